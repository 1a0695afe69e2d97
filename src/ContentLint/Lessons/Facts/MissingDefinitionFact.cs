namespace ContentLint.Lessons.Facts;

/// <summary>A link <c>[text][label]</c> whose definition is not there, so that its brackets are shown.</summary>
internal sealed class MissingDefinitionFact : LessonFact
{
    internal MissingDefinitionFact(SourceLocation location, string label)
        : base(location) =>
        Label = label;

    /// <summary>The name it refers to, as written.</summary>
    public string Label { get; }
}
