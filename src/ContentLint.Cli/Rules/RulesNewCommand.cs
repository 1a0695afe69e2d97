using System.CommandLine;
using ContentLint.RulePacks;
using ContentLint.Text;

namespace ContentLint.Cli.Rules;

/// <summary><c>contentlint rules new</c>: writes the beginning of a rule, with an example that fails until the rule is thought out.</summary>
internal static class RulesNewCommand
{
    private static readonly Argument<string> Id = new("ID") { Description = "The new rule's id: capital letters, then digits." };
    private static readonly Option<string> Pack = new("--pack") { Description = "The pack to add it to; made when it is not there.", DefaultValueFactory = _ => "contentlint-rules.yml", HelpName = "FILE" };

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal, string currentDirectory)
    {
        var command = new Command("new", "Write the beginning of a rule, with an example that fails.") { Id, Pack };
        command.SetAction(parsed => Add(parsed.GetValue(Id)!, parsed.GetValue(Pack)!, terminal, currentDirectory));
        return command;
    }

    private static int Add(string id, string pack, Terminal terminal, string currentDirectory)
    {
        var path = Path.Combine(currentDirectory, pack);
        try
        {
            var before = File.Exists(path) ? File.ReadAllText(path) : null;
            var after = RulePackTemplate.AddRule(before, id);
            var added = RulePack.Read(SourceText.From(pack, after), pack);
            if (added.Diagnostics.Count > 0)
            {
                foreach (var mistake in added.Diagnostics)
                    PackArguments.Write(terminal.Error, mistake);
                return CommandLine.Refuse(terminal, $"'{id}' cannot be added to {pack}.");
            }

            if (Path.GetDirectoryName(path) is { } folder)
                Directory.CreateDirectory(folder);
            File.WriteAllText(path, after);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return CommandLine.Refuse(terminal, $"{pack} cannot be written: {error.Message}");
        }

        terminal.Out.WriteLine($"Added {id} to {pack}. Its example fails until you say what it looks for:");
        terminal.Out.WriteLine($"  contentlint rules test {pack}");
        terminal.Out.WriteLine($"Then list {pack} under 'rulePacks' in contentlint.yml.");
        return ExitCode.Success;
    }
}
