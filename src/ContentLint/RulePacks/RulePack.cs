// What hosts and test projects do with rule packs: read one, list its rules, run its examples, look it over, write its page.

using ContentLint.RulePacks.Conditions;
using ContentLint.RulePacks.Model;
using ContentLint.RulePacks.Reading;

namespace ContentLint.RulePacks;

/// <summary>A file of rules written in YAML. Immutable.</summary>
public sealed class RulePack
{
    private readonly PackFile _file;

    internal RulePack(PackFile file, IReadOnlyList<Diagnostic> diagnostics)
    {
        _file = file;
        Diagnostics = diagnostics;
    }

    /// <summary>The names of the packs that come with ContentLint.</summary>
    public static IReadOnlyList<string> BuiltInNames => BuiltInPacks.Names;

    /// <summary>The name it is asked for by.</summary>
    public string Name => _file.Name;

    /// <summary>What it is about; <see langword="null"/> when it does not say.</summary>
    public string? Title => _file.Title;

    /// <summary>Its text.</summary>
    public SourceText Source => _file.Source;

    /// <summary>What its rules report, in the order of the file. A rule with a mistake is not among them.</summary>
    public IReadOnlyList<DiagnosticDescriptor> Rules => [.. _file.Rules.Select(r => r.Descriptor)];

    /// <summary>The lists of phrases and the conditions that it names for its rules, in the order of the file, with the places that use them.</summary>
    public IReadOnlyList<RulePackName> Names =>
        [.. _file.Names.Select(n => new RulePackName(n.Name, n.IsPhrases ? RulePackNameKind.Phrases : RulePackNameKind.Condition, n.Declaration, n.Uses))];

    /// <summary>The mistakes in it, each on its characters in the pack.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Reads a pack. No code is run and nothing outside the text is reached.</summary>
    /// <param name="source">The pack's YAML.</param>
    /// <param name="name">The name it is asked for by.</param>
    /// <returns>The pack; what could not be understood is left out and reported in <see cref="Diagnostics"/>.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static RulePack Read(SourceText source, string name) => Read(source, name, files: null);

    /// <summary>Reads a pack that may name files of words. No code is run and nothing outside of the text and these files is reached.</summary>
    /// <param name="source">The pack's YAML.</param>
    /// <param name="name">The name it is asked for by.</param>
    /// <param name="files">Gives the files that the pack names, by their normalised absolute path, and <see langword="null"/> for one that is not there; <see langword="null"/> for no files.</param>
    /// <returns>The pack; what could not be understood is left out and reported in <see cref="Diagnostics"/>.</returns>
    /// <exception cref="ArgumentNullException">The text or the name is <see langword="null"/>.</exception>
    public static RulePack Read(SourceText source, string name, Func<string, SourceText?>? files)
    {
        var diagnostics = new List<Diagnostic>();
        var file = RulePackReader.Read(
            source ?? throw new ArgumentNullException(nameof(source)), name ?? throw new ArgumentNullException(nameof(name)), diagnostics, files);
        return new RulePack(file, diagnostics);
    }

    /// <summary>Finds a pack that comes with ContentLint.</summary>
    /// <param name="name">One of <see cref="BuiltInNames"/>.</param>
    /// <returns>The pack; <see langword="null"/> when none has that name.</returns>
    public static RulePack? FindBuiltIn(string name) => BuiltInPacks.Find(name) is { } source ? Read(source, name) : null;

    /// <summary>Runs the examples of all rules.</summary>
    /// <param name="cancellationToken">Ends the run early.</param>
    /// <returns>What each example gave, and what no example reached.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public RulePackTestReport RunTests(CancellationToken cancellationToken = default)
    {
        var results = new List<RulePackTestResult>();
        var gaps = new List<RulePackCoverageGap>();
        foreach (var rule in _file.Rules)
        {
            var coverage = new PackCoverage();
            foreach (var test in rule.Tests)
            {
                cancellationToken.ThrowIfCancellationRequested();
                results.Add(Run(rule, test, coverage, cancellationToken));
            }

            gaps.AddRange(Gaps(rule, coverage));
        }

        return new RulePackTestReport(results, gaps);
    }

    /// <summary>Looks for unused names, missing examples, conditions without effect and dangerous patterns.</summary>
    /// <returns>What its author should look at again, by position.</returns>
    public IReadOnlyList<Diagnostic> Inspect() => PackInspection.Inspect(_file);

    /// <summary>Writes the documentation of all rules.</summary>
    /// <returns>Markdown; its lines end with a line feed.</returns>
    public string ToMarkdown() => PackPage.Write(_file);

    /// <summary>Writes the documentation of one rule.</summary>
    /// <param name="idOrName">The rule's id or name; case does not count.</param>
    /// <returns>Markdown; <see langword="null"/> when the pack has no such rule.</returns>
    public string? ToMarkdown(string idOrName) =>
        _file.Rules.FirstOrDefault(r => r.Descriptor.IsNamed(idOrName)) is { } rule ? PackPage.Write(_file, rule) : null;

    /// <summary>What a rule reports of a text.</summary>
    internal IReadOnlyList<Diagnostic> Find(string id, string path, string text) =>
        _file.Rules.FirstOrDefault(r => r.Descriptor.Id == id) is { } rule && new ExampleRun(rule, [(path, text)], null, CancellationToken.None) is { } run && run.Lessons.All(l => l.SyntaxDiagnostics.Count == 0) ? run.Found : [];

    /// <summary>Says what each condition of a rule finds in a lesson.</summary>
    /// <param name="idOrName">The rule's id or name; case does not count.</param>
    /// <param name="lesson">The lesson.</param>
    /// <returns>Lines of text; <see langword="null"/> when the pack has no such rule.</returns>
    /// <exception cref="ArgumentNullException">The lesson is <see langword="null"/>.</exception>
    public IReadOnlyList<string>? Trace(string idOrName, Lessons.Lesson lesson)
    {
        _ = lesson ?? throw new ArgumentNullException(nameof(lesson));
        return _file.Rules.FirstOrDefault(r => r.Descriptor.IsNamed(idOrName)) is { } rule ? RuleTrace.Write(rule, lesson) : null;
    }

    private RulePackTestResult Run(PackRule rule, PackTest test, PackCoverage coverage, CancellationToken cancellationToken)
    {
        string? failure;
        try
        {
            failure = PackTestRunner.FindFailure(rule, test, coverage, cancellationToken);
        }
        catch (System.Text.RegularExpressions.RegexMatchTimeoutException)
        {
            failure = "A pattern took too long on this example.";
        }

        if (test.IsTodo)
            failure = failure is null ? "The example is marked 'todo' and passes. Remove the mark." : null;
        return new RulePackTestResult(rule.Descriptor.Id, test.Name, _file.Source.GetLocation(test.Span), failure, test.IsTodo);
    }

    private IEnumerable<RulePackCoverageGap> Gaps(PackRule rule, PackCoverage coverage)
    {
        var leaves = rule.Conditions.SelectMany(c => c.SelfAndParts).Where(c => c is Selector or FrontMatterCondition or PathCondition or LengthCondition or OutlineCondition);
        foreach (var leaf in leaves.Distinct())
        {
            if (!coverage.HasHeld(leaf))
                yield return new RulePackCoverageGap(rule.Descriptor.Id, _file.Source.GetLocation(leaf.Source), $"In no example there is {leaf.Description}.");
            else if (!coverage.HasFailed(leaf))
                yield return new RulePackCoverageGap(rule.Descriptor.Id, _file.Source.GetLocation(leaf.Source), $"In every example there is {leaf.Description}.");
        }
    }
}

/// <summary>What running a pack's examples gave.</summary>
/// <param name="Results">A result for each example, in the order of the file.</param>
/// <param name="CoverageGaps">Conditions that held in no example, or in all of them.</param>
public sealed record RulePackTestReport(IReadOnlyList<RulePackTestResult> Results, IReadOnlyList<RulePackCoverageGap> CoverageGaps);

/// <summary>What running one example gave.</summary>
/// <param name="RuleId">The rule's id.</param>
/// <param name="Name">The example's name; <see langword="null"/> when it has none.</param>
/// <param name="Location">Where it is written in the pack.</param>
/// <param name="Failure">What the rule does wrong; <see langword="null"/> when all is as the example says.</param>
/// <param name="IsTodo">Whether the example is known to fail for now.</param>
public sealed record RulePackTestResult(string RuleId, string? Name, SourceLocation Location, string? Failure, bool IsTodo);

/// <summary>A condition that the examples do not try both ways.</summary>
/// <param name="RuleId">The rule's id.</param>
/// <param name="Location">Where the condition is written in the pack.</param>
/// <param name="Message">What is not tried.</param>
public sealed record RulePackCoverageGap(string RuleId, SourceLocation Location, string Message);
