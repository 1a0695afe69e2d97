// Behind the parser: does a page run? A page that throws for a name has a CL12xx error on that name, one that runs has none.

using System.Text.Json;
using ContentLint.Configuration;
using ContentLint.Diagnostics;
using ContentLint.Lessons;
using ContentLint.Linting;
using ContentLint.Mdx;
using ContentLint.Rules;
using ContentLint.Rules.Course;
using ContentLint.Rules.Mdx;
using ContentLint.Text;

namespace ContentLint.Conformance;

/// <summary>Judges pages whose rendering was tried (<c>site.mjs</c>), and real pages, which are online and so do run.</summary>
internal sealed class SiteRunsCheck : CorpusCheck
{
    private static readonly LessonOptions Plain = new() { Flavor = MdxFlavor.Mdx };
    private static readonly LessonOptions Formulas = new() { Flavor = MdxFlavor.Mdx, Math = true };

    // Sites of the corpus that are not built with Astro; plain MDX is what Nextra and Fumadocs start from.
    private static readonly (string Prefix, LessonOptions Options)[] Sites =
    [
        ("withastro", new LessonOptions { Flavor = MdxFlavor.Astro }),
        ("t3-oss", new LessonOptions { Flavor = MdxFlavor.Astro }),
        ("ionic", new LessonOptions { Flavor = MdxFlavor.Docusaurus }),
        ("ory", new LessonOptions { Flavor = MdxFlavor.Docusaurus }),
        ("trpc", new LessonOptions { Flavor = MdxFlavor.Docusaurus }),
        ("dair-ai", Formulas),
        ("fuma-nama", Formulas),
        ("shuding", Formulas),
    ];

    // No site stands behind a row that was tried: its components are only those it has itself. What real sites give is not known.
    private static readonly LessonSettings Alone = new() { GivenComponents = new GivenComponents([], AreAll: true, IsSaid: true) };

    public override string Name => "site-runs";

    public override IReadOnlyList<(string File, double Bar)> Files { get; } =
    [
        ("site-runs.jsonl", 1.0),
        ("mdx-files.jsonl", 1.0),
    ];

    public override IEnumerable<Outcome> Check(JsonElement row, int number)
    {
        var text = MdxCheck.ReadText(row);
        if (Optional(row, "stage") is { } stage)
        {
            var flavor = Optional(row, "flavor") is { } named ? Enum.Parse<MdxFlavor>(named, ignoreCase: true) : MdxFlavor.Astro;
            yield return JudgeRun(row, number, text, stage, flavor);
        }
        else if (row.GetProperty("ok").GetBoolean() && Optional(row, "path") is { } path && !path.Contains("/test/fixtures/", StringComparison.Ordinal))
        {
            var options = Sites.Where(s => path.StartsWith(s.Prefix, StringComparison.Ordinal)).Select(s => s.Options).FirstOrDefault(Plain);
            var errors = Errors(text, options, LessonSettings.Default);
            yield return new Outcome($"{number} {path}", options.Flavor.ToString(), true, errors.Count == 0, text, "online", Say(errors));
        }
    }

    private static Outcome JudgeRun(JsonElement row, int number, string text, string stage, MdxFlavor flavor)
    {
        var errors = Errors(text, new LessonOptions { Flavor = flavor }, Alone);
        var name = Optional(row, "name");
        bool? accepted = stage switch
        {
            "ok" => errors.Count == 0,
            "run" when name is not null => !errors.Exists(e => Names(e, text).Contains(name)),
            _ => null,
        };
        return new Outcome($"{number}", stage, stage == "ok", accepted, text, Optional(row, "message"), Say(errors));
    }

    // The name a diagnostic stands on, and those that its expression lacks too.
    private static IEnumerable<string> Names(Diagnostic diagnostic, string text) =>
        diagnostic.Related.Select(r => r.Location).Prepend(diagnostic.Location).Select(l => text.Substring(l.Span.Start, l.Span.Length));

    private static List<Diagnostic> Errors(string text, LessonOptions options, LessonSettings settings)
    {
        var lesson = LessonReader.Read(SourceText.From("page.mdx", text), options);
        var found = new List<Diagnostic>();
        foreach (var rule in (LessonRule[])[new UndeclaredNameRule(), new RefusedElementRule()])
            rule.Analyze(new LessonRuleContext(lesson, settings, found.Add, CancellationToken.None));
        new MissingComponentRule().Analyze([Linter.FactsOf(lesson, LessonConfiguration.Default with { Settings = settings })], found.Add);
        found.RemoveAll(d => !d.Id.StartsWith("CL12", StringComparison.Ordinal));
        return found;
    }

    private static string Say(List<Diagnostic> errors) => errors.Count == 0 ? "no name missing" : string.Join(" | ", errors.Take(5));
}
