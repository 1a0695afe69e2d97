namespace ContentLint.Lessons;

/// <summary>A fenced or indented code block.</summary>
public sealed class CodeBlock : LessonNode
{
    internal CodeBlock(TextSpan span, TextSpan fence, string language, string meta, MappedText content, bool isClosed)
        : base(span)
    {
        Fence = fence;
        Language = language;
        Meta = meta;
        Content = content;
        IsClosed = isClosed;
    }

    /// <summary>The opening fence with the words behind it; empty for indented code.</summary>
    public TextSpan Fence { get; }

    /// <summary>The first word behind the fence.</summary>
    public string Language { get; }

    /// <summary>The words after it.</summary>
    public string Meta { get; }

    /// <summary>The code.</summary>
    public MappedText Content { get; }

    /// <summary>Whether a closing fence ends it; otherwise the end of what it stands in does.</summary>
    public bool IsClosed { get; }
}
