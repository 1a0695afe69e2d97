// docs/commands.md and docs/rules.md are written from what the program says of itself. After a change run the tests with
// UPDATE_SNAPSHOTS=1, then read the difference.

using System.CommandLine;
using System.CommandLine.Help;
using System.Text;
using System.Text.RegularExpressions;
using ContentLint.Rules;

namespace ContentLint.Cli.Tests;

public sealed partial class ReferencePagesTests
{
    private static readonly string Docs = Path.Combine(ContentLint.Tests.Repository.Root, "docs");

    private static readonly (string Prefix, string About)[] Blocks =
    [
        ("CL00", "The tool, configuration, suppressions"),
        ("CL10", "MDX: what the compiler rejects"),
        ("CL11", "MDX that compiles and is wrong"),
        ("CL12", "MDX: what throws when the page runs"),
        ("CL13", "Code in fences"),
        ("CL20", "Front matter: what js-yaml rejects"),
        ("CL21", "Front matter that loads and is wrong"),
        ("CL30", "Diagrams: what Mermaid rejects"),
        ("CL31", "Diagrams that are drawn and mislead"),
        ("CL40", "Callouts and required content"),
        ("CL50", "The course as a whole"),
        ("CL51", "Links and images to files"),
        ("CL52", "Links to parts of pages"),
        ("CL53", "Links to pages of the site"),
        ("CL90", "Rule packs"),
    ];

    [Test]
    public void Every_command_and_option_is_in_the_reference()
    {
        var page = new StringBuilder("# Commands\n\nWhat `contentlint` takes. `contentlint COMMAND --help` says the same, with examples. Where file names are passed on, put `--` before them: what follows is no option.\n");
        var root = CommandLine.CreateRoot(new Terminal(TextReader.Null, TextWriter.Null, TextWriter.Null), "/", CancellationToken.None);
        foreach (var command in root.Subcommands)
            Append(page, command, "contentlint");
        page.Append("\n## Exit codes\n\n| code | meaning |\n| ---: | --- |\n| 0 | nothing at or above `--fail-on` was found |\n| 1 | something was |\n"
            + "| 2 | wrong use: an option, a path or a rule that is not there, a mistake in the configuration; or nothing was checked, and `--allow-empty` was not said |\n| 3 | a fault in ContentLint itself; please send us the message |\n");
        IsAsWritten("commands.md", page.ToString());
    }

    [Test]
    public void Every_rule_is_in_the_list()
    {
        var page = new StringBuilder("# Rules\n\nAll rules that are built in, by block. `contentlint explain ID` shows a page in the terminal, `contentlint rules` this list with those of your packs.\n");
        Assert.That(RuleCatalog.All.Select(r => r.Id[..4]).Distinct(), Is.SubsetOf(Blocks.Select(b => b.Prefix)));
        foreach (var (prefix, about) in Blocks)
        {
            var rules = RuleCatalog.All.Where(r => r.Id.StartsWith(prefix, StringComparison.Ordinal)).OrderBy(r => r.Id, StringComparer.Ordinal).ToArray();
            if (rules.Length == 0)
                continue;
            page.Append($"\n## {about}\n\n| id | name | default | what is wrong |\n| --- | --- | --- | --- |\n");
            foreach (var rule in rules)
                page.Append($"| [{rule.Id}](rules/{rule.Id}-{rule.Name}.md) | `{rule.Name}` | {(rule.IsEnabledByDefault ? rule.DefaultSeverity.ToString().ToLowerInvariant() : "off")} | {Cell(rule.Title)} |\n");
        }

        IsAsWritten("rules.md", page.ToString());
    }

    [Test]
    public void Every_page_is_in_the_index_and_every_link_of_it_leads_somewhere()
    {
        var index = File.ReadAllText(Path.Combine(Docs, "README.md"));
        var links = Link().Matches(index).Select(m => m.Groups[1].Value).ToArray();
        Assert.That(links.Where(l => !Path.Exists(Path.Combine(Docs, l))), Is.Empty);
        var pages = Directory.GetFiles(Docs, "*.md").Select(f => Path.GetFileName(f)!).Where(f => f != "README.md")
            .Concat(Directory.GetFiles(Path.Combine(Docs, "packs"), "*.md").Select(f => "packs/" + Path.GetFileName(f)));
        Assert.That(pages.Except(links), Is.Empty);
    }

    private static void Append(StringBuilder page, Command command, string path)
    {
        path += " " + command.Name;
        page.Append($"\n## {path}{string.Concat(command.Arguments.Select(a => a.Arity.MinimumNumberOfValues == 0 ? $" [{a.Name}{(a.Arity.MaximumNumberOfValues > 1 ? "..." : "")}]" : $" {a.Name}{(a.Arity.MaximumNumberOfValues > 1 ? "..." : "")}"))}\n\n{command.Description}\n");
        var rows = command.Arguments.Select(a => (Name: a.Name, a.Description))
            .Concat(command.Options.Where(o => o is not HelpOption && !o.Hidden).Select(o => (Name: o.Name + (o.HelpName is { } value ? $" {value}" : ValuesOf(o)), o.Description)))
            .ToArray();
        if (rows.Length > 0)
            page.Append("\n| argument or option | meaning |\n| --- | --- |\n");
        foreach (var (name, description) in rows)
            page.Append($"| `{name.Replace("|", "\\|", StringComparison.Ordinal)}` | {Cell(description!)} |\n");
        foreach (var child in command.Subcommands)
            Append(page, child, path);
    }

    private static string ValuesOf(Option option)
    {
        var type = Nullable.GetUnderlyingType(option.ValueType) ?? option.ValueType;
        return type.IsEnum ? " " + string.Join("|", Enum.GetNames(type).Select(n => n.ToLowerInvariant())) : "";
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "\\<", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal);

    private static void IsAsWritten(string name, string text)
    {
        var path = Path.Combine(Docs, name);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            File.WriteAllText(path, text);
        Assert.That(File.ReadAllText(path), Is.EqualTo(text));
    }

    [GeneratedRegex(@"\]\(([^)#:]+)(?:#[^)]*)?\)", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Link();
}
