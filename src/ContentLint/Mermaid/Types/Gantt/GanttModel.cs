using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Shared;
using ContentLint.Text;

namespace ContentLint.Mermaid.Types.Gantt;

/// <summary>What a gantt chart holds. Spans are offsets in the file.</summary>
internal sealed class GanttModel : ChartModel
{
    private readonly List<GanttTask> _tasks = [];
    private readonly List<string> _settings = [];

    /// <summary>The tasks in order.</summary>
    public IReadOnlyList<GanttTask> Tasks => _tasks;

    /// <summary>The settings as written: <c>dateFormat YYYY-MM-DD</c>.</summary>
    public IReadOnlyList<string> Settings => _settings;

    /// <summary>The value of a setting, the last one where it stands twice; <see langword="null"/> where it does not.</summary>
    public string? FindSetting(string name) => _settings
        .LastOrDefault(s => s.Length > name.Length && s.StartsWith(name, StringComparison.OrdinalIgnoreCase) && char.IsWhiteSpace(s[name.Length]))?.Substring(name.Length).Trim();

    internal void Add(GanttTask task) => _tasks.Add(task);

    internal void Add(string setting) => _settings.Add(setting);
}

/// <summary>A task of a gantt chart.</summary>
/// <param name="Name">Its name as written.</param>
/// <param name="Tags">Its tags: active, done, crit, milestone, vert.</param>
/// <param name="Items">What stands behind the tags: an id, a start, an end or a duration.</param>
/// <param name="Section">The section it is in.</param>
/// <param name="Span">From the name to the end of the data.</param>
internal sealed record GanttTask(string Name, IReadOnlyList<string> Tags, IReadOnlyList<DiagramName> Items, GraphPart? Section, TextSpan Span)
{
    /// <summary>Its id; <see langword="null"/> when it has none of its own.</summary>
    public string? Id => Items.Count == 3 ? Items[0].Name : null;
}
