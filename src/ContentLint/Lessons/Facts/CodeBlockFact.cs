namespace ContentLint.Lessons.Facts;

/// <summary>A code block of a lesson, diagrams included.</summary>
public sealed class CodeBlockFact : LessonFact
{
    internal CodeBlockFact(SourceLocation location, string language, string meta)
        : base(location)
    {
        Language = language;
        Meta = meta;
    }

    /// <summary>The first word behind the fence; empty for indented code.</summary>
    public string Language { get; }

    /// <summary>The words after it.</summary>
    public string Meta { get; }
}
