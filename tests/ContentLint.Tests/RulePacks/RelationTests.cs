// Relations are answered from indexes. Here they are compared with what they mean, said as plainly as can be: on random lessons, from
// random places - nested, crossing, empty, the same twice - to random others.

using ContentLint.Lessons;
using ContentLint.RulePacks.Conditions;
using ContentLint.RulePacks.Words;
using ContentLint.Text;

namespace ContentLint.Tests.RulePacks;

public sealed class RelationTests
{
    private const int Deepest = 2;

    private static readonly string[] Blocks = ["# a\n\n", "## b\n\n", "### c\n\n", "word\n\n", "> [!NOTE]\n> a\n\n", "- a\n  - b\n\n", "```\na\n```\n\n", "<A>\n\nb\n\n</A>\n\n", "| a |\n| - |\n\n"];

    private static readonly (string Name, Func<PackCondition, Check> Make, Func<Lesson, PackMatch, PackMatch, bool> Means)[] Relations =
    [
        ("inside", c => new InsideCheck(c), (_, a, b) => b.Span.Contains(a.Span) && (a.Span != b.Span || a.Node != b.Node)),
        ("sameSection", c => new SameSectionCheck(c), (l, a, b) => l.Sections.At(a.Span.Start, Deepest) == l.Sections.At(b.Span.Start, Deepest)),
        ("precedes", c => new OrderCheck(c, before: true, null, null), (l, a, b) => IsNear(l, a, b, null, null)),
        ("follows", c => new OrderCheck(c, before: false, null, null), (l, a, b) => IsNear(l, b, a, null, null)),
        ("precedes, blocks", c => new OrderCheck(c, before: true, 1, null), (l, a, b) => IsNear(l, a, b, 1, null)),
        ("follows, blocks", c => new OrderCheck(c, before: false, 2, null), (l, a, b) => IsNear(l, b, a, 2, null)),
        ("precedes, sections", c => new OrderCheck(c, before: true, null, 0), (l, a, b) => IsNear(l, a, b, null, 0)),
        ("follows, both", c => new OrderCheck(c, before: false, 3, 1), (l, a, b) => IsNear(l, b, a, 3, 1)),
        ("contains", c => new ContainsCheck(c), (_, a, b) => Inside(a).Contains(b.Span)),
    ];

    [Test]
    public void Relations_hold_where_their_definitions_do([ValueSource(nameof(Names))] string name, [Values] bool denied, [Values] bool fromMatch)
    {
        var (_, make, means) = Relations.Single(r => r.Name == name);
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            var lesson = RandomLesson(random);
            var (some, others) = (RandomPlaces(random, lesson), RandomPlaces(random, lesson));
            foreach (var match in others)
            {
                PackCondition other = fromMatch ? new MatchCondition() : new Places(others);
                if (denied && name == "contains")
                    continue;
                var selector = new Places(some) { Checks = [make(denied ? new NotCondition(other) : other)] };
                var look = new MatchContext(lesson, new PhraseIndex(), null).From(match);
                var expected = some.Where(a => (fromMatch ? [match] : others).Any(b => means(lesson, a, b)) != denied).ToArray();
                Assert.That(selector.Find(look, look.Whole), Is.EqualTo(expected), $"seed {seed}, from {match}");
                Assert.That(selector.Holds(look, look.Whole), Is.EqualTo(expected.Length > 0), $"seed {seed}, from {match}");
                var part = new TextSpan(lesson.Source.Length / 4, lesson.Source.Length / 2);
                Assert.That(selector.Find(look, part), Is.EqualTo(expected.Where(a => part.Contains(a.Span))), $"seed {seed}, from {match}");
            }
        }
    }

    [Test]
    public void Blocks_and_headings_between_are_counted()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            var lesson = RandomLesson(random);
            var index = new LessonIndex(lesson);
            for (var i = 0; i < 50; i++)
            {
                var gap = RandomSpan(random, lesson);
                Assert.That(index.CountBlocks(gap), Is.EqualTo(lesson.Blocks.Count(gap.Contains)));
                Assert.That(index.CountHeadings(gap), Is.EqualTo(lesson.Headings.Count(h => gap.Contains(h.Span))));
                Assert.That(index.HeadingBefore(gap.Start), Is.SameAs(lesson.Headings.LastOrDefault(h => h.Span.Start < gap.Start)));
            }
        }
    }

    private static IEnumerable<string> Names => Relations.Select(r => r.Name);

    private static TextSpan Inside(PackMatch match) =>
        match.Node is Section or Heading or TextRun || match.Span.IsEmpty ? match.Span : new TextSpan(match.Span.Start + 1, match.Span.End);

    private static bool IsNear(Lesson lesson, PackMatch first, PackMatch second, int? blocks, int? sections)
    {
        if (first.Span.End > second.Span.Start || (first.Node is not null && first.Node == second.Node))
            return false;

        var gap = new TextSpan(first.Span.End, second.Span.Start);
        return (blocks is null || lesson.Blocks.Count(gap.Contains) <= blocks) && (sections is null || lesson.Headings.Count(h => gap.Contains(h.Span)) <= sections);
    }

    private static Lesson RandomLesson(Random random)
    {
        var text = string.Concat(Enumerable.Range(0, 12).Select(_ => Blocks[random.Next(Blocks.Length)]));
        return LessonReader.Read(SourceText.From("a.mdx", (random.Next(2) == 0 ? "" : "---\na: b\n---\n\n") + text), new LessonOptions());
    }

    // Nodes of the lesson and spans at random; some twice, in no order.
    private static PackMatch[] RandomPlaces(Random random, Lesson lesson)
    {
        LessonNode[] nodes = [.. lesson.Headings, .. lesson.Callouts, .. lesson.CodeBlocks, .. lesson.Sections.All, .. lesson.Components, .. lesson.Texts];
        var places = Enumerable.Range(0, random.Next(1, 14)).Select(_ =>
            random.Next(3) == 0 || nodes.Length == 0 ? PackMatch.At(RandomSpan(random, lesson)) : Of(nodes[random.Next(nodes.Length)]));
        return random.Next(2) == 0 ? [.. places] : [.. places.OrderBy(p => p.Span)];

        static PackMatch Of(LessonNode node) => new(node.Span, node.Span, node);
    }

    private static TextSpan RandomSpan(Random random, Lesson lesson)
    {
        var (a, b) = (random.Next(lesson.Source.Length), random.Next(lesson.Source.Length));
        return random.Next(6) == 0 ? TextSpan.At(a) : new TextSpan(Math.Min(a, b), Math.Max(a, b));
    }

    /// <summary>Places that are given.</summary>
    private sealed class Places(PackMatch[] places) : Selector
    {
        public override string Noun => "place";

        protected override string Describe() => "place";

        public override IEnumerable<PackMatch> Candidates(MatchContext context, TextSpan scope) => places.Where(p => scope.Contains(p.Span));
    }
}
