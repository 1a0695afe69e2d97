using ContentLint.Mermaid.Types.Gantt;

namespace ContentLint.Rules.Mermaid.Gantt;

/// <summary>Dates, durations and references of a gantt chart that draw no bar, or because of which nothing is drawn at all.</summary>
internal sealed class GanttScheduleRule : DiagramRule<GanttModel>
{
    public static readonly DiagnosticDescriptor NoChart = new(
        "CL3114", "mermaid-invalid-start", "A gantt chart is not drawn, because a task has no start that can be read", Severity.Error);

    public static readonly DiagnosticDescriptor NoBar = new(
        "CL3115", "mermaid-undrawn-task", "A task of a gantt chart is drawn without a bar, or in the wrong place", Severity.Warning);

    // More ids are not looked through for one that may be meant.
    private const int MaximumIds = 500;

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors => [NoChart, NoBar];

    protected override void Analyze(LessonRuleContext context, GanttModel model)
    {
        var format = model.FindSetting("dateFormat") ?? "YYYY-MM-DD";
        var ids = model.Tasks.Select(t => t.Id).OfType<string>().Take(MaximumIds).ToArray();
        foreach (var problem in GanttSchedule.FindProblems(model))
        {
            var (message, help) = Explain(problem, format);
            context.Report(problem.Throws ? NoChart : NoBar, problem.Item.Span, message, help, fixes: Fix(problem, ids));
        }
    }

    private static CodeFix[]? Fix(GanttProblem problem, string[] ids)
    {
        var item = problem.Item;
        var meant = problem.Fault switch
        {
            GanttFault.InvalidEnd => FindDuration(item.Name),
            GanttFault.UnknownTask => DidYouMean.Suggest(item.Name, ids),
            _ => null,
        };
        return meant is null || item.Span.Length != item.Name.Length ? null : [new CodeFix($"Write '{meant}'", FixSafety.Suggestion, new TextEdit(item.Span, meant))];
    }

    // `3 days`: a number and the name of a unit.
    private static string? FindDuration(string text)
    {
        var digits = text.TakeWhile(c => c is >= '0' and <= '9').Count();
        var unit = text.Substring(digits).Trim().TrimEnd('.').ToLowerInvariant() switch
        {
            "d" or "day" or "days" => "d",
            "w" or "week" or "weeks" => "w",
            "h" or "hour" or "hours" or "hr" or "hrs" => "h",
            "min" or "mins" or "minute" or "minutes" => "m",
            "month" or "months" => "M",
            "y" or "year" or "years" => "y",
            "sec" or "second" or "seconds" => "s",
            _ => null,
        };
        return digits == 0 || unit is null ? null : $"{text.Substring(0, digits)}{unit}";
    }

    private static (Message Message, Message Help) Explain(GanttProblem problem, string format)
    {
        var task = problem.Task.Name;
        var item = problem.Item.Name;
        return problem.Fault switch
        {
            GanttFault.NoStart => ((Message)$"The first task, '{task}', has no start, and nothing is drawn.", (Message)$"Write a start before the duration: '2024-01-01, {item}'."),
            GanttFault.TooManyItems => (
                (Message)$"The task '{task}' has more than an id, a start and an end, and nothing is drawn.",
                (Message)"Delete what is too much. Tags such as 'crit' and 'done' stand first."),
            GanttFault.InvalidStart => ((Message)$"'{item}' is no date, and nothing is drawn.", (Message)$"Write a date as '{format}' has it, or 'after' and the id of a task."),
            GanttFault.IdWithoutStart => (
                (Message)$"'{item}' stands where the start of '{task}' belongs and is no date, and nothing is drawn.",
                (Message)$"Behind an id write a start and an end: '{item}, 2024-01-01, 3d'."),
            GanttFault.UnknownTask => (
                (Message)$"No task has the id '{item}', so '{task}' is not drawn where it belongs.",
                (Message)"Write the id of a task: the first of three items behind its colon. Ids are case-sensitive."),
            GanttFault.InvalidEnd => ((Message)$"'{item}' is neither a date nor a duration, so '{task}' is drawn without a bar.", (Message)$"Write a date as '{format}' has it, or a duration such as '3d', '2w' or '24h'."),
            GanttFault.EndWithoutFormat => (
                (Message)$"Without 'dateFormat' the end '{item}' is not read, so '{task}' is drawn without a bar.",
                (Message)"Write 'dateFormat YYYY-MM-DD' above the tasks."),
            GanttFault.EndBeforeStart => ((Message)$"'{task}' ends before it starts, so it is drawn without a bar.", (Message)"Swap the dates, or correct one."),
            _ => ((Message)$"'{task}' waits for a task that waits for it, so it is drawn without a bar.", (Message)"Give one of them a date."),
        };
    }
}
