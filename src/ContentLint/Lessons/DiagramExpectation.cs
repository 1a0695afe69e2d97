namespace ContentLint.Lessons;

/// <summary>What may be written at a place of a diagram.</summary>
/// <param name="Words">The words of the language that its parser takes there, the likeliest first.</param>
/// <param name="MayBeName">Whether it takes a name or a text there.</param>
/// <param name="Names">The names that the diagram has on its other lines, in the order in which they are first mentioned.</param>
public sealed record DiagramExpectation(IReadOnlyList<string> Words, bool MayBeName, IReadOnlyList<string> Names);
