using System.Diagnostics;
using System.Globalization;
using ContentLint.Linting;
using ContentLint.Reporting;

namespace ContentLint.Cli.Check;

/// <summary>Shows where the time of a run went.</summary>
internal static class ProfileTable
{
    private const int Most = 15;

    /// <summary>Makes a profile that counts the stopwatch's ticks.</summary>
    public static LintProfile CreateProfile() => new(Stopwatch.GetTimestamp);

    /// <summary>Writes the rules and the files that took longest.</summary>
    public static void Write(LintProfile profile, TextWriter writer)
    {
        WriteTable("rule", profile.Rules, writer);
        writer.WriteLine();
        WriteTable("file", profile.Files, writer);
    }

    private static void WriteTable(string what, IReadOnlyDictionary<string, long> times, TextWriter writer)
    {
        var total = times.Values.Sum();
        writer.WriteLine($"        ms      %  {what}");
        foreach (var (name, ticks) in times.OrderByDescending(t => t.Value).ThenBy(t => t.Key, StringComparer.Ordinal).Take(Most))
        {
            writer.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{Stopwatch.GetElapsedTime(0, ticks).TotalMilliseconds,10:F2} {(total == 0 ? 0 : 100.0 * ticks / total),6:F1}  {LogText.Line(name)}"));
        }

        if (times.Count > Most)
            writer.WriteLine($"                   and {times.Count - Most} more");
    }
}
