using ContentLint.Data;

namespace ContentLint.Schema.Validation;

/// <summary>A schema with an address of its own: a file, or a part of one with <c>$id</c>. Anchors are unique within it.</summary>
internal sealed class SchemaResource(string uri, DataNode root, SchemaDialect dialect, SourceText source)
{
    /// <summary>The base of the references in it, without a fragment.</summary>
    public string Uri { get; } = uri;

    public DataNode Root { get; } = root;

    public SchemaDialect Dialect { get; } = dialect;

    public SourceText Source { get; } = source;

    /// <summary>The schemas <c>#name</c> leads to.</summary>
    public Dictionary<string, DataNode> Anchors { get; } = new(StringComparer.Ordinal);

    /// <summary>Those of them that <c>$dynamicRef</c> may replace.</summary>
    public HashSet<string> DynamicAnchors { get; } = new(StringComparer.Ordinal);
}
