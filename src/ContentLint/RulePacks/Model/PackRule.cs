// A declarative rule. `when` and `unless` say on which lessons, `each` at which places of them, `require` what must be there,
// `forbid` what must not. Without `each` a rule looks at the lesson once, from the first place `when` found.

using System.Text.RegularExpressions;
using ContentLint.Lessons;
using ContentLint.RulePacks.Conditions;
using ContentLint.RulePacks.Words;
using ContentLint.Rules;

namespace ContentLint.RulePacks.Model;

/// <summary>Where a rule reports.</summary>
internal enum ReportPlace
{
    Match,
    Section,
    Lesson,
    End,
}

/// <summary>A rule of a pack.</summary>
internal sealed partial class PackRule : LessonRule
{
    private volatile bool _isCutOff;

    /// <summary>What the rule reports.</summary>
    public required DiagnosticDescriptor Descriptor { get; init; }

    /// <summary>The pack's words.</summary>
    public required PhraseIndex Phrases { get; init; }

    /// <summary>Where the rule is written in the pack.</summary>
    public TextSpan Source { get; init; }

    /// <summary>Where its id is written in the pack, quotes and all.</summary>
    public TextSpan IdSource { get; init; }

    /// <summary>On which files, by path; <see langword="null"/> for all.</summary>
    public Func<string, bool>? Files { get; init; }

    /// <summary>On which lessons; <see langword="null"/> for all.</summary>
    public PackCondition? When { get; init; }

    /// <summary>On which lessons not.</summary>
    public PackCondition? Unless { get; init; }

    /// <summary>At which places; <see langword="null"/> for once a lesson.</summary>
    public PackCondition? Each { get; init; }

    /// <summary>What must be there.</summary>
    public PackCondition? Require { get; init; }

    /// <summary>What must not be there.</summary>
    public PackCondition? Forbid { get; init; }

    /// <summary>What all places of <see cref="Each"/> must be together; <see langword="null"/> for nothing.</summary>
    public SetRequirement? Set { get; init; }

    /// <summary>Which lessons are judged together.</summary>
    public RuleScope Over { get; init; }

    /// <summary>The front matter field that orders lessons; <see langword="null"/> for their paths.</summary>
    public string? OrderBy { get; init; }

    /// <summary>Where the rule reports.</summary>
    public ReportPlace ReportAt { get; init; }

    /// <summary>What is wrong.</summary>
    public required MessageTemplate Message { get; init; }

    /// <summary>Why the rule is there, for its page.</summary>
    public string? Description { get; init; }

    /// <summary>What to write instead.</summary>
    public string? Help { get; init; }

    /// <summary>What to say of a near miss; <see langword="null"/> for the usual words.</summary>
    public MessageTemplate? NearMissMessage { get; init; }

    /// <summary>What it offers to type.</summary>
    public PackFix? Fix { get; init; }

    /// <summary>Words to find it by.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The examples it must get right.</summary>
    public IReadOnlyList<PackTest> Tests { get; init; } = [];

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors => field ??= [Descriptor];

    /// <summary>Whether one of its patterns took too long, so that what it finds depends on the machine.</summary>
    public bool IsCutOff => _isCutOff;

    /// <summary>Its conditions, in the order they are asked.</summary>
    public IReadOnlyList<PackCondition> Conditions => field ??= [.. new[] { When, Unless, Each, Require, Forbid }.OfType<PackCondition>()];

    public override void Analyze(LessonRuleContext context)
    {
        try
        {
            Analyze(context, coverage: null);
        }
        catch (RegexMatchTimeoutException)
        {
            // The lesson is not to blame: the pattern is reported where it is written, once.
            _isCutOff = true;
        }
    }

    /// <summary>Reports what is wrong with the lesson, and tells which conditions held.</summary>
    public void Analyze(LessonRuleContext context, PackCoverage? coverage)
    {
        if (Over != RuleScope.Lesson || (coverage is null && !MayReport(context.Lesson)))
            return;

        var look = new MatchContext(context.Lesson, Phrases, null, coverage);
        var places = PlacesIn(look);
        if (Set is not null)
            Compare(context, look, places);
        foreach (var place in places)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            Judge(context, look.From(place) with { IsAtPlace = Each is not null });
        }
    }

    private bool MayReport(Lesson lesson) =>
        When?.MayHold(lesson, Phrases) != false && Each?.MayHold(lesson, Phrases) != false
        && (Require is not null || Set is not null || Forbid?.MayHold(lesson, Phrases) != false);

    // The places that the rule judges; none in a lesson that it is not for.
    private IReadOnlyList<PackMatch> PlacesIn(MatchContext look) =>
        look.Lesson.Kind == LessonKind.Diagram || Files?.Invoke(look.Lesson.Source.Path) == false || Unless?.Holds(look.Doubting(true), look.Whole) == true ? [] : Places(look);

    private IReadOnlyList<PackMatch> Places(MatchContext look)
    {
        var first = When is null ? PackMatch.At(StartOf(look.Lesson)) : When.Find(look, look.Whole) is { Count: > 0 } found ? found[0] : null;
        if (first is null)
            return [];
        return Each is null ? [first] : Each.Find(look.From(first), look.Whole);
    }

    private void Judge(LessonRuleContext context, MatchContext look)
    {
        var doubting = look.Doubting(true);
        if (Require is not null && !Require.Holds(doubting, look.Whole))
        {
            look = doubting;
            var (place, count) = Surplus(look);
            var misses = NearMiss.Find(Require, look);
            Report(context, look, place ?? look.Match!, Missing(look, misses), count, misses);
        }

        var forbidden = Forbid?.Find(look.Doubting(false), look.Whole) ?? [];
        foreach (var found in forbidden)
            Report(context, look, found, null, forbidden.Count, []);
    }

    private void Compare(LessonRuleContext context, MatchContext look, IReadOnlyList<PackMatch> places)
    {
        var violations =
            from numbers in Set!.Groups(places, look)
            from found in Set.Violations([.. numbers.Select(i => Set.Key.Fill(look.From(places[i]).ValueOf))])
            select found with { Index = numbers[found.Index], Other = numbers[found.Other] };
        foreach (var violation in violations)
        {
            var (place, other) = (places[violation.Index], look.Lesson.Source.GetLocation(places[violation.Other].Anchor));
            var captures = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["expected"] = violation.Expected ?? "",
                ["other"] = $"{other.Path}:{other.Start.Line}",
            };
            foreach (var capture in place.Captures ?? new Dictionary<string, string>())
                captures[capture.Key] = capture.Value;
            Report(context, look.From(place), place with { Captures = captures }, null, places.Count, [new NearMiss("place", other.Span, []) { Message = "the other place is here" }]);
        }
    }

    // What there is too much of is reported where it becomes too much, not where the rule looks from.
    private (PackMatch? Place, int? Count) Surplus(MatchContext look)
    {
        if (Require is not Selector { Quantity: { } quantity } selector)
            return (null, null);

        var matching = selector.Matching(quantity.Maximum is null ? look : look.Doubting(false), look.Whole);
        return (quantity.MaximumFor(look) is { } most && matching.Count > most ? matching[most] : null, matching.Count);
    }
}
