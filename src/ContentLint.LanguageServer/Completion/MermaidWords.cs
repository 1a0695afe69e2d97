// The statements of Mermaid's types of diagrams, by the word that our rules name the type with. What stands at the start of a
// line, for people who type one; the grammars in the engine decide what is right.

namespace ContentLint.LanguageServer.Completion;

/// <summary>Words of diagrams.</summary>
internal static class MermaidWords
{
    private static readonly string[] Everywhere = ["accTitle:", "accDescr:", "%%"];

    private static readonly Dictionary<string, string[]> ByType = new(StringComparer.Ordinal)
    {
        ["flowchart"] = ["subgraph", "end", "direction", "style", "classDef", "class", "click", "linkStyle"],
        ["agentflow"] = ["flow", "global", "connector", "end", "direction", "style", "classDef", "class", "click", "linkStyle"],
        ["sequence"] =
        [
            "participant", "actor", "create participant", "destroy", "activate", "deactivate", "Note over", "Note left of", "Note right of", "loop", "alt", "else", "opt", "par", "and",
            "critical", "option", "break", "rect", "box", "end", "autonumber", "title", "link", "links",
        ],
        ["class"] = ["class", "namespace", "note", "note for", "direction", "style", "classDef", "cssClass", "click", "link", "callback"],
        ["state"] = ["state", "note right of", "note left of", "end note", "direction", "[*]", "classDef", "class", "style"],
        ["er"] = ["direction", "style", "classDef", "class"],
        ["gantt"] = ["title", "dateFormat", "axisFormat", "tickInterval", "todayMarker", "excludes", "includes", "weekday", "weekend", "section", "click"],
        ["journey"] = ["title", "section"],
        ["timeline"] = ["title", "section"],
        ["pie"] = ["showData", "title"],
        ["gitGraph"] = ["commit", "branch", "checkout", "switch", "merge", "cherry-pick"],
        ["quadrant"] = ["title", "x-axis", "y-axis", "quadrant-1", "quadrant-2", "quadrant-3", "quadrant-4", "classDef"],
        ["requirement"] =
        [
            "requirement", "functionalRequirement", "interfaceRequirement", "performanceRequirement", "physicalRequirement", "designConstraint", "element", "id:", "text:", "risk:", "verifymethod:",
            "type:", "docref:", "direction", "style", "classDef", "class",
        ],
        ["mindmap"] = ["root", "::icon(", ":::"],
    };

    /// <summary>The words that a diagram may begin with.</summary>
    public static IReadOnlyList<string> Types { get; } =
    [
        "flowchart TD", "flowchart LR", "sequenceDiagram", "classDiagram", "stateDiagram-v2", "erDiagram", "gantt", "journey", "timeline", "pie", "gitGraph", "mindmap", "quadrantChart",
        "requirementDiagram", "C4Context", "sankey-beta", "xychart-beta", "block-beta", "packet-beta", "kanban", "architecture-beta", "radar-beta", "treemap-beta",
    ];

    /// <summary>The statements of a type.</summary>
    public static IEnumerable<string> Of(string type) => (ByType.TryGetValue(type, out var words) ? words : []).Concat(Everywhere);
}
