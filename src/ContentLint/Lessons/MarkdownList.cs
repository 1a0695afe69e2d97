namespace ContentLint.Lessons;

/// <summary>A list; one that stands in an item of another is a list of its own.</summary>
public sealed class MarkdownList : LessonNode
{
    internal MarkdownList(TextSpan span, bool isOrdered, int depth, IReadOnlyList<ListItem> items)
        : base(span)
    {
        IsOrdered = isOrdered;
        Depth = depth;
        Items = items;
    }

    /// <summary>Whether its items are numbered.</summary>
    public bool IsOrdered { get; }

    /// <summary>How many lists it stands in: 0 for one that stands in none.</summary>
    public int Depth { get; }

    /// <summary>Its items, in document order.</summary>
    public IReadOnlyList<ListItem> Items { get; }
}

/// <summary>An item of a list, with all that is in it.</summary>
public sealed class ListItem : LessonNode
{
    internal ListItem(TextSpan span, TextSpan marker, int? number, MappedText text)
        : base(span)
    {
        Marker = marker;
        Number = number;
        Text = text;
    }

    /// <summary>The characters that make it an item: <c>-</c>, <c>1.</c></summary>
    public TextSpan Marker { get; }

    /// <summary>The number that is written before it; <see langword="null"/> in a list without numbers.</summary>
    public int? Number { get; }

    /// <summary>The words of its first paragraph, without markup; empty where it begins with something else.</summary>
    public MappedText Text { get; }
}
