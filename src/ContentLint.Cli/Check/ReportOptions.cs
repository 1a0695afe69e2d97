using System.CommandLine;
using ContentLint.Diagnostics;
using ContentLint.Linting;
using ContentLint.Reporting;

namespace ContentLint.Cli.Check;

/// <summary>What is done with a result: the options that say so, and the doing.</summary>
internal static class ReportOptions
{
    /// <summary>The least severity that fails.</summary>
    internal enum FailOn
    {
        Suggestion = Severity.Suggestion,
        Warning = Severity.Warning,
        Error = Severity.Error,
        Never,
    }

    public static Option<string[]> Format { get; } = new("--format")
    {
        Description = $"How to report: {string.Join(", ", Reporters.Names)}. NAME=FILE writes a file; may be repeated. Text goes to standard output unless another format does.",
        HelpName = "NAME[=FILE]",
    };

    public static Option<FailOn> FailLevel { get; } = new("--fail-on") { Description = "The least severity that makes the exit code 1.", DefaultValueFactory = _ => FailOn.Error, CustomParser = OptionValue.Name<FailOn> };

    public static Option<ColorMode> Color { get; } = new("--color") { Description = "Whether to colour text; auto: on a terminal, unless NO_COLOR is set.", DefaultValueFactory = _ => ColorMode.Auto, CustomParser = OptionValue.Name<ColorMode> };

    public static Option<int?> MaxDiagnostics { get; } = new("--max-diagnostics") { Description = "Report so many at the most, the heaviest first; the exit code counts all.", HelpName = "N", CustomParser = result => OptionValue.Number(result, least: 1) };

    /// <summary>Checks the options' values before the command runs.</summary>
    public static void Validate(Command command, string currentDirectory) => command.Validators.Add(result =>
    {
        // A value that is none has been refused already, and asking for it would throw.
        if (result.GetResult(Format) is { } given && (given.Errors.Any() || given.Tokens.Count == 0))
            return;

        ReportTarget.Read(result.GetValue(Format) ?? [], currentDirectory, out var problem);
        if (problem is not null)
            result.AddError(problem);
    });

    /// <summary>Reports a result.</summary>
    /// <returns>The process's exit code.</returns>
    public static int Write(ParseResult parsed, LintResult result, TimeSpan elapsed, Terminal terminal, string currentDirectory, bool showsStatistics = false, FixSafety? appliedFixes = null)
    {
        var formats = parsed.GetValue(Format) ?? [];
        foreach (var note in result.Notes)
            terminal.Say(note);
        var targets = ReportTarget.Read(showsStatistics ? [.. formats, "statistics"] : formats, currentDirectory, out _);
        var run = new ReportedRun(ToolVersion.Text, elapsed) { FinishedAt = DateTimeOffset.Now, AppliedFixes = appliedFixes, Shard = parsed.GetValue(CheckOptions.Shard) };
        var shown = parsed.GetValue(MaxDiagnostics) is { } most ? result.Limit(most) : result;
        var problems = new ReportOutput(terminal, currentDirectory).Write(targets, shown, run, parsed.GetValue(Color));
        foreach (var problem in problems)
            terminal.Say(problem.Message);
        return ExitCodeOf(ExitCodeOf(result, parsed.GetValue(FailLevel)), problems, targets.Count);
    }

    // A report that is missing must not pass for a clean one.
    private static int ExitCodeOf(int ofResult, IReadOnlyList<ReportProblem> problems, int reports) =>
        problems.Any(p => !p.IsOurFault) ? ExitCode.Usage
        : problems.Count == 0 ? ofResult
        : problems.Count == reports && !problems.Any(p => p.WasListed) ? ExitCode.Fault
        : Math.Max(ofResult, ExitCode.Findings);

    private static int ExitCodeOf(LintResult result, FailOn failOn)
    {
        if (result.Diagnostics.Any(d => d.Id is "CL0002" or "CL9001"))
            return ExitCode.Usage;
        return failOn != FailOn.Never && result.Diagnostics.Any(d => (int)d.Severity >= (int)failOn) ? ExitCode.Findings : ExitCode.Success;
    }
}
