using ContentLint.Data;
using ContentLint.Diagnostics;
using ContentLint.Rules;
using ContentLint.Tests.Mermaid;
using ContentLint.Text;
using ContentLint.Yaml;

namespace ContentLint.Tests.Messages;

public sealed class MessageCatalogTests
{
    private const string Russian = """
        language: ru
        messages:
          "'{name}' is imported and not used.": "'{name}' импортируется и не используется."
          "{count} problems listed for '{file}' are gone.":
            number: count
            one: "Из списка для '{file}' исчезла {count} проблема."
            few: "Из списка для '{file}' исчезли {count} проблемы."
            many: "Из списка для '{file}' исчезло {count} проблем."
          "The end of the line": "Конец строки"
          "{found} cannot stand here: expected {expected}.": "Здесь ожидается {expected}. Найдено: {found}."
        rules:
          CL1001:
            "Put a backslash before it": "Поставить перед знаком обратную косую черту"
        """;

    [TestCase(1, "Из списка для 'a.mdx' исчезла 1 проблема.")]
    [TestCase(3, "Из списка для 'a.mdx' исчезли 3 проблемы.")]
    [TestCase(11, "Из списка для 'a.mdx' исчезло 11 проблем.")]
    [TestCase(22, "Из списка для 'a.mdx' исчезли 22 проблемы.")]
    [TestCase(111, "Из списка для 'a.mdx' исчезло 111 проблем.")]
    public void A_number_chooses_the_form(int count, string expected)
    {
        var file = "a.mdx";
        Assert.That(Read(Russian).Say($"{count} problems listed for '{file}' are gone."), Is.EqualTo(expected));
    }

    [Test]
    public void A_phrase_is_translated_in_its_sentence()
    {
        Message found = "The end of the line";
        Message expected = "a node";
        Assert.That(Read(Russian).Say($"{found} cannot stand here: expected {expected}."), Is.EqualTo("Здесь ожидается a node. Найдено: Конец строки."));
    }

    [Test]
    public void A_rule_may_have_words_of_its_own()
    {
        var catalog = Read(Russian);
        Assert.That(catalog.Say("Put a backslash before it", "CL1001"), Is.EqualTo("Поставить перед знаком обратную косую черту"));
        Assert.That(catalog.Say("Put a backslash before it", "CL1002"), Is.EqualTo("Put a backslash before it"));
    }

    [TestCase("messages: {}", "'language' is missing.")]
    [TestCase("language: ru\nmessages: { 'a {b}': 'в' }", "The hole 'b' is missing in this translation.")]
    [TestCase("language: ru\nmessages: { 'a {b}': 'в {b} {c}' }", "The sentence has no hole 'c'.")]
    [TestCase("language: ru\nmessages: { 'a {b}': { number: c, one: '{b}', few: '{b}', many: '{b}' } }", "The sentence has no hole 'c'.")]
    [TestCase("language: ru\nmessages: { 'a {b}': { number: b, one: '{b}', few: '{b}' } }", "'many' is missing.")]
    [TestCase("language: ru\nmessages: { 'a': [] }", "The translation of 'a' must be a mapping of keys to values.")]
    public void A_broken_catalog_is_reported(string text, string expected)
    {
        var mistakes = new List<Diagnostic>();
        Read(text, mistakes);
        Assert.That(mistakes.Select(m => m.Message.Text), Is.EqualTo(new[] { expected }));
    }

    /// <summary>What a catalog has no key for is said in English; a key that no sentence has any more is dead.</summary>
    [Test]
    public void Keys_are_sentences_of_the_engine() =>
        Assert.That(Read(Russian).Keys, Is.SubsetOf(EngineSource.Instance.Sentences.Select(s => s.Key)));

    /// <summary>Every sentence can be taken by another language: its holes have names, and its key leads back to it.</summary>
    [Test]
    public void Every_sentence_survives_its_key()
    {
        foreach (var sentence in EngineSource.Instance.Sentences)
        {
            var template = MessageTemplate.Parse(sentence.Key);
            var values = template.Names.Select((n, i) => sentence.Numbers.Contains(n) ? (object)(long)i : $"<{n}>").ToArray();
            var message = Message.FromTemplate(template, values);
            Assert.That(message.Key, Is.EqualTo(sentence.Key), sentence.Place);
            Assert.That(Message.FromKey(message.Key, message.Arguments), Is.EqualTo(message), sentence.Place);
        }
    }

    /// <summary>What a grammar expects is said in another language too.</summary>
    [Test]
    public void Phrases_of_grammars_are_keys()
    {
        Assert.That(EngineSource.Instance.Sentences.Where(s => s.Place.EndsWith(".grammar", StringComparison.Ordinal)).Select(s => s.Key), Has.Member("the end of the line").And.Member("an item in quotes, a domain, or a title"));
        var catalog = Read("language: ru\nmessages:\n  \"{found} cannot stand here: expected {expected}.\": \"{found}: {expected}\"\n  an item in quotes, a domain, or a title: \"пункт, домен или заголовок\"\n");
        Assert.That(DiagramAssert.Parse("cynefin-beta\n  clear\n    \"a\" 1\n").Diagnostics.Select(d => d.In(catalog).Message.Text), Has.Some.Contain("пункт, домен или заголовок"));
    }

    private static MessageCatalog Read(string text, List<Diagnostic>? mistakes = null)
    {
        var source = SourceText.From("ru.yml", text);
        var found = mistakes ?? [];
        var catalog = MessageCatalogReader.Read(YamlReader.Read(MappedText.Whole(source)).Root!, new DataReport(source, ToolDescriptors.InvalidConfiguration, found));
        if (mistakes is null)
            Assert.That(found, Is.Empty);
        return catalog;
    }
}
