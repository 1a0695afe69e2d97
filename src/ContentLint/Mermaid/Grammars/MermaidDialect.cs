// Where the majors of mermaid differ, as a list: each property is one difference, named after what it allows or takes away.
// What reads asks the property and never the major. Mermaid 11 is 11.17, Mermaid 10 is 10.9. What is small there is said in
// grammars: their lines `later` and `old`.

namespace ContentLint.Mermaid.Grammars;

/// <summary>What a major of mermaid makes of the places where the majors differ; mermaid 12 where all is <see langword="false"/>.</summary>
internal sealed record MermaidDialect
{
    /// <summary>That of the newest mermaid.</summary>
    public static readonly MermaidDialect Newest = new();

    private static readonly MermaidDialect Eleven = new()
    {
        PreparesTwice = true,
        OldRendererHidesFlowcharts = true,
        TypesHaveNoTheme = true,
        LinkIdsHoldBrackets = true,
        SpacesAreSingle = true,
        NoSpaceFollowsProperties = true,
        LacksBpmnShapes = true,
        AttachmentWordsAreReserved = true,
        ConfiguredIdsArePlain = true,
        FramesMayShareIds = true,
        AllCommentsAreCut = true,
    };

    private static readonly MermaidDialect Ten = Eleven with
    {
        LinkIdsHoldBrackets = false,
        FlowchartsHaveNoAt = true,
        LacksLaterThemes = true,
        FrontMatterIsFlush = true,
        FontsReplaceThemeVariables = true,
        GrammarsAreOld = true,
        HeadersAreBeta = true,
        LooksForC4First = true,
        GitGraphsAreOld = true,
        SequencesAreOld = true,
        EntitiesAreOld = true,
        ClassesAreOld = true,
        StatesAreOld = true,
    };

    /// <summary>
    /// Whether a text is prepared a second time: front matter behind directives, comments, blank lines and other front matter
    /// is taken out as well. What it sets does not count.
    /// </summary>
    public bool PreparesTwice { get; private init; }

    /// <summary>Whether a text that begins with <c>flowchart</c> and sets the renderer of old is of no type.</summary>
    public bool OldRendererHidesFlowcharts { get; private init; }

    /// <summary>Whether a theme is computed only where the diagram names one: no type has one of its own, nor a setting for it.</summary>
    public bool TypesHaveNoTheme { get; private init; }

    /// <summary>Whether the id of a link, before its <c>@</c>, may hold brackets and <c>|</c>, and so begins in the node before a label.</summary>
    public bool LinkIdsHoldBrackets { get; private init; }

    /// <summary>Whether each space of a flowchart is a token, so that a second one is too many where one belongs.</summary>
    public bool SpacesAreSingle { get; private init; }

    /// <summary>Whether only <c>&amp;</c> may stand behind a flowchart's properties and a space.</summary>
    public bool NoSpaceFollowsProperties { get; private init; }

    /// <summary>Whether there are no shapes whose names begin with <c>bpmn-</c>.</summary>
    public bool LacksBpmnShapes { get; private init; }

    /// <summary>Whether <c>links</c>, <c>link</c>, <c>properties</c> and <c>details</c> are never the beginning of a participant.</summary>
    public bool AttachmentWordsAreReserved { get; private init; }

    /// <summary>Whether the id before a participant's configuration holds no dash and no <c>=</c>, and no space may follow it.</summary>
    public bool ConfiguredIdsArePlain { get; private init; }

    /// <summary>Whether two frames of an event model may have the same id.</summary>
    public bool FramesMayShareIds { get; private init; }

    /// <summary>Whether comments are cut out before the grammar of every type, also of those that know comments themselves.</summary>
    public bool AllCommentsAreCut { get; private init; }

    /// <summary>Whether a flowchart has no properties, <c>@{ }</c>, no ids of links, and no <c>direction TD</c>.</summary>
    public bool FlowchartsHaveNoAt { get; private init; }

    /// <summary>Whether there are no themes but <c>base</c>, <c>dark</c>, <c>default</c>, <c>forest</c> and <c>neutral</c>.</summary>
    public bool LacksLaterThemes { get; private init; }

    /// <summary>Whether front matter that is indented is none.</summary>
    public bool FrontMatterIsFlush { get; private init; }

    /// <summary>Whether a diagram that sets <c>fontFamily</c> sets no <c>themeVariables</c>, unless they have one.</summary>
    public bool FontsReplaceThemeVariables { get; private init; }

    /// <summary>Whether grammars have their lines <c>old</c>, and not those that are <c>later</c>.</summary>
    public bool GrammarsAreOld { get; private init; }

    /// <summary>Whether the words that make a C4 diagram of a text, wherever they stand, count before any other type.</summary>
    public bool LooksForC4First { get; private init; }

    /// <summary>Whether block diagrams, Sankey diagrams and XY charts begin with their words in <c>-beta</c> only.</summary>
    public bool HeadersAreBeta { get; private init; }

    /// <summary>Whether a commit has each of its options once, and a branch without commits merges the one that it began on.</summary>
    public bool GitGraphsAreOld { get; private init; }

    /// <summary>Whether a message has one of eight arrows and a text, a name any other sign, and a participant no configuration.</summary>
    public bool SequencesAreOld { get; private init; }

    /// <summary>Whether entity relationship diagrams have names of few characters, and no styles, subgraphs and directions.</summary>
    public bool EntitiesAreOld { get; private init; }

    /// <summary>Whether classes have no dots and no empty braces, namespaces only classes; and a tooltip is for a class above.</summary>
    public bool ClassesAreOld { get; private init; }

    /// <summary>Whether state diagrams have no <c>click</c> and no <c>style</c>, one colon in a description, and any number of them.</summary>
    public bool StatesAreOld { get; private init; }

    /// <summary>What a major makes of a diagram.</summary>
    public static MermaidDialect Of(int major) => major switch { >= 12 => Newest, 11 => Eleven, _ => Ten };
}
