namespace ContentLint.Lessons;

/// <summary>What a file is to us.</summary>
public enum LessonKind
{
    /// <summary>MDX: Markdown with JSX, expressions and ESM.</summary>
    Mdx,

    /// <summary>Plain Markdown: HTML and autolinks are fine, everything but the MDX syntax applies.</summary>
    Markdown,

    /// <summary>One Mermaid diagram.</summary>
    Diagram,
}
