using System.CommandLine;
using ContentLint.Cli.Check;
using ContentLint.Workspace;

namespace ContentLint.Cli;

/// <summary><c>contentlint baseline create|update|prune</c>: the list of problems that are known and not reported.</summary>
internal static class BaselineCommand
{
    private static readonly Argument<string[]> Paths = new("PATH")
    {
        Description = "Files, folders and globs; the current folder when none is given.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<string?> File = new("--file") { Description = "The baseline; the one that the configuration names when none is given, else contentlint-baseline.json.", HelpName = "FILE" };
    private static readonly Option<string?> Config = new("--config") { Description = "The configuration for all files, instead of the nearest contentlint.yml.", HelpName = "FILE" };
    private static readonly Option<bool> AllowPlugins = new("--allow-plugins") { Description = "Load the rule assemblies that the configuration lists." };
    private static readonly Option<bool> AllowOutside = new("--allow-outside") { Description = "Also read files outside of the repository that the configuration names or links lead to." };
    private static readonly Option<bool> Force = new("--force") { Description = "Replace a baseline that is there." };

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal, string currentDirectory, CancellationToken cancellationToken)
    {
        var create = new Command("create", "List every problem there is now, so that only new ones are reported.") { Paths, File, Config, AllowPlugins, AllowOutside, Force };
        var update = new Command("update", "List the problems there are now in these files, and leave what is listed of others.") { Paths, File, Config, AllowPlugins, AllowOutside };
        var prune = new Command("prune", "Take problems that are mended off the list, and add none.") { Paths, File, Config, AllowPlugins, AllowOutside };
        create.SetAction(parsed => Revise(parsed, BaselineMode.Create, terminal, currentDirectory, cancellationToken));
        update.SetAction(parsed => Revise(parsed, BaselineMode.Update, terminal, currentDirectory, cancellationToken));
        prune.SetAction(parsed => Revise(parsed, BaselineMode.Prune, terminal, currentDirectory, cancellationToken));
        return new Command("baseline", "Keep the problems a course has today out of reports.") { create, update, prune };
    }

    private static int Revise(ParseResult parsed, BaselineMode mode, Terminal terminal, string currentDirectory, CancellationToken cancellationToken)
    {
        var request = new LintRequest
        {
            BaseDirectory = currentDirectory,
            Paths = parsed.GetValue(Paths) ?? [],
            ConfigurationPath = parsed.GetValue(Config),
            BaselinePath = parsed.GetValue(File),
            AllowPlugins = parsed.GetValue(AllowPlugins),
            AllowOutside = parsed.GetValue(AllowOutside),
        };
        try
        {
            var workspace = new LintWorkspace();
            if (mode == BaselineMode.Create && workspace.FindFiles(request, cancellationToken).Count == 0)
                return EmptyRun.Report(request, found: 0, allowsEmpty: null, terminal, cancellationToken);
            var baseline = workspace.Revise(request, mode, cancellationToken);
            var name = Path.GetRelativePath(currentDirectory, baseline.Path);
            if (mode == BaselineMode.Create && System.IO.File.Exists(baseline.Path) && !parsed.GetValue(Force))
                return CommandLine.Refuse(terminal, $"{name} is there already, and nothing was written. `contentlint baseline update` brings it up to date, `--force` replaces it.");

            workspace.Write(baseline);
            terminal.Out.WriteLine(mode == BaselineMode.Create
                ? $"Wrote {name}: {Plural(baseline.Count)}."
                : $"Wrote {name}: {Plural(baseline.Count)}, {baseline.Added} added, {baseline.Removed} taken off.");
            if (mode == BaselineMode.Create && !workspace.NamesBaseline(request, baseline.Path))
                terminal.Out.WriteLine($"Next: put the line `baseline: {name.Replace('\\', '/')}` into contentlint.yml.");
            return ExitCode.Success;
        }
        catch (PathNotFoundException missing)
        {
            return CommandLine.Refuse(terminal, missing.Message);
        }
        catch (InvalidDataException broken)
        {
            return CommandLine.Refuse(terminal, broken.Message);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return CommandLine.Refuse(terminal, $"The baseline could not be written: {error.Message}");
        }
    }

    private static string Plural(int count) => count == 1 ? "1 problem" : $"{count} problems";
}
