using System.CommandLine;
using ContentLint.Text;

namespace ContentLint.Cli.Completions;

/// <summary><c>contentlint completions SHELL</c>: a script that completes what people type.</summary>
internal static class CompletionsCommand
{
    private static readonly Argument<string> Shell = new("SHELL") { Description = "bash, zsh, fish or powershell.", HelpName = "bash|zsh|fish|powershell" };

    /// <summary>Makes the command.</summary>
    /// <param name="terminal">The streams.</param>
    /// <param name="createRoot">Makes all commands, whose words are completed.</param>
    public static Command Create(Terminal terminal, Func<RootCommand> createRoot)
    {
        var command = new Command("completions", "Print a script that completes commands, options and their values in a shell.") { Shell };
        command.SetAction(parsed =>
        {
            var name = parsed.GetValue(Shell)!;
            if (!CompletionScripts.Shells.TryGetValue(name, out var write))
            {
                var meant = DidYouMean.Suggest(name, CompletionScripts.Shells.Keys);
                return CommandLine.Refuse(terminal, $"There are no completions for '{name}'.{(meant is null ? "" : $" Did you mean '{meant}'?")} There are some for {string.Join(", ", CompletionScripts.Shells.Keys)}.");
            }

            terminal.Out.Write(write(CompletionNode.Of(createRoot(), "contentlint")));
            return ExitCode.Success;
        });
        return command;
    }
}
