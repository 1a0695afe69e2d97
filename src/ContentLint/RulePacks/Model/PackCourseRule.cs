// A rule of a pack over the lessons of a folder or a course. Each lesson is looked at when it is read, like by any rule, and what the
// rule will ask is answered and taken down (PackRule.Facts.cs); here the answers of all lessons are put together.

using ContentLint.Lessons.Facts;
using ContentLint.RulePacks.Conditions;
using ContentLint.Rules;
using ContentLint.Rules.Course;
using ContentLint.Rules.Links;

namespace ContentLint.RulePacks.Model;

/// <summary>Which lessons a rule judges together.</summary>
internal enum RuleScope
{
    Lesson,
    Folder,
    Course,
}

/// <summary>The part of a pack's rule that looks at several lessons.</summary>
/// <param name="rule">The rule.</param>
internal sealed class PackCourseRule(PackRule rule) : CourseLinkRule
{
    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> Descriptors => rule.Descriptors;

    internal override CourseAspects Reads => base.Reads | CourseAspects.RuleFacts;

    /// <inheritdoc/>
    public override void Analyze(LinkGraph graph, Action<Diagnostic> report)
    {
        var id = rule.Descriptor.Id;
        var answers = new Dictionary<string, RuleFact>(StringComparer.Ordinal);
        var lessons = new List<LessonFacts>();
        foreach (var lesson in graph.Lessons)
        {
            if (lesson.Facts.RuleFacts.FirstOrDefault(f => f.Rule == id && !f.IsPlace) is { } fact)
            {
                answers[lesson.File.FullPath] = fact;
                lessons.Add(lesson);
            }
        }

        foreach (var group in lessons.GroupBy(l => rule.Over == RuleScope.Folder ? l.Folder : l.Settings.CourseFolder ?? "", StringComparer.Ordinal))
        {
            var ordered = group.OrderBy(l => OrderOf(answers[l.File.FullPath])).ThenBy(l => l.File.FullPath, StringComparer.Ordinal).ToArray();
            Judge(new LessonGroup(graph, ordered, answers, rule.Questions), report);
        }
    }

    private static double OrderOf(RuleFact fact) => fact.ValueOf(PackRule.OrderValue) is { } order && Operand.Number(order) is { } number ? number : double.MaxValue;

    private void Judge(LessonGroup group, Action<Diagnostic> report)
    {
        var places = group.Lessons
            .SelectMany(l => l.Facts.RuleFacts.Where(f => f.Rule == rule.Descriptor.Id && f.IsPlace).Select(f => new CoursePlace(l, f, group)))
            .ToArray();
        if (rule.FirstOf is { } first)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            places = [.. places.Where(p => seen.Add(first.Fill(p.ValueOf)))];
        }

        if (rule.Set is { } set)
        {
            foreach (var violation in set.Violations([.. places.Select(p => set.Key.Fill(p.ValueOf))]))
                report(Say(places[violation.Index], places[violation.Other], violation.Expected));
        }

        foreach (var place in rule.IsAboutGroup ? places.Take(1) : places)
        {
            if (!(rule.Require is null || Holds(rule.Require, place)) || (rule.Forbid is not null && Holds(rule.Forbid, place)))
                report(Say(place, other: null, expected: null));
        }
    }

    private bool Holds(PackCondition condition, CoursePlace place)
    {
        if (rule.LocalQuestions.TryGetValue(condition, out var at))
            return at < place.Fact.Answers.Length && place.Fact.Answers[at] == '1';

        return AliasCondition.Target(condition) switch
        {
            CourseCondition course => course.Holds(place),
            NotCondition not => !Holds(not.Parts.First(), place),
            AnyCondition any => any.Parts.Any(p => Holds(p, place)),
            AllCondition all => all.Parts.All(p => Holds(p, place)),
            _ => true,
        };
    }

    private Diagnostic Say(CoursePlace place, CoursePlace? other, string? expected)
    {
        string? Value(string name) => name switch
        {
            "expected" => expected,
            "other" => other is null ? null : $"{other.Fact.Location.Path}:{other.Fact.Location.Start.Line}",
            "count" => place.Group.Lessons.Count.ToString(System.Globalization.CultureInfo.InvariantCulture),
            "missing" => string.Join(" and ", Unmet(rule.Require, place).Select(c => c.Description)),
            "next" => Shown(place, Neighbour.Next),
            "previous" => Shown(place, Neighbour.Previous),
            _ => place.ValueOf(name),
        };
        return new Diagnostic(
            rule.Descriptor,
            place.Fact.Location,
            rule.Message.ToMessage(Value),
            rule.Help is null ? null : Message.FromString(rule.Help),
            other is null ? null : [new RelatedLocation("the other place is here", other.Fact.Location)]);
    }

    private static string Shown(CoursePlace place, Neighbour neighbour) => place.Group.Neighbour(place.Lesson, neighbour)?.File.DisplayPath ?? "";

    private IEnumerable<PackCondition> Unmet(PackCondition? required, CoursePlace place) =>
        required is null || Holds(required, place) ? []
        : AliasCondition.Target(required) is AllCondition { Name: null } all && !rule.LocalQuestions.ContainsKey(required) ? all.Parts.SelectMany(p => Unmet(p, place))
        : [required];
}
