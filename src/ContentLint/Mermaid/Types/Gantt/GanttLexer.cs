// The tokens of a gantt chart. Case does not matter. A comment begins with `%`, at a token or one character behind its
// beginning. A setting is a word and the rest of its line up to `#` or `;`; a task's name goes up to a `:`, its data up
// to the line end, `#` or `;`.

using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Preparation;

namespace ContentLint.Mermaid.Types.Gantt;

/// <summary>The tokens of a gantt chart.</summary>
internal enum GanttToken
{
    /// <summary>Text that gives no token.</summary>
    None,

    /// <summary>The end of the diagram.</summary>
    End,

    /// <summary>A character that means nothing where it stands.</summary>
    Unknown,

    /// <summary>The end of the text where a statement may begin.</summary>
    EndOfText,

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
internal sealed class GanttLexer(string text) : Lexer<GanttToken, GanttMode>(text, GanttToken.End, GanttToken.Unknown)
{
    private static readonly string[] SettingsWithText = ["dateformat", "axisformat", "tickinterval", "includes", "excludes"];

    private static readonly string[] Weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    protected override bool Scan(out GanttToken kind) => Mode switch
    {
        GanttMode.Statement => ScanStatement(out kind),
        GanttMode.Click => ScanClick(out kind),
        GanttMode.Href => ScanUpTo('"', GanttToken.Href, out kind),
        GanttMode.CallbackName => ScanCallbackName(out kind),
        _ => ScanUpTo(')', GanttToken.CallbackArguments, out kind),
    };

    private bool ScanStatement(out GanttToken kind)
    {
        if (AtEnd)
            return Match(0, GanttToken.EndOfText, out kind);

        kind = default;
        if (At("%%{"))
            return false;
        if (ScanAccessibility(GanttToken.Accessibility, ignoreCase: true, out kind) || ScanComment(out kind)
            || ScanSpaces(GanttToken.NewLine, out kind) || ScanLinkWord(out kind) || ScanSetting(out kind))
            return true;
        if (IsDate())
            return Match(10, GanttToken.Reserved, out kind);
        if (EndOfWordAndText("title", "\n") is var title and >= 0)
            return MatchTo(title, GanttToken.Title, out kind);
        if (EndOfWordAndText("accdescription", "#\n;") is var reserved and >= 0)
            return MatchTo(reserved, GanttToken.Reserved, out kind);
        if (EndOfWordAndText("section", "\n") is var section and >= 0)
            return MatchTo(section, GanttToken.Section, out kind);
        if (FindAny(Position, ":\n") is var name && name > Position)
            return MatchTo(name, GanttToken.TaskName, out kind);
        return FindAny(Position + 1, "#\n;") is var data && data > Position + 1
            ? MatchTo(data, GanttToken.TaskData, out kind)
            : Match(1, GanttToken.Colon, out kind);
    }

    private bool ScanComment(out GanttToken kind)
    {
        kind = default;
        if (At("%%") || (Current != '}' && Peek(1) == '%'))
            return MatchTo(Find(Position + 1, '\n'), default, out kind);
        if (Current != '%')
            return false;
        var end = Find(Position, '\n');
        while (end < Text.Length && Text[end] == '\n')
            end++;
        return MatchTo(end, default, out kind);
    }

    private bool ScanLinkWord(out GanttToken kind)
    {
        kind = default;
        if (EndOfWord("href") is var href and >= 0 && href < Text.Length && Text[href] == '"')
        {
            Push(GanttMode.Href);
            return MatchTo(href + 1, default, out kind);
        }

        if (EndOfWord("call") is var call and >= 0)
        {
            Push(GanttMode.CallbackName);
            return MatchTo(call, default, out kind);
        }

        if (EndOfWord("click") is not (var click and >= 0))
            return false;
        Push(GanttMode.Click);
        return MatchTo(click, default, out kind);
    }

    // A word with white space behind it.
    private int EndOfWord(string lower)
    {
        if (!AtIgnoringCase(Position, lower))
            return -1;
        var end = SkipSpaces(Position + lower.Length);
        return end > Position + lower.Length ? end : -1;
    }

    private bool ScanSetting(out GanttToken kind)
    {
        kind = default;
        if (AtWordIgnoringCase("gantt"))
            return Match(5, GanttToken.Header, out kind);
        if (AtWordIgnoringCase("inclusiveenddates"))
            return Match(17, GanttToken.Setting, out kind);
        if (AtWordIgnoringCase("topaxis"))
            return Match(7, GanttToken.Setting, out kind);
        foreach (var setting in SettingsWithText)
        {
            if (EndOfWordAndText(setting, "#\n;") is var end and >= 0)
                return MatchTo(end, GanttToken.Setting, out kind);
        }

        if (EndOfWordAndText("todaymarker", "\n;") is var marker and >= 0)
            return MatchTo(marker, GanttToken.Setting, out kind);
        return ScanDay("weekday", Weekdays, out kind) || ScanDay("weekend", ["friday", "saturday"], out kind);
    }

    private bool ScanDay(string lower, string[] days, out GanttToken kind)
    {
        kind = default;
        if (EndOfWord(lower) is not (var start and >= 0))
            return false;
        foreach (var day in days)
        {
            if (AtIgnoringCase(start, day) && !IsWordAt(start + day.Length))
                return MatchTo(start + day.Length, GanttToken.Setting, out kind);
        }

        return false;
    }

    // `\d\d\d\d-\d\d-\d\d\b`
    private bool IsDate()
    {
        for (var i = 0; i < 10; i++)
        {
            var isRight = i is 4 or 7 ? Peek(i) == '-' : Characters.IsDigit(Peek(i));
            if (!isRight)
                return false;
        }

        return !IsWordAt(Position + 10);
    }

    private bool ScanClick(out GanttToken kind)
    {
        if (Characters.IsSpace(Current))
        {
            Pop();
            return Match(1, default, out kind);
        }

        var end = Position;
        while (end < Text.Length && !Characters.IsSpace(Text[end]))
            end++;
        return MatchTo(end, GanttToken.Click, out kind);
    }

    private bool ScanUpTo(char closing, GanttToken token, out GanttToken kind)
    {
        if (Current != closing || AtEnd)
            return MatchTo(Find(Position, closing), token, out kind);
        Pop();
        return Match(1, default, out kind);
    }

    private bool ScanCallbackName(out GanttToken kind)
    {
        if (Current != '(' || AtEnd)
            return MatchTo(Find(Position, '('), GanttToken.CallbackName, out kind);
        Pop();
        var close = SkipSpaces(Position + 1);
        if (close < Text.Length && Text[close] == ')')
            return MatchTo(close + 1, default, out kind);
        Push(GanttMode.CallbackArguments);
        return Match(1, default, out kind);
    }
}
