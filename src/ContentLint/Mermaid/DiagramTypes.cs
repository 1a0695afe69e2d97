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
        new("mindmap", ["mindmap"], StartsWith("mindmap"), MindmapParser.Read),
        new("architecture", ["architecture-beta"], StartsWith("architecture"), ArchitectureDiagram.Read, SkipsFrontMatter: true, Since: 11),
        new("agentflow", ["agentflow-beta"], StartsWithWord("agentflow-beta"), FlowchartParser.ReadAgentflow, KeepsComments: true, Since: 12),
        new("c4", ["C4Context", .. C4Words.Anywhere], C4Words.IsDetected, C4Parser.Read),
        new("kanban", ["kanban"], StartsWith("kanban"), KanbanParser.Read, Since: 11),
        new("classDiagram", ["classDiagram", "classDiagram-v2"], StartsWith("classDiagram"), ClassParser.Read),
        new("er", ["erDiagram"], StartsWith("erDiagram"), ErParser.Read),
        new("gantt", ["gantt"], StartsWith("gantt"), GanttParser.Read),
        new("info", ["info"], StartsWith("info"), InfoDiagram.Read, SkipsFrontMatter: true),
        new("pie", ["pie"], StartsWith("pie"), PieDiagram.Read, SkipsFrontMatter: true),
        new("requirement", ["requirementDiagram"], StartsWith("requirement"), RequirementParser.Read),
        new("sequence", ["sequenceDiagram"], StartsWith("sequenceDiagram"), SequenceParser.Read),
        new("swimlane", ["swimlane-beta"], StartsWithWord("swimlane-beta"), FlowchartParser.Read, Since: 11),
        new("flowchart-v2", ["flowchart", "graph"], StartsWith("graph", "flowchart"), FlowchartParser.Read),
        new("timeline", ["timeline"], StartsWith("timeline"), TimelineParser.Read),
        new("gitGraph", ["gitGraph"], StartsWith("gitGraph"), GitGraphDiagram.Read, SkipsFrontMatter: true),
        new("stateDiagram", ["stateDiagram-v2", "stateDiagram"], StartsWith("stateDiagram"), StateParser.Read),
        new("journey", ["journey"], StartsWith("journey"), JourneyParser.Read),
        new("quadrantChart", ["quadrantChart"], StartsWith("quadrantChart"), QuadrantParser.Read),
        new("sankey", ["sankey", "sankey-beta"], StartsWith("sankey"), SankeyParser.Read),
        new("packet", ["packet", "packet-beta"], StartsWith("packet"), PacketDiagram.Read, SkipsFrontMatter: true, Since: 11),
        new("xychart", ["xychart", "xychart-beta"], StartsWith("xychart"), XyChartParser.Read),
        new("block", ["block", "block-beta"], StartsWith("block"), BlockParser.Read),
        new("eventmodeling", ["eventmodeling"], StartsWith("eventmodeling"), EventModelingDiagram.Read, SkipsFrontMatter: true, KeepsComments: true, Since: 11),
        new("treeView", ["treeView-beta"], StartsWith("treeView-beta"), TreeViewDiagram.Read, Since: 11),
        new("radar", ["radar-beta"], StartsWith("radar-beta"), RadarDiagram.Read, SkipsFrontMatter: true, Since: 11),
        new("ishikawa", ["ishikawa-beta", "ishikawa"], StartsWithIgnoringCase(text => WordEnds(text), "ishikawa-beta", "ishikawa"), IshikawaParser.Read, Since: 11),
        new("treemap", ["treemap-beta", "treemap"], StartsWith("treemap"), TreemapDiagram.Read, Since: 11),
        new("railroad", ["railroad-beta"], StartsWithIgnoringCase(Anything, "railroad-beta"), RailroadDiagram.Read, SkipsFrontMatter: true, Since: 11),
        new("railroadEbnf", ["railroad-ebnf-beta"], StartsWithIgnoringCase(Anything, "railroad-ebnf-beta"), RailroadDiagram.ReadEbnf, SkipsFrontMatter: true, Since: 11),
        new("railroadAbnf", ["railroad-abnf-beta"], StartsWithIgnoringCase(Anything, "railroad-abnf-beta"), RailroadDiagram.ReadAbnf, SkipsFrontMatter: true, Since: 11),
        new("railroadPeg", ["railroad-peg-beta"], StartsWithIgnoringCase(Anything, "railroad-peg-beta"), RailroadDiagram.ReadPeg, SkipsFrontMatter: true, Since: 11),
        new("venn", ["venn-beta"], StartsWith("venn-beta"), VennParser.Read, Since: 11),
        new("wardley", ["wardley-beta"], StartsWithIgnoringCase(Anything, "wardley-beta"), WardleyDiagram.Read, SkipsFrontMatter: true, Since: 11),
        new("cynefin", ["cynefin-beta"], StartsWithWord("cynefin-beta", after => after == ':' || Characters.IsSpace(after)), CynefinDiagram.Read, SkipsFrontMatter: true, Since: 11),
        new("usecase", ["usecase-beta"], StartsWithWord("usecase-beta", Characters.IsSpace), UsecaseParser.Read, Since: 12),
    ];

    /// <summary>The type of a text; <see langword="null"/> when it is of none.</summary>
    /// <param name="text">The text, prepared for detection.</param>
    /// <param name="major">The major of mermaid; types that came later are none.</param>
    public static DiagramType? Detect(string text, int major)
    {
        foreach (var type in All)
        {
            if (type.Since <= major && type.Detects(text))
                return type;
        }

        return null;
    }

    /// <summary>The type of a text in a later major of mermaid; <see langword="null"/> when it is of none there either.</summary>
    public static DiagramType? DetectLater(string text, int major) => All.FirstOrDefault(t => t.Since > major && t.Detects(text));

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
