// What the lexers share whose diagrams the reference reads with Langium. They have no modes. At a position the keywords
// come first, longer ones before shorter ones; then the terminals in a fixed order. Blanks, comments, directives and
// even front matter in the middle of a text give no token; any other character that matches nothing is a mistake.

using ContentLint.Mermaid.Preparation;

namespace ContentLint.Mermaid.Grammars;

/// <summary>The modes of a lexer without modes.</summary>
internal enum OnlyMode
{
    Statement,
}

/// <summary>Base of the lexers of diagrams that the reference reads with Langium.</summary>
internal abstract class LangiumLexer<TKind>(string text, TKind end, TKind unknown) : Lexer<TKind, OnlyMode>(text, end, unknown)
    where TKind : struct, Enum
{
    // From where a closing was looked for last, and where the text behind it begins (-1: there is none). What holds for
    // a position holds for all between it and the closing, so that a text is searched once.
    private (int From, int End) _directive = (int.MaxValue, -1);
    private (int From, int End) _fence = (int.MaxValue, -1);
    private readonly int _lastBrace = text.LastIndexOf('}');

    /// <summary>A keyword that white space, a comment or the end must follow.</summary>
    protected bool AtKeyword(string keyword)
    {
        var after = Position + keyword.Length;
        return At(keyword) && (At(after, "%%") || after >= Text.Length || Characters.IsSpace(Text[after]));
    }

    /// <summary>A title or an accessibility statement with the blanks before it; its end, or -1.</summary>
    protected int EndOfTitleOrAccessibility()
    {
        var word = SkipBlanks(Position);
        if (At(word, "title"))
            return word + 5 < Text.Length && Text[word + 5] is ' ' or '\t' ? EndOfLine(word + 6) : word + 5;
        var isDescription = At(word, "accDescr");
        if (!isDescription && !At(word, "accTitle"))
            return -1;

        var sign = SkipBlanks(word + 8);
        if (sign < Text.Length && Text[sign] == ':')
            return EndOfLine(sign + 1);
        sign = SkipSpaces(word + 8);
        return isDescription && sign < Text.Length && Text[sign] == '{' && _lastBrace > sign ? Find(sign, '}') + 1 : -1;
    }

    /// <summary>The end of a text in quotes of either kind, which may go over lines; -1 when none begins or it is never closed.</summary>
    protected int EndOfString()
    {
        if (Current is not ('"' or '\''))
            return -1;
        for (var i = Position + 1; i < Text.Length; i++)
        {
            if (Text[i] == Current)
                return i + 1;
            if (Text[i] == '\\' && (++i >= Text.Length || Characters.IsLineEnd(Text[i])))
                return -1;
        }

        return -1;
    }

    /// <summary>What gives no token: blanks, front matter, a directive, a comment.</summary>
    protected bool ScanHidden(out TKind kind)
    {
        kind = default;
        if (Current is ' ' or '\t')
            return MatchTo(SkipBlanks(Position), default, out kind);
        if (At("---") && EndOfFrontMatter() is var fence and >= 0)
            return MatchTo(fence, default, out kind);
        if (!At("%%"))
            return false;
        if (!At("%%{") || EndOfDirective() is not (>= 0 and var end))
            end = Find(Position, '\n');
        return MatchTo(end, default, out kind);
    }

    private int SkipBlanks(int position)
    {
        while (position < Text.Length && Text[position] is ' ' or '\t')
            position++;
        return position;
    }

    // To the line end or the comment on the line.
    private int EndOfLine(int position)
    {
        var end = Find(position, '\n');
        var comment = Text.IndexOf("%%", position, end - position, StringComparison.Ordinal);
        return comment < 0 ? end : comment;
    }

    private int EndOfDirective()
    {
        if (!Holds(_directive, Position + 6))
            _directive = (Position + 6, EndOfClosing("}%%", Position + 3));
        return _directive.End;
    }

    // `---`, a line feed, and `---` at the start of a later line; of the very next line only where no later one has it.
    private int EndOfFrontMatter()
    {
        var lineEnd = SkipBlanks(Position + 3);
        if (lineEnd >= Text.Length || Text[lineEnd] != '\n')
            return -1;
        if (!Holds(_fence, lineEnd + 5))
            _fence = (lineEnd + 5, EndOfClosing("\n---", lineEnd + 1));
        return _fence.End < 0 && At(lineEnd, "\n---") ? Behind(lineEnd + 4) : _fence.End;
    }

    private static bool Holds((int From, int End) found, int position) => position >= found.From && (found.End < 0 || position <= found.End);

    // A closing counts only with white space or the end behind it; a line feed goes with it.
    private int EndOfClosing(string closing, int position)
    {
        while ((position = Text.IndexOf(closing, position, StringComparison.Ordinal)) >= 0)
        {
            if (Behind(position + closing.Length) is var behind and >= 0)
                return behind;
            position++;
        }

        return -1;
    }

    private int Behind(int closingEnd)
    {
        if (closingEnd >= Text.Length)
            return closingEnd;
        return !Characters.IsSpace(Text[closingEnd]) ? -1 : Text[closingEnd] == '\n' ? closingEnd + 1 : closingEnd;
    }
}
