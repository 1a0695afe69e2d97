using System.CommandLine;
using System.Diagnostics;
using ContentLint.Diagnostics;
using ContentLint.Linting;
using ContentLint.Mdx;
using ContentLint.Reporting;
using ContentLint.Text;
using ContentLint.Workspace;

namespace ContentLint.Cli;

/// <summary><c>contentlint check</c>: lints files, prints a report.</summary>
internal static class CheckCommand
{
    private enum FailOn
    {
        Suggestion = Severity.Suggestion,
        Warning = Severity.Warning,
        Error = Severity.Error,
        Never,
    }

    private static readonly Argument<string[]> Paths = new("PATH")
    {
        Description = "Files, folders and globs; the current folder when none is given.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<string?> Config = new("--config") { Description = "The configuration for all files, instead of the nearest contentlint.yml.", HelpName = "FILE" };
    private static readonly Option<MdxFlavor?> SiteFlavor = new("--flavor") { Description = "What the site's pipeline does besides MDX, instead of the configuration's word." };
    private static readonly Option<string[]> Rules = new("--rule") { Description = "Only rules whose id or name matches; * stands for anything. May be repeated.", HelpName = "GLOB" };
    private static readonly Option<string[]> Format = new("--format")
    {
        Description = $"How to report: {string.Join(", ", Reporters.Names)}. NAME=FILE writes a file; may be repeated. Text goes to standard output unless another format does.",
        HelpName = "NAME[=FILE]",
    };

    private static readonly Option<FailOn> FailLevel = new("--fail-on") { Description = "The least severity that makes the exit code 1.", DefaultValueFactory = _ => FailOn.Error };
    private static readonly Option<ColorMode> Color = new("--color") { Description = "Whether to colour text; auto: on a terminal, unless NO_COLOR is set.", DefaultValueFactory = _ => ColorMode.Auto };
    private static readonly Option<bool> Fix = new("--fix") { Description = "Apply safe fixes, then report what is left." };
    private static readonly Option<bool> FixSuggestions = new("--fix-suggestions") { Description = "Apply likely fixes too." };
    private static readonly Option<bool> Diff = new("--diff") { Description = "Show what the fixes would change, and write nothing." };
    private static readonly Option<bool> AllowPlugins = new("--allow-plugins") { Description = "Load the rule assemblies that the configuration lists. They are code: say it only for configurations you trust." };
    private static readonly Option<bool> Stdin = new("--stdin") { Description = "Lint what is piped in." };
    private static readonly Option<string?> StdinFilename = new("--stdin-filename") { Description = "The path that piped text is linted as: its ending and folder decide kind and configuration.", HelpName = "PATH" };

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal, string currentDirectory, CancellationToken cancellationToken)
    {
        var command = new Command("check", "Lint lessons and diagrams.")
        {
            Paths, Config, SiteFlavor, Rules, Format, FailLevel, Color, Fix, FixSuggestions, Diff, AllowPlugins, Stdin, StdinFilename,
        };
        command.Validators.Add(result =>
        {
            ReportTarget.Read(result.GetValue(Format) ?? [], currentDirectory, out var problem);
            if (problem is not null)
                result.AddError(problem);
            if (result.GetValue(Stdin) && result.GetValue(Paths) is { Length: > 0 })
                result.AddError("--stdin lints what is piped in: give no paths with it.");
            if (result.GetValue(Stdin) && (result.GetValue(Fix) || result.GetValue(FixSuggestions) || result.GetValue(Diff)))
                result.AddError("--stdin has no file to fix.");
            if (!result.GetValue(Stdin) && result.GetValue(StdinFilename) is not null)
                result.AddError("--stdin-filename goes with --stdin.");
        });
        command.SetAction(parsed => Check(parsed, terminal, currentDirectory, cancellationToken));
        return command;
    }

    private static int Check(ParseResult parsed, Terminal terminal, string currentDirectory, CancellationToken cancellationToken)
    {
        var request = new LintRequest
        {
            BaseDirectory = currentDirectory,
            Paths = parsed.GetValue(Paths) ?? [],
            ConfigurationPath = parsed.GetValue(Config),
            Flavor = parsed.GetValue(SiteFlavor),
            Rules = parsed.GetValue(Rules) ?? [],
            AllowPlugins = parsed.GetValue(AllowPlugins),
        };
        var watch = Stopwatch.StartNew();
        LintResult result;
        try
        {
            var most = parsed.GetValue(FixSuggestions) ? FixSafety.Suggestion : FixSafety.Safe;
            if (parsed.GetValue(Diff))
                return ShowDiff(request, most, terminal, cancellationToken);
            if (parsed.GetValue(Fix) || parsed.GetValue(FixSuggestions))
                WriteFixes(request, most, terminal, cancellationToken);
            result = parsed.GetValue(Stdin)
                ? new LintWorkspace().LintText(ReadStdin(parsed, terminal), request, cancellationToken)
                : LintFiles(request, terminal, cancellationToken);
        }
        catch (PathNotFoundException missing)
        {
            return CommandLine.Refuse(terminal, missing.Message);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return CommandLine.Refuse(terminal, $"A fix could not be written: {error.Message}");
        }

        try
        {
            var targets = ReportTarget.Read(parsed.GetValue(Format) ?? [], currentDirectory, out _);
            var run = new ReportedRun(ToolVersion.Text, watch.Elapsed) { FinishedAt = DateTimeOffset.Now };
            new ReportOutput(terminal, currentDirectory).Write(targets, result, run, parsed.GetValue(Color));
        }
        catch (ReportException unwritten)
        {
            return CommandLine.Refuse(terminal, unwritten.Message);
        }

        return ExitCodeOf(result, parsed.GetValue(FailLevel));
    }

    // Exit code 1 says that there is something to fix, so that CI can ask for it.
    private static int ShowDiff(LintRequest request, FixSafety most, Terminal terminal, CancellationToken cancellationToken)
    {
        var files = new LintWorkspace().Fix(request, most, cancellationToken);
        foreach (var file in files)
            terminal.Out.Write(file.ToDiff());
        return files.Count > 0 ? ExitCode.Findings : ExitCode.Success;
    }

    private static void WriteFixes(LintRequest request, FixSafety most, Terminal terminal, CancellationToken cancellationToken)
    {
        var workspace = new LintWorkspace();
        var files = workspace.Fix(request, most, cancellationToken);
        workspace.Write(files);
        if (files.Count > 0)
            terminal.Error.WriteLine($"Applied {files.Sum(f => f.Applied)} fixes in {files.Count} files.");
    }

    private static int ExitCodeOf(LintResult result, FailOn failOn)
    {
        if (result.Diagnostics.Any(d => d.Id is "CL0002" or "CL9001"))
            return ExitCode.Usage;
        return failOn != FailOn.Never && result.Diagnostics.Any(d => (int)d.Severity >= (int)failOn) ? ExitCode.Findings : ExitCode.Success;
    }

    private static SourceText ReadStdin(ParseResult parsed, Terminal terminal)
    {
        var path = parsed.GetValue(StdinFilename) ?? "stdin.mdx";
        if (!ReferenceEquals(terminal.In, Console.In))
            return SourceText.From(path, terminal.In.ReadToEnd());

        using var stream = Console.OpenStandardInput();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return SourceText.FromBytes(path, bytes.ToArray());
    }

    // A bar only where somebody looks at it and has waited for a second; most runs are over by then.
    private static LintResult LintFiles(LintRequest request, Terminal terminal, CancellationToken cancellationToken)
    {
        var workspace = new LintWorkspace();
        if (!terminal.ShowsProgress)
            return workspace.Lint(request, progress: null, cancellationToken);

        var progress = new LatestProgress();
        var run = Task.Run(() => workspace.Lint(request, progress, cancellationToken), CancellationToken.None);
        if (Task.WaitAny([run], TimeSpan.FromSeconds(1)) < 0)
            ProgressBar.Show(terminal.CreateErrorConsole(), progress, run);
        return run.GetAwaiter().GetResult();
    }
}
