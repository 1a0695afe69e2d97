// What a lesson tells the course. Slugs are those of github-slugger 1.5, asked for each of these headings.

using ContentLint.Lessons;
using ContentLint.Lessons.Facts;
using ContentLint.Mdx;
using ContentLint.Text;

namespace ContentLint.Tests.Lessons;

public class LessonFactsTests
{
    [TestCase("Hello, World!", "hello-world")]
    [TestCase("Слот репликации: что это?", "слот-репликации-что-это")]
    [TestCase("Ёлка и ЙОГУРТ", "ёлка-и-йогурт")]
    [TestCase("a  b - c", "a--b---c")]
    [TestCase("v2.1 & `code_x` (new)", "v21--code_x-new")]
    [TestCase("Trailing -", "trailing--")]
    [TestCase("Ⓐ in a circle ①", "ⓐ-in-a-circle-")]
    [TestCase("ΟΔΟΣ ΣΑΣ", "οδος-σας")]
    [TestCase("İstanbul", "i̇stanbul")]
    [TestCase("emoji 🚀 here", "emoji--here")]
    [TestCase("𝐀 bold", "𝐀-bold")]
    [TestCase("中文 标题", "中文-标题")]
    [TestCase("a\tb", "ab")]
    [TestCase("!?", "")]
    public void A_heading_has_the_id_that_sites_give_it(string heading, string slug) =>
        Assert.That(Slugger.Of(heading), Is.EqualTo(slug));

    [Test]
    public void Headings_of_one_name_are_counted()
    {
        var slugger = new Slugger();
        string[] slugs = [.. new[] { "A", "A", "A 1", "A-1", "A", "B", "", "" }.Select(slugger.Slug)];
        Assert.That(slugs, Is.EqualTo(new[] { "a", "a-1", "a-1-1", "a-1-2", "a-2", "b", "", "-1" }));
    }

    [TestCase("## Title {#own}\n", MdxFlavor.Docusaurus, "Title own title")]
    [TestCase("## Title {#own id}\n", MdxFlavor.Docusaurus, "Title own id title")]
    [TestCase("## Title\n", MdxFlavor.Docusaurus, "Title - title")]
    [TestCase("## Title {a}\n", MdxFlavor.Docusaurus, "Title - title")]
    public void Docusaurus_takes_an_id_at_a_headings_end(string text, MdxFlavor flavor, string expected)
    {
        var heading = FactsOf(text, flavor).Headings.Single();
        Assert.That($"{heading.Text.TrimEnd()} {heading.ExplicitId ?? "-"} {heading.Slug.TrimEnd('-')}", Is.EqualTo(expected));
        Assert.That(heading.Anchor, Is.EqualTo(heading.ExplicitId ?? heading.Slug));
    }

    [TestCase("\n")]
    [TestCase("\r\n")]
    public void Everything_is_told_with_its_place(string lineBreak)
    {
        var text = """
            ---
            title: A
            ---

            import Tabs, { Tab as T, default as D } from '@x/tabs'
            import * as all from './all'
            import './style.css'

            export const level = 1
            export default Layout

            # Head *ing*

            Two words — [a link](./b.mdx#c) and ![an image](i.png).

            <T label="x" open hidden={true} {...all}><img src="a.png" /><a href={'b.pdf'}>b</a></T>

            ```js title="x.js"
            code
            ```

            """.ReplaceLineEndings(lineBreak);
        var facts = FactsOf(text, MdxFlavor.Astro);
        var told = facts.Headings.Select(h => $"{h.Location} heading {h.Level} {h.Text}")
            .Concat(facts.Links.Select(l => $"{l.Location} link {l.Url} {l.Text}"))
            .Concat(facts.Images.Select(l => $"{l.Location} image {l.Url} {l.Text}"))
            .Concat(facts.Assets.Select(a => $"{a.Location} asset {a.Element} {a.Attribute} {a.Url}"))
            .Concat(facts.Imports.Select(i => $"{i.Location} import {i.Name} {i.Imported} {i.Module}"))
            .Concat(facts.Exports.Select(e => $"{e.Location} export {e.Name}"))
            .Concat(facts.Components.Select(c => $"{c.Location} {c.Name} {string.Join(" ", c.Attributes.Select(a => $"{a.Name}={a.Value}{(a.IsDynamic ? "?" : "")}"))}"))
            .Concat(facts.CodeBlocks.Select(b => $"{b.Location} code {b.Language} {b.Meta}"));
        Assert.That(told, Is.EqualTo(new[]
        {
            "a.mdx:12:1 heading 1 Head ing",
            "a.mdx:14:13 link ./b.mdx#c a link",
            "a.mdx:14:37 image i.png an image",
            "a.mdx:16:47 asset img src a.png",
            "a.mdx:16:64 asset a href b.pdf",
            "a.mdx:5:8 import Tabs default @x/tabs",
            "a.mdx:5:23 import T Tab @x/tabs",
            "a.mdx:5:37 import D default @x/tabs",
            "a.mdx:6:13 import all * ./all",
            "a.mdx:7:1 import   ./style.css",
            "a.mdx:9:14 export level",
            "a.mdx:10:1 export default",
            "a.mdx:16:1 T label=x open= hidden=?",
            "a.mdx:16:42 img src=a.png",
            "a.mdx:16:61 a href=b.pdf",
            "a.mdx:18:1 code js title=\"x.js\"",
        }));
        Assert.That(facts.WordCount, Is.EqualTo(10));
    }

    // Parts of a text that are code, escaped or emphasized are parts of a word all the same.
    [TestCase("a`b`c d", 2)]
    [TestCase("`a` `b`c", 2)]
    [TestCase("**a**b\\_c d", 2)]
    [TestCase("a&#98;c - `-` 1", 2)]
    [TestCase("слово`код` и\nещё\\\nодно", 4)]
    [TestCase("| a | `b` c |\n| - | - |\n| d | - |", 4)]
    [TestCase("中文\u3000标题 ①", 2)]
    public void Words_are_counted_over_all_parts_of_a_text(string text, int words)
    {
        foreach (var lineBreak in new[] { "\n", "\r\n" })
            Assert.That(FactsOf(text.Replace("\n", lineBreak, StringComparison.Ordinal), MdxFlavor.Astro).WordCount, Is.EqualTo(words));
    }

    private static FactSet FactsOf(string text, MdxFlavor flavor) =>
        FactSet.Of(LessonReader.Read(SourceText.From("a.mdx", text), LessonOptions.Default with { Flavor = flavor }));
}
