// Packs that are made of other linters' configurations: what each kind comes to, that its examples pass, and what is left out.

using ContentLint.RulePacks;
using ContentLint.RulePacks.Importing;
using ContentLint.Text;

namespace ContentLint.Tests.RulePacks;

public sealed class ImportTests
{
    [TestCase("extends: existence\nmessage: \"Avoid '%s'.\"\nignorecase: true\ntokens: [very, just so]", "{|:Very|} {|:very|} {|:just so|}")]
    [TestCase("extends: existence\nmessage: a\ntokens: ['colou?rs\\d']", "{|:colors1|} xcolors1")]
    [TestCase("extends: existence\nmessage: a\nnonword: true\ntokens: ['\\d+%']", "{|:10%|}")]
    [TestCase("extends: existence\nmessage: a\nscope: heading\nignorecase: true\ntokens: [howto]", "howto\n\n# The {|:howto|}")]
    [TestCase("extends: existence\nmessage: a\ntokens: ['[A-Z]{2,}']\nexceptions: [API]", "API {|:SQL|}")]
    [TestCase("extends: substitution\nmessage: \"Use '%s', not '%s'.\"\nignorecase: true\nswap:\n  utilize: use\n  'log(?:in|on)': sign in", "{|:Utilize|} the {|:logon|}.")]
    [TestCase("extends: substitution\nmessage: \"Use '%s', not '%s'.\"\nswap:\n  '\\d+ms': milliseconds", "{|:5ms|}")]
    [TestCase("extends: occurrence\nmessage: a\nscope: sentence\nmax: 3\ntoken: '\\b(\\w+)\\b'", "One two three. {|:One two three four.|}")]
    [TestCase("extends: repetition\nmessage: a\ntokens: ['[^\\s]+']", "This {|:is is|} twice.")]
    [TestCase("extends: consistency\nmessage: a\neither: { advisor: adviser }", "An advisor and an {|:adviser|}.")]
    [TestCase("extends: conditional\nmessage: a\nfirst: '\\b([A-Z]{3,5})\\b'\nsecond: '(?:\\b[A-Z][a-z]+ )+\\(([A-Z]{3,5})\\)'\nexceptions: [API]", "Write Ahead Log (WAL), WAL, API and {|:LSN|}.")]
    [TestCase("extends: capitalization\nmessage: a\nmatch: $sentence\nscope: heading\nexceptions: [Kafka]", "## Use Kafka\n\n{|:## Use The Log|}")]
    public void Vale_rules_become_rules(string vale, string marked)
    {
        var imported = RulePackImport.FromVale("Our Style", [SourceText.From("Rule.yml", vale)]);
        Assert.That(imported.LeftOut, Is.Empty);
        var pack = Check(imported);

        // One file may have become several rules.
        var text = MarkedText.Parse(marked.Replace("{|:", "{|X1:", StringComparison.Ordinal));
        foreach (var path in new[] { "a.mdx", "a.md" })
        {
            var found = pack.Rules.SelectMany(r => pack.Find(r.Id, path, text.Text)).Select(d => d.Location.Span).OrderBy(s => s);
            Assert.That(MarkedText.Format(text.Text, found.Select(s => new MarkedSpan("X1", s))), Is.EqualTo(MarkedText.Format(text.Text, text.Spans)));
        }
    }

    [Test]
    public void Vale_messages_and_replacements_are_kept()
    {
        var pack = Check(RulePackImport.FromVale("Our Style", [SourceText.From("Rule.yml", "extends: substitution\nmessage: \"Use '%s', not '%s'.\"\nlevel: error\nlink: https://a.b/c\nignorecase: true\nswap: { utilize: use }")]));
        var found = pack.Find("OURSTY001", "a.mdx", "We utilize it.").Single();
        Assert.That((found.Message.Text, found.Fixes[0].Edits[0].NewText, found.Severity.ToString(), found.Descriptor.HelpUri), Is.EqualTo(("Use 'use', not 'utilize'.", "use", "Error", "https://a.b/c")));
    }

    [TestCase("extends: spelling\nmessage: a", "Rule: spelling needs a dictionary")]
    [TestCase("extends: script\nmessage: a", "Rule: a script is code; write a rule in C#")]
    [TestCase("extends: existence\nmessage: a\nscope: ~heading\ntokens: [a]", "Rule: the scope '~heading' has no counterpart")]
    [TestCase("extends: existence\nmessage: a\ntokens: ['(']", "Rule: This pattern cannot be read: Invalid pattern '\\b(?:()\\b' at offset 9. Not enough )'s.")]
    [TestCase("a: b", "Rule: this is no rule of Vale's")]
    public void What_cannot_be_said_is_listed(string vale, string expected)
    {
        var imported = RulePackImport.FromVale("Style", [SourceText.From("Rule.yml", vale)]);
        Assert.That((imported.RuleCount, imported.LeftOut.Single()), Is.EqualTo((0, expected)));
    }

    [Test]
    public void A_markdownlint_configuration_becomes_a_pack()
    {
        const string Configuration = """
            // ours
            { "default": false, /* and */ "MD001": true, "no-inline-html": { "allowed_elements": ["kbd"] }, "MD029": { "style": "one" },
              "proper-names": { "names": ["JavaScript"], "code_blocks": false }, "MD013": { "line_length": 80 }, "MD022": true, "no-such-rule": {},
              "MD043": { "headings": ["# Goal", "*"] }, "MD040": { "allowed_languages": ["sql"] }, }
            """;
        var imported = RulePackImport.FromMarkdownlint(SourceText.From(".markdownlint.jsonc", Configuration));
        var pack = Check(imported);
        Assert.That(pack.Rules.Select(r => r.Name), Is.EqualTo(new[] { "heading-increment", "ol-prefix", "no-inline-html", "fenced-code-language", "fenced-code-language-2", "required-headings", "proper-names" }));
        Assert.That(imported.LeftOut.Select(l => l.Split(':')[0]), Is.EqualTo(new[] { "no-such-rule", "MD013 line-length", "MD022 blanks-around-headings" }));
        Assert.That(pack.Find(pack.Rules[2].Id, "a.mdx", "<kbd>a</kbd> <b>c</b> <Note />").Select(d => d.Message.Text), Is.EqualTo(new[] { "'<b>' is HTML." }));
        Assert.That(pack.Find(pack.Rules[6].Id, "a.mdx", "Javascript `javascript`").Single().Fixes[0].Edits[0].NewText, Is.EqualTo("JavaScript"));
    }

    [Test]
    public void Every_rule_of_markdownlint_that_is_on_is_said_or_listed()
    {
        var imported = RulePackImport.FromMarkdownlint(SourceText.From(".markdownlint.json", "{}"));
        Check(imported);
        Assert.That(imported.RuleCount + imported.LeftOut.Count, Is.GreaterThan(45));
    }

    private static RulePack Check(RulePackImport imported)
    {
        var pack = RulePack.Read(SourceText.From("p.yml", imported.Pack), "p");
        Assert.That(pack.Diagnostics, Is.Empty, imported.Pack);
        Assert.That(pack.RunTests().Results.Select(r => r.Failure), Is.All.Null, imported.Pack);
        Assert.That(pack.Rules, Has.Count.EqualTo(imported.RuleCount));
        return pack;
    }
}
