using System.Diagnostics;
using ContentLint.Workspace;

namespace ContentLint.Tests.Workspace;

/// <summary>A folder on disk that goes away, with what only a disk has: links, pipes, modes.</summary>
internal sealed class DiskFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("contentlint-").FullName;

    public DiskFolder With(string path, string text) => With(path, System.Text.Encoding.UTF8.GetBytes(text));

    public DiskFolder With(string path, byte[] bytes)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Full(path))!);
        File.WriteAllBytes(Full(path), bytes);
        return this;
    }

    public DiskFolder WithLink(string path, string target)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Full(path))!);
        File.CreateSymbolicLink(Full(path), target);
        return this;
    }

    public DiskFolder WithAbsoluteLink(string path, string target) => WithLink(path, Full(target));

    public string Full(string path) => System.IO.Path.Combine(Path, path);

    public string Read(string path) => File.ReadAllText(Full(path));

    public LintRequest Request => new() { BaseDirectory = Path };

    /// <summary>What linting the folder reports: place, id and message, a line each.</summary>
    public string[] Lint(LintRequest? request = null) =>
        [.. new LintWorkspace().Lint(request ?? Request).Diagnostics.Select(d => $"{d.Location} {d.Id} {d.Message}")];

    /// <summary>Runs a program of Unix.</summary>
    public void Unix(string program, params string[] args)
    {
        if (OperatingSystem.IsWindows())
            Assert.Ignore("needs Unix");
        using var process = Process.Start(new ProcessStartInfo(program, args) { WorkingDirectory = Path })!;
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero, program);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
