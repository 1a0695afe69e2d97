// Fields such as `prerequisites` name other lessons: by the `slug` or `id` of their front matter, or by their path, from
// the end or relative to the lesson that names them, with or without its ending.

using ContentLint.Data;

namespace ContentLint.Rules.Course;

/// <summary>A lesson that another one names must be there. Which fields name lessons is said in <c>frontMatter.references</c>.</summary>
internal sealed class UnknownLessonRule : CourseRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "CL5002", "course-unknown-lesson", "A lesson names another one that is not there", Severity.Error);

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors => [Descriptor];

    internal override CourseAspects Reads => CourseAspects.Fields;

    public override void Analyze(IReadOnlyList<LessonFacts> lessons, Action<Diagnostic> report)
    {
        if (!lessons.Any(l => l.Settings.ReferenceFields.Count > 0))
            return;

        var names = new LessonNames(lessons);
        foreach (var lesson in lessons)
        {
            foreach (var (field, name) in lesson.Settings.ReferenceFields.SelectMany(f => ReferencesIn(lesson.FrontMatter?[f]).Select(r => (f, r))))
            {
                if (!names.Has(LessonNames.Resolve(lesson.File.FullPath, name.Text)))
                    report(Unknown(lesson, field, name, names.Suggest(name.Text)));
            }
        }
    }

    private static IEnumerable<DataScalar> ReferencesIn(DataNode? node) => node switch
    {
        DataScalar { Kind: not DataKind.Null } scalar => [scalar],
        DataSequence list => list.Items.SelectMany(ReferencesIn),

        // Astro's own way to name an entry of a collection.
        DataMapping mapping when (mapping["id"] ?? mapping["slug"]) is DataScalar name => [name],
        _ => [],
    };

    private static Diagnostic Unknown(LessonFacts lesson, string field, DataScalar name, string? meant) => new(
        Descriptor,
        lesson.LocationOf(name),
        $"'{field}' names the lesson '{name.Text}', and there is none.",
        meant is null ? (Message)"Name a lesson by its slug, or by its path with or without its ending." : $"Did you mean '{meant}'?",
        fixes: meant is null || lesson.TextOf(name) != name.Text ? null : [new CodeFix($"Write '{meant}'", FixSafety.Suggestion, new TextEdit(name.Span, meant))]);
}
