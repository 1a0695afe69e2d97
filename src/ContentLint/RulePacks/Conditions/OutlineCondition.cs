// The headings of a level in an order: some must be there (`Goal`), some may (`?Homework`), and `*` stands for any number of
// others.

using ContentLint.Lessons;
using ContentLint.RulePacks.Words;

namespace ContentLint.RulePacks.Conditions;

/// <summary>An entry of an outline.</summary>
/// <param name="Heading">The heading's words; <see langword="null"/> for any number of any headings.</param>
/// <param name="IsOptional">Whether it may be left out.</param>
internal sealed record OutlineEntry(Phrase? Heading, bool IsOptional);

/// <summary>The headings of a level follow an outline.</summary>
internal sealed class OutlineCondition(int level, IReadOnlyList<OutlineEntry> entries) : PackCondition
{
    protected override string Describe() => "headings in order: " + string.Join(", ", entries.Select(e => e.Heading?.Text ?? "…"));

    public override bool LooksAtText => true;

    protected internal override IReadOnlyList<PackMatch> FindCore(MatchContext context, TextSpan scope)
    {
        var headings = context.Lesson.Headings.Where(h => h.Level == level && scope.Contains(h.Span)).ToArray();
        return Furthest(headings) == entries.Count + headings.Length ? [PackMatch.At(headings.Length > 0 ? headings[0].Span : TextSpan.At(scope.Start))] : [];
    }

    /// <summary>The first entry that no heading can be found for; <see langword="null"/> when headings that are not in the outline are the trouble.</summary>
    public string? FirstMissing(Lesson lesson)
    {
        var headings = lesson.Headings.Where(h => h.Level == level).ToArray();
        return entries.Where(e => e is { Heading: not null, IsOptional: false }).FirstOrDefault(e => !headings.Any(h => Is(h, e.Heading!)))?.Heading!.Display;
    }

    // Which entries can be done with when so many headings are read: a set that moves over the headings, as a state machine does.
    private int Furthest(Heading[] headings)
    {
        var states = Close([0]);
        foreach (var heading in headings)
        {
            var next = new HashSet<int>();
            foreach (var state in states.Where(s => s < entries.Count))
            {
                if (entries[state].Heading is not { } phrase)
                    next.Add(state);
                else if (Is(heading, phrase))
                    next.Add(state + 1);
            }

            states = Close(next);
            if (states.Count == 0)
                return -1;
        }

        return states.Contains(entries.Count) ? entries.Count + headings.Length : -1;
    }

    private HashSet<int> Close(HashSet<int> states)
    {
        for (var state = 0; state < entries.Count; state++)
        {
            if (states.Contains(state) && (entries[state].Heading is null || entries[state].IsOptional))
                states.Add(state + 1);
        }

        return states;
    }

    private static bool Is(Heading heading, Phrase phrase)
    {
        var words = Word.Split(heading.Text.Text);
        return words.Count > 0 && phrase.MatchAt(words, 0) >= 0;
    }
}
