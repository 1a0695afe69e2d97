// The tokens of a user journey. Case does not matter. A comment begins with `%` or `#`, or with `%%` behind any one
// character; a name goes up to a `:`, what stands behind that up to the line end, `#` or `;`.

using ContentLint.Mermaid.Grammars.Jison;

namespace ContentLint.Mermaid.Types.Journey;

/// <summary>The tokens of a user journey.</summary>
internal enum JourneyToken
{
    None, End, Unknown, EndOfText,

    Header, NewLine, Title, Section, Accessibility, TaskName, TaskData, Colon,
}

/// <summary>The modes of a user journey's lexer: one.</summary>
internal enum JourneyMode
{
    Statement,
}

/// <summary>Cuts a user journey into tokens.</summary>
internal sealed class JourneyLexer(string text) : TableLexer<JourneyToken, JourneyMode>(text, Table, JourneyToken.End, JourneyToken.Unknown)
{
    private static readonly LexerTable<JourneyToken, JourneyMode> Table = new(ignoreCase: true)
    {
        {
            JourneyMode.Statement,
            new("$", JourneyToken.EndOfText),
            new(@"%(?!\{)[^\n]*|[^}]%%[^\n]*"),
            new(@"\n+", JourneyToken.NewLine),
            new(@"\s+"),
            new(@"#[^\n]*"),
            new(@"journey\b", JourneyToken.Header),
            new(@"title\s[^#\n;]+", JourneyToken.Title),
            new(@"accDescr\s*\{\s*\}"),
            new(l => l.EndOfAccessibility(), JourneyToken.Accessibility, first: "a"),
            new(@"section\s[^#:\n;]+", JourneyToken.Section),
            new(@"[^#:\n;]+", JourneyToken.TaskName),
            new(@":[^#\n;]+", JourneyToken.TaskData),
            new(":", JourneyToken.Colon)
        },
    };
}
