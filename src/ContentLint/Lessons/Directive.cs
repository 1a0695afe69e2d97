namespace ContentLint.Lessons;

/// <summary>A container directive, <c>:::note</c> up to <c>:::</c>.</summary>
/// <param name="Span">All of it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Size">How many colons it has.</param>
/// <param name="IsClosed">Whether a line of colons ends it, and not the end of what it stands in.</param>
internal sealed record Directive(TextSpan Span, string Name, int Size, bool IsClosed)
{
    /// <summary>The colons and the name.</summary>
    public TextSpan Head => TextSpan.FromLength(Span.Start, Size + Name.Length);

    /// <summary>The characters of the name.</summary>
    public TextSpan NameSpan => TextSpan.FromLength(Span.Start + Size, Name.Length);

    /// <summary>Whether a heading or another directive stands in it.</summary>
    public bool HoldsSections { get; init; }

    /// <summary>The directive around it; <see langword="null"/> for none.</summary>
    public Directive? Outer { get; init; }
}

/// <summary>A line of text that was meant as the start or the end of a directive.</summary>
/// <param name="Span">The line, without space around it.</param>
/// <param name="Size">How many colons it has.</param>
/// <param name="Name">The name behind them; empty for a line that was to end a directive.</param>
/// <param name="NameStart">Where the name starts.</param>
internal sealed record DirectiveText(TextSpan Span, int Size, string Name, int NameStart);
