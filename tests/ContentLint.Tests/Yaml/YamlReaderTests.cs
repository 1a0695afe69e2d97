using ContentLint.Data;
using ContentLint.Yaml;

namespace ContentLint.Tests.Yaml;

public sealed class YamlReaderTests
{
    private static readonly ReaderAssert Reader = new(YamlReader.Read);

    // What js-yaml 4.3 makes of each; strings in quotes, dates after '@'.
    [TestCase("", "nothing")]
    [TestCase("# only a comment\n", "nothing")]
    [TestCase("[[[a]], {b: [[c]]}]", "[[['a']], {b: [['c']]}]")]
    [TestCase("{[[a]]: b}", null)]
    [TestCase("a: b", "{a: 'b'}")]
    [TestCase("a:", "{a: null}")]
    [TestCase("a: ~\nb: Null\nc: nULL", "{a: null, b: null, c: 'nULL'}")]
    [TestCase("a: yes\nb: no\nc: on\nd: y", "{a: 'yes', b: 'no', c: 'on', d: 'y'}")]
    [TestCase("a: true\nb: False\nc: TRUE\nd: tRUE", "{a: true, b: false, c: true, d: 'tRUE'}")]
    [TestCase("[0, -1, +2, 012, 0b11, 0o17, 0x1F, 1_000, 0o8]", "[0, -1, 2, 12, 3, 15, 31, '1_000', '0o8']")]
    [TestCase("[1.5, .5, -.5, 1., 1e3, 1.10, 12:30, 190:20:30]", "[1.5, 0.5, '-.5', 1, 1000, 1.1, '12:30', '190:20:30']")]
    [TestCase("[.inf, -.INF, +.Inf, .nan, .NaN, .Nan]", "[Infinity, -Infinity, Infinity, NaN, NaN, '.Nan']")]
    [TestCase("[1e999, 123456789012345678901234567890]", "['1e999', 1.2345678901234568e+29]")]
    [TestCase("a: 2024-05-31\nb: 2024-05-31 10:20:30\nc: 2024-05-31T10:20:30.5+02:00", "{a: @2024-05-31T00:00:00.000Z, b: @2024-05-31T10:20:30.000Z, c: @2024-05-31T08:20:30.500Z}")]
    [TestCase("a: 2024-5-1\nb: 2024-13-45", "{a: '2024-5-1', b: @2025-02-14T00:00:00.000Z}", TestName = "Days and months beyond the calendar carry over")]
    [TestCase("a: b c\n d\n\n e", "{a: 'b c d\ne'}", TestName = "A plain scalar folds over lines")]
    [TestCase("a: b #c\nd: e#f", "{a: 'b', d: 'e#f'}")]
    [TestCase("a: 'it''s'", "{a: 'it's'}")]
    [TestCase("a: \"x\\ty\\u00e9\\x41\\U0001F600\"", "{a: 'x\tyéA😀'}")]
    [TestCase("a: \"x\ny\"#z", "{a: 'x y'}", TestName = "A quoted string may go on in column 1 and end at a comment")]
    [TestCase("a: |\n  x\n   y\n\nb: 1", "{a: 'x\n y\n', b: 1}")]
    [TestCase("a: >-\n  x\n  y\n\n  z\n", "{a: 'x y\nz'}")]
    [TestCase("a: |2\n   x\n", "{a: ' x\n'}")]
    [TestCase("a: >\n  x\n    y\n  z\n", "{a: 'x\n  y\nz\n'}")]
    [TestCase("- a\n- - b\n  - c\n-", "['a', ['b', 'c'], null]")]
    [TestCase("a:\n- b\n- c: 1\n  d: 2\n", "{a: ['b', {c: 1, d: 2}]}", TestName = "A list may stand below its key without indentation")]
    [TestCase("{a: 1, b, c: , 'd':2, ? e}", "{a: 1, b: null, c: null, d: 2, e: null}")]
    [TestCase("[a: 1, ? b : c, [d]]", "[{a: 1}, {b: 'c'}, ['d']]")]
    [TestCase("[a,\nb\n]", "['a', 'b']")]
    [TestCase("? a\n: b\n? c", "{a: 'b', c: null}")]
    [TestCase("? [a, 1, ~]\n: b\n? {c: d}\n: e", "{a,1,: 'b', [object Object]: 'e'}", TestName = "Keys become strings as in JavaScript")]
    [TestCase("1.0: a\ntrue: b\n~: c\n2024-01-01: d", "{1: 'a', true: 'b', null: 'c', Mon Jan 01 2024 00:00:00 GMT+0000 (Coordinated Universal Time): 'd'}")]
    [TestCase("a: &x [1]\nb: *x", "{a: [1], b: [1]}")]
    [TestCase("a: &x {b: 1, c: 2}\nd:\n  <<: *x\n  b: 3", "{a: {b: 1, c: 2}, d: {b: 3, c: 2}}")]
    [TestCase("a: {<<: [{b: 1}, {b: 2, c: 3}]}", "{a: {b: 1, c: 3}}")]
    [TestCase("a: !!str 1\nb: !!int '2'\nc: ! 3\nd: !!set {x, y}\ne: !!map", "{a: '1', b: 2, c: '3', d: {x: null, y: null}, e: {}}")]
    [TestCase("a: !!binary aGk", null)]
    [TestCase("a: !!omap [e: 1, e: 2]", null)]
    [TestCase("a: !!binary aGkh\nb: !!pairs [c: 1]", "{a: [104, 105, 33], b: [['c', 1]]}")]
    [TestCase("!!str &a\nb: c", null)]
    [TestCase("&a b: c", "{b: 'c'}")]
    [TestCase("a: &x b: c\n", "{a: {b: 'c'}}", TestName = "A mapping may start behind an anchor")]
    [TestCase("a: &x\n  >-\n  b\nc: *x", "{a: 'b', c: {}}", TestName = "An anchor does not name a block of text on the next line")]
    [TestCase("a: b\n...\n", "{a: 'b'}")]
    [TestCase("%YAML 1.2\n---\na: b", "{a: 'b'}")]
    [TestCase("a: b\r\nc: d\re: f", "{a: 'b', c: 'd', e: 'f'}")]
    [TestCase("a:\tb", "{a: 'b'}", TestName = "A tab may separate a key from its value")]
    [TestCase("a: http://x.y/z?a=b:c", "{a: 'http://x.y/z?a=b:c'}")]
    [TestCase("a: {{ b }}", "{a: {[object Object]: null}}")]
    public void Reads_what_js_yaml_reads(string text, string? expected) => Reader.Reads(text, expected);

    [TestCase("a:\n{|CL2001:\t|}b: 1\n{|CL2001:\t|}c: 2\nd: 3", TestName = "Each line with a tab")]
    [TestCase("- a\n-{|CL2001:\t|}b: 1")]
    [TestCase("title: {|CL2002:Урок 3: Параметры|} # note\norder: {|CL2002:a: b|}")]
    [TestCase("- a: {|CL2002:b: c|}\n- d")]
    [TestCase("title: a\n{|CL2003:title|}: b\n{|CL2003:title|}: c")]
    [TestCase("a: {b: 1, {|CL2003:b|}: 2}")]
    [TestCase("a: b\n  {|CL2004:c: d|}\ne: f")]
    [TestCase("a:\n    b: 1\n  {|CL2004:c: 2|}\nd: 3")]
    [TestCase("  a: 1\n{|CL2004:b: 2|}\nc: 3")]
    [TestCase("a: {|CL2004:- b|}\nc: d")]
    [TestCase("a: b\n{|CL2004:- c|}\nd: e")]
    [TestCase("a: b\n{|CL2005:слово|}\nc: d\n{|CL2005:e:|}f\ng: h")]
    [TestCase("a: b\n{|CL2005:last|}")]
    [TestCase("{|CL2005:first line|}\na: b")]
    [TestCase("a: 1\n{|CL2005::|} b\nc: d")]
    [TestCase("{|CL2005:\"a\":|}b\nc: d")]
    [TestCase("a: {|CL2006:\"b|}\nc: d\ne: {|CL2006:'f|}\ng: h")]
    [TestCase("a: {|CL2006:\"b|}\nc: \"d\"\ne: f")]
    [TestCase("a: \"b\" {|CL2007:and \"c\"|}\nd: [e] {|CL2007:f|}\ng: 'h' {|CL2007:'i'|}")]
    [TestCase("a: {|CL2008:[|}b, c\nd: e\nf: {|CL2008:{|}g: h\ni: j")]
    [TestCase("a: [b, c{|CL2008:}|}\nd: e")]
    [TestCase("a: [\"b\" {|CL2009:\"|}c\", {|CL2009:,|} d]\ne: f")]
    [TestCase("a: {|CL2010:@b|}\nc: {|CL2010:`d`|}\ne: {|CL2010:%f|}\ng: [{|CL2010:@h|}, i]\nj: k")]
    [TestCase("a: b\n{|CL2010:%c|}\nd: e")]
    [TestCase("a: {|CL2008:{|}b: 1\n  - c: d\n  - e: f\ng: h", TestName = "A bracket without a partner explains what follows")]
    [TestCase("{|CL2013:!a:|} b\nc: d")]
    [TestCase("a: |\n   b\n {|CL2004:c|}\nd: e")]
    [TestCase("a: \"b{|CL2011:\\d|} {|CL2011:\\x4|}z\"\nc: d")]
    [TestCase("a: {|CL2012:*bold* text|}\nb: &x 1\nc: {|CL2012:*y|}\nd: [{|CL2012:*z|}, e]")]
    [TestCase("a: {|CL2013:!important|}\nb: {|CL2013:!!integer|} 1\nc: !!int {|CL2013:x|}\nd: e")]
    [TestCase("a: {|CL2014:|<<:|}\n  text\nb: {|CL2014:>10|}\nc: d")]
    [TestCase("a: b{|CL2016:\u0001|}c\nd: \"{|CL2016:\u0002|}\"\ne: f")]
    [TestCase("a:\n  {|CL2018:<<|}: 1\nb: c")]
    [TestCase("a: &x [{|CL2113:*x|}]\nb: c")]
    public void Reports_every_mistake_where_it_is(string marked) => Reader.Reports(marked);

    [TestCase("a: b\n\tc: d", "a: b\nc: d")]
    [TestCase("a:\n\tb: c", "a:\n  b: c")]
    [TestCase("-\ta: b", "- a: b")]
    [TestCase("\ta: b", "a: b")]
    [TestCase("a:\n  - b\n\t- c", "a:\n  - b\n  - c")]
    [TestCase("a: b: c # d", "a: \"b: c\" # d")]
    [TestCase("a: \"b\": c\\d", "a: '\"b\": c\\d'")]
    [TestCase("a: 'it's'", "a: \"it's\"")]
    [TestCase("a: \"b \"c\" d\"", "a: 'b \"c\" d'")]
    [TestCase("a: {{ b }} c", "a: \"{{ b }} c\"")]
    [TestCase("a: >b\n  c", "a: >\n  b\n  c")]
    [TestCase("a: |b", "a: \"|b\"")]
    [TestCase("a: |\n   b\n c", "a: |\n   b\n   c")]
    [TestCase("a: - b", "a: \n  - b")]
    [TestCase("a: b\n   c: d", "a: b\nc: d")]
    [TestCase("a: [b, c\nd: e", "a: [b, c]\nd: e")]
    [TestCase("a: [b,\n  c\nd: e", "a: [b,\n  c]\nd: e")]
    [TestCase("a: 1\nb: 2\na: 3\nc: 4", "a: 1\nb: 2\nc: 4")]
    [TestCase("a:b\nc: d", "a: b\nc: d")]
    [TestCase("a: *b*", "a: \"*b*\"")]
    [TestCase("a: &one b\nc: *oen", "a: &one b\nc: *one")]
    [TestCase("a: \"\\d\"", "a: \"\\\\d\"")]
    public void Fixes_what_is_mechanical(string text, string expected) => Reader.Fixes(text, expected);

    [TestCase("a: b: c\nd: e", "{a: ?, d: 'e'}!")]
    [TestCase("a:\n\tb: 1\nd: e", "{a: ?, d: 'e'}!", TestName = "The value a tab has cost is unknown, not empty")]
    [TestCase("a: \"b\nc: \"d\"\ne: f", "{a: ?, c: 'd', e: 'f'}!", TestName = "What an open quote has swallowed is read again")]
    [TestCase("a: \"b\nc: \" d\n\" e\nf: g", "{a: ?, c: ?, f: 'g'}!", TestName = "Reading again does not go in circles")]
    [TestCase("a: [b\nc: d", "{a: ?, c: 'd'}!")]
    [TestCase("a:\n  b: @c\n  d: e\nf: g", "{a: {b: ?, d: 'e'}!, f: 'g'}")]
    [TestCase("- a: b: c\n  d: 1\n- e", "[{a: ?, d: 1}!, 'e']")]
    [TestCase("- @a\n- b", "[?, 'b']!")]
    [TestCase("oops\na: b", "{a: 'b'}!")]
    [TestCase("  a: 1\nb: 2", "{a: 1, b: 2}!")]
    [TestCase("a: 1\na: 2", "{a: 1}")]
    [TestCase("a: b\n%\nc: d", "{a: 'b', c: 'd'}!")]
    public void Goes_on_behind_a_mistake(string text, string expected) => Reader.GoesOn(text, expected);

    [TestCase("title: [t|Урок|]\n")]
    [TestCase("a: [t|'b' |]# c")]
    [TestCase("[k|\"a\"|]: [t|\"b\\n\"|]\n")]
    [TestCase("a: [t|[b, c]|]\n")]
    [TestCase("a:\n  [t|b: 1\n  c: 2|]\nd: 3")]
    [TestCase("a: [t|>-\n  b\n  c|]\n")]
    [TestCase("a: &x b\nc: [t|*x|]")]
    [TestCase("a:[t||]\nb: c")]
    public void Values_and_keys_know_their_place(string marked)
    {
        var isKey = marked.Contains("[k|", StringComparison.Ordinal);
        var value = marked.Replace("[k|", "", StringComparison.Ordinal);
        if (isKey)
            value = value.Remove(value.IndexOf("|]", StringComparison.Ordinal), 2);
        var start = value.IndexOf("[t|", StringComparison.Ordinal);
        var text = value.Remove(start, 3);
        var end = text.IndexOf("|]", StringComparison.Ordinal);
        text = text.Remove(end, 2);
        var mapping = (DataMapping)Read(text).Root!;
        var property = mapping.Properties.Single(p => p.Value.Span.Start == start);
        Assert.That(text[property.Value.Span.Start..property.Value.Span.End], Is.EqualTo(text[start..end].TrimEnd()));
        if (isKey)
            Assert.That(text[property.KeySpan.Start..property.KeySpan.End], Is.EqualTo("\"a\""));
    }

    [Test]
    public void Places_are_those_of_the_file() => Reader.PlacesAreThoseOfTheFile();

    [TestCase("[", 100_000)]
    [TestCase("{a: ", 100_000)]
    [TestCase("- ", 100_000)]
    [TestCase("? ", 100_000)]
    [TestCase("!!seq [", 100_000)]
    [TestCase("&a ", 100_000)]
    [TestCase("a: [\n", 20_000)]
    [TestCase("a: \"\n", 20_000)]
    [TestCase("a: b: c\n", 20_000)]
    [TestCase("\ta: b\n", 20_000)]
    [TestCase("- a\nb: c\n", 20_000)]
    [TestCase("[\"a\" ", 20_000)]
    [TestCase("%a\n", 20_000)]
    public void Anything_repeated_ends_soon_and_without_an_exception(string unit, int count) => Reader.IsLinear(unit, count, isMistake: true);

    // Each line is a key without a space behind its colon, which goes on in the next lines.
    [Test]
    public void Broken_keys_among_fields_take_work_in_proportion() => AllocationGrowth.AssertLinear(
        size => "a: b\n" + string.Concat(Enumerable.Repeat("title:aX\n", size)), 8_000, text => Assert.That(Read(text).Diagnostics, Is.Not.Empty));

    [Test]
    public void Aliases_that_stand_for_too_much_are_cut_off()
    {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
            + string.Concat(Enumerable.Range(1, 20).Select(i => $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n"));
        Assert.That(Read(text).Diagnostics.Select(d => d.Id), Is.EqualTo(new[] { "CL2113" }));
    }

    [Test]
    public void Large_texts_take_work_in_proportion() => Reader.IsLinearOverFields(200_000);

    [Test]
    public void Every_prefix_of_a_document_is_read_without_an_exception() => Reader.ReadsAnyPart();

    private static YamlDocument Read(string text) => Reader.Read(text);
}
