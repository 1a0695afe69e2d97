// The lessons that a rule judges together, in the order of the course.

using ContentLint.Lessons.Facts;
using ContentLint.Rules;
using ContentLint.Rules.Links;

namespace ContentLint.RulePacks.Conditions;

/// <summary>The lessons of a folder or a course with what a rule took down of them.</summary>
internal sealed class LessonGroup
{
    // Globs over all paths from all places: behind that nothing is told.
    private const int MostComparisons = 5_000_000;

    private readonly Dictionary<string, RuleFact> _lessons;
    private readonly IReadOnlyList<PackCondition> _questions;
    private readonly ILookup<string, LessonFacts> _byName;
    private readonly Dictionary<string, int> _order;
    private int _comparisons;

    /// <summary>Puts lessons together.</summary>
    /// <param name="graph">What leads where.</param>
    /// <param name="lessons">The lessons, in order, with the fact about each.</param>
    /// <param name="answers">The fact about each lesson of the whole course, by path.</param>
    /// <param name="questions">The rule's questions, in the order of the answers.</param>
    public LessonGroup(LinkGraph graph, IReadOnlyList<LessonFacts> lessons, Dictionary<string, RuleFact> answers, IReadOnlyList<PackCondition> questions)
    {
        Graph = graph;
        Lessons = lessons;
        _lessons = answers;
        _questions = questions;
        _byName = lessons.ToLookup(l => FilePath.NameOf(l.File.FullPath), StringComparer.Ordinal);
        _order = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < lessons.Count; i++)
            _order[lessons[i].File.FullPath] = i;
    }

    /// <summary>What leads where.</summary>
    public LinkGraph Graph { get; }

    /// <summary>The lessons, in order.</summary>
    public IReadOnlyList<LessonFacts> Lessons { get; }

    /// <summary>Whether a lesson answers a question with yes; a lesson that the rule is off for answers nothing.</summary>
    public bool Answer(LessonFacts lesson, PackCondition question)
    {
        if (!_lessons.TryGetValue(lesson.File.FullPath, out var fact))
            return false;

        for (var i = 0; i < _questions.Count; i++)
        {
            if (ReferenceEquals(_questions[i], question))
                return i < fact.Answers.Length && fact.Answers[i] == '1';
        }

        return false;
    }

    /// <summary>The lessons whose path ends so; <see langword="null"/> when that would take too long to tell.</summary>
    /// <param name="glob">A glob.</param>
    public IEnumerable<LessonFacts>? WithPath(string glob)
    {
        if (glob.IndexOfAny(['*', '{', '!']) < 0)
        {
            var end = "/" + glob.TrimStart('/');
            return _byName[FilePath.NameOf(glob)].Where(l => ("/" + l.File.FullPath.TrimStart('/')).EndsWith(end, StringComparison.Ordinal));
        }

        _comparisons += Lessons.Count;
        if (_comparisons > MostComparisons)
            return null;

        var set = new GlobSet(["**/" + glob]);
        return Lessons.Where(l => l.File.FullPath.Trim('/') is { Length: > 0 } path && set.Matches(path));
    }

    /// <summary>A neighbour of a lesson; <see langword="null"/> where it has none.</summary>
    public LessonFacts? Neighbour(LessonFacts lesson, Neighbour neighbour)
    {
        if (!_order.TryGetValue(lesson.File.FullPath, out var at))
            return null;

        var wanted = neighbour switch
        {
            Conditions.Neighbour.Next => at + 1,
            Conditions.Neighbour.Previous => at - 1,
            Conditions.Neighbour.First => 0,
            _ => Lessons.Count - 1,
        };
        return wanted >= 0 && wanted < Lessons.Count ? Lessons[wanted] : null;
    }
}
