using System.Diagnostics;
using System.Reflection;
using Microsoft.Build.Utilities;

namespace ContentLint.MSBuild.Tests;

/// <summary>
/// The task's .NET Framework build, which Visual Studio's MSBuild loads, run by mono: its code and its dependencies load and
/// find the same. How Visual Studio itself binds assemblies is not seen here.
/// </summary>
public sealed class NetFrameworkTests
{
    [Test]
    public void It_finds_what_the_net_build_finds_cold_and_warm()
    {
        var mono = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(p => Path.Combine(p, "mono")).FirstOrDefault(File.Exists);
        if (mono is null && !OperatingSystem.IsWindows())
            Assert.Ignore("There is no mono on the PATH (Debian: apt-get install mono-devel), so the .NET Framework build is not run.");

        using var course = new ThrowawayProject()
            .With("contentlint.yml", "rulePacks: [aurora-cdc, callouts]\nfrontMatter:\n  schema: lesson.schema.json\n  unique: [order]\n")
            .With("lesson.schema.json", "{ \"type\": \"object\", \"properties\": { \"order\": { \"type\": \"integer\" }, \"title\": { \"type\": \"string\", \"pattern\": \"^\\\\p{Lu}\" } } }")
            .With("урок 1.mdx", "---\norder: два\ntitle: cdc\n---\n\nДля версий <17. {ok && <b>x</i>}\n\n```mermaid\nsequenceDiagram\n  A-->>B\n```\n")
            .With("b.mdx", "---\norder: 1\n---\n\nreboot\n\n{/* contentlint-disable CL1001 */}\n").With("c.mdx", "---\norder: 1\n---\n\n" + Lessons.Clean);
        string[] files = [.. new[] { "урок 1.mdx", "b.mdx", "c.mdx" }.Select(f => Path.Combine(course.Folder, f))];

        var engine = new FakeEngine();
        using var task = new ContentLintTask { BuildEngine = engine, ProjectDirectory = course.Folder, Files = [.. files.Select(f => new TaskItem(f))] };
        task.Execute();
        string[] expected = [.. engine.Events.Where(e => e.Kind != "low").Select(e => e + "\t" + e.Text)];
        Assert.That(expected, Has.Length.GreaterThan(5));

        var cache = Path.Combine(course.Folder, "obj", "test.cache");
        Assert.That(RunFramework(mono, [course.Folder, cache, .. files]), Is.EqualTo(expected), "cold");
        Assert.That(File.Exists(cache));
        Assert.That(RunFramework(mono, [course.Folder, cache, .. files]), Is.EqualTo(expected), "warm");
    }

    private static string[] RunFramework(string? mono, string[] args)
    {
        var configuration = typeof(NetFrameworkTests).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        var program = Path.Combine(Repository.Root, "artifacts", "bin", "ContentLint.MSBuild.Mono", configuration.ToLowerInvariant(), "ContentLint.MSBuild.Mono.exe");
        var start = mono is null ? new ProcessStartInfo(program, args) : new ProcessStartInfo(mono, [program, .. args]);
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.EqualTo(1), output + error.Result);
        return output.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
    }
}
