// What holds for any block, tried on blocks that are mangled by chance, always the same chance: every place is one that
// an editor can show, and the line ends make no difference to what is found.

using System.Text;
using ContentLint.Data;
using ContentLint.Diagnostics;
using ContentLint.Text;
using ContentLint.Yaml;
using ContentLint.Yaml.Toml;

namespace ContentLint.Tests.Yaml;

public sealed class YamlPropertyTests
{
    private static readonly string[] Pieces =
    [
        "- ", "-", ": ", ":", "? ", "\n", "\n", "\n ", "\n  ", "\t", " ", "'", "\"", "''", "\\", "|", ">-", "|2\n", "[", "]", "{", "}", ",", "#", " #",
        "&a ", "*a", "!!str ", "!<", "!", "%", "@", "`", "---\n", "...\n", "<<: ", "a", "r", "😀", "key: ", "\n'd", "\\x4", "é", "\u0001", "\uD83D", "~",
        "\n- '\nr:\n 'd\n", "'a\nb: c", "\"x\n  y\" z", "a: b: c", "\n\n\n", "key: value\n", "\u00A0", "\uFEFF", "=", " = ", "\"\"\"", "[[", "]]\n", "{{ a }}", "!", "%a\n",
    ];

    private static readonly string[] Blocks =
    [
        "title: A title\ntags:\n  - one\n  - 'two: three'\nauthor: {name: X, mail: [a, b]}\ntext: |\n  lines\n  more\n",
        "- '\nr:\n 'd\n",
        "a: \"x\n y\"\nb: &q [1, 2]\nc: *q\nd: !!int 3\n? k\n: v\ne: >-\n  folded\n  text 😀\n",
        "- a: 1\n  b:\n  - c\n  - 'd'\n- [x, {y: z}]\n- \"q\\u00e9\" # note\n",
        "'k😀': \"😀\"\n\"k\": '😀'\n",
        "title = \"A\\u00e9😀\"\na.b = [1, 'x', {c = 2}]\n[d]\ne = 2024-05-31\n[[f]]\ng = true\n",
    ];

    [TestCase("- '\nr:\n 'd\n")]
    [TestCase("- '\r\nr:\r\n 'd\r\n")]
    [TestCase("- \"\nr:\n \"d\n")]
    [TestCase("- - '\nr:\n 'd\n")]
    [TestCase("k:\n- '\nr:\n 'd\n")]
    [TestCase("a: \"\\😀\"", TestName = "An escape of an emoji is all of it")]
    [TestCase("😀: [😀 😀", TestName = "Half an emoji is no place")]
    [TestCase("a: @😀\nb: {😀: 😀 😀}\n")]
    public void Every_place_can_be_shown(string text)
    {
        foreach (var read in Readers)
            AssertPlaces(read, text);
    }

    // What each builder reads front matter with.
    private static readonly Func<MappedText, YamlDocument>[] Readers =
    [
        YamlReader.Read,
        slice => YamlReader.Read(slice, YamlLibrary.JsYaml3),
        slice => YamlReader.Read(slice, YamlLibrary.Yaml2),
        TomlReader.Read,
    ];

    [TestCase(0, TestName = "Mangled blocks for js-yaml 4")]
    [TestCase(1, TestName = "Mangled blocks for js-yaml 3")]
    [TestCase(2, TestName = "Mangled blocks for yaml 2")]
    [TestCase(3, TestName = "Mangled blocks for TOML")]
    public void Mangled_blocks_have_places_that_can_be_shown_and_the_same_faults_with_either_line_end(int reader)
    {
        var read = Readers[reader];
        var random = new Random(20261129);
        for (var i = 0; i < 20_000; i++)
        {
            var text = Mangle(random);
            var crlf = text.Replace("\n", "\r\n");
            AssertPlaces(read, text);
            AssertPlaces(read, crlf);

            // A date of TOML has fixed places, and a line end may be in one of them.
            if (reader == 3)
                continue;

            Assert.That(Found(read, crlf), Is.EqualTo(Found(read, text)), () => $"with CRLF: {Escape(text)}");
        }
    }

    private static string Mangle(Random random)
    {
        var text = new StringBuilder(Blocks[random.Next(Blocks.Length)]);
        for (var edits = random.Next(1, 6); edits > 0; edits--)
        {
            var at = random.Next(text.Length + 1);
            if (random.Next(3) == 0)
                text.Remove(at, Math.Min(random.Next(4), text.Length - at));
            else
                text.Insert(at, Pieces[random.Next(Pieces.Length)]);
        }

        return text.ToString();
    }

    private static void AssertPlaces(Func<MappedText, YamlDocument> read, string text)
    {
        YamlDocument document;
        try
        {
            document = Read(read, text);
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"Reading {Escape(text)} failed", e);
        }

        var spans = document.Diagnostics.SelectMany(SpansOf).Concat(SpansOf(document.Root));
        foreach (var span in spans)
            Assert.That(IsWhole(text, span.Start) && IsWhole(text, span.End), Is.True, () => $"{span} of {Escape(text)}");
    }

    private static YamlDocument Read(Func<MappedText, YamlDocument> read, string text) => read(MappedText.Whole(SourceText.From("a.yml", text.TrimStart('\uFEFF'))));

    private static string Found(Func<MappedText, YamlDocument> read, string text) => string.Join(" ", Read(read, text).Diagnostics.Select(d => $"{d.Descriptor.Id}@{d.Location.Start.Line}"));

    private static IEnumerable<TextSpan> SpansOf(Diagnostic diagnostic) =>
        [diagnostic.Location.Span, .. diagnostic.Related.Select(r => r.Location.Span), .. diagnostic.Fixes.SelectMany(f => f.Edits).Select(e => e.Span)];

    private static IEnumerable<TextSpan> SpansOf(DataNode? node) => node switch
    {
        null => [],
        DataSequence list => [list.Span, .. list.Items.SelectMany(SpansOf)],
        DataMapping mapping => [mapping.Span, .. mapping.Properties.Select(p => p.KeySpan), .. mapping.Properties.SelectMany(p => SpansOf(p.Value))],
        _ => [node.Span],
    };

    private static bool IsWhole(string text, int offset)
    {
        text = text.TrimStart('\uFEFF');
        if (offset > text.Length)
            return false;
        if (offset == 0 || offset == text.Length)
            return true;
        return !(char.IsHighSurrogate(text[offset - 1]) && char.IsLowSurrogate(text[offset])) && !(text[offset - 1] == '\r' && text[offset] == '\n');
    }

    private static string Escape(string text) =>
        '"' + string.Concat(text.Select(c => c is '\n' ? "\\n" : c is '\r' ? "\\r" : c is '\t' ? "\\t" : c < ' ' || char.IsSurrogate(c) ? $"\\u{(int)c:X4}" : c is '"' or '\\' ? "\\" + c : c.ToString())) + '"';
}
