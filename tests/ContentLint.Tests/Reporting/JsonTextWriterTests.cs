using System.Text.Json;
using ContentLint.Reporting;

namespace ContentLint.Tests.Reporting;

public sealed class JsonTextWriterTests
{
    [TestCase("")]
    [TestCase("\"\\/ \b\f\n\r\t\u0000\u001f\u007f\u2028\u2029")]
    [TestCase("Урок 😀")]
    public void Strings_survive(string text)
    {
        var json = new JsonTextWriter().Value(text).ToString();
        Assert.That(JsonSerializer.Deserialize<string>(json), Is.EqualTo(text));
    }

    [Test]
    public void A_lone_surrogate_is_replaced() =>
        Assert.That(new JsonTextWriter().Value("a\uD800b").ToString(), Is.EqualTo("\"a\uFFFDb\""));

    [Test]
    public void Structures_are_separated()
    {
        var json = new JsonTextWriter().BeginObject().Name("a").BeginArray().Value(1).Value("x").EndArray().Name("b").Value(null).EndObject();
        Assert.That(json.ToString(), Is.EqualTo("""{"a":[1,"x"],"b":null}"""));
    }
}
