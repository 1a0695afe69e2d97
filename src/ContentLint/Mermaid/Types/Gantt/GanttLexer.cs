// The tokens of a gantt chart. Case does not matter. A comment begins with `%`, at a token or one character behind its
// beginning. A setting is a word and the rest of its line up to `#` or `;`; a task's name goes up to a `:`, its data up
// to the line end, `#` or `;`.

using ContentLint.Mermaid.Grammars.Jison;

namespace ContentLint.Mermaid.Types.Gantt;

/// <summary>The tokens of a gantt chart.</summary>
internal enum GanttToken
{
    None, End, Unknown, EndOfText,

    /// <summary>A date where a task's name is expected, or another word that is reserved and means nothing.</summary>
    Reserved,

    Header, NewLine, Setting, Title, Section, Accessibility, TaskName, TaskData, Colon,
    Click, Href, CallbackName, CallbackArguments,
}

/// <summary>The modes of a gantt chart's lexer.</summary>
internal enum GanttMode
{
    Statement, Click, Href, CallbackName, CallbackArguments,
}

/// <summary>Cuts a gantt chart into tokens.</summary>
internal sealed class GanttLexer(string text) : TableLexer<GanttToken, GanttMode>(text, Table, GanttToken.End, GanttToken.Unknown)
{
    private static readonly LexerTable<GanttToken, GanttMode> Table = new(ignoreCase: true)
    {
        {
            GanttMode.Statement,
            new("$", GanttToken.EndOfText),
            new(@"%(?=%\{)", GanttToken.Unknown),
            new(@"accDescr\s*\{\s*\}"),
            new(l => l.EndOfAccessibility(), GanttToken.Accessibility, first: "a"),
            new(@"%%[^\n]*|[^}]%[^\n]*|%[^\n]*\n*"),
            new(@"\n+", GanttToken.NewLine),
            new(@"\s+"),
            new(@"href\s+""", enter: GanttMode.Href),
            new(@"call\s+", enter: GanttMode.CallbackName),
            new(@"click\s+", enter: GanttMode.Click),
            new(@"gantt\b", GanttToken.Header),
            new(@"(?:inclusiveEndDates|topAxis)\b", GanttToken.Setting),
            new(@"(?:dateFormat|axisFormat|tickInterval|includes|excludes)\s[^#\n;]+", GanttToken.Setting),
            new(@"todayMarker\s[^\n;]+", GanttToken.Setting),
            new(@"weekday\s+(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b|weekend\s+(?:friday|saturday)\b", GanttToken.Setting),
            new(@"\d\d\d\d-\d\d-\d\d\b", GanttToken.Reserved),
            new(@"title\s[^\n]+", GanttToken.Title),
            new(@"accDescription\s[^#\n;]+", GanttToken.Reserved),
            new(@"section\s[^\n]+", GanttToken.Section),
            new(@"[^:\n]+", GanttToken.TaskName),
            new(@":[^#\n;]+", GanttToken.TaskData),
            new(":", GanttToken.Colon)
        },
        { GanttMode.Click, new(@"\s", leave: 1), new(@"[^\s]*", GanttToken.Click) },
        { GanttMode.Href, new("\"", leave: 1), new("[^\"]*", GanttToken.Href) },
        { GanttMode.CallbackName, new(@"\(\s*\)", leave: 1), new(@"\(", leave: 1, enter: GanttMode.CallbackArguments), new("[^(]*", GanttToken.CallbackName) },
        { GanttMode.CallbackArguments, new(@"\)", leave: 1), new("[^)]*", GanttToken.CallbackArguments) },
    };
}
