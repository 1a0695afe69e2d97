// The terminals that several languages share and that no pattern says. Where one may go over lines and has no end, that is
// remembered, so that a text is searched once and not once a token.

using ContentLint.Mermaid.Preparation;

namespace ContentLint.Mermaid.Grammars.Syntax;

/// <summary>A function that matches where a pattern does not do.</summary>
/// <param name="Name">Its name in grammars.</param>
/// <param name="First">A pattern of what it may begin with; <see langword="null"/> for anything.</param>
/// <param name="Match">The end of the match at a position, -1 when there is none.</param>
internal sealed record SyntaxFunction(string Name, string? First, Func<SyntaxLexer, int, int> Match)
{
    /// <summary>The words that a match begins with; none where it may be anything.</summary>
    public string[] Words { get; init; } = [];
}

internal sealed partial class SyntaxLexer
{
    private readonly int _lastBrace;

    // Where the last text in quotes of each kind began that is not closed, and where that is certain.
    private readonly (int From, int Until)[] _unclosed = [(0, 0), (0, 0)];

    /// <summary>The functions that all grammars may name.</summary>
    public static IReadOnlyList<SyntaxFunction> Functions { get; } =
    [
        new("accessibility", "a", (lexer, _) => lexer.EndOfAccessibility()),
        new("direction", null, (lexer, _) => lexer.EndOfDirection()),
        new("names", @"\w", (lexer, position) => Matches.EndOfNames(lexer.Text, position)),
        new("title", @"[ \tta]", (lexer, position) => lexer.EndOfTitleOrAccessibility(position)) { Words = ["title", "accTitle:", "accDescr:"] },
        new("quoted", "[\"']", (lexer, position) => lexer.EndOfString(position)),
        new("whole", @"\d", (lexer, position) => lexer.EndOfWhole(position)),
        new("number", @"\d", (lexer, position) => lexer.EndOfNumber(position)),
        new("signed-number", @"[-\d]", (lexer, position) => lexer.EndOfSignedNumber(position)),
        new("name", @"\w", (lexer, position) => lexer.EndOfName(position, "-", "-")),
        new("path", @"\w", (lexer, position) => lexer.EndOfName(position, "-./", "./")),
        new("spaces", @"\s", (lexer, position) => Characters.SkipSpaces(lexer.Text, position)),
        new("front-matter", "-", (lexer, position) => lexer.EndOfBlock(position, "---", "\n---")),
        new("braces", @"\{", (lexer, position) => lexer.EndOfBlock(position, "{", "\n}")),
        new("directive", "%", (lexer, position) => lexer.At(position, "%%{") ? lexer.EndOfClosing("}%%", position + 3) : -1),
        new("comment", "%", (lexer, position) => lexer.At(position, "%%") ? lexer.Find(position, '\n') : -1),
        new("block-comment", "/", (lexer, position) => lexer.At(position, "/*") ? lexer.EndOf("*/", position + 2) : -1),
    ];

    /// <summary>Whether these characters stand at a position.</summary>
    public bool At(int position, string characters) => Matches.At(Text, position, characters);

    /// <summary>The offset of the first of some characters from a position on; the text's length when there is none.</summary>
    public int Find(int position, char c)
    {
        var found = Text.IndexOf(c, position);
        return found < 0 ? Text.Length : found;
    }

    // A title or an accessibility statement with the blanks before it.
    private int EndOfTitleOrAccessibility(int position)
    {
        var word = Characters.SkipBlanks(Text, position);
        if (At(word, "title"))
            return word + 5 < Text.Length && Text[word + 5] is ' ' or '\t' ? EndOfLine(word + 6) : word + 5;
        var isDescription = At(word, "accDescr");
        if (!isDescription && !At(word, "accTitle"))
            return -1;

        var sign = Characters.SkipBlanks(Text, word + 8);
        if (sign < Text.Length && Text[sign] == ':')
            return EndOfLine(sign + 1);
        sign = Characters.SkipSpaces(Text, word + 8);
        return isDescription && sign < Text.Length && Text[sign] == '{' && _lastBrace > sign ? Find(sign, '}') + 1 : -1;
    }

    /// <summary>The end of a text in quotes of either kind, which may go over lines; -1 where none begins or it is not closed.</summary>
    public int EndOfString(int position)
    {
        var quote = Text[position];
        if (quote is not ('"' or '\''))
            return -1;
        ref var unclosed = ref _unclosed[quote == '"' ? 0 : 1];
        if (position > unclosed.From && position < unclosed.Until)
            return -1;
        for (var i = position + 1; i < Text.Length; i++)
        {
            if (Text[i] == quote)
                return i + 1;
            if (Text[i] != '\\' || (++i < Text.Length && !Characters.IsLineEnd(Text[i])))
                continue;
            unclosed = (position, i);
            return -1;
        }

        unclosed = (position, Text.Length);
        return -1;
    }

    // `0|[1-9][0-9]*(?!\.)`: before a point the last digit is given back.
    private int EndOfWhole(int digits)
    {
        if (Text[digits] == '0')
            return digits + 1;
        var end = SkipDigits(digits);
        if (IsPointAt(end))
            end--;
        return end > digits ? end : -1;
    }

    // `[0-9]+\.[0-9]+(?!\.)`
    private int EndOfDecimal(int digits)
    {
        var whole = SkipDigits(digits);
        if (whole == digits || !IsPointAt(whole))
            return -1;
        var end = SkipDigits(whole + 1);
        return !IsPointAt(end) ? (end > whole + 1 ? end : -1) : end > whole + 2 ? end - 1 : -1;
    }

    private int EndOfNumber(int digits) => EndOfDecimal(digits) is >= 0 and var end ? end : EndOfWhole(digits);

    // The same with a minus before it, and a `0` before a point is none.
    private int EndOfSignedNumber(int position)
    {
        var digits = Text[position] == '-' ? position + 1 : position;
        if (digits >= Text.Length || !Characters.IsDigit(Text[digits]))
            return -1;
        var end = EndOfNumber(digits);
        return end == digits + 1 && Text[digits] == '0' && IsPointAt(end) ? -1 : end;
    }

    // Letters, digits and some signs that do not all end a name.
    private int EndOfName(int position, string signs, string noEnds)
    {
        if (!Characters.IsWord(Text[position]))
            return -1;
        var end = position + 1;
        while (end < Text.Length && (Characters.IsWord(Text[end]) || signs.Contains(Text[end])))
            end++;
        while (noEnds.Contains(Text[end - 1]))
            end--;
        return end;
    }

    // `---`, a line feed, and `---` at the start of a later line; of the very next line only where no later one has it.
    private int EndOfBlock(int position, string opening, string closing)
    {
        if (!At(position, opening))
            return -1;
        var lineEnd = Characters.SkipBlanks(Text, position + opening.Length);
        if (lineEnd >= Text.Length || Text[lineEnd] != '\n')
            return -1;
        var end = EndOfClosing(closing, lineEnd + 1);
        return end < 0 && At(lineEnd, closing) ? Behind(lineEnd + closing.Length) : end;
    }

    // A closing counts only with white space or the end behind it; a line feed goes with it.
    private int EndOfClosing(string closing, int position) => EndOf(closing, position, (from, sign) =>
    {
        var end = -1;
        while (end < 0 && from <= Text.Length && (from = Text.IndexOf(sign, from, StringComparison.Ordinal)) >= 0)
            end = Behind(from++ + sign.Length);
        return end;
    });

    private int Behind(int closingEnd)
    {
        if (closingEnd >= Text.Length)
            return closingEnd;
        return !Characters.IsSpace(Text[closingEnd]) ? -1 : Text[closingEnd] == '\n' ? closingEnd + 1 : closingEnd;
    }

    private int SkipDigits(int position)
    {
        while (position < Text.Length && Characters.IsDigit(Text[position]))
            position++;
        return position;
    }

    private bool IsPointAt(int position) => position < Text.Length && Text[position] == '.';

    // To the line end or the comment on the line.
    private int EndOfLine(int position)
    {
        var end = Find(position, '\n');
        var comment = Text.IndexOf("%%", position, end - position, StringComparison.Ordinal);
        return comment < 0 ? end : comment;
    }
}
