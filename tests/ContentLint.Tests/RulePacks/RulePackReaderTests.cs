using ContentLint.Diagnostics;
using ContentLint.RulePacks.Model;
using ContentLint.RulePacks.Reading;
using ContentLint.Text;

namespace ContentLint.Tests.RulePacks;

public sealed class RulePackReaderTests
{
    private const string Rule = "schemaVersion: 1\nrules:\n  - id: T1\n    name: t-one\n    title: T\n    message: M\n";

    [TestCase("{|CL9001:rules|}: []", "'schemaVersion' is missing.")]
    [TestCase("schemaVersion: {|CL9001:2|}", "Version 2 of the pack format is not known.")]
    [TestCase("schemaVersion: 1\n{|CL9001:ruls|}: []", "Unknown key 'ruls'. Did you mean 'rules'?")]
    [TestCase("schemaVersion: 1\nrules: {|CL9001:none|}", "'rules' must be a list.")]
    [TestCase(Rule + "    {|CL9001:requires|}: { callout: { kind: tip } }", "Unknown key 'requires'. Did you mean 'require'?")]
    [TestCase(Rule + "    require: { callout: { kind: {|CL9001:warnig|} } }", "'kind' cannot be 'warnig'. Did you mean 'warning'?")]
    [TestCase(Rule + "    require: { {|CL9001:calout|}: { kind: tip } }", "Unknown key 'calout'. Did you mean 'callout'?")]
    [TestCase(Rule + "    require: {|CL9001:section|}", "There is no alias 'section'.")]
    [TestCase(Rule + "    require: { text: {|CL9001:{ in: prose }|} }", "'text' needs phrases to look for.")]
    [TestCase(Rule + "    severity: {|CL9001:fatal|}\n    require: { text: { anyOf: a } }", "'severity' cannot be 'fatal'.")]
    public void A_mistake_stands_on_its_characters(string marked, string message)
    {
        var text = MarkedText.Parse(marked);
        var diagnostics = Read(text.Text, out _).Where(d => d.Message.Text == message).ToArray();
        Assert.That(MarkedText.Format(text.Text, diagnostics.Select(d => new MarkedSpan(d.Id, d.Location.Span))), Is.EqualTo(marked), string.Join("\n", Read(text.Text, out _)));
    }

    [TestCase(100, 0)]
    [TestCase(101, 1)]
    public void A_phrase_has_so_many_words_and_no_more(int words, int mistakes)
    {
        var phrase = string.Join(" ", Enumerable.Repeat("a", words));
        var named = "schemaVersion: 1\nphrases: { long: ['" + phrase + "'] }\n" + Rule.Replace("schemaVersion: 1\n", "", StringComparison.Ordinal) + "    forbid: { text: { anyOf: ['@long', b] } }\n";
        foreach (var text in new[] { named, Rule + "    forbid: { text: { anyOf: ['" + phrase + "', b] } }\n" })
            Assert.That(Read(text, out _).Count(d => d.Message.Text == "A phrase has at most 100 words."), Is.EqualTo(mistakes));
    }

    [Test]
    public void A_rule_that_asks_for_nothing_is_a_mistake() =>
        Assert.That(Read(Rule, out var pack).Single().Message.Text + pack.Rules.Count, Is.EqualTo("T1 asks for nothing.0"));

    [TestCase("aliases: { a: b, b: a }\n")]
    [TestCase("aliases: { a: { any: [a, { text: x }] } }\n")]
    [TestCase("aliases: { a: a }\n")]
    public void An_alias_that_stands_for_itself_is_a_mistake(string aliases)
    {
        var found = Read("schemaVersion: 1\n" + aliases + Rule.Replace("schemaVersion: 1\n", "", StringComparison.Ordinal) + "    forbid: a\n", out var pack);
        Assert.That(found.Select(d => d.Message.Text), Is.Not.Empty.And.All.EndWith("stands for itself, or for too much."));
        Assert.That(pack.Rules.SelectMany(r => r.Conditions).SelectMany(c => c.SelfAndParts).Count(), Is.LessThan(10));
    }

    [Test]
    public void Aliases_that_double_or_go_on_for_ever_are_cut_off([Values("any: [a{0}, a{0}]", "not: a{0}")] string step)
    {
        var aliases = string.Concat(Enumerable.Range(0, 5000).Select(i => $"  a{i}: {{ {step.Replace("{0}", $"{i + 1}", StringComparison.Ordinal)} }}\n"));
        var found = Read("schemaVersion: 1\naliases:\n" + aliases + "  a5000: { text: x }\n" + Rule.Replace("schemaVersion: 1\n", "", StringComparison.Ordinal) + "    forbid: a0\n", out var pack);
        Assert.That(found, Is.Not.Empty);
        Assert.That(pack.Rules.SelectMany(r => r.Conditions).SelectMany(c => c.SelfAndParts).Take(100_000).Count(), Is.LessThan(100_000));
    }

    [Test]
    public void A_message_may_use_what_a_pattern_in_an_alias_caught() =>
        Assert.That(Read("schemaVersion: 1\naliases: { host: { text: { matches: '(?<name>a+)' } } }\nrules:\n  - id: T1\n    name: t-one\n    title: T\n    message: '{name}'\n    forbid: host\n", out _), Is.Empty);

    [Test]
    public void A_broken_rule_does_not_hide_the_others()
    {
        var diagnostics = Read(Rule + "  - id: T2\n    name: t-two\n    title: T\n    message: M\n    forbid: { text: { anyOf: [nbsp] } }\n", out var pack);
        Assert.That(diagnostics, Has.Count.EqualTo(1));
        Assert.That(pack.Rules.Select(r => r.Descriptor.Id), Is.EqualTo(new[] { "T2" }));
    }

    private static List<Diagnostic> Read(string text, out PackFile pack)
    {
        var diagnostics = new List<Diagnostic>();
        pack = RulePackReader.Read(SourceText.From("pack.yml", text), "pack", diagnostics);
        return diagnostics;
    }
}
