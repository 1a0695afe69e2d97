// What `rules lint` says of a rule that works, and what the reader refuses: nothing is accepted and meaningless.

using ContentLint.RulePacks;
using ContentLint.Text;

namespace ContentLint.Tests.RulePacks;

public sealed class PackInspectionTests
{
    [TestCase("forbid: { codeBlock: { fenced: false, language: sql } }", "Code without a fence has no language and no words behind it, so this never holds.")]
    [TestCase("forbid: { callout: { known: false, kind: tip } }", "A callout of a known kind is none of an unknown one, so this never holds.")]
    [TestCase("forbid: { heading: { level: 1, skipsLevel: true } }", "A heading of the first level skips none, so this never holds.")]
    [TestCase("forbid: { list: { ordered: false, numbering: same } }", "A list without numbers is not numbered, so this never holds.")]
    [TestCase("forbid: { callout: { empty: true, contains: { text: a } } }", "What is empty contains nothing, so this never holds.")]
    [TestCase("forbid: { text: { matches: '(?i)\\b(one|two three)\\b' } }", "This pattern is a list of words.")]
    [TestCase("forbid: { text: { matches: '.*foo\\d' } }", "This pattern may begin anywhere, so that the text is read again from each character.")]
    [TestCase("forbid: { text: { matches: 'one|tw?o' } }", null)]
    [TestCase("forbid: { link: { matches: '^http:' } }", "This 'matches' is about the address, and is easily read as about the words.")]
    [TestCase("each: { codeBlock: bash }\nrequire: { callout: warning }", "This is asked of the whole lesson from each place of 'each', with the same answer.")]
    [TestCase("each: { codeBlock: bash }\nrequire: { callout: { precedes: match } }", null)]
    [TestCase("each: { codeBlock: bash }\nrequire: { words: { max: 3 } }", null)]
    [TestCase("each: { text: { matches: '(?<acr>\\d+)' } }\nforbid: { text: { anyOf: ['{acn} ms'] } }", "Nothing gives a value to '{acn}', so it is looked for as it is written.")]
    public void Lint_says(string rule, string? expected)
    {
        var text = $"schemaVersion: 1\ntitle: T\nrules:\n  - id: T1\n    name: t-one\n    title: T\n    message: M\n    {rule.Replace("\n", "\n    ", StringComparison.Ordinal)}\n";
        var pack = RulePack.Read(SourceText.From("p.yml", text), "p");
        Assert.That(pack.Diagnostics, Is.Empty);
        Assert.That(pack.Inspect().Where(d => d.Id == "CL9004").Select(d => d.Message.Text), expected is null ? Is.Empty : Is.EqualTo(new[] { expected }));
    }

    [TestCase("forbid: { codeBlock: { meta: '' } }", "'meta' with an empty text asks for nothing.")]
    [TestCase("files: 'lesson-[0-9].mdx'\nforbid: { text: a }", "'lesson-[0-9].mdx' has signs that mean nothing in a glob here: only '*', '**', '{a,b}' and a '!' in front do.")]
    [TestCase("when: { path: 'a?.mdx' }\nforbid: { text: a }", "'a?.mdx' has signs that mean nothing in a glob here: only '*', '**', '{a,b}' and a '!' in front do.")]
    [TestCase("files: '[slug].mdx'\nforbid: { text: a }", null)]
    [TestCase("forbid: { text: { anyOf: a, inside: { frontMatter: draft } } }", "'inside' needs something that stands in the lesson, and front matter 'draft' is true of the lesson as a whole.")]
    [TestCase("forbid: { text: { anyOf: a, precedes: { all: [{ heading: {} }, { path: a.mdx }] } } }", "'precedes' needs something that stands in the lesson, and path a.mdx is true of the lesson as a whole.")]
    [TestCase("forbid: { text: { anyOf: a, maxWords: 3 } }", "The places of 'text' are words; what has a number of words is a sentence, a paragraph or a section.")]
    [TestCase("forbid: { frontMatter: { field: a, present: false, equals: b } }", "A field that is not there has no value.")]
    [TestCase("forbid: { frontMatter: { inOrder: [a], field: b } }", "'inOrder' is about all fields, and goes with nothing else.")]
    [TestCase("forbid: { compare: { left: a, is: '~', right: b } }", "'is' cannot be '~'.")]
    [TestCase("forbid: { compare: { left: a, is: '=' } }", "'compare' needs 'right'.")]
    [TestCase("forbid: { compare: { left: { heading: 1, frontMatter: a }, is: '=', right: b } }", "What is compared is one thing.")]
    [TestCase("forbid: { readability: { formula: lix } }", "'readability' needs 'min' or 'max'.")]
    [TestCase("forbid: { heading: { text: { as: x } } }", "This asks for no words.")]
    [TestCase("forbid: { list: { minItems: 3, maxItems: 2 } }", "At least 3 and at most 2 cannot both hold.")]
    [TestCase("forbid: { text: { anyOf: a, except: [[a]] } }", "'except' takes phrases or conditions.")]
    [TestCase("forbid: { path: { glob: a } }", "'path' needs 'matches'.")]
    [TestCase("forbid: { text: a }\nwithin: { section: {} }", "'within' is about places that are compared with each other.")]
    [TestCase("over: course\neach: { heading: {} }\nunique: true\nwithin: { section: {} }", "'within' parts the places of one lesson, and this rule compares those of several.")]
    [TestCase("forbid: { codeBlock: { language: { replace: { js: javascript }, forms: true } } }", "A language has one form.")]
    [TestCase("forbid: { codeBlock: { language: { is: js } } }", "This asks for no language.")]
    [TestCase("forbid: { text: a }\nunique: true\nsame: true\neach: { heading: {} }", "A rule asks for one of 'unique', 'same' and 'sequence'.")]
    [TestCase("forbid: { text: a }\ntests: { valid: [{ files: { '': a } }] }", "A lesson of an example needs a path.")]
    [TestCase("forbid: { text: a }\nreport: here", "'report' cannot be 'here'.")]
    public void The_reader_refuses(string rule, string? expected) =>
        Assert.That(PackRun.Mistakes(rule).Select(d => d.Message.Text), expected is null ? Is.Empty : Has.Some.EqualTo(expected));

    [Test]
    public void What_each_condition_finds_is_traced()
    {
        var pack = RulePack.Read(SourceText.From("p.yml", "schemaVersion: 1\nrules:\n  - id: T1\n    name: t-one\n    title: T\n    message: M\n    when: { text: slot }\n    require: { callout: { kind: warning, contains: { text: lost } } }\n"), "p");
        var lesson = ContentLint.Lessons.LessonReader.Read(SourceText.From("a.mdx", "A slot.\n\n<Tip>It is lost.</Tip>\n"), ContentLint.Lessons.LessonOptions.Default);
        Assert.That(pack.Trace("T1", lesson), Is.EqualTo(new[]
        {
            "when: 'slot' - found: line 1 'slot'",
            "require: callout of kind warning that mentions 'lost' - not found",
            "  1 callout to look at",
            "  of kind warning: 0 left",
            "    line 3 '<Tip>' its kind is 'tip', not 'warning'",
        }));
        Assert.That(pack.Trace("T2", lesson), Is.Null);
    }
}
