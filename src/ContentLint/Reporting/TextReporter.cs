// For people at a terminal: what, where, the line with the span marked, what to write instead, what the fix makes of it.

using ContentLint.Diagnostics;
using ContentLint.Linting;
using ContentLint.Text;

namespace ContentLint.Reporting;

/// <summary>The format for people.</summary>
internal sealed class TextReporter : Reporter
{
    private const string Continued = "        ";
    private const int MostColumns = 110;
    private const int MostFixedLines = 3;
    private const int MostFixedSpread = 40;
    private const int MostFixedCharacters = 10_000;

    public override void Write(LintResult result, ReportedRun run, StyledWriter writer)
    {
        foreach (var diagnostic in result.Diagnostics)
        {
            WriteDiagnostic(diagnostic, result, writer);
            writer.WriteLine();
        }

        if (result.Diagnostics.Count > 0)
            WriteRules(result, writer);
        WriteTotals(result, writer);
    }

    /// <summary>Writes the last lines: how much was found, in how many files, and what is not shown.</summary>
    public static void WriteTotals(LintResult result, StyledWriter writer)
    {
        if (result.Diagnostics.Count == 0)
            writer.WriteLine($"No problems in {Plural(result.FileCount, "file")}.", TextStyle.Good);
        else
            WriteCounts(result, writer);
        if (result.OmittedCount > 0)
            writer.WriteLine($"{Plural(result.OmittedCount, "more problem")} {(result.OmittedCount == 1 ? "is" : "are")} not shown.", TextStyle.Dim);
        if (result.KnownCount > 0)
            writer.WriteLine($"{Plural(result.KnownCount, "known problem")} in the baseline.", TextStyle.Dim);
        if (result.UncheckedDiagrams.Count > 0)
            writer.WriteLine($"{Plural(result.UncheckedDiagrams.Values.Sum(), "diagram")} of types that are not checked: {string.Join(", ", result.UncheckedDiagrams.Keys.OrderBy(t => t, StringComparer.Ordinal))}.", TextStyle.Dim);
    }

    private static void WriteDiagnostic(Diagnostic diagnostic, LintResult result, StyledWriter writer)
    {
        var style = StyleOf(diagnostic.Severity);
        writer.Write(LogText.Line(diagnostic.Location.ToString()), TextStyle.Path);
        writer.Write(" ");
        writer.Write(diagnostic.Severity.Name, style);
        writer.WriteLine(LogText.Line($" {diagnostic.Id} {diagnostic.Descriptor.Name}"), TextStyle.Dim);
        writer.Write("  ");
        writer.WriteLine(LogText.Lines(diagnostic.Message, Continued), TextStyle.Strong);
        if (result.FindSource(diagnostic.Location.Path) is { } source)
            SourceFrame.Write(writer, source, diagnostic.Location, style);
        foreach (var related in diagnostic.Related)
            WriteRelated(related, diagnostic, result, writer);
        if (diagnostic.Help is { } help)
        {
            writer.Write("  help: ", TextStyle.Good);
            writer.WriteLine(LogText.Lines(help, Continued));
        }

        if (diagnostic.Fixes.Count > 0)
            WriteFix(diagnostic, diagnostic.Fixes[0], result, writer);
    }

    private static void WriteRelated(RelatedLocation related, Diagnostic diagnostic, LintResult result, StyledWriter writer)
    {
        writer.Write("  note: ", TextStyle.Suggestion);
        writer.Write(LogText.Lines(related.Message, Continued));
        writer.WriteLine(related.Location.Path == diagnostic.Location.Path ? $" (line {related.Location.Start.Line})" : LogText.Line($" ({related.Location})"), TextStyle.Dim);
        if (result.FindSource(related.Location.Path) is { } source)
            SourceFrame.Write(writer, source, related.Location, TextStyle.Suggestion);
    }

    private static void WriteFix(Diagnostic diagnostic, CodeFix fix, LintResult result, StyledWriter writer)
    {
        writer.Write("  fix", TextStyle.Good);
        writer.Write(fix.Safety switch { FixSafety.Safe => ": ", FixSafety.Suggestion => " (check it): ", _ => " (by hand): " }, TextStyle.Good);
        writer.WriteLine(LogText.Line(fix.Title));
        if (result.FindSource(diagnostic.Location.Path) is not { } source)
            return;

        foreach (var line in ChangedLines(source, fix).Take(MostFixedLines))
        {
            writer.Write("      + ", TextStyle.Gutter);
            writer.WriteLine(SourceFrame.Show(line, 0, Math.Min(line.Length, MostColumns)) + (line.Length > MostColumns ? "…" : ""), TextStyle.Good);
        }
    }

    // The lines as they would be, without those that stay; of a fix that spreads far, or in a very long line, its title must
    // say enough.
    private static IEnumerable<string> ChangedLines(SourceText source, CodeFix fix)
    {
        var first = source.Lines.GetLine(fix.Edits.Min(e => e.Span.Start));
        var last = source.Lines.GetLine(fix.Edits.Max(e => e.Span.End));
        if (last - first > MostFixedSpread)
            return [];

        var window = new TextSpan(source.Lines.GetLineSpan(first).Start, source.Lines.GetFullLineSpan(last).End);
        if (window.Length > MostFixedCharacters)
            return [];

        var edits = fix.Edits.Select(e => e with { Span = new TextSpan(e.Span.Start - window.Start, e.Span.End - window.Start) });
        var before = LinesOf(source.GetText(window));
        return LinesOf(TextEdit.Apply(source.GetText(window), edits)).Where(l => l.Trim().Length > 0 && !before.Contains(l));
    }

    private static string[] LinesOf(string text) => text.Replace("\r\n", "\n").Split('\n', '\r');

    private static void WriteRules(LintResult result, StyledWriter writer)
    {
        foreach (var rule in result.Diagnostics.GroupBy(d => d.Id).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal))
        {
            var first = rule.First();
            writer.Write(rule.Count().ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(5) + "  ", StyleOf(first.Severity));
            writer.WriteLine(LogText.Line($"{first.Id} {first.Descriptor.Name}"), TextStyle.Dim);
        }
    }

    private static void WriteCounts(LintResult result, StyledWriter writer)
    {
        var counts = new[] { Severity.Error, Severity.Warning, Severity.Suggestion }
            .Select(s => (Severity: s, Count: result.Count(s)))
            .Where(c => c.Count > 0);
        var filesWith = result.Diagnostics.Select(d => d.Location.Path).Distinct(StringComparer.Ordinal).Count();
        writer.WriteLine(
            string.Join(", ", counts.Select(c => Plural(c.Count, c.Severity.Name))) + $" in {filesWith} of {Plural(result.FileCount, "file")}.",
            TextStyle.Strong);
    }

    private static string Plural(int count, string word) => count == 1 ? $"1 {word}" : $"{count} {word}s";

    private static TextStyle StyleOf(Severity severity) => severity switch
    {
        Severity.Error => TextStyle.Error,
        Severity.Warning => TextStyle.Warning,
        _ => TextStyle.Suggestion,
    };
}
