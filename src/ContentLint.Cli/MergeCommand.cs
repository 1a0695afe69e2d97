using System.CommandLine;
using ContentLint.Cli.Check;
using ContentLint.Workspace;

namespace ContentLint.Cli;

/// <summary><c>contentlint merge</c>: the reports of several machines as one.</summary>
internal static class MergeCommand
{
    private static readonly Argument<string[]> Reports = new("REPORT")
    {
        Description = "Reports that `contentlint check --shard N/M --format json=FILE` wrote.",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal, string currentDirectory)
    {
        var command = new Command("merge", "Make one report of those of several machines.") { Reports, ReportOptions.Format, ReportOptions.FailLevel, ReportOptions.Color, ReportOptions.MaxDiagnostics };
        ReportOptions.Validate(command, currentDirectory);
        command.SetAction(parsed =>
        {
            try
            {
                var result = new LintWorkspace().Merge(currentDirectory, parsed.GetValue(Reports)!);
                return ReportOptions.Write(parsed, result, TimeSpan.Zero, terminal, currentDirectory);
            }
            catch (Exception error) when (error is PathNotFoundException or InvalidDataException)
            {
                return CommandLine.Refuse(terminal, error.Message);
            }
        });
        return command;
    }
}
