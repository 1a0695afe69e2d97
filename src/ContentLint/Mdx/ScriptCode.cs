// JavaScript of a document that the parser accepts, kept for those who look at what it means.

using Acornima.Ast;

namespace ContentLint.Mdx;

/// <summary>A piece of parsed code: an expression in braces, or a block of imports and exports.</summary>
/// <param name="Root">The expression, or the module.</param>
/// <param name="Place">The way back to the file.</param>
/// <param name="Elements">The JSX elements in it, which the tree has lost, in the order of the text.</param>
internal sealed record ScriptCode(Node Root, NodePlace Place, IReadOnlyList<JsxName> Elements)
{
    /// <summary>How many of a module's first statements are ours, not the author's.</summary>
    public int Skipped { get; init; }

    /// <summary>Where an attribute <c>key</c> stands behind a spread in it, as offsets of the chunk.</summary>
    public IReadOnlyList<int> LateKeys { get; init; } = [];
}

/// <summary>Leads from the parser's nodes to the file.</summary>
/// <param name="Chunk">The text the code was taken from.</param>
/// <param name="Shift">What to add to a node's offset to get one of the chunk.</param>
internal readonly record struct NodePlace(TextChunk Chunk, int Shift)
{
    /// <summary>A node's characters in the file.</summary>
    public TextSpan Of(Node node) => Chunk.ToSource(node.Range.Start + Shift, node.Range.End + Shift);
}

/// <summary>The name of a JSX element in JavaScript; offsets are those of the chunk.</summary>
/// <param name="Outermost">Where the element starts that stands in no other one; the parentheses put in its place start there too.</param>
/// <param name="Offset">Where the name starts.</param>
/// <param name="Name">The name without spaces; empty for a fragment.</param>
/// <param name="IsInComponent">Whether a component is around it, which may show it or not.</param>
internal readonly record struct JsxName(int Outermost, int Offset, string Name, bool IsInComponent)
{
    /// <summary>Where the name starts in its closing tag; <see langword="null"/> where it has none.</summary>
    public int? Closing { get; init; }

    /// <summary>
    /// Whether an element's name is a variable's, by the reference's rule: a member, <c>a.b</c>, or an identifier that starts
    /// with anything but a small letter. Names with a colon are elements of XML, those with a dash elements of HTML.
    /// </summary>
    public static bool IsComponent(string? name) =>
        name is { Length: > 0 } && !name.Contains(':')
        && (name.Contains('.') || (name[0] is not (>= 'a' and <= 'z') && !name.Contains('-')));

    /// <summary>The variable of a component's name: what stands before the first dot.</summary>
    public static string RootOf(string name) => name.IndexOf('.') is > 0 and var dot ? name.Substring(0, dot) : name;
}
