// What nodes become: tags give scalars their types, keys become strings, merge keys copy entries.

using ContentLint.Data;
using ContentLint.Text;
using static ContentLint.Yaml.YamlLines;

namespace ContentLint.Yaml;

/// <summary>A key before its entry is stored.</summary>
/// <param name="Text">The key as JavaScript makes a string of it; <see langword="null"/> when it could not be read.</param>
/// <param name="Start">Where it starts in the text that is read.</param>
/// <param name="End">Where it ends there.</param>
/// <param name="Span">Its place in the file.</param>
/// <param name="IsMerge">Whether it is <c>&lt;&lt;</c>.</param>
internal sealed record YamlKey(string? Text, int Start, int End, TextSpan Span, bool IsMerge);

internal sealed partial class YamlParser
{
    private const int MaximumMergedKeys = 10_000;
    private const int MaximumMergedMappings = 100;

    private int _mergedKeys;

    // A tag decides the type of the node it stands before; a plain scalar without one has its type guessed ('?').
    private void ApplyTag()
    {
        if (_tag is null or YamlTags.None || _result is DataInvalid)
            return;

        if (_tag == "?")
        {
            if (_result is DataScalar scalar)
                (_result, _tag) = YamlScalarTypes.Guess(scalar, _isVersion3);
            else if (_result is not null)
                _diagnostics.Add(_errors.TagDoesNotFit(_nodeStart, _nodeEnd, _tag));
            return;
        }

        var kind = _result switch
        {
            DataScalar => DataKind.String,
            DataNode node => node.Kind,
            null => (DataKind?)null,
        };
        var start = _style == YamlStyle.None ? _at.Position : _nodeStart;
        if (!YamlTags.IsKnown(_tag, kind))
        {
            _diagnostics.Add(_errors.UnknownTag(TagSpan(start, _tag), _lines.RestOfLine(TagSpan(start, _tag).Start)));
            _result = new DataInvalid(Map(start, Math.Max(start, _nodeEnd)));
        }
        else if (YamlTags.TryApply(_tag, _result, Map(start, start), _isVersion3, out var result))
        {
            _result = result;
        }
        else
        {
            _diagnostics.Add(_errors.TagDoesNotFit(start, Math.Max(start, _nodeEnd), _tag));
            _result = new DataInvalid(Map(start, Math.Max(start, _nodeEnd)));
        }
    }

    // The tag stands before its node; the nearest '!' is its start.
    private TextSpan TagSpan(int nodeStart, string tag)
    {
        var start = nodeStart <= 0 ? -1 : _text.LastIndexOf('!', Math.Min(nodeStart, _text.Length) - 1);
        while (start > 0 && !IsSpace(_text[start - 1]) && !IsFlowIndicator(_text[start - 1]))
            start--;
        if (start < 0)
            return new TextSpan(Math.Max(0, nodeStart), Math.Max(0, nodeStart));

        var end = start;
        while (end < _text.Length && !IsSpace(_text[end]) && end - start <= tag.Length + 2)
            end++;
        return new TextSpan(start, end);
    }

    private YamlKey KeyOf(DataNode? node, int start, int end, string? tag)
    {
        var text = KeyText(node, start, end);
        return new YamlKey(text, start, end, Map(start, end), tag == YamlTags.Merge);
    }

    private YamlKey KeyOfNothing(int offset) => new("null", offset, offset, Map(offset, offset), IsMerge: false);

    private string? KeyText(DataNode? node, int start, int end)
    {
        if (node is not DataSequence sequence)
            return ItemText(node);

        _aliasedNodes += sequence.Items.Count;
        if (_aliasedNodes > MaximumAliasedNodes)
            return null;
        if (sequence.Items.Any(i => i is DataSequence))
        {
            _diagnostics.Add(_errors.NestedListAsKey(new TextSpan(start, end)));
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

    private static YamlMappingBuilder NewMapping(int start) => new(start);

    private void Store(YamlMappingBuilder entries, YamlKey key, DataNode value)
    {
        if (key.Text is null)
            entries.Break(null, key.Span);
        else if (key.IsMerge)
            Merge(entries, key, value);
        else if (!entries.TryAdd(new DataProperty(key.Text, key.Span, value), out var first))
            _diagnostics.Add(_errors.DuplicateKey(key, first, _lines.LineAt(key.Start)));
    }

    private void Merge(YamlMappingBuilder entries, YamlKey key, DataNode value)
    {
        if (value is DataSequence { Items: var items } && items.Count > MaximumMergedMappings)
        {
            _diagnostics.Add(_errors.MergeTooLarge(key, MaximumMergedMappings));
            return;
        }

        foreach (var source in value is DataSequence sequence ? sequence.Items : [value])
        {
            if (!MergeOne(entries, key, source))
                return;
        }
    }

    private bool MergeOne(YamlMappingBuilder entries, YamlKey key, DataNode source)
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
            _diagnostics.Add(_errors.CannotMerge(key, source));
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

        _diagnostics.Add(_errors.MergeTooLarge(key, MaximumMergedKeys));
        return false;
    }
}
