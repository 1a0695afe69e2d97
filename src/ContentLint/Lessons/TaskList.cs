namespace ContentLint.Lessons;

/// <summary>A list with boxes to tick: <c>- [ ] step</c>.</summary>
public sealed class TaskList : LessonNode
{
    internal TaskList(TextSpan span, int itemCount, int checkedCount)
        : base(span)
    {
        ItemCount = itemCount;
        CheckedCount = checkedCount;
    }

    /// <summary>The number of its items with a box.</summary>
    public int ItemCount { get; }

    /// <summary>The number of those that are ticked.</summary>
    public int CheckedCount { get; }
}
