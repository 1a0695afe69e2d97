// The statements of Mermaid's types of diagrams, by the word that our rules name the type with. What stands at the start of a
// line, for people who type one; the grammars in the engine decide what is right.

namespace ContentLint.LanguageServer.Completion;

/// <summary>Words of diagrams.</summary>
internal static class MermaidWords
{
    private static readonly string[] Accessibility = ["accTitle:", "accDescr:"];

    // In these such a line is a name like any other, or a mistake.
    private static readonly HashSet<string> WithoutAccessibility = new(["block", "eventmodeling", "sankey", "venn", "kanban", "mindmap", "ishikawa"], StringComparer.Ordinal);

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
        ["pie"] = ["title"],
        ["gitGraph"] = ["commit", "branch", "checkout", "switch", "merge", "cherry-pick"],
        ["quadrant"] = ["title", "x-axis", "y-axis", "quadrant-1", "quadrant-2", "quadrant-3", "quadrant-4", "classDef"],
        ["requirement"] =
        [
            "requirement", "functionalRequirement", "interfaceRequirement", "performanceRequirement", "physicalRequirement", "designConstraint", "element", "id:", "text:", "risk:", "verifymethod:",
            "type:", "docref:", "direction", "style", "classDef", "class",
        ],
        ["mindmap"] = ["root", "::icon(", ":::"],
        ["c4"] =
        [
            "title", "Person", "Person_Ext", "System", "System_Ext", "SystemDb", "SystemQueue", "Container", "Container_Ext", "ContainerDb", "ContainerQueue", "Component", "ComponentDb", "Boundary",
            "Enterprise_Boundary", "System_Boundary", "Container_Boundary", "Deployment_Node", "Node", "Rel", "BiRel", "Rel_U", "Rel_D", "Rel_L", "Rel_R", "Rel_Back", "UpdateElementStyle",
            "UpdateRelStyle", "UpdateLayoutConfig",
        ],
        ["block"] = ["columns", "block", "space", "end", "style", "classDef", "class"],
        ["xychart"] = ["title", "x-axis", "y-axis", "line", "bar"],
        ["packet"] = ["title"],
        ["architecture"] = ["title", "group", "service", "junction", "align"],
        ["radar"] = ["title", "axis", "curve", "showLegend", "ticks", "max", "min", "graticule"],
        ["treemap"] = ["title", "classDef"],
        ["treeView"] = ["title"],
        ["venn"] = ["title", "set", "union", "text", "style"],
        ["wardley"] =
        [
            "title", "size", "evolution", "anchor", "component", "evolve", "pipeline", "note", "annotations", "annotation", "accelerator", "deaccelerator",
        ],
        ["cynefin"] = ["title", "complex", "complicated", "clear", "chaotic", "confusion"],
        ["eventmodeling"] = ["entity", "tf", "rf", "data", "note", "gwt"],
        ["usecase"] = ["direction", "actor", "systemBoundary", "end", "note for", "json", "classDef", "class", "style"],
        ["railroad"] = ["title"],
        ["railroadEbnf"] = ["title"],
        ["railroadAbnf"] = ["title"],
        ["railroadPeg"] = ["title"],
    };

    /// <summary>The words that a diagram may begin with.</summary>
    public static IReadOnlyList<string> Types { get; } =
    [
        "flowchart TD", "flowchart LR", "sequenceDiagram", "classDiagram", "stateDiagram-v2", "erDiagram", "gantt", "journey", "timeline", "pie", "gitGraph", "mindmap", "quadrantChart",
        "requirementDiagram", "C4Context", "C4Container", "C4Component", "C4Dynamic", "C4Deployment", "sankey-beta", "xychart-beta", "block-beta", "packet-beta", "kanban", "architecture-beta",
        "radar-beta", "treemap-beta", "treeView-beta", "venn-beta", "ishikawa-beta", "wardley-beta", "cynefin-beta", "usecase-beta", "agentflow-beta", "eventmodeling", "swimlane-beta",
        "railroad-beta", "railroad-ebnf-beta", "railroad-abnf-beta", "railroad-peg-beta",
    ];

    /// <summary>The statements of a type.</summary>
    public static IEnumerable<string> Of(string type) =>
        (ByType.TryGetValue(type, out var words) ? words : []).Concat(WithoutAccessibility.Contains(type) ? [] : Accessibility).Append("%%");
}
