using ContentLint.Text;

namespace ContentLint.Lessons.Facts;

/// <summary>A link or an image in Markdown.</summary>
public sealed class LinkFact : LessonFact
{
    internal LinkFact(SourceLocation location, string url, string text)
        : base(location)
    {
        Url = url;
        Text = text;
    }

    /// <summary>Where it leads, as written.</summary>
    public string Url { get; }

    /// <summary>Its words, without markup; an image's alternative text.</summary>
    public string Text { get; }
}
