namespace ContentLint.Schema.Validation;

/// <summary>Which properties or items of one value have been looked at; what is left concerns <c>unevaluated…</c>.</summary>
internal sealed class Evaluated
{
    private HashSet<string>? _properties;
    private HashSet<int>? _items;
    private int _leadingItems;
    private bool _hasAllProperties;

    public void Add(string property) => (_properties ??= new HashSet<string>(StringComparer.Ordinal)).Add(property);

    public void AddAllProperties() => _hasAllProperties = true;

    public void Add(int item) => (_items ??= []).Add(item);

    public void AddLeadingItems(int count) => _leadingItems = Math.Max(_leadingItems, count);

    public bool Contains(string property) => _hasAllProperties || _properties?.Contains(property) == true;

    public bool Contains(int item) => item < _leadingItems || _items?.Contains(item) == true;

    /// <summary>Takes over what another schema, applied to the same value, has seen.</summary>
    public void Add(Evaluated other)
    {
        _hasAllProperties |= other._hasAllProperties;
        _leadingItems = Math.Max(_leadingItems, other._leadingItems);
        foreach (var property in other._properties ?? [])
            Add(property);
        foreach (var item in other._items ?? [])
            Add(item);
    }
}
