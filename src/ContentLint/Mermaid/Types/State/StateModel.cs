using ContentLint.Mermaid.Shared;
using ContentLint.Text;

namespace ContentLint.Mermaid.Types.State;

/// <summary>What a state diagram holds. Spans are offsets in the file.</summary>
internal sealed class StateModel : DiagramModel
{
    private readonly Dictionary<string, StateNode> _byId = new(StringComparer.Ordinal);
    private readonly List<StateNode> _states = [];
    private readonly List<StateTransition> _transitions = [];
    private readonly List<StateNote> _notes = [];
    private readonly List<TextSpan> _runs = [];

    /// <summary>The states in the order of their first mention; <c>[*]</c> is none of them.</summary>
    public IReadOnlyList<StateNode> States => _states;

    /// <summary>The transitions in order.</summary>
    public IReadOnlyList<StateTransition> Transitions => _transitions;

    /// <summary>The notes in order.</summary>
    public IReadOnlyList<StateNote> Notes => _notes;

    /// <summary>Where ids stand side by side on the line of a transition or description, in the prepared text: a state each.</summary>
    public IReadOnlyList<TextSpan> Runs => _runs;

    /// <summary>The state of an id; <see langword="null"/> when there is none.</summary>
    public StateNode? FindState(string id) => _byId.TryGetValue(id, out var state) ? state : null;

    public override IEnumerable<string> DrawnNames => _byId.Keys;

    public override int Size => _states.Count;

    internal StateNode AddState(string id, TextSpan span, StateNode? parent)
    {
        if (!_byId.TryGetValue(id, out var state))
        {
            state = new StateNode(id, span, parent);
            _byId.Add(id, state);
            _states.Add(state);
        }

        state.DrawnIn = parent ?? state.DrawnIn;
        return state;
    }

    internal void Add(StateTransition transition) => _transitions.Add(transition);

    internal void Add(StateNote note) => _notes.Add(note);

    internal void AddRun(TextSpan run)
    {
        if (_runs.Count > 0 && _runs[_runs.Count - 1].Start == run.Start)
            _runs[_runs.Count - 1] = run;
        else
            _runs.Add(run);
    }
}

/// <summary>A state.</summary>
internal sealed class StateNode(string id, TextSpan span, StateNode? parent)
{
    private readonly List<string> _descriptions = [];

    public string Id { get; } = id;

    /// <summary>Where it is first mentioned.</summary>
    public TextSpan Span { get; } = span;

    /// <summary>The composite state of its first mention.</summary>
    public StateNode? Parent { get; } = parent;

    /// <summary>The composite state of its last mention in one: where it is drawn when it is none itself.</summary>
    public StateNode? DrawnIn { get; set; }

    /// <summary>Its descriptions as written.</summary>
    public IReadOnlyList<string> Descriptions => _descriptions;

    /// <summary>Whether it is a composite state.</summary>
    public bool IsComposite { get; set; }

    internal void Describe(string description) => _descriptions.Add(description);
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
