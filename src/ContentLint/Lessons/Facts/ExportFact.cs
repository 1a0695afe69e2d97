namespace ContentLint.Lessons.Facts;

/// <summary>A name that a lesson exports.</summary>
public sealed class ExportFact : LessonFact
{
    internal ExportFact(SourceLocation location, string name)
        : base(location) =>
        Name = name;

    /// <summary>The name as others see it; <c>default</c> for a layout.</summary>
    public string Name { get; }
}
