using ContentLint.Diagnostics;
using ContentLint.Fixing;
using ContentLint.Lessons;
using ContentLint.Text;

namespace ContentLint.Tests.Fixing;

// What is in ⟦…⟧ gives way to the text behind it.
public sealed class WordCheckTests
{
    // Wherever the reader gets words from, taking them away is a loss.
    [TestCase("some ⟦words⟧ here", "", "words")]
    [TestCase("# A ⟦heading⟧", "", "heading")]
    [TestCase("| a |\n|---|\n| ⟦cell⟧ b |", "", "cell")]
    [TestCase("<A ⟦title=\"Important note\"⟧ />", "", "Important note")]
    [TestCase("```\nrm ⟦file⟧\n```", "", "file")]
    [TestCase("use `⟦code⟧ x`", "", "code")]
    [TestCase("---\ntitle: ⟦Lesson⟧ one\n---", "", "Lesson")]
    [TestCase("a {\"⟦shown⟧ b\"} c", "", "shown")]
    [TestCase("a ⟦{value}⟧ c", "", "value")]
    [TestCase("a {⟦/* b */⟧} c", "", "")]
    // A placeholder is text, and no tag once something closes it; nor is an empty tag.
    [TestCase("use <your-id> now⟦⟧", "</your-id>", "< your - id >")]
    [TestCase("a <> b⟦⟧", "</>", "< >")]
    // Markup may come and go.
    [TestCase("a ⟦**⟧b", "", "")]
    [TestCase("a <b>c⟦⟧", "</b>", "")]
    [TestCase("GP⟦</a>⟧T", "", "")]
    public void Words_that_go_are_lost(string text, string instead, string lost) => Assert.That(Words(Compare(text, instead).Lost), Is.EqualTo(lost));

    // What comes is what the fix writes, or what the author had written where it was not sure to be text.
    [TestCase("a⟦⟧ <b>c", "`", "")]
    [TestCase("a ⟦⟧b", "new ", "")]
    [TestCase("⟦⟧{a b}", "\\", "")]
    public void Words_that_a_fix_writes_are_no_surprise(string text, string instead, string added) => Assert.That(Words(Compare(text, instead).Added), Is.EqualTo(added));

    [TestCase("some ⟦wrods⟧ here", "words", FixSafety.Suggestion, true)]
    [TestCase("some ⟦wrods⟧ here", "", FixSafety.Suggestion, false)]
    [TestCase("some ⟦wrods⟧ here", "", FixSafety.Unsafe, true)]
    public void Words_may_give_way_to_others_and_unsafe_fixes_may_delete(string text, string instead, FixSafety safety, bool keeps)
    {
        var (lost, added) = Compare(text, instead, safety);
        Assert.That(lost.Count + added.Count == 0, Is.EqualTo(keeps));
    }

    [TestCase("Write 'words'", true)]
    [TestCase("Correct it", false)]
    public void A_title_names_the_words_where_it_must(string title, bool names) =>
        Assert.That(Compare("some ⟦wrods⟧ here", "words", FixSafety.Suggestion, title, namesWords: true).Added, Has.Count.EqualTo(names ? 0 : 1));

    // A long title is cut, so what it cannot name must stay where it is.
    [TestCase("see <https://example.com/a/long/way/to/the/page/with-words>", "see [https://example.com/a/long/way/to/the/page/with-words](https://example.com/a/long/way/to/the/page/with-words)")]
    [TestCase("<asd@a.012348901:a56>", "[asd@a.012348901:a56](asd@a.012348901:a56)")]
    public void A_link_in_angle_brackets_keeps_its_words(string text, string expected)
    {
        var before = Read(SourceText.From("a.mdx", text));
        var fix = before.SyntaxDiagnostics.Single().Fixes[0];
        var after = before.Source.WithText(TextEdit.Apply(text, fix.Edits));
        Assert.That(after.Text, Is.EqualTo(expected));
        var (lost, added) = WordCheck.Compare(before, Read(after), [fix], namesWords: true);
        Assert.That((lost, added), Is.EqualTo((Array.Empty<ReaderToken>(), Array.Empty<ReaderToken>())));
    }

    private static string Words(IReadOnlyList<ReaderToken> tokens) => string.Join(' ', tokens.Select(t => t.Text));

    private static (IReadOnlyList<ReaderToken> Lost, IReadOnlyList<ReaderToken> Added) Compare(
        string marked, string instead, FixSafety safety = FixSafety.Suggestion, string title = "fix", bool namesWords = false)
    {
        var (start, end) = (marked.IndexOf('⟦', StringComparison.Ordinal), marked.IndexOf('⟧', StringComparison.Ordinal) - 1);
        var source = SourceText.From("a.mdx", marked.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal));
        var edit = new TextEdit(new TextSpan(start, end), instead);
        var after = source.WithText(TextEdit.Apply(source.Text, [edit]));
        return WordCheck.Compare(Read(source), Read(after), [new CodeFix(title, safety, edit)], namesWords);
    }

    private static Lesson Read(SourceText source) => LessonReader.Read(source, LessonOptions.Default);
}
