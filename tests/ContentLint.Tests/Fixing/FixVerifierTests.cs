using ContentLint.Diagnostics;
using ContentLint.Fixing;
using ContentLint.Lessons;
using ContentLint.Rules;
using ContentLint.Text;

namespace ContentLint.Tests.Fixing;

public sealed class FixVerifierTests
{
    private static readonly DiagnosticDescriptor Bad = ToolDescriptors.UnusedSuppression;
    private static readonly DiagnosticDescriptor Worse = ToolDescriptors.InvalidSuppression;

    [Test]
    public void A_fix_that_works_is_offered() => Assert.That(Offered("a + b + c", [("+", "-", FixSafety.Safe)]), Is.EqualTo(new[] { "+", "+" }));

    [Test]
    public void A_fix_that_leaves_its_problem_is_not() => Assert.That(Offered("a + b", [("+", "+ ", FixSafety.Safe)]), Is.Empty);

    [Test]
    public void A_fix_that_takes_a_word_away_is_not() => Assert.That(Offered("a word b", [("word", "", FixSafety.Suggestion)]), Is.Empty);

    [Test]
    public void An_unsafe_fix_may_take_a_word_away() => Assert.That(Offered("a word b", [("word", "", FixSafety.Unsafe)]), Is.EqualTo(new[] { "word" }));

    [Test]
    public void A_fix_that_makes_a_new_kind_of_problem_is_not() => Assert.That(Offered("a + b", [("+", "!", FixSafety.Safe)]), Is.Empty);

    [Test]
    public void A_fix_that_changes_nothing_is_not()
    {
        // The other fix settles both.
        IReadOnlyList<Diagnostic> Lint(SourceText source) =>
            [.. Find(source, "~", Bad, "-", FixSafety.Safe), .. source.Text.Contains('~') ? Find(source, "+", Bad, "+", FixSafety.Safe) : []];

        var lesson = SourceText.From("a.mdx", "a ~ b + c");
        var offered = new FixVerifier(Lint, Read).Verify(lesson, Lint(lesson)).Where(d => d.Fixes.Count > 0).Select(d => lesson.GetText(d.Location.Span));
        Assert.That(offered, Is.EqualTo(new[] { "~" }));
    }

    // Each works where the one beside it is made too, and alone it makes code of text or hides it.
    [TestCase("<Callout><</>/Callout>", "CL1007")]
    [TestCase("{1/*}*/+2</>}", "CL1007")]
    [TestCase("{/*<!---->", "CL1005")]
    [TestCase("<x>a<</>/x>\n<x></x>", "CL1007")]
    [TestCase("a\n\n{/*<!---->", "CL1005")]
    public void A_fix_that_leans_on_another_is_not(string text, string id)
    {
        foreach (var lineBreak in new[] { "\n", "\r\n" })
        {
            var lesson = Read(SourceText.From("a.mdx", text.Replace("\n", lineBreak, StringComparison.Ordinal)));
            var verified = new FixVerifier(s => Read(s).SyntaxDiagnostics, Read).Verify(lesson.Source, lesson.SyntaxDiagnostics);
            Assert.That(verified.Single(d => d.Id == id).Fixes, Is.Empty);
            Assert.That(verified.Where(d => d.Id != id).All(d => d.Fixes.Count > 0));
        }
    }

    [TestCase("---\ntitle: \n\"\n\"\ntitle: \n3\nd\n---\n", "CL2006")]
    [TestCase("---\nl:s\no:\uFFFE\n---\n", "CL2116")]
    public void Nor_in_front_matter(string text, string id)
    {
        foreach (var lineBreak in new[] { "\n", "\r\n" })
        {
            var lesson = Read(SourceText.From("a.mdx", text.Replace("\n", lineBreak, StringComparison.Ordinal)));
            var found = new FixVerifier(s => Read(s).SyntaxDiagnostics, Read).Verify(lesson.Source, lesson.SyntaxDiagnostics);
            Assert.That(found.Where(d => d.Id == id).SelectMany(d => d.Fixes), Is.Empty);
        }
    }

    [Test]
    public void One_bad_fix_does_not_take_the_others_along() =>
        Assert.That(Offered("a + b ~ c + d ~ e + f", [("+", "-", FixSafety.Safe), ("~", "!", FixSafety.Safe)]), Is.EqualTo(new[] { "+", "+", "+" }));

    [Test]
    public void Edits_outside_of_the_text_or_across_each_other_are_none()
    {
        var source = SourceText.From("a.mdx", "a + b");
        var fix = new CodeFix("fix", FixSafety.Safe, new TextEdit(new TextSpan(1, 4), "x"), new TextEdit(new TextSpan(2, 9), "y"));
        var found = new[] { new Diagnostic(Bad, source.GetLocation(new TextSpan(2, 3)), "bad", fixes: [fix]) };
        Assert.That(new FixVerifier(_ => [], Read).Verify(source, found)[0].Fixes, Is.Empty);
    }

    // A long lesson gets few readings: what they do not prove is not said.
    [Test]
    public void The_work_is_bounded_by_a_count()
    {
        var readings = 0;
        var text = string.Concat(Enumerable.Repeat("a ~ b\n", 400_000 / 6));
        Offered(text, [("~", "!", FixSafety.Safe)], () => readings++);
        Assert.That(readings, Is.LessThan(40));
    }

    private static Lesson Read(SourceText source) => LessonReader.Read(source, LessonOptions.Default);

    private static string[] Offered(string text, (string What, string By, FixSafety Safety)[] rules, Action? read = null)
    {
        IReadOnlyList<Diagnostic> Lint(SourceText source)
        {
            read?.Invoke();
            return [.. rules.SelectMany(r => Find(source, r.What, Bad, r.By, r.Safety)), .. Find(source, "!", Worse, null, FixSafety.Safe)];
        }

        var lesson = SourceText.From("a.mdx", text);
        return [.. new FixVerifier(Lint, Read).Verify(lesson, Lint(lesson)).Where(d => d.Fixes.Count > 0).Select(d => lesson.GetText(d.Location.Span))];
    }

    private static IEnumerable<Diagnostic> Find(SourceText source, string what, DiagnosticDescriptor descriptor, string? by, FixSafety safety)
    {
        for (var at = source.Text.IndexOf(what, StringComparison.Ordinal); at >= 0; at = source.Text.IndexOf(what, at + 1, StringComparison.Ordinal))
        {
            var span = TextSpan.FromLength(at, what.Length);
            yield return new Diagnostic(descriptor, source.GetLocation(span), "bad", fixes: by is null ? [] : [new CodeFix("fix", safety, new TextEdit(span, by))]);
        }
    }
}
