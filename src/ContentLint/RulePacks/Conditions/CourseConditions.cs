// What a rule over several lessons can ask of the others. When a lesson is read only the questions about that lesson can be
// answered; they are taken down, and these conditions put the answers together once all lessons are known.

using ContentLint.Lessons.Facts;
using ContentLint.Rules;

namespace ContentLint.RulePacks.Conditions;

/// <summary>A condition about other lessons.</summary>
internal abstract class CourseCondition : PackCondition
{
    /// <summary>What it asks of each lesson; <see langword="null"/> for nothing.</summary>
    public PackCondition? Question { get; init; }

    /// <summary>Whether it is about a lesson, and not about all of them together.</summary>
    public virtual bool IsAboutLesson => true;

    /// <summary>Its texts with holes.</summary>
    public virtual IEnumerable<PackText> Texts => [];

    public override IEnumerable<PackCondition> Parts => Question is null ? [] : [Question];

    /// <summary>Whether it holds.</summary>
    /// <param name="place">The place that is judged, among all lessons.</param>
    public abstract bool Holds(CoursePlace place);

    // Of one lesson alone nothing can be told of the others.
    protected internal override IReadOnlyList<PackMatch> FindCore(MatchContext context, TextSpan scope) => [PackMatch.At(TextSpan.At(scope.Start))];
}

/// <summary>A number of lessons of the folder or course, by their path and by what they have.</summary>
/// <param name="path">What the end of their path must be; <see langword="null"/> for anything.</param>
/// <param name="quantity">How many there must be.</param>
internal sealed class LessonsCondition(PackText? path, Quantity quantity) : CourseCondition
{
    public override bool IsAboutLesson => path?.HasHoles == true;

    public override IEnumerable<PackText> Texts => path is null ? [] : [path];

    protected override string Describe() => path is not null ? $"lesson '{path.Text}'" : Question is not null ? $"lesson with {Question.Description}" : "lesson";

    public override bool Holds(CoursePlace place)
    {
        var count = 0;
        var found = path is null ? place.Group.Lessons : place.Group.WithPath(path.Fill(place.ValueOf));
        foreach (var lesson in found ?? [])
        {
            if (Question is null || place.Group.Answer(lesson, Question))
                count++;
        }

        return found is null || (count >= quantity.Minimum && !(count > quantity.Maximum));
    }
}

/// <summary>The lesson is linked from another, or links to one.</summary>
/// <param name="isFrom">Whether it is linked from it.</param>
internal sealed class LinkedCondition(bool isFrom) : CourseCondition
{
    protected override string Describe() => isFrom ? $"a link from {Question!.Description}" : $"a link to {Question!.Description}";

    public override bool Holds(CoursePlace place)
    {
        var path = place.Lesson.File.FullPath;
        return isFrom
            ? place.Group.Graph.LinksTo(path).Any(l => l.Lesson.File.FullPath != path && place.Group.Answer(l.Lesson, Question!))
            : place.Group.Graph.LinksFrom(path).Any(l => l.TargetPath is { } target && place.Group.Graph.FindLesson(target) is { } other && place.Group.Answer(other, Question!));
    }
}

/// <summary>Which lesson a link must lead to.</summary>
internal enum Neighbour
{
    Next,
    Previous,
    First,
    Last,
}

/// <summary>The link that is judged leads to a neighbour of its lesson.</summary>
internal sealed class LeadsToCondition(Neighbour neighbour) : CourseCondition
{
    protected override string Describe() => $"a link to the {neighbour.ToString().ToLowerInvariant()} lesson";

    public override bool Holds(CoursePlace place)
    {
        // Where there is no such lesson, or nobody knows where the link leads, there is nothing to compare.
        var wanted = place.Group.Neighbour(place.Lesson, neighbour);
        var link = place.Group.Graph.LinkAt(place.Lesson.File.FullPath, place.Fact.Location.Span.Start);
        return wanted is null || link?.TargetPath is not { } target || target == wanted.File.FullPath || place.Group.Graph.FindLesson(target) is null;
    }
}

/// <summary>A place that is judged.</summary>
/// <param name="Lesson">The lesson.</param>
/// <param name="Fact">What was taken down of it.</param>
/// <param name="Group">The lessons of its folder or course.</param>
internal sealed record CoursePlace(LessonFacts Lesson, RuleFact Fact, LessonGroup Group)
{
    /// <summary>The value of a name.</summary>
    public string? ValueOf(string name) => Fact.ValueOf(name);
}
