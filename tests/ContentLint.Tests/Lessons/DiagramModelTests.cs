using ContentLint.Lessons;
using ContentLint.Lessons.Diagrams;
using ContentLint.Text;

namespace ContentLint.Tests.Lessons;

/// <summary>The model of a diagram as rules see it: one for all types, with places in the file wherever the diagram stands.</summary>
public sealed class DiagramModelTests
{
    // A line an element: its kind, its id, its label, its characters in the file, its group, its details; an edge with
    // what it begins and ends at.
    private static readonly TestCaseData[] Diagrams =
    [
        Case(
            "flowchart",
            "flowchart LR\n  A[\"Start #35; 1\"] -->|yes| B{ok?}\n  B --- A & one\n  subgraph one [First]\n    A\n    subgraph two\n      C@{ shape: circle }\n    end\n  end\n  style D fill:#fff\n  C e1@==> A\n",
            "direction LR",
            "group subgraph one|First 'subgraph one [First]'",
            "group subgraph two|two 'subgraph two' in First",
            "node node A|Start #35; 1 'A' in First shape [",
            "node node B|ok? 'B' shape {",
            "node node C|C 'C' in two shape circle",
            "edge --> |yes '-->' A..B",
            "edge --- | '---' B..A",
            "edge --- | '---' B..one",
            "edge ==> e1| '==>' C..A",
            "text node Start #35; 1 'Start #35; 1'",
            "text link yes 'yes'",
            "text node ok? 'ok?'",
            "text group First 'First'",
            "text group two 'two'"),
        Case(
            "agentflow",
            "agentflow-beta LR %% c\n  connector crm[\"CRM\"]@{ protocol: mcp }\n  global\n    G\n  end\n  flow main[\"Main\"]\n    A@{ shape: tool } --x B %% c\n    G -.- A\n  end\n",
            "direction LR",
            "group flow main|Main 'flow main[\"Main\"]'",
            "node connector crm|CRM 'crm'",
            "node node G|G 'G'",
            "node node A|A 'A' in Main shape tool",
            "node node B|B 'B' in Main",
            "edge --x | '--x' A..B",
            "edge -.- | '-.-' G..A",
            "text node CRM 'CRM'",
            "text group Main 'Main'"),
        Case(
            "sequence",
            "sequenceDiagram\n  title Login\n  box Aqua Left\n    actor U as User\n  end\n  loop Daily\n    opt\n      U->>+S: hi\n    end\n  end\n  Note over U,S: both\n  S--xU: bye\n",
            "title Login",
            "group box |Aqua Left 'box Aqua Left'",
            "group loop |Daily 'loop Daily'",
            "group opt | 'opt' in Daily",
            "node actor U|User 'U' in Aqua Left",
            "node participant S|S 'S'",
            "edge ->> |hi 'U->>+S: hi' in  U..S",
            "edge --x |bye 'S--xU: bye' S..U",
            "text title Login 'Login'",
            "text block Aqua Left 'Aqua Left'",
            "text participant User 'User'",
            "text block Daily 'Daily'",
            "text message hi 'hi'",
            "text note both 'both'",
            "text message bye 'bye'"),
        Case(
            "state",
            "stateDiagram-v2\n  [*] --> A\n  A : First\n  A : Second\n  state \"Whole\" as W {\n    B --> [*] : done\n  }\n  A --> W\n  B\n",
            "group state W|Whole 'W'",
            "node state A|First 'A' details Second",
            "node state B|B 'B' in Whole",
            "edge --> | '[*] --> A' [*]..A",
            "edge --> |done 'B --> [*] : done' B..[*]",
            "edge --> | 'A --> W' A..W",
            "text node First 'First'",
            "text node Second 'Second'",
            "text node Whole 'Whole'",
            "text link done 'done'"),
        Case(
            "class",
            "classDiagram\n  class A~T~[\"Label\"] {\n    +x\n    +run() int\n  }\n  A <|-- B : is\n  B --() C\n  namespace N {\n    class B\n  }\n",
            "group namespace |N 'N'",
            "node class A|Label 'A~T~' details +x; +run() int",
            "node class B|B 'B' in N",
            "edge <|-- |is 'A <|-- B : is' A..B",
            "edge --() | 'B --() C' B..C?",
            "text node Label 'Label'",
            "text member +x '+x'",
            "text member +run() int '+run() int'",
            "text link is 'is'"),
        Case(
            "er",
            "erDiagram\n  A[\"Alias\"] {\n    int id PK\n    string name\n  }\n  A ||--o{ \"B c\" : \"has many\"\n  subgraph S [Title]\n    A\n  end\n",
            "group subgraph S|Title 'subgraph S [Title]'",
            "node entity A|Alias 'A' in Title details int id PK; string name",
            "node entity B c|B c '\"B c\"'",
            "edge ||--o{ |has many 'A ||--o{ \"B c\" : \"has many\"' A..B c",
            "text node Alias 'Alias'",
            "text link has many 'has many'"),
        Case(
            "requirement",
            "requirementDiagram\nrequirement \"a b\" {\nid: 1.1\nrisk: High\n}\nelement c {\n}\nc - satisfies -> \"a b\"\nc <- copies - \"a b\"\n\"a b\" - traces -> c\n",
            "node requirement a b|a b 'a b' details id: 1.1; risk: High",
            "node element c|c 'c'",
            "edge satisfies | 'c - satisfies -> \"a b\"' c..a b",
            "edge copies | 'c <- copies - \"a b\"' a b..c",
            "edge traces | '\"a b\" - traces -> c' a b..c"),
        Case(
            "gitGraph",
            "gitGraph\n  commit id: \"A\"\n  branch b\n  commit\n  checkout main\n  commit\n  merge b\n",
            "group branch |main ''",
            "group branch |b 'b'",
            "node commit A|A 'commit' in main",
            "node commit | 'commit' in b",
            "node commit | 'commit' in main",
            "node merge | 'merge' in main",
            "edge parent | 'commit' A..",
            "edge parent | 'commit' A..",
            "edge parent | 'merge' ..",
            "edge parent | 'merge' ..",
            "text node A 'A'"),
        Case(
            "mindmap",
            "mindmap\n  root((Middle))\n    a\n      b[Leaf]\n",
            "node node |Middle 'root((Middle))'",
            "node node |a 'a'",
            "node node |Leaf 'b[Leaf]'",
            "edge child | 'a' ..",
            "edge child | 'b[Leaf]' ..",
            "text node Middle 'Middle'",
            "text node a 'a'",
            "text node Leaf 'Leaf'"),
        Case(
            "gantt",
            "gantt\n  title Plan\n  section S\n  First : done, a, 2024-01-01, 3d\n  Next : after a, 2d\n  section S\n  Last : b, 2024-01-02, until a\n",
            "title Plan",
            "group section |S 'S'",
            "group section |S 'S'",
            "node task a|First 'First : done, a, 2024-01-01, 3d' in S details done; a; 2024-01-01; 3d",
            "node task |Next 'Next : after a, 2d' in S details after a; 2d",
            "node task b|Last 'Last : b, 2024-01-02, until a' in S details b; 2024-01-02; until a",
            "edge after | 'after a' a..",
            "edge until | 'until a' b..a",
            "text title Plan 'Plan'",
            "text section S 'S'",
            "text task First 'First'",
            "text task Next 'Next'",
            "text section S 'S'",
            "text task Last 'Last'"),
        Case(
            "journey",
            "journey\n  title Day\n  section Morning\n    Tea: 5: Me, Cat\n",
            "title Day",
            "group section |Morning 'Morning'",
            "node task |Tea 'Tea: 5: Me, Cat' in Morning details 5: Me, Cat",
            "text title Day 'Day'",
            "text section Morning 'Morning'",
            "text task Tea 'Tea'"),
        Case(
            "timeline",
            "timeline\n  title Time\n  section Old\n  2021 : a : b\n",
            "title Time",
            "group section |Old 'Old'",
            "node period |2021 '2021' in Old details a; b",
            "text title Time 'Time'",
            "text section Old 'Old'",
            "text node 2021 '2021'",
            "text node a 'a'",
            "text node b 'b'"),
        Case(
            "pie",
            "pie title Reads\n  \"A\" : 1.5\n",
            "title Reads",
            "node slice |A '\"A\" : 1.5' details 1.5",
            "text title Reads 'Reads'",
            "text node A 'A'"),
        Case(
            "quadrant",
            "quadrantChart\n  title T\n  x-axis Low --> High\n  A b: [0.3, 1]\n",
            "title T",
            "node point |A b 'A b' details 0.3; 1",
            "text title T 'T'",
            "text axis Low 'Low'",
            "text axis High 'High'",
            "text node A b 'A b'"),
        Case(
            "info",
            "info\n  title V\n",
            "title V",
            "text title V 'V'"),
        Case(
            "packet",
            "packet\n  title T\n  0-7: \"Type\"\n  +8: \"Code\"\n",
            "title T",
            "node field |Type '0-7: \"Type\"'",
            "node field |Code '+8: \"Code\"'",
            "text title T 'T'",
            "text node Type 'Type'",
            "text node Code 'Code'"),
        Case(
            "radar",
            "radar-beta\n  title R\n  axis a, b[\"B b\"]\n  curve x[\"X\"]{1, 2}\n",
            "title R",
            "node axis a|a 'a'",
            "node axis b|B b 'b'",
            "node curve x|X 'x'",
            "text title R 'R'",
            "text axis B b 'B b'",
            "text node X 'X'"),
        Case(
            "treemap",
            "treemap-beta\n\"S\"\n  \"L\": 1\n  \"T\"\n    \"M\": 2:::big\nclassDef big fill:red\n",
            "group section |S '\"S\"'",
            "group section |T '\"T\"' in S",
            "node leaf |L '\"L\"' in S",
            "node leaf |M '\"M\"' in T",
            "text group S 'S'",
            "text node L 'L'",
            "text group T 'T'",
            "text node M 'M'"),
        Case(
            "treeView",
            "treeView-beta\nsrc/\n├── a.cs  ## text\n└── lib/\n    └── \"b c\"\n",
            "group folder |src/ 'src/'",
            "group folder |lib/ 'lib/' in src/",
            "node file |a.cs 'a.cs' in src/",
            "node file |b c '\"b c\"' in lib/",
            "text group src/ 'src/'",
            "text node a.cs 'a.cs'",
            "text note text 'text'",
            "text group lib/ 'lib/'",
            "text node b c 'b c'"),
        Case(
            "architecture",
            "architecture-beta\n  group g(cloud)[G g]\n  service db(disk)[\"D b\"] in g\n  junction j\n  db:L -[reads]- R:j\n",
            "group group g|G g 'g'",
            "node service db|D b 'db' in G g",
            "node junction j|j 'j'",
            "edge -- |reads 'db:L -[reads]- R:j' db..j",
            "text group G g 'G g'",
            "text node D b 'D b'",
            "text link reads 'reads'"),
        Case(
            "eventmodeling",
            "eventmodeling\n  tf 01 ui Cart\n  tf 02 evt Shop.Added ->> 01\n",
            "node ui 01|Cart '01'",
            "node evt 02|Shop.Added '02'",
            "edge ->> | '01' 01..02",
            "text node Cart 'Cart'",
            "text node Shop.Added 'Shop.Added'"),
        Case(
            "wardley",
            "wardley-beta\n  anchor Public [0.9, 0.6]\n  component Hot Water [0.5, 0.5]\n  pipeline Hot Water {\n    component \"Pot\" [0.4]\n  }\n  Public -> Pot\n  note \"n\" [0.1, 0.1]\n",
            "group pipeline |Hot Water 'Hot Water'",
            "node anchor Public|Public 'Public'",
            "node component Hot Water|Hot Water 'Hot Water'",
            "node component Pot|Pot '\"Pot\"' in Hot Water",
            "edge -> | 'Public -> Pot' Public..Pot",
            "text node Public 'Public'",
            "text node Hot Water 'Hot Water'",
            "text node Pot 'Pot'",
            "text note n 'n'"),
        Case(
            "cynefin",
            "cynefin-beta\n  clear\n    \"Do\"\n  complex --> clear: \"learned\"\n",
            "group domain clear|clear 'clear'",
            "group domain complex|complex 'complex'",
            "node item |Do '\"Do\"' in clear",
            "edge --> |learned 'complex --> clear: \"learned\"' complex..clear",
            "text node Do 'Do'",
            "text link learned 'learned'"),
        Case(
            "railroad",
            "railroad-beta\n  title T\n  a = nonterminal(\"b\") ;\n  b = terminal(\"x\") ;\n",
            "title T",
            "node rule a|a 'a'",
            "node rule b|b 'b'",
            "edge uses | 'b' a..b",
            "text title T 'T'",
            "text node a 'a'",
            "text node b 'b'"),
        Case(
            "railroadEbnf",
            "railroad-ebnf-beta\n  a = b, { c } ;\n  b = \"x\" ;\n",
            "node rule a|a 'a'",
            "node rule b|b 'b'",
            "edge uses | 'b' a..b",
            "text node a 'a'",
            "text node b 'b'"),
        Case(
            "railroadAbnf",
            "railroad-abnf-beta\n  a = 1*b ;\n  b = \"x\" ;\n",
            "node rule a|a 'a'",
            "node rule b|b 'b'",
            "edge uses | 'b' a..b",
            "text node a 'a'",
            "text node b 'b'"),
        Case(
            "railroadPeg",
            "railroad-peg-beta\n  a <- &b ;\n  b <- . ;\n",
            "node rule a|a 'a'",
            "node rule b|b 'b'",
            "edge uses | 'b' a..b",
            "text node a 'a'",
            "text node b 'b'"),
        Case(
            "kanban",
            "kanban\n  Todo\n    a[Write]@{ ticket: T-1 }\n  done[\"Done now\"]\n    Read\n",
            "group section Todo|Todo 'Todo'",
            "group section done|Done now 'done'",
            "node item a|Write 'a' in Todo details T-1",
            "node item Read|Read 'Read' in Done now",
            "text section Todo 'Todo'",
            "text node Write 'Write'",
            "text section Done now 'Done now'",
            "text node Read 'Read'"),
        Case(
            "venn",
            "venn-beta\n  title T\n  set A[\"Front\"]: 20\n    text React\n  set \"Back end\"\n  union A, \"Back end\"[\"Both\"]\n  style A fill: #f00\n",
            "title T",
            "node set A|Front 'A'",
            "node set Back end|Back end 'Back end'",
            "node union |Both 'A' details A; Back end",
            "text title T 'T'",
            "text node Front 'Front'",
            "text note React 'React'",
            "text node Back end 'Back end'",
            "text node Both 'Both'"),
        Case(
            "sankey",
            "sankey\nSolar,Grid,10\nGrid,\"Homes, old\",2.5\n",
            "node node Solar|Solar 'Solar'",
            "node node Grid|Grid 'Grid'",
            "node node Homes, old|Homes, old 'Homes, old'",
            "edge flow |10 'Solar,Grid,10' Solar..Grid",
            "edge flow |2.5 'Grid,\"Homes, old\",2.5' Grid..Homes, old",
            "text node Solar 'Solar'",
            "text node Grid 'Grid'",
            "text node Grid 'Grid'",
            "text node Homes, old 'Homes, old'"),
        Case(
            "xychart",
            "xychart\n  title Sales\n  x-axis Month [jan, \"feb\"]\n  y-axis 0 --> 10\n  line \"First\" [1, 2.5]\n  bar [3, 4]\n",
            "title Sales",
            "node axis |Month 'x-axis Month [jan, \"feb\"]' details jan; feb",
            "node axis | 'y-axis 0 --> 10' details 0; 10",
            "node line |First 'line \"First\" [1, 2.5]' details 1; 2.5",
            "node bar | 'bar [3, 4]' details 3; 4",
            "text title Sales 'Sales'",
            "text axis Month 'Month'",
            "text axis jan 'jan'",
            "text axis feb 'feb'",
            "text node First 'First'"),
        Case(
            "ishikawa",
            "ishikawa\n  Late\n    People\n      Leave\n    Tools\n",
            "group effect |Late 'Late'",
            "group cause |People 'People' in Late",
            "node cause |Leave 'Leave' in People",
            "node cause |Tools 'Tools' in Late",
            "text title Late 'Late'",
            "text node People 'People'",
            "text node Leave 'Leave'",
            "text node Tools 'Tools'"),
        Case(
            "c4",
            "C4Context\n  title Bank\n  Person(a, \"Ann\", \"Customer\")\n  System_Boundary(b, \"Bank\") {\n    System(s, \"Core\")\n  }\n  Rel(a, s, \"Uses\", \"HTTPS\")\n",
            "title Bank",
            "group System_Boundary b|Bank 'b'",
            "node Person a|Ann 'a' details Customer",
            "node System s|Core 's' in Bank",
            "edge Rel |Uses 'a' a..s",
            "text title Bank 'Bank'",
            "text node Ann 'Ann'",
            "text node Customer 'Customer'",
            "text group Bank 'Bank'",
            "text node Core 'Core'",
            "text link Uses 'Uses'"),
        Case(
            "block",
            "block\n  a[\"First\"]\n  block:g\n    b\n  end\n  a -- \"to\" --> b\n",
            "group block g|g 'g'",
            "node block a|First 'a'",
            "node block b|b 'b' in g",
            "edge --> |to '-->' a..b",
            "text node First 'First'",
            "text link to 'to'"),
        Case(
            "usecase",
            "usecase-beta\n  direction LR\n  actor Ann(Ann Lee)\n  systemBoundary Shop[\"The shop\"]\n    Pay\n  end\n  Ann -- asks --> Pay\n  Pay --> \"Ship it\"\n",
            "direction LR",
            "group systemBoundary Shop|The shop 'Shop'",
            "node actor Ann|Ann Lee 'Ann'",
            "node use case Pay|Pay 'Pay' in The shop",
            "node use case Ship_it|Ship it 'Ship it'",
            "edge -- asks --> |asks '-- asks -->' Ann..Pay",
            "edge --> | '-->' Pay..Ship_it",
            "text node Ann Lee 'Ann Lee'",
            "text group The shop 'The shop'",
            "text link asks 'asks'",
            "text node Ship it 'Ship it'"),
    ];

    [TestCaseSource(nameof(Diagrams))]
    public void Says_what_a_diagram_holds_wherever_it_stands(string type, string diagram, string[] expected)
    {
        string[] lessons =
        [
            $"```mermaid\n{diagram}```\n",
            "> " + $"```mermaid\n{diagram}```".Replace("\n", "\n> ", StringComparison.Ordinal) + "\n",
            "- " + $"```mermaid\n{diagram}```".Replace("\n", "\n  ", StringComparison.Ordinal) + "\n",
            $"<Mermaid chart={{`\n{diagram}`}} />\n",
        ];
        foreach (var lesson in lessons.SelectMany(l => new[] { l, l.Replace("\n", "\r\n", StringComparison.Ordinal) }))
        {
            var read = Read(lesson).Diagrams.Single();
            Assert.That(read.Type, Is.EqualTo(type));
            Assert.That(read.Model, Is.Not.Null, lesson);
            Assert.That(Write(lesson, read.Model!), Is.EqualTo(expected), lesson);
        }
    }

    [Test]
    public void Every_type_that_is_read_has_a_case() =>
        Assert.That(
            Diagrams.Select(d => (string)d.Arguments[0]!),
            Is.SupersetOf(ContentLint.Mermaid.DiagramTypes.All.Where(t => t.Id is not ("swimlane" or "error" or "---")).Select(t => ContentLint.Mermaid.DiagramWords.Of(t).Word).Distinct()));

    [Test]
    public void Groups_know_their_members_and_ids_their_elements()
    {
        var model = Read("```mermaid\nflowchart TD\n  subgraph s\n    subgraph t\n      A\n    end\n    B --> t\n  end\n```\n").Diagrams.Single().Model!;
        var (outer, inner) = (model.Groups[0], model.Groups[1]);
        Assert.That(outer.Members, Is.EqualTo(new DiagramElement[] { inner, model.Nodes[1] }));
        Assert.That(inner.Members, Is.EqualTo(new DiagramElement[] { model.Nodes[0] }));
        Assert.That(model.Find("t"), Is.SameAs(inner));
        Assert.That(model.Edges.Single().To, Is.SameAs(inner));
        Assert.That(model.Find("B"), Is.SameAs(model.Edges[0].From));
        Assert.That(model.Find("C"), Is.Null);
    }

    // Each holds the other: what a diagram says must not make a circle of groups.
    [Test]
    public void States_inside_each_other_end()
    {
        var model = Read("```mermaid\nstateDiagram-v2\n  state A {\n    state B {\n      A --> C\n    }\n  }\n```\n").Diagrams.Single().Model!;
        Assert.That(model.Groups.Select(g => (g.Id, g.Group?.Id)), Is.EqualTo(new[] { ("A", null), ("B", "A") }));
        Assert.That(model.Nodes.Single().Group, Is.SameAs(model.Groups[1]));
    }

    [Test]
    public void The_model_is_the_same_each_time()
    {
        var diagram = Read("```mermaid\npie\n  \"A\" : 1\n```\n").Diagrams.Single();
        var first = diagram.Model;
        Assert.That(diagram.Model, Is.SameAs(first).And.Not.Null);
    }

    [TestCase("```mermaid\nflowchart TD\n  A -->\n```\n")]
    [TestCase("```mermaid\nflowchat TD\n  A --> B\n```\n")]
    [TestCase("```mermaid\nsankey-beta\na,b\n```\n")]
    [TestCase("<Mermaid chart={`flowchart TD\n${lines}`} />\n")]
    public void What_is_not_known_to_be_drawn_has_no_model(string lesson) =>
        Assert.That(Read(lesson).Diagrams.Single().Model, Is.Null);

    private static TestCaseData Case(string type, string diagram, params string[] expected) =>
        new TestCaseData(type, diagram, expected).SetArgDisplayNames(type);

    private static string[] Write(string lesson, DiagramGraph graph) =>
    [
        .. graph.Title is null ? [] : new[] { $"title {graph.Title}" },
        .. graph.Direction is null ? [] : new[] { $"direction {graph.Direction}" },
        .. graph.Groups.Select(g => "group " + Write(lesson, g)),
        .. graph.Nodes.Select(n => "node " + Write(lesson, n) + (n.Shape is null ? "" : $" shape {n.Shape}") + (n.Details.Count == 0 ? "" : $" details {string.Join("; ", n.Details)}")),
        .. graph.Edges.Select(e => $"edge {Write(lesson, e)} {Write(e.From, e.FromId)}..{Write(e.To, e.ToId)}"),
        .. graph.Texts.Select(t => $"text {t.Kind} {t.Text} '{lesson[t.Span.Start..t.Span.End]}'"),
    ];

    private static string Write(string lesson, DiagramElement element) =>
        $"{element.Kind} {element.Id}|{element.Label} '{lesson[element.Span.Start..element.Span.End]}'" + (element.Group is null ? "" : $" in {element.Group.Label}");

    // A question mark where a name stands for no element.
    private static string Write(DiagramElement? end, string? id)
    {
        Assert.That(end?.Id, Is.EqualTo(end is null ? null : id));
        return end is null && id != "[*]" ? id + "?" : id ?? "";
    }

    private static Lesson Read(string text) => LessonReader.Read(SourceText.From("a.mdx", text), LessonOptions.Default);
}
