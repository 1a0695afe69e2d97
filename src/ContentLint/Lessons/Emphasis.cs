namespace ContentLint.Lessons;

/// <summary>Emphasized words: <c>*so*</c> or, strongly, <c>**so**</c>.</summary>
public sealed class Emphasis : LessonNode
{
    internal Emphasis(TextSpan span, bool isStrong, bool isAlone, MappedText text)
        : base(span)
    {
        IsStrong = isStrong;
        IsAlone = isAlone;
        Text = text;
    }

    /// <summary>Whether the emphasis is strong.</summary>
    public bool IsStrong { get; }

    /// <summary>Whether it is all that its paragraph has.</summary>
    public bool IsAlone { get; }

    /// <summary>Its words, without markup.</summary>
    public MappedText Text { get; }
}
