namespace ContentLint.Lessons;

/// <summary>A comment that no reader sees: <c>{/* … */}</c>, <c>&lt;!-- … --&gt;</c>, a YAML or a Mermaid comment.</summary>
public sealed class Comment : LessonNode
{
    internal Comment(TextSpan span, MappedText content)
        : base(span) =>
        Content = content;

    /// <summary>What stands between the marks.</summary>
    public MappedText Content { get; }
}
