namespace ContentLint.Mdx;

/// <summary>What the messages of all folders have in common.</summary>
internal static class MessageParts
{
    /// <summary>The most characters that are shown of a text.</summary>
    public const int MaxQuote = 40;

    /// <summary>What a message shows of a text: its first line, and not too much of it.</summary>
    public static string Quote(string text)
    {
        var line = FirstLine(text);
        return line.Length <= MaxQuote ? line : $"{SurrogatePairs.Beginning(line, MaxQuote)}…";
    }

    /// <summary>The first line of a text; messages have one line.</summary>
    public static string FirstLine(string text) => text.IndexOfAny(['\n', '\r']) is >= 0 and var end ? $"{text.Substring(0, end)}…" : text;

    /// <summary>A fix that puts backticks around a span.</summary>
    public static CodeFix AsCode(TextSpan span, FixSafety safety = FixSafety.Safe) =>
        new("Write it as code", safety, TextEdit.Insert(span.Start, "`"), TextEdit.Insert(span.End, "`"));

    /// <summary>A fix that puts a backslash before a character.</summary>
    public static CodeFix Escape(int offset, FixSafety safety = FixSafety.Suggestion) =>
        new("Put a backslash before it", safety, TextEdit.Insert(offset, "\\"));
}
