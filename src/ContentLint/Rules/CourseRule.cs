namespace ContentLint.Rules;

/// <summary>
/// Looks at a course as a whole, after all lessons have been read: order, references, duplicates. Like a
/// <see cref="LessonRule"/> it keeps no state.
/// </summary>
public abstract class CourseRule
{
    /// <summary>What it can report.</summary>
    public abstract IReadOnlyList<DiagnosticDescriptor> Descriptors { get; }

    /// <summary>What it looks at; of a rule that does not come with ContentLint nobody knows.</summary>
    internal virtual CourseAspects Reads => CourseAspects.All;

    /// <summary>Reports what is wrong with the lessons together.</summary>
    /// <param name="lessons">Every lesson's facts, ordered by path.</param>
    /// <param name="report">Takes each diagnostic; its location must be in one of the lessons.</param>
    public abstract void Analyze(IReadOnlyList<LessonFacts> lessons, Action<Diagnostic> report);
}
