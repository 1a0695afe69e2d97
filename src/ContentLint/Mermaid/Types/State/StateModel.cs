using ContentLint.Mermaid.Shared;

namespace ContentLint.Mermaid.Types.State;

/// <summary>What a state diagram holds; <c>[*]</c> is no node. Spans are offsets in the file.</summary>
internal sealed class StateModel : NamedModel<StateNode>
{
    /// <summary>The transitions in order.</summary>
    public List<StateTransition> Transitions { get; } = [];

    /// <summary>The notes in order.</summary>
    public List<StateNote> Notes { get; } = [];

    /// <summary>Where ids stand side by side on the line of a transition or description, in the prepared text: a state each.</summary>
    public List<TextSpan> Runs { get; } = [];

    internal StateNode AddState(string id, TextSpan span, StateNode? parent)
    {
        var state = FindOrAdd(id, (span, parent), static (id, place) => new StateNode(id, place.span, place.parent));
        state.DrawnIn = parent ?? state.DrawnIn;
        return state;
    }

    // A run that goes on takes the place of its beginning.
    internal void AddRun(TextSpan run)
    {
        if (Runs.Count > 0 && Runs[Runs.Count - 1].Start == run.Start)
            Runs.RemoveAt(Runs.Count - 1);
        Runs.Add(run);
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

/// <summary>A transition between two ids, of which <c>[*]</c> stands for a start and an end.</summary>
internal sealed record StateTransition(string From, string To, string? Label, TextSpan Span);

/// <summary>A note beside a state, by its id and where that stands; it is first where nothing above it draws the state.</summary>
internal sealed record StateNote(string State, bool IsFirst, TextSpan Span);
