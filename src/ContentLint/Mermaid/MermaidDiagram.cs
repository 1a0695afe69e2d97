using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Settings;
using ContentLint.Mermaid.Shared;

namespace ContentLint.Mermaid;

/// <summary>A diagram that was read: what it is, what it holds, what is wrong with it.</summary>
/// <param name="Type">Its type; <see langword="null"/> when the text is of none.</param>
/// <param name="Model">What it holds, as far as it could be read; <see langword="null"/> when its type is not known for sure.</param>
/// <param name="Diagnostics">Its mistakes, by position. One without any is a diagram that mermaid accepts.</param>
internal sealed record MermaidDiagram(DiagramType? Type, DiagramModel? Model, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>What the site set for it.</summary>
    public required MermaidOptions Options { get; init; }

    /// <summary>The directive because of which none of the diagram's directives counts.</summary>
    public IgnoredDirective? Ignored { get; init; }
}

