using ContentLint.Data;
using ContentLint.Diagnostics;
using ContentLint.Rules;
using ContentLint.Text;

namespace TeamRules;

/// <summary>Two lessons with the same title cannot be told apart in the menu.</summary>
public sealed class LessonTitleRule : CourseRule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        "TEAM003", "same-title", "Two lessons of the course have the same title", Severity.Warning);

    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> Descriptors => [Descriptor];

    /// <inheritdoc/>
    public override void Analyze(IReadOnlyList<LessonFacts> lessons, Action<Diagnostic> report)
    {
        var first = new Dictionary<string, SourceLocation>(StringComparer.OrdinalIgnoreCase);
        foreach (var lesson in lessons)
        {
            if (lesson.FrontMatter?["title"] is not DataScalar { Kind: DataKind.String } title)
                continue;

            var location = lesson.LocationOf(title);
            if (first.TryGetValue(title.Text, out var other))
                report(new Diagnostic(Descriptor, location, $"'{title.Text}' is the title of another lesson.", "Give each lesson a title of its own.", [new RelatedLocation("the other lesson", other)]));
            else
                first.Add(title.Text, location);
        }
    }
}
