// What holds of every mapped text: texts put together at random from pieces of a file, cut and rewritten several times,
// against a list that knows of each character where it stands.

using ContentLint.Text;

namespace ContentLint.Tests.Text;

public sealed class MappedTextPropertyTests
{
    [Test]
    public void Both_ways_agree_with_a_list_of_characters([Range(1, 200)] int seed)
    {
        var random = new Random(seed);
        var (text, places) = Derive(random);
        Assert.That(text.Text, Has.Length.EqualTo(places.Count));
        for (var i = 0; i < places.Count; i++)
        {
            Assert.That(text.ToSource(i), Is.EqualTo(places[i].Start));
            Assert.That(text.ToSource(TextSpan.FromLength(i, 1)), Is.EqualTo(places[i]));
        }

        for (var offset = 0; offset <= text.Source.Length; offset++)
            Assert.That(text.FromSource(offset), Is.EqualTo(places.Count(p => p.End <= offset)), $"from {offset}");
    }

    [Test]
    public void Spans_hold_what_has_a_part_in_them([Range(1, 100)] int seed)
    {
        var random = new Random(seed);
        var (text, places) = Derive(random);
        for (var i = 0; i < 50; i++)
        {
            var start = random.Next(text.Source.Length);
            var span = new TextSpan(start, random.Next(start + 1, text.Source.Length + 1));
            var first = places.Count(p => p.End <= span.Start);
            Assert.That(text.FromSource(span), Is.EqualTo(new TextSpan(first, Math.Max(first, places.Count(p => p.Start < span.End)))), $"{span}");
        }
    }

    [Test]
    public void There_and_back_is_the_same_place([Range(1, 100)] int seed)
    {
        var random = new Random(seed);
        var (text, places) = Derive(random);
        for (var i = 0; i < 50 && places.Count > 0; i++)
        {
            var start = random.Next(places.Count);
            var span = new TextSpan(start, random.Next(start + 1, places.Count + 1));
            var back = text.FromSource(text.ToSource(span));
            Assert.That(back.Start <= span.Start && back.End >= span.End, Is.True, $"{span} became {back}");
            if (text.IsVerbatim(span))
                Assert.That(back, Is.EqualTo(span));
        }
    }

    // A text and, for each of its characters, the span it stands for. Substituted characters stand for at least one.
    private static (MappedText Text, List<TextSpan> Places) Derive(Random random)
    {
        var source = SourceText.From("a.mdx", new string([.. Enumerable.Range(0, 60).Select(_ => (char)random.Next('a', 'z' + 1))]));
        var (text, places) = Join(random, source);
        for (var step = random.Next(4); step > 0; step--)
            (text, places) = random.Next(3) == 0 ? Cut(random, text, places) : Rewrite(random, text, places);
        return (text, places);
    }

    private static (MappedText Text, List<TextSpan> Places) Join(Random random, SourceText source)
    {
        if (random.Next(5) == 0)
            return (MappedText.Whole(source), [.. Enumerable.Range(0, source.Length).Select(i => TextSpan.FromLength(i, 1))]);

        var builder = new MappedText.Builder(source);
        var places = new List<TextSpan>();
        var position = random.Next(5);
        while (position < source.Length)
        {
            var span = new TextSpan(position, Math.Min(source.Length, position + random.Next(1, 12)));
            if (random.Next(4) == 0)
            {
                var written = new string('#', random.Next(1, 4));
                builder.Append(written, span);
                places.AddRange(written.Select(_ => span));
            }
            else
            {
                builder.Append(span);
                places.AddRange(Enumerable.Range(span.Start, span.Length).Select(i => TextSpan.FromLength(i, 1)));
            }

            position = span.End + (random.Next(2) * random.Next(6));
        }

        return (builder.ToMappedText(source.Length), places);
    }

    private static (MappedText Text, List<TextSpan> Places) Cut(Random random, MappedText text, List<TextSpan> places)
    {
        var start = random.Next(places.Count + 1);
        var span = new TextSpan(start, random.Next(start, places.Count + 1));
        return (text.Slice(span), places.GetRange(span.Start, span.Length));
    }

    private static (MappedText Text, List<TextSpan> Places) Rewrite(Random random, MappedText text, List<TextSpan> places)
    {
        var replacements = new List<Replacement>();
        var rewritten = new List<TextSpan>();
        var position = 0;
        for (var start = random.Next(8); start < places.Count; start = position + random.Next(8))
        {
            var span = new TextSpan(start, random.Next(start + 1, Math.Min(places.Count, start + 6) + 1));
            var written = new string('+', random.Next(4));
            replacements.Add(new Replacement(span, written));
            rewritten.AddRange(places.GetRange(position, start - position));
            rewritten.AddRange(written.Select(_ => text.ToSource(span)));
            position = span.End;
        }

        rewritten.AddRange(places.GetRange(position, places.Count - position));
        return (text.Rewrite(replacements), rewritten);
    }
}
