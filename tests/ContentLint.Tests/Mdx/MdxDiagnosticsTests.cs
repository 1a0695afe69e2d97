using ContentLint.Mdx;
using ContentLint.Mdx.Reading;
using ContentLint.Text;

namespace ContentLint.Tests.Mdx;

/// <summary>Each mistake is reported once, on the characters to change, and all of a document's in one run.</summary>
public class MdxDiagnosticsTests
{
    private static readonly string[] Marked =
    [
        // m01, m15: what is less than something, or an arrow
        "версий {|CL1001:<17|}, включите",
        "A {|CL1001:<-|} B, C {|CL1001:<=|} D, {|CL1001:<->|} и {|CL1001:<3|}",
        "a {|CL1001:<|}",
        "x {|CL1001:<1.5|} y",
        "cat {|CL1001:<|}<b/> и {|CL1001:<<1|}",
        "PostgreSQL {|CL1001:<17|}\n\n- {|CL1001:<3|}\n\n| a |\n|-|\n| {|CL1001:<5|} |",
        "a {|CL1001:</|}\n",
        // m03: elements without content
        "| a |\n|-|\n| один{|CL1002:<br>|}два |",
        "строка{|CL1002:<br>|}\nещё{|CL1002:<BR>|}",
        "<div>\n{|CL1002:<img src=\"a.png\">|}\n</div>",
        // m04: links
        "см. {|CL1003:<https://example.com/a>|}, {|CL1003:<me@example.com>|}",
        // m05: a brace that is never closed
        "текст {|CL1004:{|}значение в поле",
        "{|CL1004:{|}\n\nтекст",
        // m06: comments
        "{|CL1005:<!-- TODO -->|}",
        "{|CL1005:<!-- a <b>\n\n{c -->|}\n\nтекст",
        "a {|CL1005:<!-- b -->|} c",
        // m07, m11: unclosed tags
        "{|CL1006:<Callout>|}\n\nтекст",
        "- {|CL1006:<Callout type=\"a\">|}\n\n  текст\n\nдалее",
        "# a {|CL1006:<b>|}",
        "*a {|CL1006:<b>|}* c {|CL1007:</i>|}",
        // m08: stray closing tags
        "текст\n\n{|CL1007:</Callout>|}",
        // m09: generic types
        "Тип {|CL1008:List<string>|} и {|CL1008:Dictionary<string, int>|}, {|CL1008:Task<List<int>>|}",
        // m10: template braces
        "секрет {|CL1009:${{ secrets.X }}|} и {|CL1009:{{ user.name }}|}, {|CL1009:{% if a %}|}",
        // m12: placeholders
        "имя {|CL1010:<your-cluster>|} и {|CL1010:<имя_кластера>|}, {|CL1010:<имя кластера>|}",
        // m13: values without quotes
        "<Callout type={|CL1011:warning|}>\n</Callout>",
        "<a b={|CL1011:1|} c={|CL1011:d|}/>",
        // m14: closing tags that do not fit
        "<Callout>\nтекст\n{|CL1013:</callout>|}",
        "<Tabs>\n{|CL1013:</Tab>|}",
        // m16: tags around paragraphs
        "{|CL1012:<Callout>|}Текст\n\nабзац</Callout>",
        "<Callout>\nтекст{|CL1012:</Callout>|}",
        // expressions
        "a {значение {|CL1014:в|} поле} b",
        "{|CL1014:{|}1 +}",
        "{<a>{|CL1014:<|}/b>}",
        "{<a>{{|CL1014:.|}..b}</a>}",
        "{<a {...b{|CL1014:,|} c}/>}",
        "<a b={1 {|CL1014:2|}}/>",
        "{async () => await {|CL1014:<|}b/>}",
        "{a => {{} {} {|CL1014:<|}b/>}}",
        "{<a/> /* b */ {|CL1014:<|}c/>}",
        "{function () {} {|CL1014:<|}b/>} {function () {} {|CL1014:/|} 2}",
        // a backslash at the end of a line goes on in the next, in a string alone
        "a {|CL1004:{|}'\\\n}",
        "a {/{|CL1014:\\|}\n/} b",
        // one brace is one mistake, whether it is read as flow or as text
        "{{|CL1014:'|}x}L",
        "{{|CL1014:/|}*x}L",
        "export const a = <b>c</b>\n{|CL1015:<|}d>e</d>",
        "a {|CL1004:{{{|}b",
        // imports and exports
        "import { Callout } {|CL1015:form|} \"@ui\"",
        "export {|CL1015:your|} data",
        "import a from 'b'\n\nimport {|CL1015:a|} from 'c'",
        "import a from 'b'\n{|CL1016:text|}",
        // tags
        "a {|CL1017:<b|}",
        // no empty line ends this paragraph, but a quote
        "a{|CL1017:<b|}\n>",
        "{|CL1001:<\uD83E|}\n",
        "<Callout {|CL1018:#|}b>\n</Callout>",
        "<a {|CL1018:\"|}\n",
        "<Callout\n  {|CL1018:@|}b=\"c\"\n>\n</Callout>",
        "<Box>\n{|CL1007:</details>|}\n</Box>",
        // a tag with a mistake in it is still its partner's
        "<Box>\n\na\n</Box{|CL1018:=|}",
        "<Box>\n\na\n<{|CL1018:1|}/Box>",
        "{|CL1017:<Box|}\n\na\n\n</Box>",
        "<div{|CL1018:<|}1>\n\na\n</div>",
        "<Box>\na\n{|CL1006:<Box>|}",
        "<a b={|CL1011:c d\"|}/>",
        "<Callout type={|CL1019:\"|}a>\nтекст\n</Callout>",
        "<a b={|CL1020:{}|}/>",
        "<a {|CL1020:{/* b */}|}/>",
        "<a {|CL1021:{b}|} {|CL1021:{...b, c}|}/>",
        "> {|CL1022:<|}a\nb/>",
        "<a></a {|CL1023:b|}>",
        "<a></a{|CL1023:/|}>",
    ];

    private static readonly string[] Silent =
    [
        "a < b и b > c",
        "{'\\\n'} {\"\\\n}\"}",
        "`<17`\n\n```\n<17\n```",
        "\\<17, &lt;17, \\{a",
        "{/* комментарий */} {a} {\"}\"} {`}`} {<b>{c}</b>} {<b c={1} {...d}/>} {x => {}} {// a\n}",
        "<Компонент проп=\"1\"/> <></> <a.b-c/> <a:b/> <a\n\tb = 'c'\n/>",
        "import a from 'b'\nexport const c = <d>{e}</d>\n\nexport function f() {\n\n  return <g h={i => <j/>}>k</g>\n}",
        "export const a // b\n\n= 1\n\nexport const {c} /* d */\n\n= {\n\ne: 1\n}",
        "{a => {if (b) <></>; else <c/>}} {a => {for (;;) <b/>}} {a => {while (b) <c>{d}</c>}} {a => {do <b/>; while (c)}}",
        "{c<<b} {a => {{} <b/>}} {a => {b: {} <c/>}} {function* () {yield <b/>}} {a => {for (const b of <c/>) d}} {async a => {await /b/}} {a ? {} : {} / 2}",
        "{() => {if (a) /b}/.c}} {(function () {} / 2)} {a => {switch (a) {case 1: {} <d/>}}} {`${a}` / 2} {a?.5:<b/>}",
        "[^a]: [^b]: ```x\n    <a>\n        ```",
        "[^a]: [^b]: {\n    c}",
        "http://a.b/x{y",
        "[a](<b c>) [d]({e)\n\n[f]: <g>",
        "    # x\n\n\t<a/>",
        "- <a>\n  текст\n  </a>\n\n> <b/>",
    ];

    [TestCaseSource(nameof(Marked))]
    public void Mistakes_are_reported_where_the_author_must_change_something(string marked)
    {
        foreach (var lineBreak in new[] { "\n", "\r\n" })
        {
            var (text, marks) = Parse(marked.Replace("\n", lineBreak, StringComparison.Ordinal));
            Assert.That(Report(text, new MdxOptions()), Is.EqualTo(marks));
        }
    }

    [TestCaseSource(nameof(Silent))]
    public void What_compiles_is_not_reported(string text)
    {
        foreach (var lineBreak in new[] { "\n", "\r\n" })
            Assert.That(Report(text.Replace("\n", lineBreak, StringComparison.Ordinal), new MdxOptions()), Is.Empty);
    }

    [TestCaseSource(nameof(Marked))]
    public void Markdown_has_no_mdx_errors(string marked) =>
        Assert.That(Report(Parse(marked).Text, new MdxOptions { IsMdx = false }), Is.Empty);

    [TestCase("<!-- a -->")]
    [TestCase("# a {#b}")]
    [TestCase("<a>\r  ````mdx-code-block\r  <a>\r  ````\r</a>")]
    [TestCase(":::note A < B\n\n```mdx-code-block\n<a>\n```\n\nb\n\n```mdx-code-block\n</a>\n```\n\n:::")]
    [TestCase(":a[b]{c=d}\n\n::a[b]{#c}")]
    public void Docusaurus_takes_more(string text)
    {
        Assert.That(Report(text, new MdxOptions { Flavor = MdxFlavor.Docusaurus }), Is.Empty);
    }

    [TestCase("# a\u2028{#b}")]
    [TestCase("# a \u2029 b {#c}")]
    [TestCase("# a\rb {#c}")]
    public void Docusaurus_looks_for_an_id_up_to_a_line_separator(string text) =>
        Assert.That(Report(text, new MdxOptions { Flavor = MdxFlavor.Docusaurus }), Has.One.Contains("CL1014"));

    [TestCaseSource(nameof(Marked))]
    public void Each_fix_removes_what_it_is_for_and_brings_nothing_new(string marked)
    {
        var text = Parse(marked).Text;
        var before = MdxParser.Parse(SourceText.From("", text), MdxOptions.Default).Diagnostics;
        foreach (var fix in before.SelectMany(d => d.Fixes).Where(f => f.Safety != ContentLint.Diagnostics.FixSafety.Unsafe))
        {
            var fixedText = TextEdit.Apply(text, fix.Edits);
            Assert.That(Report(fixedText, MdxOptions.Default), Has.Length.LessThan(before.Count), fixedText);
        }
    }

    [TestCaseSource(nameof(Marked))]
    [TestCase("<as\n>")]
    [TestCase("a <as\n> b")]
    [TestCase("a List<b,\nc> d")]
    [TestCase("x <b>y <i>z</b\n> a</i\n>")]
    [TestCase("<Box>\nx</Box\n>")]
    public void Every_message_is_one_line(string marked)
    {
        foreach (var lineBreak in new[] { "\n", "\r\n" })
        {
            var found = MdxParser.Parse(SourceText.From("", Parse(marked).Text.Replace("\n", lineBreak, StringComparison.Ordinal)), MdxOptions.Default).Diagnostics;
            Assert.That(found, Is.Not.Empty);
            Assert.That(found.SelectMany(d => new[] { d.Message, d.Help }.Concat(d.Related.Select(r => r.Message)).Concat(d.Fixes.Select(f => f.Title))).Select(m => m?.Text ?? ""), Has.None.Contains("\n").And.None.Contains("\r"));
        }
    }

    private static (string Text, string[] Marks) Parse(string marked)
    {
        var parsed = MarkedText.Parse(marked);
        return (parsed.Text, [.. parsed.Spans.OrderBy(m => m.Span).Select(m => $"{m.Span} {m.Id}")]);
    }

    private static string[] Report(string text, MdxOptions options) =>
        [.. MdxParser.Parse(SourceText.From("", text), options).Diagnostics.Select(d => $"{d.Location.Span} {d.Id}")];
}
