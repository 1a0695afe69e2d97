using System.Text.RegularExpressions;
using ContentLint.Diagnostics;
using ContentLint.LanguageServer.Completion;
using ContentLint.Text;
using ContentLint.Workspace;

namespace ContentLint.LanguageServer.Tests.Completion;

/// <summary>What is proposed in diagrams is what their grammars read: each word begins a line of a diagram that is right.</summary>
public sealed partial class MermaidWordsTests
{
    // What the pages of docs/diagrams, whose diagrams the engine's own tests read, do not show.
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
        "agentflow-beta\n  a[A] --> b[B]\n  style a fill:#fff\n  classDef hot fill:#fff\n  class a hot\n  click a \"https://example.org\"\n  linkStyle 0 stroke:#f00\n",
        "block-beta\n  columns 2\n  space\n  a\n",
        "radar-beta\n  axis a, b\n  curve c{1, 2}\n  max 3\n  min 0\n",
        "treemap-beta\n  title A\n  \"a\": 1\n",
        "cynefin-beta\n  complicated\n    \"a\"\n  chaotic\n    \"b\"\n  confusion\n    \"c\"\n",
        "railroad-ebnf-beta\n  title \"A\"\n  a = 'b' ;\n",
        "railroad-abnf-beta\n  title \"A\"\n  a = \"b\";\n",
        "railroad-peg-beta\n  title \"A\"\n  a <- 'b';\n",
    ];

    private static ILookup<string?, string> Lines { get; } =
        Diagrams().SelectMany(d => d.Split('\n').Select(l => (Type: TypeOf(d), Line: l.Trim()))).ToLookup(l => l.Type, l => l.Line);

    [TestCaseSource(nameof(Others))]
    public void TheDiagramsAreRight(string diagram) => Assert.That(Find(diagram).Select(d => d.Message.Text), Is.Empty);

    [Test]
    public void EveryWordBeginsALine([ValueSource(typeof(MermaidWords), nameof(MermaidWords.Types))] string header)
    {
        Assert.That(Find(header + "\n").Select(d => d.Id), Has.No.Member("CL3001").And.No.Member("CL3002"), "the type is known");
        var words = MermaidWords.Of(TypeOf(header)!).Where(w => w is not ("accTitle:" or "accDescr:" or "%%"));
        Assert.That(words.Where(w => !Lines[TypeOf(header)].Any(l => l.StartsWith(w, StringComparison.OrdinalIgnoreCase))), Is.Empty);
    }

    [Test]
    public void TextsForScreenReadersAreProposedWhereTheyAreRead([ValueSource(typeof(MermaidWords), nameof(MermaidWords.Types))] string header)
    {
        if (MermaidWords.Of(TypeOf(header)!).Contains("accTitle:"))
            Assert.That(Find($"{header}\naccTitle: a\naccDescr: b\n").Select(d => d.Message.Text), Is.Empty);
    }

    private static IEnumerable<string> Diagrams() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs", "diagrams"), "*.md").SelectMany(p => Fences().Matches(File.ReadAllText(p).ReplaceLineEndings("\n"))).Select(m => m.Groups[1].Value).Concat(Others);

    private static string? TypeOf(string text) =>
        new LintWorkspace(WorkspaceFileSystem.None).ReadText(SourceText.From("a.mmd", text + "\n"), new LintRequest { BaseDirectory = "/" }).Diagrams.Single().Type;

    // A diagram that only begins may lack what makes it whole.
    private static IEnumerable<Diagnostic> Find(string text) =>
        new LintWorkspace(WorkspaceFileSystem.None).LintText(SourceText.From("a.mmd", text), new LintRequest { BaseDirectory = "/" }).Diagnostics
            .Where(d => d.Id.StartsWith("CL30", StringComparison.Ordinal) && d.Location.Span.Start < text.TrimEnd().Length);

    [GeneratedRegex("```mermaid\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fences();
}
