using ContentLint.Diagnostics;
using ContentLint.RulePacks;
using ContentLint.RulePacks.Model;
using ContentLint.RulePacks.Reading;
using ContentLint.Text;

namespace ContentLint.Tests.RulePacks;

/// <summary>A rule of a pack, run on lessons with marks.</summary>
internal static class PackRun
{
    /// <summary>Reads a pack of one rule, T1, whose keys are given; mistakes are not allowed.</summary>
    public static PackFile Read(string rule, string message = "M", string head = "", Func<string, SourceText?>? load = null)
    {
        var diagnostics = new List<Diagnostic>();
        var pack = RulePackReader.Read(SourceText.From(new FileId("/packs/pack.yml", "pack.yml"), Yaml(rule, message, head)), "pack", diagnostics, load);
        Assert.That(diagnostics, Is.Empty, rule);
        return pack;
    }

    /// <summary>The mistakes of such a pack.</summary>
    public static List<Diagnostic> Mistakes(string rule, string message = "M", string head = "", Func<string, SourceText?>? load = null)
    {
        var diagnostics = new List<Diagnostic>();
        RulePackReader.Read(SourceText.From(new FileId("/packs/pack.yml", "pack.yml"), Yaml(rule, message, head)), "pack", diagnostics, load);
        return diagnostics;
    }

    /// <summary>What such a rule reports of one lesson.</summary>
    public static IReadOnlyList<Diagnostic> Lint(string rule, string text, string message = "M", string head = "") => Lint(Read(rule, message, head), ("lessons/a.mdx", text));

    /// <summary>What a rule reports of lessons.</summary>
    public static IReadOnlyList<Diagnostic> Lint(PackFile pack, params (string Path, string Text)[] lessons)
    {
        var run = new ExampleRun(pack.Rules.Single(), lessons, null, CancellationToken.None);
        Assert.That(run.Lessons.SelectMany(l => l.SyntaxDiagnostics), Is.Empty);
        return [.. run.Found.OrderBy(d => d.Location.Path, StringComparer.Ordinal).ThenBy(d => d.Location.Span)];
    }

    /// <summary>Asserts that a rule reports what is marked, with either kind of line ends.</summary>
    public static void Reports(string rule, string marked, string head = "")
    {
        foreach (var newLine in new[] { "\n", "\r\n" })
        {
            var text = MarkedText.Parse(marked.Replace("\n", newLine, StringComparison.Ordinal));
            var found = Lint(rule, text.Text, head: head);
            Assert.That(MarkedText.Format(text.Text, found.Select(d => new MarkedSpan(d.Id, d.Location.Span))), Is.EqualTo(MarkedText.Format(text.Text, text.Spans)));
        }
    }

    /// <summary>Asserts that a rule reports what is marked in several lessons, each with its path and a <c>|</c> before its text.</summary>
    public static IReadOnlyList<Diagnostic> ReportsIn(string rule, string message, params string[] lessons)
    {
        var texts = lessons.Select(l => l.Split('|', 2)).Select(p => (Path: p[0], Text: MarkedText.Parse(p[1]))).ToArray();
        var found = Lint(Read(rule, message), [.. texts.Select(t => (t.Path, t.Text.Text))]);
        foreach (var (path, text) in texts)
            Assert.That(MarkedText.Format(text.Text, found.Where(d => d.Location.Path == path).Select(d => new MarkedSpan(d.Id, d.Location.Span))), Is.EqualTo(MarkedText.Format(text.Text, text.Spans)), path);
        return found;
    }

    private static string Yaml(string rule, string message, string head) =>
        $"schemaVersion: 1\n{head}rules:\n  - id: T1\n    name: t-one\n    title: T\n    message: \"{message}\"\n    {rule.Replace("\n", "\n    ", StringComparison.Ordinal)}\n";
}
