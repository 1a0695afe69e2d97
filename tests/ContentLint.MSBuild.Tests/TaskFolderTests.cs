namespace ContentLint.MSBuild.Tests;

/// <summary>Which of the package's assemblies a build loads: those compiled ahead for its platform, if there are any.</summary>
public sealed class TaskFolderTests
{
    [TestCase("", "tasks/net10.0/")]
    [TestCase("some-other", "tasks/net10.0/")]
    [TestCase("$(NETCoreSdkPortableRuntimeIdentifier)", "tasks/net10.0/{0}/")]
    public void The_platforms_own_assemblies_are_preferred(string platform, string expected)
    {
        using var course = new ThrowawayProject();
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "src", "ContentLint.MSBuild", "build")))
            course.With($"package/build/{Path.GetFileName(file)}", File.ReadAllText(file));
        course.With("course.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <Import Project="package/build/ContentLint.MSBuild.props" />
              <Import Project="package/build/ContentLint.MSBuild.targets" />
            </Project>
            """);
        var current = Evaluate(course, "NETCoreSdkPortableRuntimeIdentifier");
        if (platform.Length > 0)
            course.With($"package/tasks/net10.0/{(platform[0] == '$' ? current : platform)}/ContentLint.MSBuild.dll", "");
        var folder = Path.GetFullPath(Evaluate(course, "ContentLintTaskFolder"));
        Assert.That(folder, Is.EqualTo(Path.Combine(course.Folder, "package", string.Format(System.Globalization.CultureInfo.InvariantCulture, expected, current))));
    }

    private static string Evaluate(ThrowawayProject course, string property)
    {
        var (exitCode, output) = PackageFeed.Dotnet(course.Folder, "msbuild", $"-getProperty:{property}");
        Assert.That(exitCode, Is.Zero, output);
        return output.Trim();
    }
}
