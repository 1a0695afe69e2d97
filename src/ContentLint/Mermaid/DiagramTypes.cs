// The types of diagrams, in the order in which they are looked for: the first whose detector says yes is the type.
// Nearly all look at the start of the text only, and not for whole words: `graphics` is a flowchart. C4 diagrams alone
// are also recognised by words anywhere in the text.
//
// A new grammar is a folder here and the fourth argument of its line.

using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Preparation;
using ContentLint.Mermaid.Shared;
using ContentLint.Mermaid.Types.Architecture;
using ContentLint.Mermaid.Types.Block;
using ContentLint.Mermaid.Types.C4;
using ContentLint.Mermaid.Types.Class;
using ContentLint.Mermaid.Types.Cynefin;
using ContentLint.Mermaid.Types.EntityRelationship;
using ContentLint.Mermaid.Types.EventModeling;
using ContentLint.Mermaid.Types.Flowchart;
using ContentLint.Mermaid.Types.Gantt;
using ContentLint.Mermaid.Types.GitGraph;
using ContentLint.Mermaid.Types.Info;
using ContentLint.Mermaid.Types.Ishikawa;
using ContentLint.Mermaid.Types.Journey;
using ContentLint.Mermaid.Types.Kanban;
using ContentLint.Mermaid.Types.Mindmap;
using ContentLint.Mermaid.Types.Packet;
using ContentLint.Mermaid.Types.Pie;
using ContentLint.Mermaid.Types.Quadrant;
using ContentLint.Mermaid.Types.Radar;
using ContentLint.Mermaid.Types.Railroad;
using ContentLint.Mermaid.Types.Requirement;
using ContentLint.Mermaid.Types.Sankey;
using ContentLint.Mermaid.Types.Sequence;
using ContentLint.Mermaid.Types.State;
using ContentLint.Mermaid.Types.Timeline;
using ContentLint.Mermaid.Types.Treemap;
using ContentLint.Mermaid.Types.TreeView;
using ContentLint.Mermaid.Types.Usecase;
using ContentLint.Mermaid.Types.Venn;
using ContentLint.Mermaid.Types.Wardley;
using ContentLint.Mermaid.Types.XyChart;

namespace ContentLint.Mermaid;

/// <summary>The table of diagram types.</summary>
internal static class DiagramTypes
{
    /// <summary>All types, in the order of detection.</summary>
    public static IReadOnlyList<DiagramType> All { get; } =
    [
        new("error", ["error"], text => text.AsSpan().Trim().Equals("error".AsSpan(), StringComparison.OrdinalIgnoreCase), ReadNothing),
        new("---", ["---"], StartsWith("---"), ReadNothing),
        new("flowchart-elk", ["flowchart-elk"], StartsWith("flowchart-elk"), FlowchartParser.Read),
        new("mindmap", ["mindmap"], StartsWith("mindmap"), context => new MindmapDiagram(context).Read()),
        new("architecture", ["architecture-beta"], StartsWith("architecture"), context => new ArchitectureDiagram(context).Read(), SkipsFrontMatter: true, Since: 11),
        new("agentflow", ["agentflow-beta"], StartsWithWord("agentflow-beta"), FlowchartParser.ReadAgentflow, KeepsComments: true, Since: 12),
        new("c4", ["C4Context", .. C4Words.Anywhere], C4Words.IsDetected, context => new C4Diagram(context).Read()),
        new("kanban", ["kanban"], StartsWith("kanban"), context => new KanbanDiagram(context).Read(), Since: 11),
        new("classDiagram", ["classDiagram", "classDiagram-v2"], StartsWith("classDiagram"), context => new ClassParser(context).Read()),
        new("er", ["erDiagram"], StartsWith("erDiagram"), context => new ErParser(context).Read()),
        new("gantt", ["gantt"], StartsWith("gantt"), context => new GanttDiagram(context).Read()),
        new("info", ["info"], StartsWith("info"), context => new InfoDiagram(context).Read(), SkipsFrontMatter: true),
        new("pie", ["pie"], StartsWith("pie"), context => new PieDiagram(context).Read(), SkipsFrontMatter: true),
        new("requirement", ["requirementDiagram"], StartsWith("requirement"), context => new RequirementDiagram(context).Read()),
        new("sequence", ["sequenceDiagram"], StartsWith("sequenceDiagram"), context => new SequenceParser(context).Read()),
        new("swimlane", ["swimlane-beta"], StartsWithWord("swimlane-beta"), FlowchartParser.Read, Since: 11),
        new("flowchart-v2", ["flowchart", "graph"], StartsWith("graph", "flowchart"), FlowchartParser.Read),
        new("timeline", ["timeline"], StartsWith("timeline"), context => new TimelineDiagram(context).Read()),
        new("gitGraph", ["gitGraph"], StartsWith("gitGraph"), context => new GitGraphDiagram(context).Read(), SkipsFrontMatter: true),
        new("stateDiagram", ["stateDiagram-v2", "stateDiagram"], StartsWith("stateDiagram"), context => new StateParser(context).Read()),
        new("journey", ["journey"], StartsWith("journey"), context => new JourneyDiagram(context).Read()),
        new("quadrantChart", ["quadrantChart"], StartsWith("quadrantChart"), context => new QuadrantDiagram(context).Read()),
        new("sankey", ["sankey", "sankey-beta"], StartsWith("sankey"), context => new SankeyDiagram(context).Read(), OldWord: "sankey-beta"),
        new("packet", ["packet", "packet-beta"], StartsWith("packet"), context => new PacketDiagram(context).Read(), SkipsFrontMatter: true, Since: 11),
        new("xychart", ["xychart", "xychart-beta"], StartsWith("xychart"), context => new XyChartDiagram(context).Read(), OldWord: "xychart-beta"),
        new("block", ["block", "block-beta"], StartsWith("block"), context => new BlockDiagram(context).Read(), OldWord: "block-beta"),
        new("eventmodeling", ["eventmodeling"], StartsWith("eventmodeling"), context => new EventModelingDiagram(context).Read(), SkipsFrontMatter: true, KeepsComments: true, Since: 11),
        new("treeView", ["treeView-beta"], StartsWith("treeView-beta"), TreeViewDiagram.Read, Since: 11),
        new("radar", ["radar-beta"], StartsWith("radar-beta"), context => new RadarDiagram(context).Read(), SkipsFrontMatter: true, Since: 11),
        new("ishikawa", ["ishikawa-beta", "ishikawa"], StartsWithIgnoringCase(text => WordEnds(text), "ishikawa-beta", "ishikawa"), context => new IshikawaDiagram(context).Read(), Since: 11),
        new("treemap", ["treemap-beta", "treemap"], StartsWith("treemap"), context => new TreemapDiagram(context).Read(), Since: 11),
        new("railroad", ["railroad-beta"], StartsWithIgnoringCase(Anything, "railroad-beta"), RailroadDiagram.In("railroad"), SkipsFrontMatter: true, Since: 11),
        new("railroadEbnf", ["railroad-ebnf-beta"], StartsWithIgnoringCase(Anything, "railroad-ebnf-beta"), RailroadDiagram.In("railroadEbnf"), SkipsFrontMatter: true, Since: 11),
        new("railroadAbnf", ["railroad-abnf-beta"], StartsWithIgnoringCase(Anything, "railroad-abnf-beta"), RailroadDiagram.In("railroadAbnf"), SkipsFrontMatter: true, Since: 11),
        new("railroadPeg", ["railroad-peg-beta"], StartsWithIgnoringCase(Anything, "railroad-peg-beta"), RailroadDiagram.In("railroadPeg"), SkipsFrontMatter: true, Since: 11),
        new("venn", ["venn-beta"], StartsWith("venn-beta"), context => new VennDiagram(context).Read(), Since: 11),
        new("wardley", ["wardley-beta"], StartsWithIgnoringCase(Anything, "wardley-beta"), context => new WardleyDiagram(context).Read(), SkipsFrontMatter: true, Since: 11),
        new("cynefin", ["cynefin-beta"], StartsWithWord("cynefin-beta", after => after == ':' || Characters.IsSpace(after)), context => new CynefinDiagram(context).Read(), SkipsFrontMatter: true, Since: 11),
        new("usecase", ["usecase-beta"], StartsWithWord("usecase-beta", Characters.IsSpace), context => new UsecaseDiagram(context).Read(), Since: 12),
    ];

    private static readonly DiagramType[] C4First = [.. All.OrderBy(t => t.Id != "c4")];

    /// <summary>The type of a text; <see langword="null"/> when it is of none.</summary>
    /// <param name="text">The text, prepared for detection.</param>
    /// <param name="major">The major of mermaid; types that came later are none.</param>
    public static DiagramType? Detect(string text, int major)
    {
        foreach (var type in MermaidDialect.Of(major).LooksForC4First ? C4First : All)
        {
            if (type.IsIn(major, text))
                return type;
        }

        return null;
    }

    /// <summary>The type that a text which is of none has in a later major of mermaid; <see langword="null"/> when it is of none there either.</summary>
    public static DiagramType? DetectLater(string text, int major) => All.FirstOrDefault(t => !t.IsIn(major, text) && t.Detects(text));

    // The word that shows mermaid's picture of an error, and a fence, which is explained before it is read.
    private static GraphModel ReadNothing(DiagramContext context) => new GraphModel();

    private static Func<string, bool> StartsWith(params string[] words) => text =>
    {
        var start = Characters.SkipSpaces(text, 0);
        foreach (var word in words)
        {
            if (string.CompareOrdinal(text, start, word, 0, word.Length) == 0)
                return true;
        }

        return false;
    };

    private static Func<string, bool> StartsWithWord(string word, Func<char, bool>? mayFollow = null) => text =>
    {
        var start = Characters.SkipSpaces(text, 0);
        var end = start + word.Length;
        return string.CompareOrdinal(text, start, word, 0, word.Length) == 0
            && (end == text.Length || (mayFollow ?? (c => !Characters.IsWord(c)))(text[end]));
    };

    private static Func<string, bool> StartsWithIgnoringCase(Func<string, bool> rest, params string[] words) => text =>
    {
        var start = Characters.SkipSpaces(text, 0);
        return words.Any(word =>
            string.Compare(text, start, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0
            && rest(text.Substring(start + word.Length)));
    };

    private static bool Anything(string text) => true;

    private static bool WordEnds(string text) => text.Length == 0 || !Characters.IsWord(text[0]);
}
