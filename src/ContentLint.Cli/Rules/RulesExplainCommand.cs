using System.CommandLine;
using ContentLint.Reporting;
using ContentLint.RulePacks;
using ContentLint.Rules;
using ContentLint.Workspace;

namespace ContentLint.Cli.Rules;

/// <summary><c>contentlint rules explain</c>: what each condition of a rule finds in one lesson.</summary>
internal static class RulesExplainCommand
{
    private static readonly Argument<string> Rule = new("ID") { Description = "The rule's id or name." };
    private static readonly Argument<string> Lesson = new("FILE") { Description = "The lesson." };
    private static readonly Option<string[]> Packs = new("--pack") { Description = "A pack the configuration does not name (yet). May be repeated.", HelpName = "PACK" };
    private static readonly Option<string?> Config = new("--config") { Description = "The configuration, instead of the nearest contentlint.yml.", HelpName = "FILE" };

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal, string currentDirectory, CancellationToken cancellationToken)
    {
        var command = new Command("explain", "Walk through the conditions of a rule of a pack on one lesson, with what each finds.") { Rule, Lesson, Packs, Config };
        command.SetAction(parsed =>
        {
            var (word, path) = (parsed.GetValue(Rule)!, parsed.GetValue(Lesson)!);
            try
            {
                var packs = PackRules.Candidates(currentDirectory, parsed.GetValue(Packs) ?? [], parsed.GetValue(Config));
                if (packs.FirstOrDefault(p => p.Rules.Any(r => r.IsNamed(word))) is not { } pack)
                {
                    return CommandLine.Refuse(
                        terminal,
                        RuleCatalog.Find(word) is { } own ? $"{own.Id} is no rule of a pack: it has no conditions to walk through. `contentlint explain {own.Id}` says what it is about." : PackRules.Unknown(word, currentDirectory, []));
                }

                var request = new LintRequest { BaseDirectory = currentDirectory, Paths = [path], ConfigurationPath = parsed.GetValue(Config) };
                if (Course.Open(request, cancellationToken: cancellationToken).Read(path) is not { } lesson)
                    return CommandLine.Refuse(terminal, $"'{path}' cannot be read.");

                Write(pack, word, lesson, terminal.CreateWriter(ColorMode.Auto));
                return ExitCode.Success;
            }
            catch (PathNotFoundException missing)
            {
                return CommandLine.Refuse(terminal, missing.Message);
            }
        });
        return command;
    }

    private static void Write(RulePack pack, string word, Lessons.Lesson lesson, StyledWriter writer)
    {
        var rule = pack.Rules.First(r => r.IsNamed(word));
        writer.WriteLine(LogText.Line($"{rule.Id} {rule.Name} on {lesson.Source.Path}"), TextStyle.Strong);
        foreach (var line in pack.Trace(word, lesson)!)
            writer.WriteLine(LogText.Line(line));
    }
}
