using ContentLint.Mermaid.Shared;
using ContentLint.Text;

namespace ContentLint.Mermaid.Types.Timeline;

/// <summary>What a timeline holds. Spans are offsets in the file.</summary>
internal sealed class TimelineModel : DiagramModel
{
    private readonly List<TimelinePeriod> _periods = [];

    /// <summary>The periods in order.</summary>
    public IReadOnlyList<TimelinePeriod> Periods => _periods;

    internal void Add(TimelinePeriod period) => _periods.Add(period);
}

/// <summary>A period of a timeline.</summary>
internal sealed class TimelinePeriod(string name, DiagramSection? section, TextSpan span)
{
    private readonly List<string> _events = [];

    public string Name { get; } = name;

    /// <summary>The section it is in.</summary>
    public DiagramSection? Section { get; } = section;

    /// <summary>Its name's characters.</summary>
    public TextSpan Span { get; } = span;

    /// <summary>Its events as written.</summary>
    public IReadOnlyList<string> Events => _events;

    internal void Add(string text) => _events.Add(text);
}
