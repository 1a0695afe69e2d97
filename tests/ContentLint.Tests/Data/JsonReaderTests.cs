using System.Text.Json;
using ContentLint.Data;
using ContentLint.Text;

namespace ContentLint.Tests.Data;

public sealed class JsonReaderTests
{
    [TestCase("{\"a\": [1, -2.5, 1e3, true, false, null, \"x\\u0041\\n\\\"\"], \"b\": {}}")]
    [TestCase(" [ ] ")]
    [TestCase("\"\\u00e9\\ud83d\\ude00\"")]
    [TestCase("{\"a\":\t1,\r\n\t\"b\": 2}", TestName = "Tabs are white space as any other")]
    public void Reads_what_the_platform_reads(string text)
    {
        var document = JsonReader.Read(MappedText.Whole(SourceText.From("a.json", text)));
        Assert.That(document.Diagnostics, Is.Empty);
        Assert.That(Write(document.Root!), Is.EqualTo(JsonSerializer.Serialize(System.Text.Json.JsonDocument.Parse(text).RootElement)));
    }

    [TestCase("{\"a\": 1{|CL2123:,|}}")]
    [TestCase("[1 {|CL2123:2|}]")]
    [TestCase("{ {|CL2123:// comment|}\n\"a\": 1}")]
    [TestCase("{{|CL2123:a|}: 1}")]
    [TestCase("{\"a\" {|CL2123:1|}}")]
    [TestCase("{|CL2123:[|}1, 2")]
    [TestCase("{\"a\": {|CL2123:\"b|}\n}")]
    [TestCase("{\"a\": {|CL2123:yes|}}")]
    [TestCase("{|CL2123:01|}")]
    [TestCase("[\"{|CL2123:\\x|}\"]")]
    [TestCase("{} {|CL2123:x|}")]
    [TestCase("{|CL2123:|}")]
    [TestCase("{\"a\"{|CL2123:😀|}")]
    [TestCase("[\"{|CL2123:\\😀|}\"]")]
    [TestCase("1{|CL2123:// c|}\n")]
    [TestCase("1{|CL2123:// c|}\r\n")]
    public void Reports_mistakes_where_they_are(string marked)
    {
        var expected = MarkedText.Parse(marked);
        var actual = JsonReader.Read(MappedText.Whole(SourceText.From("a.json", expected.Text))).Diagnostics.Select(d => new MarkedSpan(d.Id, d.Location.Span));
        Assert.That(MarkedText.Format(expected.Text, actual), Is.EqualTo(marked));
    }

    [TestCase("")]
    [TestCase("// c\n{\"a\": 1, # c\n}")]
    [TestCase("[1, /* c */ 2,]")]
    [TestCase("\"a\": 1, \"b\": {}")]
    [TestCase("{} {}\n[1]\n\"a\"")]
    [TestCase("\"a\": 1 {|CL2123:}|}")]
    [TestCase("{\"a\": [1{|CL2123:}|}]")]
    [TestCase("{\"a\": 1 {|CL2123:\"|}b\": 2}")]
    [TestCase("{|CL2123:,|}")]
    public void An_example_may_be_written_more_freely(string marked)
    {
        var expected = MarkedText.Parse(marked);
        var document = JsonReader.Read(MappedText.Whole(SourceText.From("a.json", expected.Text)), JsonForm.Example);
        Assert.That(MarkedText.Format(expected.Text, document.Diagnostics.Select(d => new MarkedSpan(d.Id, d.Location.Span))), Is.EqualTo(marked));
        Assert.That(document.Mistakes, Has.Count.EqualTo(document.Diagnostics.Count));
    }

    [Test]
    public void The_later_of_two_equal_keys_counts()
    {
        var root = (DataMapping)JsonReader.Read(MappedText.Whole(SourceText.From("a.json", "{\"a\": 1, \"b\": 2, \"a\": 3}"))).Root!;
        Assert.That(root.Properties.Select(p => ((DataScalar)p.Value).Text), Is.EqualTo(new[] { "3", "2" }));
    }

    [TestCase("[", 100_000)]
    [TestCase("{\"a\":", 100_000)]
    public void Depth_is_bounded(string unit, int count) =>
        Assert.That(JsonReader.Read(MappedText.Whole(SourceText.From("a.json", string.Concat(Enumerable.Repeat(unit, count))))).Diagnostics, Is.Not.Empty);

    private static string Write(DataNode node) => node switch
    {
        DataMapping mapping => "{" + string.Join(",", mapping.Properties.Select(p => JsonSerializer.Serialize(p.Key) + ":" + Write(p.Value))) + "}",
        DataSequence list => "[" + string.Join(",", list.Items.Select(Write)) + "]",
        DataScalar { Kind: DataKind.String } scalar => JsonSerializer.Serialize(scalar.Text),
        DataScalar scalar => scalar.Text,
        _ => "?",
    };
}
