namespace ContentLint.Lessons;

/// <summary>A link.</summary>
public sealed class Link : LessonNode
{
    internal Link(TextSpan span, string url, bool isImage, MappedText text, TextSpan urlSpan, bool isReference = false)
        : base(span)
    {
        Url = url;
        IsImage = isImage;
        Text = text;
        UrlSpan = urlSpan;
        IsReference = isReference;
    }

    /// <summary>Where it leads, as written; with <c>http://</c> or <c>mailto:</c> where a bare address is a link without it.</summary>
    public string Url { get; }

    /// <summary>Whether it is an image.</summary>
    public bool IsImage { get; }

    /// <summary>Its words, without markup; an image's alternative text.</summary>
    public MappedText Text { get; }

    /// <summary>The characters of its address, without brackets around them; for a reference, those in its definition.</summary>
    public TextSpan UrlSpan { get; }

    /// <summary>The characters of its label, where it takes its address from a definition; empty otherwise.</summary>
    internal TextSpan LabelSpan { get; init; }

    /// <summary>Whether it takes its address from a definition: <c>[text][label]</c>.</summary>
    public bool IsReference { get; }
}
