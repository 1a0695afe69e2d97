// What is a token of use case diagrams that no pattern says.

using ContentLint.Mermaid.Grammars.Syntax;
using ContentLint.Mermaid.Preparation;

namespace ContentLint.Mermaid.Types.Usecase;

/// <summary>The functions of the grammar of use case diagrams.</summary>
internal static class UsecaseTokens
{
    public static SyntaxFunction[] All { get; } =
    [
        new("markdown", "\"", (lexer, position) => lexer.At(position, "\"`") ? lexer.EndOf("`\"", position + 2) : -1),
        new("line-comment", "%", (lexer, position) => lexer.At(position, "%%") && IsFirstOnLine(lexer.Text, position) ? lexer.Find(position, '\n') : -1),
        new("own-accessibility", "a", EndOfAccessibility),
        new("hyphenated", @"\w", (lexer, position) => EndOfHyphenated(lexer.Text, position)),
        new("object", null, (lexer, position) => EndOfObject(lexer.Text, position)),
        new("stereotype", null, (lexer, position) => EndOfStereotype(lexer.Text, position)),
    ];

    private static int EndOfAccessibility(SyntaxLexer lexer, int position)
    {
        var text = lexer.Text;
        var isTitle = lexer.At(position, "accTitle");
        if ((!isTitle && !lexer.At(position, "accDescr")) || !IsFirstOnLine(text, position))
            return -1;
        var sign = Characters.SkipBlanks(text, position + 8);
        if (sign < text.Length && text[sign] == ':')
            return lexer.Find(sign, '\n');
        return !isTitle && sign < text.Length && text[sign] == '{' ? lexer.EndOf("}", sign) : -1;
    }

    private static bool IsFirstOnLine(string text, int position)
    {
        var before = Characters.SkipBack(text, position, c => c is ' ' or '\t') - 1;
        return before < 0 || text[before] is '\n' or '\r';
    }

    // `a-b`, a word with hyphens in it, each between two letters or digits.
    private static int EndOfHyphenated(string text, int position)
    {
        if (position >= text.Length || Characters.IsDigit(text[position]))
            return -1;
        var end = Characters.SkipWord(text, position);
        var first = end;
        while (end > position && end + 1 < text.Length && text[end] == '-' && Characters.IsWord(text[end + 1]))
            end = Characters.SkipWord(text, end + 1);
        return end > first ? end : -1;
    }

    private static int EndOfObject(string text, int position)
    {
        var depth = 0;
        var isQuoted = false;
        for (var i = position; i < text.Length; i++)
        {
            var c = text[i];
            if (isQuoted)
            {
                if (c == '\\')
                    i++;
                isQuoted = c != '"';
            }
            else if (c == '"')
            {
                isQuoted = true;
            }
            else if (c == '{')
            {
                depth++;
            }
            else if (c == '}' && --depth == 0)
            {
                return i + 1;
            }
        }

        return -1;
    }

    private static int EndOfStereotype(string text, int position)
    {
        var lineEnd = position < text.Length ? text.IndexOf('\n', position) : -1;
        var end = text.IndexOf(">>", position, (lineEnd < 0 ? text.Length : lineEnd) - position, StringComparison.Ordinal);
        return end > position && text.Substring(position, end - position).Trim().Length > 0 ? end : -1;
    }
}
