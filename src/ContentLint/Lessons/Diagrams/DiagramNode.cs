namespace ContentLint.Lessons.Diagrams;

/// <summary>A node of a diagram: a participant, a state, a class, an entity, a task, a commit, …</summary>
/// <remarks>
/// <see cref="DiagramElement.Kind"/> is <c>node</c> in flowcharts and mindmaps, <c>participant</c> or <c>actor</c>, <c>state</c>,
/// <c>class</c>, <c>entity</c>, <c>task</c> in gantt charts and journeys, <c>commit</c>, <c>merge</c> or <c>cherry-pick</c>,
/// <c>period</c> in timelines, <c>slice</c> in pies, <c>point</c> in quadrant charts, and in requirement diagrams the word it
/// begins with. <see cref="DiagramElement.Span"/> is where it is first mentioned; for tasks, slices and mindmaps all of it.
/// </remarks>
public sealed class DiagramNode : DiagramElement
{
    internal DiagramNode(string kind, string? id, string label, DiagramGroup? group, TextSpan span)
        : base(kind, id, label, group, span)
    {
    }

    /// <summary>
    /// In flowcharts the opening of its shape as written (<c>[</c>, <c>((</c>, <c>{</c>) or the shape's name in <c>@{ }</c>;
    /// <see langword="null"/> when it has none, and in other diagrams.
    /// </summary>
    public string? Shape { get; internal init; }

    /// <summary>
    /// What else is written about it, in order: a class's members, an entity's attributes (<c>type name PK</c>), a requirement's
    /// properties (<c>risk: high</c>), a state's descriptions behind the first, a task's tags and data, a period's events, a
    /// slice's value, a point's x and y.
    /// </summary>
    public IReadOnlyList<string> Details { get; internal init; } = [];
}
