namespace ContentLint.Mdx.Jsx;

/// <summary>One tag, opening, closing or self-closing; its spans are file offsets.</summary>
internal sealed class JsxTag
{
    /// <summary>The tag's characters, from <c>&lt;</c> to <c>&gt;</c>.</summary>
    public TextSpan Span { get; set; }

    /// <summary>The name without spaces in it; <see langword="null"/> for a fragment.</summary>
    public string? Name { get; set; }

    /// <summary>The name's characters; empty, after <c>&lt;</c>, for a fragment.</summary>
    public TextSpan NameSpan { get; set; }

    /// <summary>The slash that makes it a closing tag.</summary>
    public TextSpan? ClosingSlash { get; set; }

    /// <summary>The slash that makes it self-closing.</summary>
    public TextSpan? SelfClosingSlash { get; set; }

    /// <summary>Whether it holds a mistake that is reported: then that it has no partner is not one more.</summary>
    public bool IsBroken { get; set; }

    /// <summary>The attributes in order.</summary>
    public List<MdxJsxAttribute> Attributes { get; } = [];

    /// <summary>Whether it is a closing tag.</summary>
    public bool IsClosing => ClosingSlash is not null;

    /// <summary>Whether it is a self-closing tag.</summary>
    public bool IsSelfClosing => SelfClosingSlash is not null;
}
