using System.CommandLine;

namespace ContentLint.Cli.Rules;

/// <summary><c>contentlint rules lint</c>: looks for what is suspicious in packs that work.</summary>
internal static class RulesLintCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal, string currentDirectory)
    {
        var command = new Command("lint", "Find unused aliases, missing examples, conditions without effect and dangerous patterns in rule packs.") { PackArguments.Packs };
        command.SetAction(parsed => PackArguments.With(terminal, currentDirectory, parsed.GetValue(PackArguments.Packs) ?? [], packs =>
        {
            var found = packs.SelectMany(p => p.Inspect()).ToArray();
            foreach (var diagnostic in found)
                PackArguments.Write(terminal.Out, diagnostic);
            terminal.Out.WriteLine(found.Length == 0 ? $"{packs.Sum(p => p.Rules.Count)} rules, nothing to say." : $"{found.Length} to look at.");
            return found.Length == 0 ? ExitCode.Success : ExitCode.Findings;
        }));
        return command;
    }
}
