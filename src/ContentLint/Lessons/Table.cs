namespace ContentLint.Lessons;

/// <summary>A table.</summary>
public sealed class Table : LessonNode
{
    internal Table(TextSpan span, IReadOnlyList<MappedText> header, int rowCount)
        : base(span)
    {
        Header = header;
        RowCount = rowCount;
    }

    /// <summary>The words of its header cells.</summary>
    public IReadOnlyList<MappedText> Header { get; }

    /// <summary>The number of rows below the header.</summary>
    public int RowCount { get; }
}
