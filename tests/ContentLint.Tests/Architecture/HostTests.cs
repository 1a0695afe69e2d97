// Hosts use the engine and never each other, as docs/architecture.md says. The command is the way to start the language server,
// and the analyzer takes along the rule that needs a compiler.

using System.Xml.Linq;

namespace ContentLint.Tests.Architecture;

public sealed class HostTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["ContentLint"] = [],
        ["ContentLint.Cli"] = ["ContentLint", "ContentLint.LanguageServer"],
        ["ContentLint.LanguageServer"] = ["ContentLint"],
        ["ContentLint.MSBuild"] = ["ContentLint"],
        ["ContentLint.CSharp"] = ["ContentLint"],
        ["ContentLint.Analyzers.Lessons"] = ["ContentLint", "ContentLint.CSharp"],
        ["ContentLint.Testing"] = ["ContentLint"],
        ["ContentLint.Analyzers"] = [],
        ["ContentLint.Analyzers.CodeFixes"] = ["ContentLint.Analyzers"],
    };

    [Test]
    public void Hosts_use_the_engine_and_never_each_other()
    {
        var found = Directory.GetFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .ToDictionary(p => Path.GetFileNameWithoutExtension(p), ReferencesOf, StringComparer.Ordinal);
        Assert.That(found.Keys, Is.EquivalentTo(Allowed.Keys), "a new project has its line here");
        Assert.That(found.SelectMany(p => p.Value.Except(Allowed[p.Key]).Select(r => $"{p.Key} uses {r}")), Is.Empty);
    }

    private static string[] ReferencesOf(string project) =>
        [.. XDocument.Load(project).Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(((string)r.Attribute("Include")!).Replace('\\', '/')))];
}
