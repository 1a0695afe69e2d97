using ContentLint.Text;

namespace ContentLint.Lessons;

/// <summary>A link.</summary>
public sealed class Link : LessonNode
{
    internal Link(TextSpan span, string url, bool isImage, MappedText text)
        : base(span)
    {
        Url = url;
        IsImage = isImage;
        Text = text;
    }

    /// <summary>Where it leads, as written; with <c>http://</c> or <c>mailto:</c> where a bare address is a link without it.</summary>
    public string Url { get; }

    /// <summary>Whether it is an image.</summary>
    public bool IsImage { get; }

    /// <summary>Its words, without markup; an image's alternative text.</summary>
    public MappedText Text { get; }
}
