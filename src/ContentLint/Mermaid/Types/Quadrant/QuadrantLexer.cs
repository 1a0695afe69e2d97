// The tokens of a quadrant chart. Case does not matter. Outside quotes a text is cut into words, numbers and single
// signs, and the keywords are keywords in the middle of a text as well. A point's `: [` opens its two coordinates, each
// `1`, `0` or `0.` and digits. A comment begins with `%%`, at a token or one character behind its beginning.

using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Preparation;

namespace ContentLint.Mermaid.Types.Quadrant;

/// <summary>The tokens of a quadrant chart.</summary>
internal enum QuadrantToken
{
    /// <summary>Text that gives no token.</summary>
    None,

    /// <summary>The end of the diagram.</summary>
    End,

    /// <summary>A character that means nothing where it stands.</summary>
    Unknown,

    /// <summary>The end of the text where a statement may begin.</summary>
    EndOfText,

    /// <summary>A sign that may stand in a text and nowhere else.</summary>
    Sign,

    Header, NewLine, Semicolon, Space, Title, Accessibility, Axis, Delimiter, Quadrant, ClassDef, Quoted, ClassName,
    PointStart, X, Y, Word, Number, Letters, Colon, Comma, Hash, Minus, Star, Ampersand,
}

/// <summary>The modes of a quadrant chart's lexer.</summary>
internal enum QuadrantMode
{
    Statement, Point, BehindX, BeforeY,
}

/// <summary>Cuts a quadrant chart into tokens.</summary>
internal sealed class QuadrantLexer(string text) : Lexer<QuadrantToken, QuadrantMode>(text, QuadrantToken.End, QuadrantToken.Unknown)
{
    private static readonly (string Word, QuadrantToken Kind)[] Keywords =
    [
        ("x-axis", QuadrantToken.Axis), ("y-axis", QuadrantToken.Axis), ("quadrant-1", QuadrantToken.Quadrant), ("quadrant-2", QuadrantToken.Quadrant),
        ("quadrant-3", QuadrantToken.Quadrant), ("quadrant-4", QuadrantToken.Quadrant), ("quadrantchart", QuadrantToken.Header),
    ];

    private (int Start, int End) _blanks = (0, -1);
    private (int Start, int End) _dashes = (0, -1);
    private readonly int _lastBackquote = text.LastIndexOf("`\"", StringComparison.Ordinal);

    protected override bool Scan(out QuadrantToken kind)
    {
        switch (Mode)
        {
            case QuadrantMode.Statement:
                return AtEnd ? Match(0, QuadrantToken.EndOfText, out kind) : ScanStatement(out kind);
            case QuadrantMode.Point:
                return ScanPoint(out kind);
            case QuadrantMode.BehindX:
                kind = default;
                if (SkipSign(Position, ',') is not (>= 0 and var comma))
                    return false;
                Pop();
                Push(QuadrantMode.BeforeY);
                return MatchTo(comma, default, out kind);
            default:
                kind = default;
                if (EndOfCoordinate() is not (>= 0 and var y))
                    return false;
                Pop();
                return MatchTo(y, QuadrantToken.Y, out kind);
        }
    }

    private bool ScanPoint(out QuadrantToken kind)
    {
        kind = default;
        if (EndOfCoordinate() is >= 0 and var x)
        {
            Push(QuadrantMode.BehindX);
            return MatchTo(x, QuadrantToken.X, out kind);
        }

        var close = SkipSpaces(Position);
        if (close >= Text.Length || Text[close] != ']')
            return false;
        Pop();
        return MatchTo(SkipBlanks(close + 1), default, out kind);
    }

    private bool ScanStatement(out QuadrantToken kind)
    {
        kind = default;
        if (At("%%") || (Current != '}' && Peek(1) == '%' && Peek(2) == '%'))
            return MatchTo(Find(Position + 1, '\n'), default, out kind);
        if (Current is '\n' or '\r')
            return MatchTo(EndOfNewLines(), QuadrantToken.NewLine, out kind);
        if (AtWordIgnoringCase("title"))
            return MatchTo(Find(Position, '\n'), QuadrantToken.Title, out kind);
        if (ScanAccessibility(QuadrantToken.Accessibility, ignoreCase: true, out kind) || ScanKeyword(out kind))
            return true;
        if (AtWordIgnoringCase("classdef"))
            return Match(8, QuadrantToken.ClassDef, out kind);
        if (Current == '"')
            return ScanQuoted(out kind);
        if (At(":::"))
            return ScanClassName(out kind);
        if (SkipSign(Position, ':') is >= 0 and var bracket && bracket < Text.Length && Text[bracket] == '[')
        {
            Push(QuadrantMode.Point);
            return MatchTo(SkipSpaces(bracket + 1), QuadrantToken.PointStart, out kind);
        }

        return ScanText(out kind);
    }

    // A keyword or an arrow, with the blanks around it.
    private bool ScanKeyword(out QuadrantToken kind)
    {
        kind = default;
        var start = SkipBlanks(Position);
        var dashes = SkipDashes(start);
        if (dashes >= start + 2 && dashes < Text.Length && Text[dashes] == '>')
            return MatchTo(SkipBlanks(dashes + 1), QuadrantToken.Delimiter, out kind);
        foreach (var (word, token) in Keywords)
        {
            if (AtIgnoringCase(start, word))
                return MatchTo(SkipBlanks(start + word.Length), token, out kind);
        }

        return false;
    }

    // `"text"`, or "`text`" for Markdown; empty ones give no token.
    private bool ScanQuoted(out QuadrantToken kind)
    {
        kind = default;
        if (Peek(1) != '`')
        {
            var close = Find(Position + 1, '"');
            return close < Text.Length && MatchTo(close + 1, close == Position + 1 ? default : QuadrantToken.Quoted, out kind);
        }

        if (_lastBackquote < Position + 2)
            return false;
        var end = FindAny(Position + 2, "`\"");
        return At(end, "`\"") && MatchTo(end + 2, end == Position + 2 ? default : QuadrantToken.Quoted, out kind);
    }

    private bool ScanClassName(out QuadrantToken kind)
    {
        kind = default;
        var end = Characters.SkipWord(Text, Position + 3);
        return end > Position + 3 && MatchTo(end, QuadrantToken.ClassName, out kind);
    }

    private bool ScanText(out QuadrantToken kind)
    {
        kind = default;
        var end = Position;
        while (end < Text.Length && Characters.IsAsciiLetter(Text[end]))
            end++;
        if (end > Position)
            return MatchTo(end, QuadrantToken.Word, out kind);
        while (end < Text.Length && Text[end] > '\x7f')
            end++;
        if (end > Position)
            return MatchTo(end, QuadrantToken.Letters, out kind);
        while (end < Text.Length && Characters.IsDigit(Text[end]))
            end++;
        if (end > Position)
            return MatchTo(end, QuadrantToken.Number, out kind);

        var sign = Current switch
        {
            ':' => QuadrantToken.Colon,
            ',' => QuadrantToken.Comma,
            '#' => QuadrantToken.Hash,
            '-' => QuadrantToken.Minus,
            '*' => QuadrantToken.Star,
            '&' => QuadrantToken.Ampersand,
            ';' => QuadrantToken.Semicolon,
            '+' or '=' or '_' or '.' or '!' or '$' or '%' or '\'' or '`' or '?' or '\\' or '/' => QuadrantToken.Sign,
            _ => Characters.IsSpace(Current) ? QuadrantToken.Space : default,
        };
        return sign != default && Match(1, sign, out kind);
    }

    // `1`, or `0` with any one character and digits behind it or without.
    private int EndOfCoordinate()
    {
        if (Current == '1')
            return Position + 1;
        if (Current != '0')
            return -1;
        var end = Position + 2;
        if (end >= Text.Length || Characters.IsLineEnd(Text[end - 1]))
            return Position + 1;
        while (end < Text.Length && Characters.IsDigit(Text[end]))
            end++;
        return end > Position + 2 ? end : Position + 1;
    }

    private int EndOfNewLines()
    {
        var end = Position;
        while (end < Text.Length && Text[end] is '\n' or '\r')
            end++;
        return end;
    }

    // Long runs are measured once, not once a character.
    private int SkipBlanks(int position) => SkipRun(position, ' ', ref _blanks);

    private int SkipDashes(int position) => SkipRun(position, '-', ref _dashes);

    private int SkipRun(int position, char c, ref (int Start, int End) run)
    {
        if (position >= Text.Length || Text[position] != c)
            return position;
        if (position < run.Start || position >= run.End)
        {
            var end = position;
            while (end < Text.Length && Text[end] == c)
                end++;
            run = (position, end);
        }

        return run.End;
    }
}
