using System.Globalization;
using ContentLint.Diagnostics;
using ContentLint.Linting;
using ContentLint.Reporting;
using ContentLint.Tests.Reporting.Formats;
using ContentLint.Text;

namespace ContentLint.Tests.Reporting;

public sealed class LogTextTests
{
    private static readonly DiagnosticDescriptor Rule = new("T1", "t-one", "T", Severity.Error);

    [TestCase("a\u001b[31mb\u0007", "a␛[31mb␇")]
    [TestCase("a\u0085b", "a b")]
    [TestCase("a\u009b31mb\u007f", "a<U+009B>31mb<U+007F>")]
    [TestCase("a\u202eb\u2066c\u200e\u061c", "a<U+202E>b<U+2066>c<U+200E><U+061C>")]
    [TestCase("a\u200bb\ufeffc\u00add", "a<U+200B>b<U+FEFF>c<U+00AD>d")]
    [TestCase("<Ta\u200db>", "<Ta<U+200D>b>")]
    [TestCase("👩\u200d💻 می\u200cخواهم", "👩\u200d💻 می\u200cخواهم", TestName = "Joiners of emoji and words stay")]
    [TestCase("a\udb40\udc41b", "a<U+E0041>b", TestName = "Tags beyond the first plane are named")]
    [TestCase("::add-mask::x", ": :add-mask::x")]
    [TestCase(" \t ::error::x", "      : :error::x")]
    [TestCase(":::tip", ":::tip", TestName = "A directive is no command")]
    [TestCase("a ::error::x", "a ::error::x")]
    [TestCase("a\n::error::x", "a ::error::x")]
    [TestCase("x ##vso[task.complete] ##[error] ###[a] ##teamcity[b]", "x # #vso[task.complete] # #[error] ## #[a] # #teamcity[b]")]
    [TestCase("## Heading [a]", "## Heading [a]")]
    [TestCase("section_start:1:a\r\u001b[0K", "section_start:1:a ␛[0K")]
    public void A_line_is_harmless(string text, string expected) => Assert.That(LogText.Line(text), Is.EqualTo(expected));

    // No attribute can hold it.
    [Test]
    public void Half_a_surrogate_pair_is_replaced() =>
        Assert.That(LogText.Line("a\ud83db\ude00 😀"), Is.EqualTo("a\uFFFDb\uFFFD 😀"));

    [Test]
    public void Of_lines_each_is_harmless_and_ends_with_a_line_feed() =>
        Assert.That(LogText.Lines("a\r\n::error::x\n\tb\rc\r", "> "), Is.EqualTo("a\n> : :error::x\n> \tb␍c␍"));

    // In the name of the file, in what is said, in the help, in the lines shown, in a fix.
    [Test]
    public void No_report_steers_a_terminal_or_a_server([ValueSource(typeof(Reporters), nameof(Reporters.Names))] string format)
    {
        const string Harm = "::add-mask::a ##vso[task.x]b ##[c] \u001b[31m\u0007\u0085\u009b\u202e\u2066\u200f\u00ad\u2028\n::warning::d\r::error::e";
        var source = SourceText.From(Harm.Replace("\n", "").Replace("\r", ""), $"{Harm}\n\n  {Harm}\n");
        var found = new Diagnostic(Rule, source.GetLocation(new TextSpan(3, 20)), Harm, Harm, [new RelatedLocation(Harm, source.GetLocation(TextSpan.At(5)))], [new CodeFix(Harm, FixSafety.Safe, TextEdit.Insert(2, Harm))]);
        var report = AwkwardResult.Report(format, new LintResult([found], path => path == source.Path ? source : null, [source.Path]), new ReportedRun("1", TimeSpan.Zero));
        Assert.That(report.Where(c => c is not ('\n' or '\t') && char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator), Is.Empty);
        var lines = report.Split('\n').Select(l => l.TrimStart());
        Assert.That(lines.Where(l => l.StartsWith("::", StringComparison.Ordinal) && !(format == "github" && l.StartsWith("::error file=", StringComparison.Ordinal))), Is.Empty);
        Assert.That(lines.Select(l => format == "azure" && l.StartsWith("##vso[task.logissue ", StringComparison.Ordinal) ? l[2..] : l), Has.None.Contains("##vso[").And.None.Contains("##["));
    }

    // A long line is cut where it is shown, and where it is shown mended.
    [Test]
    public void No_report_cuts_a_character_in_two([ValueSource(typeof(Reporters), nameof(Reporters.Names))] string format)
    {
        for (var length = 60; length < 190; length++)
        {
            var source = SourceText.From("a.mdx", new string('a', length) + "😀 b");
            var found = new Diagnostic(Rule, source.GetLocation(new TextSpan(1, 2)), "m", fixes: [new CodeFix("f", FixSafety.Safe, TextEdit.Insert(1, "x"))]);
            var report = AwkwardResult.Report(format, new LintResult([found], _ => source, [source.Path]), new ReportedRun("1", TimeSpan.Zero));
            Assert.That(SurrogatePairs.AreWhole(report));
        }
    }

    [Test]
    public void Order_is_by_place_then_by_id()
    {
        var source = SourceText.From("a.mdx", "abcdef");
        Diagnostic At(string id, int end) => new(new DiagnosticDescriptor(id, "n-n", "N", Severity.Error), source.GetLocation(new TextSpan(0, end)), "m");
        Diagnostic[] found = [At("CL2", 1), At("CL1", 5), At("CL3", 3)];
        foreach (var order in new[] { found, [.. Enumerable.Reverse(found)] })
            Assert.That(new LintResult(order, _ => source, ["a.mdx"]).Diagnostics.Select(d => d.Id), Is.EqualTo(new[] { "CL1", "CL2", "CL3" }));
    }
}
