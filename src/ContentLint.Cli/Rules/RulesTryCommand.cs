using System.CommandLine;
using System.Diagnostics;
using ContentLint.Cli.Check;
using ContentLint.Reporting;
using ContentLint.Workspace;

namespace ContentLint.Cli.Rules;

/// <summary><c>contentlint rules try</c>: what a rule would report today, whether it is enabled or not.</summary>
internal static class RulesTryCommand
{
    private const string InvalidConfiguration = "CL0002";

    private static readonly Argument<string> Rule = new("ID") { Description = "The rule's id or name." };

    private static readonly Argument<string[]> Paths = new("PATH")
    {
        Description = "Files, folders and globs; the current folder when none is given.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<string[]> Packs = new("--pack") { Description = "A pack the configuration does not name (yet). May be repeated.", HelpName = "PACK" };

    private static readonly Option<string?> Config = new("--config") { Description = "The configuration for all files, instead of the nearest contentlint.yml.", HelpName = "FILE" };

    private static readonly Option<bool> AllowPlugins = new("--allow-plugins") { Description = "Load the rule assemblies that the configuration lists." };

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal, string currentDirectory, CancellationToken cancellationToken)
    {
        var command = new Command("try", "Show what one rule would report today, also where it is off.") { Rule, Paths, Packs, Config, AllowPlugins };
        command.SetAction(parsed =>
        {
            var rule = parsed.GetValue(Rule)!;
            var request = new LintRequest
            {
                BaseDirectory = currentDirectory,
                Paths = parsed.GetValue(Paths) ?? [],
                Rules = [rule],
                RulePacks = parsed.GetValue(Packs) ?? [],
                AllowPlugins = parsed.GetValue(AllowPlugins),
                ConfigurationPath = parsed.GetValue(Config),
            };
            try
            {
                // A rule that is in no pack may be in an assembly, which only the run itself loads, or says that it must not.
                var isKnown = PackRules.IsKnown(rule, currentDirectory, request.RulePacks, request.ConfigurationPath);
                if (!isKnown && PackRules.PackToAdd(rule, currentDirectory, request.RulePacks, request.ConfigurationPath) is { } pack)
                    return CommandLine.Refuse(terminal, PackRules.NotEnabled(rule, pack));

                var watch = Stopwatch.StartNew();
                var result = new LintWorkspace().Lint(request, progress: null, cancellationToken);
                Reporters.Find("text")!.Write(result, new ReportedRun(ToolVersion.Text, watch.Elapsed), terminal.CreateWriter(ColorMode.Auto));
                if (!isKnown && !request.AllowPlugins && result.Diagnostics.Any(d => d.Id == InvalidConfiguration))
                    return ExitCode.Usage;
                return EmptyRun.Report(request, result.FileCount, allowsEmpty: null, terminal, cancellationToken);
            }
            catch (Exception missing) when (missing is PathNotFoundException or RuleNotFoundException)
            {
                return CommandLine.Refuse(terminal, missing.Message);
            }
        });
        return command;
    }
}
