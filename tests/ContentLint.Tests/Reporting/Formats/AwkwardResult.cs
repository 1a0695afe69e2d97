// One result with everything that has ever broken a report: scripts, markup, commands to CI servers, characters that XML and
// JSON cannot say, spans of every shape, and paths that are no ASCII.

using ContentLint.Diagnostics;
using ContentLint.Linting;
using ContentLint.Reporting;
using ContentLint.Text;

namespace ContentLint.Tests.Reporting.Formats;

internal static class AwkwardResult
{
    public const string LessonPath = "уроки/Урок 1, часть: 2% [a] <b>&.mdx";

    /// <summary>A message that would do harm in every format if it were taken as it is.</summary>
    public const string Harmful =
        "100%, \"a\" 'b': ]]> </script><script>alert(1)</script> <!-- -->\n::error::x ##[error]y ##vso[task.complete]; `c` *d* @team #12 | \u0001\u001b[31m\u2028 😀 {0} {{ x }} [text](https://example.com)";

    private static readonly DiagnosticDescriptor Character = new("CL1001", "mdx-unexpected-character", "A '<' in the text is read as the start of a tag", Severity.Error);
    private static readonly DiagnosticDescriptor Lines = new("CL1101", "mdx-unclosed-fence", "A code block is not closed", Severity.Warning);
    private static readonly DiagnosticDescriptor Point = new("TEAM001", "backup-warning", "A lesson warns about backups", Severity.Suggestion, enabledByDefault: false, helpUri: "https://example.com/rules?a=1&b=\"2\"");
    private static readonly DiagnosticDescriptor Configuration = new("CL0002", "invalid-configuration", "The configuration has a mistake", Severity.Error);
    private static readonly DiagnosticDescriptor Unreadable = new("CL0001", "unreadable-file", "A file cannot be read", Severity.Error);

    /// <summary>The run that the result is reported of.</summary>
    public static ReportedRun Run { get; } = new("1.2.3", TimeSpan.FromMilliseconds(1_234))
    {
        BaseDirectory = "/repo/мой курс",
        RootDirectory = "/repo",
        FindRulePage = id => id == "CL1001"
            ? "# CL1001 mdx-unexpected-character\n\nA `<` starts a tag.\n\n## Why\n\nBecause <b>MDX</b> says so.\n\n## Wrong\n\n```mdx\n# no heading\na <17 </script>\n```\n\n![picture](https://example.com/a.png) [bad](javascript:alert(1)) [good](https://example.com)\n"
            : null,
    };

    public static LintResult Create()
    {
        var lesson = SourceText.From(LessonPath, "# Урок 😀\r\n\tдля версий <17 и </script> ]]> \u0001\u001b\u202E\r\n```sql\r\nselect 1\r\n");
        var other = SourceText.From("b.mdx", "# b\n\nконец");
        var settings = SourceText.From("contentlint.yml", "flavour: astro\n");
        var sources = new[] { lesson, other, settings }.ToDictionary(s => s.Path);
        return new LintResult(
            [
                new Diagnostic(Character, Find(lesson, "<17"), Harmful, "Write [text](url), '\\<17' or `&lt;`.", fixes: Fixes(lesson)),
                new Diagnostic(Lines, lesson.GetLocation(new TextSpan(lesson.Text.IndexOf("```", StringComparison.Ordinal), lesson.Length)), "The block that starts here is not closed.", related: [new RelatedLocation("It would end here [1](2).", other.GetLocation(TextSpan.At(other.Length)))]),
                new Diagnostic(Point, other.GetLocation(TextSpan.At(5)), "Nothing warns about backups.", fixes: [new CodeFix("Insert a warning", FixSafety.Suggestion, TextEdit.Insert(5, "> [!WARNING]\n> Снимок.\n\n"))]),
                new Diagnostic(Configuration, settings.GetLocation(new TextSpan(0, 7)), "Unknown key 'flavour'."),
                new Diagnostic(Unreadable, SourceText.From("/elsewhere/x y.mdx", "").GetLocation(TextSpan.At(0)), "This file cannot be read: half \uD800 a pair."),
            ],
            sources.GetValueOrDefault,
            [lesson.Path, other.Path, "clean.mdx", "/elsewhere/x y.mdx"]);
    }

    private static CodeFix[] Fixes(SourceText lesson)
    {
        var at = lesson.Text.IndexOf("<17", StringComparison.Ordinal);
        return
        [
            new CodeFix("Write '\\<17'", FixSafety.Safe, TextEdit.Insert(at, "\\")),
            new CodeFix("Write <code> & \"more\"", FixSafety.Unsafe, new TextEdit(new TextSpan(at, at + 3), "`<17`"), TextEdit.Delete(new TextSpan(0, 2))),
        ];
    }

    private static SourceLocation Find(SourceText source, string text) =>
        source.GetLocation(TextSpan.FromLength(source.Text.IndexOf(text, StringComparison.Ordinal), text.Length));

    /// <summary>Gives a result as a format writes it.</summary>
    public static string Report(string format, LintResult? result = null, ReportedRun? run = null)
    {
        using var output = new StringWriter { NewLine = "\n" };
        Reporters.Find(format)!.Write(result ?? Create(), run ?? Run, new PlainWriter(output));
        return output.ToString();
    }

    /// <summary>Makes a result with many findings: in lines of their own, and in one line that is as long as all of them.</summary>
    public static LintResult CreateLarge(int count)
    {
        var many = SourceText.From("many.mdx", string.Concat(Enumerable.Repeat("для версий <17 нет\n", count / 2)));
        var one = SourceText.From("one.mdx", string.Concat(Enumerable.Repeat("для версий <17 нет ", count / 2)));
        var found = from source in new[] { many, one }
                    from i in Enumerable.Range(0, count / 2)
                    let at = (i * 19) + 11
                    select new Diagnostic(Character, source.GetLocation(TextSpan.FromLength(at, 3)), "'<17' is read as a tag.", "Write '\\<17'.", fixes: [new CodeFix("Write '\\<17'", FixSafety.Safe, TextEdit.Insert(at, "\\"))]);
        return new LintResult(found, path => path == many.Path ? many : one, [many.Path, one.Path]);
    }
}
