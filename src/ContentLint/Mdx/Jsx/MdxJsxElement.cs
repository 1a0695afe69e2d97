namespace ContentLint.Mdx.Jsx;

/// <summary>A JSX element or fragment of the document; its spans are file offsets.</summary>
internal sealed class MdxJsxElement
{
    /// <summary>The name without spaces in it; <see langword="null"/> for a fragment.</summary>
    public string? Name { get; init; }

    /// <summary>The name's characters in the opening tag; empty for a fragment.</summary>
    public TextSpan NameSpan { get; init; }

    /// <summary>The attributes in order.</summary>
    public IReadOnlyList<MdxJsxAttribute> Attributes { get; init; } = [];

    /// <summary>The opening tag; the only one when it is self-closing.</summary>
    public TextSpan OpeningTag { get; init; }

    /// <summary>The closing tag; <see langword="null"/> when self-closing, or never closed.</summary>
    public TextSpan? ClosingTag { get; set; }

    /// <summary>From the opening tag to the closing one.</summary>
    public TextSpan Span => ClosingTag is { } closing ? new TextSpan(OpeningTag.Start, closing.End) : OpeningTag;

    /// <summary>Between the tags; empty, after the tag, when it is self-closing.</summary>
    public TextSpan ContentSpan =>
        ClosingTag is { } closing ? new TextSpan(OpeningTag.End, closing.Start) : TextSpan.At(OpeningTag.End);

    /// <summary>Whether it stands on lines of its own; otherwise it is a part of a paragraph, a heading or a cell.</summary>
    public bool IsFlow { get; init; }

    /// <summary>The element it stands in.</summary>
    public MdxJsxElement? Parent { get; init; }

    /// <summary>The attribute of a name; <see langword="null"/> when there is none.</summary>
    public MdxJsxAttribute? Find(string name) =>
        Attributes.FirstOrDefault(a => string.Equals(a.Name, name, StringComparison.Ordinal));
}
