using System.CommandLine;
using ContentLint.Reporting;
using ContentLint.RulePacks;

namespace ContentLint.Cli.Rules;

/// <summary><c>contentlint rules test</c>: runs the examples that rules carry.</summary>
internal static class RulesTestCommand
{
    private static readonly Option<bool> Coverage = new("--coverage")
    {
        Description = "Fail too for rules without a valid and an invalid example, and show conditions that the examples do not try both ways.",
    };

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal, string currentDirectory, CancellationToken cancellationToken)
    {
        var command = new Command("test", "Run the examples of rule packs.") { PackArguments.Packs, Coverage };
        command.SetAction(parsed => PackArguments.With(terminal, currentDirectory, parsed.GetValue(PackArguments.Packs) ?? [], packs =>
        {
            var writer = terminal.CreateWriter(ColorMode.Auto);
            var passed = packs.Select(p => Run(p, parsed.GetValue(Coverage), writer, cancellationToken)).ToArray();
            return passed.All(p => p) ? ExitCode.Success : ExitCode.Findings;
        }));
        return command;
    }

    private static bool Run(RulePack pack, bool showCoverage, StyledWriter writer, CancellationToken cancellationToken)
    {
        var report = pack.RunTests(cancellationToken);
        var failed = report.Results.Where(r => r.Failure is not null).ToArray();
        foreach (var result in failed)
            WriteFailure(result, writer);

        var untested = showCoverage ? pack.Inspect().Where(d => d.Id == "CL9003").ToArray() : [];
        if (showCoverage)
        {
            foreach (var gap in report.CoverageGaps)
                writer.WriteLine(LogText.Line($"{gap.Location}: {gap.RuleId}: {gap.Message}"), TextStyle.Dim);
            foreach (var diagnostic in untested)
                writer.WriteLine(LogText.Line($"{diagnostic.Location}: {diagnostic.Message}"), TextStyle.Error);
        }

        var todo = report.Results.Count(r => r.IsTodo);
        writer.Write(LogText.Line($"{pack.Name}: "), TextStyle.Strong);
        writer.WriteLine(
            $"{CommandLine.Count(pack.Rules.Count, "rule")}, {CommandLine.Count(report.Results.Count - failed.Length, "example")} passed, {failed.Length} failed"
            + (todo > 0 ? $", {todo} to do" : "")
            + (showCoverage ? $"; {CommandLine.Count(report.CoverageGaps.Count, "condition")} not tried both ways" : ""),
            failed.Length > 0 ? TextStyle.Error : TextStyle.Good);
        return failed.Length == 0 && untested.Length == 0;
    }

    private static void WriteFailure(RulePackTestResult result, StyledWriter writer)
    {
        writer.Write(LogText.Line($"{result.Location} "), TextStyle.Path);
        writer.WriteLine(LogText.Line($"{result.RuleId} {result.Name ?? "example"} failed"), TextStyle.Error);
        writer.WriteLine("    " + LogText.Lines(result.Failure!, "    "));
    }
}
