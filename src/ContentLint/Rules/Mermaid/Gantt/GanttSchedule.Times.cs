using System.Globalization;
using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Preparation;
using ContentLint.Mermaid.Types.Gantt;

namespace ContentLint.Rules.Mermaid.Gantt;

// Working out when tasks begin and end.
internal sealed partial class GanttSchedule
{
    private void Compile(Slot slot)
    {
        if (slot.Start is { } start)
            ReadStart(slot, start.Name);
        else if (slot.Previous is { HasEnd: true } previous)
            slot.SetBegin(previous.Ends);
        if (slot.HasBegin)
            ReadEnd(slot, slot.End.Name);
    }

    private void ReadStart(Slot slot, string text)
    {
        if (ReferencedIds(text, "after") is not { } ids)
        {
            slot.SetBegin(_format.Read(text, out var date) == true ? date : null);
            return;
        }

        var tasks = ids.Where(_byId.ContainsKey).Select(id => _byId[id]).ToArray();
        if (tasks.Length > 0 && !tasks[0].HasEnd)
            return;
        slot.SetBegin(tasks.Length == 0 || tasks.Any(t => !t.HasEnd || t.Ends is null) ? null : tasks.Max(t => t.Ends));
    }

    // What excluded days make of an end is not worked out.
    private void ReadEnd(Slot slot, string text)
    {
        if (ReferencedIds(text, "until") is { } ids)
        {
            var tasks = ids.Where(_byId.ContainsKey).Select(id => _byId[id]).ToArray();
            if (tasks.Length > 0 && !tasks[0].HasBegin)
                return;
            slot.SetEnd(tasks.Length == 0 || tasks.Any(t => !t.HasBegin || t.Begins is null) ? null : tasks.Min(t => t.Begins));
        }
        else
        {
            slot.SetEnd(_format.Read(text, out var date) switch
            {
                true => date,
                null => null,
                false => _hasExcludes ? null : Add(slot.Begins, text),
            });
        }
    }

    private static DateTime? Add(DateTime? start, string duration)
    {
        if (start is not { } begin || !IsDuration(duration))
            return start;

        var unit = UnitAt(duration);
        var number = double.Parse(duration.Remove(unit), CultureInfo.InvariantCulture);
        try
        {
            return duration.Substring(unit) switch
            {
                "ms" => begin.AddMilliseconds(number),
                "s" => begin.AddSeconds(number),
                "m" => begin.AddMinutes(number),
                "h" => begin.AddHours(number),
                "d" => begin.AddDays(Math.Round(number)),
                "w" => begin.AddDays(Math.Round(number * 7)),
                "M" => begin.AddMonths((int)Math.Min(number, 100_000)),
                _ => begin.AddYears((int)Math.Min(number, 10_000)),
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private static int UnitAt(string duration) => Characters.Skip(duration, 0, c => Characters.IsDigit(c) || c == '.');

    // `^\d+(\.\d+)?(ms|[Mdhmswy])$`
    private static bool IsDuration(string text)
    {
        var unit = UnitAt(text);
        var number = text.Substring(0, unit);
        var point = number.IndexOf('.');
        return text.Substring(unit) is "ms" or "M" or "d" or "h" or "m" or "s" or "w" or "y"
            && number.Length > 0 && point != 0 && point != number.Length - 1 && number.LastIndexOf('.') == point;
    }

    // `after a b`: the word, white space, and at least one character of an id; what follows the ids is passed over.
    private static string[]? ReferencedIds(string text, string word)
    {
        var start = Characters.SkipSpaces(text, word.Length <= text.Length ? word.Length : text.Length);
        if (!text.StartsWith(word, StringComparison.Ordinal) || start == word.Length)
            return null;
        var end = Characters.Skip(text, start, c => Characters.IsWord(c) || c is '-' or ' ');
        return end == start ? null : text.Substring(start, end - start).Split([' '], StringSplitOptions.RemoveEmptyEntries);
    }

    private static bool IsId(string text) => text.Length > 0 && !Characters.IsDigit(text[0]) && text.All(c => char.IsLetterOrDigit(c) || c is '_' or '-');

    // A task and what is known of its times. A moment may have come without being known.
    private sealed class Slot(GanttTask task, Slot? previous)
    {
        public GanttTask Task { get; } = task;

        public Slot? Previous { get; } = previous;

        public IReadOnlyList<DiagramName> Items => Task.Items;

        public DiagramName? Start => Items.Count switch { 2 => Items[0], 3 => Items[1], _ => null };

        public DiagramName End => Items[Items.Count - 1];

        public bool HasProblem { get; set; }

        public bool HasBegin { get; private set; }

        public bool HasEnd { get; private set; }

        public bool IsDone => HasBegin && HasEnd;

        public DateTime? Begins { get; private set; }

        public DateTime? Ends { get; private set; }

        public void SetBegin(DateTime? moment) => (HasBegin, Begins) = (true, moment);

        public void SetEnd(DateTime? moment) => (HasEnd, Ends) = (true, moment);
    }
}
