using System.Diagnostics;

namespace ContentLint.Packages.Tests;

/// <summary>What a command said and how it ended.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Out">Its standard output.</param>
/// <param name="Error">Its standard error.</param>
internal sealed record ShellResult(int ExitCode, string Out, string Error)
{
    public string Output => Out + Error;
}

/// <summary>Runs commands in a folder, with variables of its own and without those of the CI server that runs the tests.</summary>
internal sealed class Shell(string folder)
{
    private static readonly string[] ServerPrefixes = ["MSBuild", "GITHUB_", "CI_", "GITLAB_", "BUILD_", "AGENT_", "RUNNER_"];

    public Dictionary<string, string> Variables { get; } = new()
    {
        ["DOTNET_CLI_UI_LANGUAGE"] = "en",
        ["DOTNET_NOLOGO"] = "1",
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["MSBUILDTERMINALLOGGER"] = "off",
    };

    /// <summary>Runs a script as CI servers do: in a shell that ends at the first failure.</summary>
    public ShellResult Script(string script)
    {
        if (OperatingSystem.IsWindows())
            Assert.Ignore("needs bash");
        return Run("bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", script);
    }

    /// <summary>Runs a program.</summary>
    public ShellResult Run(string program, params string[] args)
    {
        var start = new ProcessStartInfo(program, args) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var inherited in start.Environment.Keys.Where(k => ServerPrefixes.Any(p => k.StartsWith(p, StringComparison.Ordinal))).ToArray())
            start.Environment.Remove(inherited);
        foreach (var (name, value) in Variables)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new ShellResult(process.ExitCode, output, error.Result);
    }
}

/// <summary>A folder with lessons, one of them broken, whose only feed is the tool's. It goes away.</summary>
internal sealed class CourseFolder : IDisposable
{
    public CourseFolder()
    {
        With("nuget.config", $"<configuration><packageSources><clear /><add key=\"test\" value=\"{PackedTool.Feed}\" /></packageSources></configuration>");
        With("lessons/урок 1.mdx", "# Урок\n\nДля версий <17 это не работает.\n");
        With("lessons/good.mdx", "# Урок\n\nВсё хорошо.\n");
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("contentlint course ").FullName;

    public CourseFolder With(string path, string text)
    {
        var full = System.IO.Path.Combine(Path, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return this;
    }

    /// <summary>What a pull request may do to the checkout: name a feed, an SDK and a tool of its own.</summary>
    public CourseFolder WithFeedOfAStranger() => With("nuget.config", "<configuration><packageSources><clear /><add key=\"stranger\" value=\"/nowhere/at/all\" /></packageSources></configuration>")
        .With("global.json", "{ \"sdk\": { \"version\": \"1.0.0\", \"rollForward\": \"disable\" } }")
        .With(".config/dotnet-tools.json", "{ \"version\": 1, \"isRoot\": true, \"tools\": { \"contentlint.cli\": { \"version\": \"0.0.1\", \"commands\": [\"contentlint\"] } } }");

    public string Read(string path) => File.ReadAllText(System.IO.Path.Combine(Path, path));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
