namespace ContentLint.Lessons.Facts;

/// <summary>A link reference definition: <c>[label]: address</c>.</summary>
public sealed class DefinitionFact : LessonFact
{
    internal DefinitionFact(SourceLocation location, string label, bool isUsed, bool isRepeated)
        : base(location)
    {
        Label = label;
        IsUsed = isUsed;
        IsRepeated = isRepeated;
    }

    /// <summary>Its name, as written.</summary>
    public string Label { get; }

    /// <summary>Whether a link or an image of the lesson refers to it.</summary>
    public bool IsUsed { get; }

    /// <summary>Whether an earlier definition has the same name, so that this one never counts.</summary>
    public bool IsRepeated { get; }
}
