using ContentLint.Mermaid.Shared;

namespace ContentLint.Mermaid.Types.EntityRelationship;

/// <summary>What an entity relationship diagram holds. Spans are offsets in the file.</summary>
internal sealed class ErModel : NamedModel<ErEntity>
{
    /// <summary>The relationships in order.</summary>
    public List<ErRelationship> Relationships { get; } = [];

    /// <summary>The subgraphs in the order in which they begin.</summary>
    public List<ErSubgraph> Subgraphs { get; } = [];

    internal ErEntity AddEntity(string name, TextSpan span) => FindOrAdd(name, span, static (name, span) => new ErEntity(name, span));
}

/// <summary>An entity.</summary>
internal sealed class ErEntity(string id, TextSpan span) : NamedNode(id, span)
{
    /// <summary>What it shows instead of its name.</summary>
    public string? Alias { get; set; }

    /// <summary>The subgraph it is drawn in: of those that mention it, the one that ends first.</summary>
    public ErSubgraph? DrawnIn { get; set; }

    /// <summary>Its attributes in order.</summary>
    public List<ErAttribute> Attributes { get; } = [];
}

/// <summary>A subgraph.</summary>
internal sealed class ErSubgraph(string name, ErSubgraph? parent, TextSpan span)
{
    public string Name { get; } = name;

    /// <summary>Its title in square brackets; <see langword="null"/> when it shows its name.</summary>
    public string? Title { get; set; }

    public ErSubgraph? Parent { get; } = parent;

    /// <summary>Its first line.</summary>
    public TextSpan Span { get; } = span;

    /// <summary>The entities its own lines mention, as often as they do.</summary>
    internal List<ErEntity> Mentioned { get; } = [];
}

/// <summary>An attribute of an entity as written, with its keys PK, FK, UK.</summary>
internal sealed record ErAttribute(string Type, string Name, IReadOnlyList<string> Keys);

/// <summary>A relationship from the entity on its left to the one on its right, by their names, with cardinalities and line as written: <c>||--o{</c>.</summary>
internal sealed record ErRelationship(string From, string To, string Link, string Role, TextSpan Span);
