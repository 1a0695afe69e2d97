using ContentLint.Data;

namespace ContentLint.Tests.Data;

public sealed class JavaScriptNumberTests
{
    [TestCase(0, "0")]
    [TestCase(-0.0, "0")]
    [TestCase(1, "1")]
    [TestCase(-1.5, "-1.5")]
    [TestCase(0.1, "0.1")]
    [TestCase(0.000001, "0.000001")]
    [TestCase(0.0000001, "1e-7")]
    [TestCase(0.00000012, "1.2e-7")]
    [TestCase(1e15, "1000000000000000")]
    [TestCase(123456789012345680000d, "123456789012345680000")]
    [TestCase(1e21, "1e+21")]
    [TestCase(1.25e300, "1.25e+300")]
    [TestCase(1e20, "100000000000000000000")]
    [TestCase(double.NaN, "NaN")]
    [TestCase(double.NegativeInfinity, "-Infinity")]
    public void Looks_like_in_JavaScript(double value, string expected) => Assert.That(JavaScriptNumber.ToString(value), Is.EqualTo(expected));
}
