using ContentLint.Lessons;
using ContentLint.Mdx;
using ContentLint.Text;

namespace ContentLint.Tests.Lessons;

/// <summary>The lesson model: what rules see of a text.</summary>
public sealed class LessonReaderTests
{
    [TestCase("See https://a.org/b?c.", "https://a.org/b?c|https://a.org/b?c", "")]
    [TestCase("- *www.a.org* and a.b@c.org", "http://www.a.org|www.a.org mailto:a.b@c.org|a.b@c.org", "")]
    [TestCase("| https://a.org |\n| - |\n\n> http://b.org", "https://a.org|https://a.org http://b.org|http://b.org", "")]
    [TestCase("`https://a.org` xhttps://a.org {'https://a.org'}", "", "")]
    [TestCase("[https://a.org](b)", "b|https://a.org", "b|https://a.org")]
    public void Bare_addresses_are_links_where_the_site_has_gfm(string text, string expected, string withoutGfm)
    {
        foreach (var flavor in new[] { MdxFlavor.Astro, MdxFlavor.Docusaurus, MdxFlavor.Mdx })
        {
            foreach (var lines in new[] { text, text.Replace("\n", "\r\n", StringComparison.Ordinal) })
            {
                var links = Read(lines, options: LessonOptions.Default with { Flavor = flavor }).Links;
                Assert.That(string.Join(" ", links.Select(l => $"{l.Url}|{l.Text.Text}")), Is.EqualTo(flavor == MdxFlavor.Mdx ? withoutGfm : expected), flavor.ToString());
                Assert.That(links.Where(l => l.Url.EndsWith(l.Text.Text, StringComparison.Ordinal)).Select(l => lines[l.Span.Start..l.Span.End]), Is.EqualTo(links.Where(l => l.Url.EndsWith(l.Text.Text, StringComparison.Ordinal)).Select(l => l.Text.Text)));
            }
        }
    }

    // A line a form in the table of callout forms.
    [TestCase("<Callout type=\"warning\">\na\n</Callout>", "Warning Component", "<Callout type=\"warning\">")]
    [TestCase("<Callout>\na\n</Callout>", "Note Component", "<Callout>")]
    [TestCase("<Callout type={'danger'}>\na\n</Callout>", "Danger Component", "<Callout type={'danger'}>")]
    [TestCase("<Aside type=\"caution\">\na\n</Aside>", "Caution Component", "<Aside type=\"caution\">")]
    [TestCase("<Admonition type=\"danger\">\na\n</Admonition>", "Danger Component", "<Admonition type=\"danger\">")]
    [TestCase("<Warning>\na\n</Warning>", "Warning Component", "<Warning>")]
    [TestCase("> [!WARNING]\n> a", "Warning Alert", "[!WARNING]")]
    [TestCase("> [!note]\n> a", "Note Alert", "[!note]")]
    [TestCase("> **Warning:** a", "Warning LabelledQuote", "**Warning:**")]
    [TestCase("> **Важно:** a", "Important LabelledQuote", "**Важно:**")]
    [TestCase("> **Внимание!** a", "Warning LabelledQuote", "**Внимание!**")]
    [TestCase("> **Предупреждение**: a", "Warning LabelledQuote", "**Предупреждение**")]
    [TestCase("- > __Осторожно:__ a", "Caution LabelledQuote", "__Осторожно:__")]
    public void Callouts_are_recognised(string text, string expected, string opening)
    {
        var callout = Read(text).Callouts.Single();
        Assert.That($"{callout.Kind} {callout.Syntax}", Is.EqualTo(expected));
        Assert.That(text[callout.Opening.Start..callout.Opening.End], Is.EqualTo(opening));
    }

    [TestCase(":::warning[Title]\n\na\n\n:::", "Warning")]
    [TestCase(":::tip\na\n:::", "Tip")]
    public void Directives_are_callouts_where_the_flavor_has_them(string text, string kind)
    {
        var options = LessonOptions.Default with { Flavor = MdxFlavor.Docusaurus };
        Assert.That(Read(text, options: options).Callouts.Select(c => $"{c.Kind} {c.Syntax}"), Is.EqualTo(new[] { kind + " Directive" }));
        Assert.That(Read(text).Callouts, Is.Empty);
    }

    [TestCase("> **Итого:** a")]
    [TestCase("> a **Важно:** b")]
    [TestCase("> [!WARNING] a")]
    [TestCase("> [!HUH]\n> a")]
    [TestCase("**Важно:** a")]
    public void Other_quotes_are_none(string text) => Assert.That(Read(text).Callouts, Is.Empty);

    [TestCase("# DB **cluster** `a`", "DB cluster a", "Heading")]
    [TestCase("a [b](c) *d*  \n&amp; \\* e", "a b d & * e", "Prose")]
    public void Texts_are_without_markup(string text, string expected, string place)
    {
        var run = Read(text).Texts.Single();
        Assert.That($"{run.Place}: {run.Text.Text}", Is.EqualTo($"{place}: {expected}"));
    }

    [Test]
    public void Cells_are_texts_of_their_own() =>
        Assert.That(Read("| a | b |\n| - | - |\n| c | d |").Texts.Select(t => $"{t.Place} {t.Text.Text}"), Is.EqualTo(new[] { "TableCell a", "TableCell b", "TableCell c", "TableCell d" }));

    [Test]
    public void Words_lead_back_to_the_file()
    {
        const string Text = "> DB **cluster**\n> group";
        var run = Read(Text).Texts.Single().Text;
        Assert.That(run.Text, Is.EqualTo("DB cluster group"));
        var span = run.ToSource(new TextSpan(3, 16));
        Assert.That(Text[span.Start..span.End], Is.EqualTo("cluster**\n> group"));
    }

    [TestCase("```mermaid\nflowchart TD\n  A --> B\n```\n", "flowchart TD\n  A --> B\n")]
    [TestCase("- x\n\n  ```mermaid\n  flowchart TD\n    A --> B\n  ```\n", "flowchart TD\n  A --> B\n")]
    [TestCase("> ```mermaid\n> flowchart TD\n> A --> B\n> ```\n", "flowchart TD\nA --> B\n")]
    [TestCase("<Mermaid chart={`flowchart TD\n  A --> B`} client:visible />", "flowchart TD\n  A --> B")]
    [TestCase("<Mermaid chart={\"flowchart TD\\n A --> B\"} />", "flowchart TD\n A --> B")]
    [TestCase("```mermaid\r\nflowchart TD\r\nA --> B\r\n```\r\n", "flowchart TD\nA --> B\n")]
    public void Diagrams_are_found_wherever_they_stand(string text, string content)
    {
        var diagram = Read(text).Diagrams.Single();
        Assert.That(diagram.Content.Text, Is.EqualTo(content));
        Assert.That(diagram.Parsed!.Diagnostics, Is.Empty);
    }

    [TestCase("> ```mermaid\n> flowchart TD\n> A -> B\n> ```\n", "->")]
    [TestCase("<Mermaid chart={`\nflowchart TD\n  A[\\`x\\`] -> B`} />", "->")]
    [TestCase("<Mermaid chart={'flowchart TD\\n  A -> B'} />", "->")]
    public void A_mistake_in_a_diagram_stands_on_the_authors_characters(string text, string marked)
    {
        var diagnostic = Read(text).SyntaxDiagnostics.Single();
        Assert.That(text[diagnostic.Location.Span.Start..diagnostic.Location.Span.End], Is.EqualTo(marked));
    }

    [Test]
    public void A_broken_part_does_not_hide_the_others()
    {
        var lesson = Read("---\ntitle: [a\n---\n\n```mermaid\nflowchart TD\n  A -> B\n```\n\na <17\n\n```mermaid\nsequenceDiagram\n  A->>B x\n```\n");
        Assert.That(lesson.SyntaxDiagnostics.Select(d => d.Id).Order(StringComparer.Ordinal), Is.EqualTo(new[] { "CL1001", "CL2008", "CL3005", "CL3006" }));
    }

    [TestCase("a.mmd", "flowchart TD\n  A -> B\n", "CL3005")]
    [TestCase("a.mermaid", "sequenceDiagram\n  A->>B x\n", "CL3006")]
    [TestCase("a.md", "a <17 <br> <https://a.b> {x\n", null)]
    [TestCase("a.md", "---\na: [b\n---\n", "CL2008")]
    public void The_name_decides_what_a_file_is(string path, string text, string? id) =>
        Assert.That(Read(text, path).SyntaxDiagnostics.Select(d => d.Id), Is.EqualTo(id is null ? [] : new[] { id }));

    [TestCase("{/* a */}", " a ")]
    [TestCase("text {/* a */} text", " a ")]
    [TestCase("---\n# a\nb: c # d\ne: |\n  # f\n---\n", " a")]
    [TestCase("```mermaid\nflowchart TD\n  %% a\n  A --> B\n```\n", " a")]
    public void Comments_are_found(string text, string content) =>
        Assert.That(Read(text).Comments.Select(c => c.Content.Text), Is.EqualTo(new[] { content }));

    [TestCase("<!-- a -->\n", " a ")]
    [TestCase("text <!-- a --> text\n", " a ")]
    public void Html_comments_are_found_in_markdown(string text, string content) =>
        Assert.That(Read(text, "a.md").Comments.Select(c => c.Content.Text), Is.EqualTo(new[] { content }));

    [Test]
    public void Deep_nesting_is_walked_without_recursion()
    {
        Assert.That(() => Read(string.Concat(Enumerable.Repeat("> ", 5000)) + "a"), Throws.Nothing);
        Assert.That(() => Read(new string('*', 20000) + "a" + new string('*', 20000)), Throws.Nothing);
    }

    private static Lesson Read(string text, string path = "a.mdx", LessonOptions? options = null) =>
        LessonReader.Read(SourceText.From(path, text), options ?? LessonOptions.Default);
}
