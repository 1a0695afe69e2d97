using ContentLint.Rules.Links;

namespace ContentLint.Rules.Course;

/// <summary>A course rule that looks at what leads where.</summary>
internal abstract class CourseLinkRule : CourseRule
{
    internal override CourseAspects Reads => CourseAspects.Fields | CourseAspects.Components | CourseAspects.Links;

    /// <inheritdoc/>
    public sealed override void Analyze(IReadOnlyList<LessonFacts> lessons, Action<Diagnostic> report) => Analyze(LinkGraph.Of(lessons, CourseFiles.None), report);

    /// <summary>Reports what is wrong with the links of a course.</summary>
    /// <param name="graph">The links.</param>
    /// <param name="report">Takes each diagnostic; its location must be in one of the lessons.</param>
    public abstract void Analyze(LinkGraph graph, Action<Diagnostic> report);
}
