using ContentLint.Text;

namespace ContentLint.Lessons.Facts;

/// <summary>An address in an attribute of a JSX element: <c>src</c>, <c>href</c> or <c>poster</c>.</summary>
public sealed class AssetFact : LessonFact
{
    internal AssetFact(SourceLocation location, string element, string attribute, string url)
        : base(location)
    {
        Element = element;
        Attribute = attribute;
        Url = url;
    }

    /// <summary>The element's name.</summary>
    public string Element { get; }

    /// <summary>The attribute's name.</summary>
    public string Attribute { get; }

    /// <summary>Where it leads, as written.</summary>
    public string Url { get; }
}
