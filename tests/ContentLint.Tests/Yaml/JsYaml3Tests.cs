using ContentLint.Yaml;

namespace ContentLint.Tests.Yaml;

/// <summary>Where js-yaml 3, on which Docusaurus stood up to 3.10.1, reads otherwise than js-yaml 4.</summary>
public sealed class JsYaml3Tests
{
    private static readonly ReaderAssert Reader = new(text => YamlReader.Read(text, YamlLibrary.JsYaml3));

    // What js-yaml 3.15 makes of each; strings in quotes, dates after '@'.
    [TestCase("title: a\n\ttags: [a]", "{title: 'a', tags: ['a']}", TestName = "A tab may stand before a field")]
    [TestCase("a:\n\tb: c", "{a: null, b: 'c'}", TestName = "A tab is no indentation")]
    [TestCase("\ta: b\nc: d", null)]
    [TestCase("a: \"b\" c: d", "{a: 'b', c: 'd'}", TestName = "A field may follow on the line of a value")]
    [TestCase("a: [b] c: d\ne: f", "{a: ['b'], c: 'd', e: 'f'}")]
    [TestCase("- a: \"b\" c: d", null)]
    [TestCase("a: \"b \n c\"", "{a: 'b  c'}", TestName = "White space at the end of a quoted line stays")]
    [TestCase("[a,,b]", "['a', null, 'b']")]
    [TestCase("[,]", "[null]")]
    [TestCase("{a: 1, , b: 2}", "{a: 1, null: null, b: 2}")]
    [TestCase("|\na\n", "'a\n'", TestName = "A block of text may start in column 1")]
    [TestCase("&a b: c", null)]
    [TestCase("!!map\n!!str a: b", null)]
    [TestCase("a: &x\nb: *x", "{a: null, b: []}", TestName = "An anchor of nothing names a list")]
    [TestCase("- &x\n- *x", null)]
    [TestCase("[0b101, 0x1F, 017, 08, 0o17, 1_000, 1__0, 1_, _1]", "[5, 31, 15, '08', '0o17', 1000, 10, '1_', '_1']")]
    [TestCase("[-0b11, +017, -0x1_F, 0b, 0b2, 00, -0]", "[-3, 15, -31, '0b', '0b2', 0, 0]")]
    [TestCase("[190:20:30, 12:30, -1:30, 1:60, 1:2:3.5, 1_0:30, 1:]", "[685230, 750, -90, '1:60', 3723.5, 630, {1: null}]")]
    [TestCase("[1.5, 1_0.5, .5, -.5, 01.5, 1e3, 1.e2, .inf, -.INF, .nan]", "[1.5, 10.5, 0.5, '-.5', '01.5', 1000, 100, Infinity, -Infinity, NaN]")]
    [TestCase("a: 2024-05-31\nb: {<<: {c: 1}}", "{a: @2024-05-31T00:00:00.000Z, b: {c: 1}}")]
    [TestCase("a: !!str 1_0\nb: !!int '017'\nc: !!float 1_0.5", "{a: '1_0', b: 15, c: 10.5}")]
    [TestCase("a: !!s%74r b", null, TestName = "Tags are not decoded")]
    [TestCase("a: !!js/undefined b", null, TestName = "gray-matter takes the safe schema only")]
    public void Reads_what_js_yaml_3_reads(string text, string? expected) => Reader.Reads(text, expected);

    [TestCase("a: {|CL2002:b: c|}\nd: e")]
    [TestCase("a: \"b\" {|CL2007:c|}\nd: e")]
    [TestCase("a: [b] {|CL2007:c|}\nd: e")]
    [TestCase("k: 'it'{|CL2007:s'|}\nd: e")]
    [TestCase("a: {|CL2006:\"b|}\nc: \"d\"\ne: f")]
    [TestCase("a: {|CL2010:@b|}\nc: d")]
    [TestCase("a: b\n  {|CL2004:c: d|}\ne: f")]
    [TestCase("a: b\n{|CL2003:a|}: c")]
    public void Reports_every_mistake_where_it_is(string marked) => Reader.Reports(marked);

    [TestCase("a: \"b\" ", 20_000)]
    [TestCase("a: \"b\" c: ", 20_000)]
    [TestCase("[a,,", 20_000)]
    [TestCase("\ta: b\n", 20_000)]
    public void Anything_repeated_ends_soon_and_without_an_exception(string unit, int count) => Reader.IsLinear(unit, count);
}
