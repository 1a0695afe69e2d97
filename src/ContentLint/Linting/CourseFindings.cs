// What the rules about a course found, rule by rule: after an edit only those run again that look at what has changed.

using System.Diagnostics.CodeAnalysis;
using ContentLint.Rules;
using ContentLint.Rules.Course;
using ContentLint.Rules.Links;

namespace ContentLint.Linting;

/// <summary>The findings of course rules. Immutable.</summary>
internal sealed class CourseFindings
{
    private readonly Dictionary<CourseRule, IReadOnlyList<Diagnostic>> _byRule;
    private readonly ILookup<FileId, Diagnostic> _byFile;
    private readonly Lazy<HashSet<FileId>> _spokenOf;

    private CourseFindings(Dictionary<CourseRule, IReadOnlyList<Diagnostic>> byRule)
    {
        _byRule = byRule;
        _byFile = byRule.Values.SelectMany(d => d).ToLookup(d => d.Location.File);
        _spokenOf = new(() => [.. byRule.Values.SelectMany(d => d).SelectMany(d => d.Related.Select(r => r.Location.File).Prepend(d.Location.File))]);
    }

    /// <summary>What was found in a lesson.</summary>
    public IEnumerable<Diagnostic> this[FileId file] => _byFile[file];

    /// <summary>What was found in files that are no lessons: the site's configuration.</summary>
    /// <param name="isLesson">Whether the file of a path is a lesson.</param>
    public IEnumerable<IGrouping<FileId, Diagnostic>> Elsewhere(Func<string, bool> isLesson) => _byFile.Where(f => !isLesson(f.Key.FullPath));

    /// <summary>Whether a finding has a place in a lesson.</summary>
    public bool SpeakOf(FileId file) => _spokenOf.Value.Contains(file);

    /// <summary>Whether the same was certainly found in a lesson.</summary>
    public bool AreSame(CourseFindings? other, FileId file) =>
        ReferenceEquals(this, other) || (other is not null && !_byFile.Contains(file) && !other._byFile.Contains(file));

    /// <summary>Runs rules over a course.</summary>
    /// <param name="rules">The rules that configurations and hosts bring, each once.</param>
    /// <param name="facts">What the lessons tell, in the order of their paths.</param>
    /// <param name="files">The files around them.</param>
    /// <param name="links">What leads where among them.</param>
    public static CourseFindings Of(IEnumerable<CourseRule> rules, IReadOnlyList<LessonFacts> facts, CourseFiles files, Func<LinkGraph> links)
    {
        var found = new Dictionary<CourseRule, IReadOnlyList<Diagnostic>>();
        foreach (var rule in RuleRegistry.CourseRules.Concat(rules).Where(_ => facts.Count > 0))
            found[rule] = Run(rule, facts, files, links);
        return new CourseFindings(found);
    }

    /// <summary>What the same rules find after an edit.</summary>
    /// <param name="changed">What the edit has changed.</param>
    /// <param name="facts">What the lessons tell now.</param>
    /// <param name="files">The files around them now.</param>
    /// <param name="links">What leads where now.</param>
    public CourseFindings After(CourseAspects changed, Lazy<IReadOnlyList<LessonFacts>> facts, CourseFiles files, Func<LinkGraph> links) => changed == CourseAspects.None
        ? this
        : new(_byRule.ToDictionary(r => r.Key, r => (r.Key.Reads & changed) == CourseAspects.None ? r.Value : Run(r.Key, facts.Value, files, links)));

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "a rule's fault must not take the other rules' findings with it")]
    private static List<Diagnostic> Run(CourseRule rule, IReadOnlyList<LessonFacts> facts, CourseFiles files, Func<LinkGraph> links)
    {
        var found = new List<Diagnostic>();
        try
        {
            if (rule is CourseFileRule asking)
                asking.Analyze(facts, files, found.Add);
            else if (rule is CourseLinkRule following)
                following.Analyze(links(), found.Add);
            else
                rule.Analyze(facts, found.Add);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return [Linter.Fault(fault, rule.Descriptors, facts[0].Start, "this course")];
        }

        return found;
    }
}
