namespace ContentLint.Lessons;

/// <summary>The words of a paragraph, heading or table cell without their markup; code spans are in, code blocks are not.</summary>
public sealed class TextRun : LessonNode
{
    internal TextRun(TextSpan span, TextPlace place, MappedText text, IReadOnlyList<TextSpan> codeSpans, IReadOnlyList<TextSpan> captions)
        : base(span)
    {
        Place = place;
        Text = text;
        CodeSpans = codeSpans;
        Captions = captions;
    }

    /// <summary>Which part of the lesson it is.</summary>
    public TextPlace Place { get; }

    /// <summary>The words.</summary>
    public MappedText Text { get; }

    /// <summary>The code spans in it: offsets in <see cref="Text"/>.</summary>
    public IReadOnlyList<TextSpan> CodeSpans { get; }

    /// <summary>The alternative texts of its images: offsets in <see cref="Text"/>.</summary>
    public IReadOnlyList<TextSpan> Captions { get; }
}
