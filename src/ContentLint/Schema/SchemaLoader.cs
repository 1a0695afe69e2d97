// Loading: documents are scanned for the addresses and anchors in them, then compiled from the root on; references are
// resolved one after the other, which may bring in further documents.

using ContentLint.Data;
using ContentLint.Schema.Formats;
using ContentLint.Schema.Keywords;
using ContentLint.Schema.Patterns;
using ContentLint.Schema.Validation;

namespace ContentLint.Schema;

/// <summary>Loads one schema; see the file's head.</summary>
internal sealed class SchemaLoader(Func<string, SchemaDocument?> resolve, SchemaOptions options)
{
    private readonly Dictionary<string, SchemaResource> _resources = new(StringComparer.Ordinal);
    private readonly Dictionary<DataNode, SchemaResource> _owners = [];
    private readonly Dictionary<DataNode, Subschema> _compiled = [];
    private readonly Dictionary<(SchemaResource Resource, string Anchor), Subschema> _dynamicAnchors = [];
    private readonly Queue<(string Reference, DataScalar Site, SchemaResource Base, Action<Subschema> Set)> _references = new();
    private readonly HashSet<string> _missing = new(StringComparer.Ordinal);

    public List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>The patterns, with their places.</summary>
    public List<(EcmaRegex Pattern, SourceText Source, TextSpan Span)> Patterns { get; } = [];

    public Subschema Load(SchemaDocument document, string uri)
    {
        var root = Compile(document.Root, AddDocument(document, uri));
        while (_references.Count > 0)
        {
            var (reference, site, from, set) = _references.Dequeue();
            if (Resolve(reference, site, from) is { } target)
                set(target);
        }

        return root;
    }

    // Addresses and anchors.

    private SchemaResource AddDocument(SchemaDocument document, string uri)
    {
        uri = UriReference.Resolve(uri, "");
        var dialect = DialectOf(document.Root, options.DefaultDialect);
        var id = dialect.IsDraft7 && HasRef(document.Root) ? null : Id(document.Root);
        var ownUri = id is null ? uri : UriReference.Resolve(uri, id);
        var resource = new SchemaResource(ownUri, document.Root, dialect, document.Source);
        _resources[uri] = resource;
        _resources[ownUri] = resource;
        Scan(document.Root, resource, isResourceRoot: true);
        return resource;
    }

    // Only where schemas stand: an "$id" inside an enum is just a value.
    private void Scan(DataNode node, SchemaResource resource, bool isResourceRoot)
    {
        if (node is not DataMapping mapping || _owners.ContainsKey(node))
            return;

        var isDraft7 = resource.Dialect.IsDraft7;
        if (!isResourceRoot && Id(node) is { } id && !(isDraft7 && HasRef(node)) && !IsAnchorId(isDraft7, id))
        {
            var uri = UriReference.Resolve(resource.Uri, id);
            resource = new SchemaResource(uri, node, DialectOf(node, resource.Dialect), resource.Source);
            _resources.TryAdd(uri, resource);
        }

        _owners[node] = resource;
        AddAnchors(mapping, resource);
        foreach (var child in SchemaShape.Children(mapping, resource.Dialect))
            Scan(child, resource, isResourceRoot: false);
    }

    private static void AddAnchors(DataMapping mapping, SchemaResource resource)
    {
        if (resource.Dialect.IsDraft7)
        {
            var fragment = Id(mapping) is { } id ? UriReference.Parse(id).Fragment : null;
            if (fragment is { Length: > 0 } && !HasRef(mapping))
                resource.Anchors[fragment] = mapping;
            return;
        }

        if (mapping["$anchor"] is DataScalar { Value: string anchor })
            resource.Anchors[anchor] = mapping;
        if (mapping["$dynamicAnchor"] is DataScalar { Value: string dynamicAnchor })
        {
            resource.Anchors[dynamicAnchor] = mapping;
            resource.DynamicAnchors.Add(dynamicAnchor);
        }
    }

    private static bool IsAnchorId(bool isDraft7, string id) => isDraft7 && id.Length > 0 && id[0] == '#';

    private static string? Id(DataNode node) => (node as DataMapping)?["$id"] is DataScalar { Value: string id } ? id : null;

    private static bool HasRef(DataNode node) => (node as DataMapping)?["$ref"] is not null;

    private SchemaDialect DialectOf(DataNode node, SchemaDialect inherited)
    {
        if ((node as DataMapping)?["$schema"] is not DataScalar { Value: string uri })
            return inherited;
        if (SchemaDialect.Of(uri) is { } known)
            return known;

        // A meta-schema of one's own says which vocabularies count.
        var metaSchema = resolve(UriReference.Resolve("", uri))?.Root as DataMapping;
        if (metaSchema?["$vocabulary"] is not DataMapping vocabulary)
            return inherited;

        return new SchemaDialect(
            IsDraft7: false,
            Validates: vocabulary.Properties.Any(p => p.Key.EndsWith("/vocab/validation", StringComparison.Ordinal)),
            AssertsFormat: vocabulary.Properties.Any(p => p.Key.EndsWith("/vocab/format-assertion", StringComparison.Ordinal)));
    }

    // Compilation.

    /// <summary>The subschema of a node; compiled once.</summary>
    public Subschema Compile(DataNode node, SchemaResource resource)
    {
        if (_owners.TryGetValue(node, out var owner))
            resource = owner;
        if (_compiled.TryGetValue(node, out var known))
            return known;

        var schema = new Subschema(resource, node);
        _compiled.Add(node, schema);
        switch (node)
        {
            case DataScalar { Value: bool constant }:
                schema.Constant = constant;
                break;
            case DataMapping mapping:
                var keywords = new KeywordCompiler(this, resource, mapping, options).Compile();
                schema.Keywords = keywords;
                schema.LooksAtEvaluated = keywords.Any(k => k.IsLast);
                AddDynamicAnchor(mapping, resource, schema);
                break;
            case DataInvalid:
                break;
            default:
                Diagnostics.Add(SchemaDiagnostics.InvalidSchema(resource.Source, node.Span, "A schema is a mapping, or true or false."));
                break;
        }

        return schema;
    }

    private void AddDynamicAnchor(DataMapping mapping, SchemaResource resource, Subschema schema)
    {
        if (mapping["$dynamicAnchor"] is DataScalar { Value: string anchor } && !resource.Dialect.IsDraft7)
            _dynamicAnchors[(resource, anchor)] = schema;
    }

    // References.

    public RefKeyword Refer(DataScalar site, SchemaResource from)
    {
        var keyword = new RefKeyword();
        _references.Enqueue((site.Text, site, from, target => keyword.Target = target));
        return keyword;
    }

    public DynamicRefKeyword ReferDynamically(DataScalar site, SchemaResource from)
    {
        var fragment = UriReference.Parse(site.Text).Fragment;
        var anchor = string.IsNullOrEmpty(fragment) || fragment![0] == '/' ? null : fragment;
        var keyword = new DynamicRefKeyword(anchor, _dynamicAnchors);
        _references.Enqueue((site.Text, site, from, target =>
        {
            keyword.Target = target;
            CompileDynamicAnchors();
        }
        ));
        return keyword;
    }

    // Any resource may be the outermost one that has the anchor.
    private void CompileDynamicAnchors()
    {
        foreach (var resource in _resources.Values.ToArray())
        {
            foreach (var anchor in resource.DynamicAnchors)
                Compile(resource.Anchors[anchor], resource);
        }
    }

    private Subschema? Resolve(string reference, DataScalar site, SchemaResource from)
    {
        var uri = UriReference.Resolve(from.Uri, reference);
        if (FindResource(uri, site, from) is not { } resource)
            return null;

        var fragment = UriReference.Parse(reference).Fragment ?? "";
        var (node, owner) = fragment.Length == 0 ? (resource.Root, resource)
            : fragment[0] == '/' ? Walk(resource, fragment)
            : (resource.Anchors.TryGetValue(Uri.UnescapeDataString(fragment), out var anchored) ? anchored : null, resource);
        if (node is not null)
            return Compile(node, owner);

        Diagnostics.Add(SchemaDiagnostics.UnresolvedReference(from.Source, site, $"there is no '#{fragment}'"));
        return null;
    }

    private SchemaResource? FindResource(string uri, DataScalar site, SchemaResource from)
    {
        if (_resources.TryGetValue(uri, out var known))
            return known;
        if (MetaSchemas.Find(uri) is { } metaSchema)
            return AddDocument(metaSchema, uri);
        if (!_missing.Contains(uri) && resolve(uri) is { } document)
            return AddDocument(document, uri);

        _missing.Add(uri);
        Diagnostics.Add(IsNetwork(uri)
            ? SchemaDiagnostics.NetworkReference(from.Source, site, uri)
            : SchemaDiagnostics.UnresolvedReference(from.Source, site, $"there is no '{uri}'"));
        return null;
    }

    private static bool IsNetwork(string uri) => UriReference.Parse(uri).Scheme is "http" or "https" or "ftp";

    // A JSON pointer; it may lead through places where no schema stands, and into resources within the resource.
    private (DataNode? Node, SchemaResource Owner) Walk(SchemaResource resource, string pointer)
    {
        var node = resource.Root;
        foreach (var token in pointer.Split('/').Skip(1))
        {
            var name = Uri.UnescapeDataString(token).Replace("~1", "/").Replace("~0", "~");
            node = node switch
            {
                DataMapping mapping => mapping[name],
                DataSequence list when int.TryParse(name, out var index) && index >= 0 && index < list.Items.Count => list.Items[index],
                _ => null,
            };
            if (node is null)
                return (null, resource);
            if (_owners.TryGetValue(node, out var owner))
                resource = owner;
        }

        return (node, resource);
    }
}
