using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Diagnostics.CodeAnalysis;
using ContentLint.Cli.Rules;
using ContentLint.Reporting;

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
            if (parsed.Errors.Count > 0 && parsed.Action is not HelpAction)
                return Refuse(terminal, string.Join("\n", parsed.Errors.Select(e => LogText.Line(e.Message))));

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

    private static RootCommand CreateRoot(Terminal terminal, string currentDirectory, CancellationToken cancellationToken)
    {
        var root = new RootCommand("Lints MDX lessons: syntax, front matter, Mermaid diagrams, required content.")
        {
            CheckCommand.Create(terminal, currentDirectory, cancellationToken),
            InitCommand.Create(terminal, currentDirectory, cancellationToken),
            BaselineCommand.Create(terminal, currentDirectory, cancellationToken),
            MergeCommand.Create(terminal, currentDirectory),
            RulesCommand.Create(terminal, currentDirectory, cancellationToken),
            ExplainCommand.Create(terminal, currentDirectory),
        };
        foreach (var option in root.Options.OfType<VersionOption>())
            option.Action = new VersionAction(terminal);
        foreach (var option in root.Options.OfType<HelpOption>())
            option.Action = new HelpWithExamples((HelpAction)option.Action!, terminal);
        root.SetAction(_ => Refuse(terminal, "Say what to do: check, init, baseline, merge, rules or explain."));
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
            terminal.Out.WriteLine("""
                Examples:
                  contentlint check                               all lessons and diagrams below this folder
                  contentlint check src/content "docs/**/*.mdx"   a folder and a glob
                  contentlint check --rule "CL10*"                only MDX syntax
                  contentlint check --format sarif=a.sarif --format html=report.html
                  cat a.mdx | contentlint check --stdin --stdin-filename a.mdx
                  contentlint init --schema                       a contentlint.yml and a schema for this course
                  contentlint baseline create                     keep today's problems out of reports
                  contentlint check --changed origin/main         what a branch has changed
                  contentlint explain CL1001                      what a rule means and how to mend it

                Exit codes: 0 clean, 1 findings at or above --fail-on, 2 wrong use or configuration, 3 our own fault.
                """);
            return result;
        }
    }
}
