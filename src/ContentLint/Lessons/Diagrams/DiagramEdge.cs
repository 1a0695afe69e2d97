namespace ContentLint.Lessons.Diagrams;

/// <summary>An edge of a diagram: a link, a message, a transition, a relation, …</summary>
/// <remarks>
/// <see cref="DiagramElement.Kind"/> is its arrow as written where it is drawn by one; the word on it in requirement diagrams;
/// <c>child</c> in mindmaps, <c>parent</c> in git graphs from a commit to the one that follows it, <c>after</c> and
/// <c>until</c> in gantt charts from the earlier task to the later one. <see cref="DiagramElement.Span"/> is the arrow's
/// characters in flowcharts, the characters that say it in gantt charts, the later node in mindmaps and git graphs, and
/// otherwise all from the first name to the end of the label.
/// </remarks>
public sealed class DiagramEdge : DiagramElement
{
    internal DiagramEdge(string kind, string? id, string label, DiagramGroup? group, TextSpan span)
        : base(kind, id, label, group, span)
    {
    }

    /// <summary>The node or group it begins at, the left one; <see langword="null"/> for <c>[*]</c> and a name without a node of its own.</summary>
    public DiagramElement? From { get; internal init; }

    /// <summary>The node or group it ends at, the right one; <see langword="null"/> for <c>[*]</c> and a name without a node of its own.</summary>
    public DiagramElement? To { get; internal init; }

    /// <summary>The id of what it begins at as written, <c>[*]</c> for a start; <see langword="null"/> when that has no id.</summary>
    public string? FromId { get; internal init; }

    /// <summary>The id of what it ends at as written, <c>[*]</c> for an end; <see langword="null"/> when that has no id.</summary>
    public string? ToId { get; internal init; }
}
