// Most edits leave alone what lessons tell each other: then nobody looks at the links after them, and a graph is made of all edits
// at once when somebody does. What it is made from is the last graph that was asked for, never a chain of courses.

using ContentLint.Rules;
using ContentLint.Rules.Links;

namespace ContentLint.Workspace;

/// <summary>The links of a course, worked out when somebody asks. Safe to share between threads.</summary>
internal sealed class CourseLinks
{
    private readonly Lazy<LinkGraph> _graph;
    private readonly LinkGraph? _earlier;
    private readonly bool _hasSameFiles;

    public CourseLinks(Lazy<IReadOnlyList<LessonFacts>> facts, CourseFiles files)
        : this(facts, files, earlier: null, hasSameFiles: false)
    {
    }

    private CourseLinks(Lazy<IReadOnlyList<LessonFacts>> facts, CourseFiles files, LinkGraph? earlier, bool hasSameFiles)
    {
        (_earlier, _hasSameFiles) = (earlier, hasSameFiles);
        _graph = new(() => earlier is null ? LinkGraph.Of(facts.Value, files) : earlier.After(facts.Value, files, hasSameFiles));
    }

    /// <summary>The graph.</summary>
    public LinkGraph Graph => _graph.Value;

    /// <summary>The links after an edit.</summary>
    /// <param name="facts">What the lessons tell now, ordered by path.</param>
    /// <param name="files">The files around them now.</param>
    /// <param name="areSameFiles">Whether what was asked of the files before is answered the same now.</param>
    public CourseLinks After(Lazy<IReadOnlyList<LessonFacts>> facts, CourseFiles files, bool areSameFiles) => _graph.IsValueCreated
        ? new(facts, files, _graph.Value, areSameFiles)
        : new(facts, files, _earlier, _hasSameFiles && areSameFiles);
}
