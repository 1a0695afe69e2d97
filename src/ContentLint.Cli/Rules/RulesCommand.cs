using System.CommandLine;
using ContentLint.Diagnostics;
using ContentLint.Reporting;
using ContentLint.RulePacks;
using ContentLint.Rules;
using ContentLint.Workspace;

namespace ContentLint.Cli.Rules;

/// <summary><c>contentlint rules</c>: lists rules; its subcommands are for those who write their own.</summary>
internal static class RulesCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal, string currentDirectory, CancellationToken cancellationToken)
    {
        var command = new Command("rules", "List all rules with their default severity; test, inspect and write rules of your own.")
        {
            RulesTestCommand.Create(terminal, currentDirectory, cancellationToken),
            RulesLintCommand.Create(terminal, currentDirectory),
            RulesNewCommand.Create(terminal, currentDirectory),
            RulesTryCommand.Create(terminal, currentDirectory, cancellationToken),
            RulesExplainCommand.Create(terminal, currentDirectory, cancellationToken),
            RulesDocsCommand.Create(terminal, currentDirectory),
            RulesImportCommand.Create(terminal, currentDirectory),
        };
        command.SetAction(_ =>
        {
            var packs = PackArguments.Configured(currentDirectory);
            var rules = RuleCatalog.All.Concat(packs.SelectMany(p => p.Rules)).ToArray();
            var writer = terminal.CreateWriter(ColorMode.Auto);
            var width = rules.Max(r => r.Name.Length);
            foreach (var rule in rules)
                Write(rule, width, writer);
            return ExitCode.Success;
        });
        return command;
    }

    private static void Write(DiagnosticDescriptor rule, int width, StyledWriter writer)
    {
        writer.Write(LogText.Line($"{rule.Id}  "), TextStyle.Path);
        writer.Write(LogText.Line($"{rule.Name.PadRight(width)}  "));
        writer.Write((rule.IsEnabledByDefault ? rule.DefaultSeverity.ToString() : "Off").ToLowerInvariant().PadRight(11), TextStyle.Dim);
        writer.WriteLine(LogText.Line(rule.Title));
    }
}

/// <summary>The packs a command is about.</summary>
internal static class PackArguments
{
    /// <summary>The argument for packs.</summary>
    public static Argument<string[]> Packs { get; } = new("PACK")
    {
        Description = "Packs by path, by the name of one that comes with ContentLint, or package:Name; those of the nearest contentlint.yml when none is given.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    /// <summary>The packs that words mean; those of the configuration for none.</summary>
    /// <exception cref="PathNotFoundException">A word leads to no pack.</exception>
    public static IReadOnlyList<RulePack> Find(string currentDirectory, IReadOnlyList<string> words, string? configuration = null) =>
        new LintWorkspace().FindRulePacks(new LintRequest { BaseDirectory = currentDirectory, ConfigurationPath = configuration }, words);

    /// <summary>The packs that the nearest configuration enables.</summary>
    public static IReadOnlyList<RulePack> Configured(string currentDirectory, string? configuration = null) => Find(currentDirectory, [], configuration);

    /// <summary>Does something with packs, after telling what is wrong with them.</summary>
    public static int With(Terminal terminal, string currentDirectory, IReadOnlyList<string> words, Func<IReadOnlyList<RulePack>, int> action)
    {
        IReadOnlyList<RulePack> packs;
        try
        {
            packs = Find(currentDirectory, words);
        }
        catch (PathNotFoundException missing)
        {
            return CommandLine.Refuse(terminal, missing.Message);
        }

        if (packs.Count == 0)
            return CommandLine.Refuse(terminal, "No rule packs: name one, or list some under 'rulePacks' in contentlint.yml.");

        foreach (var mistake in packs.SelectMany(p => p.Diagnostics))
            Write(terminal.Error, mistake);
        var result = action(packs);
        return packs.Any(p => p.Diagnostics.Count > 0) ? ExitCode.Usage : result;
    }

    /// <summary>Writes a diagnostic on a line, and its help below.</summary>
    public static void Write(TextWriter writer, Diagnostic diagnostic)
    {
        writer.WriteLine(LogText.Lines($"{diagnostic.Location}: {diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}: {diagnostic.Message}"));
        if (diagnostic.Help is { } help)
            writer.WriteLine("  " + LogText.Lines(help.Text, "  "));
    }
}
