namespace ContentLint.Lessons;

/// <summary>Which part of a lesson a text stands in.</summary>
public enum TextPlace
{
    /// <summary>A paragraph, in a list, a quote or a component too.</summary>
    Prose,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>A cell of a table, header cells included.</summary>
    TableCell,

    /// <summary>A code block, which readers copy more than read.</summary>
    CodeBlock,

    /// <summary>A diagram's source.</summary>
    Diagram,

    /// <summary>A comment, which no reader sees.</summary>
    Comment,
}
