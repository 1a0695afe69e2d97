// A pattern with words of the place the rule looks from in it is a pattern of its own for each such place. They are kept, and
// there are only so many of them for a lesson: who looks from more places than that is not told what cannot be told.

using System.Collections.Concurrent;

namespace ContentLint.RulePacks.Conditions;

/// <summary>The patterns that one with holes stands for. Safe to share between threads.</summary>
/// <param name="text">The pattern with its holes.</param>
/// <param name="groupNames">The names of its groups.</param>
internal sealed class FilledPatterns(PackText text, IReadOnlyList<string> groupNames)
{
    private const int MostPatterns = 1_000;
    private const int MostForLesson = 200;

    private readonly ConcurrentDictionary<string, PackPattern?> _known = new(StringComparer.Ordinal);

    /// <summary>The pattern with its holes.</summary>
    public PackText Text { get; } = text;

    /// <summary>The names of its groups.</summary>
    public IReadOnlyList<string> GroupNames { get; } = groupNames;

    /// <summary>The pattern for the place the rule looks from; <see langword="null"/> where there are too many, or it is none.</summary>
    public PackPattern? For(MatchContext context)
    {
        var filled = Text.Fill(context.ValueOf);
        if (!context.Budget.Filled.Contains(filled) && context.Budget.Filled.Count >= MostForLesson)
            return null;

        context.Budget.Filled.Add(filled);
        if (_known.TryGetValue(filled, out var known))
            return known;

        var pattern = PackPattern.Parse(filled, out _);
        if (_known.Count < MostPatterns)
            _known[filled] = pattern;
        return pattern;
    }
}
