using ContentLint.Mermaid.Types.Sequence;

namespace ContentLint.Tests.Mermaid;

public sealed class SequenceTests
{
    [TestCase("sequenceDiagram")]
    [TestCase("sequenceDiagram\n  Alice->>Bob: Hi")]
    [TestCase("sequenceDiagram\n  Писатель->>Читатель: Привет; Читатель-->>Писатель: ответ", Description = "A semicolon ends a message, and a message may follow it")]
    [TestCase("sequenceDiagram\n  participant A as Writer (eu-west-1)\n  actor B\n  participant C@{ \"type\": \"database\" } as DB\n  A->>+B: x\n  B-->>-A: y")]
    [TestCase("sequenceDiagram\n  A->B:\n  A-->B: x\n  A-xB: x\n  A--xB: x\n  A-)B: x\n  A--)B: x\n  A<<->>B: x\n  A<<-->>B: x")]
    [TestCase("sequenceDiagram\n  A-|\\B: x\n  A--|/B: x\n  A-\\\\B: x\n  A//--B: x\n  A()->>B: x\n  A->>()B: x\n  A()-->>()B: x")]
    [TestCase("sequenceDiagram\n  autonumber 10 5\n  autonumber off\n  autonumber\n  Note left of A: x\n  note over A,B: y\n  links A: {\"a\": \"b\"}\n  link A: a @ b\n  properties A: {}\n  details A: b")]
    [TestCase("sequenceDiagram\n  alt a\n    A->>B: x\n  else b\n    loop\n      A->>B: y\n    end\n  end\n  par p\n  and q\n  end\n  critical c\n  option o\n  end\n  break x\n  end\n  rect rgb(0,0,0)\n  end\n  opt\n  end")]
    [TestCase("sequenceDiagram\n  box Aqua Group\n    participant A\n  end\n  create participant C\n  A->>C: new\n  destroy C\n  C-xA: bye")]
    [TestCase("sequenceDiagram\n  title: T\n  accTitle: t\n  accDescr { d\n }\n  A->>B: # comment\n  %% comment\n  < A->>B: a stray sign in front is skipped")]
    [TestCase("sequenceDiagram\n  API/v1->>user-service: GET /x", Description = "Slashes and single dashes in names")]
    public void Accepts(string text) => DiagramAssert.Reports(text);

    [TestCase("sequenceDiagram\n  A->>{|CL3006:B Привет|}\n  A->>B: x", "A colon is missing between 'B' and the text.")]
    [TestCase("sequenceDiagram\n  A->>{|CL3006:B|}", "A colon and a text are missing behind 'B'.")]
    [TestCase("sequenceDiagram\n  A->>B: one{|CL3019:;|} two", "This ';' ends the text, and what follows it is read as a new statement.")]
    [TestCase("sequenceDiagram\n  A->>B: x\n  {|CL3011:else|} y\n  A->>B: x", "'else' belongs into 'alt', and no block is open.")]
    [TestCase("sequenceDiagram\n  loop x\n    {|CL3011:and|} y\n  end", "'and' belongs into 'par', and the innermost open block is 'loop'.")]
    [TestCase("sequenceDiagram\n  A->>B: x\n  {|CL3008:end|}", "This 'end' ends nothing: no block is open.")]
    [TestCase("sequenceDiagram\n  {|CL3007:loop every 10 s|}\n    A->>B: x\n", "This 'loop' has no 'end'.")]
    [TestCase("sequenceDiagram\n  A->>{|CL3001:end|}: x", "'end' is a reserved word and cannot be a participant.")]
    [TestCase("sequenceDiagram\n  {|CL3001:end|}->>A: x", "'end' is a reserved word and cannot be a participant.")]
    [TestCase("sequenceDiagram\n  A{|CL3005:=>|}B: x", "'=>' is no arrow here.")]
    [TestCase("sequenceDiagram\n  A->>B: x\n  deactivate {|CL3021:B|}", "'B' is deactivated here and is not active.")]
    [TestCase("sequenceDiagram\n  create participant {|CL3022:C|}\n  A->>B: x", "'C' is created here, and the next message does not go to it.")]
    [TestCase("sequenceDiagram\n  A->>B: x\n  destroy {|CL3022:B|}\n  A->>C: x", "'B' is destroyed here, and the next message neither goes to it nor comes from it.")]
    [TestCase("sequenceDiagram\n  participant A{|CL3010::|} Writer", "':' cannot stand here: expected an id without '<', '>', ':', ',' and '@'; such text goes behind 'as': 'participant A as …'.")]
    [TestCase("sequenceDiagram\n  {|CL3010:Just a text|}", "'Just a text' is no statement: an arrow such as '->>' is missing.")]
    [TestCase("sequenceDiagram\n  box x\n    participant A\n  {|CL3010:A|}->>B: x\n  A->>B: y", "'A' cannot stand here: expected 'participant' or 'actor': a box holds nothing else; end it with 'end' first.")]
    public void Reports(string marked, string message) =>
        Assert.That(DiagramAssert.Reports(marked)[0].Message.Text, Is.EqualTo(message));

    [Test]
    public void Reports_all_mistakes_in_one_run() => DiagramAssert.Reports(
        "sequenceDiagram\n  A->>{|CL3006:B one|}\n  alt x\n    A{|CL3005:=>|}B: two\n  else y\n    {|CL3011:option|} z\n  end\n  {|CL3008:end|}\n");

    [TestCase("sequenceDiagram\n  A->>{|CL3006:B Привет|}", "sequenceDiagram\n  A->>B: Привет")]
    [TestCase("sequenceDiagram\n  participant User Service\n  A->>{|CL3006:User Service hello there|}", "sequenceDiagram\n  participant User Service\n  A->>User Service: hello there")]
    [TestCase("sequenceDiagram\n  A->>B: one{|CL3019:;|} two; three", "sequenceDiagram\n  A->>B: one#59; two#59; three")]
    [TestCase("sequenceDiagram\n  {|CL3007:loop x|}\n    A->>B: x\n", "sequenceDiagram\n  loop x\n    A->>B: x\nend\n")]
    [TestCase("sequenceDiagram\n  A{|CL3005:=>|}B: x", "sequenceDiagram\n  A->>B: x")]
    public void Fixes(string marked, string expected) => DiagramAssert.Fixes(marked, expected);

    [Test]
    public void Gives_a_model()
    {
        var model = (SequenceModel)DiagramAssert.Parse(
            "sequenceDiagram\n  title Failover\n  box Aurora\n    participant W as Writer\n  end\n  alt dead\n    App->>W: INSERT #quot;x#quot;\n    note over App,W: lost\n  end\n").Model!;
        Assert.That(model.Title, Is.EqualTo("Failover"));
        Assert.That(model.Participants.Select(p => (p.Id, p.Label, p.IsDeclared, p.Box?.Label)), Is.EqualTo(new[]
        {
            ("W", "Writer", true, "Aurora"),
            ("App", null, false, null),
        }));
        Assert.That(model.Messages.Select(m => (m.From, m.To, m.Arrow, m.Text)), Is.EqualTo(new[] { ("App", "W", "->>", "INSERT #quot;x#quot;") }));
        Assert.That(model.Notes.Single().Participants, Is.EqualTo(["App", "W"]));
        Assert.That(model.Blocks.Select(b => (b.Word, b.Label)), Is.EqualTo(new[] { ("box", "Aurora"), ("alt", "dead") }));
    }
}
