namespace ContentLint.Lessons.Facts;

/// <summary>Something a lesson tells the course: it outlives the lesson's text, so it carries its own place.</summary>
public abstract class LessonFact
{
    private protected LessonFact(SourceLocation location) =>
        Location = location;

    /// <summary>Where it stands.</summary>
    public SourceLocation Location { get; }
}
