namespace ContentLint.Lessons;

/// <summary>A name that imports or exports of the lesson bring in.</summary>
public sealed class Binding : LessonNode
{
    internal Binding(TextSpan span, string name, bool isImported, TextSpan block)
        : base(span)
    {
        Name = name;
        IsImported = isImported;
        Block = block;
    }

    /// <summary>The name in the lesson.</summary>
    public string Name { get; }

    /// <summary>Whether it is imported, not declared here.</summary>
    public bool IsImported { get; }

    /// <summary>The block of imports and exports it stands in.</summary>
    public TextSpan Block { get; }
}
