// Somebody else's rule, kept from doing harm: it is given so much time for a lesson and no more, and what it reports late, or
// outside the lesson, does not count. A rule that does not end cannot be stopped, only left alone: after its first time-out it
// is not asked again, and whoever made it says so, once and not at a lesson.

namespace ContentLint.Rules;

/// <summary>Runs a rule with a limit on its time.</summary>
internal sealed class GuardedRule(LessonRule rule, TimeSpan limit) : LessonRule
{
    private volatile bool _isStuck;

    /// <summary>Whether it did not end on a lesson.</summary>
    public bool IsStuck => _isStuck;

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors => rule.Descriptors;

    public override string? OptionsSchema => rule.OptionsSchema;

    public override void Analyze(LessonRuleContext context)
    {
        if (_isStuck)
            return;

        var found = new List<Diagnostic>();
        var isOver = false;
        using var time = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken);
        var guarded = new LessonRuleContext(context.Lesson, context.Settings, Add, time.Token, context.GetOptions);
        var work = Task.Factory.StartNew(() => rule.Analyze(guarded), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        var ended = WaitFor(work, context.CancellationToken);
        lock (found)
            isOver = true;
        time.Cancel();
        foreach (var diagnostic in found)
            context.Report(diagnostic);
        if (ended)
            work.GetAwaiter().GetResult();
        else
            _isStuck = true;

        void Add(Diagnostic diagnostic)
        {
            lock (found)
            {
                if (!isOver)
                    found.Add(diagnostic ?? throw new ArgumentNullException(nameof(diagnostic)));
            }
        }
    }

    private bool WaitFor(Task work, CancellationToken cancellationToken)
    {
        try
        {
            return work.Wait((int)limit.TotalMilliseconds, cancellationToken);
        }
        catch (AggregateException)
        {
            // What it threw is thrown again by whoever asks for its result.
            return true;
        }
    }
}
