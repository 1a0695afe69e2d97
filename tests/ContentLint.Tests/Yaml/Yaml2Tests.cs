using ContentLint.Yaml;

namespace ContentLint.Tests.Yaml;

/// <summary>YAML as the library yaml 2 reads it, on which Nextra and Fumadocs stand.</summary>
public sealed class Yaml2Tests
{
    private static readonly ReaderAssert Reader = new(text => YamlReader.Read(text, YamlLibrary.Yaml2));

    // What yaml 2.9 makes of each; strings in quotes, dates after '@'.
    [TestCase("", "nothing")]
    [TestCase("# only a comment\n", "nothing")]
    [TestCase("date: 2024-05-31", "{date: '2024-05-31'}", TestName = "A date is a string")]
    [TestCase("<<: {a: 1}", "{<<: {a: 1}}", TestName = "A merge key is a key")]
    [TestCase("[0b101, 0o17, 0x1F, 017, 1_000, 190:20:30, -0, +1]", "['0b101', 15, 31, 17, '1_000', '190:20:30', 0, 1]")]
    [TestCase("[1.5, .5, -.5, 1., 1e3, .e1, 1e999, -.inf, .NaN]", "[1.5, 0.5, -0.5, 1, 1000, '.e1', Infinity, -Infinity, NaN]")]
    [TestCase("a: ~\nb: Null\nc: nULL\nd:\ne: yes\nf: tRUE", "{a: null, b: null, c: 'nULL', d: null, e: 'yes', f: 'tRUE'}")]
    [TestCase("a: {{ b }}", "{a: {{ b }: null}}", TestName = "A key that is a map is written out")]
    [TestCase("? [a, 'b', {c: 1}]\n: d", "{[ a, 'b', { c: 1 } ]: 'd'}")]
    [TestCase("? {a: 1}\n: b", "{{ a: 1 }: 'b'}")]
    [TestCase("? a:\n: b", "{{ a: }: 'b'}")]
    [TestCase("~: a\n1.0: b\ntrue: c", "{: 'a', 1: 'b', true: 'c'}")]
    [TestCase("1: a\n'1': b", "{1: 'b'}", TestName = "A number and its text are two keys and one field")]
    [TestCase("a: &x [1]\nb: *x", "{a: [1], b: [1]}")]
    [TestCase("a: &x 1\nb: &x 2\nc: *x", "{a: 1, b: 2, c: 2}")]
    [TestCase("a: !mine b\nc: !!str 1\nd: !!int '2'\ne: !!int x\nf: !!null ''", "{a: 'b', c: '1', d: 2, e: 'x', f: null}", TestName = "A tag that nobody knows changes nothing")]
    [TestCase("a: !!timestamp 2024-05-31\nb: !!binary aGkh", "{a: @2024-05-31T00:00:00.000Z, b: [104, 105, 33]}")]
    [TestCase("a: b c\n  d\n\n  e", "{a: 'b c d\ne'}")]
    [TestCase("a: \"x\\ty\\u00e9 \n  z\\\n  w\"", "{a: 'x\tyé zw'}")]
    [TestCase("a: 'it''s\n\n  b'", "{a: 'it's\nb'}")]
    [TestCase("a: \"x\ny\"", null, TestName = "A quoted string may not go on in column 1")]
    [TestCase("a: \"b\"#c", null)]
    [TestCase("a: |\n  x\n   y\n\nb: >-\n  c\n  d\n\n  e\n", "{a: 'x\n y\n', b: 'c d\ne'}")]
    [TestCase("a: |+\n  x\n\nb: |2-\n   y\n", "{a: 'x\n\n', b: ' y'}")]
    [TestCase("a: >\n  x\n    y\n  z\n", "{a: 'x\n  y\nz\n'}")]
    [TestCase("- a\n- - b\n  - c\n-\n- d: 1\n  e: 2", "['a', ['b', 'c'], null, {d: 1, e: 2}]")]
    [TestCase("a:\n- b\n- c: 1\n", "{a: ['b', {c: 1}]}")]
    [TestCase("{a: 1, b, c: , 'd':2, ? e}", "{a: 1, b: null, c: null, d: 2, e: null}")]
    [TestCase("[a: 1, [d], e,\n]", "[{a: 1}, ['d'], 'e']")]
    [TestCase("a: [\n  b\n]", "{a: ['b']}", TestName = "The closing bracket may stand in the column of its key")]
    [TestCase("a: b\n...\n", "{a: 'b'}")]
    [TestCase("a: b\r\nc: |\r\n  d\r\n  e\r\n", "{a: 'b', c: 'd\ne\n'}")]
    [TestCase("a: b #c\nd: e#f\ng: Update #2", "{a: 'b', d: 'e#f', g: 'Update'}")]
    [TestCase("a: b\n%c: d", null)]
    [TestCase("\uFEFFa: b", "{a: 'b'}")]
    public void Reads_what_yaml_2_reads(string text, string? expected) => Reader.Reads(text, expected);

    [TestCase("a:\n{|CL2001:\t|}b: 1\nd: 3")]
    [TestCase("title: {|CL2002:Урок 3: Параметры|} # note\norder: {|CL2002:a: b|}")]
    [TestCase("title: a\n{|CL2003:title|}: b\n{|CL2003:title|}: c")]
    [TestCase("title: a\n{|CL2003:title|}: {|CL2002:b: c|}", TestName = "A second field and its own mistake")]
    [TestCase("a: b\n  {|CL2004:c: d|}\ne: f")]
    [TestCase("a: |\n   b\n {|CL2004:c|}\nd: e")]
    [TestCase("a: b\n{|CL2004:- c|}\nd: e")]
    [TestCase("a: {|CL2004:- b|}\nc: d")]
    [TestCase("  a: 1\n{|CL2004:b: 2|}\nc: 3")]
    [TestCase("a: b\n{|CL2005:слово|}\nc: d\n{|CL2005:e:|}f\ng: h")]
    [TestCase("{|CL2005:first line|}\na: b")]
    [TestCase("a: b\n{|CL2005:{c}|}\nd: e")]
    [TestCase("a: {|CL2006:\"b|}\nc: d\ne: 'f'")]
    [TestCase("a: {|CL2006:\"b|}\nc: \"d\"\ne: {|CL2006:'f|}\ng: h")]
    [TestCase("a: [b, {|CL2006:'c|}\nd: e")]
    [TestCase("a: \"b\" {|CL2007:and \"c\"|}\nd: [e] {|CL2007:f|}\ng: {{ h }} {|CL2007:i {{ j }}|}")]
    [TestCase("k: 'it'{|CL2007:s'|}\na: b")]
    [TestCase("a: \"b\"{|CL2007:#c|}\nd: e")]
    [TestCase("a: {|CL2008:[|}b, c\nd: e\nf: {|CL2008:{|}g: h\ni: j")]
    [TestCase("a: [b, c{|CL2008:}|}\nd: e")]
    [TestCase("a: [{|CL2009:,|} d]\ne: [a, {|CL2009:,|} b]\nf: g")]
    [TestCase("a: {|CL2010:@b|}\nc: {|CL2010:`d`|}\ne: {|CL2010:%f|}\ng: {|CL2010:? h|}\ni: [{|CL2010:@j|}, k]")]
    [TestCase("a: \"b{|CL2011:\\d|} z\"\nc: \"{|CL2011:\\x4|}\"")]
    [TestCase("a: {|CL2012:*bold* text|}\nb: &x 1\nc: {|CL2012:*y|}\nd: [{|CL2012:*z|}, e]")]
    [TestCase("a: {|CL2014:|<<|}\n  text\nb: {|CL2014:>10|}\nc: d")]
    [TestCase("{|CL2013:!note:|} b\nc: d")]
    [TestCase("a: &x [{|CL2113:*x|}]\nb: c")]
    public void Reports_every_mistake_where_it_is(string marked) => Reader.Reports(marked);

    [TestCase("a: b\n\tc: d", "a: b\nc: d")]
    [TestCase("a:\n\tb: c", "a:\n  b: c")]
    [TestCase("a: b: c # d", "a: \"b: c\" # d")]
    [TestCase("a: 'it's'", "a: \"it's\"")]
    [TestCase("a: \"b\"#c", "a: \"b\" #c")]
    [TestCase("a: {{ b }} c", "a: \"{{ b }} c\"")]
    [TestCase("a: >b\n  c", "a: >\n  b\n  c")]
    [TestCase("a: - b", "a: \n  - b")]
    [TestCase("a: b\n   c: d", "a: b\nc: d")]
    [TestCase("a: [b, c\nd: e", "a: [b, c]\nd: e")]
    [TestCase("a: [b,\n  c\nd: e", "a: [b,\n  c]\nd: e")]
    [TestCase("a: 1\nb: 2\na: 3\nc: 4", "a: 1\nb: 2\nc: 4")]
    [TestCase("a:b\nc: d", "a: b\nc: d")]
    [TestCase("a: *b*", "a: \"*b*\"")]
    [TestCase("a: &one b\nc: *oen", "a: &one b\nc: *one")]
    [TestCase("a: \"\\d\"", "a: \"\\\\d\"")]
    [TestCase("a: !Шрифты b", "a: \"!Шрифты b\"")]
    public void Fixes_what_is_mechanical(string text, string expected) => Reader.Fixes(text, expected);

    [TestCase("a: b: c\nd: e", "{a: ?}!", TestName = "What a second colon has swallowed is not judged")]
    [TestCase("a: @b\nc: d", "{a: ?, c: 'd'}!")]
    [TestCase("a: [b\nc: d", "{a: ?, c: 'd'}!")]
    [TestCase("a: \"b\nc: \"d\"\ne: f", "{a: ?, c: 'd', e: 'f'}!")]
    [TestCase("a: 1\na: 2", "{a: ?}!")]
    public void Goes_on_behind_a_mistake(string text, string expected) => Reader.GoesOn(text, expected);

    [Test]
    public void Places_are_those_of_the_file() => Reader.PlacesAreThoseOfTheFile();

    [Test]
    public void An_anchor_is_used_a_hundred_times_at_most()
    {
        static string Uses(int count) => "a: &a b\nc: [" + string.Join(", ", Enumerable.Repeat("*a", count)) + "]";
        Assert.That(Read(Uses(99)).Diagnostics, Is.Empty);
        Assert.That(Read(Uses(100)).Diagnostics.Select(d => d.Id), Is.EqualTo(new[] { "CL2017" }));
    }

    [TestCase("[", 50_000)]
    [TestCase("{a: ", 50_000)]
    [TestCase("{? ", 50_000)]
    [TestCase("- ", 50_000)]
    [TestCase("? ", 50_000)]
    [TestCase(": ", 50_000)]
    [TestCase("!!seq [", 50_000)]
    [TestCase("&a ", 50_000)]
    [TestCase("a: [\n", 20_000)]
    [TestCase("a: \"\n", 20_000)]
    [TestCase("a: '\n", 20_000)]
    [TestCase("a: b: c\n", 20_000)]
    [TestCase("\ta: b\n", 20_000)]
    [TestCase("- a\nb: c\n", 20_000)]
    [TestCase("[\"a\" ", 20_000)]
    [TestCase("%a\n", 20_000)]
    [TestCase("a\n", 20_000)]
    [TestCase("a:\n\n#\n", 20_000)]
    [TestCase("a: |\n\n", 20_000)]
    [TestCase("\\\"", 50_000)]
    public void Anything_repeated_ends_soon_and_without_an_exception(string unit, int count) => Reader.IsLinear(unit, count);

    [TestCase("- ", "CL2017")]
    [TestCase("? ", "CL2017")]
    [TestCase("[", "CL2008", TestName = "Brackets that are too deep are open above all")]
    [TestCase("{a: ", "CL2008", TestName = "Braces that are too deep are open above all")]
    public void What_is_too_deep_is_reported(string unit, string id) =>
        Assert.That(Read(string.Concat(Enumerable.Repeat(unit, 50_000)) + "\na: b").Diagnostics.Select(d => d.Id), Does.Contain(id));

    [Test]
    public void Large_texts_take_work_in_proportion() => Reader.IsLinearOverFields(100_000);

    [Test]
    public void Every_prefix_of_a_document_is_read_without_an_exception() => Reader.ReadsAnyPart();

    private static YamlDocument Read(string text) => Reader.Read(text);
}
