// The schema that completes rule packs in editors says the same as the reader that reads them.

using ContentLint.Configuration;
using ContentLint.Diagnostics;
using ContentLint.RulePacks;
using ContentLint.Schema;
using ContentLint.Schema.Validation;
using ContentLint.Text;
using ContentLint.Yaml;

namespace ContentLint.Tests.RulePacks;

public sealed class RulePackSchemaTests
{
    private const string Rule = "schemaVersion: 1\nrules:\n  - id: T1\n    name: t-one\n    title: T\n    message: M\n    ";
    private static readonly JsonSchema Schema = Load();

    public static IReadOnlyList<string> Names => RulePack.BuiltInNames;

    [TestCaseSource(nameof(Names))]
    public void Every_shipped_pack_satisfies_it(string name) => Assert.That(Check(RulePack.FindBuiltIn(name)!.Source.Text), Is.Empty);

    [Test]
    public void A_new_rule_satisfies_it() => Assert.That(Check(RulePackTemplate.AddRule(RulePackTemplate.AddRule(null, "T1"), "T2")), Is.Empty);

    [TestCase("require: { txt: a }")]
    [TestCase("require: { text: { anyOf: a, inn: prose } }")]
    [TestCase("require: { callout: { kind: warnig } }")]
    [TestCase("require: { heading: { level: 7 } }")]
    [TestCase("require: { heading: { min: -1 } }")]
    [TestCase("require: {}")]
    [TestCase("require: { all: [] }")]
    [TestCase("severity: fatal\n    require: { text: a }")]
    [TestCase("report: here\n    require: { text: a }")]
    [TestCase("when: { text: a }")]
    [TestCase("forbid: { text: a }\n    fix: { at: end }")]
    [TestCase("forbid: { text: a }\n    tests: { valid: [{ name: a }] }")]
    [TestCase("forbid: { text: a }\n    tset: {}")]
    [TestCase("forbid: { codeBlock: { meta: '' } }")]
    [TestCase("forbid: { list: { numbering: lazy } }")]
    [TestCase("forbid: { sentence: { maxWord: 3 } }")]
    [TestCase("forbid: { text: { replace: { a: '' } } }")]
    [TestCase("forbid: { heading: { text: { as: a } } }")]
    [TestCase("forbid: { compare: { left: a, is: '~', right: b } }")]
    [TestCase("forbid: { readability: { formula: lix } }")]
    [TestCase("over: module\n    require: { lesson: a.mdx }")]
    [TestCase("over: course\n    each: { link: {} }\n    require: { leadsTo: up }")]
    [TestCase("forbid: { callout: { form: box } }")]
    public void What_the_reader_refuses_the_schema_refuses(string rule)
    {
        Assert.That(Read(Rule + rule), Is.Not.Empty);
        Assert.That(Check(Rule + rule), Is.Not.Empty);
    }

    // Every key of every selector once: whoever adds one to the reader is told here.
    [TestCase("forbid: { text: { anyOf: a, formsOf: [a], allOf: a, matches: a, in: [prose, codeBlock], contains: { text: a }, min: 1, max: 2 } }")]
    [TestCase("forbid: { heading: { level: [1, 2], text: a, skipsLevel: true, inside: match, precedes: match, maxBlocksBetween: 1, maxSectionsBetween: 0 } }")]
    [TestCase("forbid: { section: { heading: a, level: 2, last: true, follows: match, sameSection: match, count: 1 } }")]
    [TestCase("forbid: { component: { name: [A, B], attributes: { a: b, b: [c], c: true, d: { equals: a, matches: b } }, empty: true } }")]
    [TestCase("forbid: { callout: { kind: [tip], known: true } }")]
    [TestCase("forbid: { codeBlock: { language: '', meta: a, fenced: true, text: a, matches: b, min: 1, perLines: 9 } }")]
    [TestCase("forbid: { diagram: { type: [sequence, graph], text: a, matches: b } }")]
    [TestCase("forbid: { link: { url: a, text: b, matches: c } }")]
    [TestCase("forbid: { image: { src: a, alt: false, matches: c } }")]
    [TestCase("forbid: { table: { header: [a], minRows: 1 } }")]
    [TestCase("forbid: { taskList: { minItems: 1 } }")]
    [TestCase("when: { all: [{ frontMatter: { field: a, equals: [1], matches: b, present: true } }, { path: a }, { words: { min: 1, max: 2 } }, { outline: { level: 2, headings: [a] } }, { any: [{ not: match }] }] }\n    forbid: { text: a }")]
    [TestCase("forbid: { text: a }\n    severity: error\n    enabled: false\n    helpUri: 'https://a'\n    tags: [a]\n    files: a\n    description: a\n    unless: { text: a }\n    each: { text: a }\n    report: end\n    nearMiss: a\n    help: a\n    fix: { title: a, safety: safe, insert: a, at: end }")]
    [TestCase("forbid: { text: { replace: [{ a: b, c: [d, e] }], forms: true, matchCase: true, except: [a, { link: {} }], first: true, as: a } }\n    fix: { safety: safe }")]
    [TestCase("forbid: { heading: { exact: a, matches: b, case: title, breaksCase: sentence, keep: [a], text: { anyOf: a, formsOf: b, allOf: c, exact: d, matches: e, matchCase: true, as: f } } }")]
    [TestCase("forbid: { paragraph: { text: a, exact: b, matches: c, minSentences: 1, maxSentences: 2, minWords: 1, maxWords: 2 } }")]
    [TestCase("forbid: { sentence: { minWords: 33 } }")]
    [TestCase("forbid: { emphasis: { strong: true, alone: true, text: a, exact: b, matches: c } }")]
    [TestCase("forbid: { comment: TODO }")]
    [TestCase("forbid: { list: { ordered: true, nested: false, numbering: counting, minItems: 1, maxItems: 9 } }")]
    [TestCase("forbid: { listItem: { text: a, exact: b, matches: c, ordered: true } }")]
    [TestCase("forbid: { taskList: { maxItems: 3 } }")]
    [TestCase("forbid: { table: { maxRows: 3 } }")]
    [TestCase("forbid: { codeBlock: { meta: false, fence: tilde, exact: a, minLines: 1, maxLines: 2, minWidth: 3, maxWidth: 4 } }")]
    [TestCase("forbid: { codeBlock: { meta: { matches: a, as: b } } }")]
    [TestCase("forbid: { component: { name: { matches: '^[a-z]' }, attributes: { a: { expression: b }, 'c*': false } } }")]
    [TestCase("forbid: { callout: { form: [alert, quote], title: false } }")]
    [TestCase("forbid: { link: { url: { matches: a }, exact: b, text: { matches: c } } }")]
    [TestCase("forbid: { image: { src: false, alt: { matches: a }, exact: b } }")]
    [TestCase("forbid: { text: a }\n    when: { all: [{ frontMatter: { inOrder: [a] } }, { frontMatter: { field: a, items: true, as: b } }, { path: { matches: a } }, { readability: { formula: lix, max: 40 } }, { readability: 12 }] }")]
    [TestCase("require: { compare: { left: { frontMatter: a, times: 2, slug: true }, is: '>=', right: { count: { image: {} } } }, as: a }")]
    [TestCase("require: { compare: { left: { heading: 1 }, is: '=', right: { lesson: fileName } } }")]
    [TestCase("require: { compare: { left: { value: a }, is: contains, right: b } }")]
    [TestCase("over: course\n    orderBy: order\n    each: { link: {} }\n    require: { any: [{ lesson: { path: a.mdx, component: Quiz, min: 1 } }, { linkedFrom: { path: a } }, { linksTo: { path: a } }, { leadsTo: next }] }\n    tests: { invalid: [{ files: { a.mdx: '{|T1:a|}' } }] }")]
    [TestCase("each: { heading: {} }\n    unique: true\n    within: { section: {} }")]
    [TestCase("forbid: { codeBlock: { language: { replace: { js: javascript } } } }")]
    [TestCase("each: { heading: {} }\n    sequence: '{text}'")]
    [TestCase("each: { heading: {} }\n    same: '{level}'")]
    [TestCase("forbid: { text: a }\n    tests: { valid: [a], invalid: [{ name: a, input: '{|T1:a|}', path: a.mdx, message: a, fixed: a, todo: true, append: { text: a, times: 2 } }] }")]
    public void What_the_reader_takes_the_schema_takes(string rule)
    {
        Assert.That(Read(Rule + rule), Is.Empty);
        Assert.That(Check(Rule + rule), Is.Empty);
    }

    private static IReadOnlyList<Diagnostic> Read(string text) => RulePack.Read(SourceText.From("pack.yml", text), "pack").Diagnostics;

    private static IReadOnlyList<SchemaError> Check(string text) =>
        Schema.Validate(YamlReader.Read(MappedText.Whole(SourceText.From("pack.yml", text))).Root!).Errors;

    private static JsonSchema Load()
    {
        var diagnostics = new List<Diagnostic>();
        var path = Path.Combine(Repository.Root, "schemas", "rule-pack.schema.json");
        var schema = SchemaFile.Load("/rule-pack.schema.json", SourceText.From(path, File.ReadAllText(path)), _ => null, diagnostics);
        Assert.That(diagnostics, Is.Empty);
        return schema!;
    }
}
