// Where the task runs and what it leaves behind: threads instead of processes, nodes that live on, builds that are stopped.

using System.Diagnostics;

namespace ContentLint.MSBuild.Tests;

public sealed class ProcessTests
{
    private const string OutOfProcess = "in an external task host";

    [TestCase("", false)]
    [TestCase("<UsingTask TaskName=\"ContentLint.MSBuild.ContentLintTask\" AssemblyFile=\"{0}\" TaskFactory=\"TaskHostFactory\" />", true, TestName = "The log would show another process")]
    public void A_multithreaded_build_runs_the_task_in_its_own_process(string usingTask, bool elsewhere)
    {
        var task = Path.Combine(PackageFeed.Unpacked("ContentLint.MSBuild"), "tasks", "net10.0", "ContentLint.MSBuild.dll");
        var project = ThrowawayProject.NoTargets().Replace("<ItemGroup>", usingTask.Replace("{0}", task, StringComparison.Ordinal) + "<ItemGroup>", StringComparison.Ordinal);
        using var course = new ThrowawayProject(project, "c").With(Lessons.Path, Lessons.Broken).With("contentlint.yml", Lessons.AsWarning);
        var (exitCode, output, log) = course.Build("-mt", "-m:2");
        Assert.That(exitCode, Is.Zero, output);
        Assert.That(log.Found.Count(), Is.EqualTo(1));
        Assert.That(log.Events.Any(e => e.Text.Contains("ContentLintTask", StringComparison.Ordinal) && e.Text.Contains(OutOfProcess, StringComparison.Ordinal)), Is.EqualTo(elsewhere));
    }

    [Test]
    [Platform("Linux")]
    public void Nodes_that_live_on_hold_no_file_of_the_course()
    {
        using var courses = new ThrowawayProject().WithProject("a", ThrowawayProject.NoTargets()).WithProject("b", ThrowawayProject.NoTargets())
            .With($"a/{Lessons.Path}", Lessons.Broken).With($"b/{Lessons.Path}", Lessons.Broken).With("contentlint.yml", Lessons.AsWarning);
        var salt = Guid.NewGuid().ToString("N");
        try
        {
            Assert.That(BuildWithNodes(courses.Folder, salt), Does.Contain("2 Warning(s)"));
            Assume.That(NodesOf(salt), Is.Not.Empty, "MSBuild ends its nodes where the machine has many already: nothing to see");
            var open = NodesOf(salt).SelectMany(OpenFiles).Where(f => f.StartsWith(courses.Folder, StringComparison.Ordinal)).ToArray();
            Assert.That(open, Is.Empty);

            // The same nodes build again what was taken from under them.
            foreach (var course in new[] { "a", "b" })
                Directory.Delete(Path.Combine(courses.Folder, course, "obj"), recursive: true);
            Directory.Delete(PackageFeed.Unpacked("ContentLint.MSBuild"), recursive: true);
            Assert.That(BuildWithNodes(courses.Folder, salt), Does.Contain("2 Warning(s)"));
        }
        finally
        {
            foreach (var node in NodesOf(salt))
                node.Kill();
        }
    }

    // A rule holds the run until it is cancelled, so that nothing hangs on how fast the machine is.
    [Test]
    [Platform("Linux,MacOsX")]
    public void Ctrl_C_ends_the_build_and_leaves_no_broken_cache()
    {
        Assume.That(IgnoresInterrupts(), Is.False, "these tests were started in a way that makes every program under them ignore Ctrl+C");
        using var course = new ThrowawayProject(ThrowawayProject.NoTargets("<ContentLintAllowPlugins>true</ContentLintAllowPlugins>"), "c")
            .With("contentlint.yml", Lessons.AsWarning + "plugins: [rules/Waiting.dll]\n")
            .With("src/content/first.mdx", "fine\n").With("src/content/last.mdx", Lessons.Broken);
        var started = Path.Combine(course.Folder, "started");
        Assert.That(PackageFeed.Dotnet(course.Folder, "restore", "course.csproj").ExitCode, Is.Zero);
        BuildRule(Path.Combine(course.Folder, "rules"), started);

        using var build = Process.Start(PackageFeed.Start(course.Folder, "msbuild", "course.csproj", "-t:ContentLint", "-v:d"))!;
        var output = build.StandardOutput.ReadToEndAsync();
        _ = build.StandardError.ReadToEndAsync();
        Assert.That(SpinWait.SpinUntil(() => File.Exists(started) || build.HasExited, TimeSpan.FromMinutes(5)) && !build.HasExited, Is.True, "the rule was never asked");
        using (var kill = Process.Start("kill", ["-INT", build.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
            kill.WaitForExit();
        Assert.That(build.WaitForExit(TimeSpan.FromMinutes(5)), Is.True, "the build goes on");
        Assert.That(build.ExitCode, Is.Not.Zero);
        Assert.That(output.Result, Does.Not.Contain("   at ").And.Not.Contain("last.mdx(3,12"));

        // What was written until then, if anything, serves the next build and leaves nothing out.
        var again = course.Run("msbuild", "course.csproj", "-t:ContentLint");
        Assert.That(again.Log.Found.Select(e => e.File), Is.EqualTo(["src/content/last.mdx"]));
    }

    // A shell without job control starts what it runs in the background like that, and .NET leaves it so.
    private static bool IgnoresInterrupts()
    {
        const string Mask = "SigIgn:";
        const long Interrupt = 1 << 1;
        return File.Exists("/proc/self/status")
            && File.ReadLines("/proc/self/status").FirstOrDefault(l => l.StartsWith(Mask, StringComparison.Ordinal)) is { } line
            && (Convert.ToInt64(line[Mask.Length..].Trim(), 16) & Interrupt) != 0;
    }

    // Asked for the first time, it says so with a file and waits for the run's end; after that it has nothing to say.
    private static void BuildRule(string folder, string started)
    {
        var engine = Path.Combine(PackageFeed.Unpacked("ContentLint.MSBuild"), "tasks", "net10.0", "ContentLint.dll");
        using var project = new ThrowawayProject("rule");
        project.WithProject("Waiting", $"""
            <Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
            <ItemGroup><Reference Include="ContentLint" HintPath="{engine}" Private="false" /></ItemGroup></Project>
            """, "").With("Rule.cs", $$"""
            using System.Collections.Generic;
            using System.IO;
            using ContentLint.Diagnostics;
            using ContentLint.Rules;

            public sealed class WaitingRule : LessonRule
            {
                public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = new[] { new DiagnosticDescriptor("WAIT001", "waits", "A lesson waits", Severity.Warning) };

                public override void Analyze(LessonRuleContext context)
                {
                    if (File.Exists(@"{{started}}"))
                        return;

                    File.WriteAllText(@"{{started}}", "");
                    context.CancellationToken.WaitHandle.WaitOne();
                }
            }
            """);
        var (exitCode, output) = PackageFeed.Dotnet(project.Folder, "build", "Waiting.csproj", "-o", folder);
        Assert.That(exitCode, Is.Zero, output);
    }

    private static string BuildWithNodes(string folder, string salt)
    {
        var start = PackageFeed.Start(folder, "build", "all.slnx", "-m:2", "-nr:true", "-v:m");
        start.Environment.Remove("MSBUILDDISABLENODEREUSE");
        start.Environment["MSBUILDNODEHANDSHAKESALT"] = salt;
        start.Environment["MSBUILDNOINPROCNODE"] = "1";

        // A node inherits the streams it is started with and would keep them open: they end with the build.
        start.RedirectStandardError = false;
        using var build = Process.Start(start)!;
        var output = new List<string>();
        while (build.StandardOutput.ReadLine() is { } line)
        {
            output.Add(line);
            if (line.StartsWith("Time Elapsed", StringComparison.Ordinal))
                break;
        }

        build.WaitForExit();
        return string.Join('\n', output);
    }

    // The handshake's salt is in the environment of our nodes, and of nobody else's.
    private static List<Process> NodesOf(string salt)
    {
        var nodes = new List<Process>();
        foreach (var process in Process.GetProcesses())
        {
            try
            {
                if (File.ReadAllText($"/proc/{process.Id}/environ").Contains(salt, StringComparison.Ordinal) && File.ReadAllText($"/proc/{process.Id}/cmdline").Contains("nodemode", StringComparison.OrdinalIgnoreCase))
                    nodes.Add(process);
            }
            catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
            {
                // Another user's, or ended meanwhile.
            }
        }

        return nodes;
    }

    private static IEnumerable<string> OpenFiles(Process process) =>
        Directory.GetFiles($"/proc/{process.Id}/fd").Select(f => new FileInfo(f).LinkTarget).OfType<string>();
}
