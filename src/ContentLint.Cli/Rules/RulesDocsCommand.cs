using System.CommandLine;
using ContentLint.Reporting;

namespace ContentLint.Cli.Rules;

/// <summary><c>contentlint rules docs</c>: writes the documentation of packs.</summary>
internal static class RulesDocsCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal, string currentDirectory)
    {
        var command = new Command("docs", "Write the documentation of rule packs as Markdown.") { PackArguments.Packs };
        command.SetAction(parsed => PackArguments.With(terminal, currentDirectory, parsed.GetValue(PackArguments.Packs) ?? [], packs =>
        {
            foreach (var pack in packs)
                terminal.Out.Write(LogText.Lines(pack.ToMarkdown()));
            return ExitCode.Success;
        }));
        return command;
    }
}
