using ContentLint.Mermaid.Grammars;

namespace ContentLint.Tests.Mermaid;

/// <summary>The patterns of lexers' tables match what JavaScript's regular expressions would.</summary>
public sealed class PatternTests
{
    [TestCase("kanban\\b", "kanban:", 6)]
    [TestCase("kanban\\b", "kanbanx", -1)]
    [TestCase("kanban\\b", "kanbanя", 6)]
    [TestCase("block-beta", "block-beta", 10)]
    [TestCase("[^(\\[\\n){}@]+", "a b[c", 3)]
    [TestCase("[A-Za-z_][A-Za-z0-9_-]*", "a-b_1.c", 5)]
    [TestCase(".+", "a\u2028b", 1)]
    [TestCase("\\s+", " \t\u00a0\ufeffx", 4)]
    [TestCase("#[0-9a-f]{3,8}", "#12", -1)]
    [TestCase("#[0-9a-f]{3,8}", "#123456789", 9)]
    [TestCase("%%(?!\\{)[^\\n]*", "%%{a", -1)]
    [TestCase("%%(?!\\{)[^\\n]*", "%%", 2)]
    [TestCase("x?", "y", 0)]
    [TestCase("$", "", 0)]
    [TestCase("$", "a", -1)]

    // A run gives back for the one character behind it, and only for that.
    [TestCase("\\s+\\n", " \n \n  x", 4)]
    [TestCase("\\s+\\n", "\n", -1)]
    [TestCase("\\s+\\n", "  x", -1)]
    [TestCase("--+[-xo>]", "---", 3)]
    [TestCase("--+[-xo>]", "-->", 3)]
    [TestCase("--+[-xo>]", "--", -1)]
    [TestCase("[^\\S\\n]+", " \t\u00a0\n", 3)]
    [TestCase("[\u0080-\uffff]+", "яж\u2028a", 3)]
    [TestCase("[a-z_\u00c0-\uffff]", "\u00a9", -1)]
    [TestCase("%(?=%\\{)", "%%{", 1)]
    [TestCase("%(?=%\\{)", "%%", -1)]
    [TestCase("1(?=\\s+[\\w\"'])", "1  \"", 1)]
    [TestCase("1(?=\\s+[\\w\"'])", "1  -", -1)]
    [TestCase("", "a", 0)]
    public void Matches(string pattern, string text, int end) => Assert.That(Match(pattern, text, ignoreCase: false), Is.EqualTo(end));

    [TestCase("venn-beta", "Venn-BETA", 9)]
    [TestCase("[^a-c]", "B", -1)]
    [TestCase("[^a-c]", "D", 1)]
    [TestCase("s", "ſ", -1)]
    public void Matches_in_any_case(string pattern, string text, int end) => Assert.That(Match(pattern, text, ignoreCase: true), Is.EqualTo(end));

    [TestCase("a|b", "a b")]
    [TestCase("a(?:b|c|)d", "abd acd ad")]
    [TestCase("(?:a|b(?:c|d))\\b|[|)]\\|", "a\\b bc\\b bd\\b [|)]\\|")]
    [TestCase("a(?!b|c)", "a(?!b|c)")]
    public void Spreads(string pattern, string patterns) => Assert.That(string.Join(" ", Pattern.Spread(pattern)), Is.EqualTo(patterns));

    [TestCase("[^\\u2028]*")]
    [TestCase("\\x41")]
    public void An_escape_that_is_none_is_an_error(string pattern) => Assert.That(() => new Pattern(pattern, ignoreCase: false), Throws.TypeOf<FormatException>());

    [Test]
    public void A_run_is_measured_once_and_ends_where_it_did()
    {
        var pattern = new Pattern("[^\\]\"]+\\]", ignoreCase: false);
        var runs = new (int, int)[pattern.Count];
        Assert.That(Enumerable.Range(0, 6).Select(i => pattern.Match("aaaa]a", i, runs, 0)), Is.EqualTo(new[] { 5, 5, 5, 5, -1, -1 }));
    }

    private static int Match(string pattern, string text, bool ignoreCase)
    {
        var read = new Pattern(pattern, ignoreCase);
        return read.Match(text, 0, new (int, int)[read.Count], 0);
    }
}
