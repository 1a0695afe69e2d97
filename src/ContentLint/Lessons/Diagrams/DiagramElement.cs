namespace ContentLint.Lessons.Diagrams;

/// <summary>What a diagram is made of: a node, an edge or a group.</summary>
public abstract class DiagramElement
{
    private protected DiagramElement(string kind, string? id, string label, DiagramGroup? group, TextSpan span) =>
        (Kind, Id, Label, Group, Span) = (kind, id, label, group, span);

    /// <summary>
    /// What it is, in Mermaid's words: <c>node</c>, <c>participant</c>, <c>class</c>; for an edge its arrow as written:
    /// <c>--></c>, <c>||--o{</c>.
    /// </summary>
    public string Kind { get; }

    /// <summary>The name by which the diagram speaks of it; <see langword="null"/> when it has none.</summary>
    public string? Id { get; }

    /// <summary>The text it shows, as written and without quotes around it: its label, or else its id. Empty when it shows none.</summary>
    public string Label { get; }

    /// <summary>The innermost group it is in; <see langword="null"/> when it is in none.</summary>
    public DiagramGroup? Group { get; }

    /// <summary>Its characters: 0-based offsets in the file, end exclusive.</summary>
    public TextSpan Span { get; }
}
