using ContentLint.Diagnostics;
using ContentLint.Mermaid.Grammars;
using ContentLint.Text;

namespace ContentLint.Mermaid.Shared;

/// <summary>
/// Base of what the types of diagrams hold: nodes and edges, participants and messages, tasks. What is said about names in
/// many types alike is here.
/// </summary>
internal abstract class DiagramModel
{
    private readonly List<DiagramName> _classDefinitions = [];
    private readonly List<DiagramName> _classUses = [];
    private readonly List<DiagramName> _references = [];
    private readonly List<SecondLabel> _secondLabels = [];
    private readonly List<DiagramLabel> _labels = [];
    private readonly List<DrawingLoss> _losses = [];

    /// <summary>The title as written; <see langword="null"/> when there is none.</summary>
    public string? Title { get; set; }

    /// <summary>The classes that <c>classDef</c> defines.</summary>
    public IReadOnlyList<DiagramName> ClassDefinitions => _classDefinitions;

    /// <summary>The classes that <c>class</c> and <c>:::</c> give to something.</summary>
    public IReadOnlyList<DiagramName> ClassUses => _classUses;

    /// <summary>What statements such as <c>style</c>, <c>class</c> and <c>click</c> speak of without drawing it.</summary>
    public IReadOnlyList<DiagramName> References => _references;

    /// <summary>The labels given to what has another label already.</summary>
    public IReadOnlyList<SecondLabel> SecondLabels => _secondLabels;

    /// <summary>The texts a reader is meant to see, in order.</summary>
    public IReadOnlyList<DiagramLabel> Labels => _labels;

    /// <summary>What is read and not drawn, in so far as the type knows by itself.</summary>
    public IReadOnlyList<DrawingLoss> Losses => _losses;

    /// <summary>The prepared text that spans of labels are offsets of.</summary>
    public MappedText? Prepared { get; internal set; }

    /// <summary>The names of what is drawn and a statement may refer to; <see langword="null"/> where nobody keeps them.</summary>
    public virtual IEnumerable<string>? DrawnNames => null;

    /// <summary>The number of nodes a reader has to take in.</summary>
    public virtual int Size => 0;

    internal void AddClassDefinitions(IEnumerable<DiagramName> names) => _classDefinitions.AddRange(names);

    internal void AddClassUses(IEnumerable<DiagramName> names) => _classUses.AddRange(names);

    internal void AddReferences(IEnumerable<DiagramName> names) => _references.AddRange(names);

    internal void Add(SecondLabel label) => _secondLabels.Add(label);

    internal void Add(DrawingLoss loss) => _losses.Add(loss);

    /// <summary>Puts the labels into the order of the text.</summary>
    internal void SortLabels() => _labels.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));

    internal void AddLabel(LabelRole role, LabelDrawing drawing, TextSpan span, TextSpan cut = default)
    {
        if (!span.IsEmpty || !cut.IsEmpty)
            _labels.Add(new DiagramLabel(role, drawing, span, cut));
    }
}

/// <summary>Something that is read and not drawn.</summary>
/// <param name="Span">Where it stands in the file.</param>
/// <param name="Message">Why it is not drawn.</param>
/// <param name="Help">What to do.</param>
/// <param name="IsAll">Whether nothing at all is drawn because of it.</param>
internal sealed record DrawingLoss(TextSpan Span, Message Message, Message Help, bool IsAll = false);

/// <summary>A label given to what has another label already.</summary>
/// <param name="Id">What it is given to.</param>
/// <param name="First">The label before.</param>
/// <param name="Second">The label now.</param>
/// <param name="Span">Where the label now stands in the file.</param>
internal sealed record SecondLabel(string Id, string First, string Second, TextSpan Span);
