using ContentLint.Diagnostics;
using ContentLint.Fixing;
using ContentLint.Lessons;
using ContentLint.Mdx;
using ContentLint.Text;

namespace ContentLint.Tests.Fixing;

/// <summary>Fixes that help nobody cost so many readings of the lesson and no more, however many there are.</summary>
public sealed class FixBudgetTests
{
    private static readonly Lesson Empty = LessonReader.Read(SourceText.From("a.mdx", ""), LessonOptions.Default);

    [TestCase(1_000, 1, 8)]
    [TestCase(1_000, 100, 201)]
    [TestCase(200_000, 10_000, 14)]
    public void Applying_tries_so_many_and_no_more(int length, int mistakes, int most)
    {
        var lints = 0;
        var (_, applied) = new FixApplier(Lint, _ => Empty, FixSafety.Suggestion).Apply(Text(length));
        Assert.That((applied, lints), Is.EqualTo((0, Math.Min(lints, most))));

        IReadOnlyList<Diagnostic> Lint(SourceText source)
        {
            lints++;
            return Mistakes(source, mistakes);
        }
    }

    // One is mended in each round: to stop half-way would leave the rest to a second run.
    [Test]
    public void What_comes_to_no_end_is_left_as_it_was()
    {
        var (lints, source) = (0, Text(200_000));
        var applier = new FixApplier(Lint, _ => Empty, FixSafety.Suggestion);
        Assert.That((applier.Apply(source), applier.HasGivenUp), Is.EqualTo(((source, 0), true)));
        Assert.That(lints, Is.InRange(2, 110));

        IReadOnlyList<Diagnostic> Lint(SourceText text) => [.. Mistakes(text, 10_000 - lints++).Take(1), .. Mistakes(text, 10_000 - lints).Skip(1).Select(d => d.WithFixes([]))];
    }

    // Each inserts at the end, as the closing tags of elements inside each other do: the last opened is closed first.
    [TestCase(10)]
    [TestCase(1_000)]
    [TestCase(30_000)]
    public void What_inserts_at_one_point_takes_few_readings(int count)
    {
        var lints = 0;
        var applier = new FixApplier(Lint, _ => Empty, FixSafety.Suggestion);
        var (after, applied) = applier.Apply(SourceText.From("a.mdx", new string('<', count)));
        Assert.That(after.Text == new string('<', count) + new string('>', count));
        Assert.That((applied, lints), Is.EqualTo((count, count > 1_000 ? 2 : 3)));

        IReadOnlyList<Diagnostic> Lint(SourceText source)
        {
            lints++;
            var closed = source.Text.Count(c => c == '>');
            return
            [
                .. from i in Enumerable.Range(0, count - closed)
                   select new Diagnostic(
                       MdxDescriptors.UnclosedTag, source.GetLocation(TextSpan.FromLength(i, 1)), "It is not closed.",
                       fixes: [new CodeFix("Close it", FixSafety.Safe, TextEdit.Insert(count, ">"))]),
            ];
        }
    }

    // Where the first fix at a point settles all problems there, the others are not made.
    [Test]
    public void What_one_fix_settles_at_one_point_is_not_settled_twice()
    {
        var (after, applied) = new FixApplier(Lint, _ => Empty, FixSafety.Suggestion).Apply(Text(100));
        Assert.That((after.Text, applied), Is.EqualTo(("x" + new string('a', 100), 1)));

        IReadOnlyList<Diagnostic> Lint(SourceText source) => source.Text[0] == 'x' ? [] :
            [.. Mistakes(source, 5).Select(d => d.WithFixes([new CodeFix("Insert x", FixSafety.Safe, TextEdit.Insert(0, "x"))]))];
    }

    // A second run begins with the round that helped nobody.
    [Test]
    public void A_second_run_changes_nothing([Values(10, 100, 1_000, 5_000)] int mistakes, [Values(2, 3, 7)] int bad)
    {
        var (after, applied) = new FixApplier(Lint, _ => Empty, FixSafety.Suggestion).Apply(SourceText.From("a.mdx", new string('+', mistakes)));
        Assert.That(applied, Is.EqualTo(mistakes - ((mistakes + bad - 1) / bad)));
        Assert.That(new FixApplier(Lint, _ => Empty, FixSafety.Suggestion).Apply(after), Is.EqualTo((after, 0)));

        // Every so-many-th of the places takes no fix.
        IReadOnlyList<Diagnostic> Lint(SourceText source) =>
        [
            .. from place in Enumerable.Range(0, source.Length)
               where source.Text[place] != '-'
               select new Diagnostic(
                   source.Text[place] == '!' ? MdxDescriptors.UnclosedTag : MdxDescriptors.UnexpectedCharacter, source.GetLocation(TextSpan.FromLength(place, 1)), "A mistake.",
                   fixes: [new CodeFix("Write -", FixSafety.Safe, new TextEdit(TextSpan.FromLength(place, 1), place % bad == 0 ? "!" : "-"))]),
        ];
    }

    [TestCase(1_000, 100, 400)]
    [TestCase(200_000, 10_000, 4)]
    public void Verifying_reads_so_often_and_no_more(int length, int mistakes, int most)
    {
        var lints = 0;
        var source = Text(length);
        var found = new FixVerifier(Lint, _ => Empty).Verify(source, Mistakes(source, mistakes));
        Assert.That((found.Count(d => d.Fixes.Count > 0), lints), Is.EqualTo((0, Math.Min(lints, most))));

        IReadOnlyList<Diagnostic> Lint(SourceText text)
        {
            lints++;
            return Mistakes(text, mistakes);
        }
    }

    private static SourceText Text(int length) => SourceText.From("a.mdx", new string('a', length));

    private static Diagnostic[] Mistakes(SourceText source, int count) =>
    [
        .. from i in Enumerable.Range(0, count)
           let place = i * 5 % source.Length
           orderby place
           select new Diagnostic(
               MdxDescriptors.UnexpectedCharacter, source.GetLocation(TextSpan.At(place)), "A mistake.",
               fixes: [new CodeFix("Insert x", FixSafety.Safe, TextEdit.Insert(place, "x"))]),
    ];
}
