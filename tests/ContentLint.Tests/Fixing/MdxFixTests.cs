// What the fixes of MDX mistakes make of a lesson: the mistake is gone, and every word of the author's is still there.
// Where no right text is known, nothing changes.

using ContentLint.Diagnostics;
using ContentLint.Fixing;
using ContentLint.Lessons;
using ContentLint.Mdx;
using ContentLint.Text;

namespace ContentLint.Tests.Fixing;

public sealed class MdxFixTests
{
    // Quotes of a word processor.
    [TestCase("<Callout type=“warning”>x</Callout>", "<Callout type=\"warning\">x</Callout>")]
    [TestCase("text <Callout title=«Важно: читать» />", "text <Callout title=\"Важно: читать\" />")]
    [TestCase("<A b=’c’ d=„e“ />", "<A b=\"c\" d=\"e\" />")]
    [TestCase("<A b=“say \"x\"” />", "<A b='say \"x\"' />")]
    [TestCase("<A b=\"c” />", "<A b=\"c\" />")]
    [TestCase("<A b=“c\" />", "<A b=\"c\" />")]
    [TestCase("- a <A b=“c d” /> e", "- a <A b=\"c d\" /> e")]
    // Placeholders are text, whatever their signs; names of elements in a sentence may be.
    [TestCase("Edit <path/to/file> now.", "Edit `<path/to/file>` now.")]
    [TestCase("Use <ID>:<PORT> here.", "Use `<ID>`:`<PORT>` here.")]
    [TestCase("Use <a|b> here.", "Use `<a|b>` here.")]
    [TestCase("Open <config.json> now.", "Open `<config.json>` now.")]
    [TestCase("- item <dir\\file>", "- item `<dir\\file>`")]
    [TestCase("> | a | b |\n> |---|---|\n> | <path/to> | <ID> |", "> | a | b |\n> |---|---|\n> | `<path/to>` | `<ID>` |")]
    [TestCase("<B>\n\ntext <имя кластера>\n\n</B>", "<B>\n\ntext `<имя кластера>`\n\n</B>")]
    [TestCase("Use the <div> element.", "Use the `<div>` element.")]
    [TestCase("the </body> tag", "the `</body>` tag")]
    [TestCase("see <Kbd>x", "see `<Kbd>`x")]
    [TestCase("import Kbd from 'k'\n\nsee <Kbd>x", "import Kbd from 'k'\n\nsee <Kbd>x</Kbd>")]
    [TestCase("SELECT a <> b;", "SELECT a \\<> b;")]
    // Markup in a word is no type.
    [TestCase("Water is H<sub>2O", "Water is H<sub>2O</sub>")]
    [TestCase("a List<string> b", "a `List<string>` b")]
    // Elements that HTML ends by itself.
    [TestCase("<p>one\n<p>two", "<p>one</p>\n<p>two</p>")]
    [TestCase("<ul>\n<li>one\n<li>two\n</ul>", "<ul>\n<li>one</li>\n<li>two</li>\n</ul>")]
    [TestCase("<table>\n<tr><td>a<td>b\n<tr><td>c<td>d\n</table>", "<table>\n<tr><td>a</td><td>b</td></tr>\n<tr><td>c</td><td>d</td></tr>\n</table>")]
    // Attributes.
    [TestCase("<A a=\"say \\\"hi\\\"\" />", "<A a='say \"hi\"' />")]
    [TestCase("<A a='it\\'s' />", "<A a=\"it's\" />")]
    [TestCase("<A a=\"1\" // note\n  b=\"2\" />", "<A a=\"1\"\n  b=\"2\" />")]
    [TestCase("<head>\n  <link rel=~~\"canonical\" href=\"/a\" />\n</head>", "<head>\n  <link rel=\"canonical\" href=\"/a\" />\n</head>")]
    [TestCase("<A b=;;'c' />", "<A b='c' />")]
    [TestCase("<A icon=<Icon /> />", "<A icon={<Icon />} />")]
    [TestCase("text <A icon=<Icon name=\"x\" /> b=\"y\">z</A>", "text <A icon={<Icon name=\"x\" />} b=\"y\">z</A>")]
    [TestCase("<A icon=<b>x</b> />", "<A icon={<b>x</b>} />")]
    [TestCase("text <a href=\"x\"\n\n title=\"y\">z</a> more", "text <a href=\"x\"\ntitle=\"y\">z</a> more")]
    // Text in braces.
    [TestCase("<style>.a { color: red }</style>", "<style>{`.a { color: red }`}</style>")]
    [TestCase("<style>\n.a { color: red }\n\n.b { margin: 0; }\n</style>", "<style>{`\n.a { color: red }\n\n.b { margin: 0; }\n`}</style>")]
    [TestCase("<style>.a::before { content: '\\201C' }</style>", "<style>{`.a::before { content: '\\\\201C' }`}</style>")]
    [TestCase("see {a\\_b} x", "see \\{a\\_b} x")]
    [TestCase("{ab {cd} ef}", "\\{ab \\{cd} ef}")]
    [TestCase("{/* a *}", "{/* a */}")]
    [TestCase("{\u200Ba}", "{a}")]
    [TestCase("| a | b |\n|---|---|\n| `{a|b}` | c |", "| a | b |\n|---|---|\n| `{a\\|b}` | c |")]
    [TestCase("| a | b |\n|---|---|\n| ``<a|b`|c>`` | c |", "| a | b |\n|---|---|\n| ``<a\\|b`\\|c>`` | c |")]
    // Comments.
    [TestCase("<-- note -->", "{/* note */}")]
    [TestCase("a <-- b --> c", "a \\<-- b --> c")]
    [TestCase("<!-- x -->**a** b", "{/* x */}**a** b")]
    // Partners.
    [TestCase("import Callout from 'x'\n\n<callout>hi</Callout>", "import Callout from 'x'\n\n<Callout>hi</Callout>")]
    [TestCase("import Callout from 'x'\n\n<Callout>hi</callout>", "import Callout from 'x'\n\n<Callout>hi</Callout>")]
    [TestCase("<a/><ol>\n", "<a/><ol>\n</ol>\n")]
    [TestCase("text <b>x <i>y</b> z</i>", "text <b>x <i>y</i></b> z")]
    [TestCase("<A>\n\n<B>\n\nx\n\n</A>\n\n</B>\n", "<A>\n\n<B>\n\nx\n\n</B>\n</A>\n\n")]
    [TestCase("<T>\n<I>\n\n- a\n  </I>\n</T>", "<T>\n<I>\n\n- a\n\n</I>\n</T>")]
    [TestCase("a<b and {i}", "a\\<b and {i}")]
    [TestCase("GP</a>T", "GPT")]
    public void A_fix_keeps_the_words(string text, string expected)
    {
        foreach (var lineBreak in new[] { "\n", "\r\n" })
            Assert.That(Fix(text.ReplaceLineEndings(lineBreak)), Is.EqualTo(expected.ReplaceLineEndings(lineBreak)));
    }

    // A guess would show code as text, hide text, or take away what was meant.
    [TestCase("https://x.example/sdk<!-- x -->/ts")]
    [TestCase("[link](<foo\\>)")]
    public void Where_no_right_text_is_known_nothing_changes(string text) => Assert.That(Fix(text), Is.EqualTo(text));

    [TestCase("<Tabs>\n<TabItem>\n:::tip\ntext\n</TabItem>\n</Tabs>", "<Tabs>\n<TabItem>\n:::tip\ntext\n:::\n</TabItem>\n</Tabs>")]
    public void A_directive_is_closed_before_the_tag_around_it(string text, string expected)
    {
        var options = LessonOptions.Default with { Flavor = MdxFlavor.Docusaurus };
        Assert.That(LessonReader.Read(SourceText.From("a.mdx", text), options).SyntaxDiagnostics, Has.Count.EqualTo(1));
        Assert.That(Fix(text, options), Is.EqualTo(expected));
    }

    private static string Fix(string text, LessonOptions? options = null)
    {
        Lesson Read(SourceText source) => LessonReader.Read(source, options ?? LessonOptions.Default);
        return new FixApplier(source => Read(source).SyntaxDiagnostics, Read, FixSafety.Suggestion).Apply(SourceText.From("a.mdx", text)).Source.Text;
    }
}
