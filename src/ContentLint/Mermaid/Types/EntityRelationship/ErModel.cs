using ContentLint.Mermaid.Shared;
using ContentLint.Text;

namespace ContentLint.Mermaid.Types.EntityRelationship;

/// <summary>What an entity relationship diagram holds. Spans are offsets in the file.</summary>
internal sealed class ErModel : DiagramModel
{
    private readonly Dictionary<string, ErEntity> _byName = new(StringComparer.Ordinal);
    private readonly List<ErEntity> _entities = [];
    private readonly List<ErRelationship> _relationships = [];
    private readonly List<ErSubgraph> _subgraphs = [];

    /// <summary>The entities in the order of their first mention.</summary>
    public IReadOnlyList<ErEntity> Entities => _entities;

    /// <summary>The relationships in order.</summary>
    public IReadOnlyList<ErRelationship> Relationships => _relationships;

    /// <summary>The subgraphs in the order in which they begin.</summary>
    public IReadOnlyList<ErSubgraph> Subgraphs => _subgraphs;

    /// <summary>The entity of a name; <see langword="null"/> when there is none.</summary>
    public ErEntity? FindEntity(string name) => _byName.TryGetValue(name, out var entity) ? entity : null;

    public override IEnumerable<string> DrawnNames => _byName.Keys;

    public override int Size => _entities.Count;

    internal ErEntity AddEntity(string name, TextSpan span)
    {
        if (!_byName.TryGetValue(name, out var entity))
        {
            entity = new ErEntity(name, span);
            _byName.Add(name, entity);
            _entities.Add(entity);
        }

        return entity;
    }

    internal void Add(ErSubgraph subgraph) => _subgraphs.Add(subgraph);

    internal void Add(ErRelationship relationship) => _relationships.Add(relationship);
}

/// <summary>An entity.</summary>
internal sealed class ErEntity(string name, TextSpan span)
{
    private readonly List<ErAttribute> _attributes = [];

    public string Name { get; } = name;

    /// <summary>Where it is first mentioned.</summary>
    public TextSpan Span { get; } = span;

    /// <summary>What it shows instead of its name.</summary>
    public string? Alias { get; set; }

    /// <summary>The subgraph it is drawn in: of those that mention it, the one that ends first.</summary>
    public ErSubgraph? DrawnIn { get; set; }

    /// <summary>Its attributes in order.</summary>
    public IReadOnlyList<ErAttribute> Attributes => _attributes;

    internal void Add(ErAttribute attribute) => _attributes.Add(attribute);
}

/// <summary>A subgraph.</summary>
internal sealed class ErSubgraph(string name, ErSubgraph? parent, TextSpan span)
{
    public string Name { get; } = name;

    /// <summary>Its title in square brackets; <see langword="null"/> when it shows its name.</summary>
    public string? Title { get; set; }

    /// <summary>The subgraph around it.</summary>
    public ErSubgraph? Parent { get; } = parent;

    /// <summary>Its first line.</summary>
    public TextSpan Span { get; } = span;

    /// <summary>The entities its own lines mention, as often as they do.</summary>
    internal List<ErEntity> Mentioned { get; } = [];
}

/// <summary>An attribute of an entity.</summary>
/// <param name="Type">Its type as written.</param>
/// <param name="Name">Its name as written.</param>
/// <param name="Keys">PK, FK, UK as written.</param>
/// <param name="Span">From the type to the name.</param>
internal sealed record ErAttribute(string Type, string Name, IReadOnlyList<string> Keys, TextSpan Span);

/// <summary>A relationship.</summary>
/// <param name="From">The name of the entity on its left.</param>
/// <param name="To">The name of the entity on its right.</param>
/// <param name="Link">Cardinalities and line as written: <c>||--o{</c>.</param>
/// <param name="Role">Its label.</param>
/// <param name="Span">From the first entity to the label.</param>
internal sealed record ErRelationship(string From, string To, string Link, string Role, TextSpan Span);
