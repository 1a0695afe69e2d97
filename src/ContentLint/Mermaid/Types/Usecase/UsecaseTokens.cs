// What is a token of use case diagrams that no pattern says.

using ContentLint.Mermaid.Grammars.Jison;
using ContentLint.Mermaid.Grammars.Syntax;
using ContentLint.Mermaid.Preparation;

namespace ContentLint.Mermaid.Types.Usecase;

/// <summary>The functions of the grammar of use case diagrams.</summary>
internal static class UsecaseTokens
{
    public static ModalFunction[] All { get; } =
    [
        new("markdown", "\"", lexer => At(lexer, "\"`") ? lexer.EndOf("`\"", lexer.Position + 2) : -1),
        new("line-comment", "%", lexer => At(lexer, "%%") && IsFirstOnLine(lexer) ? Matches.Find(lexer.Text, lexer.Position, "\n") : -1),
        new("own-accessibility", "a", EndOfAccessibility),
        new("hyphenated", @"\w", lexer => EndOfHyphenated(lexer.Text, lexer.Position)),
        new("object", null, lexer => EndOfObject(lexer.Text, lexer.Position)),
        new("stereotype", null, lexer => EndOfStereotype(lexer.Text, lexer.Position)),
    ];

    private static bool At(TableLexer<int, int> lexer, string sign) => string.CompareOrdinal(lexer.Text, lexer.Position, sign, 0, sign.Length) == 0;

    private static int EndOfAccessibility(TableLexer<int, int> lexer)
    {
        var text = lexer.Text;
        var isTitle = At(lexer, "accTitle");
        if ((!isTitle && !At(lexer, "accDescr")) || !IsFirstOnLine(lexer))
            return -1;
        var sign = Characters.SkipBlanks(text, lexer.Position + 8);
        if (sign < text.Length && text[sign] == ':')
            return Matches.Find(text, sign, "\n");
        return !isTitle && sign < text.Length && text[sign] == '{' ? lexer.EndOf("}", sign) : -1;
    }

    private static bool IsFirstOnLine(TableLexer<int, int> lexer)
    {
        var before = Characters.SkipBack(lexer.Text, lexer.Position, c => c is ' ' or '\t') - 1;
        return before < 0 || lexer.Text[before] is '\n' or '\r';
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
