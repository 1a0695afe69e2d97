using System.CommandLine;
using ContentLint.Reporting;
using ContentLint.Rules;

namespace ContentLint.Cli;

/// <summary><c>contentlint rules</c>: lists the built-in rules.</summary>
internal static class RulesCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var command = new Command("rules", "List all rules with their default severity.");
        command.SetAction(_ =>
        {
            var writer = terminal.CreateWriter(ColorMode.Auto);
            var width = RuleCatalog.All.Max(r => r.Name.Length);
            foreach (var rule in RuleCatalog.All)
            {
                writer.Write($"{rule.Id}  ", TextStyle.Path);
                writer.Write($"{rule.Name.PadRight(width)}  ");
                writer.Write((rule.IsEnabledByDefault ? rule.DefaultSeverity.ToString() : "Off").ToLowerInvariant().PadRight(11), TextStyle.Dim);
                writer.WriteLine(rule.Title);
            }

            return ExitCode.Success;
        });
        return command;
    }
}
