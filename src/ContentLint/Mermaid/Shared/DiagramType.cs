using ContentLint.Mermaid.Grammars;

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
internal sealed record DiagramType(string Id, string[] Keywords, Func<string, bool> Detects, DiagramReader Read, bool SkipsFrontMatter = false, bool KeepsComments = false, int Since = 10);
