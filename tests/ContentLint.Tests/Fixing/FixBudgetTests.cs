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

    [Test]
    public void Applying_one_in_each_round_ends_when_the_budget_does()
    {
        var (lints, source) = (0, Text(200_000));
        new FixApplier(Lint, _ => Empty, FixSafety.Suggestion).Apply(source);
        Assert.That(lints, Is.InRange(2, 30));

        // One is mended and all the others wait for the next round, as those that are inserted at one place do.
        IReadOnlyList<Diagnostic> Lint(SourceText text) =>
            [.. Mistakes(text, 10_000 - lints++).Select(d => d.WithFixes([new CodeFix("Insert x", FixSafety.Safe, TextEdit.Insert(0, "x"))]))];
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
