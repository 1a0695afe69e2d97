using ContentLint.Mermaid.Shared;
using ContentLint.Text;

namespace ContentLint.Mermaid.Types.State;

/// <summary>What a state diagram holds; <c>[*]</c> is no node. Spans are offsets in the file.</summary>
internal sealed class StateModel : NamedModel<StateNode>
{
    private readonly List<TextSpan> _runs = [];

    /// <summary>The transitions in order.</summary>
    public List<StateTransition> Transitions { get; } = [];

    /// <summary>The notes in order.</summary>
    public List<StateNote> Notes { get; } = [];

    /// <summary>Where ids stand side by side on the line of a transition or description, in the prepared text: a state each.</summary>
    public IReadOnlyList<TextSpan> Runs => _runs;

    internal StateNode AddState(string id, TextSpan span, StateNode? parent)
    {
        var state = FindOrAdd(id, (span, parent), static (id, place) => new StateNode(id, place.span, place.parent));
        state.DrawnIn = parent ?? state.DrawnIn;
        return state;
    }

    internal void AddRun(TextSpan run)
    {
        if (_runs.Count > 0 && _runs[_runs.Count - 1].Start == run.Start)
            _runs[_runs.Count - 1] = run;
        else
            _runs.Add(run);
    }
}

/// <summary>A state.</summary>
internal sealed class StateNode(string id, TextSpan span, StateNode? parent) : NamedNode(id, span)
{
    /// <summary>The composite state of its first mention.</summary>
    public StateNode? Parent { get; } = parent;

    /// <summary>The composite state of its last mention in one: where it is drawn when it is none itself.</summary>
    public StateNode? DrawnIn { get; set; }

    /// <summary>Its descriptions as written.</summary>
    public List<string> Descriptions { get; } = [];

    /// <summary>Whether it is a composite state.</summary>
    public bool IsComposite { get; set; }
}

/// <summary>A transition.</summary>
/// <param name="From">The id of the state it leaves; <c>[*]</c> for a start.</param>
/// <param name="To">The id of the state it enters; <c>[*]</c> for an end.</param>
/// <param name="Label">Its label as written.</param>
/// <param name="Span">From the first id to the end of the label.</param>
internal sealed record StateTransition(string From, string To, string? Label, TextSpan Span);

/// <summary>A note beside a state.</summary>
/// <param name="State">The id of the state.</param>
/// <param name="IsFirst">Whether nothing above it draws the state.</param>
/// <param name="Span">Where the id stands.</param>
internal sealed record StateNote(string State, bool IsFirst, TextSpan Span);
