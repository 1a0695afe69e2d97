using ContentLint.Mdx.JavaScript;

namespace ContentLint.Mdx.Jsx;

/// <summary>What an attribute's value is.</summary>
internal enum MdxAttributeValueKind
{
    /// <summary>There is none: <c>&lt;a b&gt;</c>.</summary>
    None,

    /// <summary>A string in quotes: <c>&lt;a b="c"&gt;</c>.</summary>
    String,

    /// <summary>An expression in braces: <c>&lt;a b={c}&gt;</c>.</summary>
    Expression,

    /// <summary>No attribute of its own but all properties of an object: <c>&lt;a {...b}&gt;</c>.</summary>
    Spread,
}

/// <summary>An attribute of a JSX tag; its spans are file offsets.</summary>
internal sealed class MdxJsxAttribute
{
    private readonly TextChunk _chunk;
    private readonly int _start;
    private readonly int _end;

    /// <summary>Makes an attribute.</summary>
    /// <param name="kind">What the value is.</param>
    /// <param name="chunk">The text the tag was read from.</param>
    /// <param name="start">Where the value starts in the chunk, behind its quote or brace.</param>
    /// <param name="end">Where it ends in the chunk, before its quote or brace.</param>
    public MdxJsxAttribute(MdxAttributeValueKind kind, TextChunk chunk, int start, int end)
    {
        Kind = kind;
        _chunk = chunk;
        _start = start;
        _end = end;
    }

    /// <summary>What the value is.</summary>
    public MdxAttributeValueKind Kind { get; }

    /// <summary>The name; empty for a spread.</summary>
    public string Name { get; init; } = "";

    /// <summary>The name's characters; empty for a spread.</summary>
    public TextSpan NameSpan { get; init; }

    /// <summary>The whole attribute.</summary>
    public TextSpan Span { get; init; }

    /// <summary>The code in the braces, parsed; <see langword="null"/> when it is wrong or there is none.</summary>
    public ScriptCode? Script { get; init; }

    /// <summary>The value without its quotes or braces; empty where there is none.</summary>
    public TextSpan ValueSpan => _chunk.ToSource(_start, _end);

    /// <summary>The string in quotes with its character references resolved; <see langword="null"/> for any other kind.</summary>
    public string? Value => Kind == MdxAttributeValueKind.String
        ? CharacterReferences.Decode(_chunk.Text, _start, _end)
        : null;

    /// <summary>The code in the braces as it is written; <see langword="null"/> for a string or no value.</summary>
    public string? Code => Kind is MdxAttributeValueKind.Expression or MdxAttributeValueKind.Spread
        ? _chunk.Text.Substring(_start, _end - _start)
        : null;

    /// <summary>
    /// The value where it can be known without running code: a string, or an expression that is one string or template
    /// literal. Escapes are resolved, and the slice leads back to the characters of the file.
    /// </summary>
    /// <param name="source">The file.</param>
    /// <param name="hasSubstitutions">Whether a template literal has <c>${}</c> in it; those stand in the slice as they are.</param>
    /// <returns>The value; <see langword="null"/> when it is anything else.</returns>
    public MappedText? TryGetText(SourceText source, out bool hasSubstitutions)
    {
        hasSubstitutions = false;
        return Kind switch
        {
            MdxAttributeValueKind.String => CharacterReferences.ToMappedText(source, _chunk, _start, _end),
            MdxAttributeValueKind.Expression => JavaScriptLiteral.TryRead(source, _chunk, _start, _end, out hasSubstitutions),
            _ => null,
        };
    }
}
