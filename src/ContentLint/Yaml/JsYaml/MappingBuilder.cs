using ContentLint.Data;

namespace ContentLint.Yaml.JsYaml;

/// <summary>A mapping while its entries are read: keys stand once, but an entry wins over one that was merged in.</summary>
internal sealed class MappingBuilder(int start)
{
    private readonly int _start = start;
    private readonly List<DataProperty> _properties = [];
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    private HashSet<string>? _merged;

    /// <summary>Where the latest entry ends in the text that is read.</summary>
    public int End { get; set; } = start;

    /// <summary>Whether an error has cost an entry.</summary>
    public bool IsBroken { get; set; }

    /// <summary>The key of the latest entry.</summary>
    public string? LastKey => _properties.Count == 0 ? null : _properties[_properties.Count - 1].Key;

    /// <summary>Adds an entry; when its key is there already, gives the one that stands.</summary>
    public bool TryAdd(DataProperty property, out DataProperty first)
    {
        first = property;
        if (_index.TryGetValue(property.Key, out var index))
        {
            if (_merged?.Remove(property.Key) != true)
            {
                first = _properties[index];
                return false;
            }

            _properties[index] = property;
            return true;
        }

        _index.Add(property.Key, _properties.Count);
        _properties.Add(property);
        return true;
    }

    /// <summary>Adds an entry of another mapping, unless there is one of that key.</summary>
    public void Merge(DataProperty property)
    {
        if (_index.ContainsKey(property.Key))
            return;

        TryAdd(property, out _);
        (_merged ??= new HashSet<string>(StringComparer.Ordinal)).Add(property.Key);
    }

    /// <summary>
    /// Remembers that an error has cost an entry. The value of <paramref name="key"/> is unknown then; without a key,
    /// an empty value just before the error is, since the broken lines may have been meant as that value.
    /// </summary>
    public void Break(YamlKey? key, TextSpan errorSpan)
    {
        IsBroken = true;
        if (key is { Text: { } text, IsMerge: false })
            TryAdd(new DataProperty(text, key.Span, new DataInvalid(errorSpan)), out _);
        else if (key is null && _properties.Count > 0 && _properties[_properties.Count - 1].Value is DataScalar { Kind: DataKind.Null, Span.IsEmpty: true })
            InvalidateLast(errorSpan);
    }

    /// <summary>Forgets the latest value: it has swallowed what follows.</summary>
    public void InvalidateLast(TextSpan errorSpan)
    {
        if (_properties.Count > 0 && _properties[_properties.Count - 1] is var last)
            _properties[_properties.Count - 1] = new DataProperty(last.Key, last.KeySpan, new DataInvalid(errorSpan));
    }

    /// <summary>The mapping of what was added.</summary>
    public DataMapping ToMapping(Reading reading) => new(reading.Map(_start, End), _properties, IsBroken);
}
