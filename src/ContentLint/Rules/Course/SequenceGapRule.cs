using System.Globalization;
using ContentLint.Data;

namespace ContentLint.Rules.Course;

/// <summary>
/// Numbers that count the lessons of a folder leave none out: 1, 2, 4 has lost a lesson, or a number. Where all are whole
/// tens, they are counted in tens. Which fields count lessons is said in <c>frontMatter.sequence</c>.
/// </summary>
internal sealed class SequenceGapRule : CourseRule
{
    private const int MaximumShown = 5;

    public static readonly DiagnosticDescriptor Descriptor = new(
        "CL5003", "course-sequence-gap", "The numbers of a folder's lessons leave one out", Severity.Warning);

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors => [Descriptor];

    internal override CourseAspects Reads => CourseAspects.Fields;

    public override void Analyze(IReadOnlyList<LessonFacts> lessons, Action<Diagnostic> report)
    {
        var counted = from lesson in lessons
                      from field in lesson.Settings.SequenceFields
                      let number = lesson.FrontMatter?[field] as DataScalar
                      where number?.Value is double value && Math.Floor(value) == value && Math.Abs(value) < 1e9
                      group (Lesson: lesson, Number: number, Value: (double)number.Value!) by (Folder: lesson.Folder, Field: field);
        foreach (var folder in counted)
        {
            // Of two lessons with one number, the first stands for it: that they share it is another rule's to say.
            var inOrder = folder.GroupBy(l => l.Value).Select(g => g.First()).OrderBy(l => l.Value).ToArray();
            var step = inOrder.All(l => l.Value % 10 == 0) ? 10 : 1;
            for (var i = 1; i < inOrder.Length; i++)
            {
                if (inOrder[i].Value - inOrder[i - 1].Value > step)
                    report(Gap(folder.Key.Field, (inOrder[i - 1].Lesson, inOrder[i - 1].Number), (inOrder[i].Lesson, inOrder[i].Number), inOrder[i - 1].Value + step, inOrder[i].Value - step, step));
            }
        }
    }

    private static Diagnostic Gap(
        string field, (LessonFacts Lesson, DataScalar Number) before, (LessonFacts Lesson, DataScalar Number) after, double first, double last, int step)
    {
        var count = (int)((last - first) / step) + 1;
        var (from, to) = (before.Number.Text, after.Number.Text);
        var missing = string.Join(", ", Enumerable.Range(0, Math.Min(count, MaximumShown)).Select(i => Text(first + (i * step))));
        return new Diagnostic(
            Descriptor,
            after.Lesson.LocationOf(after.Number),
            count > MaximumShown ? (Message)$"'{field}' goes from {from} to {to} in this folder: {Text(first):first} to {Text(last):last} are missing."
                : count == 1 ? (Message)$"'{field}' goes from {from} to {to} in this folder: {missing} is missing."
                : $"'{field}' goes from {from} to {to} in this folder: {missing} are missing.",
            "Number the lessons without a gap, or add the lesson that is missing.",
            [new RelatedLocation("the lesson before", before.Lesson.LocationOf(before.Number))]);
    }

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
