namespace ContentLint.Mermaid.Grammars;

/// <summary>The kinds of diagnostics about diagrams. CL30xx: mermaid rejects the diagram. CL31xx: it does not.</summary>
internal static class MermaidDescriptors
{
    public static readonly DiagnosticDescriptor ReservedWord = Error("CL3001", "mermaid-reserved-word", "A reserved word of the diagram's language is used as an id");
    public static readonly DiagnosticDescriptor UnclosedBracket = Error("CL3002", "mermaid-unclosed-bracket", "A bracket in a diagram is opened and not closed");
    public static readonly DiagnosticDescriptor UnquotedLabel = Error("CL3003", "mermaid-unquoted-label", "A label with brackets or quotes in it is not quoted");
    public static readonly DiagnosticDescriptor UnknownDiagram = Error("CL3004", "mermaid-unknown-diagram", "A diagram begins with a word that is no type of diagram");
    public static readonly DiagnosticDescriptor InvalidLink = Error("CL3005", "mermaid-invalid-link", "An arrow is written in a way the diagram's language does not know");
    public static readonly DiagnosticDescriptor MissingColon = Error("CL3006", "mermaid-missing-colon", "A colon is missing before a text");
    public static readonly DiagnosticDescriptor UnclosedBlock = Error("CL3007", "mermaid-unclosed-block", "A block of a diagram has no end");
    public static readonly DiagnosticDescriptor StrayEnd = Error("CL3008", "mermaid-stray-end", "An end in a diagram belongs to no block");
    public static readonly DiagnosticDescriptor EmptyDiagram = Error("CL3009", "mermaid-empty-diagram", "A diagram is empty");
    public static readonly DiagnosticDescriptor Syntax = Error("CL3010", "mermaid-syntax", "A diagram cannot be read");
    public static readonly DiagnosticDescriptor MisplacedBranch = Error("CL3011", "mermaid-misplaced-branch", "A branch such as else stands outside the block it belongs to");
    public static readonly DiagnosticDescriptor InvalidFrontMatter = Error("CL3012", "mermaid-invalid-front-matter", "The front matter of a diagram cannot be read");
    public static readonly DiagnosticDescriptor InvalidDirection = Error("CL3013", "mermaid-invalid-direction", "A diagram's direction is none that exists");
    public static readonly DiagnosticDescriptor UnknownShape = Error("CL3014", "mermaid-unknown-shape", "A node names a shape that does not exist");
    public static readonly DiagnosticDescriptor UnknownEdge = Error("CL3015", "mermaid-unknown-edge", "A linkStyle names an edge that does not exist");
    public static readonly DiagnosticDescriptor TooManyEdges = Error("CL3016", "mermaid-too-many-edges", "A flowchart has more edges than mermaid draws");
    public static readonly DiagnosticDescriptor UnclosedQuote = Error("CL3017", "mermaid-unclosed-quote", "A quote in a diagram is opened and not closed");
    public static readonly DiagnosticDescriptor C4Word = Error("CL3018", "mermaid-c4-word", "A word makes mermaid take a diagram for a C4 diagram");
    public static readonly DiagnosticDescriptor SemicolonInText = Error("CL3019", "mermaid-semicolon-in-text", "A semicolon ends a text early");
    public static readonly DiagnosticDescriptor BackslashEscape = Error("CL3020", "mermaid-backslash-escape", "A backslash escapes nothing in a diagram");
    public static readonly DiagnosticDescriptor InactiveParticipant = Error("CL3021", "mermaid-inactive-participant", "A participant is deactivated that is not active");
    public static readonly DiagnosticDescriptor ParticipantLifetime = Error("CL3022", "mermaid-participant-lifetime", "A participant is created or destroyed without its message");
    public static readonly DiagnosticDescriptor MisplacedTitle = Error("CL3023", "mermaid-misplaced-title", "A diagram of this type has no title statement");
    public static readonly DiagnosticDescriptor InvalidProperties = Error("CL3024", "mermaid-invalid-properties", "The properties in @{ } cannot be read");
    public static readonly DiagnosticDescriptor EmptyLabel = Error("CL3025", "mermaid-empty-label", "A label is empty");
    public static readonly DiagnosticDescriptor SpaceBeforeLineEnd = Error("CL3026", "mermaid-space-before-line-end", "Spaces stand where a line of a diagram must end");
    public static readonly DiagnosticDescriptor InvalidThemeColor = Error("CL3027", "mermaid-invalid-theme-color", "A diagram gives its theme a color that is none");
    public static readonly DiagnosticDescriptor UnknownBranch = Error("CL3028", "mermaid-unknown-branch", "A git graph goes to or merges a branch that does not exist");
    public static readonly DiagnosticDescriptor DuplicateBranch = Error("CL3029", "mermaid-duplicate-branch", "A git graph creates a branch twice");
    public static readonly DiagnosticDescriptor InvalidMerge = Error("CL3030", "mermaid-invalid-merge", "A git graph merges what cannot be merged");
    public static readonly DiagnosticDescriptor InvalidCherryPick = Error("CL3031", "mermaid-invalid-cherry-pick", "A git graph picks a commit that cannot be picked");
    public static readonly DiagnosticDescriptor InvalidField = Error("CL3032", "mermaid-invalid-field", "A field of a packet does not follow the one before it");
    public static readonly DiagnosticDescriptor DuplicateId = Error("CL3033", "mermaid-duplicate-id", "Two parts of a diagram have the same id");
    public static readonly DiagnosticDescriptor UnknownName = Error("CL3034", "mermaid-unknown-name", "A diagram names a part that it does not have");
    public static readonly DiagnosticDescriptor NumberOutOfRange = Error("CL3035", "mermaid-number-out-of-range", "A number in a diagram is outside its range");
    public static readonly DiagnosticDescriptor Conflict = Error("CL3036", "mermaid-conflicting-declarations", "A name of a diagram is declared in ways that do not fit");

    public static readonly DiagnosticDescriptor NotChecked = new("CL3101", "mermaid-not-checked", "A diagram is put together when the page is built and cannot be checked", Severity.Suggestion);

    /// <summary>All of them, by id.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        ReservedWord, UnclosedBracket, UnquotedLabel, UnknownDiagram, InvalidLink, MissingColon, UnclosedBlock, StrayEnd,
        EmptyDiagram, Syntax, MisplacedBranch, InvalidFrontMatter, InvalidDirection, UnknownShape, UnknownEdge, TooManyEdges,
        UnclosedQuote, C4Word, SemicolonInText, BackslashEscape, InactiveParticipant, ParticipantLifetime, MisplacedTitle,
        InvalidProperties, EmptyLabel, SpaceBeforeLineEnd, InvalidThemeColor,
        UnknownBranch, DuplicateBranch, InvalidMerge, InvalidCherryPick,
        InvalidField, DuplicateId, UnknownName, NumberOutOfRange, Conflict,
        NotChecked,
    ];

    private static DiagnosticDescriptor Error(string id, string name, string title) => new(id, name, title, Severity.Error);
}
