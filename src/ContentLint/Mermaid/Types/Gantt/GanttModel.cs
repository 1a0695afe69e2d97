using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Shared;

namespace ContentLint.Mermaid.Types.Gantt;

/// <summary>What a gantt chart holds. Spans are offsets in the file.</summary>
internal sealed class GanttModel : ChartModel
{
    public List<GanttTask> Tasks { get; } = [];

    /// <summary>The settings as written: <c>dateFormat YYYY-MM-DD</c>.</summary>
    public List<string> Settings { get; } = [];

    /// <summary>The value of a setting, the last one where it stands twice; <see langword="null"/> where it does not.</summary>
    public string? FindSetting(string name) => Settings
        .LastOrDefault(s => s.Length > name.Length && s.StartsWith(name, StringComparison.OrdinalIgnoreCase) && char.IsWhiteSpace(s[name.Length]))?.Substring(name.Length).Trim();
}

/// <summary>A task of a gantt chart: its tags, and as items what stands behind them, an id, a start, an end or a duration.</summary>
internal sealed record GanttTask(string Name, IReadOnlyList<string> Tags, IReadOnlyList<DiagramName> Items, GraphPart? Section, TextSpan Span)
{
    /// <summary>Its id; <see langword="null"/> when it has none of its own.</summary>
    public string? Id => Items.Count == 3 ? Items[0].Name : null;
}
