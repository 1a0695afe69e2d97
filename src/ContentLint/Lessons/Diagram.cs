using ContentLint.Mermaid;
using ContentLint.Text;

namespace ContentLint.Lessons;

/// <summary>A Mermaid diagram: in a fence, in a component's attribute, or the whole file.</summary>
public sealed class Diagram : LessonNode
{
    internal Diagram(TextSpan span, SourceSlice content)
        : base(span) =>
        Content = content;

    /// <summary>The diagram's text.</summary>
    public SourceSlice Content { get; }

    /// <summary>
    /// The word for its type: <c>flowchart</c>, <c>sequence</c>, <c>state</c>, …; <see langword="null"/> when it is of none,
    /// or is only known at run time.
    /// </summary>
    public string? Type => Parsed?.Type is { } type ? DiagramWords.Of(type).Word : null;

    /// <summary>The names of what it draws - nodes, participants, states, classes -, in the order of their first mention.</summary>
    public IReadOnlyList<string> Names => Parsed?.Model?.DrawnNames is { } names ? [.. names.Distinct(StringComparer.Ordinal)] : [];

    /// <summary>Whether Mermaid draws it; false too when that cannot be known before the page is built.</summary>
    public bool IsSound => Parsed is { IsJudged: true, Diagnostics.Count: 0 };

    /// <summary>What the parser made of it; <see langword="null"/> when the text is only known at run time.</summary>
    internal MermaidDiagram? Parsed { get; init; }
}
