using System.Text.RegularExpressions;
using ContentLint.Text;

namespace ContentLint.Tests.Text;

public sealed class RequiredWordsTests
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.Multiline;

    [TestCase(@"\bkafka\s+(?:cluster|topic)s?\b", "kafka & cluster|topic")]
    [TestCase(@"(?i)Kafka", "kafka")]
    [TestCase(@"(?i:Kaf)(?-i)ka", "kafka")]
    [TestCase(@"(?:one|two)", "one|two")]
    [TestCase(@"(?:one|\w+)", "")]
    [TestCase(@"colou?r", "colo")]
    [TestCase(@"(?<year>\d+) years", " years")]
    [TestCase(@"(?!foo)ba", "ba")]
    [TestCase(@"(?=foo)ba", "foo & ba")]
    [TestCase(@"b(?<=foo)a", "foo & ba")]
    [TestCase(@"(foo)?ba", "ba")]
    [TestCase(@"(foo)+", "foo")]
    [TestCase(@"x(?>foo)y", "xfooy")]
    [TestCase(@"(foo){0,2}", "")]
    [TestCase(@"ab{2}c", "ab")]
    [TestCase(@"abc{1|de}", "abc{1|de}")]
    [TestCase(@"abc{1|d", "")]
    [TestCase(@"ab{x}", "ab{x}")]
    [TestCase(@"a\.b", "a.b")]
    [TestCase(@"a\tb", "a\tb")]
    [TestCase(@"[kK]afka", "afka")]
    [TestCase(@"\p{L}foo", "foo")]
    [TestCase(@"\x41foo", "afoo")]
    [TestCase(@"(?x) f o o", "")]
    [TestCase(@"(?#foo)bar", "")]
    [TestCase(@"[a-z-[aeiou]]foo", "")]
    [TestCase(@"a|bc", "")]
    [TestCase(@"(?<a>x)\k<a>foo", "")]
    [TestCase(@"(?(foo)bar|baz)", "")]
    [TestCase("ab\uFFFCcd", "ab & cd")]
    [TestCase("ab\U00010400cd", "ab & cd")]
    public void Words_that_each_match_contains(string pattern, string expected) =>
        Assert.That(string.Join(" & ", RequiredWords.Of(pattern, Options).Select(words => string.Join("|", words))), Is.EqualTo(expected));

    // Whatever the pattern, what it matches has a word of each list.
    [Test]
    public void No_match_is_without_them()
    {
        var random = new Random(1);
        var required = 0;
        for (var i = 0; i < 40_000; i++)
        {
            var (pattern, text) = (RandomPatterns.Next(random), RandomPatterns.NextText(random));
            if (RandomPatterns.Read(pattern) is not { } regex || RequiredWords.Of(pattern, Options) is not { Count: > 0 } lists || !regex.IsMatch(text))
                continue;

            required++;
            Assert.That(lists.All(words => words.Any(text.ToLowerInvariant().Contains)), $"'{pattern}' matches '{text}'");
        }

        Assert.That(required, Is.GreaterThan(200));
    }

    // What .NET takes for another case of a character has the same lower case.
    [Test]
    public void Lower_case_finds_whatever_case_does_not_count()
    {
        var cased = new string([.. Enumerable.Range(0, char.MaxValue + 1).Select(i => (char)i).Where(c => !char.IsSurrogate(c) && CharacterSet.HasCase(c))]);
        foreach (var c in cased)
        {
            var same = new Regex("(?i)" + Regex.Escape(c.ToString()), Options).Matches(cased).Select(m => m.Value[0]).ToArray();
            Assert.That(same, Is.All.Matches<char>(s => char.ToLowerInvariant(s) == char.ToLowerInvariant(c)), $"cases of U+{(int)c:X4}");
            Assert.That(same, Is.All.Matches<char>(CharacterSet.Of(c, ignoreCase: true).Contains), $"cases of U+{(int)c:X4}");
        }
    }
}
