using System.CommandLine;
using ContentLint.Reporting;
using ContentLint.Workspace;

namespace ContentLint.Cli;

/// <summary><c>contentlint config FILE</c>: what holds for a file, and where that is said.</summary>
internal static class ConfigCommand
{
    private static readonly Argument<string> Lesson = new("FILE") { Description = "A lesson or a diagram; it need not be there yet." };
    private static readonly Option<string?> Configuration = new("--config") { Description = "The configuration file, instead of the nearest contentlint.yml.", HelpName = "FILE" };

    // What the command does anyway: other linters have it as an option of that name.
    private static readonly Option<bool> Print = new("--print") { Description = "Print the settings of the file; there is nothing else to do here." };

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal, string currentDirectory)
    {
        var command = new Command("config", "Print what holds for a file - builder, parsers, rules - and where that was found.") { Lesson, Configuration, Print };
        command.SetAction(parsed =>
        {
            try
            {
                var request = new LintRequest { BaseDirectory = currentDirectory, ConfigurationPath = parsed.GetValue(Configuration) };
                var settings = new LintWorkspace().FindSettings(request, parsed.GetValue(Lesson)!);
                Write(settings, terminal.CreateWriter(ColorMode.Auto));
                return ExitCode.Success;
            }
            catch (PathNotFoundException missing)
            {
                return CommandLine.Refuse(terminal, missing.Message);
            }
        });
        return command;
    }

    private static void Write(IReadOnlyList<EffectiveSetting> settings, StyledWriter writer)
    {
        var width = settings.Max(s => s.Name.Length);
        foreach (var setting in settings)
        {
            writer.Write(setting.Name.PadRight(width) + "  ", TextStyle.Path);
            writer.Write(LogText.Line(setting.Value));
            if (setting.Location is { } location)
                writer.Write(LogText.Line($"  ({location.Path}:{location.Start.Line})"), TextStyle.Dim);
            writer.WriteLine("");
        }
    }
}
