using ContentLint.Diagnostics;
using ContentLint.Mdx;
using ContentLint.Text;

namespace ContentLint.Lessons;

/// <summary>One file as rules see it: immutable, without Markdig's or Acornima's types.</summary>
internal sealed class Lesson
{
    /// <summary>The file's text.</summary>
    public required SourceText Source { get; init; }

    /// <summary>What the file is.</summary>
    public required LessonKind Kind { get; init; }

    /// <summary>What the site's pipeline does with the lesson besides MDX.</summary>
    public MdxFlavor Flavor { get; init; }

    /// <summary>The front matter; <see langword="null"/> when there is none.</summary>
    public FrontMatter? FrontMatter { get; init; }

    /// <summary>All headings, in document order.</summary>
    public IReadOnlyList<Heading> Headings { get; init; } = [];

    /// <summary>The text of every paragraph, heading and table cell, in document order.</summary>
    public IReadOnlyList<TextRun> Texts { get; init; } = [];

    /// <summary>All JSX elements, outer before inner.</summary>
    public IReadOnlyList<Component> Components { get; init; } = [];

    /// <summary>All expressions in text and on lines of their own.</summary>
    public IReadOnlyList<Expression> Expressions { get; init; } = [];

    /// <summary>The names that the lesson imports and declares.</summary>
    public IReadOnlyList<Binding> Bindings { get; init; } = [];

    /// <summary>All callouts, in any form.</summary>
    public IReadOnlyList<Callout> Callouts { get; init; } = [];

    /// <summary>All code blocks, diagrams included.</summary>
    public IReadOnlyList<CodeBlock> CodeBlocks { get; init; } = [];

    /// <summary>All Mermaid diagrams.</summary>
    public IReadOnlyList<Diagram> Diagrams { get; init; } = [];

    /// <summary>All links and images.</summary>
    public IReadOnlyList<Link> Links { get; init; } = [];

    /// <summary>All comments; suppressions are written in them.</summary>
    public IReadOnlyList<Comment> Comments { get; init; } = [];

    /// <summary>What reading it found: MDX, YAML and Mermaid syntax.</summary>
    public IReadOnlyList<Diagnostic> SyntaxDiagnostics { get; init; } = [];
}
