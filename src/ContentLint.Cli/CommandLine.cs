using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Diagnostics.CodeAnalysis;
using ContentLint.Cli.Completions;
using ContentLint.Cli.Rules;

namespace ContentLint.Cli;

/// <summary>The commands, and what happens before and after each.</summary>
internal static class CommandLine
{
    /// <summary>Runs a command line.</summary>
    /// <param name="args">The words after the program's name.</param>
    /// <param name="terminal">The streams.</param>
    /// <param name="currentDirectory">The folder relative paths are seen from.</param>
    /// <param name="cancellationToken">Ends the run early.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "the last resort: exit code 3 and a word to the user, never a bare stack trace")]
    public static int Run(string[] args, Terminal terminal, string currentDirectory, CancellationToken cancellationToken)
    {
        try
        {
            var root = CreateRoot(terminal, currentDirectory, cancellationToken, args.FirstOrDefault());

            // A file may be called "@modal/page.mdx"; nothing is read for its name.
            var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (parsed.Action is not CommandLineAction { ClearsParseErrors: true } && UsageMistakes.Find(parsed, args, currentDirectory) is { } mistake)
                return Refuse(terminal, mistake);

            return parsed.Invoke(new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false });
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Usage;
        }
        catch (Exception fault)
        {
            terminal.Say($"contentlint failed; this is our fault, please report it: {fault}");
            return ExitCode.Fault;
        }
    }

    /// <summary>Tells the user what is wrong with the call.</summary>
    public static int Refuse(Terminal terminal, string message)
    {
        terminal.Say(message);
        terminal.Say("`contentlint --help` shows how to use it.");
        return ExitCode.Usage;
    }

    /// <summary>A number with what is counted: <c>1 rule</c>, <c>2 rules</c>.</summary>
    public static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";

    /// <summary>The commands with their options.</summary>
    /// <param name="terminal">The streams.</param>
    /// <param name="currentDirectory">The folder relative paths are seen from.</param>
    /// <param name="cancellationToken">Ends a run early.</param>
    /// <param name="asked">The command that is asked for: where there is one of that name, the others are not made.</param>
    public static RootCommand CreateRoot(Terminal terminal, string currentDirectory, CancellationToken cancellationToken, string? asked = null)
    {
        (string Name, Func<Command> Create)[] commands =
        [
            ("check", () => CheckCommand.Create(terminal, currentDirectory, cancellationToken)),
            ("init", () => InitCommand.Create(terminal, currentDirectory, cancellationToken)),
            ("baseline", () => BaselineCommand.Create(terminal, currentDirectory, cancellationToken)),
            ("merge", () => MergeCommand.Create(terminal, currentDirectory)),
            ("rules", () => RulesCommand.Create(terminal, currentDirectory, cancellationToken)),
            ("explain", () => ExplainCommand.Create(terminal, currentDirectory)),
            ("config", () => ConfigCommand.Create(terminal, currentDirectory)),
            ("course", () => CourseCommand.Create(terminal, currentDirectory, cancellationToken)),
            ("server", () => ServerCommand.Create(terminal, currentDirectory, cancellationToken)),
            ("schema", () => SchemaCommand.Create(terminal)),
            ("completions", () => CompletionsCommand.Create(terminal, () => CreateRoot(terminal, currentDirectory, cancellationToken))),
            ("doctor", () => DoctorCommand.Create(terminal, currentDirectory, cancellationToken)),
        ];
        var root = new RootCommand("Lints MDX lessons: syntax, front matter, Mermaid diagrams, required content.");
        foreach (var (_, create) in Array.Exists(commands, c => c.Name == asked) ? Array.FindAll(commands, c => c.Name == asked) : commands)
            root.Add(create());
        foreach (var option in root.Options.OfType<VersionOption>())
            option.Action = new VersionAction(terminal);
        foreach (var option in root.Options.OfType<HelpOption>())
            option.Action = new HelpWithExamples((HelpAction)option.Action!, terminal);
        root.SetAction(_ => Refuse(terminal, $"Say what to do: {string.Join(", ", commands[..^1].Select(c => c.Name))} or {commands[^1].Name}."));
        return root;
    }

    private sealed class VersionAction(Terminal terminal) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            terminal.Out.WriteLine(ToolVersion.Text);
            return ExitCode.Success;
        }
    }

    private sealed class HelpWithExamples(HelpAction help, Terminal terminal) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            var result = help.Invoke(parseResult);
            var command = parseResult.CommandResult.Command;
            if (CommandExamples.Find(command is RootCommand ? "contentlint" : command.Name) is { Length: > 0 } examples)
                terminal.Out.WriteLine($"Examples:\n{examples.ReplaceLineEndings("\n")}");
            return result;
        }
    }
}
