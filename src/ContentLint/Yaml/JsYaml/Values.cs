// What nodes become: tags give scalars their types, keys become strings, merge keys copy entries.

using ContentLint.Data;
using static ContentLint.Yaml.YamlLines;

namespace ContentLint.Yaml.JsYaml;

/// <summary>Makes values of what was read.</summary>
internal sealed class Values(Reading reading)
{
    private const int MaximumMergedKeys = 10_000;
    private const int MaximumMergedMappings = 100;

    /// <summary>The tag of a plain scalar without one: its type is guessed.</summary>
    public const string Guessed = "?";

    private int _mergedKeys;

    /// <summary>A tag decides the type of the node it stands before.</summary>
    public Node ApplyTag(Node node)
    {
        var tag = node.Properties.Tag;
        if (tag is null or YamlTags.None || node.Value is DataInvalid)
            return node;
        if (tag == Guessed)
            return Guess(node);

        var kind = node.Value switch
        {
            DataScalar => DataKind.String,
            DataNode value => value.Kind,
            null => (DataKind?)null,
        };
        var start = node.IsEmpty ? reading.Scanner.At.Position : node.Start;
        var end = Math.Max(start, node.End);
        if (!YamlTags.IsKnown(tag, kind) || (reading.Dialect.HasJsonSchema && !YamlTags.IsOfJson(tag)))
        {
            var span = TagSpan(start, tag);
            reading.Report(reading.Messages.UnknownTag(span, reading.Scanner.Lines.RestOfLine(span.Start)));
        }
        else if (YamlTags.TryApply(tag, node.Value, reading.Map(start, start), reading.Dialect.HasNumbersOfYaml11, out var typed))
        {
            return node with { Value = typed };
        }
        else
        {
            reading.Report(reading.Messages.TagDoesNotFit(start, end, tag));
        }

        return node with { Value = new DataInvalid(reading.Map(start, end)) };
    }

    /// <summary>A node as the key of an entry.</summary>
    public YamlKey KeyOf(DataNode? node, int start, int end, string? tag) =>
        new(KeyText(node, start, end), start, end, reading.Map(start, end), tag == YamlTags.Merge);

    /// <summary>The key of an entry that starts with its colon.</summary>
    public YamlKey KeyOfNothing(int offset) => new("null", offset, offset, reading.Map(offset, offset), IsMerge: false);

    /// <summary>The value that is left out at an offset.</summary>
    public DataScalar Nothing(int offset) => new(DataKind.Null, reading.Map(offset, offset), null, "", isQuoted: false);

    /// <summary>Puts an entry into a mapping; entries of another mapping where the key is <c>&lt;&lt;</c>.</summary>
    public void Store(MappingBuilder entries, YamlKey key, DataNode value)
    {
        if (key.Text is null)
            entries.Break(null, key.Span);
        else if (key.IsMerge)
            Merge(entries, key, value);
        else if (!entries.TryAdd(new DataProperty(key.Text, key.Span, value), out var first))
            reading.Report(reading.Messages.DuplicateKey(key, first, reading.Scanner.Lines.LineAt(key.Start)));
    }

    private Node Guess(Node node)
    {
        if (node.Value is DataScalar scalar)
        {
            var (typed, tag) = YamlScalarTypes.Guess(scalar, reading.Dialect.HasNumbersOfYaml11);
            if (reading.Dialect.HasJsonSchema && (tag == YamlTags.Merge || typed.Kind == DataKind.Timestamp))
                (typed, tag) = (scalar, Guessed);
            return node with { Value = typed, Properties = node.Properties with { Tag = tag } };
        }

        if (node.Value is not null)
            reading.Report(reading.Messages.TagDoesNotFit(node.Start, node.End, Guessed));
        return node;
    }

    // The tag stands before its node; the nearest '!' is its start.
    private TextSpan TagSpan(int nodeStart, string tag)
    {
        var text = reading.Scanner.Text;
        var start = nodeStart <= 0 ? -1 : text.LastIndexOf('!', Math.Min(nodeStart, text.Length) - 1);
        while (start > 0 && !IsSpace(text[start - 1]) && !IsFlowIndicator(text[start - 1]))
            start--;
        if (start < 0)
            return new TextSpan(Math.Max(0, nodeStart), Math.Max(0, nodeStart));

        var end = start;
        while (end < text.Length && !IsSpace(text[end]) && end - start <= tag.Length + 2)
            end++;
        return new TextSpan(start, end);
    }

    private string? KeyText(DataNode? node, int start, int end)
    {
        if (node is not DataSequence sequence)
            return ItemText(node);

        if (reading.Anchors.AddsTooMany(sequence.Items.Count))
            return null;
        if (sequence.Items.Any(i => i is DataSequence))
        {
            reading.Report(reading.Messages.NestedListAsKey(new TextSpan(start, end)));
            return null;
        }

        return string.Join(",", sequence.Items.Select(i => i.Kind == DataKind.Null ? "" : ItemText(i)));
    }

    // What String(value) gives in JavaScript.
    private static string? ItemText(DataNode? node) => node switch
    {
        null => "null",
        DataInvalid => null,
        DataMapping => "[object Object]",
        DataScalar { Kind: DataKind.Null } => "null",
        DataScalar { Value: bool value } => value ? "true" : "false",
        DataScalar { Value: double value } => JavaScriptNumber.ToString(value),
        DataScalar { Value: DateTime value } => YamlScalarTypes.ToJavaScriptString(value),
        DataScalar scalar => (string?)scalar.Value,
        _ => null,
    };

    private void Merge(MappingBuilder entries, YamlKey key, DataNode value)
    {
        if (value is DataSequence { Items: var items } && items.Count > MaximumMergedMappings)
        {
            reading.Report(reading.Messages.MergeTooLarge(key, MaximumMergedMappings));
            return;
        }

        foreach (var source in value is DataSequence sequence ? sequence.Items : [value])
        {
            if (!MergeOne(entries, key, source))
                return;
        }
    }

    private bool MergeOne(MappingBuilder entries, YamlKey key, DataNode source)
    {
        _mergedKeys++;
        var properties = source switch
        {
            DataMapping mapping => mapping.Properties,
            DataSequence list => [.. list.Items.Select((item, i) => new DataProperty(JavaScriptNumber.ToString(i), item.Span, item))],
            _ => [],
        };
        if (source is not (DataMapping or DataSequence or DataInvalid or DataScalar { Kind: DataKind.Timestamp }))
        {
            reading.Report(reading.Messages.CannotMerge(key, source));
            return false;
        }

        foreach (var property in properties)
        {
            if (++_mergedKeys > MaximumMergedKeys)
                break;

            entries.Merge(property);
        }

        if (source.IsBroken)
            entries.IsBroken = true;
        if (_mergedKeys <= MaximumMergedKeys)
            return true;

        reading.Report(reading.Messages.MergeTooLarge(key, MaximumMergedKeys));
        return false;
    }
}
