using ContentLint.Data;
using ContentLint.Diagnostics;
using ContentLint.Text;

namespace ContentLint.Rules;

/// <summary>Looks at a course as a whole, after all lessons have been read.</summary>
internal abstract class CourseRule
{
    /// <summary>What it can report.</summary>
    public abstract IReadOnlyList<DiagnosticDescriptor> Descriptors { get; }

    /// <summary>Reports what is wrong with the lessons together.</summary>
    /// <param name="lessons">Every lesson's facts, ordered by path.</param>
    /// <param name="report">Takes each diagnostic.</param>
    public abstract void Analyze(IReadOnlyList<LessonFacts> lessons, Action<Diagnostic> report);
}

/// <summary>What a lesson tells the course: small, so that it outlives the lesson and can be cached.</summary>
/// <param name="Source">The lesson's text, for places.</param>
/// <param name="FrontMatter">The lesson's front matter; <see langword="null"/> for none.</param>
/// <param name="Settings">What the configuration says for the lesson.</param>
internal sealed record LessonFacts(SourceText Source, DataMapping? FrontMatter, LessonSettings Settings);
