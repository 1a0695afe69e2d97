// For people at a terminal: what, where, the line with the span marked, what to write instead, what the fix makes of it.

using ContentLint.Linting;

namespace ContentLint.Reporting;

/// <summary>The format for people.</summary>
internal sealed class TextReporter : Reporter
{
    private const string Continued = "        ";
    private const int MostColumns = 110;
    private const string Target = "target";
    private const int MostAlike = 3;
    private const int MostPlaces = 12;
    private const int MostFixedLines = 3;
    private const int MostFixedSpread = 40;
    private const int MostFixedCharacters = 10_000;

    public override void Write(LintResult result, ReportedRun run, StyledWriter writer)
    {
        var alike = result.Diagnostics.ToLookup(KindOf);
        var written = new Dictionary<Kind, int>();
        foreach (var diagnostic in result.Diagnostics)
        {
            // A habit of the author makes one report fifty times: the first ones show what, the rest where.
            var kind = KindOf(diagnostic);
            written[kind] = written.TryGetValue(kind, out var before) ? before + 1 : 1;
            if (before >= MostAlike)
                continue;

            WriteDiagnostic(diagnostic, result, writer);
            if (before == MostAlike - 1)
                WriteRest([.. alike[kind].Skip(MostAlike)], writer);
            writer.WriteLine();
        }

        if (result.Diagnostics.Count > 0)
            WriteRules(result, writer);
        WriteTotals(result, run, writer);
    }

    /// <summary>Writes the last lines: how much was found, in how many files, and what is not shown.</summary>
    public static void WriteTotals(LintResult result, ReportedRun run, StyledWriter writer)
    {
        if (result.Diagnostics.Count == 0)
            writer.WriteLine(ReportText.Clean(result) + ".", result.FileCount == 0 ? TextStyle.Plain : TextStyle.Good);
        else
            WriteCounts(result, writer);
        WriteFixable(result, run.AppliedFixes, writer);
        if (result.OmittedCount > 0)
            writer.WriteLine($"{ReportText.Count(result.OmittedCount, "more problem")} {(result.OmittedCount == 1 ? "is" : "are")} not shown.", TextStyle.Dim);
        if (result.KnownCount > 0)
            writer.WriteLine($"{ReportText.Count(result.KnownCount, "known problem")} in the baseline.", TextStyle.Dim);
    }

    private static void WriteDiagnostic(Diagnostic diagnostic, LintResult result, StyledWriter writer)
    {
        var style = StyleOf(diagnostic.Severity);
        writer.WritePlace(diagnostic.Location);
        writer.Write(" ");
        writer.Write(diagnostic.Severity.Name, style);
        writer.WriteLine(LogText.Line($" {diagnostic.Id} {diagnostic.Descriptor.Name}"), TextStyle.Dim);
        writer.Write("  ");
        writer.WriteLine(LogText.Lines(diagnostic.Message.Text, Continued), TextStyle.Strong);
        if (result.FindSource(diagnostic.Location.Path) is { } source)
            SourceFrame.Write(writer, source, diagnostic.Location, style);
        foreach (var related in diagnostic.Related)
            WriteRelated(related, diagnostic, result, writer);
        var fix = diagnostic.Fixes.Count > 0 ? diagnostic.Fixes[0] : null;
        if (diagnostic.Help?.Text is { } help && help.TrimEnd('.') != fix?.Title.Text)
        {
            writer.Write("  help: ", TextStyle.Good);
            writer.WriteLine(LogText.Lines(help, Continued));
        }

        if (fix is not null)
            WriteFix(fix, result.FindSource(diagnostic.Location.Path), saysTitle: diagnostic.Help is null, writer);
    }

    private static Kind KindOf(Diagnostic diagnostic) =>
        new(diagnostic.Location.Path, diagnostic.Id, diagnostic.Severity, diagnostic.Message, diagnostic.Help, diagnostic.Related.Count > 0);

    private static void WriteRest(IReadOnlyList<Diagnostic> rest, StyledWriter writer)
    {
        if (rest.Count == 0)
            return;

        writer.Write($"  and {rest.Count} more like this", TextStyle.Suggestion);
        writer.WriteLine(" at " + string.Join(", ", rest.Take(MostPlaces).Select(d => d.Location.Start.ToString())) + (rest.Count > MostPlaces ? ", …" : ""), TextStyle.Dim);
    }

    private static void WriteRelated(RelatedLocation related, Diagnostic diagnostic, LintResult result, StyledWriter writer)
    {
        writer.Write("  note: ", TextStyle.Suggestion);
        writer.Write(LogText.Lines(related.Message.Text, Continued));
        if (related.Location.Equals(diagnostic.Location))
        {
            // Its lines are on the screen.
            writer.WriteLine("");
            return;
        }

        writer.WriteLine(related.Location.Path == diagnostic.Location.Path ? $" (line {related.Location.Start.Line})" : LogText.Line($" ({related.Location})"), TextStyle.Dim);
        if (result.FindSource(related.Location.Path) is { } source)
            SourceFrame.Write(writer, source, related.Location, TextStyle.Suggestion);
    }

    // Help and the lines show what the title says. It is said where one of them is missing.
    private static void WriteFix(CodeFix fix, SourceText? source, bool saysTitle, StyledWriter writer)
    {
        string[] lines = source is null ? [] : [.. ChangedLines(source, fix).Take(MostFixedLines + 1)];
        writer.Write("  fix", TextStyle.Good);
        writer.Write(fix.Safety switch { FixSafety.Safe => ":", FixSafety.Suggestion => " (check it):", _ => " (by hand):" }, TextStyle.Good);
        writer.WriteLine(saysTitle || lines.Length is 0 or > MostFixedLines ? " " + LogText.Line(fix.Title.Text) : "");
        foreach (var line in lines.Take(MostFixedLines))
        {
            writer.Write("      + ", TextStyle.Gutter);
            var shown = ReportText.Cut(line, MostColumns);
            writer.WriteLine(SourceFrame.Show(shown, 0, shown.Length), TextStyle.Good);
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
            WriteTargets(rule, writer);
        }
    }

    // A lesson that was renamed is gone once, however many links lead to it.
    private static void WriteTargets(IEnumerable<Diagnostic> diagnostics, StyledWriter writer)
    {
        var targets = diagnostics.SelectMany(d => d.Message.Arguments.Where(a => a.Name == Target).Select(a => a.Value.ToString() ?? "")).GroupBy(t => t, StringComparer.Ordinal)
            .Where(g => g.Count() > 1).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).ToArray();
        foreach (var target in targets.Take(MostPlaces))
            writer.WriteLine(LogText.Line($"         {target.Count().ToString(System.Globalization.CultureInfo.InvariantCulture)} to {target.Key}"), TextStyle.Dim);
        if (targets.Length > MostPlaces)
            writer.WriteLine($"         and {targets.Length - MostPlaces} more", TextStyle.Dim);
    }

    private static void WriteCounts(LintResult result, StyledWriter writer)
    {
        var counts = new[] { Severity.Error, Severity.Warning, Severity.Suggestion }
            .Select(s => (Severity: s, Count: result.Count(s)))
            .Where(c => c.Count > 0);
        writer.WriteLine(string.Join(", ", counts.Select(c => ReportText.Count(c.Count, c.Severity.Name))) + $" in {ReportText.Places(result)}.", TextStyle.Strong);
    }

    // What the options would do, and what the marks in the report mean. What they have left they would leave again.
    private static void WriteFixable(LintResult result, FixSafety? applied, StyledWriter writer)
    {
        var safe = result.Diagnostics.Count(d => d.Fixes.Any(f => f.Safety == FixSafety.Safe));
        var likely = applied == FixSafety.Suggestion ? 0 : result.Diagnostics.Count(d => d.Fixes.Any(f => f.Safety <= FixSafety.Suggestion)) - safe;
        safe = applied is null ? safe : 0;
        if (safe > 0)
            writer.WriteLine($"--fix mends {safe} of them.", TextStyle.Dim);
        if (likely > 0)
            writer.WriteLine($"--fix-suggestions mends {likely} {(safe > 0 ? "more" : "of them")}, marked (check it): the fix is likely what you mean; look at what it changes.", TextStyle.Dim);
    }

    // Findings that differ in their place alone.
    private sealed record Kind(string Path, string Id, Severity Severity, Message Message, Message? Help, bool HasNotes);

    private static TextStyle StyleOf(Severity severity) => severity switch
    {
        Severity.Error => TextStyle.Error,
        Severity.Warning => TextStyle.Warning,
        _ => TextStyle.Suggestion,
    };
}
