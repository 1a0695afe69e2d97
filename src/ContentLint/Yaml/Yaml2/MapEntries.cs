using ContentLint.Data;

namespace ContentLint.Yaml.Yaml2;

/// <summary>
/// A map while its entries are read. Keys are the same when their types and values are; <c>1</c> and <c>"1"</c> are two keys,
/// and one field of the object that JavaScript makes of them.
/// </summary>
internal sealed class MapEntries
{
    private readonly List<DataProperty> _properties = [];
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    private readonly Dictionary<(DataKind Kind, string Text), DataProperty> _keys = [];

    public string? LastKey => _properties.Count == 0 ? null : _properties[_properties.Count - 1].Key;

    /// <summary>The entry whose key is the same.</summary>
    public DataProperty? Find(DataNode key) => Identity(key) is { } identity && _keys.TryGetValue(identity, out var first) ? first : null;

    public void Set(DataProperty property, DataNode key)
    {
        if (Identity(key) is { } identity && !_keys.ContainsKey(identity))
            _keys.Add(identity, property);
        if (_index.TryGetValue(property.Key, out var index))
        {
            _properties[index] = property;
            return;
        }

        _index.Add(property.Key, _properties.Count);
        _properties.Add(property);
    }

    public DataMapping ToMapping(TextSpan span) => new(span, _properties);

    private static (DataKind, string)? Identity(DataNode key) => key switch
    {
        DataScalar { Value: double.NaN } or DataScalar { Kind: DataKind.Timestamp } => null,
        DataScalar { Kind: DataKind.Null } => (DataKind.Null, ""),
        DataScalar { Value: double number } => (DataKind.Number, JavaScriptNumber.ToString(number)),
        DataScalar { Value: bool value } => (DataKind.Boolean, value ? "true" : "false"),
        DataScalar { Value: string text } => (DataKind.String, text),
        _ => null,
    };
}
