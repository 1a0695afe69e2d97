using System.CommandLine;
using ContentLint.Text;

namespace ContentLint.Cli;

/// <summary><c>contentlint schema NAME</c>: the JSON Schemas of the files that teams write.</summary>
internal static class SchemaCommand
{
    private const string Prefix = "schemas/";
    private const string Ending = ".schema.json";

    private static readonly Argument<string> Schema = new("NAME") { Description = "contentlint for contentlint.yml, rule-pack for rule packs.", HelpName = "contentlint|rule-pack" };

    private static IReadOnlyList<string> Names { get; } =
        [.. typeof(SchemaCommand).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Select(n => n[Prefix.Length..^Ending.Length]).Order(StringComparer.Ordinal)];

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var command = new Command("schema", "Print the JSON Schema of contentlint.yml or of rule packs, for editors that complete YAML.") { Schema };
        command.SetAction(parsed =>
        {
            var name = parsed.GetValue(Schema)!;
            using var stream = typeof(SchemaCommand).Assembly.GetManifestResourceStream(Prefix + name + Ending);
            if (stream is null)
            {
                var meant = DidYouMean.Suggest(name, Names);
                return CommandLine.Refuse(terminal, $"There is no schema '{name}'.{(meant is null ? "" : $" Did you mean '{meant}'?")} There are {string.Join(" and ", Names)}.");
            }

            using var reader = new StreamReader(stream);
            terminal.Out.Write(reader.ReadToEnd());
            return ExitCode.Success;
        });
        return command;
    }
}
