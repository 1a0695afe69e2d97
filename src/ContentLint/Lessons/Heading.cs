namespace ContentLint.Lessons;

/// <summary>A heading.</summary>
public sealed class Heading : LessonNode
{
    internal Heading(TextSpan span, int level, MappedText text)
        : base(span)
    {
        Level = level;
        Text = text;
    }

    /// <summary>Its level, from 1 to 6.</summary>
    public int Level { get; }

    /// <summary>Its words, without markup.</summary>
    public MappedText Text { get; }
}
