namespace ContentLint.Lessons.Facts;

/// <summary>A JSX element of a lesson.</summary>
public sealed class ComponentFact : LessonFact
{
    internal ComponentFact(SourceLocation location, string? name, IReadOnlyList<AttributeFact> attributes)
        : base(location)
    {
        Name = name;
        Attributes = attributes;
    }

    /// <summary>Its name without spaces; <see langword="null"/> for a fragment.</summary>
    public string? Name { get; }

    /// <summary>Its attributes in order, spreads excluded.</summary>
    public IReadOnlyList<AttributeFact> Attributes { get; }

    /// <summary>The value of an attribute that is a text; the last one's where it stands twice, as in JSX.</summary>
    /// <param name="name">The attribute's name.</param>
    /// <returns>The text; <see langword="null"/> when there is no such attribute, or its value is only known at run time.</returns>
    public string? ValueOf(string name) => Attributes.LastOrDefault(a => a.Name == name)?.Value;
}
