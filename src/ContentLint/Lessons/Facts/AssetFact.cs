namespace ContentLint.Lessons.Facts;

/// <summary>An address in an attribute of a JSX or HTML element: <c>src</c>, <c>href</c>, <c>to</c> or <c>poster</c>.</summary>
public sealed class AssetFact : LessonFact
{
    internal AssetFact(SourceLocation location, string element, string attribute, string url, SourceLocation urlLocation)
        : base(location)
    {
        Element = element;
        Attribute = attribute;
        Url = url;
        UrlLocation = urlLocation;
    }

    /// <summary>The element's name.</summary>
    public string Element { get; }

    /// <summary>The attribute's name.</summary>
    public string Attribute { get; }

    /// <summary>Where it leads, as written.</summary>
    public string Url { get; }

    /// <summary>The characters of the address, without quotes.</summary>
    public SourceLocation UrlLocation { get; }
}
