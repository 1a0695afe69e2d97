// Agent flows are flowcharts in other words: they have `flow` for `subgraph`, blocks of their own, three links, comments that
// their grammar reads, and the spaces of Mermaid 11. What differs is listed here, so that lexer and parser ask for a property
// and never for the type; where flowcharts of one major differ from those of another, the dialect has said so.

using System.Collections.Concurrent;
using ContentLint.Mermaid.Grammars;

namespace ContentLint.Mermaid.Types.Flowchart;

/// <summary>What one of the languages of flowcharts does in its own way; each switch is one difference from flowcharts of Mermaid 12.</summary>
internal sealed record FlowchartLanguage
{
    private static readonly (string Word, FlowchartToken Kind)[] CommonWords =
    [
        ("style", FlowchartToken.Style),
        ("default", FlowchartToken.Default),
        ("linkStyle", FlowchartToken.LinkStyle),
        ("interpolate", FlowchartToken.Interpolate),
        ("classDef", FlowchartToken.ClassDef),
        ("class", FlowchartToken.Class),
        ("_self", FlowchartToken.LinkTarget),
        ("_blank", FlowchartToken.LinkTarget),
        ("_parent", FlowchartToken.LinkTarget),
        ("_top", FlowchartToken.LinkTarget),
    ];

    private static readonly string[] FlowchartHeaders = ["flowchart-elk", "swimlane-beta", "graph", "flowchart"];

    private static readonly string[] FlowchartBlocks = ["subgraph"];

    private static readonly (string Word, FlowchartToken Kind)[] FlowchartWords = [("subgraph", FlowchartToken.Subgraph), .. CommonWords];

    /// <summary>Agent flows.</summary>
    public static FlowchartLanguage Agentflow { get; } = new()
    {
        Name = "flow of agents",
        Headers = ["agentflow-beta"],
        GroupWord = "flow",
        BlockWords = ["flow", "global"],
        Words = [("flow", FlowchartToken.Subgraph), ("connector", FlowchartToken.Connector), .. CommonWords],
        Shapes = FlowchartShapes.OfAgentflow,
        IsAgentflow = true,
        HasFewLinks = true,
        ReadsComments = true,
        GroupsMayLackNames = true,
        PropertiesMayBeEmpty = true,
        Dialect = MermaidDialect.Of(11),
    };

    private static readonly ConcurrentDictionary<MermaidDialect, FlowchartLanguage> Flowcharts = new();

    private LexerTable<FlowchartToken, FlowchartMode>? _table;

    /// <summary>The flowcharts of a major of mermaid.</summary>
    public static FlowchartLanguage Of(MermaidDialect dialect) =>
        Flowcharts.GetOrAdd(dialect, d => new FlowchartLanguage { Dialect = d, Shapes = FlowchartShapes.Of(d) });

    /// <summary>What a diagram of the language is called.</summary>
    public string Name { get; private init; } = "flowchart";

    /// <summary>The words a diagram begins with, in the order in which they are tried.</summary>
    public string[] Headers { get; private init; } = FlowchartHeaders;

    /// <summary>The word that opens a group of nodes.</summary>
    public string GroupWord { get; private init; } = "subgraph";

    /// <summary>The words that open what <c>end</c> closes.</summary>
    public string[] BlockWords { get; private init; } = FlowchartBlocks;

    /// <summary>The words that are nothing but a token, in the order in which they are tried.</summary>
    public (string Word, FlowchartToken Kind)[] Words { get; private init; } = FlowchartWords;

    /// <summary>The rules of its lexer.</summary>
    public LexerTable<FlowchartToken, FlowchartMode> Table => _table ??= FlowchartLexer.TableOf(this);

    /// <summary>The names of shapes.</summary>
    public required IReadOnlyCollection<string> Shapes { get; init; }

    /// <summary>Whether this is the language of agent flows.</summary>
    public bool IsAgentflow { get; private init; }

    /// <summary>Whether <c>--></c>, <c>--x</c> and <c>-.-</c> are all the links there are.</summary>
    public bool HasFewLinks { get; private init; }

    /// <summary>Whether comments come to the grammar: they end a statement and may stand in a label.</summary>
    public bool ReadsComments { get; private init; }

    /// <summary>Whether a group may be without a name.</summary>
    public bool GroupsMayLackNames { get; private init; }

    /// <summary>Whether there may be nothing in <c>@{ }</c>, and a comma at the ends of its lines.</summary>
    public bool PropertiesMayBeEmpty { get; private init; }

    /// <summary>What else is as in one major of mermaid; agent flows came with 12, and their spaces and ids are as narrow as in 11.</summary>
    public required MermaidDialect Dialect { get; init; }
}
