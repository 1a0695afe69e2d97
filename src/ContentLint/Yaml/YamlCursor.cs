namespace ContentLint.Yaml;

/// <summary>Where the parser stands, with what it must know about the current line.</summary>
internal struct YamlCursor
{
    /// <summary>The offset of the next character.</summary>
    public int Position;

    /// <summary>The number of line breaks passed.</summary>
    public int Line;

    /// <summary>The offset at which the current line starts.</summary>
    public int LineStart;

    /// <summary>The number of spaces the current line starts with; a tab ends the count.</summary>
    public int LineIndent;

    /// <summary>The first tab among the white space passed on this line; -1 when there is none.</summary>
    public int FirstTab;
}

/// <summary>What surrounds a node, which decides how much of YAML it may use.</summary>
internal enum YamlContext
{
    /// <summary>Inside brackets or braces.</summary>
    FlowIn,

    /// <summary>The key of a block mapping.</summary>
    FlowOut,

    /// <summary>An item of a block sequence.</summary>
    BlockIn,

    /// <summary>A value of a block mapping, or the whole document.</summary>
    BlockOut,
}

/// <summary>How a node is written; tells what an author was doing when something behind it is wrong.</summary>
internal enum YamlStyle
{
    None,
    Plain,
    SingleQuoted,
    DoubleQuoted,
    BlockScalar,
    Flow,
    Alias,
    Block,
}
