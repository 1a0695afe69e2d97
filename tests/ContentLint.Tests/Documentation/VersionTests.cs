using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ContentLint.Tests.Documentation;

/// <summary>One version in all places that say it: what a reader pastes must be what was released.</summary>
public sealed partial class VersionTests
{
    private static readonly string Version = XDocument.Load(Path.Combine(Repository.Root, "Directory.Build.props")).Descendants("VersionPrefix").Single().Value;

    [TestCase("README.md")]
    [TestCase("docs/analyzers-lessons.md")]
    [TestCase("samples/aurora-cdc-course/aurora-cdc-course.csproj")]
    public void A_package_is_referred_to_in_its_version(string file)
    {
        var named = PackageReference().Matches(Read(file)).Select(m => m.Groups["version"].Value).ToArray();
        Assert.That(named, Is.Not.Empty.And.All.EqualTo(Version));
    }

    [TestCase("docs/ci/pre-commit-config.yaml", "rev: v")]
    [TestCase("docs/ci.md", "--build-arg VERSION=")]
    [TestCase("docs/reports.md", "\"tool\": { \"name\": \"contentlint\", \"version\": \"")]
    [TestCase("CHANGELOG.md", "\n## [")]
    public void The_version_stands_behind_its_words(string file, string words) => Assert.That(Read(file), Does.Contain(words + Version));

    [TestCase("editors/vscode/package.json")]
    [TestCase("editors/vscode/package-lock.json")]
    [TestCase("npm/contentlint/package.json")]
    public void A_package_of_npm_has_it(string file)
    {
        using var json = JsonDocument.Parse(Read(file));
        Assert.That(json.RootElement.GetProperty("version").GetString(), Is.EqualTo(Version));
    }

    private static string Read(string file) => File.ReadAllText(Path.Combine(Repository.Root, file)).ReplaceLineEndings("\n");

    [GeneratedRegex("PackageReference Include=\"ContentLint\\.[^\"]*\" Version=\"(?<version>[^\"]*)\"")]
    private static partial Regex PackageReference();
}
