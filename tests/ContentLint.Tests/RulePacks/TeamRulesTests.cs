// The rules of public teams, counted: those of the table that says what teams need, and forty more of public linters and style
// guides. Each is said in YAML with what it must and must not find; what cannot be said is refused with a word.

using ContentLint.RulePacks;
using ContentLint.RulePacks.Reading;
using ContentLint.Text;

namespace ContentLint.Tests.RulePacks;

public sealed class TeamRulesTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "ContentLint.Tests", "RulePacks", "TeamRules");

    private static readonly RulePack[] Packs =
    [
        .. Directory.GetFiles(Folder, "*.yml").Order(StringComparer.Ordinal).Select(f => RulePack.Read(SourceText.From(Path.GetFileName(f), File.ReadAllText(f)), Path.GetFileNameWithoutExtension(f))),
    ];

    public static IEnumerable<TestCaseData> Examples =>
        from pack in Packs
        from result in pack.RunTests().Results
        select new TestCaseData(result).SetName($"{result.RuleId} example in line {result.Location.Start.Line}");

    [TestCaseSource(nameof(Examples))]
    public void Example_passes(RulePackTestResult result) => Assert.That(result.Failure, Is.Null);

    [Test]
    public void Packs_are_sound() => Assert.That(Packs.SelectMany(p => p.Diagnostics), Is.Empty);

    [Test]
    public void Nothing_is_suspicious_but_a_pattern_that_looks_back() =>
        Assert.That(Packs.SelectMany(p => p.Inspect()).Where(d => d.Id != "CL9005").Select(d => d.ToString()), Is.Empty);

    // What a rule asks for is not there, and who tries to say it all the same is told so.
    [TestCase("spelling by a dictionary", "forbid: { text: { spelling: en } }", "Unknown key 'spelling'")]
    [TestCase("code that parses", "require: { codeBlock: { language: json, parses: true } }", "Unknown key 'parses'")]
    [TestCase("MD003 heading-style", "forbid: { heading: { style: setext } }", "Unknown key 'style'")]
    [TestCase("MD004 ul-style", "forbid: { list: { marker: '*' } }", "Unknown key 'marker'")]
    [TestCase("MD012 blank lines", "forbid: { blankLine: { min: 2 } }", "Unknown key 'blankLine'")]
    [TestCase("MD013 length of lines in the file", "forbid: { line: { maxWidth: 80 } }", "Unknown key 'line'")]
    [TestCase("MD022 blanks around headings", "forbid: { heading: { blankLinesAbove: 0 } }", "Unknown key 'blankLinesAbove'")]
    [TestCase("a sum of two fields", "require: { compare: { left: { frontMatter: [teaching, exercises] }, is: '<=', right: '60' } }", "'frontMatter' must be a text")]
    [TestCase("parts of speech", "forbid: { text: { partOfSpeech: adverb } }", "Unknown key 'partOfSpeech'")]
    [TestCase("each item by a pattern", "each: { listItem: {} }\n    require: { compare: { left: '{text}', is: matches, right: '^A' } }", "'is' cannot be 'matches'")]
    public void What_cannot_be_said_is_refused(string what, string condition, string word)
    {
        var pack = RulePack.Read(SourceText.From("p.yml", $"schemaVersion: 1\ntitle: P\nrules:\n  - id: TEAM001\n    name: a\n    title: A\n    message: M\n    {condition}\n"), "p");
        Assert.That(pack.Diagnostics.Select(d => $"{d.Id} {d.Message.Text}"), Has.Some.Contains("CL9001").And.Some.Contains(word), what);
        Assert.That(pack.Rules, Is.Empty, what);
    }

    [Test]
    public void Nine_of_ten_rules_are_said()
    {
        var tags = Directory.GetFiles(Folder, "*.yml").SelectMany(f => RulePackReader.Read(SourceText.From(Path.GetFileName(f), File.ReadAllText(f)), "p", []).Rules).SelectMany(r => r.Tags).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(tags.Count(t => t == "listed"), Is.EqualTo(110));
            Assert.That(tags.Count(t => t == "own"), Is.EqualTo(42));
        });
    }
}
