// The tokens of a timeline. Case does not matter. Comments are as in a user journey. An event begins with a `:` and
// white space; a colon inside it is one that no white space follows.

using ContentLint.Mermaid.Grammars.Jison;
using ContentLint.Mermaid.Preparation;

namespace ContentLint.Mermaid.Types.Timeline;

/// <summary>The tokens of a timeline.</summary>
internal enum TimelineToken
{
    None, End, Unknown, EndOfText,

    Header, NewLine, Title, Section, Accessibility, Period, Event,
}

/// <summary>The modes of a timeline's lexer: one.</summary>
internal enum TimelineMode
{
    Statement,
}

/// <summary>Cuts a timeline into tokens.</summary>
internal sealed class TimelineLexer(string text) : TableLexer<TimelineToken, TimelineMode>(text, Table, TimelineToken.End, TimelineToken.Unknown)
{
    private static readonly LexerTable<TimelineToken, TimelineMode> Table = new(ignoreCase: true)
    {
        {
            TimelineMode.Statement,
            new("$", TimelineToken.EndOfText),
            new(@"%(?!\{)[^\n]*|[^}]%%[^\n]*"),
            new(@"\n+", TimelineToken.NewLine),
            new(@"\s+"),
            new(@"#[^\n]*"),
            new(@"timeline[ \t]+(?:lr|td)\b|timeline\b", TimelineToken.Header),
            new(@"title\s[^\n]+", TimelineToken.Title),
            new(@"accDescr\s*\{\s*\}"),
            new(l => l.EndOfAccessibility(), TimelineToken.Accessibility, first: "a"),
            new(@"section\s[^:\n]+", TimelineToken.Section),
            new(EndOfEvent, TimelineToken.Event, first: ":"),
            new(@"[^#:\n]+", TimelineToken.Period)
        },
    };

    // `:\s(?:[^:\n]|:(?!\s))+`
    private static int EndOfEvent(string text, int position)
    {
        if (position + 1 >= text.Length || text[position] != ':' || !Characters.IsSpace(text[position + 1]))
            return -1;
        var end = position + 2;
        while (end < text.Length && text[end] != '\n' && (text[end] != ':' || end + 1 >= text.Length || !Characters.IsSpace(text[end + 1])))
            end++;
        return end > position + 2 ? end : -1;
    }
}
