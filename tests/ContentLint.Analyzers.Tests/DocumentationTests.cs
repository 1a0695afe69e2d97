using System.Reflection;
using Microsoft.CodeAnalysis;
using NUnit.Framework;

namespace ContentLint.Analyzers.Tests;

/// <summary>An analyzer without a page and an entry among the releases does not exist.</summary>
public class DocumentationTests
{
    private static readonly string Root = FindRoot();

    public static IEnumerable<string> Ids => typeof(RuleDescriptors)
        .GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)
        .Select(f => f.GetValue(null)).OfType<DiagnosticDescriptor>().Select(d => d.Id).Distinct().Order(StringComparer.Ordinal);

    [Test]
    public void There_are_seven() => Assert.That(Ids, Is.EqualTo(new[] { "CLR001", "CLR002", "CLR003", "CLR004", "CLR005", "CLR006", "CLR007" }));

    [TestCaseSource(nameof(Ids))]
    public void Id_has_a_page(string id)
    {
        var page = File.ReadAllText(Path.Combine(Root, "docs", "analyzers", id + ".md"));
        Assert.That(page, Does.StartWith("# " + id).And.Contain("## Wrong").And.Contain("## Right"));
    }

    [TestCaseSource(nameof(Ids))]
    public void Id_is_among_the_releases(string id) =>
        Assert.That(File.ReadAllText(Path.Combine(Root, "src", "ContentLint.Analyzers", "AnalyzerReleases.Unshipped.md")), Does.Contain(id));

    private static string FindRoot()
    {
        var folder = TestContext.CurrentContext.TestDirectory;
        while (!File.Exists(Path.Combine(folder, "ContentLint.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
