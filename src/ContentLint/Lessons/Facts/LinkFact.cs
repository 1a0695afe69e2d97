namespace ContentLint.Lessons.Facts;

/// <summary>A link or an image in Markdown.</summary>
public sealed class LinkFact : LessonFact
{
    internal LinkFact(SourceLocation location, string url, string text, SourceLocation urlLocation, bool isReference)
        : base(location)
    {
        Url = url;
        Text = text;
        UrlLocation = urlLocation;
        IsReference = isReference;
    }

    /// <summary>Where it leads, as written.</summary>
    public string Url { get; }

    /// <summary>Its words, without markup; an image's alternative text.</summary>
    public string Text { get; }

    /// <summary>The characters of its address, without brackets around them; for a reference, those in its definition.</summary>
    public SourceLocation UrlLocation { get; }

    /// <summary>Whether it takes its address from a definition: <c>[text][label]</c>.</summary>
    public bool IsReference { get; }
}
