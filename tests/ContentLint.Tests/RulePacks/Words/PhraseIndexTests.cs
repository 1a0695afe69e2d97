using ContentLint.Lessons;
using ContentLint.RulePacks.Words;
using ContentLint.Text;

namespace ContentLint.Tests.RulePacks.Words;

public sealed class PhraseIndexTests
{
    [TestCase("parameter group", "a DB Parameter Group here", "Parameter Group")]
    [TestCase("parameter group", "parameter-group", "parameter-group", TestName = "A dash may stand between the words")]
    [TestCase("parameter group", "parameter\u00A0group", "parameter\u00A0group", TestName = "Any space will do")]
    [TestCase("parameter group", "parameters group", null, TestName = "Words are whole")]
    [TestCase("групп* параметров", "с Группами параметров", "Группами параметров")]
    [TestCase("групп* параметров", "регрупп параметров", null, TestName = "A stem starts its word")]
    [TestCase("еще", "ещё", "ещё", TestName = "ё is е")]
    [TestCase("ещё", "ЕЩЕ", "ЕЩЕ")]
    [TestCase("йод", "и\u0306од", "и\u0306од", TestName = "Composed and decomposed letters are the same")]
    [TestCase("rds.logical_replication", "x `rds.logical_replication` = 1", "rds.logical_replication")]
    [TestCase("rds.logical_replication", "rds logical_replication", null)]
    [TestCase("a*", "a ab", "a", TestName = "A star takes no ending too")]
    public void Finds(string phrase, string text, string? expected) => Assert.That(Find(text, false, phrase).FirstOrDefault(), Is.EqualTo(expected));

    [TestCase("группа параметров", "Группой параметров")]
    [TestCase("группа параметров", "группам параметра")]
    [TestCase("кластер", "кластерами")]
    [TestCase("перезагрузить", "перезагрузите")]
    [TestCase("reboot", "Rebooting")]
    [TestCase("parameter group", "parameters groups")]
    [TestCase("перезагрузить writer", "перезагрузили writer")]
    public void Finds_all_forms(string phrase, string text) => Assert.That(Find(text, true, phrase), Is.EqualTo(new[] { text }));

    [TestCase("группа", "групповой")]
    [TestCase("reboot", "boot")]
    public void Does_not_take_other_words_for_forms(string phrase, string text) => Assert.That(Find(text, true, phrase), Is.Empty);

    [Test]
    public void Finds_all_in_order_the_longest_first() =>
        Assert.That(Find("b a c a-b", false, "a b", "a", "c"), Is.EqualTo(new[] { "a", "c", "a-b" }));

    [Test]
    public void Keeps_sets_apart()
    {
        var index = new PhraseIndex();
        var (first, second) = (index.Add([Phrase.Parse("a b", false)]), index.Add([Phrase.Parse("b", false)]));
        var lesson = LessonReader.Read(SourceText.From("a.mdx", "a b b"), LessonOptions.Default);
        Assert.That(index.Find(lesson, first).Select(h => h.Span), Is.EqualTo(new[] { new TextSpan(0, 3) }));
        Assert.That(index.Find(lesson, second).Select(h => h.Span), Is.EqualTo(new[] { new TextSpan(2, 3), new TextSpan(4, 5) }));
    }

    [Test]
    public void Finds_in_one_pass_what_each_phrase_finds_alone([Range(1, 50)] int seed)
    {
        var random = new Random(seed);
        string Words(string[] from, int most) => string.Join(" ", Enumerable.Range(0, random.Next(1, most)).Select(_ => from[random.Next(from.Length)]));
        Phrase[] phrases = [.. Enumerable.Range(0, 30).Select(_ => Phrase.Parse(Words(["a", "ab", "a*", "reading", "-", "группа", "b"], 5), random.Next(2) == 0))];
        var text = Words(["a", "ab", "abc", "reads", "-", "группой", "b", "*"], 60);
        var index = new PhraseIndex();
        int[] sets = [.. phrases.Select(p => index.Add([p]))];
        var run = LessonReader.Read(SourceText.From("a.mdx", "text `" + text + "`"), LessonOptions.Default);
        var words = Word.Split(run.Texts[0].Text.Text);
        foreach (var (phrase, set) in phrases.Zip(sets))
        {
            var end = 0;
            var expected = new List<TextSpan>();
            for (var i = 0; i < words.Count; i++)
            {
                if (phrase.MatchAt(words, i) is >= 0 and var last && words[i].Span.Start >= end)
                    expected.Add(new TextSpan(words[i].Span.Start, end = words[last].Span.End));
            }

            Assert.That(index.Find(run, set).Select(h => h.Span), Is.EqualTo(expected), $"'{phrase.Text}' in '{text}'");
        }
    }

    [TestCase("")]
    [TestCase(" * ")]
    [TestCase("😀\uD800")]
    [TestCase("\u0301")]
    public void Odd_phrases_and_texts_do_no_harm(string odd)
    {
        Assert.That(() => Find("a * b 😀", true, odd), Throws.Nothing);
        Assert.That(() => Find(odd, true, "a"), Throws.Nothing);
    }

    private static string[] Find(string text, bool allForms, params string[] phrases)
    {
        var index = new PhraseIndex();
        var set = index.Add([.. phrases.Select(p => Phrase.Parse(p, allForms))]);
        var lesson = LessonReader.Read(SourceText.From("a.mdx", text), LessonOptions.Default);
        return [.. index.Find(lesson, set).Select(h => text[h.Run.Text.ToSource(h.Span).Start..h.Run.Text.ToSource(h.Span).End])];
    }
}
