// How much of what: a line a rule, the most frequent first, and the files with the most. For a first look at a large course.

using System.Globalization;
using ContentLint.Linting;

namespace ContentLint.Reporting;

/// <summary>Counts instead of findings.</summary>
internal sealed class StatisticsReporter : Reporter
{
    private const int MostFiles = 10;

    public override bool ReadsSources => false;

    public override void Write(LintResult result, ReportedRun run, StyledWriter writer)
    {
        var rules = result.Diagnostics.GroupBy(d => d.Id).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).ToArray();
        if (rules.Length > 0)
            writer.WriteLine("  found fixable  files  rule", TextStyle.Dim);
        foreach (var rule in rules)
        {
            var worst = rule.OrderByDescending(d => d.Severity).First();
            writer.Write(Column(rule.Count(), 7), StyleOf(worst.Severity));
            writer.Write(Column(rule.Count(d => d.Fixes.Count > 0 && d.Fixes[0].Safety != FixSafety.Unsafe), 8) + Column(rule.Select(d => d.Location.Path).Distinct(StringComparer.Ordinal).Count(), 7));
            writer.WriteLine(LogText.Line($"  {worst.Id} {worst.Descriptor.Name}"), TextStyle.Dim);
        }

        var files = result.Diagnostics.GroupBy(d => d.Location.Path).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).ToArray();
        if (files.Length > 0)
            writer.WriteLine("\n  found  file", TextStyle.Dim);
        foreach (var file in files.Take(MostFiles))
        {
            writer.Write(Column(file.Count(), 7));
            writer.WriteLine("  " + LogText.Line(file.Key), TextStyle.Path);
        }

        if (files.Length > MostFiles)
            writer.WriteLine($"         and {files.Length - MostFiles} more files", TextStyle.Dim);
        if (files.Length > 0)
            writer.WriteLine();
        TextReporter.WriteTotals(result, run, writer);
    }

    private static string Column(int number, int width) => number.ToString(CultureInfo.InvariantCulture).PadLeft(width);

    private static TextStyle StyleOf(Severity severity) => severity switch
    {
        Severity.Error => TextStyle.Error,
        Severity.Warning => TextStyle.Warning,
        _ => TextStyle.Suggestion,
    };
}
