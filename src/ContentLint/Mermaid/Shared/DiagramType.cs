using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Preparation;

namespace ContentLint.Mermaid.Shared;

/// <summary>Reads a prepared diagram: mistakes go to the context, what it holds is returned.</summary>
internal delegate DiagramModel DiagramReader(DiagramContext context);

/// <summary>A type of diagram.</summary>
/// <param name="Id">The name mermaid gives it.</param>
/// <param name="Keywords">What a diagram of the type begins with, as its documentation writes it.</param>
/// <param name="Detects">Whether a prepared text is of the type, when no type before it in the table was.</param>
/// <param name="Read">Its grammar.</param>
/// <param name="SkipsFrontMatter">Whether its grammar skips front matter that is not at the very start, as those do that the reference reads with Langium.</param>
/// <param name="KeepsComments">Whether its grammar gets the text with its comments.</param>
/// <param name="Since">The major of mermaid that it comes with.</param>
/// <param name="OldWord">What it begins with where newer headers are unknown; <see langword="null"/> where that is the same.</param>
internal sealed record DiagramType(string Id, string[] Keywords, Func<string, bool> Detects, DiagramReader Read, bool SkipsFrontMatter = false, bool KeepsComments = false, int Since = 10, string? OldWord = null)
{
    /// <summary>Whether a text is of the type in a major of mermaid.</summary>
    public bool IsIn(int major, string text) => Since <= major && Detects(text) && (OldWord is null
        || !MermaidDialect.Of(major).HeadersAreBeta || string.CompareOrdinal(text, Characters.SkipSpaces(text, 0), OldWord, 0, OldWord.Length) == 0);
}
