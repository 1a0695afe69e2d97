// What each selector, relation and quantity finds: a condition, a lesson, and the places marked in it.

using ContentLint.Diagnostics;
using ContentLint.Lessons;
using ContentLint.RulePacks;
using ContentLint.RulePacks.Model;
using ContentLint.RulePacks.Reading;
using ContentLint.Rules;
using ContentLint.Text;

namespace ContentLint.Tests.RulePacks;

public sealed class ConditionTests
{
    // Words and where they stand.
    [TestCase("text: lag", "The {|T1:lag|} grows. {|T1:Lag|}, lags.")]
    [TestCase("text: [lag, 'WAL slot']", "A {|T1:WAL slot|} and {|T1:lag|}.")]
    [TestCase("text: { formsOf: [слот] }", "{|T1:Слоты|} и {|T1:слотами|}.")]
    [TestCase("text: { allOf: [a, b] }", "a {|T1:b|}")]
    [TestCase("text: { allOf: [a, b] }", "b c")]
    [TestCase("text: lag", "`{|T1:lag|}`\n\n# {|T1:lag|}\n\n| {|T1:lag|} |\n| - |\n\n![{|T1:lag|}](a.png)\n\n```\nlag\n```\n")]
    [TestCase("text: { anyOf: lag, in: prose }", "{|T1:lag|} `lag`\n\n# lag\n\n| lag |\n| - |\n\n![lag](a.png)\n")]
    [TestCase("text: { anyOf: lag, in: [codeSpan, caption] }", "lag `{|T1:lag|}` ![the {|T1:lag|} of today](a.png)")]
    [TestCase("text: { anyOf: lag, in: caption }", "<figure>\n  <figcaption>\n  The {|T1:lag|}.\n  </figcaption>\n</figure>")]
    [TestCase("text: { anyOf: lag, in: codeBlock }", "lag\n\n```sql\nSELECT {|T1:lag|};\n```\n\n```mermaid\nflowchart TD\n  lag\n```\n")]
    [TestCase("text: { anyOf: lag, in: diagram }", "```mermaid\nflowchart TD\n  {|T1:lag|} --> B\n```\n\n<Mermaid chart={`flowchart TD\n  {|T1:lag|} --> B`} />")]
    [TestCase("text: { matches: 'us-(east|west)-\\d' }", "In {|T1:us-east-1|} and {|T1:us-west-2|}, not `eu-west-1`.")]
    [TestCase("text: { matches: '^\\w+ = \\d+$', in: codeBlock }", "```\n{|T1:a = 1|}\nb = c\n```\n")]
    [TestCase("text: \"two words\"", "> a **{|T1:two**\n> words|} b")]

    [TestCase("text: { matches: '\\$\\w+|(?<match>YOUR_\\w+)' }", "$YOUR_A {|T1:YOUR_B|} $C YOURS")]
    [TestCase("text: { matches: '[Ss]et\\s+(?<match>\\w+)', in: [prose, codeSpan] }", "Set `{|T1:a|}` and set {|T1:b|}, not c.")]

    // Nodes.
    [TestCase("heading: { level: 2 }", "# a\n\n{|T1:## b|}\n\n### c\n")]
    [TestCase("heading: { level: [1, 3] }", "{|T1:# a|}\n\n## b\n\n{|T1:### c|}\n")]
    [TestCase("heading: [Итоги]", "# a\n\n{|T1:## Наши итоги|}\n")]
    [TestCase("heading: { skipsLevel: true }", "## a\n\n{|T1:#### b|}\n\n##### c\n")]
    [TestCase("component: Tabs", "{|T1:<Tabs>|}\na\n</Tabs>\n\n<Tab />")]
    [TestCase("component: { name: Callout, attributes: { type: [warning, danger] } }", "{|T1:<Callout type=\"danger\">|}a</Callout> <Callout type=\"tip\">b</Callout> <Callout>c</Callout>")]
    [TestCase("component: { attributes: { title: true } }", "{|T1:<A title=\"x\" />|} <A />")]
    [TestCase("component: { attributes: { title: false } }", "<A title=\"x\" /> {|T1:<A />|}")]
    [TestCase("component: { attributes: { href: { matches: '^http:' } } }", "{|T1:<A href=\"http://a\" />|} <A href=\"https://a\" />")]
    [TestCase("callout: warning", "{|T1:<Warning>|}a</Warning>\n\n> {|T1:[!WARNING]|}\n> a\n\n> [!TIP]\n> a\n")]
    [TestCase("callout: { known: false }", "{|T1:<Callout type=\"hint\">|}a</Callout> <Callout type=\"tip\">a</Callout>")]
    [TestCase("codeBlock: bash", "{|T1:```bash|}\na\n```\n\n```sql\nb\n```\n")]
    [TestCase("codeBlock: { text: 'drop table' }", "```sql\nSELECT 1;\n```\n\n{|T1:```sql|}\nDROP TABLE a;\n```\n")]
    [TestCase("codeBlock: { meta: copy }", "{|T1:```sql title=\"a\" copy|}\na\n```\n\n```sql\nb\n```\n")]
    [TestCase("diagram: sequence", "{|T1:```mermaid\nsequenceDiagram\n  A->>B: a\n```|}\n\n```mermaid\nflowchart TD\n  A --> B\n```\n")]
    [TestCase("diagram: { type: [flowchart], text: writer }", "{|T1:```mermaid\ngraph TD\n  Writer --> B\n```|}\n\n```mermaid\ngraph TD\n  A --> B\n```\n")]
    [TestCase("link: 'https://aws.amazon.com/*'", "{|T1:[a](https://aws.amazon.com/rds)|} [b](https://b.com) ![c](https://aws.amazon.com/c.png)")]
    [TestCase("link: { text: [click here, сюда] }", "{|T1:[сюда](a.md)|} [docs](b.md)")]
    [TestCase("image: { alt: false }", "{|T1:![](a.png)|} ![b](b.png)")]
    [TestCase("image: { src: '*.gif' }", "{|T1:![a](a.gif)|} ![b](b.png)")]
    [TestCase("table: { header: [Параметр, Значение] }", "{|T1:| Параметр | Значение |\n| - | - |\n| a | b ||}\n\n| a |\n| - |\n")]
    [TestCase("table: { minRows: 2 }", "{|T1:| a |\n| - |\n| b |\n| c ||}\n\nx\n\n| a |\n| - |\n| b |\n")]
    [TestCase("taskList: {}", "{|T1:- [ ] a\n- [x] b|}\n\nx\n\n- a\n- [link](b.md)\n")]
    [TestCase("taskList: { minItems: 2 }", "- [ ] a\n\nx\n\n{|T1:- [ ] a\n- [ ] b|}\n")]
    [TestCase("section: { heading: Итоги, contains: { taskList: {} } }", "# a\n\n## Итоги\n\na\n\n{|T1:## Итоги|}\n\n- [ ] a\n")]
    [TestCase("section: { level: 2, last: true }", "## a\n\nb\n\n{|T1:## c|}\n\n### d\n")]

    // Relations.
    [TestCase("callout: { contains: { callout: {} } }", "{|T1:<Callout>|}\n\n<Callout>\na\n</Callout>\n\n</Callout>\n")]
    [TestCase("codeBlock: { follows: { callout: {} } }", "```sql\na\n```\n\n<Callout>\nb\n</Callout>\n\n{|T1:```sql|}\na\n```\n")]
    [TestCase("codeBlock: { precedes: { callout: {} } }", "{|T1:```sql|}\na\n```\n\n<Callout>\nb\n</Callout>\n\n```sql\na\n```\n")]
    [TestCase("text: { anyOf: lag, inside: { not: { callout: {} } } }", "{|T1:lag|}\n\n<Callout>\nlag\n</Callout>\n\n{|T1:lag|}\n")]
    [TestCase("text: { anyOf: lag, inside: { not: { section: { heading: [Итоги] } } } }", "{|T1:lag|}\n\n## Итоги\n\nlag\n\n## a\n\n{|T1:lag|}\n")]
    [TestCase("codeBlock: { follows: { not: { callout: {} } }, maxBlocksBetween: 0 }", "<Callout>\nb\n</Callout>\n\n```sql\na\n```\n\n{|T1:```sql|}\na\n```\n")]
    [TestCase("codeBlock: { precedes: { not: { callout: {} } } }", "```sql\na\n```\n\n<Callout>\nb\n</Callout>\n\n{|T1:```sql|}\na\n```\n")]
    [TestCase("codeBlock: { sameSection: { not: { callout: {} } } }", "## a\n\n```sql\na\n```\n\n<Callout>\nb\n</Callout>\n\n## b\n\n{|T1:```sql|}\na\n```\n")]
    [TestCase("callout: { contains: { text: lag } }", "<Callout>\na\n</Callout>\n\n{|T1:<Callout>|}\nlag\n</Callout>\n")]
    [TestCase("callout: { contains: { not: { text: lag } } }", "{|T1:<Callout>|}\na\n</Callout>\n\n<Callout>\nlag\n</Callout>\n")]
    [TestCase("text: { anyOf: lag, inside: { callout: {} } }", "lag\n\n<Callout>\n{|T1:lag|}\n</Callout>\n")]
    [TestCase("codeBlock: { inside: { component: Tabs } }", "```a\n```\n\n<Tabs>\n\n{|T1:```b|}\n```\n\n</Tabs>\n")]
    [TestCase("callout: { inside: { callout: {} } }", "<Callout>\n\n{|T1:<Callout>|}\na\n</Callout>\n\n</Callout>\n")]
    [TestCase("heading: { level: 2, precedes: { codeBlock: {} }, maxBlocksBetween: 1 }", "## a\n\nx\n\ny\n\n{|T1:## b|}\n\nx\n\n```c\n```\n")]
    [TestCase("codeBlock: { follows: { heading: {} }, maxBlocksBetween: 0 }", "# a\n\n{|T1:```b|}\n```\n\n```c\n```\n")]
    [TestCase("text: { anyOf: b, follows: { text: a }, maxSectionsBetween: 0 }", "# x\n\na\n\n{|T1:b|}\n\n# y\n\nb\n")]
    [TestCase("text: { anyOf: a, sameSection: { codeBlock: {} } }", "## x\n\n{|T1:a|}\n\n### y\n\n```b\n```\n\n## z\n\na\n")]
    [TestCase("callout: { empty: true }", "{|T1:<Callout>|}</Callout>\n\n<Callout>\na\n</Callout>\n\n> {|T1:**Важно:**|}\n")]

    // Connectives.
    [TestCase("any: [{ text: a }, { text: b }]", "{|T1:b|} {|T1:a|} c")]
    [TestCase("all: [{ text: a }, { text: b }]", "{|T1:b|} a")]
    [TestCase("text: b\nheading: {}", "{|T1:# b|}")]
    public void Finds(string condition, string marked)
    {
        var text = MarkedText.Parse(marked);
        var found = Lint("forbid:\n  " + condition.Replace("\n", "\n  "), text.Text);
        Assert.That(MarkedText.Format(text.Text, found.Select(d => new MarkedSpan(d.Id, d.Location.Span))), Is.EqualTo(MarkedText.Format(text.Text, text.Spans)));
    }

    [TestCase("not: { text: a }", "b", true)]
    [TestCase("not: { text: a }", "a", false)]
    [TestCase("heading: { level: 1, max: 1 }", "# a", true)]
    [TestCase("heading: { level: 1, max: 1 }", "b", true)]
    [TestCase("heading: { level: 1, max: 1 }", "# a\n\n# b", false)]
    [TestCase("heading: { count: 2 }", "# a\n\n# b", true)]
    [TestCase("heading: { count: 2 }", "# a", false)]
    [TestCase("text: { anyOf: a, min: 2, max: 3 }", "a a", true)]
    [TestCase("text: { anyOf: a, min: 2, max: 3 }", "a a a a", false)]
    [TestCase("codeBlock: { min: 1, perLines: 4 }", "a\n\nb", true)]
    [TestCase("codeBlock: { min: 1, perLines: 3 }", "a\n\nb\n\nc\n\nd", false)]
    [TestCase("words: { min: 2 }", "one, two.", true)]
    [TestCase("words: { min: 3 }", "one, two.", false)]
    [TestCase("words: { max: 1 }", "one, two.", false)]
    [TestCase("frontMatter: order", "---\norder: 1\n---\n", true)]
    [TestCase("frontMatter: order", "---\norder:\n---\n", false)]
    [TestCase("frontMatter: { field: order, present: false }", "a", true)]
    [TestCase("frontMatter: { field: tags, equals: [cdc] }", "---\ntags: [a, cdc]\n---\n", true)]
    [TestCase("frontMatter: { field: tags, equals: [cdc] }", "---\ntags: [a]\n---\n", false)]
    [TestCase("frontMatter: { field: /course/id, matches: '^aurora-' }", "---\ncourse: { id: aurora-01 }\n---\n", true)]
    [TestCase("frontMatter: { field: /tags/1 }", "---\ntags: [a]\n---\n", false)]
    [TestCase("path: 'lessons/*.mdx'", "a", true)]
    [TestCase("path: '*.md'", "a", false)]
    [TestCase("outline: { headings: [Goal, '*', Summary] }", "## Goal\n\n## a\n\n## b\n\n## Summary\n", true)]
    [TestCase("outline: { headings: [Goal, '*', Summary] }", "## Goal\n\n## Summary\n\n## a\n", false)]
    [TestCase("outline: { headings: [Goal, '?Homework', Summary] }", "## Goal\n\n## Summary\n", true)]
    [TestCase("outline: { level: 3, headings: [a] }", "## x\n\n### a\n", true)]
    public void Holds(string condition, string text, bool expected) =>
        Assert.That(Lint("require: { " + condition + " }", text), expected ? Is.Empty : Is.Not.Empty);

    [Test]
    public void Looks_from_each_place()
    {
        const string Rule = "each: { codeBlock: bash }\nrequire: { callout: { kind: danger, precedes: match, maxBlocksBetween: 0 } }";
        const string Text = "<Danger>\na\n</Danger>\n\n```bash\na\n```\n\n{|T1:```bash|}\nb\n```\n";
        var text = MarkedText.Parse(Text);
        Assert.That(MarkedText.Format(text.Text, Lint(Rule, text.Text).Select(d => new MarkedSpan(d.Id, d.Location.Span))), Is.EqualTo(Text));
    }

    [TestCase("when: { text: a }\nunless: { frontMatter: skip }\nforbid: { text: b }", "a b", 1)]
    [TestCase("when: { text: a }\nunless: { frontMatter: skip }\nforbid: { text: b }", "---\nskip: true\n---\n\na b", 0)]
    [TestCase("when: { text: a }\nforbid: { text: b }", "b", 0)]
    [TestCase("files: ['intro/**']\nforbid: { text: b }", "b", 0)]
    [TestCase("files: ['lessons/**', '!lessons/a.mdx']\nforbid: { text: b }", "b", 0)]
    [TestCase("files: 'lessons/**'\nforbid: { text: b }", "b", 1)]
    public void Concerns_only_the_lessons_it_is_for(string rule, string text, int expected) => Assert.That(Lint(rule, text), Has.Count.EqualTo(expected));

    [TestCase("forbid: { text: { matches: '(?<region>us-\\w+)-(?<zone>\\d)' } }", "{match} is zone {zone} of {region} in line {line} of '{section}'", "# Где\n\nus-east-1", "us-east-1 is zone 1 of us-east in line 3 of 'Где'")]
    [TestCase("require: { heading: { max: 1 } }", "{count} headings {{here}}", "# a\n\n# b", "2 headings {here}")]
    [TestCase("require: { all: [{ text: a }, { text: b }, { text: c }] }", "missing: {missing}", "b", "missing: 'a' and 'c'")]
    [TestCase("require: { outline: { headings: [Goal, Summary] } }", "missing: {missing}", "## Goal", "missing: Summary")]
    [TestCase("require: { callout: { kind: danger, contains: { text: lag } } }", "{missing}", "<Tip>lag</Tip>", "its kind is 'tip', not 'danger'")]
    [TestCase("require: { words: { min: 9 } }", "{words} words", "one two", "2 words")]
    public void Fills_variables(string rule, string message, string text, string expected) =>
        Assert.That(Lint(rule, text, message)[0].Message.Text, Is.EqualTo(expected));

    [TestCase("require: { component: { name: A, attributes: { b: c } } }", "<A b=\"d\" />", "this <A> is close, but its 'b' is 'd', not 'c'")]
    [TestCase("require: { codeBlock: { language: sql, text: wal } }", "```bash\nwal\n```", "this code block is close, but is in 'bash', not 'sql'")]
    [TestCase("require: { heading: { level: 2, text: Итоги } }", "### Итоги", "this heading is close, but is of level 3, not 2")]
    [TestCase("when: { text: x }\nrequire: { callout: { kind: tip, precedes: match, maxBlocksBetween: 0 } }", "<Tip>a</Tip>\n\nb\n\nx", "this callout is close, but stands too far away, with a block between")]
    [TestCase("when: { text: x }\nrequire: { callout: { kind: tip, precedes: match } }", "x\n\n<Tip>a</Tip>", "this callout is close, but does not stand before it")]
    [TestCase("require: { table: { header: [a, b] } }", "| a |\n| - |\n", "this table is close, but has no column 'b'")]
    [TestCase("require: { callout: { kind: tip, contains: { text: a } } }\nnearMiss: '{found}: {missing}'", "<Note>a</Note>", "callout: its kind is 'note', not 'tip'")]
    public void Shows_near_misses(string rule, string text, string expected) =>
        Assert.That(Lint(rule, text).Single().Related.Select(r => r.Message.Text), Is.EqualTo(new[] { expected }));

    [TestCase("require: { callout: { kind: danger, contains: { text: lag } } }", "<Tip>other</Tip>")]
    [TestCase("require: { not: { callout: { contains: { all: [{ text: a }, { text: b }] } } } }", "<Tip>a b</Tip> <Tip>a</Tip>")]
    public void Is_silent_about_far_misses(string rule, string text) => Assert.That(Lint(rule, text).Single().Related, Is.Empty);

    [TestCase("match", "# a\n\n## b\n\n{|T1:x|}\n\ny\n")]
    [TestCase("section", "# a\n\n{|T1:## b|}\n\nx\n\ny\n")]
    [TestCase("lesson", "{|T1:# a|}\n\n## b\n\nx\n\ny\n")]
    [TestCase("end", "# a\n\n## b\n\nx\n\n{|T1:y|}\n")]
    public void Reports_where_it_is_told(string place, string marked)
    {
        var text = MarkedText.Parse(marked);
        var found = Lint($"forbid: {{ text: x }}\nreport: {place}", text.Text);
        Assert.That(MarkedText.Format(text.Text, found.Select(d => new MarkedSpan(d.Id, d.Location.Span))), Is.EqualTo(marked));
    }

    [TestCase("forbid: { text: us-east-1 }\nfix: { replace: '<Region />' }", "In us-east-1.", "In <Region />.")]
    [TestCase("forbid: { text: x }\nfix: { insert: new }", "- a\n- x\n- b\n", "new\n\n- a\n- x\n- b\n")]
    [TestCase("forbid: { text: x }\nfix: { insert: new, at: after }", "> a\n> x\n\nb\n", "> a\n> x\n\nnew\n\nb\n")]
    [TestCase("forbid: { text: x }\nfix: { insert: new, at: sectionEnd }", "# a\n\nx\n\n# b\n\nc\n", "# a\n\nx\n\nnew\n\n# b\n\nc\n")]
    [TestCase("forbid: { text: x }\nfix: { insert: new, at: end }", "x\n\ny\n", "x\n\ny\n\nnew\n")]
    [TestCase("forbid: { text: x }\nfix: { insert: new, at: end }", "x", "x\n\nnew\n")]
    [TestCase("forbid: { text: x }\nfix: { insert: new, at: end }", "x\r\n\r\ny\r\n", "x\r\n\r\ny\r\n\r\nnew\r\n")]
    [TestCase("forbid: { component: A }\nfix: { insert: new }", "<B>\n\n<A />\n\n</B>\n", "new\n\n<B>\n\n<A />\n\n</B>\n")]
    public void Offers_fixes(string rule, string text, string expected)
    {
        var fix = Lint(rule, text)[0].Fixes.Single();
        Assert.That(fix.Safety, Is.EqualTo(FixSafety.Suggestion));
        Assert.That(TextEdit.Apply(text, fix.Edits), Is.EqualTo(expected));
    }

    [Test]
    public void Aliases_and_lists_of_phrases_are_what_they_stand_for()
    {
        var pack = Read("phrases: { slots: [slot*, слот*] }\naliases:\n  about: { any: [inner, { text: lag }] }\n  inner: { text: ['@slots'] }\n", "when: about\nforbid: { text: x }");
        Assert.That(Run(pack, "слоты x"), Has.Count.EqualTo(1));
        Assert.That(Run(pack, "x"), Is.Empty);
    }

    [TestCase("forbid: { component: { name: Callout, attributes: { type: legacy } } }", "<Callout type={kind}>a</Callout>", 0)]
    [TestCase("forbid: { component: { name: Callout, attributes: { type: legacy } } }", "<Callout type=\"legacy\">a</Callout>", 1)]
    [TestCase("require: { component: { name: Callout, attributes: { type: warning } } }", "<Callout type={kind}>a</Callout>", 0)]
    [TestCase("require: { component: { name: Callout, attributes: { type: warning } } }", "<Callout type=\"note\">a</Callout>", 1)]
    [TestCase("require: { not: { component: { name: Callout, attributes: { type: legacy } } } }", "<Callout type={kind}>a</Callout>", 0)]
    [TestCase("require: { component: { attributes: { type: legacy }, max: 0 } }", "<Callout type={kind}>a</Callout>", 0)]
    [TestCase("require: { component: { attributes: { type: legacy }, max: 0 } }", "<Callout type=\"legacy\">a</Callout>", 1)]
    public void An_attribute_that_only_the_page_can_tell_is_never_held_against_the_author(string rule, string text, int expected) =>
        Assert.That(Lint(rule, text), Has.Count.EqualTo(expected));

    [TestCase("<figure>\n\n![a](b)\n\n</figure>", 0)]
    [TestCase("![a](b)\n\n<figure>\n\nx\n\n</figure>", 1)]
    public void A_place_that_contains_the_match_contains_it(string text, int expected) =>
        Assert.That(Lint("each: { image: {} }\nrequire: { component: { name: figure, contains: match } }", text), Has.Count.EqualTo(expected));

    [Test]
    public void A_message_counts_what_is_forbidden() =>
        Assert.That(Lint("forbid: { text: bad }", "bad and bad", "{count} of them").Select(d => d.Message.Text), Is.EqualTo(new[] { "2 of them", "2 of them" }));

    // The first callout is too far away; the second is near, and it is the nearest that counts.
    [TestCase("precedes", "> [!TIP]\n> a\n\nb\n\nc\n\n> [!TIP]\n> d\n\n```sh\ne\n```", 0)]
    [TestCase("follows", "```sh\ne\n```\n\n> [!TIP]\n> d\n\nb\n\nc\n\n> [!TIP]\n> a", 0)]
    [TestCase("precedes", "> [!TIP]\n> a\n\nb\n\nc\n\n```sh\ne\n```", 1)]
    public void The_nearest_of_several_places_counts(string relation, string text, int expected)
    {
        var other = relation == "precedes" ? "follows" : "precedes";
        Assert.That(Lint($"each: {{ codeBlock: {{}} }}\nrequire: {{ codeBlock: {{ {other}: {{ callout: {{ kind: tip }} }}, maxBlocksBetween: 0 }} }}", text), Has.Count.EqualTo(expected));
    }

    [Test]
    public void A_relation_beside_its_selector_is_told_to_go_inside()
    {
        var diagnostics = new List<Diagnostic>();
        RulePackReader.Read(SourceText.From("p.yml", "schemaVersion: 1\ntitle: T\nrules:\n  - id: T1\n    name: t\n    title: T\n    message: M\n    forbid:\n      text: [x]\n      inside: { quote: {} }\n"), "p", diagnostics);
        Assert.That(diagnostics.Select(d => d.Message.Text), Has.Some.EqualTo("'inside' goes inside the selector whose places it is about, not beside it."));
    }

    [Test]
    public void Different_selectors_without_conditions_are_no_repetition()
    {
        var pack = RulePack.Read(SourceText.From("p.yml", "schemaVersion: 1\ntitle: T\nrules:\n  - id: T1\n    name: t\n    title: T\n    message: M\n    forbid: { any: [diagram: {}, image: {}, link: {}] }\n"), "p");
        Assert.That(pack.Inspect().Select(d => d.Id), Has.None.EqualTo("CL9004"));
    }

    // What YAML makes of it stands nowhere in the file.
    [TestCase("T1", "T1")]
    [TestCase("'T1'", "'T1'")]
    [TestCase("\"T\\x31\"", "\"T\\x31\"")]
    [TestCase("\"T\\\n      1\"", "\"T\\\n      1\"")]
    public void A_rule_without_examples_is_said_at_its_id(string id, string expected)
    {
        var source = SourceText.From("p.yml", $"schemaVersion: 1\ntitle: T\nrules:\n  - name: t-1\n    id: {id}\n    title: T1\n    message: M\n    forbid: {{ text: [x] }}\n");
        var missing = RulePack.Read(source, "p").Inspect().Single(d => d.Id == "CL9003");
        Assert.That(source.GetText(missing.Location.Span), Is.EqualTo(expected));
    }

    private static List<Diagnostic> Lint(string rule, string text, string message = "M") => Run(Read("", rule, message), text);

    private static PackFile Read(string head, string rule, string message = "M")
    {
        var diagnostics = new List<Diagnostic>();
        var yaml = $"schemaVersion: 1\n{head}rules:\n  - id: T1\n    name: t-one\n    title: T\n    message: \"{message}\"\n    {rule.Replace("\n", "\n    ")}\n";
        var pack = RulePackReader.Read(SourceText.From("pack.yml", yaml), "pack", diagnostics);
        Assert.That(diagnostics, Is.Empty, yaml);
        return pack;
    }

    private static List<Diagnostic> Run(PackFile pack, string text)
    {
        var found = new List<Diagnostic>();
        var lesson = LessonReader.Read(SourceText.From("lessons/a.mdx", text), LessonOptions.Default);
        Assert.That(lesson.SyntaxDiagnostics, Is.Empty);
        foreach (var rule in pack.Rules)
            rule.Analyze(new LessonRuleContext(lesson, LessonSettings.Default, found.Add, CancellationToken.None));
        return [.. found.OrderBy(d => d.Location.Span)];
    }
}
