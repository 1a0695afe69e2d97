using ContentLint.Linting;
using ContentLint.Reporting;
using ContentLint.Text;
using ContentLint.Workspace;

namespace ContentLint.Tests.Workspace;

/// <summary>A run says which diagrams it could not check, and a cached run says the same.</summary>
public sealed class UncheckedDiagramsTests
{
    [Test]
    public void A_report_of_an_earlier_version_has_none() =>
        Assert.That(new JsonReportReader(_ => null).Read(SourceText.From("report.json", "{\"version\": 1, \"summary\": {}, \"files\": [], \"diagnostics\": []}")).UncheckedDiagrams, Is.Empty);

    private static string Write(LintResult result)
    {
        using var text = new StringWriter();
        Reporters.Find("json")!.Write(result, new ReportedRun("1.0.0", TimeSpan.Zero), new PlainWriter(text));
        return text.ToString();
    }

    private const string Cache = InMemoryFileSystem.Root + "/cache";

    [TestCase(null)]
    [TestCase(Cache)]
    public void Are_counted(string? cache)
    {
        var files = new InMemoryFileSystem()
            .With("a.mdx", "```mermaid\nagentflow-beta\nA\n```\n\n- ```mermaid\n  agentflow-beta\n  A\n  ```\n")
            .With("b.mdx", "```mermaid\nagentflow-beta\nA\n```\n\n```mermaid\nflowchart LR\n  A --> B\n```\n")
            .With("c.mdx", "text\n");
        for (var run = 0; run < 3; run++)
        {
            var result = new LintWorkspace(files).Lint(new LintRequest { Paths = ["."], BaseDirectory = InMemoryFileSystem.Root, CacheFile = cache });
            Assert.That(result.Diagnostics, Is.Empty);
            Assert.That(result.UncheckedDiagrams, Is.EquivalentTo(new Dictionary<string, int> { ["agentflow"] = 3 }), $"run {run}");
            Assert.That(result.Limit(0).UncheckedDiagrams["agentflow"], Is.EqualTo(3));
            Assert.That(LintResult.Merge([result, result]).UncheckedDiagrams["agentflow"], Is.EqualTo(6));
            var report = Write(result);
            Assert.That(report, Does.Contain("\"uncheckedDiagrams\":{\"agentflow\":3}"));
            Assert.That(new JsonReportReader(_ => null).Read(SourceText.From("report.json", report)).UncheckedDiagrams, Is.EquivalentTo(result.UncheckedDiagrams));
            if (run == 1)
                files.With("c.mdx", "another text\n");
        }
    }
}
