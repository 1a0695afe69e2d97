using ContentLint.Diagnostics;
using ContentLint.Text;

namespace ContentLint.MSBuild.Tests;

public sealed class DiagnosticLogTests
{
    [Test]
    public void A_limit_keeps_what_fails_the_build()
    {
        var engine = Log(most: 2, Warning("a", 1), Warning("a", 2), Warning("b", 1), Error("c", 1));
        Assert.That(engine.Events.Select(e => e.ToString()), Is.EqualTo([
            "warning CL1 a(1,1,1,2)",
            "error CL2 c(1,1,1,2)",
            "high ContentLint: 2 more warnings not shown; ContentLintMaxDiagnostics is 2.",
            "high ContentLint: 3 files, 1 error, 3 warnings.",
        ]));
    }

    [TestCase(0)]
    [TestCase(2)]
    public void No_limit_and_a_limit_that_is_not_reached_say_nothing(int most) =>
        Assert.That(Log(most, Warning("a", 1), Error("a", 2)).Events, Has.Count.EqualTo(3));

    [Test]
    public void A_promoted_warning_counts_as_an_error()
    {
        var engine = new FakeEngine();
        new DiagnosticLog(engine.Log, new WarningPolicy(true, null, null, null), 1).Write([Warning("a", 1), Warning("a", 2)], 1);
        Assert.That(engine.Events.Select(e => e.ToString()), Is.EqualTo([
            "error CL1 a(1,1,1,2)",
            "high ContentLint: 1 more error not shown; ContentLintMaxDiagnostics is 1.",
            "high ContentLint: 1 file, 2 errors.",
        ]));
    }

    [Test]
    public void A_suggestion_is_a_message_with_its_place() =>
        Assert.That(Log(0, Make("a", 3, Severity.Suggestion)).Events[0].ToString(), Is.EqualTo("high CL0 a(3,1,3,2)"));

    [Test]
    public void An_error_and_a_warning_link_to_their_page() =>
        Assert.That(Log(0, Error("a", 1), Warning("a", 2)).Events.Take(2).Select(e => e.Link), Is.EqualTo(["https://example.com/CL2", "https://example.com/CL1"]));

    [Test]
    public void Braces_and_line_ends_in_a_message_do_no_harm()
    {
        var engine = Log(0, new Diagnostic(new("CL9", "x", "x", Severity.Error), Warning("a", 1).Location, "It says {0} and\n{{x}}", "Write {y}"));
        Assert.That(engine.Events[0].Text, Is.EqualTo("It says {0} and {{x}} Write {y}"));
    }

    private static FakeEngine Log(int most, params Diagnostic[] diagnostics)
    {
        var engine = new FakeEngine();
        new DiagnosticLog(engine.Log, new WarningPolicy(false, null, null, null), most).Write(diagnostics, 3);
        return engine;
    }

    private static Diagnostic Warning(string path, int line) => Make(path, line, Severity.Warning);

    private static Diagnostic Error(string path, int line) => Make(path, line, Severity.Error);

    private static Diagnostic Make(string path, int line, Severity severity) => new(
        new($"CL{(int)severity}", "x", "x", severity, helpUri: $"https://example.com/CL{(int)severity}"),
        new SourceLocation(new FileId(path), TextSpan.FromLength(0, 1), new LinePosition(line, 1), new LinePosition(line, 2)),
        "m");
}
