// Pins what is said of every error the reference can raise: id, span, message, help, related places and fixes. The rows
// m01-m20 of the broken course are pinned by BrokenCourseTests, as the author sees them. After an intended change run the
// tests with UPDATE_SNAPSHOTS=1, then read the difference as an author would.

using System.Text;
using ContentLint.Diagnostics;
using ContentLint.Mdx;
using ContentLint.Mdx.Reading;
using ContentLint.Text;

namespace ContentLint.Tests.Mdx;

/// <summary>What is said of each mistake.</summary>
public class MdxMessagesTests
{
    private static readonly string Snapshot = Path.Combine(Repository.Root, "tests", "ContentLint.Tests", "Mdx", "MdxMessages.snapshot.txt");

    // In the order of the reference's errors: tags, expressions, imports and exports, pairs of tags.
    private static readonly string[] Inputs =
    [
        "a <17 b", "a <! b", "a <!-- b --> c", "a <!-- b", "a </1 b", "a </*b*/>", "a <b@c.de>", "a <b, c>", "<Box @c/>", "a <Box. d", "<Box.c#/>", "<Box.c .d#/>", "a <x:1>", "a <https://b.c>", "<Box:c%/>", "<Box:c %/>",
        "<Box 1/>", "<Box c!/>", "<Box c !/>", "<Box c:1/>", "<Box c:d!/>", "<Box c:d !/>", "<Box c=<D/>/>", "<Box c=d/>", "<Box c=d e\"/>", "<Box c=`d`/>", "<Box c=\"d/>", "<Box/ d>", "<Box/*c*/>", "<Box /* c */ d/>",
        "a <Box", "<Box\n\ntext", "text</Box\n\nmore", "> <Box\nc/>", "List<int> and Map<a, b>", "the <your-name> and <ваше имя>", "<Box>\n\na\n<1/Box>",
        "a {b", "{b\n\nc", "a {{{b", "> {\nb}", "a {b c} d", "{1 +}", "{{ user.name }}", "${{ secrets.A }}", "{% raw %}", "{<b></c>}", "{<b/><c/>}", "{<b>}</b>}", "{<b c={}/>}", "{<b c=d/>}", "{<b {...c, d}/>}", "{/b}", "{function () {} /a/}",
        "<Box c={}/>", "<Box {}/>", "<Box {/* c */}/>", "<Box {c}/>", "<Box {c: 1}/>", "<Box {...c, d}/>", "<Box {c=d}/>", "<Box c {1}/>", "<Box c={1/>",
        "import {a} form 'b'", "import a from 'b", "import a from b'", "import a from 'b'#", "import a from 'b'\nSome text.", "import your data", "import a from 'b'\n\nimport a from 'c'", "import a from 'b'\niport c from 'd'", "export const a = {", "export {a}", "export const a = <b/>\n<c/>",
        "export const a = 1\nconst b = 2",
        "a</Box>", "<Box></Box c>", "<Box></Box/>", "<Box>\n</box>", "<Box>\n</Bok>", "<Box>", "# One\n\n<Box>\n\na\n\n## Two\n\nb", "- <Box>\n\n  a\n\nb", "> <Box>\n\na", "a *b <i>c* d", "[a <i>b](c)", "| a |\n|-|\n| <i>b |", "a <br> b",
        "<Box>a\n\nb</Box>", "<Box>\na</Box>", "<Tabs>\n<Tab>\n\na\n\n<Tab>\n\nb\n\n</Tab>\n</Tabs>", "<Tabs>\n  <Tab>\n</Tabs>", "<Tab>\na\n<Tab>",
    ];

    private static readonly string[] Jargon =
    [
        "acorn", "token", "parse", "lexer", "syntax", "identifier", "U+", "mdast", "micromark", "AST", "local name", "member name", "tableData", "listItem", "paragraph node", "EOF", "end of file", "literal", "JSX", "rvalue", "operand",
    ];

    [Test]
    public void Every_error_of_the_reference_is_said_as_the_snapshot_shows()
    {
        var actual = new StringBuilder();
        foreach (var input in Inputs)
            Describe(input, actual);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            File.WriteAllText(Snapshot, actual.ToString());

        Assert.That(Snapshot, Does.Exist);
        Assert.That(actual.ToString(), Is.EqualTo(File.ReadAllText(Snapshot)));
    }

    [TestCaseSource(nameof(Inputs))]
    public void Nothing_is_said_in_the_words_of_parsers(string input)
    {
        var diagnostics = Read(input);
        Assert.That(diagnostics, Is.Not.Empty);
        foreach (var said in diagnostics.SelectMany(d => d.Related.Select(r => r.Message.Text).Append(d.Message.Text).Append(d.Help?.Text).Concat(d.Fixes.Select(f => f.Title.Text))).OfType<string>())
        {
            foreach (var word in Jargon)
                Assert.That(said, Does.Not.Contain(word));
        }
    }

    private static IReadOnlyList<Diagnostic> Read(string input) => MdxParser.Parse(SourceText.From("a.mdx", input), MdxOptions.Default).Diagnostics;

    private static void Describe(string input, StringBuilder said)
    {
        said.Append("=== ").Append(Escape(input)).Append('\n');
        foreach (var diagnostic in Read(input))
        {
            said.Append($"{diagnostic.Location.Start}-{diagnostic.Location.End} {diagnostic.Id} «{Escape(input[diagnostic.Location.Span.Start..diagnostic.Location.Span.End])}» {diagnostic.Message}\n");
            said.Append($"  help: {diagnostic.Help}\n");
            foreach (var related in diagnostic.Related)
                said.Append($"  {related.Location.Start}: {related.Message}\n");
            foreach (var fix in diagnostic.Fixes)
                said.Append($"  {fix.Safety}: {fix.Title} → {Escape(TextEdit.Apply(input, fix.Edits))}\n");
        }
    }

    private static string Escape(string text) => text.Replace("\n", "⏎", StringComparison.Ordinal);
}
