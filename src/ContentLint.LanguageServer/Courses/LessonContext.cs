using ContentLint.LanguageServer.Documents;
using ContentLint.Lessons;
using ContentLint.Lessons.Facts;
using ContentLint.Rules;
using ContentLint.Text;
using ContentLint.Workspace;

namespace ContentLint.LanguageServer.Courses;

/// <summary>An open lesson as it is read, with the course around it.</summary>
/// <param name="Document">The document.</param>
/// <param name="Course">The course; <see langword="null"/> for a text that is no file.</param>
/// <param name="Lesson">The lesson.</param>
internal sealed record LessonContext(OpenDocument Document, Course? Course, Lesson Lesson)
{
    /// <summary>What the lessons of the course tell, ordered by path.</summary>
    public IReadOnlyList<LessonFacts> Facts => Course?.Facts ?? [];

    /// <summary>The components of the course by name, each with its lesson.</summary>
    public ILookup<string, (LessonFacts Lesson, ComponentFact Component)> Components => field ??=
        Facts.SelectMany(l => l.Components.Where(c => c.Name is not null).Select(c => (l, c))).ToLookup(u => u.c.Name!, StringComparer.Ordinal);

    /// <summary>What this lesson tells; <see langword="null"/> when it is not of the course.</summary>
    public LessonFacts? Own => FactsOf(Document.LintPath);

    /// <summary>The lesson's text.</summary>
    public SourceText Source => Lesson.Source;

    /// <summary>The links between the lessons.</summary>
    public LinkTargets Links => field ??= new LinkTargets(Facts, Course is null ? [] : [Course.Links]);

    /// <summary>What a lesson tells; <see langword="null"/> when it is not of the course.</summary>
    public LessonFacts? FactsOf(string path) => Facts.FirstOrDefault(f => f.File.FullPath == path);

    /// <summary>The code block or diagram that holds an offset; <see langword="null"/> for none.</summary>
    public CodeBlock? CodeAt(int offset) => Lesson.CodeBlocks.FirstOrDefault(b => b.Span.Start <= offset && offset <= b.Span.End);

    /// <summary>The diagram whose text holds an offset; <see langword="null"/> for none.</summary>
    public Diagram? DiagramAt(int offset) =>
        Lesson.Diagrams.FirstOrDefault(d => offset >= d.Content.ToSource(0) && offset <= d.Content.ToSource(d.Content.Text.Length));

    /// <summary>Whether an offset is between the fences of the front matter.</summary>
    public bool IsInFrontMatter(int offset) =>
        Lesson.FrontMatter is { } frontMatter && offset >= frontMatter.OpeningFence.End && offset <= Math.Max(frontMatter.ClosingFence.Start, frontMatter.OpeningFence.End);
}
