using ContentLint.Mermaid.Shared;
using ContentLint.Text;

namespace ContentLint.Mermaid.Types.Sequence;

/// <summary>What a sequence diagram holds. Spans are offsets in the file.</summary>
internal sealed class SequenceModel : NamedModel<SequenceParticipant>
{
    /// <summary>The messages in order.</summary>
    public List<SequenceMessage> Messages { get; } = [];

    /// <summary>The notes in order.</summary>
    public List<SequenceNote> Notes { get; } = [];

    /// <summary>The blocks (loop, alt, box, …) in the order in which they begin.</summary>
    public List<SequenceBlock> Blocks { get; } = [];

    public override IEnumerable<string> DrawnNames => Nodes.Where(p => p.IsDeclared || p.IsUsed).Select(p => p.Id);

    internal SequenceParticipant AddParticipant(string id, TextSpan span) => FindOrAdd(id, span, static (id, span) => new SequenceParticipant(id, span));
}

/// <summary>A participant, declared or only mentioned.</summary>
internal sealed class SequenceParticipant(string id, TextSpan span) : NamedNode(id, span)
{
    /// <summary>Its label behind <c>as</c> as written; <see langword="null"/> when it shows its id.</summary>
    public string? Label { get; set; }

    /// <summary>Whether a <c>participant</c> or <c>actor</c> statement declares it.</summary>
    public bool IsDeclared { get; set; }

    /// <summary>Whether it comes to be in the middle of the diagram, by <c>create</c>.</summary>
    public bool IsCreated { get; set; }

    /// <summary>Whether a message, a note or an activation names it.</summary>
    public bool IsUsed { get; set; }

    /// <summary>Whether it is drawn as a person.</summary>
    public bool IsActor { get; set; }

    /// <summary>The box it is in.</summary>
    public SequenceBlock? Box { get; set; }
}

/// <summary>A message from one participant to another.</summary>
/// <param name="From">The id of the participant on its left.</param>
/// <param name="To">The id of the participant on its right.</param>
/// <param name="Arrow">The arrow as written: <c>->></c>.</param>
/// <param name="Text">The text behind the colon as written.</param>
/// <param name="Block">The innermost block it is in.</param>
/// <param name="Span">From the first participant to the end of the text.</param>
internal sealed record SequenceMessage(string From, string To, string Arrow, string Text, SequenceBlock? Block, TextSpan Span);

/// <summary>A note.</summary>
/// <param name="Participants">The ids of the one or two participants it stands at.</param>
/// <param name="Text">Its text as written.</param>
/// <param name="Span">From <c>note</c> to the end of the text.</param>
internal sealed record SequenceNote(IReadOnlyList<string> Participants, string Text, TextSpan Span);

/// <summary>A block that ends with <c>end</c>.</summary>
internal sealed class SequenceBlock(string word, string label, SequenceBlock? parent, TextSpan span)
{
    /// <summary>The word it begins with, in lower case.</summary>
    public string Word { get; } = word;

    /// <summary>The rest of its first line as written.</summary>
    public string Label { get; } = label;

    /// <summary>The block around it.</summary>
    public SequenceBlock? Parent { get; } = parent;

    /// <summary>Its first line.</summary>
    public TextSpan Span { get; } = span;
}
