namespace ContentLint.Yaml;

/// <summary>The kinds of YAML diagnostics. CL20xx are exactly what the builder's YAML library rejects; CL21xx are what it takes and the author did not mean.</summary>
internal static class YamlDescriptors
{
    public static readonly DiagnosticDescriptor TabIndentation = Error("CL2001", "yaml-tab-indentation", "A line is indented with a tab");
    public static readonly DiagnosticDescriptor ColonInValue = Error("CL2002", "yaml-colon-in-value", "A value without quotes contains ': '");
    public static readonly DiagnosticDescriptor DuplicateKey = Error("CL2003", "yaml-duplicate-key", "A key stands twice in one mapping");
    public static readonly DiagnosticDescriptor BadIndentation = Error("CL2004", "yaml-bad-indentation", "A line's indentation fits no line above it");
    public static readonly DiagnosticDescriptor MissingColon = Error("CL2005", "yaml-missing-colon", "A line is not of the form 'key: value'");
    public static readonly DiagnosticDescriptor UnclosedQuote = Error("CL2006", "yaml-unclosed-quote", "A quote is opened and not closed");
    public static readonly DiagnosticDescriptor TextAfterValue = Error("CL2007", "yaml-text-after-value", "Text follows a value that has ended");
    public static readonly DiagnosticDescriptor UnclosedBracket = Error("CL2008", "yaml-unclosed-bracket", "A bracket is opened and not closed");
    public static readonly DiagnosticDescriptor MisplacedComma = Error("CL2009", "yaml-misplaced-comma", "A comma is missing or too many in a list in brackets");
    public static readonly DiagnosticDescriptor ReservedCharacter = Error("CL2010", "yaml-reserved-character", "A value starts with a character that YAML reserves");
    public static readonly DiagnosticDescriptor UnknownEscape = Error("CL2011", "yaml-unknown-escape", "A backslash in double quotes starts no known escape");
    public static readonly DiagnosticDescriptor InvalidAlias = Error("CL2012", "yaml-invalid-alias", "An alias names nothing");
    public static readonly DiagnosticDescriptor InvalidTag = Error("CL2013", "yaml-invalid-tag", "A tag is unknown or does not fit its value");
    public static readonly DiagnosticDescriptor BadBlockText = Error("CL2014", "yaml-bad-block-text", "A block of text after '|' or '>' cannot be read");
    public static readonly DiagnosticDescriptor SeveralDocuments = Error("CL2015", "yaml-several-documents", "A text holds more than one YAML document");
    public static readonly DiagnosticDescriptor InvalidCharacter = Error("CL2016", "yaml-invalid-character", "A character may not stand in YAML");
    public static readonly DiagnosticDescriptor TooLarge = Error("CL2017", "yaml-too-large", "A value is nested or merged too much");
    public static readonly DiagnosticDescriptor InvalidMerge = Error("CL2018", "yaml-invalid-merge", "A merge key or a complex key cannot be used");

    public static readonly DiagnosticDescriptor FrontMatterUnclosed = Error("CL2110", "front-matter-unclosed", "Front matter is opened and not closed");
    public static readonly DiagnosticDescriptor FrontMatterNotFirst = Error("CL2111", "front-matter-not-first", "Front matter does not start in the first line");
    public static readonly DiagnosticDescriptor AliasExpansion = Error("CL2113", "yaml-alias-expansion", "An alias stands for itself or for too much");

    public static readonly DiagnosticDescriptor FrontMatterUnopened = Warning("CL2115", "front-matter-unopened", "Front matter is closed and not opened");
    public static readonly DiagnosticDescriptor MissingSpace = Warning("CL2116", "yaml-missing-space", "Front matter is one text, because a colon has no space behind it");
    public static readonly DiagnosticDescriptor ValueIsComment = Warning("CL2117", "yaml-value-is-comment", "A value that starts with '#' is a comment");
    public static readonly DiagnosticDescriptor ValueIsCut = Warning("CL2119", "yaml-value-cut", "A value ends before ' #', where a comment starts");

    /// <summary>All of them, by id.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        TabIndentation, ColonInValue, DuplicateKey, BadIndentation, MissingColon, UnclosedQuote, TextAfterValue, UnclosedBracket,
        MisplacedComma, ReservedCharacter, UnknownEscape, InvalidAlias, InvalidTag, BadBlockText, SeveralDocuments, InvalidCharacter,
        TooLarge, InvalidMerge, FrontMatterUnclosed, FrontMatterNotFirst, AliasExpansion, FrontMatterUnopened, MissingSpace, ValueIsComment,
        ValueIsCut,
    ];

    private static DiagnosticDescriptor Warning(string id, string name, string title) => new(id, name, title, Severity.Warning);

    private static DiagnosticDescriptor Error(string id, string name, string title) => new(id, name, title, Severity.Error);
}
