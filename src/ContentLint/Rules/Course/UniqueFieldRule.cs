using ContentLint.Data;

namespace ContentLint.Rules.Course;

/// <summary>
/// A field that orders or addresses lessons (<c>order</c>, <c>slug</c>) must differ within a folder, or two lessons
/// take each other's place. Which fields is said in <c>frontMatter.unique</c>.
/// </summary>
internal sealed class UniqueFieldRule : CourseRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "CL5001", "course-duplicate-value", "Two lessons of a folder share a value that must be unique", Severity.Error);

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors => [Descriptor];

    internal override CourseAspects Reads => CourseAspects.Fields;

    public override void Analyze(IReadOnlyList<LessonFacts> lessons, Action<Diagnostic> report)
    {
        var first = new Dictionary<(string Folder, string Field, string Value), (LessonFacts Lesson, DataScalar Value)>();
        foreach (var lesson in lessons)
        {
            foreach (var field in lesson.Settings.UniqueFields)
            {
                if (lesson.FrontMatter?[field] is not DataScalar { Kind: not DataKind.Null } scalar)
                    continue;

                var key = (lesson.Folder, field, Convert.ToString(scalar.Value, System.Globalization.CultureInfo.InvariantCulture) ?? "");
                if (first.TryGetValue(key, out var other))
                    report(Duplicate(field, scalar.Text, lesson.LocationOf(scalar), other.Lesson.LocationOf(other.Value)));
                else
                    first.Add(key, (lesson, scalar));
            }
        }
    }

    private static Diagnostic Duplicate(string field, string value, SourceLocation location, SourceLocation other) => new(
        Descriptor,
        location,
        $"'{field}: {value}' is taken by another lesson of this folder.",
        $"Give this lesson a '{field}' of its own.",
        [new RelatedLocation($"the other lesson with '{field}: {value}'", other)]);
}
