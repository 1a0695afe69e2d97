// What is installed, what was found and what was left out, as text to paste into an issue: no text of a lesson, no path outside of
// the folder, no value of a variable.

using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ContentLint.Reporting;
using ContentLint.Workspace;

namespace ContentLint.Cli;

/// <summary><c>contentlint doctor</c>: a report about the installation and the course.</summary>
internal static class DoctorCommand
{
    private const int MostLooked = 50_000;
    private const int MostShown = 8;
    private const int MostFolders = 40;

    private static readonly string[] Endings = [".mdx", ".md", ".mmd", ".mermaid"];

    private static readonly Argument<string> Folder = new("PATH") { Description = "The folder of the course; the current folder when none is given.", DefaultValueFactory = _ => "." };

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal, string currentDirectory, CancellationToken cancellationToken)
    {
        var command = new Command("doctor", "Say what is installed, what of a course is found and what is left out, for a report to us.") { Folder };
        command.SetAction(parsed =>
        {
            var folder = Path.GetFullPath(Path.Combine(currentDirectory, parsed.GetValue(Folder)!));
            if (!Directory.Exists(folder))
                return CommandLine.Refuse(terminal, $"There is no folder '{parsed.GetValue(Folder)}'.");

            foreach (var (name, text) in Facts(folder, cancellationToken))
                terminal.Out.WriteLine(LogText.Line($"{name,-14} {text}"));
            return ExitCode.Success;
        });
        return command;
    }

    private static IEnumerable<(string Name, string Text)> Facts(string folder, CancellationToken cancellationToken)
    {
        yield return ("contentlint", $"{ToolVersion.Text}, {(RuntimeFeature.IsDynamicCodeSupported ? "managed" : "native")}, {RuntimeInformation.RuntimeIdentifier}");
        yield return ("runtime", RuntimeInformation.FrameworkDescription);
        yield return ("processors", Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture));

        var workspace = new LintWorkspace();
        var request = new LintRequest { BaseDirectory = folder, ShowRelativePaths = true };
        var files = workspace.FindFiles(request, cancellationToken);
        yield return ("lessons", files.Count == 0 ? "none" : CountEndings(files));
        foreach (var fact in Skipped(folder, files))
            yield return fact;
        foreach (var setting in Settings(workspace, request, files))
            yield return setting;
        foreach (var pack in workspace.FindRulePacks(request, []))
            yield return ("rule pack", $"{pack.Name}, {CommandLine.Count(pack.Rules.Count, "rule")}");

        var watch = Stopwatch.StartNew();
        var result = workspace.Lint(request, progress: null, cancellationToken);
        yield return ("findings", $"{CommandLine.Count(result.Count(Diagnostics.Severity.Error), "error")}, {CommandLine.Count(result.Count(Diagnostics.Severity.Warning), "warning")}, {CommandLine.Count(result.Count(Diagnostics.Severity.Suggestion), "suggestion")}, {result.KnownCount} in the baseline, in {watch.ElapsedMilliseconds} ms");
        if (new FileInfo(Path.Combine(folder, ".contentlint", "cache.bin")) is { Exists: true } cache)
            yield return ("cache", $"{cache.Length / 1024} KiB");
    }

    // Lessons on the disk that a check does not look at, which is what people wonder about.
    private static IEnumerable<(string Name, string Text)> Skipped(string folder, IReadOnlyList<string> files)
    {
        var found = files.Select(f => Path.GetFullPath(Path.Combine(folder, f))).ToHashSet(StringComparer.Ordinal);
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };
        var all = Directory.EnumerateFiles(folder, "*", options).Take(MostLooked).Where(f => Endings.Contains(Path.GetExtension(f), StringComparer.OrdinalIgnoreCase) && !found.Contains(f))
            .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal).ToArray();
        var installed = all.Count(f => f.Split('/').Contains("node_modules"));
        if (installed > 0)
            yield return ("left out", $"{installed} in node_modules");
        string[] rest = [.. all.Where(f => !f.Split('/').Contains("node_modules"))];
        if (rest.Length > 0)
            yield return ("left out", $"{rest.Length} by git, include, exclude, or a name that begins with a dot: {string.Join(", ", rest.Take(MostShown))}{(rest.Length > MostShown ? ", …" : "")}");
    }

    // Once for each way in which folders are read.
    private static IEnumerable<(string Name, string Text)> Settings(LintWorkspace workspace, LintRequest request, IReadOnlyList<string> files)
    {
        var firsts = files.GroupBy(f => Path.GetDirectoryName(f) ?? "").Select(g => g.First()).Take(MostFolders);
        return firsts.SelectMany(f => workspace.FindSettings(request, f)).Where(s => s.Name is not "rules")
            .Select(s => (s.Name, Text: s.Value + (s.Location is { } location ? $" ({location.Path}:{location.Start.Line})" : ""))).Distinct();
    }

    private static string CountEndings(IReadOnlyList<string> files) =>
        string.Join(", ", files.GroupBy(f => Path.GetExtension(f).ToLowerInvariant()).OrderByDescending(g => g.Count()).Select(g => $"{g.Count()} {g.Key}"));
}
