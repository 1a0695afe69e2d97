namespace ContentLint.Lessons.Facts;

/// <summary>A component that the page asks for whenever it is shown, and that the lesson neither imports nor declares.</summary>
internal sealed class MissingComponentFact : LessonFact
{
    internal MissingComponentFact(SourceLocation location, string name, int closingName, string meant)
        : base(location)
    {
        Name = name;
        ClosingName = closingName;
        Meant = meant;
    }

    /// <summary>Its name: of <c>&lt;Tabs.Item&gt;</c> the part before the dot, which is what must be there.</summary>
    public string Name { get; }

    /// <summary>Where the name stands in its closing tag; 0 when the element has none, or its name is not to be found there.</summary>
    public int ClosingName { get; }

    /// <summary>The name of the lesson's own that it is a slip away from; empty when there is none.</summary>
    public string Meant { get; }

    /// <summary>Whether renaming it makes a whole of it: an element's closing tag is known, or it has none.</summary>
    public bool CanBeRenamed => ClosingName >= 0;
}
