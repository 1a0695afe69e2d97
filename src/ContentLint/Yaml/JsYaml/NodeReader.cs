// One node: properties (`!tag`, `&anchor`), then one of
//   block sequence   - a      lines of one indentation that start with "- "
//   block mapping    k: v     lines of one indentation with a key, or "? key" and ": value" lines
//   flow collection  [a, b] {k: v}
//   scalar           plain, 'single', "double", | literal, > folded
//   alias            *anchor
// What js-yaml decides in its own way is commented where it is.
//
// Recursion is bounded: a node deeper than MaximumDepth is a mistake, in js-yaml too.

namespace ContentLint.Yaml.JsYaml;

/// <summary>Reads nodes of every kind.</summary>
internal sealed class NodeReader
{
    private const int MaximumDepth = 100;

    private readonly Reading _reading;
    private readonly Scanner _scanner;
    private readonly PropertyReader _properties;
    private readonly SequenceReader _sequences;
    private readonly MappingReader _mappings;
    private readonly FlowReader _flows;
    private readonly ScalarReader _scalars;
    private readonly BlockScalarReader _blockScalars;
    private int _depth;

    public NodeReader(Reading reading, PropertyReader properties)
    {
        _reading = reading;
        _scanner = reading.Scanner;
        _properties = properties;
        _sequences = new SequenceReader(reading, this);
        _mappings = new MappingReader(reading, this);
        _flows = new FlowReader(reading, this);
        var text = new ScalarText(reading);
        _scalars = new ScalarReader(reading, text);
        _blockScalars = new BlockScalarReader(reading, text);
    }

    /// <summary>Reads one node; where there is none, the scanner may have passed white space.</summary>
    /// <param name="parentIndent">The indentation of the collection it stands in.</param>
    /// <param name="place">What is around it.</param>
    /// <param name="allowToSeek">Whether it may start on a later line.</param>
    /// <param name="allowCompact">Whether it may be a block collection that starts on this line.</param>
    public Node Read(int parentIndent, Place place, bool allowToSeek, bool allowCompact)
    {
        if (_depth >= MaximumDepth)
            return _reading.Failures.Here(_reading.Messages.TooDeep(_scanner.At.Position, MaximumDepth));

        _depth++;
        var before = _reading.Anchors.StartNode();
        var head = _properties.ReadHead(parentIndent, place, allowToSeek);
        var node = head.Failure is { } failure ? failure : ReadContent(head, parentIndent, place, allowCompact);
        _depth--;
        return node.Failure is null ? Complete(node, head.Relation > 0, before) : node;
    }

    // Gives a node its type, and the name before it its node.
    private Node Complete(Node node, bool isDeeper, long before)
    {
        var hasContent = node.Exists;
        node = _reading.Values.ApplyTag(node);
        var (tag, anchor) = node.Properties;
        if (anchor is not null && _reading.Dialect.AnchorsNameNoEmptyValue && !isDeeper && !hasContent && tag is null or YamlTags.None)
            _reading.Anchors.Leave(anchor!);
        else if (anchor is not null)
            _reading.Anchors.Close(anchor, node.Value, before);
        return node with { Exists = hasContent || tag is not null || anchor is not null };
    }

    private Node ReadContent(NodeHead head, int parentIndent, Place place, bool allowCompact)
    {
        var properties = head.Properties;
        var isBlock = place is Place.Item or Place.Value;
        var allowsCollections = head.AllowsCollections && (head.IsAtNewLine || allowCompact);
        var column = _scanner.At.Position - _scanner.At.LineStart;

        // A sequence may stand at the indentation of its parent's keys.
        if (head.Relation <= 0)
            return head.Relation == 0 && place == Place.Value && allowsCollections ? _sequences.Read(column, properties) : Nothing(properties);

        var flowIndent = isBlock ? parentIndent + 1 : parentIndent;
        if (allowsCollections)
        {
            var collection = _sequences.Read(column, properties);
            if (!collection.IsDone)
                collection = _mappings.Read(column, flowIndent, properties);
            if (collection.IsDone)
                return collection;

            properties = collection.Properties;
        }

        if (_scanner.Current is '[' or '{')
            return _flows.Read(flowIndent, properties);
        if (isBlock && !allowsCollections && head.Start is { } start && !_reading.Dialect.PropertiesBelongToValues && _scanner.Current is not ('|' or '>')
            && ReadMappingFromProperty(start, flowIndent) is { IsDone: true } mapping)
        {
            return mapping;
        }

        return ReadScalar(flowIndent, place, isBlock, properties);
    }

    private Node ReadScalar(int indent, Place place, bool isBlock, Properties properties)
    {
        var node = _scanner.Current switch
        {
            '|' or '>' when isBlock => _blockScalars.Read(indent),
            '\'' => _scalars.ReadSingleQuoted(),
            '"' => _scalars.ReadDoubleQuoted(),
            '*' => _properties.ReadAlias(place == Place.InFlow, hasProperties: properties != default),
            _ => _scalars.ReadPlain(indent, place),
        };
        return node with { Properties = new Properties(properties.Tag ?? node.Properties.Tag, properties.Anchor) };
    }

    // `&a key: value`: the property belongs to the key when a mapping can be read from it on.
    private Node ReadMappingFromProperty(Cursor start, int flowIndent)
    {
        var (at, reported) = (_scanner.At, _reading.Diagnostics.Count);
        var anchors = _reading.Anchors.BeginTrial();
        _scanner.At = start;
        var node = _mappings.Read(start.Position - start.LineStart, flowIndent, default);
        if (node.Failure is not null || (node.Exists && node.Style == YamlStyle.Block))
        {
            _reading.Anchors.EndTrial();
            return node;
        }

        _reading.Anchors.UndoTrial(anchors);
        _reading.Diagnostics.RemoveRange(reported, _reading.Diagnostics.Count - reported);
        _scanner.At = at;
        return default;
    }

    private static Node Nothing(Properties properties) => new() { Properties = properties };
}
