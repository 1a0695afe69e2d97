using System.Text.RegularExpressions;
using ContentLint.Text;

namespace ContentLint.Tests.Text;

public sealed class PatternStepsTests
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.Multiline;

    [TestCase(@"\bslot\s+(?:replication|bac\w+)\s+\d", true)]
    [TestCase(@"(?i)\b(?:next|new)\s+lessons?\b", true)]
    [TestCase(@"^(a1|b1)+$", true)]
    [TestCase(@"""[^""]*""", true)]
    [TestCase(@"(a|b)+", true)]
    [TestCase(@"a{2,4}b", true)]
    [TestCase(@"(?:ab){1,3}c", true)]
    [TestCase(@"^(a+)+$", false)]
    [TestCase(@"(?:a|a)*b", false)]
    [TestCase(@"(?:a|ab)*c", true)]
    [TestCase(@"(?:a|aa)*c", false)]
    [TestCase(@"\w+\d+", false)]
    [TestCase(@".*x", true)]
    [TestCase(@"(?:a*)*", false)]
    [TestCase(@"(?:a?|b?)c", false)]
    [TestCase(@"(?:a?)?c", false)]
    [TestCase(@"(?:ab*|ac*)+d", false)]
    [TestCase(@"(?:a[bx]*|a[bc]*)d", false)]
    [TestCase(@"(?i)(?:k|\u212A)*", false)]
    [TestCase(@"(?=a)b", false)]
    [TestCase(@"(a)\1", false)]
    [TestCase(@"(?:[^.!?]|[.!?]\w)*", true)]
    [TestCase(@".*x.*y", false)]
    [TestCase(@"a{1000}", false)]
    public void One_way_or_more(string pattern, bool expected) =>
        Assert.That(PatternReader.Read(pattern, Options) is { } node && PatternSteps.CountWithOneWay(node) is not null, Is.EqualTo(expected));

    [TestCase(@"\w")]
    [TestCase(@"\W")]
    [TestCase(@"\d")]
    [TestCase(@"\D")]
    [TestCase(@"\s")]
    [TestCase(@"\S")]
    [TestCase(@".")]
    [TestCase(@"(?s).")]
    [TestCase(@"[^\W\d_]")]
    [TestCase(@"[-a-f\d\]^]")]
    [TestCase(@"[]a]")]
    [TestCase(@"[^]a]")]
    [TestCase(@"[\x41-\u0044\b]")]
    [TestCase(@"(?i)[k-m]", true)]
    [TestCase(@"(?i)[^k]", true)]
    [TestCase(@"(?i)[à-þ]", true)]
    public void Characters_that_a_class_takes(string pattern, bool mayHaveMore = false)
    {
        var node = PatternReader.Read(pattern, Options);
        while (node is SequenceNode { Parts: [var only] })
            node = only;
        var set = ((CharacterNode)node!).Set;
        var regex = new Regex(pattern, Options);
        for (var i = 0; i <= char.MaxValue; i++)
        {
            var isTaken = regex.IsMatch(((char)i).ToString());
            if (mayHaveMore ? isTaken && !set.Contains((char)i) : isTaken != set.Contains((char)i))
                Assert.Fail($"'{pattern}' takes U+{i:X4}: {isTaken}");
        }
    }

    // An engine that tries every way, and never gets to the end of a match, counts its tries.
    [Test]
    public void Where_there_is_one_way_trying_all_takes_few_tries()
    {
        var random = new Random(2);
        var (one, more) = (0, 0);
        for (var i = 0; i < 20_000; i++)
        {
            if (RandomPatterns.Next(random) is var pattern && (RandomPatterns.Read(pattern) is null || PatternReader.Read(pattern, Options) is not { } node))
                continue;

            var steps = PatternSteps.CountWithOneWay(node);
            var text = new string([.. Enumerable.Range(0, 30).Select(_ => "aab bc"[random.Next(6)])]);
            var tries = CountTries(node, text, most: 100_000);
            one += steps is null ? 0 : 1;
            more += steps is null && tries > 1_000 ? 1 : 0;
            if (steps is { } count)
                Assert.That(tries, Is.LessThanOrEqualTo((text.Length + 1) * (count + 2) * 2), $"'{pattern}' in '{text}'");
        }

        Assert.That(one, Is.GreaterThan(2_000));
        Assert.That(more, Is.GreaterThan(0));
    }

    private static int CountTries(PatternNode pattern, string text, int most)
    {
        var tries = 0;
        Try(pattern, 0, _ => { });
        return tries;

        void Try(PatternNode node, int at, Action<int> then)
        {
            if (tries >= most)
                return;

            switch (node)
            {
                case CharacterNode character:
                    tries++;
                    if (at < text.Length && character.Set.Contains(text[at]))
                        then(at + 1);
                    break;
                case SequenceNode sequence:
                    TryAll(sequence.Parts, 0, at, then);
                    break;
                case ChoiceNode choice:
                    foreach (var part in choice.Choices)
                        Try(part, at, then);
                    break;
                case LoopNode loop:
                    Repeat(loop, 0, at, then);
                    break;
            }
        }

        void TryAll(IReadOnlyList<PatternNode> parts, int first, int at, Action<int> then)
        {
            if (first == parts.Count)
                then(at);
            else
                Try(parts[first], at, next => TryAll(parts, first + 1, next, then));
        }

        void Repeat(LoopNode loop, int times, int at, Action<int> then)
        {
            if (times < (loop.Maximum ?? int.MaxValue))
                Try(loop.Body, at, next => { if (next > at || times < loop.Minimum) Repeat(loop, times + 1, next, then); });
            if (times >= loop.Minimum)
                then(at);
        }
    }
}
