using System.Diagnostics;
using System.Reflection;

namespace ContentLint.MSBuild.Tests;

/// <summary>The package as a stranger gets it: packed from the build under test into a folder feed.</summary>
[SetUpFixture]
public sealed class PackageFeed
{
    private static readonly string Configuration =
        typeof(PackageFeed).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    /// <summary>A version of its own for each run, so that NuGet's cache cannot serve an older build.</summary>
    public static string Version { get; } = $"0.0.1-test{DateTime.UtcNow.Ticks}";

    /// <summary>The folder that is the feed.</summary>
    public static string Folder { get; } = Directory.CreateTempSubdirectory("contentlint-feed-").FullName;

    [OneTimeSetUp]
    public void Pack()
    {
        var project = Path.Combine(Repository.Root, "src", "ContentLint.MSBuild");
        var (exitCode, output) = Dotnet(Repository.Root, "pack", project, "--no-build", "-c", Configuration, "-o", Folder, $"-p:PackageVersion={Version}");
        Assert.That(exitCode, Is.Zero, output);
    }

    [OneTimeTearDown]
    public void Remove()
    {
        Directory.Delete(Folder, recursive: true);
        var cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var cached = Path.Combine(cache, "contentlint.msbuild", Version);
        if (Directory.Exists(cached))
            Directory.Delete(cached, recursive: true);
    }

    /// <summary>Runs the SDK, without servers that would outlive the test and keep files open.</summary>
    public static (int ExitCode, string Output) Dotnet(string folder, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", args) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["MSBUILDTERMINALLOGGER"] = "off";
        start.Environment["UseSharedCompilation"] = "false";
        foreach (var inherited in start.Environment.Keys.Where(k => k.StartsWith("MSBuild", StringComparison.Ordinal)).ToArray())
            start.Environment.Remove(inherited);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }
}
