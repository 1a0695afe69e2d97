using ContentLint.Yaml.Toml;

namespace ContentLint.Tests.Yaml;

public sealed class TomlReaderTests
{
    private static readonly ReaderAssert Reader = new(TomlReader.Read);

    // What smol-toml 1.9 makes of each; strings in quotes, dates after '@'.
    [TestCase("", "{}")]
    [TestCase("# only a comment\n", "{}")]
    [TestCase("title = \"A\"\norder = 3 # note\ndraft = false", "{title: 'A', order: 3, draft: false}")]
    [TestCase("a = 'C:\\x'\nb = \"x\\ty\\u00e9\\x41\\e\"", "{a: 'C:\\x', b: 'x\tyéA\u001b'}")]
    [TestCase("a = \"\"\"\nx\n  y \\\n  z\"\"\"\"\"\nb = '''\n'x''''", "{a: 'x\n  y z\"\"', b: ''x''}")]
    [TestCase("a = [1_000, 0x1F, 0o17, 0b101, -0, +5, 1.5, 1e3, -1.5E-1]", "[1000, 31, 15, 5, 0, 5, 1.5, 1000, -0.15]", TestName = "Numbers")]
    [TestCase("a = [inf, -inf, nan]", "[Infinity, -Infinity, NaN]", TestName = "Numbers that are none")]
    [TestCase("a = [2024-05-31, 1979-05-27T07:32:00Z, 1979-05-27 00:32:00.5-07:00, 1979-05-27T07:32:00]", "[@2024-05-31T00:00:00.000Z, @1979-05-27T07:32:00.000Z, @1979-05-27T07:32:00.500Z, @1979-05-27T07:32:00.000Z]", TestName = "Dates")]
    [TestCase("a = [\n  1, # one\n  [2, 'x'],\n]", "[1, [2, 'x']]", TestName = "A list may go over lines and end in a comma")]
    [TestCase("a.b = 1\na.\"c d\" = 2", "{a: {b: 1, c d: 2}}")]
    [TestCase("a = 1\n[b]\nc = 2\n[b.d]\ne = 3\n[x.y]\nz = 4\n[x]\nw = 5", "{a: 1, b: {c: 2, d: {e: 3}}, x: {y: {z: 4}, w: 5}}")]
    [TestCase("[[a]]\nb = 1\n[[a]]\nb = 2\n[a.c]\nd = 3", "{a: [{b: 1}, {b: 2, c: {d: 3}}]}")]
    [TestCase("a = {b = 1, c.d = 2,\n e = []}", "{a: {b: 1, c: {d: 2}, e: []}}")]
    [TestCase("a = 1\r\nb = 2\r\n", "{a: 1, b: 2}")]
    [TestCase("1 = 2", "{1: 2}")]
    public void Reads_what_smol_toml_reads(string text, string expected)
    {
        var document = Reader.Read(text);
        Assert.That(document.Diagnostics, Is.Empty);
        var shown = ReaderAssert.Show(document.Root);
        Assert.That(shown, Is.EqualTo(expected.StartsWith('[') ? $"{{a: {expected}}}" : expected));
    }

    [TestCase("title = {|CL2019:Hello world|} # note\norder = 3")]
    [TestCase("{|CL2005:title:|} \"a\"\norder = 3")]
    [TestCase("a = 1\n{|CL2005:text|}\nb = 2")]
    [TestCase("a = {|CL2019:|}\nb = {|CL2019:01|}\nc = {|CL2019:1__0|}\nd = {|CL2019:2024-13-01|}\ne = {|CL2019:yes|}")]
    [TestCase("{|CL2019:é|} = 1\nb = 2")]
    [TestCase("a = 1\n{|CL2003:a|} = 2\n[b]\n[{|CL2003:b|}]")]
    [TestCase("a = {b = 1}\n{|CL2003:a.c|} = 2")]
    [TestCase("a = {|CL2006:\"b|}\nc = {|CL2006:'d|}\ne = 1")]
    [TestCase("a = 1\nb = {|CL2006:\"\"\"|}c\nd = 2")]
    [TestCase("a = 1 {|CL2007:2|}\n[b] {|CL2007:c|}\nd = \"e\" {|CL2007:\"f\"|}")]
    [TestCase("a = {|CL2008:[|}1,\n  2\nb = 3\n{|CL2008:[|}c\nd = 4")]
    [TestCase("a = [1, 2 {|CL2008:}|}\nb = 3")]
    [TestCase("a = [1 {|CL2009:2|}]\nb = 3")]
    [TestCase("a = \"{|CL2011:\\d|}\"\nb = \"{|CL2011:\\u12|}\"")]
    [TestCase("a = \"{|CL2016:\u0001|}\"\nb = 1 # {|CL2016:\u0002|}")]
    [TestCase("a = {|CL2017:9007199254740993|}\nb = 1")]
    public void Reports_every_mistake_where_it_is(string marked) => Reader.Reports(marked);

    [TestCase("title = Hello", "title = \"Hello\"")]
    [TestCase("title: 'a'", "title = 'a'")]
    [TestCase("a = [1, 2\nb = 3", "a = [1, 2]\nb = 3")]
    [TestCase("a = \"b", "a = \"b\"")]
    [TestCase("[a\nb = 1", "[a]\nb = 1")]
    public void Fixes_what_is_mechanical(string text, string expected) => Reader.Fixes(text, expected);

    [TestCase("a = x\nb = 1", "{a: ?, b: 1}!")]
    [TestCase("a = [1\nb = 2", "{a: ?, b: 2}!")]
    public void Goes_on_behind_a_mistake(string text, string expected) => Reader.GoesOn(text, expected);

    [TestCase("a = [", 50_000)]
    [TestCase("[", 50_000)]
    [TestCase("a.", 50_000)]
    [TestCase("[a.", 50_000)]
    [TestCase("{a={", 50_000)]
    [TestCase("a = [1,\n", 20_000)]
    [TestCase("a = \"\"\"\n", 20_000)]
    [TestCase("[[a]]\n", 20_000)]
    [TestCase("[[a.b]]\n", 20_000)]
    [TestCase("a = b\n", 20_000)]
    public void Anything_repeated_ends_soon_and_without_an_exception(string unit, int count) => Reader.IsLinear(unit, count);
}
