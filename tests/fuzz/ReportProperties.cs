// What must hold of reports: machines can read theirs, and none steers a terminal.

using System.Globalization;
using System.Text.Json;
using System.Xml;
using ContentLint.Linting;
using ContentLint.Reporting;
using ContentLint.Text;

namespace ContentLint.Fuzz;

/// <summary>Writes a result in all formats and reads what comes.</summary>
internal static class ReportProperties
{
    private static readonly ReportedRun Run = new("0.0.0", TimeSpan.FromSeconds(1)) { BaseDirectory = "/course", RootDirectory = "/course" };

    /// <summary>The report in a format.</summary>
    public static string Write(string format, LintResult result)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        Reporters.Find(format)!.Write(result, Run, new PlainWriter(writer));
        return writer.ToString();
    }

    /// <summary>What the reports of a result break.</summary>
    public static IEnumerable<Violation> Check(LintResult result) => Reporters.Names.SelectMany(f => Check(f, Write(f, result)));

    private static IEnumerable<Violation> Check(string format, string report)
    {
        if (Broken(format, report) is { } error)
            yield return new Violation($"report {format} cannot be read", $"{error}\n{report}");
        for (var i = 0; i < report.Length; i++)
        {
            if (report[i] is '\n' or '\t' || !(char.IsControl(report[i]) || IsBidi(report[i]) || SurrogatePairs.IsLoneHalf(report, i)))
                continue;

            yield return new Violation($"report {format} has a raw {Name(report[i])}", $"at {i}: {report[Math.Max(0, i - 60)..i]}⟦here⟧");
            yield break;
        }
    }

    private static string Name(char c) => char.IsSurrogate(c) ? "lone surrogate" : $"U+{(int)c:X4}";

    private static bool IsBidi(char c) => c is '\u061c' or '\u200e' or '\u200f' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');

    private static string? Broken(string format, string report)
    {
        try
        {
            switch (format)
            {
                case "json" or "sarif" or "gitlab":
                    JsonDocument.Parse(report).Dispose();
                    break;
                case "junit" or "checkstyle":
                    using (var reader = XmlReader.Create(new StringReader(report)))
                    {
                        while (reader.Read())
                        {
                        }
                    }

                    break;
            }

            return null;
        }
        catch (Exception error) when (error is JsonException or XmlException or ArgumentException)
        {
            return error.Message;
        }
    }
}
