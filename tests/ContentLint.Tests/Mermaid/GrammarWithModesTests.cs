using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Grammars.Syntax;

namespace ContentLint.Tests.Mermaid;

/// <summary>Grammars that write the modes of their lexer.</summary>
public sealed class GrammarWithModesTests
{
    private const string Grammar = """
        List = HEADER (Item | NEWLINE)**
        Item = name:NAME OPEN value:NUMBER &CLOSE CLOSE

        ignore-case
        inclusive Behind
        begin First
        HEADER <First> := /list(?:-beta|)\b/ leave
        OPEN := /\[/ enter Data
        NUMBER <Data> := /\d+/
        CLOSE <Data> := /\]/ leave enter Behind
        NEWLINE <Start Behind> := /\n/
        NAME := /[a-z]+/
        hidden <*> := /[ \/]+/

        """;

    private static readonly SyntaxGrammar List = SyntaxNotation.Read(Grammar, []);

    [TestCase("list a[1]\n", "HEADER NAME OPEN NUMBER CLOSE NEWLINE END")]
    [TestCase("LIST-beta a/b", "HEADER NAME NAME END")]
    [TestCase("a", " END")]
    [TestCase("list 1", "HEADER  END")]
    [TestCase("list [a]b", "HEADER OPEN  CLOSE NAME END")]
    public void The_mode_says_which_rules_hold(string text, string tokens) => Assert.That(string.Join(" ", TokensOf(text, 0, null)), Is.EqualTo(tokens));

    [TestCase(null, "NAME  END")]
    [TestCase("Data", " NUMBER END")]
    public void Behind_a_mistake_reading_goes_on_in_a_mode(string? mode, string tokens) => Assert.That(string.Join(" ", TokensOf("list\na1", 5, mode)), Is.EqualTo(tokens));

    [Test]
    public void A_grammar_knows_its_headers() => Assert.That(List.Headers, Is.EqualTo(new[] { "list", "list-beta" }));

    [TestCase("title\\b", "title")]
    [TestCase("accTitle\\s*:\\s*", "accTitle:")]
    [TestCase("[a-z]+", null)]
    [TestCase("\\{", null)]
    public void A_pattern_may_be_a_word(string pattern, string? word) => Assert.That(Pattern.WordOf(pattern), Is.EqualTo(word));

    [Test]
    public void A_function_that_is_none_is_an_error() => Assert.That(() => SyntaxNotation.Read("A = B\n\nB := /b/\nB := @none\n", []), Throws.TypeOf<FormatException>());

    private static IEnumerable<string> TokensOf(string text, int position, string? mode)
    {
        var lexer = new SyntaxLexer(text, List.Lexis);
        if (position > 0)
            lexer.ResumeAt(position, mode);
        for (var token = lexer.NextLexeme(); ; token = lexer.NextLexeme())
        {
            yield return token.Token.Name;
            if (token.Token == SyntaxGrammar.End)
                yield break;
        }
    }
}
