using ContentLint.Mdx;
using ContentLint.Mdx.Reading;
using ContentLint.Text;

namespace ContentLint.Tests.Mdx;

/// <summary>Where the engine of Astro 7 differs from <c>@mdx-js/mdx</c>, a table for each way.</summary>
public class SatteriTests
{
    private static readonly MdxOptions Satteri = new() { Engine = MdxEngine.Satteri };

    // mdx-js rejects these.
    private static readonly string[] Accepted =
    [
        // a closing tag deeper than its opening tag
        "<a>\n- b\n  </a>",
        "<a>\n\nb\n\n> </a>",
        "<a>\n\n- > </a>\n",
        "<a>\n\n- b\n- </a>",
        "<a>\n- </a>\n  <a>\n\nb\n\n</a>",
        // what holds no tag back
        "*a <b>c* d</b> [<e>](f)</e> ~~<g>~~</g>",
        "<a>b *c</a> d*",
        "# <a>\n\n# </a>",
        "# a <b>\n\nc </b>",
        "| <a> | b |\n|-|-|\n| c | </a> |",
        "[^a]: <b>\n\n</b>",
        "![a <b>](c) ![</d>](e)",
        // lines without a container's prefix
        "> <a\nb />",
        "- <a b={`\n- `} />",
        "> {`a\nb`}",
        "- {/* a\nb */}",
        "> {<a>\nb</a>}",
        "[^a]: {b <\nc}",
        // text over blocks
        "a {b\n- c} d",
        "a <b c=\"\n# d\n\"/>",
        "a {`\n===\n`} b",
        "> a {`b\n>\n> c`} d",
        "> a <b c={d\n> e} /> f",
        "a {<b>\n\n</b>} c",
        "- a\n  - b {/* c\n  - d */} e",
        "日本 <a\n  >{/* b */}</a>",
        // code from one blank line to the next
        "``` {`\na\n```",
        "a `b\n<3` c",
        "a `{\n# b` c",
        "```\na\n\n```\nb {c;}\n```",
        "```\na\n\n```\nb\n  {c: 1, d: 2},\n```",
        // cells
        "| a | b |\n|-|-|\n| {c | d} |",
        "| a | b |\n|-|-|\n| `{c | d}` |",
        "| a | b |\n|-|-|\n| {c | d\n| e} |",
        "| a | b |\n|-|-|\n| c < | d |",
        "| a |\n|-|\nimport b",
        // JavaScript
        "import a from './b.json' with {type: 'json'}",
        "export {a as default}",
        "{new.target}",
        // a space beyond ASCII parts a name from its braces
        "<a b\u00A0={...c}/>",
        // its JavaScript knows more spaces
        "{\u200Ba}",
        "<a b={c\u0085+ d}/>",
        "{<a\u200Bb/>}",
        "import a\u200Bfrom 'b'",
        // behind a tab nothing is read
        "<a/>\t<b>",
        // front matter
        "\n\n---\n{a\n---\n",
        "+++\na = '<b>'\n+++\n",
        "---{\na: <b\n---\n",
        "---\na: b\n---<c>\n\n</c>",
    ];

    // mdx-js accepts them.
    private static readonly string[] Rejected =
    [
        "<a b{|CL1018: : |}c=\"d\"/>",
        "a <b c{|CL1018: :|}d/>",
        "<a b{|CL1018:\u00A0|}={c}/>",
        "<a\n  b ={|CL1018:\u2003|}\n  {`c`}/>",
        "a <b c {|CL1018:\uFEFF|} = {{a: 1}}/> d",
        "<a {...b} {|CL1018:key|}='c'/>",
        "{<a {...b} {|CL1014:key|}='c'/>}",
        "<{|CL1018:a-b.c|}/>",
        "export default 1\n\n{|CL1015:export default 2|}",
        "export default a\n\nexport {b as {|CL1015:default|}} from 'c'",
        "export const a = 1\n\nexport const {|CL1015:a|} = 2",
        "export const {|CL1015:MDXContent|} = 1",
        "export\n{|CL1015:a|}",
        "import\ta {|CL1015:b|}",
        "> a <b {...[1,\n{|CL1014:>|} 2]}/> c",
        "> a {|CL1006:<b\n>|} c /> d",
        "{`${`{|CL1014:}|}`}`}",
        "[a](https://b.c/{|CL1004:{|}d",
        "{a{|CL1014:\u00A0|}}",
        "{/* a */{|CL1014:\u00A0|}}",
        "{/* a */{|CL1014:\f|}}",
        "{{|CL1014:\v|}}",
        "{a{|CL1014:\v|}/* b */}",
        "{(a)/* b */{|CL1014:\u2003|}}",
        "<a b={c{|CL1014:\u00A0|}// d\n}/>",
        "<a {{|CL1014:/|}* b */...c}/>",
        "<a {{|CL1014:\u00A0|}...b}/>",
        "a <{|CL1001:\u00A0|}b/>",
        "<a><{|CL1018:\f|}/a>",
        "<a/{|CL1018:\u00A0|}>",
        "{|CL1014:{|}<a>< /a>}",
        "{<a b{|CL1014:\u2028|}/>}",
        "{|CL1006:<a>|}\t<b/></a>",
        "---\na: b\n---{|CL1001:<|}\n> c",
    ];

    // Both reject these, and the build of Astro 7 ends without a word on where.
    private static readonly string[] Fatal =
    [
        "<a>\nb\n\n- {|CL1012:</a>|}",
        "<a>\n\nb\n\n- c\n\n  {|CL1012:</a>|}",
        "<a>\n\n- b\n\n  {|CL1012:</a>|}\n\n- c",
        "<a>\n\n- {|CL1012:</a>|}\n\n  <a>\n\n</a>",
    ];

    // JavaScript's early errors, which the bundler finds one step later.
    private static readonly string[] Early =
    [
        "{delete {|CL1014:x|}}",
        "import a from 'b'\n\nimport {|CL1015:a|} from 'c'",
        "export {{|CL1015:a|}}",
        "export {{|CL1015:a|}, b as default}",
        "{/({|CL1014:/|}}",
    ];

    [TestCaseSource(nameof(Accepted))]
    public void What_only_mdx_js_rejects_is_no_mistake(string text)
    {
        foreach (var lineBreak in new[] { "\n", "\r\n" })
        {
            var document = text.Replace("\n", lineBreak, StringComparison.Ordinal);
            Assert.That(Report(document, Satteri), Is.Empty);
            Assert.That(Report(document, MdxOptions.Default), Is.Not.Empty);
        }
    }

    [TestCaseSource(nameof(Rejected))]
    public void What_only_Satteri_rejects_is_a_mistake(string marked)
    {
        AssertMarked(marked);
        Assert.That(Report(MarkedText.Parse(marked).Text, MdxOptions.Default), Is.Empty);
    }

    [TestCaseSource(nameof(Fatal))]
    public void A_closing_tag_that_ends_the_build_is_a_mistake(string marked)
    {
        AssertMarked(marked);
        Assert.That(Read(MarkedText.Parse(marked).Text, Satteri).Single().Message.Text, Does.Contain("134"));
    }

    // Within quotes and braces it may go on.
    [TestCase("- {|CL1022:<|}a\n\n/>")]
    [TestCase("- <a/>{|CL1022:<|}b c='d'\n\ne='f'/>")]
    [TestCase("> {|CL1022:<|}a\n\n> b/>")]
    [TestCase("> - {|CL1022:<|}a\n>\n>/>")]
    [TestCase("- <a b='c\n\nd' e={[\n\n]}/>")]
    [TestCase("- <a\n\n  b/>")]
    public void A_tag_ends_with_its_container_at_a_blank_line(string marked) => AssertMarked(marked);

    [TestCaseSource(nameof(Early))]
    public void What_the_bundler_rejects_is_a_mistake(string marked) => AssertMarked(marked);

    [TestCaseSource(nameof(Rejected))]
    [TestCaseSource(nameof(Fatal))]
    public void Each_fix_removes_what_it_is_for(string marked)
    {
        var text = MarkedText.Parse(marked).Text;
        var before = Read(text, Satteri);
        foreach (var fix in before.SelectMany(d => d.Fixes).Where(f => f.Safety != ContentLint.Diagnostics.FixSafety.Unsafe))
            Assert.That(Read(TextEdit.Apply(text, fix.Edits), Satteri), Has.Count.LessThan(before.Count), fix.Title.Text);
    }

    // What stands behind front matter is Astro's doing, whichever parser it has.
    private static IEnumerable<string> RejectedByParser => Rejected.Where(r => !r.StartsWith("---", StringComparison.Ordinal));

    [TestCaseSource(nameof(RejectedByParser))]
    public void What_mdx_js_takes_is_said_to_be_so(string marked) => Assert.That(Notes(MarkedText.Parse(marked).Text, Satteri), Is.All.StartsWith("mdx-js takes this: ").And.Not.Empty);

    [TestCaseSource(nameof(Accepted))]
    public void What_Satteri_takes_is_said_to_be_so(string text) =>
        Assert.That(Notes(text, MdxOptions.Default with { Bundler = Bundler.Rolldown }), Is.All.StartsWith("Sätteri takes this: ").And.Not.Empty);

    [TestCaseSource(nameof(Early))]
    [TestCase("a <b c")]
    [TestCase("a {b\n\nc")]
    public void What_both_refuse_has_no_note(string marked)
    {
        foreach (var options in new[] { Satteri, MdxOptions.Default with { Bundler = Bundler.Rolldown } })
            Assert.That(Notes(MarkedText.Parse(marked).Text, options), Is.All.Empty);
    }

    [Test]
    public void A_note_stands_only_where_the_other_parser_finds_nothing() =>
        Assert.That(Notes("> <a\nb />\n\nc <3", MdxOptions.Default with { Bundler = Bundler.Rolldown }).Select(n => n.Length > 0), Is.EqualTo(new[] { true, false }));

    [Test]
    public void A_site_without_a_choice_is_told_nothing() => Assert.That(Notes("> <a\nb />", MdxOptions.Default), Is.EqualTo(new[] { "" }));

    // The notes of each mistake.
    private static string[] Notes(string text, MdxOptions options) =>
        [.. OtherEngine.Explain(MdxParser.Parse(SourceText.From("", text), options), options).Select(d => string.Join(" ", d.Related.Select(r => r.Message.Text).Where(m => m.Contains("takes this"))))];

    private static void AssertMarked(string marked)
    {
        foreach (var lineBreak in new[] { "\n", "\r\n" })
        {
            var parsed = MarkedText.Parse(marked.Replace("\n", lineBreak, StringComparison.Ordinal));
            Assert.That(Report(parsed.Text, Satteri), Is.EqualTo(parsed.Spans.OrderBy(m => m.Span).Select(m => $"{m.Span} {m.Id}")));
        }
    }

    private static IReadOnlyList<ContentLint.Diagnostics.Diagnostic> Read(string text, MdxOptions options) => MdxParser.Parse(SourceText.From("", text), options).Diagnostics;

    private static string[] Report(string text, MdxOptions options) => [.. Read(text, options).Select(d => $"{d.Location.Span} {d.Id}")];
}
