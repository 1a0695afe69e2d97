// Where the engines differ, as a list: each property is one difference, named after what it allows or takes away. What
// reads asks the property and never the engine.

namespace ContentLint.Mdx;

/// <summary>What one engine makes of the places that MDX's description leaves open; <c>@mdx-js/mdx</c> where all is <see langword="false"/>.</summary>
internal sealed record MdxDialect
{
    private static readonly MdxDialect MdxJs = new();

    private static readonly MdxDialect Satteri = new()
    {
        FlowCrossesContainers = true,
        TextCrossesBlocks = true,
        TagsInTextKeepPrefixes = true,
        CellsHoldExpressions = true,
        TabsEndFlow = true,
        TagsCloseInside = true,
        ImagesHoldNoTags = true,
        BracesCutLinks = true,
        SpacesArePlain = true,
        NamesHoldNoSpace = true,
        ValuesFollowPlainSpace = true,
        KeyComesFirst = true,
        MembersHoldNoDash = true,
        TemplatesCountBraces = true,
        RowsAreNeverEsm = true,
        EsmNeedsNoSpace = true,
        ModuleIsWhole = true,
        HasLaterJavaScript = true,
        CodeHasMoreSpaces = true,
    };

    /// <summary>Whether a tag or expression in flow goes on in any line, with the container's prefix or without.</summary>
    public bool FlowCrossesContainers { get; private init; }

    /// <summary>Whether a tag or expression in text goes on up to a blank line, whatever blocks its lines would start.</summary>
    public bool TextCrossesBlocks { get; private init; }

    /// <summary>Whether the prefixes of containers are characters of the tags in text that go on over lines.</summary>
    public bool TagsInTextKeepPrefixes { get; private init; }

    /// <summary>Whether an expression, and what looks like one in code, goes on behind the <c>|</c> of a table's row.</summary>
    public bool CellsHoldExpressions { get; private init; }

    /// <summary>Whether the tags and expressions behind a tab in a line of flow are lost.</summary>
    public bool TabsEndFlow { get; private init; }

    /// <summary>
    /// Whether a closing tag may stand deeper than its opening tag, and emphasis, links, headings and cells hold no tag
    /// back, nor do footnotes; what ends the tags open in it is a paragraph, a quote or a list item.
    /// </summary>
    public bool TagsCloseInside { get; private init; }

    /// <summary>Whether a tag in the text of an image is text.</summary>
    public bool ImagesHoldNoTags { get; private init; }

    /// <summary>Whether an expression comes before a literal link, once there has been a bracket in the text.</summary>
    public bool BracesCutLinks { get; private init; }

    /// <summary>
    /// Whether a line separator is no white space of a tag, and nothing but ASCII's white space may stand behind a tag's
    /// first character, before its last one, before a spread, behind an expression or around a comment that is all of one.
    /// </summary>
    public bool SpacesArePlain { get; private init; }

    /// <summary>Whether no white space may stand around the colon of an attribute's name.</summary>
    public bool NamesHoldNoSpace { get; private init; }

    /// <summary>Whether braces are no attribute's value where a space beyond ASCII stands between its name and them: they must be a spread.</summary>
    public bool ValuesFollowPlainSpace { get; private init; }

    /// <summary>Whether an attribute <c>key</c> must stand before every spread.</summary>
    public bool KeyComesFirst { get; private init; }

    /// <summary>Whether a component's name with a dot holds no dash before it: <c>a-b.c</c> becomes a variable that cannot be.</summary>
    public bool MembersHoldNoDash { get; private init; }

    /// <summary>Whether the braces in the text of a template that stands in another one must close each other.</summary>
    public bool TemplatesCountBraces { get; private init; }

    /// <summary>Whether a row of a table never is an import or export.</summary>
    public bool RowsAreNeverEsm { get; private init; }

    /// <summary>Whether imports and exports start without a space: <c>import{</c>, <c>export*</c>, and with a tab or a line ending.</summary>
    public bool EsmNeedsNoSpace { get; private init; }

    /// <summary>Whether all imports and exports of a page are judged as one module: it has one default, and a name once.</summary>
    public bool ModuleIsWhole { get; private init; }

    /// <summary>Whether JavaScript's newest syntax is known: import attributes, <c>import defer</c>.</summary>
    public bool HasLaterJavaScript { get; private init; }

    /// <summary>
    /// Whether U+0085 and U+200B are white space of JavaScript. In a tag there neither they nor a vertical tab nor a line separator
    /// may stand before a slash, nor anything between a slash and the <c>&lt;</c> before it.
    /// </summary>
    public bool CodeHasMoreSpaces { get; private init; }

    /// <summary>What an engine makes of a document.</summary>
    public static MdxDialect Of(MdxEngine engine) => engine == MdxEngine.Satteri ? Satteri : MdxJs;
}
