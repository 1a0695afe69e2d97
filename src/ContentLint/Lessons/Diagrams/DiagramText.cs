namespace ContentLint.Lessons.Diagrams;

/// <summary>A text that a reader of a diagram is meant to see, wherever it belongs.</summary>
public sealed class DiagramText
{
    internal DiagramText(string kind, string text, TextSpan span) =>
        (Kind, Text, Span) = (kind, text, span);

    /// <summary>
    /// What it is there for: <c>title</c>, <c>section</c>, <c>node</c>, <c>group</c>, <c>link</c>, <c>note</c>, <c>member</c>,
    /// <c>attribute</c>, <c>message</c>, <c>participant</c>, <c>block</c>, <c>task</c> or <c>axis</c>.
    /// </summary>
    public string Kind { get; }

    /// <summary>Its characters as written, without quotes around them.</summary>
    public string Text { get; }

    /// <summary>Its characters: 0-based offsets in the file, end exclusive.</summary>
    public TextSpan Span { get; }
}
