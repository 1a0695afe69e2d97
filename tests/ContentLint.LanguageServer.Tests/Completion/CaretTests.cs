using ContentLint.LanguageServer.CodeActions;
using ContentLint.LanguageServer.Completion;
using ContentLint.LanguageServer.Hover;
using ContentLint.Text;

namespace ContentLint.LanguageServer.Tests.Completion;

/// <summary>Where the caret is, in texts that are being typed; <c>|</c> is the caret.</summary>
public sealed class CaretTests
{
    [TestCase("a|", "", null, "a")]
    [TestCase("a: |", "", "a", "")]
    [TestCase("a:   'x|", "", "a", "x")]
    [TestCase("a:\n  b|", "a", null, "b")]
    [TestCase("a:\n  b: c|", "a", "b", "c")]
    [TestCase("a:\n  b:\n\n    c: 1\n    d|", "a,b", null, "d")]
    [TestCase("a:\n  b: 1\nc|", "", null, "c")]
    [TestCase("a:\n- b|", "a", null, "b")]
    [TestCase("a:\n  - b: 1\n    c|", "a", null, "c")]
    [TestCase("a:\n  - b: 1\n  - c|", "a", null, "c")]
    [TestCase("a:\n- b: 1\n  c:\n    d|", "a,c", null, "d")]
    [TestCase("a:\n  - - b|", "a", null, "b")]
    [TestCase("a: [x, y|", "a", null, "y")]
    [TestCase("a: { b|", "a", null, "b")]
    [TestCase("a: { b: c|", "a", "b", "c")]
    [TestCase("a: { b: [c, d], e: f|", "a", "e", "f")]
    [TestCase("a: { b: { c: \"}\", d|", "a,b", null, "d")]
    [TestCase("a: { b: 1 }|", "", "a", "")]
    [TestCase("- { b: c|", "", "b", "c")]
    [TestCase("\"a\":\r\n  b|", "a", null, "b")]
    [TestCase("a: http://x|", "", "a", "http://x")]
    [TestCase("a:\n  # b:\n  c|", "a", null, "c")]
    [TestCase("|", "", null, "")]
    public void The_caret_is_at_a_key_or_a_value(string marked, string path, string? key, string typed)
    {
        var (text, offset) = Unmark(marked);
        var place = YamlCaret.Find(text, 0, offset)!;
        Assert.That((string.Join(',', place.Path), place.Key, text[place.Start..offset]), Is.EqualTo((path, key, typed)));
    }

    [TestCase("# a|")]
    [TestCase("a:\n  # b: |")]
    public void A_comment_is_no_place(string marked)
    {
        var (text, offset) = Unmark(marked);
        Assert.That(YamlCaret.Find(text, 0, offset), Is.Null);
    }

    [TestCase("a: 1\n|\nc: 2\nd:\n  e: 3", new[] { "a", "c", "d" })]
    [TestCase("x:\n  a: 1\n  |\n  c: 2\ny: 1", new[] { "a", "c" })]
    [TestCase("x:\n  - a: 1\n  - b: 1\n    |\n    c: 1\n  - d: 1", new[] { "b", "c" })]
    [TestCase("x: { a: 1, |", new[] { "a" })]
    public void The_keys_that_are_there_are_known(string marked, string[] siblings)
    {
        var (text, offset) = Unmark(marked);
        Assert.That(YamlCaret.Find(text, 0, offset)!.Siblings, Is.EquivalentTo(siblings));
    }

    [TestCase("<|", "", null, "")]
    [TestCase("a <Ca|", "Ca", null, "Ca")]
    [TestCase("<Card t|", "Card", null, "t")]
    [TestCase("<Card a=\"x\" b={{ c: '}' }} |", "Card", null, "")]
    [TestCase("<Card a=\"x|", "Card", "a", "x")]
    [TestCase("<Card\n  a='x'\n  b='|", "Card", "b", "")]
    [TestCase("<A.B |", "A.B", null, "")]
    [TestCase("<Card a={<B c=\"|", "B", "c", "")]
    public void The_caret_is_in_a_tag(string marked, string name, string? attribute, string typed)
    {
        var (text, offset) = Unmark(marked);
        var tag = TagCaret.Find(text, offset)!;
        Assert.That((tag.Name, tag.Attribute, text[tag.Start..offset]), Is.EqualTo((name, attribute, typed)));
    }

    [TestCase("text|")]
    [TestCase("<Card> a|")]
    [TestCase("<Card />|")]
    [TestCase("a < b|")]
    [TestCase("<Card a=\"1\">\n\ntext |")]
    public void The_caret_is_in_no_tag(string marked)
    {
        var (text, offset) = Unmark(marked);
        Assert.That(TagCaret.Find(text, offset), Is.Null);
    }

    [TestCase("flowchart LR\n  A-->B[text A] %% A\n  \"A B\" --- C", new[] { "flowchart", "LR", "A", "B", "text", "A", "C" })]
    [TestCase("\"open", new string[0])]
    [TestCase("%%", new string[0])]
    public void The_words_of_a_diagram_are_those_outside_of_quotes_and_comments(string text, string[] words) =>
        Assert.That(DiagramTokens.Of(text).Select(t => text[t.Start..t.End]), Is.EqualTo(words));

    [TestCase("abc", "abc", null)]
    [TestCase("abc", "axc", "[1, 2) x")]
    [TestCase("aab", "aaab", "[2, 2) a")]
    [TestCase("a\r\nb", "a\r\n\r\nb", "[3, 3) \r\n")]
    [TestCase("𝄞", "𝄢", "[0, 2) 𝄢")]
    [TestCase("", "a", "[0, 0) a")]
    public void The_difference_of_two_texts_is_what_lies_between(string before, string after, string? expected)
    {
        var edits = EditBuilder.Difference(before, after);
        Assert.That(edits.Select(e => $"{e.Span} {e.NewText}").SingleOrDefault(), Is.EqualTo(expected));
        Assert.That(TextEdit.Apply(before, edits), Is.EqualTo(after));
    }

    [Test]
    public void A_page_is_shown_without_its_title_and_what_is_for_reading()
    {
        const string Page = "# CL1 name\n\nSays it.\n\n## Why\n\nSo.\n\n## Wrong\n\n````mdx\n## Fix\n```\n````\n\n## Right\n\nok\n\n## Fix\n\nlong\n";
        Assert.That(RulePage.Summary(Page), Is.EqualTo("Says it.\n\n**Why**\n\nSo.\n\n**Wrong**\n\n````mdx\n## Fix\n```\n````\n\n**Right**\n\nok"));
    }

    private static (string Text, int Offset) Unmark(string marked)
    {
        var offset = marked.IndexOf('|', StringComparison.Ordinal);
        return (marked.Remove(offset, 1), offset);
    }
}
