// The tokens of a user journey. Case does not matter. A comment begins with `%` or `#`, or with `%%` behind any one
// character; a name goes up to a `:`, what stands behind that up to the line end, `#` or `;`.

using ContentLint.Mermaid.Grammars;

namespace ContentLint.Mermaid.Types.Journey;

/// <summary>The tokens of a user journey.</summary>
internal enum JourneyToken
{
    /// <summary>Text that gives no token.</summary>
    None,

    /// <summary>The end of the diagram.</summary>
    End,

    /// <summary>A character that means nothing where it stands.</summary>
    Unknown,

    /// <summary>The end of the text where a statement may begin.</summary>
    EndOfText,

    Header, NewLine, Title, Section, Accessibility, TaskName, TaskData, Colon,
}

/// <summary>The modes of a user journey's lexer: one.</summary>
internal enum JourneyMode
{
    Statement,
}

/// <summary>Cuts a user journey into tokens.</summary>
internal sealed class JourneyLexer(string text) : Lexer<JourneyToken, JourneyMode>(text, JourneyToken.End, JourneyToken.Unknown)
{
    protected override bool Scan(out JourneyToken kind)
    {
        if (AtEnd)
            return Match(0, JourneyToken.EndOfText, out kind);
        if (ScanLineComment(out kind) || ScanSpaces(JourneyToken.NewLine, out kind))
            return true;
        if (Current == '#')
            return MatchTo(Find(Position, '\n'), default, out kind);
        if (AtWordIgnoringCase("journey"))
            return Match(7, JourneyToken.Header, out kind);
        if (EndOfWordAndText("title", "#\n;") is var title and >= 0)
            return MatchTo(title, JourneyToken.Title, out kind);
        if (ScanAccessibility(JourneyToken.Accessibility, ignoreCase: true, out kind))
            return true;
        if (EndOfWordAndText("section", "#:\n;") is var section and >= 0)
            return MatchTo(section, JourneyToken.Section, out kind);
        if (FindAny(Position, "#:\n;") is var name && name > Position)
            return MatchTo(name, JourneyToken.TaskName, out kind);
        if (Current != ':')
            return false;
        return FindAny(Position + 1, "#\n;") is var data && data > Position + 1
            ? MatchTo(data, JourneyToken.TaskData, out kind)
            : Match(1, JourneyToken.Colon, out kind);
    }
}
