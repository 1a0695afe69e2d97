// Where reports go: standard output, files, and the page that a CI job shows beside its log. What CI servers say about
// themselves in the environment is read here, and nowhere else.

using System.Text;
using ContentLint.Linting;
using ContentLint.Reporting;

namespace ContentLint.Cli;

/// <summary>Writes the reports of a run.</summary>
/// <param name="terminal">The streams.</param>
/// <param name="currentDirectory">The folder that the result's relative paths are seen from.</param>
internal sealed class ReportOutput(Terminal terminal, string currentDirectory)
{
    // GitHub refuses a step's summary over 1 MiB.
    private const int SummaryCapacity = 1024 * 1024;

    // Where less than this is left, the log is the better place for what does not become an annotation.
    private const int LeastSummary = 16 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    // Where a CI server has checked the repository out: it wants paths from there.
    private static readonly string[] RootVariables = ["GITHUB_WORKSPACE", "CI_PROJECT_DIR", "BUILD_SOURCESDIRECTORY"];

    // Formats for people say paths as they were given on the command line.
    private static readonly string[] FormatsForServers = ["sarif", "github", "gitlab", "azure", "junit", "checkstyle"];

    /// <summary>Writes all reports; each file as a whole.</summary>
    /// <param name="targets">What to write.</param>
    /// <param name="result">What was found.</param>
    /// <param name="run">What there is to say about the run.</param>
    /// <param name="color">Whether text on standard output is coloured.</param>
    /// <exception cref="ReportException">A file cannot be written.</exception>
    public void Write(IReadOnlyList<ReportTarget> targets, LintResult result, ReportedRun run, ColorMode color)
    {
        if (targets.Any(t => Reporters.Find(t.Format)!.ReadsSources))
            ReadSources(result);
        foreach (var target in targets.OrderBy(t => t.Path is null))
        {
            var reporter = Reporters.Find(target.Format)!;
            var described = Describe(run, target.Format);
            if (target.Path is { } path)
                WriteFile(path, writer => Report(reporter, result, described, target.Format, writer));
            else
                Report(reporter, result, described, target.Format, terminal.CreateWriter(target.Format == "text" ? color : ColorMode.Never));
        }

        terminal.Out.Flush();
    }

    // A result from the cache comes without texts. Reading them is most of the work that is left, so all processors take part.
    private static void ReadSources(LintResult result) =>
        Parallel.ForEach(result.Diagnostics.Select(d => d.Location.Path).Distinct(StringComparer.Ordinal), path => result.FindSource(path));

    private ReportedRun Describe(ReportedRun run, string format) => run with
    {
        BaseDirectory = currentDirectory,
        RootDirectory = FormatsForServers.Contains(format) ? RepositoryRoot() : null,
        FindRulePage = RulePages.Find,
    };

    private string? RepositoryRoot()
    {
        var here = Path.TrimEndingDirectorySeparator(currentDirectory) + Path.DirectorySeparatorChar;
        return RootVariables.Select(terminal.Environment).OfType<string>().Where(Path.IsPathFullyQualified)
            .Select(Path.TrimEndingDirectorySeparator)
            .FirstOrDefault(root => here.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal));
    }

    private void Report(Reporter reporter, LintResult result, ReportedRun run, string format, StyledWriter writer)
    {
        if (format != "github" || terminal.Environment("GITHUB_STEP_SUMMARY") is not { Length: > 0 } path)
        {
            reporter.Write(result, run, writer);
            return;
        }

        try
        {
            var room = SummaryCapacity - (File.Exists(path) ? new FileInfo(path).Length : 0);
            if (room < LeastSummary)
            {
                reporter.Write(result, run, writer);
                return;
            }

            using var page = new StreamWriter(path, append: true, Utf8) { NewLine = "\n" };
            reporter.Write(result, run with { JobSummary = new JobSummary(new PlainWriter(page), (int)room) }, writer);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ReportException(path, error);
        }
    }

    // Beside the file and then in its place, so that nobody ever reads half a report. A device is no file to replace.
    private static void WriteFile(string path, Action<StyledWriter> write)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            if (path.StartsWith("/dev/", StringComparison.Ordinal))
            {
                WriteTo(path, write);
                return;
            }

            var target = File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : path;
            var temporary = $"{target}.contentlint-{Guid.NewGuid():N}";
            try
            {
                WriteTo(temporary, write);
                File.Move(temporary, target, overwrite: true);
            }
            catch
            {
                File.Delete(temporary);
                throw;
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ReportException(path, error);
        }
    }

    private static void WriteTo(string path, Action<StyledWriter> write)
    {
        using var writer = new StreamWriter(path, append: false, Utf8) { NewLine = "\n" };
        write(new PlainWriter(writer));
    }
}

/// <summary>A report could not be written.</summary>
internal sealed class ReportException(string path, Exception reason) : Exception($"The report {path} could not be written: {reason.Message}", reason);
