namespace ContentLint.Mermaid.Grammars;

/// <summary>A token of a diagram: its kind and its characters in the prepared text.</summary>
/// <typeparam name="TKind">The kinds of the diagram's tokens.</typeparam>
internal readonly record struct Token<TKind>(TKind Kind, int Start, int End)
    where TKind : struct
{
    /// <summary>The token's characters.</summary>
    public TextSpan Span => new(Start, End);

    /// <summary>The number of its characters; some tokens have none.</summary>
    public int Length => End - Start;
}
