// When the tasks of a gantt chart begin and end, as the reference works it out, and what of that cannot be drawn:
//
// - One item behind a task's tags is its end, and it starts when the task above ends. Two are start and end, three are id,
//   start and end. With more, and without a start in the first task, drawing throws.
// - A start is `after` and ids - the latest of their ends -, or a date. `dateFormat` is tried first, then JavaScript's own
//   reading of dates; if that finds none, drawing throws.
// - An end is `until` and ids - the earliest of their starts -, a date, which must fit `dateFormat`, or a duration. Anything
//   else is no duration at all: no bar is drawn.
// - Ids that nobody has are passed over; without any other, today counts.
//
// Tasks that wait for tasks below are tried again, ten times. A moment that is not known - today, a date that only
// JavaScript reads - makes no mistakes: what follows from it is not known either.

using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Preparation;
using ContentLint.Mermaid.Types.Gantt;

namespace ContentLint.Rules.Mermaid.Gantt;

/// <summary>What keeps a task from being drawn, first what keeps the whole chart.</summary>
internal enum GanttFault
{
    NoStart, TooManyItems, InvalidStart,

    /// <summary>What would be an id with a start behind it stands where the start belongs.</summary>
    IdWithoutStart,

    /// <summary>A task waits for an id that no task has.</summary>
    UnknownTask,

    InvalidEnd,

    /// <summary>The end is a date, and no <c>dateFormat</c> says how dates are written.</summary>
    EndWithoutFormat,

    EndBeforeStart, Circle,
}

/// <summary>Something that keeps a task from being drawn, and the item to change.</summary>
internal readonly record struct GanttProblem(GanttFault Fault, GanttTask Task, DiagramName Item)
{
    /// <summary>Whether the whole chart is not drawn.</summary>
    public bool Throws => Fault <= GanttFault.IdWithoutStart;
}

/// <summary>The schedule of a gantt chart.</summary>
internal sealed partial class GanttSchedule
{
    // As often as the reference tries.
    private const int Passes = 11;

    private static readonly DateFormat IsoDate = new("YYYY-MM-DD");

    private readonly List<GanttProblem> _problems = [];
    private readonly Dictionary<string, Slot> _byId = new(StringComparer.Ordinal);
    private readonly List<Slot> _slots = [];
    private readonly DateFormat _format;
    private readonly bool _hasExcludes;

    private GanttSchedule(GanttModel model)
    {
        _format = new DateFormat(model.FindSetting("dateFormat") ?? "");
        _hasExcludes = model.FindSetting("excludes") is not null;
        Slot? previous = null;
        foreach (var task in model.Tasks)
        {
            var slot = new Slot(task, previous);
            _slots.Add(slot);
            if (task.Id is { } id)
                _byId[id] = slot;
            previous = slot;
        }
    }

    /// <summary>What cannot be drawn, by task. Behind the first problem that throws there are no others.</summary>
    public static IReadOnlyList<GanttProblem> FindProblems(GanttModel model)
    {
        var schedule = new GanttSchedule(model);
        schedule.Find();
        return schedule._problems;
    }

    private void Find()
    {
        foreach (var slot in _slots)
            CheckItems(slot);
        if (_problems.Any(p => p.Throws))
            return;

        for (var pass = 0; pass < Passes && _slots.Exists(s => !s.IsDone); pass++)
        {
            foreach (var slot in _slots)
                Compile(slot);
        }

        foreach (var slot in _slots)
            CheckOrder(slot);
    }

    // What can be said of a task alone.
    private void CheckItems(Slot slot)
    {
        if (slot.Items.Count > 3)
            Report(GanttFault.TooManyItems, slot, slot.Items[3]);
        else if (slot.Items.Count == 1 && slot.Previous is null)
            Report(GanttFault.NoStart, slot, slot.Items[0]);
        else if (slot.Start is { } start)
            CheckStart(slot, start);
        if (slot.Items.Count <= 3)
            CheckEnd(slot, slot.End);
    }

    private void CheckStart(Slot slot, DiagramName start)
    {
        if (ReferencedIds(start.Name, "after") is { } ids)
            CheckIds(slot, start, ids);
        else if (!(_format.IsTimestamp && start.Name.Length > 0 && start.Name.All(Characters.IsDigit)) && _format.Read(start.Name, out _) == false && LenientDate.IsNone(start.Name))
            Report(slot.Items.Count == 2 && IsId(start.Name) ? GanttFault.IdWithoutStart : GanttFault.InvalidStart, slot, start);
    }

    private void CheckEnd(Slot slot, DiagramName end)
    {
        if (ReferencedIds(end.Name, "until") is { } ids)
            CheckIds(slot, end, ids);
        else if (!slot.Task.Tags.Contains("milestone") && !slot.Task.Tags.Contains("vert") && end.Name.Length > 0 && !IsDuration(end.Name) && !_format.IsTimestamp && _format.Read(end.Name, out _) == false)
            Report(_format.Text.Length == 0 && IsoDate.Read(end.Name, out _) == true ? GanttFault.EndWithoutFormat : GanttFault.InvalidEnd, slot, end);
    }

    private void CheckIds(Slot slot, DiagramName item, string[] ids)
    {
        if (Array.Find(ids, id => !_byId.ContainsKey(id)) is not { } unknown)
            return;

        // The whole item where it does not stand in the file as it is.
        var at = item.Name.IndexOf(unknown, item.Name.IndexOf(' ') + 1, StringComparison.Ordinal);
        var span = item.Span.Length == item.Name.Length && at > 0 ? TextSpan.FromLength(item.Span.Start + at, unknown.Length) : item.Span;
        Report(GanttFault.UnknownTask, slot, new DiagramName(unknown, span));
    }

    private void CheckOrder(Slot slot)
    {
        if (slot.HasProblem)
            return;
        if (!slot.IsDone && slot.Start is { } start)
            Report(GanttFault.Circle, slot, start);
        else if (slot is { Begins: { } begins, Ends: { } ends } && ends < begins)
            Report(GanttFault.EndBeforeStart, slot, slot.End);
    }

    private void Report(GanttFault fault, Slot slot, DiagramName item)
    {
        slot.HasProblem = true;
        _problems.Add(new GanttProblem(fault, slot.Task, item));
    }
}
