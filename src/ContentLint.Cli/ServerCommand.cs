using System.CommandLine;
using ContentLint.LanguageServer;

namespace ContentLint.Cli;

/// <summary><c>contentlint server</c>: the language server that editors start.</summary>
internal static class ServerCommand
{
    private static readonly Option<bool> Stdio = new("--stdio") { Description = "Talk over standard input and output. There is no other way; editors pass it." };
    // The client says its process in `initialize` too.
    private static readonly Option<int?> ClientProcess = new("--clientProcessId") { Hidden = true };
    private static readonly Option<string?> Config = new("--config") { Description = "The configuration for all files, instead of the nearest contentlint.yml.", HelpName = "FILE" };
    private static readonly Option<bool> AllowPlugins = new("--allow-plugins") { Description = "Load the rule assemblies that the configuration lists." };
    private static readonly Option<bool> AllowOutside = new("--allow-outside") { Description = "Also read files outside of the repository that the configuration names or links lead to." };

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal, string currentDirectory, CancellationToken cancellationToken)
    {
        var command = new Command("server", "Serve an editor: findings while typing, fixes, hover, completion. Editors start it; it speaks the Language Server Protocol.") { Stdio, ClientProcess, Config, AllowPlugins, AllowOutside };
        command.SetAction(parsed =>
        {
            using var input = Console.OpenStandardInput();
            using var output = Console.OpenStandardOutput();

            // Nothing but the protocol may reach the client.
            Console.SetOut(terminal.Error);
            return Server.Run(input, output, new ServerHost
            {
                Version = ToolVersion.Text,
                FindRulePage = RulePages.Find,
                Log = terminal.Error,
                ConfigurationPath = parsed.GetValue(Config) is { } path ? Path.GetFullPath(path, currentDirectory) : null,
                AllowPlugins = parsed.GetValue(AllowPlugins),
                AllowOutside = parsed.GetValue(AllowOutside),
            }, cancellationToken);
        });
        return command;
    }
}
