using System.Text.RegularExpressions;
using ContentLint.Text;

namespace ContentLint.Tests.Text;

public sealed class RequiredWordsTests
{
    [TestCase(@"\bkafka\s+(?:cluster|topic)s?\b", "kafka")]
    [TestCase(@"(?i)Kafka", "kafka")]
    [TestCase(@"(?:one|two)", "one,two")]
    [TestCase(@"(?:one|\w+)", null)]
    [TestCase(@"colou?r", "colo")]
    [TestCase(@"(?<year>\d+) years", " years")]
    [TestCase(@"(?!foo)ba", "ba")]
    [TestCase(@"(foo)?ba", "ba")]
    [TestCase(@"(foo)+", "foo")]
    [TestCase(@"(foo){0,2}", null)]
    [TestCase(@"ab{2}c", "ab")]
    [TestCase(@"a\.b", "a.b")]
    [TestCase(@"[kK]afka", "afka")]
    [TestCase(@"\p{L}foo", "foo")]
    [TestCase(@"\x41foo", null)]
    [TestCase(@"(?x) f o o", null)]
    [TestCase(@"[a-z-[aeiou]]foo", null)]
    [TestCase(@"a|bc", null)]
    [TestCase(@"(?<a>x)\k<a>foo", null)]
    public void Words_that_each_match_contains(string pattern, string? expected) =>
        Assert.That(RequiredWords.Of(pattern) is { } words ? string.Join(",", words) : null, Is.EqualTo(expected));

    // Whatever the pattern, what it matches has one of its words.
    [Test]
    public void No_match_is_without_them()
    {
        var random = new Random(1);
        var parts = new[] { "a", "b", "ab", "K", @"\w", @"\s", ".", "(?:a|bc)", "(?:ab|b)?", "(?i)", "[ab]", "[^a]", "b+", "a*", "b{2}", "b{0,1}", @"\b", "(?=a)", "(?!b)", "(?<n>ab)", "|", "^", "$", @"\.", "кА" };
        var letters = "abкАkK. \n\u212A";
        for (var i = 0; i < 20_000; i++)
        {
            var pattern = string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => parts[random.Next(parts.Length)]));
            if (RequiredWords.Of(pattern) is not { } words)
                continue;

            var text = new string([.. Enumerable.Range(0, random.Next(12)).Select(_ => letters[random.Next(letters.Length)])]);
            Regex regex;
            try
            {
                regex = new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.Multiline);
            }
            catch (ArgumentException)
            {
                continue;
            }

            if (regex.IsMatch(text))
                Assert.That(words.Any(text.ToLowerInvariant().Contains), $"'{pattern}' matches '{text}'");
        }
    }
}
