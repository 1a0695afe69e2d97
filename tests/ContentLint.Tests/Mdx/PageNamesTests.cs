using System.Globalization;
using ContentLint.Lessons;
using ContentLint.Mdx;
using ContentLint.Mdx.Names;
using ContentLint.Text;

namespace ContentLint.Tests.Mdx;

/// <summary>Which names throw when a page runs. Marked: <c>«certain»</c> and <c>‹possible›</c>; components in the same way.</summary>
public class PageNamesTests
{
    [TestCase("{«a»}")]
    [TestCase("{«a».b.c(«d»)}")]
    [TestCase("{{a: «b», «c», [«d»]: 1}}")]
    [TestCase("{«a»?.[‹b›]?.(‹c›)}")]
    [TestCase("{(() => { return 1; ‹a› })()}")]
    [TestCase("{[1].map(a => a + «b»)} {[].map(() => ‹c›)} {[1, 2].reduce((a, b) => «d»)} {[1].filter(() => «e»)}")]
    [TestCase("export function A() { return ‹b› }\n\n<«Tabs»><A /></Tabs>")]
    [TestCase("export const A = () => <‹B› />\n\n<«C» /><«d».E />{«f» && <«G» />}")]
    [TestCase("{props?.[«a»]}")]
    [TestCase("{«a» && ‹b›} {true && «c»} {false && d} {null ?? «e»} {1 ?? f}")]
    [TestCase("{«a» ? ‹b› : ‹c›} {'' ? d : «e»} {<b/> ? «f» : g}")]
    [TestCase("{typeof a} {typeof (b)} {typeof «c».d}")]
    [TestCase("{«a» = 1} {«b» += 1} {«c» ??= ‹d›} {«e»++}")]
    [TestCase("{`a${«b»}c`} {String.raw`${«d»}`}")]
    [TestCase("{/a/.test(«b»)}")]
    [TestCase("{(a => a + «b»)(1)} {(a => a + ‹b›).name}")]
    [TestCase("{((a = «b», c = a) => c)()} {((a = b) => a)(1)} {(({a = «b»}) => a)({})} {(([a = b]) => a)([1])}")]
    [TestCase("{(function f(a) { return f.name + a + arguments.length + «b» })()}")]
    [TestCase("{(() => { var a = b; { var b; let c = 1 } return «c» })()}")]
    [TestCase("{(() => { if (props.a) return 1; return ‹b› })()}")]
    [TestCase("{(() => { try { return a } catch (e) { return e + ‹b› } })()}")]
    [TestCase("{(() => { try { return «a» } finally { ‹b›() } })()}")]
    [TestCase("{(() => { for (const a of [1]) { «b»(a) } for (let i = 0; i < 1; i++) { ‹c›(i) } })()}")]
    [TestCase("{(() => { a: for (;;) { «b»(); break a } return ‹c› })()}")]
    [TestCase("{(() => { switch («a») { case «b»: let c = ‹d›; default: return c } })()}")]
    [TestCase("{(class A extends «b» { static c = «d»; e = ‹f›; [«g»]() { return ‹h› } static { «i»(A) } }).name}")]
    [TestCase("{(async () => ‹a›)()} {(function* () { ‹b› })()}")]
    [TestCase("{[1].map(x => <b title={«c»}>{x}{«d»}</b>)}")]
    [TestCase("<b title={«a»} {...«b»}>{«c»}</b>")]
    [TestCase("![{a}](b.png)")]
    [TestCase("| a |\n| - |\n| {«b»} | {c} |")]
    [TestCase("a[^1]\n\n[^1]: {«b»}\n\n[^2]: {c}")]
    [TestCase(":::tip{icon=\"heart\"}\na\n:::")]
    [TestCase("export const a = «b»\n\n{a}")]
    [TestCase("export const a = () => ‹b›\n\n{a.name}")]
    [TestCase("export const a = () => «b»\n\n{a()}")]
    [TestCase("export function A() { return «b» }\n\n<A />")]
    [TestCase("export default ({ children }) => <main>{children}{«a»}</main>\n\n{«b»}")]
    [TestCase("export default () => <main>{«a»}</main>\n\n{‹b›}<‹C› />")]
    [TestCase("export const a = «props».b")]
    [TestCase("export const a = () => window.b\n\n{«window».c}{typeof window === 'undefined' ? 1 : window.d}")]
    [TestCase("{‹__VERSION__›}")]
    [TestCase("{(() => { switch (1) { case 0: return a; case 1: return «b»; default: return ‹c› } })()}")]
    [TestCase("{(() => { switch ('a') { case 'b': return a; case 'c': d(); default: return «e» } })()}")]
    [TestCase("{(() => { switch (1) { case 1: «a»(); break; case 2: ‹b›() } return «c» })()}")]
    [TestCase("{(() => { switch (1) { default: return «a» } })()} {(() => { switch (1) { case «a»: return ‹b› } })()}")]
    [TestCase("{new (class { constructor(a = «b») { this.c = «d» } e() { return ‹f› } })().c}")]
    [TestCase("{new (class extends Map { constructor() { super(); this.c = ‹d› } })().c}")]
    [TestCase("export class A { constructor() { this.b = «c» } }\n\n{new A().b}")]
    [TestCase("export class A { constructor() { this.b = ‹c› } }\n\n{A.name}")]
    [TestCase("{new (function () { this.a = «b» })().a}")]
    [TestCase("export const a = [], b = () => 1, c = 'd', e = ''\nexport let g = {}, h = {}\n\n{a && «i»} {b && «j»} {c && «k»} {e && ‹l›} {g && «m»} {(h = 0) && ‹n›} {h && ‹o›}")]
    [TestCase("export let a = {}\nexport const b = () => { for (a of [0]); }\n\n{a && ‹c›} {(() => { function d() {} var d = 0; return d && ‹e› })()}")]
    [TestCase("import * as a from 'b'\nimport c from 'd'\n\n{a && «e»} {c && ‹f›} {console && «g»} {(console => console && ‹h›)(0)}")]
    [TestCase("{(a => a && ‹b›)(1)} {(function a(a) { return a && ‹b› })()}")]
    public void Names_that_throw_are_found(string marked)
    {
        foreach (var lineBreak in (string[])["\n", "\r\n"])
        {
            var text = marked.Replace("\n", lineBreak, StringComparison.Ordinal);
            Assert.That(Mark(text), Is.EqualTo(text));
        }
    }

    [Test]
    public void A_broken_block_of_imports_declares_what_nobody_knows() =>
        Assert.That(Faults("import a form 'b'\n\n{c}", MdxFlavor.Astro), Is.Empty);

    [Test]
    public void A_builder_gives_names_to_its_pages()
    {
        Assert.That(Faults("{frontmatter.a}{toc.b}", MdxFlavor.Astro).Select(f => f.Name), Is.EqualTo(new[] { "toc" }));
        Assert.That(Faults("{url}{Astro.url}", MdxFlavor.Astro).Select(f => f.Name), Is.EqualTo(new[] { "Astro" }), "Only Astro's own components have it.");
        Assert.That(Faults("{frontmatter.a}{toc.b}", MdxFlavor.Docusaurus).Select(f => f.Name), Is.EqualTo(new[] { "frontmatter" }));
    }

    [Test]
    public void What_may_be_a_formula_is_no_missing_name_where_sites_make_formulas()
    {
        Assert.That(Faults("A $x^{a}$ b", MdxFlavor.Mdx), Is.Empty);
        Assert.That(Faults("A $x^{a}$ b", MdxFlavor.Astro), Has.Count.EqualTo(1));
    }

    [TestCase("{{a{0}}} ")]
    [TestCase("export const a{0} = b{0}\n\n")]
    [TestCase("export function a{0}() {{ return b{0} + a{0}() }}\n\n")]
    [TestCase("<A{0} b={{c{0}}} />\n\n")]
    [TestCase("{{(a => {{ let b{0} = a; return b{0} }})(1)}}\n\n")]
    public void Thirty_two_thousand_names_are_looked_up_in_linear_time(string unit) =>
        AllocationGrowth.AssertLinear(
            length => string.Concat(Enumerable.Range(0, length / unit.Length).Select(i => string.Format(CultureInfo.InvariantCulture, unit, i))),
            32_000 * unit.Length,
            text => Faults(text, MdxFlavor.Astro));

    [TestCase("{", "+a", "}")]
    [TestCase("{a", ".b", "}")]
    [TestCase("{a", "(b)", "}")]
    [TestCase("{<b>", "<i>{a}</i>", "</b>}")]
    [TestCase("{[", "a=>", "1]}")]
    [TestCase("export const a = [", "{b},", "]")]
    public void Long_and_deep_code_is_gone_through(string start, string unit, string end)
    {
        foreach (var count in (int[])[100, 20_000])
            Assert.That(() => Faults(start + string.Concat(Enumerable.Repeat(unit, count)) + end, MdxFlavor.Astro), Throws.Nothing);
    }

    private static IReadOnlyList<NameFault> Faults(string text, MdxFlavor flavor) =>
        LessonReader.Read(SourceText.From("a.mdx", text), new LessonOptions { Flavor = flavor }).NameFaults;

    private static string Mark(string marked)
    {
        var text = string.Concat(marked.Where(c => c is not ('«' or '»' or '‹' or '›')));
        foreach (var fault in Faults(text, MdxFlavor.Astro).OrderByDescending(f => f.Span))
        {
            var (open, close) = fault.IsCertain ? ("«", "»") : ("‹", "›");
            text = text.Insert(fault.Span.End, close).Insert(fault.Span.Start, open);
        }

        return text;
    }
}
