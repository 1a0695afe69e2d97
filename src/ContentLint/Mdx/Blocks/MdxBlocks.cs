using ContentLint.Mdx.Jsx;
using Markdig.Syntax;

namespace ContentLint.Mdx.Blocks;

/// <summary>A JSX tag that stands, alone or with other tags and expressions, on lines of its own.</summary>
internal sealed class MdxJsxFlowBlock(JsxTag tag) : LeafBlock(null!)
{
    /// <summary>The tag.</summary>
    public JsxTag Tag { get; } = tag;
}

/// <summary>An expression in braces on lines of its own.</summary>
internal sealed class MdxFlowExpressionBlock(MdxExpression expression) : LeafBlock(null!)
{
    /// <summary>The expression.</summary>
    public MdxExpression Expression { get; } = expression;
}

/// <summary>A block of imports and exports.</summary>
internal sealed class MdxjsEsmBlock(MdxEsmBlock esm) : LeafBlock(null!)
{
    /// <summary>What it imports, declares and exports.</summary>
    public MdxEsmBlock Esm { get; } = esm;
}

/// <summary>An HTML comment on lines of its own, where the flavor has them.</summary>
internal sealed class MdxCommentBlock() : LeafBlock(null!);
