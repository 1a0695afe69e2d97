using System.CommandLine;
using ContentLint.Cli.Rules;
using ContentLint.Reporting;
using ContentLint.Rules;

namespace ContentLint.Cli;

/// <summary><c>contentlint explain ID</c>: a rule's documentation page in the terminal.</summary>
internal static class ExplainCommand
{
    private static readonly Argument<string> Rule = new("ID") { Description = "A rule's id or name." };

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal, string currentDirectory)
    {
        var command = new Command("explain", "Explain a rule: why it is there, what is wrong, what to write instead.") { Rule };
        command.SetAction(parsed =>
        {
            var word = parsed.GetValue(Rule)!;
            var page = RuleCatalog.Find(word) is { } rule
                ? RulePages.Find(rule.Id)
                : PackRules.Candidates(currentDirectory, []).Select(p => p.ToMarkdown(word)).FirstOrDefault(p => p is not null);
            if (page is null)
                return CommandLine.Refuse(terminal, PackRules.Unknown(word, currentDirectory, []));

            WritePage(page, terminal.CreateWriter(ColorMode.Auto));
            return ExitCode.Success;
        });
        return command;
    }

    // The pages are Markdown made to be read as text: headings and code are all that needs a look of its own.
    private static void WritePage(string page, StyledWriter writer)
    {
        string? fence = null;
        foreach (var line in LogText.Lines(page.TrimEnd()).Split('\n'))
        {
            var mark = line.Length - line.TrimStart('`').Length;
            if (mark >= 3 && (fence is null || (mark >= fence.Length && line.Length == mark)))
                fence = fence is null ? line[..mark] : null;
            else if (fence is not null)
                writer.WriteLine("    " + line, TextStyle.Path);
            else if (line.StartsWith('#'))
                writer.WriteLine(line.TrimStart('#').Trim(), TextStyle.Strong);
            else
                writer.WriteLine(line);
        }
    }
}
