// What a rule over several lessons takes down of each: the places it will judge, with the values that its message and its questions
// name, and for every lesson the answers to what may be asked of it from elsewhere. No text is needed after that.

using System.Text.RegularExpressions;
using ContentLint.Lessons;
using ContentLint.Lessons.Facts;
using ContentLint.RulePacks.Conditions;

namespace ContentLint.RulePacks.Model;

internal sealed partial class PackRule
{
    /// <summary>The name under which a lesson's place in the order is taken down.</summary>
    public const string OrderValue = "$order";

    // Who has more places in one lesson has no rule about a course.
    private const int MostPlaces = 1_000;

    private PackCourseRule? _course;
    private IReadOnlyDictionary<PackCondition, int>? _localQuestions;
    private IReadOnlyList<PackCondition>? _questions;

    /// <summary>The part that looks at all lessons; <see langword="null"/> for a rule about each lesson alone.</summary>
    public PackCourseRule? Course => Over == RuleScope.Lesson ? null : LazyInitializer.EnsureInitialized(ref _course, () => new PackCourseRule(this));

    /// <summary>What may be asked of any lesson, in the order of the answers.</summary>
    public IReadOnlyList<PackCondition> Questions => _questions ??= [.. CourseConditions.Select(c => c.Question).OfType<PackCondition>().Distinct()];

    /// <summary>The parts of <c>require</c> and <c>forbid</c> that are about the judged place alone, with the number of each answer.</summary>
    public IReadOnlyDictionary<PackCondition, int> LocalQuestions => _localQuestions ??= FindLocal();

    /// <summary>Of places with the same value only the first in the course counts; <see langword="null"/> where all do.</summary>
    public PackText? FirstOf => Each?.SelfAndParts.OfType<Selector>().FirstOrDefault(s => s.First is not null)?.First;

    /// <summary>Whether the lessons are judged once, and not one by one.</summary>
    public bool IsAboutGroup => Each is null && Set is null && !CourseConditions.Any(c => c.IsAboutLesson);

    /// <summary>What it asks of other lessons.</summary>
    public IEnumerable<CourseCondition> CourseConditions => new[] { Require, Forbid }.OfType<PackCondition>().SelectMany(c => c.SelfAndParts).OfType<CourseCondition>();

    /// <summary>Takes down what the rule will ask of a lesson.</summary>
    /// <param name="lesson">The lesson.</param>
    /// <param name="coverage">Told which conditions held; <see langword="null"/> for nobody.</param>
    public IEnumerable<RuleFact> FactsOf(Lesson lesson, PackCoverage? coverage = null)
    {
        try
        {
            return lesson.Kind == LessonKind.Diagram ? [] : Collect(lesson, coverage);
        }
        catch (RegexMatchTimeoutException)
        {
            _isCutOff = true;
            return [];
        }
    }

    private List<RuleFact> Collect(Lesson lesson, PackCoverage? coverage)
    {
        var look = new MatchContext(lesson, Phrases, null, coverage);
        var order = OrderBy is null ? null : (FrontMatterFields.Find(lesson.FrontMatter?.Root, OrderBy).Node as Data.DataScalar)?.Text;
        var facts = new List<RuleFact>
        {
            new(lesson.Source.GetLocation(StartOf(lesson)), Descriptor.Id, isPlace: false, Answers(Questions, look), order is null ? [] : [new(OrderValue, order)]),
        };
        foreach (var place in PlacesIn(look).Take(MostPlaces))
        {
            var from = look.From(place) with { IsAtPlace = Each is not null };
            facts.Add(new RuleFact(
                lesson.Source.GetLocation(SpanOf(lesson, place)),
                Descriptor.Id,
                isPlace: true,
                Answers([.. LocalQuestions.OrderBy(q => q.Value).Select(q => q.Key)], from),
                [.. NeededNames.Select(n => new KeyValuePair<string, string?>(n, ValueOf(n, from, place, null, null))).Where(v => v.Value is not null).Select(v => new KeyValuePair<string, string>(v.Key, v.Value!))]));
        }

        return facts;
    }

    // What cannot be told is never held against the author.
    private static string Answers(IReadOnlyList<PackCondition> questions, MatchContext look) =>
        string.Concat(questions.Select(q => q.Holds(look.Doubting(true), look.Whole) ? '1' : '0'));

    private IReadOnlyList<string> NeededNames => field ??=
    [
        .. Message.Names
            .Concat(Set?.Key.Names ?? [])
            .Concat(FirstOf?.Names ?? [])
            .Concat(CourseConditions.SelectMany(c => c.Texts).SelectMany(t => t.Names))
            .Distinct(StringComparer.Ordinal),
    ];

    private Dictionary<PackCondition, int> FindLocal()
    {
        var local = new Dictionary<PackCondition, int>();
        foreach (var condition in new[] { Require, Forbid }.OfType<PackCondition>())
            Add(condition);
        return local;

        void Add(PackCondition condition)
        {
            if (!condition.SelfAndParts.OfType<CourseCondition>().Any())
                local[condition] = local.Count;
            else if (AliasCondition.Target(condition) is AllCondition or AnyCondition or NotCondition)
            {
                foreach (var part in AliasCondition.Target(condition).Parts)
                    Add(part);
            }
        }
    }
}
