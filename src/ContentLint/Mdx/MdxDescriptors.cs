namespace ContentLint.Mdx;

/// <summary>Every kind of MDX syntax error: what the MDX compiler rejects, and nothing else.</summary>
internal static class MdxDescriptors
{
    public static readonly DiagnosticDescriptor UnexpectedCharacter = Error(
        "CL1001", "mdx-unexpected-character", "A '<' in the text is read as the start of a tag");

    public static readonly DiagnosticDescriptor UnclosedVoidElement = Error(
        "CL1002", "mdx-unclosed-void-element", "An element without content, such as <br>, must be closed in MDX");

    public static readonly DiagnosticDescriptor Autolink = Error(
        "CL1003", "mdx-autolink", "MDX has no links in angle brackets");

    public static readonly DiagnosticDescriptor UnclosedExpression = Error(
        "CL1004", "mdx-unclosed-expression", "A '{' starts a JavaScript expression that is never closed");

    public static readonly DiagnosticDescriptor HtmlComment = Error(
        "CL1005", "mdx-html-comment", "MDX has no HTML comments");

    public static readonly DiagnosticDescriptor UnclosedTag = Error(
        "CL1006", "mdx-unclosed-tag", "A tag is opened and not closed");

    public static readonly DiagnosticDescriptor StrayClosingTag = Error(
        "CL1007", "mdx-stray-closing-tag", "A closing tag has no opening tag");

    public static readonly DiagnosticDescriptor GenericType = Error(
        "CL1008", "mdx-generic-type", "A generic type in the text is read as a tag");

    public static readonly DiagnosticDescriptor TemplateBraces = Error(
        "CL1009", "mdx-template-braces", "Template braces in the text are read as JavaScript");

    public static readonly DiagnosticDescriptor Placeholder = Error(
        "CL1010", "mdx-placeholder", "A placeholder in angle brackets is read as a tag");

    public static readonly DiagnosticDescriptor UnquotedAttribute = Error(
        "CL1011", "mdx-unquoted-attribute", "An attribute's value is not in quotes");

    public static readonly DiagnosticDescriptor TagNeedsOwnLine = Error(
        "CL1012", "mdx-tag-needs-own-line", "A tag around several paragraphs must stand on lines of its own");

    public static readonly DiagnosticDescriptor MismatchedClosingTag = Error(
        "CL1013", "mdx-mismatched-closing-tag", "A closing tag does not match its opening tag");

    public static readonly DiagnosticDescriptor BadExpression = Error(
        "CL1014", "mdx-invalid-expression", "What is in braces is no JavaScript expression");

    public static readonly DiagnosticDescriptor BadEsm = Error(
        "CL1015", "mdx-invalid-import-export", "An import or export has a mistake");

    public static readonly DiagnosticDescriptor NonEsmStatement = Error(
        "CL1016", "mdx-statement-outside-import-export", "A block of imports and exports holds something else");

    public static readonly DiagnosticDescriptor UnfinishedTag = Error(
        "CL1017", "mdx-unfinished-tag", "A tag is never ended with '>'");

    public static readonly DiagnosticDescriptor BadTagCharacter = Error(
        "CL1018", "mdx-invalid-tag", "A tag holds a character that cannot stand there");

    public static readonly DiagnosticDescriptor UnclosedAttributeValue = Error(
        "CL1019", "mdx-unclosed-attribute-value", "The quote of an attribute's value is never closed");

    public static readonly DiagnosticDescriptor EmptyAttributeExpression = Error(
        "CL1020", "mdx-empty-attribute-expression", "The braces of an attribute are empty");

    public static readonly DiagnosticDescriptor BadSpread = Error(
        "CL1021", "mdx-invalid-spread", "Braces among attributes hold something other than one spread");

    public static readonly DiagnosticDescriptor LazyLine = Error(
        "CL1022", "mdx-line-outside-container", "A tag or expression goes on outside its quote or list item");

    public static readonly DiagnosticDescriptor ClosingTagAttribute = Error(
        "CL1023", "mdx-closing-tag-attribute", "A closing tag has attributes or a slash at its end");

    /// <summary>All kinds, by id.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        UnexpectedCharacter, UnclosedVoidElement, Autolink, UnclosedExpression, HtmlComment, UnclosedTag, StrayClosingTag,
        GenericType, TemplateBraces, Placeholder, UnquotedAttribute, TagNeedsOwnLine, MismatchedClosingTag, BadExpression,
        BadEsm, NonEsmStatement, UnfinishedTag, BadTagCharacter, UnclosedAttributeValue, EmptyAttributeExpression, BadSpread,
        LazyLine, ClosingTagAttribute,
    ];

    private static DiagnosticDescriptor Error(string id, string name, string title) => new(id, name, title, Severity.Error);
}
