using ContentLint.Data;

namespace ContentLint.Lessons;

/// <summary>The front matter: its fences, its text and its value.</summary>
public sealed class FrontMatter : LessonNode
{
    internal FrontMatter(TextSpan span, TextSpan openingFence, MappedText content, TextSpan closingFence, DataNode? root, bool isSound)
        : base(span)
    {
        OpeningFence = openingFence;
        Content = content;
        ClosingFence = closingFence;
        Root = root;
        IsSound = isSound;
    }

    /// <summary>The opening fence; what is missing is reported here.</summary>
    public TextSpan OpeningFence { get; }

    /// <summary>The YAML between the fences.</summary>
    public MappedText Content { get; }

    /// <summary>The closing fence; new fields go before it.</summary>
    public TextSpan ClosingFence { get; }

    /// <summary>Its value as far as it could be read; <see langword="null"/> for none.</summary>
    public DataNode? Root { get; }

    /// <summary>Whether the YAML has no error, so that what is not there is really missing.</summary>
    public bool IsSound { get; }
}
