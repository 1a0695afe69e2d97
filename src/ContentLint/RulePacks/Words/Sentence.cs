using ContentLint.Lessons;

namespace ContentLint.RulePacks.Words;

/// <summary>A sentence of a paragraph.</summary>
internal sealed class Sentence : LessonNode
{
    public Sentence(TextSpan span, MappedText text)
        : base(span) =>
        Text = text;

    /// <summary>Its words, without markup.</summary>
    public MappedText Text { get; }
}
