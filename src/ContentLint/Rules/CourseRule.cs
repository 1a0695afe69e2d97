using ContentLint.Data;
using ContentLint.Diagnostics;
using ContentLint.Lessons;
using ContentLint.Text;

namespace ContentLint.Rules;

/// <summary>
/// Looks at a course as a whole, after all lessons have been read: order, references, duplicates. Like a
/// <see cref="LessonRule"/> it keeps no state.
/// </summary>
public abstract class CourseRule
{
    /// <summary>What it can report.</summary>
    public abstract IReadOnlyList<DiagnosticDescriptor> Descriptors { get; }

    /// <summary>Reports what is wrong with the lessons together.</summary>
    /// <param name="lessons">Every lesson's facts, ordered by path.</param>
    /// <param name="report">Takes each diagnostic; its location must be in one of the lessons.</param>
    public abstract void Analyze(IReadOnlyList<LessonFacts> lessons, Action<Diagnostic> report);
}

/// <summary>What a lesson tells the course: small, so that it outlives the lesson and can be cached.</summary>
public sealed class LessonFacts
{
    internal LessonFacts(SourceText source, DataMapping? frontMatter, LessonSettings settings)
    {
        Source = source;
        FrontMatter = frontMatter;
        Settings = settings;
    }

    /// <summary>The lesson's text, for places.</summary>
    public SourceText Source { get; }

    /// <summary>The lesson's front matter; <see langword="null"/> for none.</summary>
    public DataMapping? FrontMatter { get; }

    /// <summary>The lesson's headings in document order; empty for a lesson of the course that was not asked for.</summary>
    public IReadOnlyList<Heading> Headings { get; init; } = [];

    /// <summary>The lesson's links and images in document order; empty for a lesson of the course that was not asked for.</summary>
    public IReadOnlyList<Link> Links { get; init; } = [];

    /// <summary>What the configuration says for the lesson to the built-in rules.</summary>
    internal LessonSettings Settings { get; }
}
