// A declarative rule. `when` and `unless` say on which lessons, `each` at which places of them, `require` what must be there,
// `forbid` what must not. Without `each` a rule looks at the lesson once, from the first place `when` found.

using System.Text.RegularExpressions;
using ContentLint.Diagnostics;
using ContentLint.Lessons;
using ContentLint.RulePacks.Conditions;
using ContentLint.RulePacks.Words;
using ContentLint.Rules;
using ContentLint.Text;

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
internal sealed class PackRule : LessonRule
{
    private const int LongestMatch = 80;
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
    public IEnumerable<PackCondition> Conditions => new[] { When, Unless, Each, Require, Forbid }.OfType<PackCondition>();

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
        var lesson = context.Lesson;
        if (lesson.Kind == LessonKind.Diagram || Files?.Invoke(lesson.Source.Path) == false)
            return;

        var look = new MatchContext(lesson, Phrases, null, coverage);
        if (Unless?.Holds(look.Doubting(true), look.Whole) == true)
            return;

        var places = Places(look);
        foreach (var place in places)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            Judge(context, look.From(place));
        }
    }

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

    // What there is too much of is reported where it becomes too much, not where the rule looks from.
    private (PackMatch? Place, int? Count) Surplus(MatchContext look)
    {
        if (Require is not Selector { Quantity: { } quantity } selector)
            return (null, null);

        var matching = selector.Matching(quantity.Maximum is null ? look : look.Doubting(false), look.Whole);
        return (quantity.Maximum is { } most && matching.Count > most ? matching[most] : null, matching.Count);
    }

    private string? Missing(MatchContext look, IReadOnlyList<NearMiss> misses)
    {
        var outline = Require!.SelfAndParts.OfType<OutlineCondition>().FirstOrDefault();
        if (outline?.FirstMissing(look.Lesson) is { } heading)
            return heading;
        return misses.Count > 0 ? misses[0].Missing : string.Join(" and ", Unmet(Require, look).Select(c => c.Description));
    }

    private static IEnumerable<PackCondition> Unmet(PackCondition required, MatchContext look) =>
        required is AllCondition ? required.Parts.Where(p => !p.Holds(look, look.Whole)).SelectMany(p => Unmet(p, look)) : [required];

    private void Report(LessonRuleContext context, MatchContext look, PackMatch place, string? missing, int? count, IReadOnlyList<NearMiss> misses)
    {
        var lesson = context.Lesson;
        var span = ReportAt switch
        {
            ReportPlace.Section => lesson.Sections.At(place.Span.Start)?.Heading?.Span ?? place.Anchor,
            ReportPlace.Lesson => StartOf(lesson),
            ReportPlace.End => lesson.Blocks.Count > 0 ? lesson.Blocks[^1] : StartOf(lesson),
            _ => place.Anchor,
        };
        string? Value(string name) => ValueOf(name, look, place, missing, count);
        context.Report(Descriptor, span, Message.ToMessage(Value), Help is null ? null : Diagnostics.Message.FromString(Help), [.. misses.Select(m => ToRelated(m, lesson, Value))], FixFor(lesson, span, place, Value));
    }

    // Words with markup between them are found all the same, but nobody knows what of the markup is to go with them.
    private CodeFix[]? FixFor(Lesson lesson, TextSpan span, PackMatch place, Func<string, string?> value) =>
        Fix is null || (Fix.Insert is null && span == place.Anchor && !place.IsExact) ? null : [Fix.For(lesson, span, value)];

    private RelatedLocation ToRelated(NearMiss miss, Lesson lesson, Func<string, string?> value)
    {
        var message = NearMissMessage?.ToMessage(name => name switch { "found" => miss.Noun, "missing" => miss.Missing, _ => value(name) })
            ?? $"this {miss.Noun} is close, but {miss.Missing}";
        return new RelatedLocation(message, lesson.Source.GetLocation(miss.Place));
    }

    /// <summary>The variables that every message can use; a pattern's named groups come on top.</summary>
    public static IReadOnlyList<string> Variables { get; } = ["match", "section", "line", "count", "missing", "words"];

    private static string? ValueOf(string name, MatchContext look, PackMatch place, string? missing, int? count) => name switch
    {
        "match" => Shorten(look.Lesson.Source.GetText(place.Anchor)),
        "section" => look.Lesson.Sections.At(place.Span.Start)?.Heading?.Text.Text ?? "",
        "line" => look.Lesson.Source.GetLocation(place.Anchor).Start.Line.ToString(System.Globalization.CultureInfo.InvariantCulture),
        "count" => (count ?? 0).ToString(System.Globalization.CultureInfo.InvariantCulture),
        "words" => look.Index.CountWords(look.Whole).ToString(System.Globalization.CultureInfo.InvariantCulture),
        "missing" => missing,
        _ => place.Captures is { } captures && captures.TryGetValue(name, out var value) ? value : null,
    };

    private static string Shorten(string text)
    {
        var line = string.Join(" ", text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LongestMatch ? line : line.Remove(LongestMatch - 1).Insert(LongestMatch - 1, "…");
    }

    // A lesson as a whole is shown at its first heading, or at what it has instead.
    private static TextSpan StartOf(Lesson lesson) =>
        lesson.Headings.Count > 0 ? lesson.Headings[0].Span
        : lesson.FrontMatter is { } frontMatter ? frontMatter.OpeningFence
        : lesson.TopLevelBlocks.Count > 0 ? FirstLine(lesson, lesson.TopLevelBlocks[0])
        : TextSpan.At(0);

    private static TextSpan FirstLine(Lesson lesson, TextSpan block)
    {
        var line = lesson.Source.Lines.GetLineSpan(lesson.Source.Lines.GetLine(block.Start));
        return new TextSpan(block.Start, Math.Max(block.Start, Math.Min(line.End, block.End)));
    }
}
