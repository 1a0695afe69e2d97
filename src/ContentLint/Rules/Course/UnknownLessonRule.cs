// Fields such as `prerequisites` name other lessons: by the `slug` or `id` of their front matter, or by their path, from
// the end or relative to the lesson that names them, with or without its ending.

using ContentLint.Data;
using ContentLint.Diagnostics;
using ContentLint.Text;

namespace ContentLint.Rules.Course;

/// <summary>A lesson that another one names must be there. Which fields name lessons is said in <c>frontMatter.references</c>.</summary>
internal sealed class UnknownLessonRule : CourseRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "CL5002", "course-unknown-lesson", "A lesson names another one that is not there", Severity.Error);

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors => [Descriptor];

    public override void Analyze(IReadOnlyList<LessonFacts> lessons, Action<Diagnostic> report)
    {
        if (!lessons.Any(l => l.Settings.ReferenceFields.Count > 0))
            return;

        var names = new HashSet<string>(lessons.SelectMany(NamesOf), StringComparer.Ordinal);
        var meant = new Lazy<string[]>(() => [.. lessons.Select(ShortNameOf).Distinct(StringComparer.Ordinal)]);
        foreach (var lesson in lessons)
        {
            foreach (var (field, name) in lesson.Settings.ReferenceFields.SelectMany(f => ReferencesIn(lesson.FrontMatter?[f]).Select(r => (f, r))))
            {
                if (!names.Contains(Resolve(lesson.Source.Path, name.Text)))
                    report(Unknown(lesson.Source, field, name, meant.Value));
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

    private static IEnumerable<string> NamesOf(LessonFacts lesson)
    {
        foreach (var field in new[] { "slug", "id" })
        {
            if (lesson.FrontMatter?[field] is DataScalar { Kind: not DataKind.Null } scalar)
                yield return scalar.Text.Trim('/');
        }

        var path = Normalize(lesson.Source.Path);
        var bare = WithoutEnding(path);
        string[] forms = bare.EndsWith("/index", StringComparison.Ordinal) ? [path, bare, bare.Substring(0, bare.Length - 6)] : [path, bare];
        foreach (var form in forms)
        {
            for (var start = 0; start >= 0; start = form.IndexOf('/', start) is >= 0 and var slash ? slash + 1 : -1)
                yield return form.Substring(start);
        }
    }

    private static string ShortNameOf(LessonFacts lesson)
    {
        if (lesson.FrontMatter?["slug"] is DataScalar { Kind: not DataKind.Null } slug)
            return slug.Text;

        var path = WithoutEnding(Normalize(lesson.Source.Path));
        return path.Substring(path.LastIndexOf('/') + 1);
    }

    private static string Normalize(string path) => path.Replace('\\', '/');

    private static string WithoutEnding(string path)
    {
        var dot = path.LastIndexOf('.');
        return dot > path.LastIndexOf('/') + 1 ? path.Substring(0, dot) : path;
    }

    // ./name and ../folder/name are seen from the lesson's folder.
    private static string Resolve(string path, string name)
    {
        if (name.Length == 0 || name[0] != '.')
            return name.Trim('/');

        var parts = Normalize(path).Split('/').ToList();
        parts.RemoveAt(parts.Count - 1);
        foreach (var part in name.Split('/'))
        {
            if (part == ".." && parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
            else if (part is not ("." or "" or ".."))
                parts.Add(part);
        }

        return string.Join("/", parts);
    }

    private static Diagnostic Unknown(SourceText source, string field, DataScalar name, string[] lessons)
    {
        var meant = DidYouMean.Suggest(name.Text, lessons);
        return new Diagnostic(
            Descriptor,
            source.GetLocation(name.Span),
            $"'{field}' names the lesson '{name.Text}', and there is none.",
            meant is null ? (Message)"Name a lesson by its slug, or by its path with or without its ending." : $"Did you mean '{meant}'?",
            fixes: meant is null || source.GetText(name.Span) != name.Text ? null : [new CodeFix($"Write '{meant}'", FixSafety.Suggestion, new TextEdit(name.Span, meant))]);
    }
}
