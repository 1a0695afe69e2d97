// Pins what is said of the mistakes authors make in diagrams: id, span, message, help, related places, fixes and their
// results. After an intended change run the tests with UPDATE_SNAPSHOTS=1, then read the difference as an author would.

using System.Text;
using ContentLint.Diagnostics;
using ContentLint.Lessons;
using ContentLint.Text;

namespace ContentLint.Tests.Mermaid;

/// <summary>What is said of each mistake in a diagram.</summary>
public sealed class MermaidMessagesTests
{
    private static readonly string Snapshot = Path.Combine(Repository.Root, "tests", "ContentLint.Tests", "Mermaid", "MermaidMessages.snapshot.txt");

    private static readonly string[] Inputs =
    [
        // Brackets and quotes in labels.
        "flowchart LR\n  A[call f(x)] --> B", "flowchart LR\n  A[a \"b\" c] --> B", "flowchart LR\n  A -->|f(x)| B", "flowchart LR\n  A{is it (b)?} --> B",
        // What is not closed.
        "flowchart LR\n  A[Writer --> B", "flowchart LR\n  A(Writer --> B\n  B --> C", "flowchart LR\n  A[\"Writer] --> B", "flowchart LR\n  subgraph one\n    A --> B",
        "sequenceDiagram\n  loop daily\n    A->>B: x", "classDiagram\n  class A {\n    +x()", "stateDiagram-v2\n  state A {\n    B --> C", "erDiagram\n  A {\n    int id", "requirementDiagram\n  requirement a {\n    id: 1", "pie\n  \"a : 1",
        // Words and arrows.
        "flowchart LR\n  A --> end", "sequenceDiagram\n  A->>end: x", "flowchart LR\n  A -> B", "flowchart LR\n  A => B", "stateDiagram-v2\n  A -> B",
        // Texts of messages.
        "sequenceDiagram\n  A->>B hello", "sequenceDiagram\n  A->>B: a; b", "flowchart LR\n  A[\"a \\\"b\\\" c\"] --> B", "journey\n  section a\n    b 3", "pie\n  \"a\" 1",
        // Blocks.
        "sequenceDiagram\n  A->>B: x\n  else b\n    A->>B: y", "sequenceDiagram\n  A->>B: x\n  end", "flowchart LR\n  A --> B\n  end",
        // Types, directions and titles.
        "flowhart LR\n  A --> B", "A --> B", "sequencediagram\n  A->>B: x", "flowchart RU\n  A --> B", "", "   \n", "%% nothing", "flowchart LR\n  title a\n  A --> B", "graph LR\n  A[C4Container] --> B",
        // Stray characters.
        "sequenceDiagram\n  A->>B: x\n  ?!", "flowchart LR\n  A --> B\n  )", "classDiagram\n  A <|-- B\n  $", "erDiagram\n  A ||--o{ B", "gantt\n  section a\n  b", "mindmap\n  a\n  b", "mindmap\n\ta\n\t  b)c",
        // Git graphs and lifetimes.
        "gitGraph\n  commit\n  checkout mian", "gitGraph\n  commit\n  branch main", "gitGraph\n  commit\n  merge main", "sequenceDiagram\n  deactivate A", "sequenceDiagram\n  create participant A\n  B->>C: x",
        // What has a fix of its own kind.
        "flowchart LR\n  A[Кластер (writer)] --> B[Реплика (reader)]", "flowchart LR\n  A[Writer\"] --> B", "flowchart LR\n  A[\"Writer] --> B[\"Reader\"]", "flowchart LR\n  A[] --> B[\"\"]", "flowchart LR\n  title: Fail: \"over\"\n  A --> B",
        "gantt\n  topAxis\n  a : 1d", "gitGraph\n  commit id: \"a tag: \"b\"", "quadrantChart\n  x-axis \"Low --> High", "erDiagram\n  A[b {\n    int id\n  }", "mindmap\n  a\n    b[c\n    d", "mindmap\n  a\n  b\n    c\n  d",
        "sequenceDiagram\n  opt a\n    A->>B: x\n  else b\n    A->>B: y\n  end", "\n---\ntitle: a\n---\nflowchart LR\n  A", "%%\nrequirementDiagram\nelement a {\n}",

        // Quotes in quotes, reserved words, and signs of other languages.
        "flowchart LR\n  A[\"say \"hi\" now\"] --> B", "flowchart LR\n  A --> end\n  end --> B", "flowchart LR\n  end-user[x] --> B", "sequenceDiagram\n  participant loop\n  A->>loop: hi\n  loop->>A: yo", "sequenceDiagram\n  A->>end user: hi",
        "sequenceDiagram\n  A->>B：hi", "flowchart LR\n  A（x） --> B", "flowchart LR\n  A\u200b --> B", "flowchart LR\n  A --> B %% c", "flowchart LR\n  // c\n  A --> B", "sequenceDiagram\n  title:T\n  A->>B: x", "sequenceDiagram\n  title: #T\n  A->>B: x",
        "stateDiagram-v2\n  in-progress --> done", "stateDiagram-v2\n  a --> b\n  note right of a: x:y", "stateDiagram-v2\n  [*] --> state", "classDiagram\n  class note", "erDiagram\n  A {\n    int id FK UK\n  }", "erDiagram\n  A {\n    double precision x\n    int id\n  }",
        "title: x\n---\nflowchart LR\n  A", "title: x\nflowchart LR\n  A",

        // Types whose grammar is a file.
        "packet\n  0-7: \"a\"\n  9: \"b\"", "packet\n  0-7: a b", "packet\n  0-7: \"a\n  8: \"b\"", "radar-beta\n  axis a, b\n  curve x{a: 1}", "radar-beta\n  axis a; b", "treemap-beta\n\"a\" \n  \"b\": 1", "treemap-beta\n\"a\":\n\"b\"",
        "treeView-beta\na\n├──\n", "treeView-beta x", "architecture-beta\n  servce a(b)[C]", "architecture-beta\n  service Load(server)[L]", "architecture-beta\n  service a(server)[A\n  a:L -- R:b", "architecture-beta\n  service a\n  service b\n  a -- b",
        "railroad-beta\n  a = terminal(\"x\")\n  b = terminal(y) ;", "railroad-abnf-beta\n  a = \"x\" ; c\n  b = a ;", "railroad-ebnf-beta\n  a = ( b ;", "cynefin-beta\n  simple\n    \"a\"", "eventmodeling\n  tf 01 evt\n  tf 02 evt A", "eventmodeling\n  data A { a }",
        "wardley-beta\n  component A [1, 0.5]", "wardley-beta\n  component A [0.5, 0.5]\n  pipeline A {\n    component B [0.2]\n  anchor C [0.5, 0.5]", "gitGraph\n  comit", "info\n  x",
    ];

    // Diagrams where lessons have them: what is said stands on the author's characters, and fixes fit the place.
    private static readonly string[] InLessons =
    [
        "<Mermaid chart={`flowchart LR\n  A[\\`x\\` (y)] --> B`} />\n", "<Mermaid chart={`\nflowchart LR\n  A[\"\\u0041] --> B\n`} />\n", "<Mermaid chart={'flowchart LR\\n  A -> B'} />\n", "<Mermaid chart={`flowchart LR\n  title a\n  A --> B`} />\n",
        "- x\n\n  ```mermaid\n  flowchart LR\n    title a\n    A[Writer --> B\n  ```\n", "- x\n\n  ```mermaid\n  A --> B\n  ```\n", "1. x\n\n   ```mermaid\n   flowchart LR\n     subgraph s\n       A --> B\n   ```\n",
        "> ```mermaid\n> flowchart LR\n>   title a\n>   A --> B\n> ```\n", "> ```mermaid\n> sequenceDiagram\n>   loop x\n>     A->>B: y\n> ```\n", "> - ```mermaid\n>   classDiagram\n>     class A {\n>       +x()\n>   ```\n",
        "> ```mermaid\n> sequenceDiagram\n>   A->>end: y\n> ```\n", "- x\n\n  ```mermaid\n  stateDiagram-v2\n    in-progress --> done\n  ```\n", "> ```mermaid\r\n> flowchart LR\r\n>   A --> B %% c\r\n> ```\r\n",
        "> ```mermaid\n> title: x\n> flowchart LR\n>   A --> B\n> ```\n", "<Mermaid chart={`flowchart LR\n  A[\"say \"hi\" now\"] --> B`} />\n", "<Mermaid chart={`flowchart LR\n  A --> end\n  end --> B`} />\n", "| a | b |\n| - | - |\n\n1. > ```mermaid\n   > flowchart LR\n   >   A --> B // c\n   > ```\n",
        "> ```mermaid\n> mindmap\n>   a\n>   b\n>     c\n> ```\n", "```mermaid\r\nflowchart LR\r\n  A[\"Writer] --> B\r\n```\r\n",
    ];

    private static readonly string[] Jargon = ["token", "parse", "lexer", "identifier", "U+", "AST", "EOF", "end of file", "NEWLINE", "terminal", "production"];

    [Test]
    public void Every_mistake_is_said_as_the_snapshot_shows()
    {
        var actual = new StringBuilder();
        foreach (var input in Inputs)
            Describe(input, DiagramAssert.Parse(input).Diagnostics, actual);
        foreach (var lesson in InLessons)
            Describe(lesson, Read(lesson), actual);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            File.WriteAllText(Snapshot, actual.ToString());

        Assert.That(Snapshot, Does.Exist);
        Assert.That(actual.ToString(), Is.EqualTo(File.ReadAllText(Snapshot)));
    }

    [TestCaseSource(nameof(Inputs))]
    public void Each_mistake_has_a_page_plain_words_and_fixes_that_hold(string input)
    {
        var diagnostics = DiagramAssert.Parse(input).Diagnostics;
        Assert.That(diagnostics, Is.Not.Empty);
        foreach (var diagnostic in diagnostics)
        {
            Assert.That(Path.Combine(Repository.Root, "docs", "rules", $"{diagnostic.Id}-{diagnostic.Descriptor.Name}.md"), Does.Exist);
            foreach (var said in diagnostic.Related.Select(r => r.Message.Text).Append(diagnostic.Message.Text).Append(diagnostic.Help?.Text).Concat(diagnostic.Fixes.Select(f => f.Title.Text)).OfType<string>())
            {
                foreach (var word in Jargon)
                    Assert.That(said, Does.Not.Contain(word));
            }

            foreach (var fix in diagnostic.Fixes)
                Assert.That(DiagramAssert.Parse(TextEdit.Apply(input, fix.Edits)).Diagnostics, Has.Count.LessThan(diagnostics.Count), fix.Title.Text);
        }
    }

    [TestCaseSource(nameof(InLessons))]
    public void A_fix_of_a_diagram_in_a_lesson_leaves_one_mistake_less(string lesson)
    {
        var diagnostics = Read(lesson);
        Assert.That(diagnostics, Is.Not.Empty);
        foreach (var fix in diagnostics.SelectMany(d => d.Fixes))
            Assert.That(Read(TextEdit.Apply(lesson, fix.Edits)), Has.Count.EqualTo(diagnostics.Count - 1), fix.Title.Text);
    }

    private static IReadOnlyList<Diagnostic> Read(string lesson) =>
        LessonReader.Read(SourceText.From("lesson.mdx", lesson), LessonOptions.Default).SyntaxDiagnostics;

    private static void Describe(string input, IReadOnlyList<Diagnostic> diagnostics, StringBuilder said)
    {
        said.Append("=== ").Append(Escape(input)).Append('\n');
        foreach (var diagnostic in diagnostics)
        {
            said.Append($"{diagnostic.Location.Start}-{diagnostic.Location.End} {diagnostic.Id} «{Escape(input[diagnostic.Location.Span.Start..diagnostic.Location.Span.End])}» {diagnostic.Message}\n");
            said.Append($"  help: {diagnostic.Help}\n");
            foreach (var related in diagnostic.Related)
                said.Append($"  {related.Location.Start}: {related.Message}\n");
            foreach (var fix in diagnostic.Fixes)
                said.Append($"  {fix.Safety}: {fix.Title} → {Escape(TextEdit.Apply(input, fix.Edits))}\n");
        }
    }

    private static string Escape(string text) => text.Replace("\r", "␍", StringComparison.Ordinal).Replace("\n", "⏎", StringComparison.Ordinal).Replace("\t", "⇥", StringComparison.Ordinal);
}
