using ContentLint.Diagnostics;

namespace ContentLint.Tests.Diagnostics;

public sealed class MessageTests
{
    [Test]
    public void A_sentence_has_a_key_and_arguments()
    {
        var tag = new { Name = "Tabs" };
        var count = 3;
        Message message = $"<{tag.Name}> holds {count} of {{{tag.Name.Length:length}}} and {'c':sign}.";
        Assert.That(message.Text, Is.EqualTo("<Tabs> holds 3 of {4} and c."));
        Assert.That(message.Key, Is.EqualTo("<{name}> holds {count} of {{{length}}} and {sign}."));
        Assert.That(message.Arguments.Select(a => (a.Name, a.Value)), Is.EqualTo(new (string, object)[] { ("name", "Tabs"), ("count", 3L), ("length", 4L), ("sign", "c") }));
    }

    [Test]
    public void A_phrase_is_an_argument()
    {
        Message phrase = "the end of the line";
        Message message = $"Expected {phrase}.";
        Assert.That((message.Text, message.Key), Is.EqualTo(("Expected the end of the line.", "Expected {phrase}.")));
        Assert.That(message.Arguments[0].Value, Is.SameAs(phrase));
    }

    [TestCase("plain", "plain")]
    [TestCase("{/* comment */}", "{{/* comment */}}")]
    [TestCase("'{' and '}}'", "'{{' and '}}}}'")]
    public void Braces_of_plain_words_are_braces(string words, string key)
    {
        var message = Message.FromString(words);
        Assert.That((message.Text, message.Key), Is.EqualTo((words, key)));
        Assert.That(Message.FromKey(key, []), Is.EqualTo(message));
    }

    [Test]
    public void Messages_are_equal_when_keys_and_arguments_are()
    {
        var (a, b) = ("x", "y");
        Message first = $"'{a}' is not '{b}'.";
        Assert.That(first, Is.EqualTo((Message)$"'{a}' is not '{b}'."));
        Assert.That(first, Is.Not.EqualTo((Message)$"'{b:a}' is not '{a:b}'."));
        Assert.That(first, Is.Not.EqualTo((Message)"'x' is not 'y'."));
        Assert.That(() => Message.FromKey("{a}", []), Throws.ArgumentException);
        Assert.That(() => new MessageArgument("a", 1.5), Throws.ArgumentException);
    }
}
