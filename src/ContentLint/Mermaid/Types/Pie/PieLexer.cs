// The tokens of a pie chart. Labels are in quotes, single or double, and may go over lines; values are plain numbers.

using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Preparation;

namespace ContentLint.Mermaid.Types.Pie;

/// <summary>The tokens of a pie chart.</summary>
internal enum PieToken
{
    /// <summary>Text that gives no token.</summary>
    None,

    /// <summary>The end of the diagram.</summary>
    End,

    /// <summary>A character that means nothing where it stands.</summary>
    Unknown,

    Header, ShowData, Colon, Number, TitleOrAccessibility, Text, NewLine,
}

/// <summary>Cuts a pie chart into tokens.</summary>
internal sealed class PieLexer(string text) : LangiumLexer<PieToken>(text, PieToken.End, PieToken.Unknown)
{
    protected override bool Scan(out PieToken kind)
    {
        if (AtKeyword("showData"))
            return Match(8, PieToken.ShowData, out kind);
        if (AtKeyword("pie"))
            return Match(3, PieToken.Header, out kind);
        if (Current == ':')
            return Match(1, PieToken.Colon, out kind);
        if (EndOfNumber() is var number and >= 0)
            return MatchTo(number, PieToken.Number, out kind);
        if (EndOfTitleOrAccessibility() is var title and >= 0)
            return MatchTo(title, PieToken.TitleOrAccessibility, out kind);
        if (EndOfString() is var quoted and >= 0)
            return MatchTo(quoted, PieToken.Text, out kind);
        return Current == '\n' ? Match(1, PieToken.NewLine, out kind) : ScanHidden(out kind);
    }

    // `-?[0-9]+\.[0-9]+(?!\.)`, or else `-?(0|[1-9][0-9]*)(?!\.)`: before a point the last digit is given back.
    private int EndOfNumber()
    {
        var start = Current == '-' ? Position + 1 : Position;
        var whole = SkipDigits(start);
        if (whole == start)
            return -1;
        if (IsPointAt(whole) && SkipDigits(whole + 1) is var fraction && fraction > whole + 1)
        {
            if (!IsPointAt(fraction))
                return fraction;
            if (fraction > whole + 2)
                return fraction - 1;
        }

        var end = Text[start] == '0' ? start + 1 : whole;
        if (!IsPointAt(end))
            return end;
        return end > start + 1 ? end - 1 : -1;
    }

    private bool IsPointAt(int position) => position < Text.Length && Text[position] == '.';

    private int SkipDigits(int position)
    {
        while (position < Text.Length && Characters.IsDigit(Text[position]))
            position++;
        return position;
    }
}
