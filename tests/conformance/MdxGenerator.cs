// Fresh MDX documents for the reference to judge, the same ones for the same seed. Half are written by a grammar of what
// lessons are made of, sound ones with slips here and there; half are short real documents of the corpus. Most get a few
// edits on top. The grammar favours what real files seldom have and parsers get wrong: constructs inside each other, at the
// edges of containers and lines.

using System.Text.Json.Nodes;

namespace ContentLint.Conformance;

/// <summary>Makes MDX documents by a grammar and by edits of real ones.</summary>
internal sealed class MdxGenerator
{
    private const int MostCharacters = 1500;

    private const int MostDepth = 3;

    private static readonly string[] Words =
    [
        "a", "b c", "Текст", "日本", "😀", "1", "17", "x_y", "é", "-", "the end", "foo.", "import", "export", "a\u00a0b", "c,", "(d)", "e!", "=", "|", "a:b", ":", "::",
    ];

    internal static readonly string[] Slips =
    [
        "<", ">", "{", "}", "<17", "<-", "<=", "< b", "</", "<>", "</>", "<!--", "-->", "<br>", "</b>", "</B>", "{{ x }}", "{a b}", "${x}", "{%", "{}", "{ }", "<b", "<b c",
        "<b c=d>", "<b/ >", "<https://a.b>", "<a@b.c>", "List<int>", "<ж>", "*", "**", "_", "~", "~~", "`", "``", "```", "[", "]", "](", "![", "](a)", "[^", "(", ")", "\\", "\\<", "\\{", "&lt;", "&",
        "\"", "'", "/", "//", "/*", "*/", "$", "$$", "|", "#", "+", "- ", "1. ", "> ", ">", ">>", "    ", "\t", " ", "\n", "\n\n", "  \n", "\\\n", "\n>", "\n> ", "\n- ", "\n  ", "\n\t", "\n    ",
        "\r\n", "\r", "\0", "\uFEFF", "\u2028", "\u00a0", "😀", "---", "\n---\n", "===", "\n|-|\n", ":", "::", ":::", "\n:::\n", ":a", "::a", ":::a", ":a[", "{#id}", "<a>", "</a>", "<A.b>", "<a:b/>",
        "import a from 'b'", "\nexport const a = 1\n", "\nimport ", "\nexport ", "{/* c */}", "{...a}", "<b {...c}/>", "{'}'}", "{`}`}", "{/}/}", "<b>{c}</b>", "www.a.b", "http://a.b",
    ];

    private static readonly string[] Names = ["a", "b", "A", "B", "A.b", "a:b", "a-b", "br", "_x", "$", "ж", "Tabs", ""];

    private static readonly string[] AttributeNames = ["c", "d", "class", "data-x", "a:b", "_", "ё", "onClick"];

    private static readonly string[] Gaps = [" ", " ", " ", " ", "  ", "\n", "\n  ", "\t", " /* c */ ", "\n> "];

    private static readonly string[] Atoms =
    [
        "a", "b", "1", "0x1f", "1_000", "'s'", "\"t\"", "`u`", "null", "this", "/r/g", "/[/}]/", "a.b", "a?.b", "a[0]", "f()", "...a", "[]", "{}", "({})", "-a", "!a", "typeof a", "new A", "a++",
        "`${a}`", "`${`}`}`", "'}'", "'\\''", "await a", "async () => {}", "() => {}", "x => x", "function () {}", "class {}", "(a, b)", "a, b", "a b", "a +", "'", "`", "/* } */", "// }", "// c\n", "1n", "\\u0061",
        "#a", "yield", "import('a')", "import.meta", "new.target", "super.a", "let", "enum", "a => {", "a = b", "a <b", "<b/>", "<b>{a}</b>", "<></>", "<b c={<d/>}/>", "<b>", "a!", "a as b", "😀", "08", "a ? b : c", "a ?? b || c",
    ];

    private static readonly string[] Modules =
    [
        "import a from 'b'", "import A, {b as c} from \"d\";", "import * as e from 'f'", "import 'g'", "import {\n  h\n} from 'i'", "import {j} form 'k'", "import", "import a", "import('l')", "import.meta", "imports a",
        "import n from 'o' with {type: 'json'}", "export const p = 1", "export const q = {\n  r: 1\n}", "export const s = {\n\n  t: 1\n\n}", "export default function u() {}", "export default ({children}) => <v>{children}</v>",
        "export {p}", "export {w}", "export {p as default}", "export * from 'x'", "export {y} from 'z'", "export function f() {\n\n}", "export const a = <b>\n\n</b>", "export const p = 2", "export let q", "export", "export a", "exports",
        "import a from 'b' // c", "import a from 'b'\nc", "export const l = `\n\n`", "import a from 'b'\n{c}", "import a from 'b'\n<c/>", "export default 1", "export class K {}", "export const m = a => {\n  // }\n}", "import d, from 'e'",
    ];

    private static readonly string[] Others =
    [
        "***", "---", "```js\n<a {\n```", "~~~\n{\n~~~", "```", "``` a`b", "    code {", "\t<code", "[a]: b", "[a]: <b> 'c'", "[a]: b '\nc {d}\n'", "[^a]: <b>", "[^a]: b\n\n    {c", "$$\n{a\n$$", "$$ a $$", "<!-- a { -->",
        "<!-- a\n\nb -->", "{/* a */}", "{/* a\n\nb */}", "{\n  a\n}", "{a} {b}", "{a} b", "<a/> b", "<a/>{b}", "{a}<b/>", "<a>\n</a> b", "```mdx-code-block\n<a>\n```", "````mdx-code-block\n<a>\n````", "# a {#b}", "# a {/* #b */}",
        ":::note A {b}\nc\n:::", ":::note[a {b}]\nc", "::a[b]{c=d}", ":::a\n<b>\n:::\n</b>", "[ ] a", "- [ ] {a}", "- [x] <a/>", "<a>\n\n  b\n\n</a>", "  <a>\n  b\n  </a>", "<a>b</a>\n<c>d</c>", "<a\n  b='c\n d'\n/>", "<a b={\n  c\n}/>",
    ];

    private readonly Random _random;
    private readonly string[] _documents;
    private readonly TextMutator _mutator;

    /// <param name="seed">The same documents for the same seed.</param>
    /// <param name="corpus">The folder of the corpora; the documents to edit come from there.</param>
    public MdxGenerator(int seed, string corpus)
    {
        _random = new Random(seed);
        _documents =
        [
            .. new[] { "suite", "files" }.SelectMany(c => File.ReadLines(Path.Combine(corpus, $"mdx-{c}.jsonl")))
                .Where(line => !line.Contains("\\ud", StringComparison.OrdinalIgnoreCase)) // May be half of a surrogate pair, which no string holds.
                .Select(line => JsonNode.Parse(line)!)
                .Select(row => (string)(row["text"] ?? row["input"])!)
                .Where(text => text.Length is > 0 and < MostCharacters),
        ];
        _mutator = new TextMutator(_random, Slips, _documents);
    }

    /// <summary>Documents, each once.</summary>
    public IEnumerable<string> Generate(int count)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (seen.Count < count)
        {
            var text = Chance(2) ? Document() : Pick(_documents);
            if (!Chance(3))
                text = _mutator.Mutate(text);
            if (text.Length < 2 * MostCharacters && TextMutator.IsWellFormed(text) && seen.Add(text))
                yield return text;
        }
    }

    private string Document()
    {
        var text = Join(1, 4, Chance(4) ? "\n" : "\n\n", () => Block(0));
        if (Chance(20))
            text = "---\ntitle: a\n---\n" + (Chance(2) ? "\n" : "") + text;
        return _random.Next(40) switch
        {
            0 or 1 => text.Replace("\n", "\r\n", StringComparison.Ordinal),
            2 => text.Replace('\n', '\r'),
            3 => '\uFEFF' + text,
            4 or 5 => text.Replace(' ', '\t'),
            6 => text.Replace("\n", " \n", StringComparison.Ordinal),
            _ => text,
        };
    }

    private string Block(int depth) => _random.Next(depth < MostDepth ? 15 : 6) switch
    {
        0 or 1 => Text(depth),
        2 => new string('#', _random.Next(1, 8)) + " " + Line(depth) + (Chance(3) ? " ##" : ""),
        3 => Pick(Others),
        4 => Chance(3) ? Pick(Modules) : Text(depth) + "\n" + Pick("===", "---", "-", "="),
        5 => Pick(Modules) + (Chance(2) ? "\n" + Pick(Modules) : ""),
        6 => Prefix(Blocks(depth), "> ", Chance(3) ? "" : Pick("> ", ">", ">\t", " > ")),
        7 or 8 => Join(1, 3, Chance(3) ? "\n\n" : "\n", () => Item(depth)),
        9 => Table(depth),
        10 or 11 => Element(depth),
        12 => "{" + Pick("", "\n", " ", "\n  ") + Expression(depth) + Pick("", "\n", " ", "\n\n") + "}" + Pick("", "", " ", "a"),
        13 => Directive(depth),
        _ => Prefix(Blocks(depth), "[^a]: ", Pick("    ", "  ", "\t")),
    };

    private string Blocks(int depth) => Join(1, 3, Chance(4) ? "\n" : "\n\n", () => Block(depth + 1));

    private string Item(int depth)
    {
        var marker = Pick("- ", "- ", "* ", "+ ", "1. ", "2) ", "-   ", "-\t", "10. ", "-\n  ", "- [ ] ");
        return Prefix(Blocks(depth), marker, Pick(new string(' ', marker.Length), new string(' ', marker.Length), "  ", "    ", "\t", "", " "));
    }

    private string Table(int depth)
    {
        var columns = _random.Next(1, 4);
        string Row() => "|" + string.Concat(Enumerable.Range(0, columns).Select(_ => " " + Line(depth) + " |"));
        var delimiter = "|" + string.Concat(Enumerable.Repeat(Pick("-|", ":-:|", " - |", "--:|"), columns + (Chance(12) ? 1 : 0)));
        return Row() + "\n" + delimiter + "\n" + Join(0, 3, "\n", Row);
    }

    // An element around blocks, its tags on lines of their own or beside the text.
    private string Element(int depth)
    {
        var name = Pick(Names);
        if (Chance(4))
            return Tag(name, depth, "/>");

        var between = Pick("\n", "\n", "\n\n", "\n\n", "", " ");
        var indent = Chance(3) ? "  " : "";
        return Tag(name, depth, ">") + between + Prefix(Blocks(depth), indent, indent) + (Chance(8) ? "" : between) + (Chance(15) ? "" : $"</{(Chance(20) ? Pick(Names) : name)}>");
    }

    private string Directive(int depth)
    {
        var fence = Pick(":::", ":::", "::::", "::");
        var title = Pick("", "", "[" + Line(depth) + "]", " " + Line(depth), "{a=b .c #d}", "{a=" + Pick(Slips) + "}");
        return fence + Pick("note", "tip", "a", "a-b", "warning") + title + "\n" + Pick("", "\n") + Blocks(depth) + "\n" + Pick("", "\n") + (Chance(6) ? "" : fence);
    }

    private string Text(int depth) => Join(1, 3, Pick("\n", "\n", "  \n", "\\\n", "\n  "), () => Line(depth));

    private string Line(int depth) => Join(1, 4, Chance(4) ? "" : " ", () => Inline(depth + 1));

    private string Inline(int depth) => _random.Next(depth <= MostDepth ? 20 : 8) switch
    {
        < 5 => Pick(Words),
        5 => Pick("`a`", "`<a {`", "``{`}``", "$a$", "$<{$", "\\<a", "\\{a", "&lt;", "&#123;", "[^a]", "[a]", "[a][b]", ":a", ":a[b]{c}"),
        6 => Pick("www.a.b/c", "http://a.b?c=<d", "https://a.b/{c}", "a@b.c", "<br/>", "{a}", "{/* a */}", "<!-- a -->"),
        7 => Chance(3) ? Pick(Slips) : Pick(Words),
        8 or 9 => Around(Pick("*", "**", "_", "__", "~", "~~", "***"), depth),
        10 => Pick("", "!") + "[" + Line(depth) + "]" + Pick("(a)", "(a 'b')", "(<a b>)", "({a})", "(<{a)", "[a]", "[]", "", "(a\nb)", "('a {b}')", "(a \"<b>\")", "()"),
        11 or 12 or 13 => "{" + Pick("", "", " ", "\n") + Expression(depth) + "}",
        14 or 15 => Tag(Pick(Names), depth, Pick("/>", "/>", " />", ">")),
        _ => InlineElement(depth),
    };

    private string InlineElement(int depth)
    {
        var name = Pick(Names);
        return Tag(name, depth, ">") + (Chance(6) ? Text(depth) : Line(depth)) + "<" + Pick("/", "/", "/", "/ ", " /") + name + Pick("", "", "", " ") + ">";
    }

    private string Around(string marker, int depth) => marker + Line(depth) + marker;

    private string Tag(string name, int depth, string end) =>
        "<" + name + string.Concat(Enumerable.Range(0, Chance(2) ? 0 : _random.Next(3)).Select(_ => Pick(Gaps) + Attribute(depth))) + (Chance(8) ? Pick(Gaps) : "") + end;

    private string Attribute(int depth) => _random.Next(8) switch
    {
        0 => Pick(AttributeNames),
        1 or 2 => Pick(AttributeNames) + Pick("=", "=", "=", " = ", "=\n") + Pick("\"a\"", "'b'", "\"a > b\"", "'{'", "\"\n\"", "\"&quot;\"", "\"a\n  b\"", "''"),
        3 or 4 => Pick(AttributeNames) + "={" + Expression(depth) + "}",
        5 => "{..." + Pick("a", "{a: 1}", "f()", "a, b", "a}", " a ", "") + "}",
        6 => Pick("{a}", "{...a, b}", "{/* c */}", "{}", "{... /* c */ a}", "{...a /* c */}", "{\n...a\n}"),
        _ => Pick(AttributeNames) + "=" + Pick("<b/>", "<b>c</b>", "a", "1", "", "`a`", "\"", "{}", "{/* c */}", "{a b}", "{}\n"),
    };

    private string Expression(int depth) => _random.Next(depth < MostDepth ? 14 : 5) switch
    {
        < 5 => Pick(Atoms),
        5 => Pick(Atoms) + Pick(" + ", " && ", ", ", " ? ", " : ", "\n", " /* c */ ", " // c\n", " = ", " => ", " < ", " / ", ".", "?.", " in ", "\n\n") + Expression(depth + 1),
        6 => "(" + Expression(depth + 1) + ")",
        7 => "{a: " + Expression(depth + 1) + "}",
        8 => "[" + Expression(depth + 1) + Pick("", ",", ", a") + "]",
        9 => "`" + Pick("", "}", "<a>", "\n") + "${" + Expression(depth + 1) + "}`",
        10 => Pick("a => ", "() => ", "async a => ", "({b}) => ", "a.map(a => ") + Expression(depth + 1) + Pick("", "", ")"),
        11 => "a => {" + Pick("return ", "if (a) ", "for (;;) ", "const b = ", "") + Expression(depth + 1) + Pick("", ";", "\n") + "}",
        12 => Tag(Pick(Names), depth + 1, ">") + Pick("", "a", "{" + Expression(depth + 1) + "}", "\n", "}", "&lt;", "{/* c */}", "{}") + "</" + Pick(Names) + ">",
        _ => Pick("", " ") + "<a>" + Pick("b", "{" + Expression(depth + 1) + "}", "<b/>", "\n\n", ">", "'") + "</a>" + Pick("", " "),
    };

    // The block with something before its first line and something before each other.
    private string Prefix(string block, string first, string others) =>
        first + string.Join('\n', block.Split('\n').Select((line, i) => i == 0 || (line.Length == 0 && Chance(2)) || Chance(25) ? line : others + line));

    private string Join(int least, int most, string separator, Func<string> part) =>
        string.Join(separator, Enumerable.Range(0, _random.Next(least, most + 1)).Select(_ => part()).ToArray());

    private bool Chance(int oneIn) => _random.Next(oneIn) == 0;

    private string Pick(params string[] choices) => choices[_random.Next(choices.Length)];
}
