using ContentLint.Diagnostics;
using ContentLint.Fixing;
using ContentLint.Lessons;
using ContentLint.Rules;
using ContentLint.Text;

namespace ContentLint.Tests.Fixing;

public sealed class FixApplierTests
{
    private static readonly DiagnosticDescriptor Bad = ToolDescriptors.UnusedSuppression;
    private static readonly DiagnosticDescriptor Worse = ToolDescriptors.InvalidSuppression;

    [Test]
    public void All_fixes_are_applied_in_one_go() => Assert.That(Apply("a + b + c", FixEach('+', "")), Is.EqualTo(("a  b  c", 2)));

    [Test]
    public void A_fix_that_changes_nothing_for_the_better_is_taken_back() =>
        Assert.That(Apply("a+b", FixEach('+', "+")), Is.EqualTo(("a+b", 0)));

    [Test]
    public void A_fix_that_makes_a_new_kind_of_problem_is_taken_back() =>
        Assert.That(Apply("a++b", source => [.. FixEach('+', "=")(source), .. Find(source, '=', Worse, null)]), Is.EqualTo(("a++b", 0)));

    // Both at once leave one problem instead of two, of another kind or a worse one; so only one of them is applied.
    [TestCase(true)]
    [TestCase(false)]
    public void Fewer_problems_do_not_make_up_for_a_worse_one(bool isOfAnotherKind)
    {
        IReadOnlyList<Diagnostic> Lint(SourceText source) => source.Text.Contains('+', StringComparison.Ordinal)
            ? [.. FixEach('+', "")(source).Select(d => d.WithSeverity(Severity.Warning))]
            : [new Diagnostic(isOfAnotherKind ? Worse : Bad, source.GetLocation(TextSpan.At(0)), "worse", severity: isOfAnotherKind ? Severity.Warning : Severity.Error)];
        Assert.That(Apply("a + + b", Lint).Applied, Is.EqualTo(1));
    }

    [Test]
    public void One_bad_fix_does_not_keep_the_others_out()
    {
        IReadOnlyList<Diagnostic> Lint(SourceText source) => [.. FixEach('+', "")(source), .. FixEach('-', "==")(source), .. Find(source, '=', Worse, null)];
        Assert.That(Apply("a + b - c", Lint), Is.EqualTo(("a  b - c", 1)));
    }

    [Test]
    public void Fixes_that_need_each_other_are_applied_over_several_rounds() =>
        Assert.That(Apply("a ++", source => source.Text.Contains('+', StringComparison.Ordinal) ? [.. FixEach('+', "")(source).Take(1), .. Find(source, '+', Worse, null)] : []), Is.EqualTo(("a ", 2)));

    [Test]
    public void Fixes_that_are_not_safe_enough_are_left()
    {
        IReadOnlyList<Diagnostic> Lint(SourceText source) => Find(source, '+', Bad, "", FixSafety.Suggestion);
        Assert.That(Apply("a+", Lint), Is.EqualTo(("a+", 0)));
        Assert.That(Apply("a+", Lint, FixSafety.Suggestion), Is.EqualTo(("a", 1)));
    }

    private static (string Text, int Applied) Apply(string text, Func<SourceText, IReadOnlyList<Diagnostic>> lint, FixSafety most = FixSafety.Safe)
    {
        var (source, applied) = new FixApplier(lint, text => LessonReader.Read(text, LessonOptions.Default), most).Apply(SourceText.From("a.mdx", text));
        return (source.Text, applied);
    }

    private static Func<SourceText, IReadOnlyList<Diagnostic>> FixEach(char what, string by) => source => Find(source, what, Bad, by);

    private static List<Diagnostic> Find(SourceText source, char what, DiagnosticDescriptor descriptor, string? by, FixSafety safety = FixSafety.Safe)
    {
        var found = new List<Diagnostic>();
        for (var i = 0; i < source.Length; i++)
        {
            if (source.Text[i] != what)
                continue;

            var span = TextSpan.FromLength(i, 1);
            CodeFix[] fixes = by is null ? [] : [new CodeFix("fix", safety, new TextEdit(span, by))];
            found.Add(new Diagnostic(descriptor, source.GetLocation(span), "bad", fixes: fixes));
        }

        return found;
    }
}
