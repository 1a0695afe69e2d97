// What is offered at a place of a diagram is what its parser reads there. The diagrams of the cases say what that is: the word
// that stands at the beginning of a line, where the parser does not read it as any name, is offered there; and each word that is
// offered is one that the parser goes on from.

using System.Text.RegularExpressions;
using ContentLint.Mermaid;
using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Grammars.Syntax;
using ContentLint.Text;

namespace ContentLint.Tests.Mermaid;

/// <summary>What a diagram may go on with.</summary>
public sealed partial class ExpectedWordsTests
{
    private static readonly string Cases = Path.Combine(Repository.Root, "tests", "ContentLint.Tests", "Mermaid", "Cases");

    // What the cases do not show.
    private static readonly string[] Others =
    [
        "sequenceDiagram\n  activate A\n  deactivate A\n  Note right of A: x\n",
        "stateDiagram-v2\n  a --> b\n  style a fill:#fff\n",
        "erDiagram\n  direction LR\n  A ||--o{ B : has\n  style A fill:#fff\n",
        "gantt\n  axisFormat %d\n  tickInterval 1day\n  todayMarker off\n  includes 2026-01-01\n  weekend friday\n  A : 1d\n",
        "quadrantChart\n  quadrant-2 a\n  quadrant-3 b\n  quadrant-4 c\n",
        """
        requirementDiagram
          direction LR
          requirement a {
            id: 1
            text: t
            risk: high
            verifymethod: test
          }
          functionalRequirement b {
          }
          interfaceRequirement c {
          }
          performanceRequirement d {
          }
          physicalRequirement e {
          }
          designConstraint f {
          }
          element g {
            type: t
            docref: r
          }
          g - satisfies -> a
          style a fill:#fff
          classDef hot fill:#fff
          class a hot

        """,
        """
        C4Container
          Person_Ext(a, "a")
          System_Ext(b, "b")
          SystemDb(c, "c")
          SystemQueue(d, "d")
          Container_Ext(e, "e")
          ContainerQueue(f, "f")
          Component(g, "g")
          ComponentDb(h, "h")
          Boundary(i, "i") {
            System(j, "j")
          }
          System_Boundary(k, "k") {
            System(l, "l")
          }
          Container_Boundary(m, "m") {
            System(n, "n")
          }
          Node(o, "o") {
            System(p, "p")
          }
          BiRel(a, b, "x")
          Rel_U(a, b, "x")
          Rel_D(a, b, "x")
          Rel_L(a, b, "x")
          Rel_R(a, b, "x")
          Rel_Back(a, b, "x")
          UpdateElementStyle(a, $bgColor="grey")
          UpdateRelStyle(a, b, $textColor="red")

        """,
        "agentflow-beta\n  a[A] --> b[B]\n  style a fill:#fff\n  classDef hot fill:#fff\n  class a hot\n  click a href \"https://example.org\" _blank\n  click a call f()\n  linkStyle 0 stroke:#f00\n",
        "block-beta\n  columns 2\n  space\n  a\n",
        "radar-beta\n  axis a, b\n  curve c{1, 2}\n  max 3\n  min 0\n",
        "treemap-beta\n  title A\n  \"a\": 1\n",
        "cynefin-beta\n  complicated\n    \"a\"\n  chaotic\n    \"b\"\n  confusion\n    \"c\"\n",
        "railroad-ebnf-beta\n  title \"A\"\n  a = 'b' ;\n",
        "railroad-abnf-beta\n  title \"A\"\n  a = \"b\";\n",
        "railroad-peg-beta\n  title \"A\"\n  a <- 'b';\n",
    ];

    private static IEnumerable<string> Types => DiagramTypes.All.Where(t => char.IsLetter(t.Id[0]) && t.Id != "error").Select(t => t.Id);

    private static ILookup<string, string> Diagrams { get; } = Directory.EnumerateFiles(Cases, "*.mmd", SearchOption.AllDirectories)
        .Where(f => Path.GetFileName(f).StartsWith("accepts-", StringComparison.Ordinal) || f.EndsWith(".fixed.mmd", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(f => File.ReadAllText(f).ReplaceLineEndings("\n"))
        .Concat(Others)
        .Where(d => DiagramAssert.Parse(d) is { Type: not null, Diagnostics.Count: 0 })
        .ToLookup(d => DiagramAssert.Parse(d).Type!.Id);

    [TestCaseSource(nameof(Others))]
    public void The_diagrams_are_right(string diagram) => Assert.That(DiagramAssert.Parse(diagram).Diagnostics.Select(d => d.Message.Text), Is.Empty);

    [Test]
    public void A_word_that_begins_a_statement_is_offered_there([ValueSource(nameof(Types))] string type)
    {
        var missing = new List<string>();
        foreach (var diagram in Diagrams[type])
        {
            foreach (var (start, word) in FirstWords(diagram).Where(w => IsKeyword(type, diagram, w.Start, w.Word)))
            {
                if (!At(diagram, start).Words.Any(w => word.Split('-')[0].Equals(w.Split(' ', ':', '-')[0], StringComparison.OrdinalIgnoreCase)))
                    missing.Add($"{word} in\n{diagram[..start]}");
            }
        }

        Assert.That(missing.Distinct().Take(5), Is.Empty);
    }

    [Test]
    public void What_is_offered_is_read([ValueSource(nameof(Types))] string type)
    {
        var refused = new List<string>();
        foreach (var diagram in Diagrams[type])
        {
            foreach (var (start, _) in FirstWords(diagram))
                refused.AddRange(At(diagram, start).Words.Where(w => IsRefused(type, diagram[..start], w)).Select(w => $"{w} behind\n{diagram[..start]}"));
        }

        Assert.That(refused.Distinct().Take(5), Is.Empty);
    }

    // Whatever stands before the place.
    [Test]
    public void Any_place_of_any_diagram_has_an_answer()
    {
        foreach (var diagram in Directory.EnumerateFiles(Cases, "*.mmd", SearchOption.AllDirectories).Select(File.ReadAllText))
        {
            for (var i = 0; i <= diagram.Length; i += 7)
                Assert.That(() => At(diagram, i), Throws.Nothing, diagram[..i]);
        }
    }

    [TestCase("flowchart ", "TD TB BT LR RL")]
    [TestCase("flowchart TD\n  A --> ", "")]
    [TestCase("flowchart TD\n  subgraph ", "")]
    [TestCase("flowchart TD\n  click A ", "href call")]
    [TestCase("flowchart TD\n  click A href \"a\" ", "_blank _self _parent _top")]
    [TestCase("flowchart TD\n  direction ", "TD TB BT LR RL")]
    [TestCase("flowchart TD\n  %% ", "")]
    [TestCase("sequenceDiagram\n  participant A ", "as")]
    [TestCase("sequenceDiagram\n  create ", "participant actor")]
    [TestCase("sequenceDiagram\n  Note ", "over left of right of")]
    [TestCase("sequenceDiagram\n  A->>B: ", "")]
    [TestCase("stateDiagram-v2\n  state a ", "<<fork>> <<join>> <<choice>>")]
    [TestCase("erDiagram\n  A {\n    int id ", "PK FK UK")]
    [TestCase("gantt\n  weekday ", "monday tuesday wednesday thursday friday saturday sunday")]
    [TestCase("gantt\n  weekend ", "friday saturday")]
    [TestCase("requirementDiagram\n  requirement a {\n    risk: ", "low medium high")]
    [TestCase("requirementDiagram\n  a - ", "contains copies derives satisfies verifies refines traces")]
    [TestCase("gitGraph\n  commit ", "id: msg: tag: type:")]
    [TestCase("gitGraph\n  commit type: ", "NORMAL REVERSE HIGHLIGHT")]
    [TestCase("pie ", "showData title accTitle: accDescr:")]
    [TestCase("radar-beta\n  graticule ", "circle polygon")]
    [TestCase("wardley-beta\n  component A [0.5, 0.5] ", "label inertia")]
    [TestCase("eventmodeling\n  tf 01 ", "rmo readmodel ui cmd command evt event pcr processor")]
    [TestCase("venn-beta\n  set a\n  ", "title set union text style")]
    public void Inside_a_statement_stands_what_fits(string before, string expected) => Assert.That(string.Join(" ", At(before, before.Length).Words), Is.EqualTo(expected));

    [TestCase("flowchart TD\n  A --> ", true)]
    [TestCase("sequenceDiagram\n  A->>", true)]
    [TestCase("pie\n  ", false)]
    [TestCase("architecture-beta\n  group ", true)]
    public void A_name_stands_where_one_fits(string before, bool expected) => Assert.That(At(before, before.Length).MayBeName, Is.EqualTo(expected));

    [Test]
    public void Each_word_that_is_known_is_offered_somewhere([ValueSource(nameof(Types))] string type)
    {
        // These are flowcharts under other names.
        var vocabulary = DiagramVocabulary.Of(type);
        if (type is "flowchart-elk" or "swimlane")
            Assert.That(vocabulary, Is.SameAs(DiagramVocabulary.Of("flowchart-v2")));
        if (!Diagrams.Contains(type))
            return;

        var places = Diagrams[type].SelectMany(d => Words().Matches(d).Select(m => (Diagram: d, m.Index)));
        var offered = new HashSet<string>(places.SelectMany(p => At(p.Diagram, p.Index).Words), StringComparer.Ordinal);
        Assert.That(vocabulary.Statements.Concat(vocabulary.Others).Select(w => w.Split('|')[0]).Except(offered), Is.Empty);
    }

    private static (IReadOnlyList<string> Words, bool MayBeName) At(string diagram, int position) =>
        ExpectedWords.At(MappedText.Whole(SourceText.From("a.mmd", diagram)), position, MermaidOptions.Default);

    // Behind the line of the type, and not in a block of data.
    private static IEnumerable<(int Start, string Word)> FirstWords(string diagram) =>
        LineStarts().Matches(diagram).Select(m => m.Groups[1]).Select(g => (g.Index, g.Value)).Where(w => DiagramAssert.Parse(diagram[..w.Index]).Type is { Id: not "---" } && !InData(diagram[..w.Index]));

    private static bool InData(string before) => before.LastIndexOf("`{", StringComparison.Ordinal) > before.LastIndexOf('}');

    // With the rest of its line behind it: what a parser takes for something else than a name, what a grammar has as a word.
    private static bool IsKeyword(string type, string diagram, int start, string word)
    {
        if (DiagramVocabulary.Of(type).Statements.Length == 0 && GrammarOf(type) is { } grammar)
            return grammar.Contains($"'{word}'", StringComparison.Ordinal) || grammar.Contains($"'{word}:'", StringComparison.Ordinal);

        var end = diagram.IndexOf('\n', start) is >= 0 and var lineEnd ? lineEnd : diagram.Length;
        var behind = diagram[(start + word.Length)..end];
        return Take(diagram[..start], word, behind) is { } read && read != Take(diagram[..start], new string('q', word.Length), behind);
    }

    private static (int, int)? Take(string before, string word, string behind)
    {
        var probe = new Probe(word.Length + behind.Length);
        MermaidParser.Parse(MappedText.Whole(SourceText.From("a.mmd", before + word + behind)), MermaidOptions.Default, probe);
        return probe.Taken;
    }

    private static string? GrammarOf(string type)
    {
        using var stream = typeof(SyntaxNotation).Assembly.GetManifestResourceStream($"ContentLint.Mermaid.{type}.grammar");
        return stream is null ? null : SyntaxNotation.TextOf(type);
    }

    // A mistake that begins with the word is one of the word, unless it says that something is missing behind it.
    private static bool IsRefused(string type, string before, string word)
    {
        var vocabulary = DiagramVocabulary.Of(type);
        var entry = vocabulary.Statements.Concat(vocabulary.Others).FirstOrDefault(w => w.Split('|')[0] == word) ?? word;

        // A union is of two sets.
        var behind = entry.Contains('|', StringComparison.Ordinal) ? entry.Split('|', 2)[1] : word == "union" ? " x, y" : " x";
        string[] refusing = ["CL3001", "CL3008", "CL3010", "CL3011"];
        return DiagramAssert.Parse(before + word + behind).Diagnostics.Any(d => refusing.Contains(d.Id) && d.Location.Span.Start == before.Length);
    }

    [GeneratedRegex(@"^[ \t]*([A-Za-z]\w*(?:-\w+)*)", RegexOptions.Multiline)]
    private static partial Regex LineStarts();

    [GeneratedRegex(@"(?<![\w-])[\w<\[:][\w-]*")]
    private static partial Regex Words();
}
