// The words of the types whose parsers do not tell what they expect, and of those with a lexer of several modes: what people may mean, in the order in which it is shown to them.
// Nothing is said of where a word may stand; that the parser is asked (`ExpectedWords`). Behind a `|` stands what may follow,
// for the parser to read all of it without a mistake. Where nothing stands the word itself is all that counts.

using ContentLint.Mermaid.Types.C4;

namespace ContentLint.Mermaid;

/// <summary>Words of diagrams.</summary>
/// <param name="Statements">What a statement begins with.</param>
/// <param name="Others">What stands inside of one.</param>
internal sealed record DiagramVocabulary(string[] Statements, string[] Others)
{
    private static readonly string[] Accessibility = ["accTitle:", "accDescr:"];

    private static readonly string[] Directions = ["TB|", "BT|", "LR|", "RL|"];

    private static readonly string[] Styles = ["style| x fill:#fff", "classDef| x fill:#fff", "class| x y"];

    private static readonly string[] Decorations = ["direction| LR", .. Styles, .. Accessibility];

    private static readonly string[] Clicks = ["click", .. Decorations];

    private static readonly string[] Targets = ["href| \"x\"", "call| x()", "_blank|", "_self|", "_parent|", "_top|"];

    private static readonly string[] FlowchartWords = ["TD|", .. Directions, .. Targets, "default| x:y", "interpolate| x"];

    private static readonly DiagramVocabulary None = new([], []);

    private static readonly Dictionary<string, DiagramVocabulary> ByType = new(StringComparer.Ordinal)
    {
        ["flowchart-v2"] = new(["subgraph", "end|", "linkStyle| 0 x:y", .. Clicks], FlowchartWords),
        ["agentflow"] = new(["flow", "global|", "connector", "end|", "linkStyle| 0 x:y", .. Clicks], FlowchartWords),
        ["sequence"] = new(
            [
                "participant", "actor", "create participant", "create actor", "destroy", "activate", "deactivate", "Note over| x: y", "Note left of| x: y", "Note right of| x: y", "loop", "alt", "else| x\nx->>y: z",
                "opt", "par", "and| x\nx->>y: z", "critical", "option| x\nx->>y: z", "break", "rect", "box", "end|", "autonumber|", "title", "links| x: y", "link| x: y", "properties| x: y", "details| x: y",
                .. Accessibility,
            ],
            ["participant", "actor", "as", "over| x: y", "left of| x: y", "right of| x: y", "off|"]),
        ["classDiagram"] = new(["class", "namespace| x {\nclass y\n}", "note| \"x\"", "note for| x \"y\"", .. Clicks, "cssClass| \"x\" y", "link| x \"y\"", "callback| x \"y\""], [.. Directions, .. Targets]),
        ["stateDiagram"] = new(
            ["state", "note right of| x: y", "note left of| x: y", "end note|", "[*]|", .. Clicks, "scale| 100 width", "hide empty description|"],
            [.. Directions, "as", "right of| x: y", "left of| x: y", "<<fork>>|", "<<join>>|", "<<choice>>|", "[*]|", "width|"]),
        ["er"] = new(
            [.. Decorations, "subgraph", "end|"],
            [
                .. Directions, "PK|", "FK|", "UK|", "only one| to only one x : y", "zero or one| to only one x : y", "zero or more| to only one x : y", "one or more| to only one x : y", "many| to only one x : y", "to| only one x : y",
                "optionally to| only one x : y",
            ]),
        ["gantt"] = new(
            [
                "title", "dateFormat", "axisFormat", "tickInterval", "todayMarker", "excludes", "includes", "inclusiveEndDates|", "weekday| monday", "weekend| friday", "section", "click",
                .. Accessibility,
            ],
            ["monday|", "tuesday|", "wednesday|", "thursday|", "friday|", "saturday|", "sunday|", "href| \"x\"", "call| x()"]),
        ["journey"] = new(["title", "section", .. Accessibility], []),
        ["timeline"] = new(["title", "section", .. Accessibility], ["TD|", "LR|"]),
        ["quadrantChart"] = new(["title", "x-axis", "y-axis", "quadrant-1", "quadrant-2", "quadrant-3", "quadrant-4", "classDef| x color:#fff", .. Accessibility], []),
        ["requirement"] = new(
            [
                "requirement| x {\n}", "functionalRequirement| x {\n}", "interfaceRequirement| x {\n}", "performanceRequirement| x {\n}", "physicalRequirement| x {\n}", "designConstraint| x {\n}", "element| x {\n}", "id:", "text:", "risk:| low",
                "verifymethod:| test", "type:", "docref:", .. Decorations,
            ],
            [
                .. Directions, "low|", "medium|", "high|", "analysis|", "demonstration|", "inspection|", "test|", "contains| -> x", "copies| -> x", "derives| -> x", "satisfies| -> x", "verifies| -> x",
                "refines| -> x", "traces| -> x",
            ]),
        ["mindmap"] = new(["::icon(|x)", ":::"], []),
        ["c4"] = new([.. C4Diagram.Words.Select(w => w == "title" ? w : w + (IsBoundary(w) ? "|(x, \"y\") {\nPerson(z, \"z\")\n}" : "|(x, \"y\")")), .. Accessibility], []),
        ["block"] = new(["columns| 2", "block|", "block:|x", "space|", "end|", .. Styles], ["columns| 2", "space|", "block|", "end|", "right|)", "left|)", "up|)", "down|)", "x|)", "y|)"]),
        ["xychart"] = new(["title", "x-axis", "y-axis", "line| [1]", "bar| [1]", .. Accessibility], ["horizontal|", "vertical|"]),
        ["venn"] = new(["title", "set", "union| x, y", "text", "style| x fill:#fff"], []),
        ["usecase"] = new(["actor", "systemBoundary", "end|", "note for| x \"y\"", "json| x @{}", .. Decorations], ["TD|", .. Directions, "for| x \"y\"", "include|>> x", "extend|>> x", "true|", "false|"]),
    };

    /// <summary>The words a diagram begins with, the most common first.</summary>
    public static IReadOnlyList<string> Headers { get; } =
    [
        "flowchart TD", "flowchart LR", "sequenceDiagram", "classDiagram", "stateDiagram-v2", "erDiagram", "gantt", "journey", "timeline", "pie", "gitGraph", "mindmap", "quadrantChart",
        "requirementDiagram", "C4Context", "C4Container", "C4Component", "C4Dynamic", "C4Deployment", "sankey-beta", "xychart-beta", "block-beta", "packet-beta", "kanban", "architecture-beta",
        "radar-beta", "treemap-beta", "treeView-beta", "venn-beta", "ishikawa-beta", "wardley-beta", "cynefin-beta", "usecase-beta", "agentflow-beta", "eventmodeling", "swimlane-beta",
        "railroad-beta", "railroad-ebnf-beta", "railroad-abnf-beta", "railroad-peg-beta",
    ];

    private static bool IsBoundary(string word) => word.EndsWith("Boundary", StringComparison.Ordinal) || word.Contains("Node");

    /// <summary>The words of a type.</summary>
    public static DiagramVocabulary Of(string type) =>
        ByType.TryGetValue(type is "flowchart-elk" or "swimlane" ? "flowchart-v2" : type, out var words) ? words : None;
}
