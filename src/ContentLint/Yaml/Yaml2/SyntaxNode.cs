namespace ContentLint.Yaml.Yaml2;

internal enum SyntaxKind
{
    Document,

    /// <summary>The <c>...</c> behind a document.</summary>
    DocumentEnd,

    /// <summary>A line that starts with <c>%</c>.</summary>
    Directive,

    /// <summary>A token that may not stand where it does.</summary>
    Error,

    Alias,
    Plain,
    SingleQuoted,
    DoubleQuoted,
    BlockScalar,
    BlockMap,
    BlockSequence,
    FlowCollection,
}

/// <summary>A node as it is written, with all the tokens around its parts; nothing is judged yet.</summary>
internal sealed class SyntaxNode(SyntaxKind kind, YamlToken first)
{
    public SyntaxKind Kind { get; } = kind;

    public int Start { get; init; } = first.Start;

    public int Indent { get; set; } = first.Indent;

    /// <summary>A scalar's, alias's, directive's or wrong token; the bracket that opens a flow collection.</summary>
    public YamlToken Token { get; init; } = first;

    /// <summary>Where a scalar or a flow collection ends; the end of a block scalar's last line.</summary>
    public int End { get; set; } = first.End;

    /// <summary>What stands before a document's value, and the header of a block scalar with what stands behind it.</summary>
    public List<YamlToken> Before { get; init; } = [];

    /// <summary>A document's value; the lines of a block scalar, as if they were a plain one.</summary>
    public SyntaxNode? Value { get; set; }

    /// <summary>What stands behind a scalar, an alias or a document; the closing bracket, and what stands behind it.</summary>
    public List<YamlToken>? Behind { get; set; }

    /// <summary>A collection's entries.</summary>
    public List<SyntaxEntry> Entries { get; init; } = [];

    public bool IsScalarOrAlias => Kind is SyntaxKind.Alias or SyntaxKind.Plain or SyntaxKind.SingleQuoted or SyntaxKind.DoubleQuoted;

    public bool IsBlockCollection => Kind is SyntaxKind.BlockMap or SyntaxKind.BlockSequence;

    public TextSpan Span => new(Start, End);
}

/// <summary>An entry of a collection: tokens, a key, tokens with the <c>:</c>, a value. What a sequence holds are values.</summary>
internal sealed class SyntaxEntry
{
    public List<YamlToken> Start { get; init; } = [];

    public SyntaxNode? Key { get; set; }

    /// <summary>What stands between key and value; <see langword="null"/> before there is a key or a <c>:</c>.</summary>
    public List<YamlToken>? Separator { get; set; }

    public SyntaxNode? Value { get; set; }

    /// <summary>Whether it starts with <c>?</c>.</summary>
    public bool IsExplicit { get; set; }
}
