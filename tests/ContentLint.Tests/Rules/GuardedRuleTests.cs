using ContentLint.Diagnostics;
using ContentLint.Lessons;
using ContentLint.Rules;
using ContentLint.Text;

namespace ContentLint.Tests.Rules;

/// <summary>Somebody else's rule does no harm.</summary>
public sealed class GuardedRuleTests
{
    [Test]
    public void What_a_rule_reports_in_time_counts()
    {
        var rule = new DelegateRule((context, descriptor) => context.Report(descriptor, new TextSpan(0, 1), "M"));
        Assert.That(Run(new GuardedRule(rule, TimeSpan.FromSeconds(30))).Select(d => d.Message.Text), Is.EqualTo(new[] { "M" }));
    }

    [Test]
    public void A_rule_that_does_not_end_is_left_alone()
    {
        using var end = new ManualResetEventSlim();
        var calls = 0;
        var rule = new DelegateRule((context, descriptor) =>
        {
            calls++;
            end.Wait();
            context.Report(descriptor, new TextSpan(0, 1), "late");
        });
        var guarded = new GuardedRule(rule, TimeSpan.FromMilliseconds(50));
        Assert.That(Run(guarded), Is.Empty);
        Assert.That(guarded.IsStuck, Is.True);
        Assert.That(Run(guarded), Is.Empty);
        end.Set();
        Assert.That(calls, Is.EqualTo(1));
    }

    [Test]
    public void A_rule_that_is_stuck_is_asked_to_stop()
    {
        using var stopped = new ManualResetEventSlim();
        var rule = new DelegateRule((context, _) =>
        {
            context.CancellationToken.WaitHandle.WaitOne();
            stopped.Set();
        });
        Assert.That(Run(new GuardedRule(rule, TimeSpan.FromMilliseconds(50))), Is.Empty);
        Assert.That(stopped.Wait(TimeSpan.FromSeconds(30)), Is.True);
    }

    [Test]
    public void What_a_rule_throws_is_thrown() =>
        Assert.That(() => Run(new GuardedRule(new DelegateRule((_, _) => throw new InvalidOperationException("oh")), TimeSpan.FromSeconds(30))), Throws.InvalidOperationException);

    private static List<Diagnostic> Run(LessonRule rule)
    {
        var found = new List<Diagnostic>();
        var lesson = LessonReader.Read(SourceText.From("a.mdx", "a"), LessonOptions.Default);
        rule.Analyze(new LessonRuleContext(lesson, LessonSettings.Default, found.Add, CancellationToken.None));
        return found;
    }

    private sealed class DelegateRule(Action<LessonRuleContext, DiagnosticDescriptor> analyze) : LessonRule
    {
        private static readonly DiagnosticDescriptor Descriptor = new("T1", "t-one", "T", Severity.Warning);

        public override IReadOnlyList<DiagnosticDescriptor> Descriptors => [Descriptor];

        public override void Analyze(LessonRuleContext context) => analyze(context, Descriptor);
    }
}
