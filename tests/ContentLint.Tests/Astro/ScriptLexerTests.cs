using ContentLint.Astro.Scripts;

namespace ContentLint.Tests.Astro;

public sealed class ScriptLexerTests
{
    // A backslash hides the line's end from a string, and from nothing else.
    [TestCase("`${'\\\n`'}` a", "Template a End")]
    [TestCase("'\\\n' a", "Text a End")]
    [TestCase("/a\\\nb/ c", "Regex b / c End")]
    public void A_backslash_at_the_end_of_a_line_is_read_alike_with_all_line_ends(string text, string expected)
    {
        foreach (var lineBreak in new[] { "\n", "\r\n", "\r" })
        {
            var tokens = ScriptLexer.Read(text.Replace("\n", lineBreak, StringComparison.Ordinal));
            Assert.That(string.Join(' ', tokens.Select(t => t.Kind is ScriptTokenKind.Name or ScriptTokenKind.Mark ? t.Value : t.Kind.ToString())), Is.EqualTo(expected));
        }
    }
}
