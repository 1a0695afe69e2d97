// What may follow on a command line, taken from the commands themselves: nothing is asked of the program while somebody types.

using System.CommandLine;

namespace ContentLint.Cli.Completions;

/// <summary>A command with the words that may follow it.</summary>
/// <param name="Path">The words that lead to it, the program's name first.</param>
/// <param name="Description">What it does.</param>
/// <param name="Subcommands">The commands below it.</param>
/// <param name="Options">Its options.</param>
internal sealed record CompletionNode(string Path, string Description, IReadOnlyList<CompletionNode> Subcommands, IReadOnlyList<CompletionOption> Options)
{
    /// <summary>The last word that leads to it.</summary>
    public string Name => Path[(Path.LastIndexOf(' ') + 1)..];

    /// <summary>Takes what may follow out of a command.</summary>
    public static CompletionNode Of(Command command, string path) => new(
        path,
        FirstSentence(command.Description),
        [.. command.Subcommands.Where(c => !c.Hidden).Select(c => Of(c, $"{path} {c.Name}"))],
        [.. command.Options.Where(o => !o.Hidden).OrderBy(o => o.Name, StringComparer.Ordinal).Select(ToOption)]);

    /// <summary>This command and all below it.</summary>
    public IEnumerable<CompletionNode> All() => Subcommands.SelectMany(c => c.All()).Prepend(this);

    private static CompletionOption ToOption(Option option) => new(option.Name, FirstSentence(option.Description), option.Arity.MaximumNumberOfValues > 0, ValuesOf(option));

    private static string[] ValuesOf(Option option) =>
        option.HelpName?.Contains('|', StringComparison.Ordinal) == true ? option.HelpName.Split('|')
        : Nullable.GetUnderlyingType(option.ValueType) is { IsEnum: true } inner ? Names(inner)
        : option.ValueType.IsEnum ? Names(option.ValueType)
        : option.Name == Check.ReportOptions.Format.Name ? [.. Reporting.Reporters.Names]
        : [];

    private static string[] Names(Type type) => [.. Enum.GetNames(type).Select(n => n.ToLowerInvariant())];

    private static string FirstSentence(string? text) => text is null ? "" : text.Split([". ", "; ", ": "], StringSplitOptions.None)[0].TrimEnd('.');
}

/// <summary>An option.</summary>
/// <param name="Name">Its name with its dashes.</param>
/// <param name="Description">What it does.</param>
/// <param name="TakesValue">Whether a value follows.</param>
/// <param name="Values">The values it takes; empty for files and for any text.</param>
internal sealed record CompletionOption(string Name, string Description, bool TakesValue, IReadOnlyList<string> Values);
