using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Shared;

namespace ContentLint.Mermaid;

/// <summary>The messages about what a diagram is: its type, its front matter, its directives, what makes it none.</summary>
internal static class DocumentDiagnostics
{
    public static Diagnostic EmptyDiagram(SourceLocation place) => new(
        MermaidDescriptors.EmptyDiagram, place, "This diagram is empty.", "Write a diagram, for example 'flowchart TD', or delete the block.");

    public static Diagnostic UnclosedDirective(SourceLocation directive) => new(
        MermaidDescriptors.EmptyDiagram,
        directive,
        "'%%{' is never closed, so it takes the rest of the diagram with it.",
        "Close it with '}%%'.");

    /// <param name="slice">The diagram.</param>
    /// <param name="word">Its first word.</param>
    /// <param name="type">The type that it is of in later majors.</param>
    /// <param name="major">The site's major.</param>
    public static Diagnostic LaterType(MappedText slice, TextSpan word, DiagramType type, int major) => new(
        MermaidDescriptors.UnknownDiagram,
        slice.GetLocation(word),
        type.OldWord is { } old ? (Message)$"Mermaid {major} knows no '{type.Keywords[0]:keyword}' but '{old}'; Mermaid 11 accepts both."
            : $"'{type.Keywords[0]:keyword}' diagrams come with Mermaid {type.Since}, and this site has Mermaid {major}.",
        type.OldWord is { } meant ? (Message)$"Write '{meant}'." : $"Draw another type of diagram, or update the site to Mermaid {type.Since}.",
        fixes: type.OldWord is { } fix && slice.IsVerbatim(word) ? [new CodeFix($"Write '{fix:meant}'", FixSafety.Safe, new TextEdit(slice.ToSource(word), fix))] : null);

    /// <param name="renderer">The setting's value.</param>
    /// <param name="major">The site's major.</param>
    public static Diagnostic OldRenderer(SourceLocation renderer, int major) => new(
        MermaidDescriptors.UnknownDiagram,
        renderer,
        $"Mermaid {major} knows no 'flowchart' with the renderer 'dagre-d3', and takes this diagram for one of no type.",
        "Leave 'defaultRenderer' out, or begin the diagram with 'graph'. Mermaid 12 accepts it as it is.");

    public static Diagnostic InvisibleStart(MappedText slice, TextSpan run) => new(
        MermaidDescriptors.UnknownDiagram,
        slice.GetLocation(run),
        "An invisible character stands here, and Mermaid takes it for a part of the diagram's type.",
        "Delete it; the line looks the same without it.",
        fixes: slice.IsVerbatim(run) ? [new CodeFix("Delete the invisible character", FixSafety.Safe, TextEdit.Delete(slice.ToSource(run)))] : null);

    public static Diagnostic PlugIn(MappedText slice, TextSpan word) => new(
        MermaidDescriptors.UnknownDiagram,
        slice.GetLocation(word),
        $"'{slice.Text.Substring(word.Start, word.Length):word}' is a plug-in of its own and not part of mermaid.",
        "Draw a 'sequenceDiagram' instead.");

    public static Diagnostic C4Word(MappedText slice, TextSpan word, string keyword) => new(
        MermaidDescriptors.C4Word,
        slice.GetLocation(word),
        $"'{slice.Text.Substring(word.Start, word.Length):word}' makes mermaid take this {keyword} for a C4 diagram, wherever the word stands.",
        $"Write it in another way, for example with a space: 'C4 {slice.Text.Substring(word.Start + 2, word.Length - 2):rest}'.",
        fixes: slice.IsVerbatim(word) ? [new CodeFix("Put a space into the word", FixSafety.Suggestion, TextEdit.Insert(slice.ToSource(word.Start + 2), " "))] : null);

    /// <param name="slice">The diagram.</param>
    /// <param name="lines">The lines that read as front matter.</param>
    /// <param name="isClosed">Whether a fence stands below them.</param>
    public static Diagnostic UnopenedFrontMatter(MappedText slice, TextSpan lines, bool isClosed)
    {
        var newLine = DiagramContext.NewLine(slice.Source, slice.ToSource(lines.Start));
        var above = new TextEdit(TextSpan.At(slice.ToSource(lines.Start)), "---" + newLine);
        var below = new TextEdit(TextSpan.At(slice.ToSource(lines).End), newLine + "---");
        return new(
            MermaidDescriptors.InvalidFrontMatter,
            slice.GetLocation(lines),
            isClosed ? (Message)"The '---' above this front matter is missing." : "A diagram has no settings above its type, except in front matter.",
            isClosed ? (Message)"Write '---' on a line above." : "Write '---' on a line above and on a line below.",
            fixes: newLine is null ? null : [isClosed ? new CodeFix("Write '---' above", FixSafety.Suggestion, above) : new CodeFix("Write '---' above and below", FixSafety.Suggestion, above, below)]);
    }

    public static Diagnostic BadFrontMatter(Diagnostic problem) => problem.As(MermaidDescriptors.InvalidFrontMatter);

    /// <param name="fence">Its opening fence.</param>
    /// <param name="blankAbove">The blank lines above it in the file; empty where something else stands there.</param>
    public static Diagnostic LateFrontMatter(SourceLocation fence, TextSpan blankAbove) => new(
        MermaidDescriptors.InvalidFrontMatter,
        fence,
        "Front matter must begin on the first line of the diagram.",
        "Delete the lines above '---', and any second front matter.",
        fixes: blankAbove.IsEmpty ? null : [new CodeFix("Delete the blank lines above", FixSafety.Safe, TextEdit.Delete(blankAbove))]);

    public static Diagnostic UnclosedFrontMatter(SourceLocation fence) => new(
        MermaidDescriptors.InvalidFrontMatter,
        fence,
        "'---' begins front matter that is not closed in the same way.",
        "Close it with '---' on a line of its own, with the same indentation, before the diagram begins.");
}
