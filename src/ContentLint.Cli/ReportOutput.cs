// Where reports go: standard output, files, and the page that a CI job shows beside its log. What CI servers say about
// themselves in the environment is read here, and nowhere else.

using System.Diagnostics.CodeAnalysis;
using System.Text;
using ContentLint.Linting;
using ContentLint.Reporting;

namespace ContentLint.Cli;

/// <summary>Writes the reports of a run.</summary>
/// <param name="terminal">The streams.</param>
/// <param name="currentDirectory">The folder that the result's relative paths are seen from.</param>
/// <param name="find">Gives a reporter by its name; <see langword="null"/> for those of the engine.</param>
internal sealed class ReportOutput(Terminal terminal, string currentDirectory, Func<string, Reporter?>? find = null)
{
    // GitHub refuses a step's summary over 1 MiB.
    private const int SummaryCapacity = 1024 * 1024;

    // Where less than this is left, the log is the better place for what does not become an annotation.
    private const int LeastSummary = 16 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    // Where a CI server has checked the repository out: it wants paths from there.
    private static readonly string[] RootVariables = ["GITHUB_WORKSPACE", "CI_PROJECT_DIR", "BUILD_SOURCESDIRECTORY"];

    // Formats for people say paths as they were given on the command line.
    private static readonly string[] FormatsForServers = ["sarif", "github", "gitlab", "azure", "junit", "checkstyle", "rdjson"];

    private readonly Func<string, Reporter?> _find = find ?? Reporters.Find;

    /// <summary>Writes all reports; each file as a whole. One that fails does not keep the others from it.</summary>
    /// <param name="targets">What to write.</param>
    /// <param name="result">What was found.</param>
    /// <param name="run">What there is to say about the run.</param>
    /// <param name="color">Whether text on standard output is coloured.</param>
    /// <returns>What went wrong.</returns>
    public IReadOnlyList<ReportProblem> Write(IReadOnlyList<ReportTarget> targets, LintResult result, ReportedRun run, ColorMode color)
    {
        if (targets.Any(t => _find(t.Format)!.ReadsSources))
            ReadSources(result);
        var problems = targets.OrderBy(t => t.Path is null).Select(t => TryWrite(t, result, Describe(run, t.Format), color)).OfType<ReportProblem>().ToArray();
        terminal.Out.Flush();
        return problems;
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "a report that we fail on must not take the other reports with it")]
    private ReportProblem? TryWrite(ReportTarget target, LintResult result, ReportedRun run, ColorMode color)
    {
        var reporter = _find(target.Format)!;
        try
        {
            if (target.Path is { } path)
                WriteFile(path, writer => Report(reporter, result, run, target.Format, writer));
            else
                Report(reporter, result, run, target.Format, terminal.CreateWriter(target.Format == "text" ? color : ColorMode.Never));
            return null;
        }
        catch (ReportException unwritten)
        {
            return new ReportProblem(unwritten.Message, IsOurFault: false, WasListed: false);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            var where = target.Path is { } path ? $"The report {path}" : $"The report in the format '{target.Format}'";
            var message = $"{where} could not be written: {fault.GetType().Name}: {fault.Message}\nThis is our fault. Please send us this message with the output of `--format json`.";
            return new ReportProblem(message, IsOurFault: true, WasListed: target is { Path: null, Format: "text" } && TryList(result, run));
        }
    }

    // What people were to read, in the plainest form there is.
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "the second try of a report that has failed")]
    private bool TryList(LintResult result, ReportedRun run)
    {
        try
        {
            terminal.Out.WriteLine();
            Reporters.Find("msbuild")!.Write(result, run, new PlainWriter(terminal.Out));
            return true;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return false;
        }
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
    private void WriteFile(string path, Action<StyledWriter> write)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            if (path.StartsWith("/dev/", StringComparison.Ordinal))
            {
                WriteTo(path, write);
                return;
            }

            var target = new FileInfo(path).LinkTarget is null ? path : File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
            if (target != path && !IsBelow(Path.GetDirectoryName(path)!, target) && !IsBelow(currentDirectory, target))
                throw new IOException($"it is a link that leads to {target}. Name that file instead.");
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

    private static bool IsBelow(string folder, string path) =>
        path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static void WriteTo(string path, Action<StyledWriter> write)
    {
        using var writer = new StreamWriter(path, append: false, Utf8) { NewLine = "\n" };
        write(new PlainWriter(writer));
    }
}

/// <summary>Why a report is missing.</summary>
/// <param name="Message">What to tell the user.</param>
/// <param name="IsOurFault">Whether our own code failed.</param>
/// <param name="WasListed">Whether the findings were written in a plainer form instead.</param>
internal sealed record ReportProblem(string Message, bool IsOurFault, bool WasListed);

/// <summary>A report could not be written.</summary>
internal sealed class ReportException(string path, Exception reason) : Exception($"The report {path} could not be written: {reason.Message}", reason);
