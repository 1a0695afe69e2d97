using ContentLint.Diagnostics;
using ContentLint.Lessons;
using ContentLint.Rules;
using ContentLint.Text;

namespace ContentLint.RulePacks;

/// <summary>A declarative rule: where <c>when</c> holds, <c>require</c> must be found or <c>forbid</c> must not.</summary>
internal sealed class PackRule : LessonRule
{
    /// <summary>What the rule reports.</summary>
    public required DiagnosticDescriptor Descriptor { get; init; }

    /// <summary>On which lessons; <see langword="null"/> for all.</summary>
    public PackCondition? When { get; init; }

    /// <summary>What must be there.</summary>
    public PackCondition? Require { get; init; }

    /// <summary>What must not be there.</summary>
    public PackCondition? Forbid { get; init; }

    /// <summary>The message; <c>{match}</c> stands for the words at the reported place.</summary>
    public required string Message { get; init; }

    /// <summary>What to write instead.</summary>
    public string? Help { get; init; }

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors => [Descriptor];

    public override void Analyze(LessonRuleContext context)
    {
        var lesson = context.Lesson;
        if (lesson.Kind == LessonKind.Diagram)
            return;

        var whole = new TextSpan(0, lesson.Source.Length);
        var places = When is null ? [TextSpan.At(0)] : When.Find(lesson, whole).Take(1).ToArray();
        if (places.Length == 0)
            return;

        if (Require is not null && !Require.Holds(lesson, whole))
            context.Report(Descriptor, places[0], Fill(lesson, places[0]), Help, NearMisses(lesson));
        if (Forbid is not null)
        {
            foreach (var place in Forbid.Find(lesson, whole))
                context.Report(Descriptor, place, Fill(lesson, place), Help);
        }
    }

    private string Fill(Lesson lesson, TextSpan place) =>
        Message.Replace("{match}", string.Join(" ", lesson.Source.GetText(place).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    // What almost satisfies the rule is the best help: "there is a note, it must be a warning".
    private List<RelatedLocation> NearMisses(Lesson lesson)
    {
        if (Require is not CalloutCondition wanted)
            return [];

        return [.. from callout in lesson.Callouts
                   let missing = Missing(wanted, lesson, callout)
                   where missing is not null
                   select new RelatedLocation(missing, lesson.Source.GetLocation(callout.Opening))];
    }

    private static string? Missing(CalloutCondition wanted, Lesson lesson, Callout callout)
    {
        var parts = wanted.Contains is AllCondition all ? all.Conditions : wanted.Contains is { } one ? [one] : [];
        var lacking = parts.Where(p => !p.Holds(lesson, callout.Span)).ToArray();
        var kind = callout.Kind.ToString().ToLowerInvariant();
        if (!wanted.HasKind(callout))
            return lacking.Length == 0 ? $"this says it, but its kind is '{kind}', not '{wanted.Kinds[0].ToString().ToLowerInvariant()}'" : null;
        return lacking.Length < parts.Count
            ? $"this {kind} is close, but does not mention {string.Join(" and ", lacking.Select(l => l.Description))}"
            : null;
    }
}
