using System.CommandLine;
using ContentLint.Reporting;
using ContentLint.Reporting.Courses;
using ContentLint.Workspace;

namespace ContentLint.Cli;

/// <summary><c>contentlint course</c>: the course as a whole, to look at.</summary>
internal static class CourseCommand
{
    private static readonly Argument<string[]> Paths = new("PATH") { Description = "Files, folders or globs; this folder when there is none.", Arity = ArgumentArity.ZeroOrMore };
    private static readonly Option<string?> Configuration = new("--config") { Description = "The configuration file, instead of the nearest contentlint.yml.", HelpName = "FILE" };

    private static readonly Option<CourseFormat> Format = new("--format")
    {
        Description = "text: a tree; json; mermaid: a flowchart; html: a page to look at and click.",
        DefaultValueFactory = _ => CourseFormat.Text,
        HelpName = "html|json|mermaid|text",
    };

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal, string currentDirectory, CancellationToken cancellationToken)
    {
        var command = new Command("course", "Print the course: modules, lessons, order, minutes, links in and out, and the lessons that none links to.") { Paths, Format, Configuration };
        command.SetAction(parsed =>
        {
            try
            {
                var request = new LintRequest { BaseDirectory = currentDirectory, Paths = parsed.GetValue(Paths) ?? [], ConfigurationPath = parsed.GetValue(Configuration), ShowRelativePaths = true };
                var map = CourseMap.Of(Course.Open(request, cancellationToken: cancellationToken).Links);
                var format = parsed.GetValue(Format);
                map.Write(format == CourseFormat.Text ? terminal.CreateWriter(ColorMode.Auto) : new PlainWriter(terminal.Out), format);
                return ExitCode.Success;
            }
            catch (Exception error) when (error is PathNotFoundException or RuleNotFoundException)
            {
                return CommandLine.Refuse(terminal, error.Message);
            }
        });
        return command;
    }
}
