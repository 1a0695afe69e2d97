// What is wrong with a command line, in words of ours: the parser takes a misspelt option for a path, and shows the names
// of types. The likeliest mistake is said, and no consequence of it.

using System.CommandLine;
using System.CommandLine.Parsing;
using ContentLint.Reporting;
using ContentLint.Text;

namespace ContentLint.Cli;

/// <summary>Finds what is wrong with a command line.</summary>
internal static class UsageMistakes
{
    /// <summary>What to tell the user; <see langword="null"/> when nothing is wrong.</summary>
    /// <param name="parsed">The command line as the parser sees it.</param>
    /// <param name="args">The words as they were given.</param>
    /// <param name="currentDirectory">The folder relative paths are seen from.</param>
    public static string? Find(ParseResult parsed, string[] args, string currentDirectory) =>
        UnknownCommand(parsed, currentDirectory)
        ?? UnknownOption(parsed, args, currentDirectory)
        ?? (parsed.CommandResult.Command is { Action: null } command ? $"Say what to do: contentlint {command.Name} {string.Join(", ", command.Subcommands.Select(c => c.Name))}." : null)
        ?? (parsed.Errors.Count == 0 ? null : string.Join("\n", parsed.Errors.Select(e => LogText.Line(e.Message)).Distinct()));

    // Where `--` ends the options, words are what they are.
    private static string? UnknownOption(ParseResult parsed, string[] args, string currentDirectory)
    {
        var values = parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(a => a.Tokens).Select(t => t.Value).Concat(parsed.UnmatchedTokens).ToHashSet(StringComparer.Ordinal);
        if (args.TakeWhile(a => a != "--").FirstOrDefault(a => a.Length > 1 && a[0] == '-' && values.Contains(a)) is not { } word)
            return null;

        if (File.Exists(Path.Combine(currentDirectory, word)))
            return $"'{word}' looks like an option. If the file is meant, put -- before it: contentlint {parsed.CommandResult.Command.Name} -- {word}";
        var name = word.Split('=')[0];
        return $"There is no option '{name}'.{DidYouMeanText(name, OptionsOf(parsed.CommandResult))}";
    }

    private static IEnumerable<string> OptionsOf(CommandResult command)
    {
        var own = command.Command.Options.Where(o => !o.Hidden).SelectMany(o => o.Aliases.Prepend(o.Name));
        return command.Parent is CommandResult parent
            ? own.Concat(parent.Command.Options.Where(o => o.Recursive).SelectMany(o => o.Aliases.Prepend(o.Name)))
            : own;
    }

    private static string? UnknownCommand(ParseResult parsed, string currentDirectory)
    {
        var command = parsed.CommandResult.Command;
        if (command.Subcommands.Count == 0 || parsed.UnmatchedTokens is not [var word, ..] || word.StartsWith('-'))
            return null;

        var names = command.Subcommands.Select(c => c.Name).ToArray();
        var meant = DidYouMeanText(word, names);
        if (meant.Length == 0 && command is RootCommand && Path.Exists(Path.Combine(currentDirectory, word)))
            meant = $" Did you mean `contentlint check {word}`?";
        return $"There is no command '{word}'.{meant} {(command is RootCommand ? "The commands are" : $"'{command.Name}' has")} {string.Join(", ", names)}.";
    }

    private static string DidYouMeanText(string word, IEnumerable<string> candidates) =>
        DidYouMean.Suggest(word, candidates) is { } meant ? $" Did you mean '{meant}'?" : "";
}
