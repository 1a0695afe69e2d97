using System.Runtime.CompilerServices;
using ContentLint.Mermaid.Preparation;
using ContentLint.Mermaid.Shared;

namespace ContentLint.Lessons.Diagrams;

/// <summary>Puts a graph together: groups first, then the nodes in them, then the edges between all these.</summary>
internal sealed class GraphBuilder
{
    private readonly List<DiagramNode> _nodes = [];
    private readonly List<DiagramEdge> _edges = [];
    private readonly List<DiagramGroup> _groups = [];
    private readonly List<DiagramText> _texts = [];
    private readonly Dictionary<string, DiagramElement> _byId = new(StringComparer.Ordinal);

    // Parts of models are compared by reference: as records they would compare all they hang on.
    private readonly Dictionary<object, DiagramElement> _byPart = new(new PartComparer());

    public string? Title { get; set; }

    public string? Direction { get; set; }

    /// <summary>Adds a group.</summary>
    /// <param name="part">What it is in the diagram's own model.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="id">Its id.</param>
    /// <param name="label">What it shows.</param>
    /// <param name="parent">The group around it, as a part of the model.</param>
    /// <param name="span">Its place in the file.</param>
    public void AddGroup(object part, string kind, string? id, string label, object? parent, TextSpan span) =>
        _groups.Add(Keep(part, new DiagramGroup(kind, Decode(id), Entities.Decode(label), GroupOf(parent), span)));

    /// <summary>Adds a node; the parameters are those of a group.</summary>
    public void AddNode(object part, string kind, string? id, string label, object? group, TextSpan span, IEnumerable<string>? details = null, string? shape = null) =>
        _nodes.Add(Keep(part, new DiagramNode(kind, Decode(id), Entities.Decode(label), GroupOf(group), span)
        {
            Shape = shape,
            Details = details is null ? [] : [.. details.Select(Entities.Decode)],
        }));

    /// <summary>Adds an edge between ids.</summary>
    public void AddEdge(string kind, string from, string to, string? label, TextSpan span, string? id = null, object? group = null)
    {
        Add(new DiagramEdge(kind, Decode(id), Entities.Decode(label ?? ""), GroupOf(group), span)
        {
            From = Find(from),
            To = Find(to),
            FromId = Entities.Decode(from),
            ToId = Entities.Decode(to),
        });
    }

    /// <summary>Adds an edge between what may have no ids.</summary>
    public void AddEdge(string kind, DiagramElement from, DiagramElement to, TextSpan span) =>
        Add(new DiagramEdge(kind, null, "", null, span) { From = from, To = to, FromId = from.Id, ToId = to.Id });

    /// <summary>Adds a text that the model keeps nowhere else.</summary>
    public void AddText(string kind, string text, TextSpan span)
    {
        if (!span.IsEmpty)
            _texts.Add(new DiagramText(kind, Entities.Decode(text), span));
    }

    /// <summary>The group or node made from a part of the model.</summary>
    public DiagramElement Of(object part) => _byPart[part];

    /// <summary>The group or node of an id as it stands in the model; <see langword="null"/> when there is none yet.</summary>
    public DiagramElement? Find(string id) => _byId.TryGetValue(Entities.Decode(id), out var element) ? element : null;

    public DiagramGraph Build(DiagramModel model)
    {
        if (model.Prepared is { } prepared)
        {
            foreach (var label in model.Labels)
                AddText(KindOf(label.Role), prepared.Text.Substring(label.Span.Start, label.Span.Length), prepared.ToSource(label.Span));
        }

        return new(_nodes, _edges, _groups, _byId) { Title = Decode(Title), Direction = Direction, Texts = _texts };
    }

    private static string KindOf(LabelRole role) => role switch
    {
        LabelRole.Title => "title",
        LabelRole.Section => "section",
        LabelRole.Group => "group",
        LabelRole.Link => "link",
        LabelRole.Note => "note",
        LabelRole.Member => "member",
        LabelRole.Attribute => "attribute",
        LabelRole.Message => "message",
        LabelRole.Participant => "participant",
        LabelRole.Block => "block",
        LabelRole.Task => "task",
        LabelRole.Axis => "axis",
        _ => "node",
    };

    private static string? Decode(string? text) => text is null ? null : Entities.Decode(text);

    private T Keep<T>(object part, T element)
        where T : DiagramElement
    {
        _byPart[part] = element;
        if (element.Id is { } id && !_byId.ContainsKey(id))
            _byId.Add(id, element);
        element.Group?.Add(element);
        return element;
    }

    private void Add(DiagramEdge edge)
    {
        _edges.Add(edge);
        edge.Group?.Add(edge);
    }

    private DiagramGroup? GroupOf(object? part) => part is not null && _byPart.TryGetValue(part, out var element) ? element as DiagramGroup : null;

    private sealed class PartComparer : IEqualityComparer<object>
    {
        bool IEqualityComparer<object>.Equals(object? x, object? y) => ReferenceEquals(x, y);

        int IEqualityComparer<object>.GetHashCode(object obj) => RuntimeHelpers.GetHashCode(obj);
    }
}
