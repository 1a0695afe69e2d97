// The keys that all selectors share: relations to other places, and quantities.

using ContentLint.Data;
using ContentLint.Lessons;
using ContentLint.RulePacks.Conditions;
using ContentLint.RulePacks.Words;
using ContentLint.Text;

namespace ContentLint.RulePacks.Reading;

internal sealed partial class ConditionReader
{
    private NodeSelector<T> Finish<T>(MappingReader reader, string noun, Func<Lesson, IEnumerable<T>> nodes, Func<T, TextSpan> anchor, IEnumerable<Check?> own, bool isSpecific = false)
        where T : LessonNode
    {
        var (relations, quantity) = ReadRelations(reader);
        reader.Done();
        return new NodeSelector<T>(noun, nodes, anchor) { Source = reader.Mapping.Span, Checks = [.. own.OfType<Check>(), .. relations], Quantity = quantity, IsSpecific = isSpecific };
    }

    private (IReadOnlyList<Check> Checks, Quantity? Quantity) ReadRelations(MappingReader reader)
    {
        var blocks = reader.Number("maxBlocksBetween");
        var sections = reader.Number("maxSectionsBetween");
        var checks = new List<Check>();
        Add("contains", c => new ContainsCheck(c));
        Add("inside", c => new InsideCheck(c));
        Add("precedes", c => new OrderCheck(c, before: true, blocks, sections));
        Add("follows", c => new OrderCheck(c, before: false, blocks, sections));
        Add("sameSection", c => new SameSectionCheck(c));
        if (reader.Flag("empty") is { } empty)
            checks.Add(new EmptyCheck(empty));
        if ((blocks is not null || sections is not null) && !checks.OfType<OrderCheck>().Any())
            reader.Report.Add(reader.Mapping.Span, "A distance needs 'precedes' or 'follows'.", "Write for example 'precedes: match'.");
        return (checks, ReadQuantity(reader));

        void Add(string key, Func<PackCondition, Check> toCheck)
        {
            if (Read(reader, key) is { } condition)
                checks.Add(toCheck(condition));
        }
    }

    private static Quantity? ReadQuantity(MappingReader reader)
    {
        var (min, max, count, lines) = (reader.Number("min"), reader.Number("max"), reader.Number("count"), reader.Number("perLines"));
        if (count is not null && (min ?? max) is not null)
            reader.Report.Add(reader.Mapping.Find("count")!.KeySpan, "'count' says both ends already.", "Leave out 'min' and 'max'.");
        if (min is { } least && max is { } most && least > most)
            reader.Report.Add(reader.Mapping.Find("max")!.KeySpan, $"At least {least} and at most {most} cannot both hold.", "Exchange the two.");
        if (lines == 0)
            reader.Report.Add(reader.Mapping.Find("perLines")!.KeySpan, "'perLines' must be at least 1.");
        if ((min ?? max ?? count ?? lines) is null)
            return null;

        // `max` alone says nothing about the fewest.
        return new Quantity(count ?? min ?? (max is null ? 1 : 0), count ?? max, lines is > 0 ? lines : null);
    }

    private static int[]? Levels(MappingReader reader)
    {
        if (reader.Texts("level") is not { } words)
            return null;

        var levels = words.Select(w => w.Length == 1 && w[0] is >= '1' and <= '6' ? w[0] - '0' : 0).ToArray();
        if (levels.Contains(0))
            reader.Report.Add(reader.Mapping["level"]!.Span, "A level is a number from 1 to 6.", "Write for example 'level: 2'.");
        return levels;
    }

    private List<Phrase> Phrases(MappingReader reader, string key) =>
        [.. reading.Expand(reader.Nodes(key)).Select(p => Phrase.Parse(p, allForms: false)).Where(p => p.Words.Count > 0)];

    // The words of a node are looked for among the words of the lesson, so that they are in the one pass too.
    private ContainsCheck? Mentions(MappingReader reader, string key, WordPlaces places)
    {
        var phrases = Phrases(reader, key);
        return phrases.Count == 0 ? null : new ContainsCheck(new TextSelector
        {
            Source = reader.Mapping[key]!.Span,
            Set = reading.Index.Add(phrases),
            Phrases = phrases,
            Places = places,
        });
    }

    private NodeCheck<T>? Matches<T>(MappingReader reader, string key, Func<T, string> text)
        where T : LessonNode =>
        ReadPattern(reader, key) is { } pattern
            ? new NodeCheck<T>($"that matches '{pattern.Text}'", n => pattern.IsMatch(text(n)), _ => $"does not match '{pattern.Text}'", isContent: true)
            : null;

    private static bool Says(MappedText text, IReadOnlyList<Phrase> phrases)
    {
        var words = Word.Split(text.Text);
        return phrases.Any(p => Enumerable.Range(0, words.Count).Any(i => p.MatchAt(words, i) >= 0));
    }
}
