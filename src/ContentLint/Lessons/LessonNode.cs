// The nodes of a lesson as rules see them: flat lists in document order, each node with its span in the file. A rule
// that asks "is this inside that" compares spans; nobody needs to know Markdig's tree.

namespace ContentLint.Lessons;

/// <summary>Something with a place in the lesson.</summary>
public abstract class LessonNode
{
    private protected LessonNode(TextSpan span) =>
        Span = span;

    /// <summary>Its characters: 0-based offsets in the file, end exclusive.</summary>
    public TextSpan Span { get; }
}
