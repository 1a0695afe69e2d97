using System.Reflection;

namespace ContentLint.Packages.Tests;

/// <summary>The tool, packed from the build under test into a folder feed and installed from there.</summary>
[SetUpFixture]
public sealed class PackedTool
{
    /// <summary>The build's configuration.</summary>
    public static string Configuration { get; } = typeof(PackedTool).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    /// <summary>A version of its own for each run, so that no cache can serve an older build.</summary>
    public static string Version { get; } = $"0.0.1-test{DateTime.UtcNow.Ticks}";

    /// <summary>The folder that is the feed.</summary>
    public static string Feed { get; } = Directory.CreateTempSubdirectory("contentlint-feed-").FullName;

    /// <summary>The folder that the tool is installed in.</summary>
    public static string Folder { get; } = Directory.CreateTempSubdirectory("contentlint-tool-").FullName;

    /// <summary>The installed command.</summary>
    public static string Command => Path.Combine(Folder, OperatingSystem.IsWindows() ? "contentlint.exe" : "contentlint");

    [OneTimeSetUp]
    public void PackAndInstall()
    {
        var project = Path.Combine(Repository.Root, "src", "ContentLint.Cli");
        var packed = new Shell(Repository.Root).Run("dotnet", "pack", project, "--no-build", "-c", Configuration, "-o", Feed, $"-p:PackageVersion={Version}");
        Assert.That(packed.ExitCode, Is.Zero, packed.Output);
        using var folder = new CourseFolder();
        var installed = new Shell(folder.Path).Run("dotnet", "tool", "install", "ContentLint.Cli", "--tool-path", Folder, "--version", Version);
        Assert.That(installed.ExitCode, Is.Zero, installed.Output);
    }

    [OneTimeTearDown]
    public void Remove()
    {
        Directory.Delete(Feed, recursive: true);
        Directory.Delete(Folder, recursive: true);
        var cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var cached = Path.Combine(cache, "contentlint.cli", Version);
        if (Directory.Exists(cached))
            Directory.Delete(cached, recursive: true);
    }
}
