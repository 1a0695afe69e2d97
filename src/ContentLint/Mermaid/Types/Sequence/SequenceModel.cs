using ContentLint.Mermaid.Shared;

namespace ContentLint.Mermaid.Types.Sequence;

/// <summary>What a sequence diagram holds. Spans are offsets in the file.</summary>
internal sealed class SequenceModel : NamedModel<SequenceParticipant>
{
    public List<SequenceMessage> Messages { get; } = [];

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

    public SequenceBlock? Box { get; set; }
}

/// <summary>A message from the participant on its left to the one on its right, by their ids, and the innermost block it is in.</summary>
internal sealed record SequenceMessage(string From, string To, string Arrow, string Text, SequenceBlock? Block, TextSpan Span);

/// <summary>A block that ends with <c>end</c>.</summary>
internal sealed class SequenceBlock(string word, string label, SequenceBlock? parent, TextSpan span)
{
    /// <summary>The word it begins with, in lower case.</summary>
    public string Word { get; } = word;

    /// <summary>The rest of its first line as written.</summary>
    public string Label { get; } = label;

    public SequenceBlock? Parent { get; } = parent;

    /// <summary>Its first line.</summary>
    public TextSpan Span { get; } = span;
}
