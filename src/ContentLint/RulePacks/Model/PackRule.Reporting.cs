// What a rule says: where, in which words, with which fix.

using ContentLint.Lessons;
using ContentLint.RulePacks.Conditions;
using ContentLint.Rules;

namespace ContentLint.RulePacks.Model;

internal sealed partial class PackRule
{
    private const int LongestMatch = 80;

    private string? Missing(MatchContext look, IReadOnlyList<NearMiss> misses)
    {
        var outline = Require!.SelfAndParts.OfType<OutlineCondition>().FirstOrDefault();
        if (outline?.FirstMissing(look.Lesson) is { } heading)
            return heading;
        return misses.Count > 0 ? misses[0].Missing : string.Join(" and ", Unmet(Require, look).Select(c => c.Description));
    }

    private static IEnumerable<PackCondition> Unmet(PackCondition required, MatchContext look) =>
        required is AllCondition { Name: null } ? required.Parts.Where(p => !p.Holds(look, look.Whole)).SelectMany(p => Unmet(p, look)) : [required];

    private void Report(LessonRuleContext context, MatchContext look, PackMatch place, string? missing, int? count, IReadOnlyList<NearMiss> misses)
    {
        var lesson = context.Lesson;
        var span = SpanOf(lesson, place);
        string? Value(string name) => ValueOf(name, look, place, missing, count);
        context.Report(Descriptor, span, Message.ToMessage(Value), Help is null ? null : Diagnostics.Message.FromString(Help), [.. misses.Select(m => ToRelated(m, lesson, Value))], FixFor(lesson, span, place, Value));
    }

    private TextSpan SpanOf(Lesson lesson, PackMatch place) => ReportAt switch
    {
        ReportPlace.Section => lesson.Sections.At(place.Span.Start)?.Heading?.Span ?? place.Anchor,
        ReportPlace.Lesson => StartOf(lesson),
        ReportPlace.End => lesson.Blocks.Count > 0 ? lesson.Blocks[^1] : StartOf(lesson),
        _ => place.Anchor,
    };

    // Words with markup between them are found all the same, but nobody knows what of the markup is to go with them.
    private CodeFix[]? FixFor(Lesson lesson, TextSpan span, PackMatch place, Func<string, string?> value)
    {
        if (Fix is { Text: not null })
            return Fix.Insert is null && span == place.Anchor && !place.IsExact ? null : [Fix.For(lesson, span, value)];
        if (place.Replacements.Count == 0 || !place.IsExact)
            return null;

        return
        [
            .. place.Replacements.Select((words, i) => new CodeFix(
                Fix?.Title is { } title ? Diagnostics.Message.FromString(title) : $"Replace by '{words}'",
                i > 0 ? FixSafety.Unsafe : Fix?.Safety ?? FixSafety.Suggestion,
                new TextEdit(place.Anchor, words))),
        ];
    }

    private RelatedLocation ToRelated(NearMiss miss, Lesson lesson, Func<string, string?> value)
    {
        var message = miss.Message ?? NearMissMessage?.ToMessage(name => name switch { "found" => miss.Noun, "missing" => miss.Missing, _ => value(name) })
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
        "words" => (look.IsAtPlace && place.Node is not null ? look.Index.CountWords(place) : look.Index.CountWords(look.Whole)).ToString(System.Globalization.CultureInfo.InvariantCulture),
        "missing" => missing,
        _ => place.ValueOf(name) ?? look.ValueOf(name),
    };

    private static string Shorten(string text) =>
        SurrogatePairs.Shorten(string.Join(" ", text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), LongestMatch);

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
