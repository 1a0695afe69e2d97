// Rules name diagrams by the words people use: `flowchart` whatever its keyword, `sequence` as well as `sequenceDiagram`.

using ContentLint.Mermaid.Shared;

namespace ContentLint.Mermaid;

/// <summary>A word for a type of diagrams.</summary>
/// <param name="Word">The word.</param>
internal readonly record struct DiagramWord(string Word);

/// <summary>The words for all types.</summary>
internal static class DiagramWords
{
    private static readonly Dictionary<string, string> Plain = new(StringComparer.Ordinal)
    {
        ["flowchart-v2"] = "flowchart",
        ["flowchart-elk"] = "flowchart",
        ["classDiagram"] = "class",
        ["stateDiagram"] = "state",
        ["quadrantChart"] = "quadrant",
    };

    /// <summary>Every word that may be written, and what it means.</summary>
    public static IReadOnlyDictionary<string, DiagramWord> All { get; } = Build();

    /// <summary>The word for a type.</summary>
    public static DiagramWord Of(DiagramType type) => new(Plain.TryGetValue(type.Id, out var word) ? word : type.Id);

    private static Dictionary<string, DiagramWord> Build()
    {
        var words = new Dictionary<string, DiagramWord>(StringComparer.Ordinal);
        foreach (var type in DiagramTypes.All.Where(t => char.IsLetter(t.Id[0]) && t.Id != "error"))
        {
            words[Of(type).Word] = Of(type);
            foreach (var keyword in type.Keywords.Where(k => k.All(c => char.IsLetterOrDigit(c) || c == '-')))
                words[keyword] = Of(type);
        }

        return words;
    }
}
