// The nodes of a lesson as rules see them: flat lists in document order, each node with its span in the file. A rule
// that asks "is this inside that" compares spans; nobody needs to know Markdig's tree.

using ContentLint.Data;
using ContentLint.Mermaid;
using ContentLint.Text;

namespace ContentLint.Lessons;

/// <summary>Something with a place in the lesson.</summary>
/// <param name="Span">Its characters, 0-based offsets in the file.</param>
internal abstract record LessonNode(TextSpan Span);

/// <summary>The front matter: its fences, its text and its value.</summary>
/// <param name="Span">From the opening to the closing fence.</param>
/// <param name="OpeningFence">The opening fence; what is missing is reported here.</param>
/// <param name="Content">The YAML between the fences.</param>
/// <param name="ClosingFence">The closing fence; new fields go before it.</param>
/// <param name="Root">Its value as far as it could be read; <see langword="null"/> for none.</param>
/// <param name="IsSound">Whether the YAML has no error, so that what is not there is really missing.</param>
internal sealed record FrontMatter(TextSpan Span, TextSpan OpeningFence, SourceSlice Content, TextSpan ClosingFence, DataNode? Root, bool IsSound) : LessonNode(Span);

/// <summary>A heading.</summary>
internal sealed record Heading(TextSpan Span, int Level, SourceSlice Text) : LessonNode(Span);

/// <summary>Which part of a lesson a text stands in.</summary>
internal enum TextPlace
{
    Prose,
    Heading,
    TableCell,

    /// <summary>A code block, which readers copy more than read.</summary>
    CodeBlock,

    /// <summary>A diagram's source.</summary>
    Diagram,
}

/// <summary>The words of a paragraph, heading or table cell without their markup; code spans are in, code blocks are not.</summary>
/// <param name="Span">The paragraph, heading or cell.</param>
/// <param name="Place">Which part of the lesson it is.</param>
/// <param name="Text">The words.</param>
/// <param name="CodeSpans">The code spans in it: offsets in <paramref name="Text"/>.</param>
/// <param name="Captions">The alternative texts of its images: offsets in <paramref name="Text"/>.</param>
internal sealed record TextRun(TextSpan Span, TextPlace Place, SourceSlice Text, IReadOnlyList<TextSpan> CodeSpans, IReadOnlyList<TextSpan> Captions)
    : LessonNode(Span);

/// <summary>A JSX element or fragment with its attributes.</summary>
internal sealed record Component(TextSpan Span, string? Name, TextSpan OpeningTag, IReadOnlyList<ComponentAttribute> Attributes) : LessonNode(Span)
{
    /// <summary>The attribute of a name; the last one where it stands twice, as in JSX.</summary>
    public ComponentAttribute? Find(string name) => Attributes.LastOrDefault(a => a.Name == name);
}

/// <summary>An attribute of a component.</summary>
/// <param name="Span">Name and value.</param>
/// <param name="Name">The name; <see langword="null"/> for a spread.</param>
/// <param name="Value">The text when it is known: a string, or an expression that is just a string or template literal.</param>
/// <param name="IsDynamic">Whether the value is only known at run time.</param>
internal sealed record ComponentAttribute(TextSpan Span, string? Name, SourceSlice? Value, bool IsDynamic) : LessonNode(Span);

/// <summary>A callout in any of its forms.</summary>
/// <param name="Span">All of it.</param>
/// <param name="Kind">What it says to the reader; <see langword="null"/> for a kind the table of forms does not know.</param>
/// <param name="Syntax">How it is written.</param>
/// <param name="Opening">The characters that make it a callout: the opening tag, the directive's fence, the label.</param>
internal sealed record Callout(TextSpan Span, CalloutKind? Kind, CalloutSyntax Syntax, TextSpan Opening) : LessonNode(Span);

/// <summary>A table.</summary>
/// <param name="Span">All of it.</param>
/// <param name="Header">The words of its header cells.</param>
/// <param name="RowCount">The number of rows below the header.</param>
internal sealed record Table(TextSpan Span, IReadOnlyList<SourceSlice> Header, int RowCount) : LessonNode(Span);

/// <summary>A list with boxes to tick: <c>- [ ] step</c>.</summary>
/// <param name="Span">All of it.</param>
/// <param name="ItemCount">The number of its items with a box.</param>
/// <param name="CheckedCount">The number of those that are ticked.</param>
internal sealed record TaskList(TextSpan Span, int ItemCount, int CheckedCount) : LessonNode(Span);

/// <summary>A fenced or indented code block.</summary>
/// <param name="Span">All of it, fences included.</param>
/// <param name="Fence">The opening fence with the words behind it; empty for indented code.</param>
/// <param name="Language">The first word behind the fence.</param>
/// <param name="Meta">The words after it.</param>
/// <param name="Content">The code.</param>
/// <param name="IsClosed">Whether a closing fence ends it; otherwise the end of what it stands in does.</param>
internal sealed record CodeBlock(TextSpan Span, TextSpan Fence, string Language, string Meta, SourceSlice Content, bool IsClosed) : LessonNode(Span);

/// <summary>An expression in braces, <c>{a}</c>, in text or on lines of its own.</summary>
/// <param name="Span">All of it, braces included.</param>
/// <param name="Code">What stands between the braces.</param>
internal sealed record Expression(TextSpan Span, string Code) : LessonNode(Span);

/// <summary>A name that imports or exports of the lesson bring in.</summary>
/// <param name="Span">Its characters.</param>
/// <param name="Name">The name in the lesson.</param>
/// <param name="IsImported">Whether it is imported, not declared here.</param>
/// <param name="Block">The block of imports and exports it stands in.</param>
internal sealed record Binding(TextSpan Span, string Name, bool IsImported, TextSpan Block) : LessonNode(Span);

/// <summary>A Mermaid diagram: in a fence, in a component's attribute, or the whole file.</summary>
/// <param name="Span">The fence, the attribute or the file.</param>
/// <param name="Content">The diagram's text.</param>
/// <param name="Parsed">What the parser made of it; <see langword="null"/> when the text is only known at run time.</param>
internal sealed record Diagram(TextSpan Span, SourceSlice Content, MermaidDiagram? Parsed) : LessonNode(Span);

/// <summary>A link.</summary>
internal sealed record Link(TextSpan Span, string Url, bool IsImage, SourceSlice Text) : LessonNode(Span);

/// <summary>A comment that no reader sees: <c>{/* … */}</c>, <c>&lt;!-- … --&gt;</c>, a YAML or a Mermaid comment.</summary>
/// <param name="Span">All of it, marks included.</param>
/// <param name="Content">What stands between the marks.</param>
internal sealed record Comment(TextSpan Span, SourceSlice Content) : LessonNode(Span);
