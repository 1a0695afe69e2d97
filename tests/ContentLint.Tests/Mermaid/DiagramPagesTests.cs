// docs/diagrams has a page for each type of diagram: what is right and what is wrong, with what is said of it. The pages are
// written from the cases of the tests, so they say what is true; after a change run the tests with UPDATE_SNAPSHOTS=1.

using System.Text;
using ContentLint.Diagnostics;
using ContentLint.Mermaid;
using ContentLint.Mermaid.Shared;
using ContentLint.Text;

namespace ContentLint.Tests.Mermaid;

/// <summary>The pages about types of diagrams say what the cases say.</summary>
public sealed class DiagramPagesTests
{
    private static readonly string Cases = Path.Combine(Repository.Root, "tests", "ContentLint.Tests", "Mermaid", "Cases");

    private static readonly string Pages = Path.Combine(Repository.Root, "docs", "diagrams");

    private static IEnumerable<string> Types => Directory.EnumerateDirectories(Cases).Select(f => Path.GetFileName(f)!).Where(f => f != "any").Order(StringComparer.Ordinal);

    [Test]
    public void The_page_of_a_type_is_true([ValueSource(nameof(Types))] string type) => Compare(type + ".md", WritePage(type));

    [Test]
    public void The_index_lists_all_pages()
    {
        var page = new StringBuilder("# Diagrams\n\nWhat is right and wrong in each type of diagram, and what ContentLint says of it. The diagrams are those of the tests.\n\n| type | begins with | since Mermaid |\n| --- | --- | --- |\n");
        foreach (var type in Types)
            page.Append($"| [{TitleOf(type)}]({type}.md) | {KeywordsOf(TypeOf(type))} | {TypeOf(type).Since} |\n");
        Compare("README.md", page.ToString());
    }

    [Test]
    public void Every_type_has_a_page()
    {
        var shown = Types.SelectMany(t => Read(t).Select(c => DiagramAssert.Parse(c.Text).Type?.Id)).ToHashSet();
        string[] variants = ["flowchart-elk", "swimlane", "error", "---"];
        Assert.That(DiagramTypes.All.Select(t => t.Id).Except(variants), Is.SubsetOf(shown));
        Assert.That(Directory.EnumerateFiles(Pages).Select(f => Path.GetFileNameWithoutExtension(f)!), Is.EquivalentTo(Types.Append("README")));
    }

    private static void Compare(string name, string expected)
    {
        var path = Path.Combine(Pages, name);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(Pages);
            File.WriteAllText(path, expected);
        }

        Assert.That(path, Does.Exist);
        Assert.That(File.ReadAllText(path).ReplaceLineEndings("\n"), Is.EqualTo(expected));
    }

    private static string WritePage(string type)
    {
        var page = new StringBuilder($"# {TitleOf(type)}\n\nBegins with {KeywordsOf(TypeOf(type))}. [All types](README.md)\n\n## Right\n");
        foreach (var (name, text) in Read(type).Where(c => c.Name.StartsWith("accepts-", StringComparison.Ordinal)))
            page.Append($"\n{Sentence(name.Substring("accepts-".Length))}\n\n{Block("mermaid", text)}");
        page.Append("\n## Wrong\n");
        foreach (var (name, text) in Read(type).Where(c => !c.Name.StartsWith("accepts-", StringComparison.Ordinal)))
            WriteMistakes(page, text, Path.Combine(Cases, type, name + ".fixed.mmd"));
        return page.ToString();
    }

    private static void WriteMistakes(StringBuilder page, string text, string fixedPath)
    {
        var diagnostics = DiagramAssert.Parse(text).Diagnostics;
        page.Append($"\n### {Heading(diagnostics[0].Message)}\n\n{Block("text", text)}\n");
        foreach (var diagnostic in diagnostics)
            page.Append($"- line {diagnostic.Location.Start.Line}, [{diagnostic.Id}](../rules/{diagnostic.Id}-{diagnostic.Descriptor.Name}.md): {Escape(diagnostic.Message.Text)}{(diagnostic.Help is { } help ? " " + Escape(help.Text) : "")}\n");
        if (File.Exists(fixedPath))
            page.Append($"\n{Escape(diagnostics[0].Fixes[0].Title.Text)}:\n\n{Block("text", File.ReadAllText(fixedPath).ReplaceLineEndings("\n"))}");
    }

    private static IEnumerable<(string Name, string Text)> Read(string type) =>
        Directory.EnumerateFiles(Path.Combine(Cases, type), "*.mmd").Where(f => !f.EndsWith(".fixed.mmd", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(f => (Path.GetFileNameWithoutExtension(f)!, MarkedText.Parse(File.ReadAllText(f).ReplaceLineEndings("\n")).Text));

    // Of most of its cases.
    private static DiagramType TypeOf(string folder) =>
        Read(folder).Select(c => DiagramAssert.Parse(c.Text).Type).OfType<DiagramType>().GroupBy(t => t).MaxBy(g => g.Count())!.Key;

    private static string TitleOf(string folder) => Sentence(folder).TrimEnd(':');

    private static string Sentence(string name) => char.ToUpperInvariant(name[0]) + name.Substring(1).Replace('-', ' ') + ":";

    private static string KeywordsOf(DiagramType type) => string.Join(", ", type.Keywords.Select(k => $"`{k}`"));

    private static string Block(string language, string text)
    {
        var fence = text.Contains("```", StringComparison.Ordinal) ? "````" : "```";
        return $"{fence}{language}\n{text.TrimEnd('\n')}\n{fence}\n";
    }

    private static string Heading(Message message) => Escape(message.Text.Split('\n')[0]).TrimEnd('.');

    // What Markdown would take for something else.
    private static string Escape(string text) => string.Concat(text.Select(c => c is '*' or '_' or '`' or '<' or '[' or ']' or '\\' or '|' or '{' or '}' ? "\\" + c : c.ToString()));
}
