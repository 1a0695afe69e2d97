using ContentLint.Mdx;
using ContentLint.Mdx.Names;

namespace ContentLint.Lessons;

/// <summary>One file as rules see it: immutable, without Markdig's or Acornima's types.</summary>
public sealed class Lesson
{
    private IReadOnlyList<TextRun>? _codes;
    private SectionMap? _sections;
    private IReadOnlyList<LessonName>? _names;

    // Lessons come from reading; what rules see is always a whole one.
    internal Lesson()
    {
    }

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

    /// <summary>The text of every code block and diagram.</summary>
    public IReadOnlyList<TextRun> Codes => _codes ??=
    [
        .. CodeBlocks.Where(b => !DiagramSpans.Contains(b.Span)).Select(b => new TextRun(b.Span, TextPlace.CodeBlock, b.Content, [], []))
            .Concat(Diagrams.Select(d => new TextRun(d.Span, TextPlace.Diagram, d.Content, [], [])))
            .OrderBy(r => r.Span),
    ];

    private HashSet<TextSpan> DiagramSpans => field ??= [.. Diagrams.Select(d => d.Span)];

    /// <summary>The sections that the headings make.</summary>
    public SectionMap Sections => _sections ??= new SectionMap(this);

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

    /// <summary>All tables.</summary>
    public IReadOnlyList<Table> Tables { get; init; } = [];

    /// <summary>All lists, outer before inner.</summary>
    public IReadOnlyList<MarkdownList> Lists { get; init; } = [];

    /// <summary>All lists with boxes to tick.</summary>
    public IReadOnlyList<TaskList> TaskLists { get; init; } = [];

    /// <summary>All emphasized words, in document order.</summary>
    public IReadOnlyList<Emphasis> Emphases { get; init; } = [];

    /// <summary>
    /// The blocks of content in document order: paragraphs, headings, code, tables and components without children.
    /// Lists, quotes and components with children count as what is in them.
    /// </summary>
    public IReadOnlyList<TextSpan> Blocks { get; init; } = [];

    /// <summary>The blocks that stand in nothing else, in document order; new content goes between these.</summary>
    public IReadOnlyList<TextSpan> TopLevelBlocks { get; init; } = [];

    /// <summary>All links and images.</summary>
    public IReadOnlyList<Link> Links { get; init; } = [];

    /// <summary>
    /// The names that the lesson has for itself, imports and link reference definitions, each with all its places, in the order
    /// of their declarations. They are looked for when somebody asks.
    /// </summary>
    public IReadOnlyList<LessonName> Names => LazyInitializer.EnsureInitialized(ref _names, () => LessonNames.Of(this))!;

    /// <summary>All comments; suppressions are written in them.</summary>
    public IReadOnlyList<Comment> Comments { get; init; } = [];

    /// <summary>How it was read; <see langword="null"/> for what is no text of MDX or Markdown.</summary>
    internal MdxOptions? Reading { get; init; }

    /// <summary>The names it imports, with their modules.</summary>
    internal IReadOnlyList<Import> Imports { get; init; } = [];

    /// <summary>The names it exports, as others see them.</summary>
    internal IReadOnlyList<Export> Exports { get; init; } = [];

    /// <summary>The blocks of imports and exports.</summary>
    internal IReadOnlyList<TextSpan> EsmBlocks { get; init; } = [];

    /// <summary>Code in tables that a `|` cuts in two, so that the end of its row is lost.</summary>
    internal IReadOnlyList<TextSpan> CutCodes { get; init; } = [];

    /// <summary>The container directives, outer before inner.</summary>
    internal IReadOnlyList<Directive> Directives { get; init; } = [];

    /// <summary>The lines of text that were meant as the start or the end of a directive.</summary>
    internal IReadOnlyList<DirectiveText> DirectiveTexts { get; init; } = [];

    /// <summary>The directives that the site makes something of.</summary>
    internal DirectiveNames DirectiveNames { get; init; } = DirectiveNames.Unknown;

    /// <summary>Whether directives are on.</summary>
    internal bool HasDirectives { get; init; }

    /// <summary>The languages whose fences are not to be read.</summary>
    internal IReadOnlyList<string> UncheckedLanguages { get; init; } = [];

    /// <summary>Whether directives are off for certain, so that one is shown as text.</summary>
    internal bool HasDirectiveTextOnly { get; init; }

    /// <summary>The tags of HTML, where it is Markdown: elements without what is in them.</summary>
    internal IReadOnlyList<Component> HtmlTags { get; init; } = [];

    /// <summary>The link reference definitions.</summary>
    internal IReadOnlyList<Definition> Definitions { get; init; } = [];

    /// <summary>What looks like a link with a reference that is not defined.</summary>
    internal IReadOnlyList<MissingDefinition> MissingDefinitions { get; init; } = [];

    /// <summary>The expressions that may show more than words: elements, with ids that are not known here.</summary>
    internal IReadOnlyList<TextSpan> UnseenParts { get; init; } = [];

    /// <summary>The uses of names that nothing declares, or too late.</summary>
    internal IReadOnlyList<NameFault> NameFaults { get; init; } = [];

    /// <summary>What the parser takes and the bundler or the page stops at.</summary>
    internal IReadOnlyList<CodeFault> CodeFaults { get; init; } = [];

    /// <summary>The modules that code asks for where it runs, and the members of modules that it cannot do without.</summary>
    internal IReadOnlyList<Import> LoadedModules { get; init; } = [];

    /// <summary>What reading it found: MDX, YAML and Mermaid syntax.</summary>
    public IReadOnlyList<Diagnostic> SyntaxDiagnostics { get; init; } = [];
}
