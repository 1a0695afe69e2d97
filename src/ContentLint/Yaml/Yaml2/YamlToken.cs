namespace ContentLint.Yaml.Yaml2;

internal enum YamlTokenKind
{
    /// <summary>What is no token at all.</summary>
    Unknown,

    ByteOrderMark,

    /// <summary>The place, without characters, at which a document starts that has no <c>---</c>.</summary>
    DocumentContent,

    DocumentStart,
    DocumentEnd,
    Directive,
    Space,
    Comment,
    LineBreak,
    Tag,
    Anchor,
    Alias,

    /// <summary>A plain scalar, or the lines of a block scalar.</summary>
    Scalar,

    SingleQuoted,
    DoubleQuoted,
    BlockScalarHeader,
    SequenceItem,
    ExplicitKey,
    MapValue,
    Comma,
    FlowSequenceStart,
    FlowSequenceEnd,
    FlowMapStart,
    FlowMapEnd,

    /// <summary>The place, without characters, at which a line ends brackets because it is not indented enough.</summary>
    FlowBreak,
}

/// <summary>A piece of the text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it starts.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Indent">How far its line, and the indicators before it, are indented.</param>
/// <param name="StartsWithTab">Whether it is white space that starts with a tab.</param>
internal readonly record struct YamlToken(YamlTokenKind Kind, int Start, int End, int Indent = 0, bool StartsWithTab = false)
{
    public bool IsSpace => Kind is YamlTokenKind.Space or YamlTokenKind.Comment or YamlTokenKind.LineBreak;

    public int Length => End - Start;

    public TextSpan Span => new(Start, End);
}
