// A comment that silences a finding, in the form that is one where it is put:
//
//   front matter   # contentlint-disable-next-line CL2101      before the line
//   a diagram      %% contentlint-disable-next-line CL3001     before the line
//   MDX            {/* contentlint-disable-next-line CL1001 */}
//   Markdown       <!-- contentlint-disable-next-line CL1301 -->
//
// A line of its own before a line of a list or in a paragraph would part it: there the comment goes to the line's end, and
// around code, tables and imports, where neither is one, there is a pair of comments. What is offered has been tried: the
// finding is gone, and nothing new is there.

using ContentLint.Diagnostics;
using ContentLint.LanguageServer.Courses;
using ContentLint.LanguageServer.Documents;
using ContentLint.Lessons;
using ContentLint.Text;
using ContentLint.Workspace;

namespace ContentLint.LanguageServer.CodeActions;

/// <summary>Finds comments that silence.</summary>
internal sealed class SuppressionProvider(CourseSet courses)
{
    /// <summary>The comment for the line a finding is on; <see langword="null"/> where none works.</summary>
    public IReadOnlyList<TextEdit>? ForLine(OpenDocument document, Diagnostic diagnostic, IReadOnlyList<Diagnostic> found) =>
        Find(document, diagnostic, found, lesson => new SuppressionForms(lesson, diagnostic).ForLine());

    /// <summary>The comment for the whole file; <see langword="null"/> where none works.</summary>
    public IReadOnlyList<TextEdit>? ForFile(OpenDocument document, Diagnostic diagnostic, IReadOnlyList<Diagnostic> found) =>
        Find(document, diagnostic, found, lesson => new SuppressionForms(lesson, diagnostic).ForFile());

    private IReadOnlyList<TextEdit>? Find(OpenDocument document, Diagnostic diagnostic, IReadOnlyList<Diagnostic> found, Func<Lesson, IEnumerable<IReadOnlyList<TextEdit>>> forms)
    {
        var course = courses.CourseFor(document)?.Current;
        var lesson = course?.Read(document.LintPath) ?? new LintWorkspace(courses.Files).ReadText(document.Source, courses.RequestForText(document));
        return forms(lesson).FirstOrDefault(e => Helps(e, document, course, diagnostic, found));
    }

    private bool Helps(IReadOnlyList<TextEdit> edits, OpenDocument document, Course? course, Diagnostic diagnostic, IReadOnlyList<Diagnostic> found)
    {
        var text = TextEdit.Apply(document.Source.Text, edits);
        var after = course is not null
            ? course.With(document.LintPath, text).Result.Diagnostics.Where(d => d.Location.File.FullPath == document.LintPath)
            : new LintWorkspace(courses.Files).LintText(document.Source.WithText(text), courses.RequestForText(document)).Diagnostics.Where(d => d.Location.Path == document.LintPath);
        var counts = after.GroupBy(d => d.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        var before = found.GroupBy(d => d.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        return counts.GetValueOrDefault(diagnostic.Id) < before.GetValueOrDefault(diagnostic.Id) && counts.All(c => c.Value <= before.GetValueOrDefault(c.Key));
    }
}
