using ContentLint.Lessons.Facts;
using ContentLint.Rules.Links;

namespace ContentLint.Rules.Course;

/// <summary>Link reference definitions that nothing refers to, and references without a definition, whose brackets are shown.</summary>
internal sealed class DefinitionRule : CourseLinkRule
{
    public static readonly DiagnosticDescriptor Unused = new(
        "CL5106", "link-unused-definition", "Nothing refers to a link definition", Severity.Suggestion);

    public static readonly DiagnosticDescriptor Missing = new(
        "CL5107", "link-missing-definition", "A link refers to a definition that is not there, and its brackets are shown", Severity.Warning);

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors => [Unused, Missing];

    public override void Analyze(LinkGraph graph, Action<Diagnostic> report)
    {
        foreach (var lesson in graph.Lessons.Where(l => l.Definitions.Count + l.Facts.MissingDefinitions.Count > 0))
        {
            foreach (var definition in lesson.Definitions.Where(d => !d.IsUsed && !IsComment(d.Label)))
                report(Say(definition));
            foreach (var missing in lesson.Facts.MissingDefinitions)
                report(Say(missing, lesson));
        }
    }

    // `[//]: # (a remark)` is how Markdown without comments is remarked on.
    private static bool IsComment(string label) => !label.Any(char.IsLetterOrDigit) || label is "comment";

    private static Diagnostic Say(DefinitionFact definition) => new(
        Unused,
        definition.Location,
        definition.IsRepeated ? (Message)$"'[{definition.Label}]' is defined above already, and the first definition counts." : $"Nothing refers to '[{definition.Label}]'.",
        definition.IsRepeated ? (Message)"Give it another name, or remove it." : "Refer to it, or remove it.");

    private static Diagnostic Say(MissingDefinitionFact missing, LessonFacts lesson)
    {
        var meant = DidYouMean.Suggest(missing.Label, lesson.Definitions.Select(d => d.Label).Distinct(StringComparer.OrdinalIgnoreCase));
        var span = missing.Location.Span;
        var place = new TextSpan(span.End - 1 - missing.Label.Length, span.End - 1);
        return new Diagnostic(
            Missing,
            missing.Location,
            $"There is no definition '[{missing.Label}]:', so the brackets are shown as they are.",
            meant is null ? (Message)$"Add a line '[{missing.Label}]: address', or write the address in parentheses." : $"Did you mean '{meant}'?",
            fixes: meant is null ? null : [new CodeFix($"Write '{meant}'", FixSafety.Suggestion, new TextEdit(place, meant))]);
    }
}
