using ContentLint.RulePacks;

namespace ContentLint.Tests.RulePacks;

public sealed class PhraseSetTests
{
    [TestCase("parameter group", "a DB Parameter Group here", "Parameter Group")]
    [TestCase("parameter group", "parameter-group", "parameter-group", TestName = "A dash may stand between the words")]
    [TestCase("parameter group", "parameter\u00A0group", "parameter\u00A0group", TestName = "Any space will do")]
    [TestCase("parameter group", "parameters group", null, TestName = "Words are whole")]
    [TestCase("групп* параметров", "с Группами параметров", "Группами параметров")]
    [TestCase("групп* параметров", "регрупп параметров", null, TestName = "A stem starts its word")]
    [TestCase("еще", "ещё", "ещё", TestName = "ё is е")]
    [TestCase("ещё", "ЕЩЕ", "ЕЩЕ")]
    [TestCase("rds.logical_replication", "`rds.logical_replication = 1`", "rds.logical_replication")]
    [TestCase("rds.logical_replication", "rds logical_replication", null)]
    [TestCase("a*", "a ab", "a", TestName = "A star takes no ending too")]
    public void Finds(string phrase, string text, string? expected)
    {
        var found = new PhraseSet([phrase]).Find(text).Select(s => text[s.Start..s.End]).FirstOrDefault();
        Assert.That(found, Is.EqualTo(expected));
    }

    [Test]
    public void Finds_all_in_order()
    {
        const string Text = "b a c a-b";
        Assert.That(new PhraseSet(["a b", "a", "c"]).Find(Text).Select(s => Text[s.Start..s.End]), Is.EqualTo(new[] { "a", "c", "a-b" }));
    }

    [TestCase("")]
    [TestCase(" * ")]
    [TestCase("😀\uD800")]
    public void Odd_phrases_and_texts_do_no_harm(string odd)
    {
        Assert.That(() => new PhraseSet([odd]).Find("a * b 😀").ToArray(), Throws.Nothing);
        Assert.That(() => new PhraseSet(["a"]).Find(odd).ToArray(), Throws.Nothing);
    }
}
