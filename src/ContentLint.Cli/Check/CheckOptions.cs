using System.CommandLine;
using ContentLint.Mdx;
using ContentLint.Workspace;

namespace ContentLint.Cli.Check;

/// <summary>The options of <c>contentlint check</c>.</summary>
internal static class CheckOptions
{
    private const string CacheName = ".contentlint/cache.bin";

    public static Argument<string[]> Paths { get; } = new("PATH")
    {
        Description = "Files, folders and globs; the current folder when none is given.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public static Option<string?> Config { get; } = new("--config") { Description = "The configuration for all files, instead of the nearest contentlint.yml.", HelpName = "FILE" };

    public static Option<MdxFlavor?> SiteFlavor { get; } = new("--flavor") { Description = "What the site's pipeline does besides MDX, instead of the configuration's word.", CustomParser = result => OptionValue.Name<MdxFlavor>(result) };

    public static Option<string?> Language { get; } = new("--language") { Description = "The catalog of messages whose language findings are said in; en for English.", HelpName = "FILE" };

    public static Option<string[]> Rules { get; } = new("--rule") { Description = "Only rules whose id or name matches; * stands for anything. May be repeated.", HelpName = "GLOB" };

    public static Option<bool> Fix { get; } = new("--fix") { Description = "Apply safe fixes, then report what is left." };

    public static Option<bool> FixSuggestions { get; } = new("--fix-suggestions") { Description = "Apply likely fixes too." };

    public static Option<bool> Diff { get; } = new("--diff") { Description = "Show what the fixes would change, and write nothing." };

    public static Option<string?> Changed { get; } = new("--changed")
    {
        Description = "Only files that differ from where this branch left REF, untracked ones included; REF is the branch a pull request is for, else origin's default branch.",
        HelpName = "REF",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public static Option<bool> Staged { get; } = new("--staged") { Description = "Only files with changes that are staged for the next commit." };

    public static Option<bool> ChangedLines { get; } = new("--changed-lines") { Description = "Only what the change is responsible for: on its lines, or new since then. Goes with --staged, else means --changed." };

    public static Option<string?> Baseline { get; } = new("--baseline") { Description = "The list of known problems, instead of the one that the configuration names.", HelpName = "FILE" };

    public static Option<bool> NoBaseline { get; } = new("--no-baseline") { Description = "Report known problems too." };

    public static Option<bool> Cache { get; } = new("--cache") { Description = $"Remember results in {CacheName}, and lint only what has changed since." };

    public static Option<string?> CacheFile { get; } = new("--cache-file") { Description = "The same, in a file of your choice.", HelpName = "FILE" };

    public static Option<bool> Watch { get; } = new("--watch") { Description = "Check again whenever a file changes." };

    public static Option<bool> Statistics { get; } = new("--statistics") { Description = "Show how often each rule reports, instead of what." };

    public static Option<bool> Profile { get; } = new("--profile") { Description = "Show which rules and files take how long." };

    public static Option<string?> Shard { get; } = new("--shard") { Description = "Lint one of M equal parts, to share the work between machines; `contentlint merge` puts the reports together.", HelpName = "N/M" };

    public static Option<int> Jobs { get; } = new("--jobs") { Description = "How many lessons to lint at a time; 0: one a processor.", HelpName = "N", CustomParser = result => OptionValue.Number(result, least: 0) };

    public static Option<bool> AllowPlugins { get; } = new("--allow-plugins") { Description = "Load the rule assemblies that the configuration lists. They are code: say it only for configurations you trust." };

    public static Option<bool> AllowOutside { get; } = new("--allow-outside") { Description = "Also read files outside of the repository that the configuration names or links lead to. Reports quote them: say it only for configurations you trust." };

    public static Option<bool> AllowEmpty { get; } = new("--allow-empty") { Description = "Exit with 0 also where there is no lesson to check: for hooks that pass lists of files." };

    public static Option<bool> Stdin { get; } = new("--stdin") { Description = "Lint what is piped in." };

    public static Option<string?> StdinFilename { get; } = new("--stdin-filename") { Description = "The path that piped text is linted as: its ending and folder decide kind and configuration.", HelpName = "PATH" };

    /// <summary>All of them, in the order of the help.</summary>
    public static IReadOnlyList<Symbol> All { get; } =
    [
        Paths, Config, SiteFlavor, Language, Rules, ReportOptions.Format, ReportOptions.FailLevel, ReportOptions.MaxDiagnostics, Statistics, ReportOptions.Color,
        Fix, FixSuggestions, Diff, Changed, Staged, ChangedLines, Baseline, NoBaseline, Cache, CacheFile, Watch, Shard, Jobs, Profile, AllowEmpty, AllowPlugins, AllowOutside, Stdin, StdinFilename,
    ];

    /// <summary>Refuses what does not go together, before the command runs.</summary>
    public static void Validate(Command command) => command.Validators.Add(result =>
    {
        bool Is(Option<bool> option) => result.GetValue(option);
        var fixes = Is(Fix) || Is(FixSuggestions) || Is(Diff);
        var selects = Is(Staged) || Is(ChangedLines) || result.GetResult(Changed) is not null || result.GetValue(Shard) is not null;
        (bool IsWrong, string Message)[] mistakes =
        [
            (Is(Stdin) && result.GetValue(Paths) is { Length: > 0 }, "--stdin lints what is piped in: give no paths with it."),
            (Is(Stdin) && fixes, "--stdin has no file to fix."),
            (Is(Stdin) && (selects || Is(Watch)), "--stdin is one text: there is nothing to select from, and nothing to watch."),
            (!Is(Stdin) && result.GetValue(StdinFilename) is not null, "--stdin-filename goes with --stdin."),
            (Is(Staged) && result.GetResult(Changed) is not null, "--staged and --changed mean different changes: give one of them."),
            (Is(NoBaseline) && result.GetValue(Baseline) is not null, "--baseline and --no-baseline exclude each other."),
            (Is(Cache) && result.GetValue(CacheFile) is not null, "--cache has a file of its own: give it or --cache-file."),
            (Is(Watch) && (fixes || selects), "--watch checks all files again and again: it goes with neither fixes nor a selection."),
            (result.GetValue(Shard) is { } shard && !Workspace.Shard.TryParse(shard, out _), "--shard takes a part and the number of parts, for example 2/8."),
        ];
        foreach (var (_, message) in mistakes.Where(m => m.IsWrong))
            result.AddError(message);
    });

    /// <summary>What the options ask the engine for.</summary>
    public static LintRequest CreateRequest(ParseResult parsed, string currentDirectory) => new()
    {
        BaseDirectory = currentDirectory,
        Paths = parsed.GetValue(Paths) ?? [],
        ConfigurationPath = parsed.GetValue(Config),
        Flavor = parsed.GetValue(SiteFlavor),
        Language = parsed.GetValue(Language),
        Rules = parsed.GetValue(Rules) ?? [],
        AllowPlugins = parsed.GetValue(AllowPlugins),
        AllowOutside = parsed.GetValue(AllowOutside),
        BaselinePath = parsed.GetValue(Baseline),
        IgnoreBaseline = parsed.GetValue(NoBaseline),
        Shard = Workspace.Shard.TryParse(parsed.GetValue(Shard), out var shard) ? shard : null,
        MaxDegreeOfParallelism = parsed.GetValue(Jobs),
        Profile = parsed.GetValue(Profile) ? ProfileTable.CreateProfile() : null,
        CacheFile = parsed.GetValue(CacheFile) is { } file ? Path.GetFullPath(file, currentDirectory)
            : parsed.GetValue(Cache) ? Path.GetFullPath(CacheName, currentDirectory) : null,
    };
}
