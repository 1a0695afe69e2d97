using System.CommandLine;
using ContentLint.Reporting;
using ContentLint.RulePacks.Importing;
using ContentLint.Text;

namespace ContentLint.Cli.Rules;

/// <summary><c>contentlint rules import</c>: packs of what other linters are configured with.</summary>
internal static class RulesImportCommand
{
    private static readonly Argument<string> Style = new("DIR") { Description = "The folder of a Vale style, with its .yml files." };
    private static readonly Argument<string> Configuration = new("FILE") { Description = "A .markdownlint.json, .jsonc or .yaml." };
    private static readonly Option<string?> Output = new("--output", "-o") { Description = "Where to write the pack; to standard output without it.", HelpName = "FILE" };

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal, string currentDirectory)
    {
        var vale = new Command("vale", "Turn a Vale style into a rule pack, and list what cannot be said.") { Style, Output };
        vale.SetAction(parsed => Import(terminal, currentDirectory, parsed.GetValue(Style)!, parsed.GetValue(Output), isFolder: true));
        var markdownlint = new Command("markdownlint", "Turn a markdownlint configuration into a rule pack, and list what cannot be said.") { Configuration, Output };
        markdownlint.SetAction(parsed => Import(terminal, currentDirectory, parsed.GetValue(Configuration)!, parsed.GetValue(Output), isFolder: false));
        return new Command("import", "Turn what another linter is configured with into a rule pack.") { vale, markdownlint };
    }

    private static int Import(Terminal terminal, string currentDirectory, string path, string? output, bool isFolder)
    {
        var full = Path.GetFullPath(path, currentDirectory);
        try
        {
            if (isFolder ? !Directory.Exists(full) : !File.Exists(full))
                return CommandLine.Refuse(terminal, $"There is no {(isFolder ? "folder" : "file")} '{path}'.");

            var imported = isFolder
                ? RulePackImport.FromVale(
                    new DirectoryInfo(full).Name,
                    [.. Directory.EnumerateFiles(full, "*.yml").Concat(Directory.EnumerateFiles(full, "*.yaml")).Order(StringComparer.Ordinal).Select(f => SourceText.From(Path.GetFileName(f), File.ReadAllText(f)))])
                : RulePackImport.FromMarkdownlint(SourceText.From(path, File.ReadAllText(full)));
            foreach (var left in imported.LeftOut)
                terminal.Error.WriteLine(LogText.Line($"left out: {left}"));
            if (imported.RuleCount == 0)
                return CommandLine.Refuse(terminal, $"Nothing in '{path}' can be said in a rule pack.");

            if (output is null)
                terminal.Out.Write(LogText.Lines(imported.Pack));
            else
                File.WriteAllText(Path.GetFullPath(output, currentDirectory), imported.Pack);
            terminal.Error.WriteLine($"{imported.RuleCount} rules, {imported.LeftOut.Count} left out.{(output is null ? "" : $" Try them: contentlint rules test {output}")}");
            return ExitCode.Success;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return CommandLine.Refuse(terminal, error.Message);
        }
    }
}
