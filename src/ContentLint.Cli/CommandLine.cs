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
            var root = CreateRoot(terminal, currentDirectory, cancellationToken);

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

    /// <summary>All commands with their options.</summary>
    public static RootCommand CreateRoot(Terminal terminal, string currentDirectory, CancellationToken cancellationToken)
    {
        var root = new RootCommand("Lints MDX lessons: syntax, front matter, Mermaid diagrams, required content.")
        {
            CheckCommand.Create(terminal, currentDirectory, cancellationToken),
            InitCommand.Create(terminal, currentDirectory, cancellationToken),
            BaselineCommand.Create(terminal, currentDirectory, cancellationToken),
            MergeCommand.Create(terminal, currentDirectory),
            RulesCommand.Create(terminal, currentDirectory, cancellationToken),
            ExplainCommand.Create(terminal, currentDirectory),
            ConfigCommand.Create(terminal, currentDirectory),
            CourseCommand.Create(terminal, currentDirectory, cancellationToken),
            ServerCommand.Create(terminal, currentDirectory, cancellationToken),
            SchemaCommand.Create(terminal),
            CompletionsCommand.Create(terminal),
            DoctorCommand.Create(terminal, currentDirectory, cancellationToken),
        };
        foreach (var option in root.Options.OfType<VersionOption>())
            option.Action = new VersionAction(terminal);
        foreach (var option in root.Options.OfType<HelpOption>())
            option.Action = new HelpWithExamples((HelpAction)option.Action!, terminal);
        root.SetAction(_ => Refuse(terminal, "Say what to do: check, init, baseline, merge, rules, explain, config, course, server, schema, completions or doctor."));
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
