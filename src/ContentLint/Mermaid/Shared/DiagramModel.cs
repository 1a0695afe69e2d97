using ContentLint.Mermaid.Grammars;

namespace ContentLint.Mermaid.Shared;

/// <summary>
/// Base of what the types of diagrams hold: nodes and edges, participants and messages, tasks. What is said about names in
/// many types alike is here.
/// </summary>
internal abstract class DiagramModel
{
    /// <summary>The title as written; <see langword="null"/> when there is none.</summary>
    public string? Title { get; set; }

    /// <summary>The classes that <c>classDef</c> defines.</summary>
    public List<DiagramName> ClassDefinitions { get; } = [];

    /// <summary>The classes that <c>class</c> and <c>:::</c> give to something.</summary>
    public List<DiagramName> ClassUses { get; } = [];

    /// <summary>What statements such as <c>style</c>, <c>class</c> and <c>click</c> speak of without drawing it.</summary>
    public List<DiagramName> References { get; } = [];

    /// <summary>The labels given to what has another label already.</summary>
    public List<SecondLabel> SecondLabels { get; } = [];

    /// <summary>The texts a reader is meant to see, in order.</summary>
    public List<DiagramLabel> Labels { get; } = [];

    /// <summary>What is read and not drawn, in so far as the type knows by itself.</summary>
    public List<DrawingLoss> Losses { get; } = [];

    /// <summary>The prepared text that spans of labels are offsets of.</summary>
    public MappedText? Prepared { get; internal set; }

    /// <summary>The names of what is drawn and a statement may refer to; <see langword="null"/> where nobody keeps them.</summary>
    public virtual IEnumerable<string>? DrawnNames => null;

    /// <summary>The number of nodes a reader has to take in.</summary>
    public virtual int Size => 0;

    internal void AddClassDefinitions(IEnumerable<DiagramName> names) => ClassDefinitions.AddRange(names);

    internal void AddClassUses(IEnumerable<DiagramName> names) => ClassUses.AddRange(names);

    internal void AddReferences(IEnumerable<DiagramName> names) => References.AddRange(names);

    internal void Add(SecondLabel label) => SecondLabels.Add(label);

    internal void Add(DrawingLoss loss) => Losses.Add(loss);

    /// <summary>Puts the labels into the order of the text.</summary>
    internal void SortLabels() => Labels.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));

    internal void AddLabel(LabelRole role, LabelDrawing drawing, TextSpan span, TextSpan cut = default)
    {
        if (!span.IsEmpty || !cut.IsEmpty)
            Labels.Add(new DiagramLabel(role, drawing, span, cut));
    }
}

/// <summary>Something that is read and not drawn, and with which maybe all of the diagram is not: why, and what to do.</summary>
internal sealed record DrawingLoss(TextSpan Span, Message Message, Message Help, bool IsAll = false);

/// <summary>A label given to what has another label already; the span is that of the second one.</summary>
internal sealed record SecondLabel(string Id, string First, string Second, TextSpan Span);
