// What must go together in a sequence diagram although the grammar does not say so: a participant is deactivated only
// while it is active, is in one box only, is created once and by the very next message, and destroyed by a message to
// or from it, the next one.

using ContentLint.Mermaid.Grammars;

namespace ContentLint.Mermaid.Types.Sequence;

/// <summary>Follows the participants of a sequence diagram from statement to statement.</summary>
internal sealed class SequenceChecks(DiagramContext context)
{
    private readonly Dictionary<string, int> _activations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SequenceBlock?> _boxes = new(StringComparer.Ordinal);
    private (string Id, TextSpan Span)? _created;
    private (string Id, TextSpan Span)? _destroyed;

    /// <summary>What was found.</summary>
    public List<Diagnostic> Found { get; } = [];

    public void Activate(string id) => _activations[id] = _activations.TryGetValue(id, out var count) ? count + 1 : 1;

    public void Deactivate(string id, TextSpan span)
    {
        _activations.TryGetValue(id, out var count);
        if (count < 1)
            Found.Add(SequenceDiagnostics.InactiveParticipant(context, span, id));
        else
            _activations[id] = count - 1;
    }

    /// <summary>A participant is declared, in a box or outside, or named by a message or a note.</summary>
    public void Mention(string id, TextSpan span, SequenceBlock? box)
    {
        if (_boxes.TryGetValue(id, out var old) && old is not null)
        {
            if (box is not null && !ReferenceEquals(old, box))
                Found.Add(SequenceDiagnostics.TwoBoxes(context, span, id));
            return;
        }

        _boxes[id] = box;
    }

    public void Create(string id, TextSpan span, SequenceBlock? box)
    {
        if (_boxes.ContainsKey(id))
            Found.Add(SequenceDiagnostics.CreatedTwice(context, span, id));
        Mention(id, span, box);
        _created = (id, span);
    }

    public void Destroy(string id, TextSpan span) => _destroyed = (id, span);

    public void Message(string from, string to, TextSpan span)
    {
        if (_created is var (created, createdAt))
        {
            _created = null;
            if (to != created)
                Found.Add(SequenceDiagnostics.CreatedWithoutMessage(context, createdAt, created, span));
        }
        else if (_destroyed is var (destroyed, destroyedAt))
        {
            _destroyed = null;
            if (to != destroyed && from != destroyed)
                Found.Add(SequenceDiagnostics.DestroyedWithoutMessage(context, destroyedAt, destroyed, span));
        }
    }
}
