using ContentLint.Diagnostics;
using ContentLint.Mermaid.Settings;
using ContentLint.Mermaid.Shared;

namespace ContentLint.Mermaid;

/// <summary>A diagram that was read: what it is, what it holds, what is wrong with it.</summary>
/// <param name="Type">Its type; <see langword="null"/> when the text is of none.</param>
/// <param name="IsJudged">
/// Whether the verdict is known: false for a type whose grammar is not there yet. A diagram that is judged and has no
/// diagnostic is one that mermaid accepts.
/// </param>
/// <param name="Model">What it holds, as far as it could be read; <see langword="null"/> when it is not judged.</param>
/// <param name="Diagnostics">Its mistakes, by position.</param>
internal sealed record MermaidDiagram(DiagramType? Type, bool IsJudged, DiagramModel? Model, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>The directive because of which none of the diagram's directives counts.</summary>
    public IgnoredDirective? Ignored { get; init; }
}

