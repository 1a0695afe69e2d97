// The nodes of a lesson as rules see them: flat lists in document order, each node with its span in the file. A rule
// that asks "is this inside that" compares spans; nobody needs to know Markdig's tree.

using System.Diagnostics.CodeAnalysis;
using ContentLint.Data;
using ContentLint.Mdx.Names;
using ContentLint.Mermaid;
using ContentLint.Text;

namespace ContentLint.Lessons;

/// <summary>Something with a place in the lesson.</summary>
public abstract class LessonNode
{
    private protected LessonNode(TextSpan span) =>
        Span = span;

    /// <summary>Its characters: 0-based offsets in the file, end exclusive.</summary>
    public TextSpan Span { get; }
}

/// <summary>The front matter: its fences, its text and its value.</summary>
public sealed class FrontMatter : LessonNode
{
    internal FrontMatter(TextSpan span, TextSpan openingFence, SourceSlice content, TextSpan closingFence, DataNode? root, bool isSound)
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
    public SourceSlice Content { get; }

    /// <summary>The closing fence; new fields go before it.</summary>
    public TextSpan ClosingFence { get; }

    /// <summary>Its value as far as it could be read; <see langword="null"/> for none.</summary>
    public DataNode? Root { get; }

    /// <summary>Whether the YAML has no error, so that what is not there is really missing.</summary>
    public bool IsSound { get; }
}

/// <summary>A heading.</summary>
public sealed class Heading : LessonNode
{
    internal Heading(TextSpan span, int level, SourceSlice text)
        : base(span)
    {
        Level = level;
        Text = text;
    }

    /// <summary>Its level, from 1 to 6.</summary>
    public int Level { get; }

    /// <summary>Its words, without markup.</summary>
    public SourceSlice Text { get; }
}

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
}

/// <summary>The words of a paragraph, heading or table cell without their markup; code spans are in, code blocks are not.</summary>
public sealed class TextRun : LessonNode
{
    internal TextRun(TextSpan span, TextPlace place, SourceSlice text, IReadOnlyList<TextSpan> codeSpans, IReadOnlyList<TextSpan> captions)
        : base(span)
    {
        Place = place;
        Text = text;
        CodeSpans = codeSpans;
        Captions = captions;
    }

    /// <summary>Which part of the lesson it is.</summary>
    public TextPlace Place { get; }

    /// <summary>The words.</summary>
    public SourceSlice Text { get; }

    /// <summary>The code spans in it: offsets in <see cref="Text"/>.</summary>
    public IReadOnlyList<TextSpan> CodeSpans { get; }

    /// <summary>The alternative texts of its images: offsets in <see cref="Text"/>.</summary>
    public IReadOnlyList<TextSpan> Captions { get; }
}

/// <summary>A JSX element or fragment with its attributes.</summary>
public sealed class Component : LessonNode
{
    internal Component(TextSpan span, string? name, TextSpan openingTag, IReadOnlyList<ComponentAttribute> attributes)
        : base(span)
    {
        Name = name;
        OpeningTag = openingTag;
        Attributes = attributes;
    }

    /// <summary>Its name without spaces; <see langword="null"/> for a fragment.</summary>
    public string? Name { get; }

    /// <summary>The opening tag; the only one when it is self-closing.</summary>
    public TextSpan OpeningTag { get; }

    /// <summary>Its attributes in order.</summary>
    public IReadOnlyList<ComponentAttribute> Attributes { get; }

    /// <summary>The attribute of a name; the last one where it stands twice, as in JSX.</summary>
    public ComponentAttribute? Find(string name) => Attributes.LastOrDefault(a => a.Name == name);
}

/// <summary>An attribute of a component.</summary>
[SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix", Justification = "it is what JSX calls an attribute")]
public sealed class ComponentAttribute : LessonNode
{
    internal ComponentAttribute(TextSpan span, string? name, SourceSlice? value, bool isDynamic)
        : base(span)
    {
        Name = name;
        Value = value;
        IsDynamic = isDynamic;
    }

    /// <summary>The name; <see langword="null"/> for a spread.</summary>
    public string? Name { get; }

    /// <summary>The text when it is known: a string, or an expression that is just a string or template literal.</summary>
    public SourceSlice? Value { get; }

    /// <summary>Whether the value is only known at run time.</summary>
    public bool IsDynamic { get; }
}

/// <summary>A callout in any of its forms.</summary>
public sealed class Callout : LessonNode
{
    internal Callout(TextSpan span, CalloutKind? kind, CalloutSyntax syntax, TextSpan opening)
        : base(span)
    {
        Kind = kind;
        Syntax = syntax;
        Opening = opening;
    }

    /// <summary>What it says to the reader; <see langword="null"/> for a kind the table of forms does not know.</summary>
    public CalloutKind? Kind { get; }

    /// <summary>How it is written.</summary>
    public CalloutSyntax Syntax { get; }

    /// <summary>The characters that make it a callout: the opening tag, the directive's fence, the label.</summary>
    public TextSpan Opening { get; }
}

/// <summary>A table.</summary>
public sealed class Table : LessonNode
{
    internal Table(TextSpan span, IReadOnlyList<SourceSlice> header, int rowCount)
        : base(span)
    {
        Header = header;
        RowCount = rowCount;
    }

    /// <summary>The words of its header cells.</summary>
    public IReadOnlyList<SourceSlice> Header { get; }

    /// <summary>The number of rows below the header.</summary>
    public int RowCount { get; }
}

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

/// <summary>A fenced or indented code block.</summary>
public sealed class CodeBlock : LessonNode
{
    internal CodeBlock(TextSpan span, TextSpan fence, string language, string meta, SourceSlice content, bool isClosed)
        : base(span)
    {
        Fence = fence;
        Language = language;
        Meta = meta;
        Content = content;
        IsClosed = isClosed;
    }

    /// <summary>The opening fence with the words behind it; empty for indented code.</summary>
    public TextSpan Fence { get; }

    /// <summary>The first word behind the fence.</summary>
    public string Language { get; }

    /// <summary>The words after it.</summary>
    public string Meta { get; }

    /// <summary>The code.</summary>
    public SourceSlice Content { get; }

    /// <summary>Whether a closing fence ends it; otherwise the end of what it stands in does.</summary>
    public bool IsClosed { get; }
}

/// <summary>An expression in braces, <c>{a}</c>, in text or on lines of its own.</summary>
public sealed class Expression : LessonNode
{
    internal Expression(TextSpan span, string code)
        : base(span) =>
        Code = code;

    /// <summary>What stands between the braces.</summary>
    public string Code { get; }

    /// <summary>What it shows, as far as its code says so.</summary>
    internal ShownValue Shows { get; init; }

    /// <summary>Whether it stands on lines of its own.</summary>
    internal bool IsFlow { get; init; }

    /// <summary>Whether it is part of a formula where the site has formulas.</summary>
    internal bool MayBeFormula { get; init; }
}

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

/// <summary>A Mermaid diagram: in a fence, in a component's attribute, or the whole file.</summary>
public sealed class Diagram : LessonNode
{
    internal Diagram(TextSpan span, SourceSlice content)
        : base(span) =>
        Content = content;

    /// <summary>The diagram's text.</summary>
    public SourceSlice Content { get; }

    /// <summary>
    /// The word for its type: <c>flowchart</c>, <c>sequence</c>, <c>state</c>, …; <see langword="null"/> when it is of none,
    /// or is only known at run time.
    /// </summary>
    public string? Type => Parsed?.Type is { } type ? DiagramWords.Of(type).Word : null;

    /// <summary>The names of what it draws - nodes, participants, states, classes -, in the order of their first mention.</summary>
    public IReadOnlyList<string> Names => Parsed?.Model?.DrawnNames is { } names ? [.. names.Distinct(StringComparer.Ordinal)] : [];

    /// <summary>Whether Mermaid draws it; false too when that cannot be known before the page is built.</summary>
    public bool IsSound => Parsed is { IsJudged: true, Diagnostics.Count: 0 };

    /// <summary>What the parser made of it; <see langword="null"/> when the text is only known at run time.</summary>
    internal MermaidDiagram? Parsed { get; init; }
}

/// <summary>A link.</summary>
public sealed class Link : LessonNode
{
    internal Link(TextSpan span, string url, bool isImage, SourceSlice text)
        : base(span)
    {
        Url = url;
        IsImage = isImage;
        Text = text;
    }

    /// <summary>Where it leads, as written; with <c>http://</c> or <c>mailto:</c> where a bare address is a link without it.</summary>
    public string Url { get; }

    /// <summary>Whether it is an image.</summary>
    public bool IsImage { get; }

    /// <summary>Its words, without markup; an image's alternative text.</summary>
    public SourceSlice Text { get; }
}

/// <summary>A comment that no reader sees: <c>{/* … */}</c>, <c>&lt;!-- … --&gt;</c>, a YAML or a Mermaid comment.</summary>
public sealed class Comment : LessonNode
{
    internal Comment(TextSpan span, SourceSlice content)
        : base(span) =>
        Content = content;

    /// <summary>What stands between the marks.</summary>
    public SourceSlice Content { get; }
}
