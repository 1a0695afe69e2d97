// The tokens of a timeline. Case does not matter. Comments are as in a user journey. An event begins with a `:` and
// white space; a colon inside it is one that no white space follows.

using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Preparation;

namespace ContentLint.Mermaid.Types.Timeline;

/// <summary>The tokens of a timeline.</summary>
internal enum TimelineToken
{
    /// <summary>Text that gives no token.</summary>
    None,

    /// <summary>The end of the diagram.</summary>
    End,

    /// <summary>A character that means nothing where it stands.</summary>
    Unknown,

    /// <summary>The end of the text where a statement may begin.</summary>
    EndOfText,

    Header, NewLine, Title, Section, Accessibility, Period, Event,
}

/// <summary>The modes of a timeline's lexer: one.</summary>
internal enum TimelineMode
{
    Statement,
}

/// <summary>Cuts a timeline into tokens.</summary>
internal sealed class TimelineLexer(string text) : Lexer<TimelineToken, TimelineMode>(text, TimelineToken.End, TimelineToken.Unknown)
{
    protected override bool Scan(out TimelineToken kind)
    {
        if (AtEnd)
            return Match(0, TimelineToken.EndOfText, out kind);
        if (ScanLineComment(out kind) || ScanSpaces(TimelineToken.NewLine, out kind))
            return true;
        if (Current == '#')
            return MatchTo(Find(Position, '\n'), default, out kind);
        if (AtWordIgnoringCase("timeline"))
            return MatchTo(EndOfHeader(), TimelineToken.Header, out kind);
        if (EndOfWordAndText("title", "\n") is var title and >= 0)
            return MatchTo(title, TimelineToken.Title, out kind);
        if (ScanAccessibility(TimelineToken.Accessibility, ignoreCase: true, out kind))
            return true;
        if (EndOfWordAndText("section", ":\n") is var section and >= 0)
            return MatchTo(section, TimelineToken.Section, out kind);
        if (EndOfEvent() is var end and >= 0)
            return MatchTo(end, TimelineToken.Event, out kind);
        return FindAny(Position, "#:\n") is var period && period > Position && MatchTo(period, TimelineToken.Period, out kind);
    }

    // `timeline`, maybe with `LR` or `TD` on its line.
    private int EndOfHeader()
    {
        var end = Position + 8;
        var direction = end;
        while (direction < Text.Length && Text[direction] is ' ' or '\t')
            direction++;
        var isDirection = direction > end && (AtIgnoringCase(direction, "lr") || AtIgnoringCase(direction, "td")) && !IsWordAt(direction + 2);
        return isDirection ? direction + 2 : end;
    }

    // `:\s(?:[^:\n]|:(?!\s))+`
    private int EndOfEvent()
    {
        if (Current != ':' || !Characters.IsSpace(Peek(1)))
            return -1;
        var end = Position + 2;
        while (end < Text.Length && Text[end] != '\n' && (Text[end] != ':' || end + 1 >= Text.Length || !Characters.IsSpace(Text[end + 1])))
            end++;
        return end > Position + 2 ? end : -1;
    }
}
