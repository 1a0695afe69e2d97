namespace ContentLint.Lessons.Facts;

/// <summary>An id that an element of the lesson has: <c>&lt;h2 id="x"&gt;</c>, <c>&lt;a name="x"&gt;</c>.</summary>
public sealed class AnchorFact : LessonFact
{
    internal AnchorFact(SourceLocation location, string id)
        : base(location) =>
        Id = id;

    /// <summary>What a link to it names behind <c>#</c>.</summary>
    public string Id { get; }
}
