using System.CommandLine;
using ContentLint.Workspace;

namespace ContentLint.Cli;

/// <summary><c>contentlint init</c>: writes a first configuration.</summary>
internal static class InitCommand
{
    private static readonly Argument<string> Folder = new("PATH")
    {
        Description = "The folder of the course; the current folder when none is given.",
        DefaultValueFactory = _ => ".",
    };

    private static readonly Option<bool> Schema = new("--schema") { Description = $"Infer a schema for front matter from the lessons and write {CourseSetup.SchemaName}." };
    private static readonly Option<bool> Force = new("--force") { Description = "Replace files that are there." };

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal, string currentDirectory, CancellationToken cancellationToken)
    {
        var command = new Command("init", $"Look at a course and write a {CourseSetup.ConfigurationName} for it.") { Folder, Schema, Force };
        command.SetAction(parsed => Init(parsed, terminal, currentDirectory, cancellationToken));
        return command;
    }

    private static int Init(ParseResult parsed, Terminal terminal, string currentDirectory, CancellationToken cancellationToken)
    {
        var given = parsed.GetValue(Folder)!;
        var folder = Path.GetFullPath(given, currentDirectory);
        CourseSetup setup;
        try
        {
            setup = CourseSetup.Find(folder, parsed.GetValue(Schema), files: null, cancellationToken);
        }
        catch (PathNotFoundException)
        {
            return CommandLine.Refuse(terminal, $"There is no folder '{given}'.");
        }

        var files = new List<(string Name, string Text)> { (CourseSetup.ConfigurationName, setup.Configuration) };
        if (setup.Schema is { } schema)
            files.Add((CourseSetup.SchemaName, schema));
        var existing = files.Select(f => f.Name).Where(n => File.Exists(Path.Combine(folder, n))).ToList();

        // `init` recommends `init --schema`, so what the first has written is no obstacle for the second.
        var hasBoth = setup.Schema is not null && existing.Remove(CourseSetup.ConfigurationName) && !parsed.GetValue(Force);
        var keepsConfiguration = hasBoth && !IsOurs(folder, cancellationToken);
        if (keepsConfiguration)
            files.RemoveAt(0);
        if (existing.Count > 0 && !parsed.GetValue(Force))
            return CommandLine.Refuse(terminal, $"{string.Join(" and ", existing)} {(existing.Count == 1 ? "is" : "are")} there already, and nothing was written. `--force` replaces {(existing.Count == 1 ? "it" : "them")}.");

        try
        {
            foreach (var (name, text) in files)
                File.WriteAllText(Path.Combine(folder, name), text);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return CommandLine.Refuse(terminal, $"The configuration could not be written: {error.Message}");
        }

        Report(setup, files.Select(f => f.Name), given, keepsConfiguration, terminal);
        return ExitCode.Success;
    }

    // As `init` without a schema wrote it: nobody has put anything into it that could be lost.
    private static bool IsOurs(string folder, CancellationToken cancellationToken)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, CourseSetup.ConfigurationName)) == CourseSetup.Find(folder, inferSchema: false, files: null, cancellationToken).Configuration;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static void Report(CourseSetup setup, IEnumerable<string> written, string given, bool keepsConfiguration, Terminal terminal)
    {
        var site = setup.Site.Length == 0 ? "A folder" : setup.Site is [var first, ..] && "AEIOU".Contains(first) ? $"An {setup.Site} site" : $"A {setup.Site} site";
        terminal.Out.WriteLine($"{site} with {setup.Lessons} {(setup.Lessons == 1 ? "lesson" : "lessons")}.");
        foreach (var note in setup.Notes)
            terminal.Out.WriteLine(note);
        terminal.Out.WriteLine($"Wrote {string.Join(" and ", written)}.");
        if (keepsConfiguration)
            terminal.Out.WriteLine($"{CourseSetup.ConfigurationName} stays as it is. Put these lines into it, unless it names the schema already:\n\n  frontMatter:\n    schema: {CourseSetup.SchemaName}\n");
        terminal.Out.WriteLine($"Next: contentlint check{(given == "." ? "" : $" {given}")}");
    }
}
