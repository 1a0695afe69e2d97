using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ContentLint.Mdx.Directives;

/// <summary>The label of a container directive: its title.</summary>
internal sealed class DirectiveLabelBlock() : ParagraphBlock(null!);

/// <summary>A directive that is a block without content: <c>::name[label]</c>.</summary>
internal sealed class LeafDirectiveBlock(string name) : LeafBlock(null!)
{
    /// <summary>The directive's name.</summary>
    public string Name { get; } = name;
}

/// <summary>A directive in text: <c>:name[label]</c>.</summary>
internal sealed class TextDirectiveInline(string name) : ContainerInline
{
    /// <summary>The directive's name.</summary>
    public string Name { get; } = name;
}
