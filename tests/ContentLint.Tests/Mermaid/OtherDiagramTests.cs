using ContentLint.Mermaid.Types.Class;
using ContentLint.Mermaid.Types.EntityRelationship;
using ContentLint.Mermaid.Types.Gantt;
using ContentLint.Mermaid.Types.GitGraph;
using ContentLint.Mermaid.Types.Journey;
using ContentLint.Mermaid.Types.Mindmap;
using ContentLint.Mermaid.Types.Pie;
using ContentLint.Mermaid.Types.Quadrant;
using ContentLint.Mermaid.Types.Requirement;
using ContentLint.Mermaid.Types.State;
using ContentLint.Mermaid.Types.Timeline;

namespace ContentLint.Tests.Mermaid;

/// <summary>Class, state, entity relationship and gantt diagrams, user journeys, timelines, mindmaps, pie and quadrant charts, git graphs.</summary>
public sealed class OtherDiagramTests
{
    [TestCase("classDiagram\n  Animal <|-- Duck : is\n  class Duck {\n    +String beakColor\n    +swim() void\n  }\n  <<interface>> Duck\n  note for Duck \"flies\"")]
    [TestCase("classDiagram-v2\n  namespace A.B {\n    class C~T~:::s\n    class `D e`[\"label\"]\n    namespace F { class G\n }\n  }\n  C \"1\" *-- \"many\" G\n  Foo ()-- C\n  style C fill:#f9f\n  classDef s fill:#fff,color:red\n  cssClass \"C,G\" s\n  click C href \"https://example.org\" \"tip\" _blank\n  click G call f(\"x\") \"tip\"\n  callback G \"f\"\n  link G \"u\" _self\n  direction LR")]
    [TestCase("stateDiagram-v2\n  [*] --> Active : start\n  state \"Long name\" as L\n  state Active {\n    [*] --> A\n    --\n    B --> [*]\n  }\n  state f <<fork>>\n  note left of L : text\n  note right of L\n    more\n  end note\n  classDef c fill:#f9f\n  class L,f c\n  L:::c --> f")]
    [TestCase("stateDiagram\n  Активен --> Ждёт: сбой\n  direction LR\n  scale 350 width\n  hide empty description\n  click Ждёт \"u\" \"tip\"\n")]
    [TestCase("erDiagram\n  CUSTOMER ||--o{ ORDER : places\n  ORDER {\n    int id PK, FK \"the id\"\n    list~int~ ids\n    string? `with space`\n  }\n  p[Person] {\n    string name\n  }\n  a one or more to zero or many b : \"has many\"\n  subgraph s [Title]\n    c\n  end\n  classDef x fill:#f9f\n  class a,b x\n  c:::x\n  d 1--1 e : is")]
    [TestCase("gantt\n  dateFormat YYYY-MM-DD\n  title Plan\n  excludes weekends\n  weekday monday\n  section One\n  First : active, a1, 2024-01-01, 3d\n  Second :after a1, 2d\n  click a1 href \"u\" call f()\n")]
    [TestCase("journey\n  title A day\n  section Work\n    Make tea: 5: Me\n    Sleep: 3: Me, Cat\n")]
    [TestCase("timeline LR\n  title History\n  section 2020s\n  2021 : one : two at 10:30\n       : three\n")]
    [TestCase("mindmap\n  root((Aurora))\n    Writer\n      ::icon(fa fa-db)\n    Reader[\"a (b)\"]\n    :::urgent\n    )cloud(\n")]
    [TestCase("\npie showData %% c\n  title Reads\n  accTitle: a\n  accDescr {\n b }\n  'Hits' : 42.50\n  \"Two\nlines \\\" x\":-0\n\n---\nskipped: 1\n---\n")]
    [TestCase("pie \"A\" : 1")]
    [TestCase("quadrantChart\n  title Effort & gain\n  accDescr { b }\n  x-axis Low effort --> \"High (effort)\"\n  y-axis \"`Low gain`\" -->\n  quadrant-1 Plan; quadrant-2 Do\n  Реплика 1.5 #: [0.3, 1] radius: 12, color: #f30, stroke-color: #ff3300, stroke-width: 5px %% c\n  Point B:::class1: [0, 0.25]\n  classDef class1 color: #109060\n")]
    [TestCase("gitGraph TB:\n  title Releases\n  commit \"first\" tag: 'v1' tag: \"v2\" type: REVERSE\n  branch release/1.0 order: 2\n  commit id: \"A\" msg: \"a\"\n  switch main\n  commit\n  merge release/1.0 id: \"M\" tag: \"t\" type: HIGHLIGHT\n  branch \"ветка 2\"\n  commit\n  checkout release/1.0\n  cherry-pick id: \"M\" parent: \"A\" tag: \"\"\n")]
    [TestCase("gitGraph\n")]
    [TestCase("%%{init: { 'gitGraph': {'mainBranchName': 'trunk'}} }%%\ngitGraph:\n  commit\n  branch main\n  checkout trunk\n")]
    [TestCase("---\nconfig:\n  gitGraph:\n    mainBranchName: trunk\n---\ngitGraph\n  checkout trunk\n")]
    [TestCase("erDiagram\n  A {\n    string make \"e.g., ||--||\"\n    `b {` `c`\n    list~{~ d\n  }\n")]
    public void Accepts(string text) => DiagramAssert.Reports(text);

    [TestCase("classDiagram\n  A <|-- {|CL3010:{|} B", "'{' cannot stand here: expected the name of a class; one with other characters goes in backquotes.")]
    [TestCase("classDiagram\n  class A {|CL3002:{|}\n    +x\n", "'{' is opened here and never closed.")]
    [TestCase("classDiagram\n  class A {\n    {|CL3010:+run)|}\n  }\n", "'+run)' has a ')' and is taken for a method, and it has no name with a '(' before that.")]
    [TestCase("classDiagram\n  class A {\n    get{|CL3010:<|}T(x)\n    put(List<int> x)\n  }\n  A : get<T(x)\n", "This '<' begins an HTML tag to Mermaid, and the '(' of the method is lost with it.")]
    [TestCase("classDiagram\n  <<interface>> {|CL3010:A|}\n", "There is no class 'A' above this annotation.")]
    [TestCase("stateDiagram-v2\n  A --> {|CL3010:-|}B", "'-' cannot stand here: expected the id of a state, or '[*]'.")]
    [TestCase("stateDiagram-v2\n  state A {|CL3002:{|}\n    B --> C\n", "'{' is opened here and never closed.")]
    [TestCase("stateDiagram-v2\n  state \"x\" as {|CL3002:{|}s5", "'{' is opened here and never closed.")]
    [TestCase("stateDiagram-v2\n  state {|CL3010:Two words {|}\n  A\n", "The name of a composite state is one word, and here are more before the '{'.")]
    [TestCase("erDiagram\n  A ||--o{ {|CL3006:B|}\n", "A colon and a label are missing behind 'B'.")]
    [TestCase("erDiagram\n  A {|CL3010:%|}\n", "'%' cannot stand here: expected an entity; a name with spaces or signs goes in quotes.")]
    [TestCase("erDiagram\n  A {\n    int {|CL3010:}|}\n", "'}' cannot stand here: expected the name of the attribute behind its type.")]
    [TestCase("gantt\n  {|CL3006:Task without data|}\n  Next : 2d\n", "A colon is missing behind 'Task without data'.")]
    [TestCase("gantt\n  Task {|CL3010::crit|}\n", "The task 'Task' has tags and nothing behind them.")]
    [TestCase("journey\n  {|CL3006:Make tea|}\n  Sleep: 3: Me\n", "A colon is missing behind 'Make tea'.")]
    [TestCase("timeline\n  {|CL3010:: too early|}\n  2021\n", "': too early' cannot stand here: expected a period before the first event: '2024 : text'.")]
    [TestCase("mindmap\n    (root)\n  {|CL3010:A|}", "A mindmap has one root, and this node stands no further in than the root.")]
    [TestCase("mindmap\n  root\n  {|CL3010:A|}\n    a\n B\n  C\n    :::urgent\n", "A mindmap has one root, and this node stands no further in than the root.")]
    [TestCase("mindmap\n  root\n    a{|CL3025:[]|}\n    b", "A label cannot be empty.")]
    [TestCase("pie\n  {|CL3003:Cache hits|} : 42\n  \"B\" : 1\n", "The label of a slice must be in quotes.")]
    [TestCase("pie\n  \"A\" : {|CL3010:-1.5|}\n", "A slice cannot be negative, and this one is -1.5.")]
    [TestCase("pie\n  \"A\" : 40{|CL3010:%|}\n  {|CL3006:\"B\"|} 1\n", "'%' cannot stand here: expected the end of the line: a value is a plain number such as 42 or 12.5.")]
    [TestCase("pie\n  {|CL3017:\"|}A : 40\n", "This quote is never closed.")]
    [TestCase("pie\n{|CL3010:showData|}\n", "'showData' cannot stand here: expected 'showData' right behind 'pie', on the same line.")]
    [TestCase("{|CL3004:pieChart|}\n  \"A\" : 40\n", "'pieChart' is no type of diagram. Did you mean 'pie'?")]
    [TestCase("quadrantChart\n  {|CL3003:Cache (warm)|}: [0.3, 0.6]\n  {|CL3003:A: B|}: [0.1, 0.2]\n", "A label with '(' in it must be in quotes.")]
    [TestCase("quadrantChart\n  A: [{|CL3010:3|}0, 60]\n", "'3' cannot stand here: expected two numbers between 0 and 1 in brackets: '[0.3, 0.6]', with 1 for 1.0.")]
    [TestCase("quadrantChart\n  A: [0.3, 0.6] {|CL3010:color: red|}\n", "'color: red' is no style of a point.")]
    [TestCase("quadrantChart\n  x-axis {|CL3017:\"|}Low\n", "This quote is never closed.")]
    [TestCase("quadrantChart\n  quadrant-1{|CL3010:\n|}  quadrant-2 Do\n", "The end of the line cannot stand here: expected the text of the quadrant: 'quadrant-1 Plan this'.")]
    [TestCase("gitGraph {|CL3006:LR|}\n  commit\n", "A colon is missing behind 'LR'.")]
    [TestCase("gitGraph\n  commit id: {|CL3010:A|}\n  commit id: \"B\"\n", "'A' cannot stand here: expected a text in quotes.")]
    [TestCase("gitGraph\n  commit id: {|CL3017:\"|}A\n", "This quote is never closed.")]
    [TestCase("gitGraph\n  branch {|CL3010:в|}етка\n", "'в' cannot stand here: expected the name of a branch; one with other characters, or that is a keyword, goes in quotes.")]
    [TestCase("gitGraph\n  branch develop\n  checkout {|CL3028:develp|}\n  commit\n", "There is no branch 'develp' above this line. Did you mean 'develop'?")]
    [TestCase("gitGraph\n  branch a\n  branch {|CL3029:a|}\n", "There is a branch 'a' already.")]
    [TestCase("gitGraph\n  commit\n  merge {|CL3030:main|}\n", "'main' cannot be merged into itself.")]
    [TestCase("gitGraph\n  branch a\n  {|CL3030:merge|} main\n", "The branch 'a' has no commit yet.")]
    [TestCase("gitGraph\n  branch a\n  checkout main\n  commit\n  merge {|CL3030:a|}\n", "The branch 'a' has no commit yet.")]
    [TestCase("gitGraph\n  commit id: \"A\"\n  branch a\n  checkout main\n  commit id: \"B\"\n  checkout a\n  commit\n  merge main id: {|CL3030:\"A\"|}\n", "There is a commit 'A' already.")]
    [TestCase("gitGraph\n  commit id: \"AB1\"\n  branch a\n  cherry-pick id: {|CL3031:\"AB2\"|}\n", "There is no commit 'AB2' above this line. Did you mean 'AB1'?")]
    [TestCase("gitGraph\n  commit id: \"A\"\n  cherry-pick id: {|CL3031:\"A\"|}\n", "The commit 'A' is on 'main' already.")]
    [TestCase("requirementDiagram{|CL3026:  |}\nelement a {\n}\n", "Behind 'requirementDiagram' the line must end at once, and here are spaces.")]
    [TestCase("requirementDiagram\nrequirement a {{|CL3026: |}\nid: 1\nrisk: high{|CL3026: |}\n}\nelement b {\n}\n", "Behind '{' the line must end at once, and here are spaces.")]
    [TestCase("requirementDiagram\nrequirement {|CL3003:a-b|} {\ntext: {|CL3003:test < 5 ms|}\nrisk: low\n}\n", "'a-b' must be in quotes.")]
    [TestCase("requirementDiagram\nrequirement {|CL3003:Отказ|} {\nid: 1\n}\n{|CL3003:x-1|} - traces -> b\nc - traces -> {|CL3003:y-1|}\n", "'Отказ' must be in quotes.")]
    [TestCase("requirementDiagram\nrequirement a {\nrisk: {|CL3010:hihg|}\nverifymethod: {|CL3010:review|}\n{|CL3006:id|} 1\n}\n", "'hihg' is no word for risk. Did you mean 'high'?")]
    [TestCase("requirementDiagram\nrequirement a {\n{|CL3010:tex|}: a\n{|CL3025:id|}:\n}\n", "There is no 'tex' here. Did you mean 'text'?")]
    [TestCase("requirementDiagram\nrequirement a {|CL3002:{|}\nid: 1\nelement b {\n}\na - traces -> b\n", "'{' is opened here and never closed.")]
    [TestCase("requirementDiagram\nrequirement a {|CL3002:{|}\nid: 1\na - traces -> b\n", "'{' is opened here and never closed.")]
    [TestCase("requirementDiagram\n{|CL3010:functionalRequirment|} a {\nid: 1\nrisk: {|CL3010:hgih|}\n}\n", "There is no 'functionalRequirment' here. Did you mean 'functionalRequirement'?")]
    [TestCase("requirementDiagram\na {|CL3005:-- traces -->|} b\na {|CL3005:-->|} b\na - {|CL3010:satisfy|} -> b\n", "'-- traces -->' is no arrow here.")]
    [TestCase("requirementDiagram\n{|CL3010:one of my requirements|}\n", "This line is neither a requirement, nor an element, nor a relation.")]
    [TestCase("requirementDiagram\n{|CL3010:}|}\n", "'}' cannot stand here: expected 'requirement name {', 'element name {' or a relation, 'a - satisfies -> b'.")]
    [TestCase("requirementDiagram\nelement a {\ntype: {|CL3017:\"|}x\n}\n", "This quote is never closed.")]
    [TestCase("{|CL3004:requirement a {|}\nid: 1\n}\n", "This diagram does not say what type it is.")]
    public void Reports(string marked, string message) =>
        Assert.That(DiagramAssert.Reports(marked)[0].Message.Text, Is.EqualTo(message));

    [TestCase("requirementDiagram\nrequirement a {\nrisk: high{|CL3026:  |}\n}\n", "requirementDiagram\nrequirement a {\nrisk: high\n}\n")]
    [TestCase("requirementDiagram\nrequirement {|CL3003:a-b|} {\n}\n", "requirementDiagram\nrequirement \"a-b\" {\n}\n")]
    [TestCase("requirementDiagram\nrequirement a {\nrisk: {|CL3010:hgih|}\n}\n", "requirementDiagram\nrequirement a {\nrisk: high\n}\n")]
    [TestCase("requirementDiagram\na {|CL3005:-- traces -->|} b\n", "requirementDiagram\na - traces -> b\n")]
    public void Fixes_requirements(string marked, string expected) => DiagramAssert.Fixes(marked, expected);

    [Test]
    public void Fixes_bare_labels_of_slices() =>
        DiagramAssert.Fixes("pie\n  {|CL3003:Cache hits|} : 42\n", "pie\n  \"Cache hits\" : 42\n");

    [Test]
    public void Fixes_a_direction_without_colon() =>
        DiagramAssert.Fixes("gitGraph {|CL3006:LR|}\n  commit\n", "gitGraph LR:\n  commit\n");

    [Test]
    public void Gives_models()
    {
        var git = (GitGraphModel)DiagramAssert.Parse("gitGraph\n  commit id: \"A\"\n  branch b\n  commit\n  checkout main\n  commit\n  merge b\n").Model!;
        Assert.That(git.Branches.Select(b => b.Name), Is.EqualTo(["main", "b"]));
        Assert.That(git.Commits.Select(c => (c.Id, c.Branch, c.Kind, c.Parents.Count)), Is.EqualTo(new[]
        {
            ("A", "main", GitCommitKind.Commit, 0), (null, "b", GitCommitKind.Commit, 1), (null, "main", GitCommitKind.Commit, 1), (null, "main", GitCommitKind.Merge, 2),
        }));

        var quadrants = (QuadrantModel)DiagramAssert.Parse("quadrantChart\n  title T\n  A b: [0.3, 1]\n").Model!;
        Assert.That((quadrants.Title, quadrants.Points[0].Label, quadrants.Points[0].X, quadrants.Points[0].Y), Is.EqualTo(("T", "A b", "0.3", "1")));

        var requirements = (RequirementModel)DiagramAssert.Parse("requirementDiagram\nrequirement \"a b\" {\nid: 1.1\nrisk: High\n}\nelement c:::d {\n}\nc - satisfies -> \"a b\"\nc <- copies - e\n").Model!;
        Assert.That(requirements.Nodes.Select(n => (n.Kind, n.Name, n.Properties.Count)), Is.EqualTo(new[] { ("requirement", "a b", 2), ("element", "c", 0) }));
        Assert.That(requirements.Nodes[0].Properties, Is.EqualTo(new[] { ("id", "1.1"), ("risk", "High") }));
        Assert.That(requirements.Relations.Select(r => (r.From.Name, r.Kind, r.To.Name)), Is.EqualTo(new[] { ("c", "satisfies", "a b"), ("e", "copies", "c") }));

        var pie = (PieModel)DiagramAssert.Parse("pie title Reads\n  \"A\" : 1.5\n").Model!;
        Assert.That((pie.Title, pie.Slices[0].Label, pie.Slices[0].Value), Is.EqualTo(("Reads", "A", "1.5")));

        var classes = (ClassModel)DiagramAssert.Parse("classDiagram\n  class A~T~[\"Label\"] {\n    +x\n  }\n  A <|-- B : is\n").Model!;
        Assert.That(classes.Classes.Select(c => (c.Name, c.Label)), Is.EqualTo(new[] { ("A", "Label"), ("B", null) }));
        Assert.That(classes.Relations.Select(r => (r.From, r.Link, r.To, r.Label)), Is.EqualTo(new[] { ("A", "<|--", "B", "is") }));

        var states = (StateModel)DiagramAssert.Parse("stateDiagram\n  state C {\n    A --> [*] : done\n  }\n").Model!;
        Assert.That(states.States.Select(s => (s.Id, s.Parent?.Id, s.IsComposite)), Is.EqualTo(new[] { ("C", null, true), ("A", "C", false) }));
        Assert.That(states.Transitions.Select(t => (t.From, t.To, t.Label)), Is.EqualTo(new[] { ("A", "[*]", "done") }));

        var entities = (ErModel)DiagramAssert.Parse("erDiagram\n  A[\"Alias\"] {\n    int id PK\n  }\n  A_ ||--o{ B : has\n").Model!;
        Assert.That(entities.FindEntity("A")!.Alias, Is.EqualTo("Alias"));
        Assert.That(entities.FindEntity("A")!.Attributes.Select(a => (a.Type, a.Name, a.Keys[0])), Is.EqualTo(new[] { ("int", "id", "PK") }));
        Assert.That(entities.Relationships.Select(r => (r.From, r.Link, r.To, r.Role)), Is.EqualTo(new[] { ("A_", "||--o{", "B", "has") }));

        var gantt = (GanttModel)DiagramAssert.Parse("gantt\n  section S\n  T : done, a, 1d\n").Model!;
        Assert.That(gantt.Tasks.Select(t => (t.Name, t.Tags[0], t.Items[1].Name, t.Section?.Name)), Is.EqualTo(new[] { ("T", "done", "1d", "S") }));

        var journey = (JourneyModel)DiagramAssert.Parse("journey\n  title J\n  T: 5: Me\n").Model!;
        Assert.That((journey.Title, journey.Tasks[0].Name, journey.Tasks[0].Data), Is.EqualTo(("J", "T", "5: Me")));

        var timeline = (TimelineModel)DiagramAssert.Parse("timeline\n  2021 : a : b\n").Model!;
        Assert.That(timeline.Periods.Single().Events, Is.EqualTo(["a", "b"]));

        var mindmap = (MindmapModel)DiagramAssert.Parse("mindmap\n  r\n    a((b))\n").Model!;
        Assert.That(mindmap.Nodes.Select(n => (n.Label, n.Parent?.Label)), Is.EqualTo(new[] { ("r", null), ("b", "r") }));
    }
}
