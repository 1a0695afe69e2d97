using System.Diagnostics;
using System.IO.Compression;
using System.Reflection;

namespace ContentLint.MSBuild.Tests;

/// <summary>The packages as a stranger gets them: packed from the build under test into a folder feed, once for all tests.</summary>
[SetUpFixture]
public sealed class PackageFeed
{
    private static readonly string Configuration =
        typeof(PackageFeed).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    /// <summary>The packages.</summary>
    public static string[] Names { get; } = ["ContentLint.MSBuild", "ContentLint.Analyzers.Lessons"];

    /// <summary>A package that holds rule packs, as a team would publish one.</summary>
    public const string RulesPackage = "Contoso.CourseRules";

    /// <summary>The rule pack in <see cref="RulesPackage"/>.</summary>
    public const string RulePack = """
        schemaVersion: 1
        rules:
          - id: TEAM001
            name: no-reboot
            title: A reboot needs a warning
            severity: warning
            when: { text: { anyOf: ['reboot*'] } }
            require: { callout: { kind: [warning, danger] } }
            message: "The lesson restarts a server ('{match}') and never warns."

        """;

    /// <summary>A version of its own for each run, so that NuGet's cache cannot serve an older build.</summary>
    public static string Version { get; } = $"0.0.1-test{DateTime.UtcNow.Ticks}";

    /// <summary>The folder that is the feed.</summary>
    public static string Folder { get; } = Directory.CreateTempSubdirectory("contentlint-feed-").FullName;

    /// <summary>The folder that NuGet unpacks a package to.</summary>
    public static string Unpacked(string name) => Path.Combine(
        Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages"),
        name.ToLowerInvariant(),
        Version);

    [OneTimeSetUp]
    public void Pack()
    {
        foreach (var name in Names)
        {
            var (exitCode, output) = Dotnet(Repository.Root, "pack", Path.Combine("src", name), "--no-build", "-c", Configuration, "-o", Folder, $"-p:PackageVersion={Version}");
            Assert.That(exitCode, Is.Zero, output);
        }

        using var package = ZipFile.Open(Path.Combine(Folder, $"{RulesPackage}.{Version}.nupkg"), ZipArchiveMode.Create);
        Write(package, $"{RulesPackage}.nuspec", $"<package><metadata><id>{RulesPackage}</id><version>{Version}</version><authors>Contoso</authors><description>Rules.</description></metadata></package>");
        Write(package, "contentlint/house.yml", RulePack);
    }

    private static void Write(ZipArchive package, string path, string text)
    {
        using var writer = new StreamWriter(package.CreateEntry(path).Open());
        writer.Write(text);
    }

    [OneTimeTearDown]
    public void Remove()
    {
        Directory.Delete(Folder, recursive: true);
        foreach (var cached in Names.Append(RulesPackage).Select(Unpacked).Where(Directory.Exists))
            Directory.Delete(cached, recursive: true);
    }

    /// <summary>Runs the SDK to its end, without servers that would outlive the test and keep files open.</summary>
    public static (int ExitCode, string Output) Dotnet(string folder, params string[] args)
    {
        using var process = Process.Start(Start(folder, args))!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }

    /// <summary>What to run: the SDK as a user has it, whoever runs the tests.</summary>
    public static ProcessStartInfo Start(string folder, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", args) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var inherited in start.Environment.Keys.Where(k => k.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)).ToArray())
            start.Environment.Remove(inherited);
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["MSBUILDTERMINALLOGGER"] = "off";
        start.Environment["UseSharedCompilation"] = "false";
        return start;
    }
}
