// A lesson or a diagram by itself, without the guards that turn faults into diagnostics in a run.

using ContentLint.Configuration;
using ContentLint.Conformance;
using ContentLint.Diagnostics;
using ContentLint.Fixing;
using ContentLint.Lessons;
using ContentLint.Linting;
using ContentLint.Mdx;
using ContentLint.Mdx.Reading;
using ContentLint.Text;

namespace ContentLint.Fuzz.Targets;

/// <summary>Lints one text as the file it is.</summary>
internal abstract class DocumentTarget(string name, string[] texts, string[] pieces) : FuzzTarget(name, texts, pieces)
{
    private static readonly MdxFlavor[] Flavors = [MdxFlavor.Astro, MdxFlavor.Mdx, MdxFlavor.Docusaurus];

    /// <inheritdoc/>
    public override IReadOnlyList<Diagnostic> Find(FuzzInput input) => Verified(SourceOf(input), ConfigurationOf(input));

    /// <summary>The file's name, whose end says what it is.</summary>
    protected abstract string PathOf(FuzzInput input);

    /// <summary>What stands in the file.</summary>
    protected virtual string TextOf(FuzzInput input) => input.Text;

    /// <inheritdoc/>
    protected override IEnumerable<Violation> Check(FuzzInput input)
    {
        var (source, configuration) = (SourceOf(input), ConfigurationOf(input));
        var found = Verified(source, configuration);
        var violations = Properties.Sound(found, new Dictionary<string, SourceText> { [source.Path] = source });
        if (input.Variant % 4 == 0)
            violations = violations.Concat(Properties.Same(found, Verified(SourceOf(input), configuration)));
        violations = violations.Concat(SameLines(source, configuration));
        if (TextMutator.IsWellFormed(source.Text))
            violations = violations.Concat(new FixProperties(s => Lint(s, configuration), s => LessonReader.Read(s, configuration.Reading)).Check(source, found));
        return violations;
    }

    private SourceText SourceOf(FuzzInput input) => SourceText.From(PathOf(input), TextOf(input));

    private static IEnumerable<Violation> SameLines(SourceText source, LessonConfiguration configuration)
    {
        if (!source.Text.AsSpan().ContainsAny('\r', '\n'))
            return [];

        var (feeds, pairs) = (source.WithText(source.Text.ToFeeds()), source.WithText(source.Text.ToPairs()));
        return Properties.SameLines(Lint(feeds, configuration), Lint(pairs, configuration)).Where(_ => IsComplete(feeds, configuration) && IsComplete(pairs, configuration));
    }

    // The work on a broken text is bounded by a count of characters, and CRLF has more of them.
    private static bool IsComplete(SourceText source, LessonConfiguration configuration) =>
        MdxParser.Parse(source, new MdxOptions { Flavor = configuration.Reading.Flavor, Math = configuration.Reading.Math }).IsComplete;

    private static LessonConfiguration ConfigurationOf(FuzzInput input) => LessonConfiguration.Default with
    {
        Reading = LessonOptions.Default with { Flavor = Flavors[input.Variant % 3], Math = input.Variant % 5 == 0, MarkdownIsMdx = input.Variant % 7 == 0 },
    };

    private static IReadOnlyList<Diagnostic> Lint(SourceText source, LessonConfiguration configuration) =>
        Linter.Decide(Find(source, configuration), []);

    private static IReadOnlyList<Diagnostic> Verified(SourceText source, LessonConfiguration configuration)
    {
        var linted = Find(source, configuration);
        if (linted.Found.Any(d => d.Fixes.Count > 0))
        {
            var verifier = new FixVerifier(s => Linter.Find(LessonReader.Read(s, configuration.Reading), configuration, profile: null, CancellationToken.None), s => LessonReader.Read(s, configuration.Reading));
            linted = linted with { Found = verifier.Verify(source, linted.Found) };
        }

        return Linter.Decide(linted, []);
    }

    private static LintedLesson Find(SourceText source, LessonConfiguration configuration) =>
        Linter.Lint(LessonReader.Read(source, configuration.Reading), configuration, profile: null, CancellationToken.None);
}
