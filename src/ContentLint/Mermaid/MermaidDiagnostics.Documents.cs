using ContentLint.Diagnostics;
using ContentLint.Mermaid.Syntax;
using ContentLint.Text;

namespace ContentLint.Mermaid;

/// <summary>The messages about what a diagram is: its type, its directives, what makes it none.</summary>
internal static partial class MermaidDiagnostics
{
    public static Diagnostic EmptyDiagram(SourceLocation place) => new(
        MermaidDescriptors.EmptyDiagram, place, "This diagram is empty.", "Write a diagram, for example 'flowchart TD', or delete the block.");

    public static Diagnostic UnclosedDirective(SourceLocation directive) => new(
        MermaidDescriptors.EmptyDiagram,
        directive,
        "'%%{' is never closed, so it takes the rest of the diagram with it.",
        "Close it with '}%%'.");

    public static Diagnostic UnknownDiagram(SourceSlice slice, TextSpan word, string? meant)
    {
        var written = slice.Text.Substring(word.Start, word.Length);
        return new(
            MermaidDescriptors.UnknownDiagram,
            slice.GetLocation(word),
            meant is null ? (Message)$"'{written}' is no type of diagram." : $"'{written}' is no type of diagram. Did you mean '{meant}'?",
            "A diagram begins with its type: 'flowchart TD', 'sequenceDiagram', 'stateDiagram-v2', and so on.",
            fixes: meant is null || !slice.IsVerbatim(word) ? null : [new CodeFix($"Write '{meant}'", FixSafety.Safe, new TextEdit(slice.ToSource(word), meant))]);
    }

    public static Diagnostic InvisibleStart(SourceSlice slice, TextSpan run) => new(
        MermaidDescriptors.UnknownDiagram,
        slice.GetLocation(run),
        "An invisible character stands here, and Mermaid takes it for a part of the diagram's type.",
        "Delete it; the line looks the same without it.",
        fixes: slice.IsVerbatim(run) ? [new CodeFix("Delete the invisible character", FixSafety.Safe, TextEdit.Delete(slice.ToSource(run)))] : null);

    public static Diagnostic MissingType(SourceSlice slice, TextSpan line, string meant)
    {
        var newLine = DiagramContext.NewLine(slice.Source, slice.ToSource(line.Start));
        return new(
            MermaidDescriptors.UnknownDiagram,
            slice.GetLocation(line),
            "This diagram does not say what type it is.",
            $"Write '{meant}' on a line above.",
            fixes: newLine is null ? null : [new CodeFix($"Write '{meant}' above", FixSafety.Suggestion, TextEdit.Insert(slice.ToSource(line.Start), meant + newLine))]);
    }

    public static Diagnostic PlugIn(SourceSlice slice, TextSpan word) => new(
        MermaidDescriptors.UnknownDiagram,
        slice.GetLocation(word),
        $"'{slice.Text.Substring(word.Start, word.Length):word}' is a plug-in of its own and not part of mermaid.",
        "Draw a 'sequenceDiagram' instead.");

    public static Diagnostic C4Word(SourceSlice slice, TextSpan word, string keyword) => new(
        MermaidDescriptors.C4Word,
        slice.GetLocation(word),
        $"'{slice.Text.Substring(word.Start, word.Length):word}' makes mermaid take this {keyword} for a C4 diagram, wherever the word stands.",
        $"Write it in another way, for example with a space: 'C4 {slice.Text.Substring(word.Start + 2, word.Length - 2):rest}'.",
        fixes: slice.IsVerbatim(word) ? [new CodeFix("Put a space into the word", FixSafety.Suggestion, TextEdit.Insert(slice.ToSource(word.Start + 2), " "))] : null);
}
