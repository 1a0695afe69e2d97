using ContentLint.Schema.Patterns;

namespace ContentLint.Tests.Schema;

public sealed class EcmaRegexTests
{
    [TestCase("^[a-z0-9-]+$", "a-b", true)]
    [TestCase("^a$", "a\n", false, TestName = "The end is the end")]
    [TestCase(@"^\d$", "৪", false, TestName = "Digits are ASCII")]
    [TestCase(@"^\w+$", "слово", false)]
    [TestCase(@"^\s$", "\uFEFF", true)]
    [TestCase(@"^\S$", "\u2003", false)]
    [TestCase(@"^[^\s\d]+$", "a b", false)]
    [TestCase(@"^[\w-]+$", "a-b_c", true)]
    [TestCase(@"^[\D]$", "1", false)]
    [TestCase(@"\bкот\b", "кот", false, TestName = "Word boundaries are ASCII too")]
    [TestCase(@"\bcat\b", "a cat.", true)]
    [TestCase("^.$", "😀", true, TestName = "A dot is a whole character")]
    [TestCase("^.$", "\u2028", false)]
    [TestCase("^😀{2}$", "😀😀", true)]
    [TestCase("^[😀-😎]$", "😃", true)]
    [TestCase("^[^😀]$", "😀", false)]
    [TestCase("^[^😀]$", "😃", true)]
    [TestCase(@"^\u{1F600}$", "😀", true)]
    [TestCase(@"^\uD83D\uDE00$", "😀", true)]
    [TestCase(@"^[а-яё ]+$", "ёлка и кот", true)]
    [TestCase(@"^\p{L}+$", "Ёлка", true)]
    [TestCase(@"^\p{Script=Cyrillic}+$", "Ёлка", true)]
    [TestCase(@"^\p{Script=Cyrillic}+$", "Elka", false)]
    [TestCase(@"^\P{Lu}$", "A", false)]
    [TestCase(@"^[\p{Letter}\d]+$", "я1", true)]
    [TestCase(@"^[a-z-[aeiou]]+$", "-a]", false, TestName = "Nothing is subtracted from a class")]
    [TestCase("^[^]$", "\n", true)]
    [TestCase("[]", "a", false)]
    [TestCase("^a{1,2}$", "aa", true)]
    [TestCase("^x{$", "x{", true)]
    [TestCase(@"^(?<year>\d{4})-\k<year>$", "2024-2024", true)]
    [TestCase("(?<=a)b", "ab", true)]
    [TestCase("(?<!a)b", "ab", false)]
    [TestCase(@"^\cA$", "\u0001", true)]
    [TestCase(@"^\0$", "\0", true)]
    [TestCase("^ # $", " # ", true)]
    public void Matches_as_in_JavaScript(string pattern, string text, bool expected)
    {
        Assert.That(EcmaRegex.TryParse(pattern, out var regex, out var error), Is.True, error);
        Assert.That(regex!.IsMatch(text), Is.EqualTo(expected));
    }

    [TestCase("[a")]
    [TestCase("(a")]
    [TestCase("a)")]
    [TestCase("*")]
    [TestCase(@"\")]
    [TestCase(@"[\")]
    [TestCase(@"\a")]
    [TestCase(@"\Z")]
    [TestCase(@"\u{110000}")]
    [TestCase(@"\x1")]
    [TestCase("[z-a]")]
    [TestCase("(?i)a")]
    [TestCase("(?>a)")]
    [TestCase(@"\p{Nonsense}")]
    [TestCase(@"\p")]
    public void Refuses_what_JavaScript_refuses(string pattern)
    {
        Assert.That(EcmaRegex.TryParse(pattern, out _, out var error), Is.False);
        Assert.That(error, Is.Not.Empty);
    }
}
