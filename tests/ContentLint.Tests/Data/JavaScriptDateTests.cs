using ContentLint.Data;

namespace ContentLint.Tests.Data;

public sealed class JavaScriptDateTests
{
    [TestCase("2024-05-31", 1717113600000)]
    [TestCase("2024-05", 1714521600000)]
    [TestCase("2024", 1704067200000)]
    [TestCase("2024-05-31T08:30:00Z", 1717144200000)]
    [TestCase("2024-05-31T08:30:00.25Z", 1717144200250)]
    [TestCase("2024-05-31T08:30:00+02:00", 1717137000000)]
    [TestCase("May 31, 2024", 1717113600000)]
    [TestCase("Jul 08 2022", 1657238400000)]
    [TestCase("31 May 2024", 1717113600000)]
    [TestCase("Fri, 31 May 2024 08:30:00 GMT", 1717144200000)]
    [TestCase("05/31/2024", 1717113600000)]
    [TestCase("5/31/24", 1717113600000)]
    [TestCase("May 31 2024 8:30 PM", 1717187400000)]
    [TestCase("May 31 2024 12:30 am", 1717115400000)]
    [TestCase("2024-05-31 08:30", 1717144200000)]
    [TestCase("May 31 2024 (a Friday)", 1717113600000)]
    [TestCase("May 31 2024 08:30 -0500", 1717162200000)]
    [TestCase("12", 1007164800000)]
    [TestCase("1970-01-01", 0)]
    [TestCase("-000001-01-01", -62198755200000)]
    public void Date_is_read(string text, double expected)
    {
        Assert.That(JavaScriptDate.TryParse(text, out var milliseconds), Is.True);
        Assert.That(milliseconds, Is.EqualTo(expected));
    }

    [TestCase("")]
    [TestCase("soon")]
    [TestCase("31.05.2024")]
    [TestCase("31/05/2024")]
    [TestCase("2024-13-45")]
    [TestCase("31 мая 2024")]
    [TestCase("15 минут")]
    [TestCase("2024-05-31T8:30")]
    [TestCase("May 31 2024 25:00")]
    [TestCase("1 2 3 4")]
    [TestCase("May 31 2024 perhaps")]
    [TestCase("-271821")]
    public void Text_is_no_date(string text) => Assert.That(JavaScriptDate.TryParse(text, out _), Is.False);
}
