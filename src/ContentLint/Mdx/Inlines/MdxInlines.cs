using ContentLint.Mdx.Jsx;
using Markdig.Syntax.Inlines;

namespace ContentLint.Mdx.Inlines;

/// <summary>A JSX tag in a paragraph, a heading or a cell.</summary>
internal sealed class MdxJsxTextInline(JsxTag tag) : LeafInline
{
    /// <summary>The tag.</summary>
    public JsxTag Tag { get; } = tag;
}

/// <summary>An expression in braces in a paragraph, a heading or a cell.</summary>
internal sealed class MdxTextExpressionInline(MdxExpression expression) : LeafInline
{
    /// <summary>The expression.</summary>
    public MdxExpression Expression { get; } = expression;
}

/// <summary>An HTML comment in text, where the flavor has them.</summary>
internal sealed class MdxCommentInline : LeafInline;

/// <summary>A run of <c>*</c>, <c>_</c> or <c>~</c> that may open or close emphasis; gone when the tree is done.</summary>
internal sealed class DelimiterRun(char character, int start, int end, bool canOpen, bool canClose) : LeafInline
{
    public char Character { get; } = character;

    /// <summary>Where what is left of the run starts, in the chunk.</summary>
    public int Start { get; set; } = start;

    /// <summary>Where what is left of the run ends, in the chunk.</summary>
    public int End { get; set; } = end;

    public bool CanOpen { get; } = canOpen;

    public bool CanClose { get; } = canClose;

    public int Length => End - Start;

    /// <summary>The next run of the container.</summary>
    public DelimiterRun? Next { get; set; }
}

/// <summary>A <c>[</c> or <c>![</c> that may start a link or an image; gone when the tree is done.</summary>
internal sealed class BracketInline(int start, int labelStart, bool isImage) : LeafInline
{
    public int Start { get; } = start;

    /// <summary>Where the label starts, in the chunk.</summary>
    public int LabelStart { get; } = labelStart;

    public bool IsImage { get; } = isImage;

    /// <summary>Whether it stands in what has become a link, and so can start none itself.</summary>
    public bool IsInactive { get; set; }
}
