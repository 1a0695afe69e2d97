using ContentLint.Mermaid.Preparation;

namespace ContentLint.Mermaid.Types.C4;

/// <summary>How C4 diagrams are recognised: by their first word, and by some words wherever they stand.</summary>
internal static class C4Words
{
    /// <summary>The words that make any diagram a C4 diagram, also inside a label of a flowchart.</summary>
    public static IReadOnlyList<string> Anywhere { get; } = ["C4Container", "C4Component", "C4Dynamic", "C4Deployment"];

    /// <summary>Whether a text is taken for a C4 diagram.</summary>
    public static bool IsDetected(string text)
    {
        var start = Characters.SkipSpaces(text, 0);
        return string.CompareOrdinal(text, start, "C4Context", 0, 9) == 0
            || (text.Contains("C4") && Anywhere.Any(text.Contains));
    }
}
