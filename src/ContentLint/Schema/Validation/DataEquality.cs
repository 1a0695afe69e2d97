using ContentLint.Data;

namespace ContentLint.Schema.Validation;

/// <summary>Equality of values as JSON Schema means it: numbers by value, mappings without order.</summary>
internal sealed class DataEquality : IEqualityComparer<DataNode>
{
    public static DataEquality Instance { get; } = new();

    public bool Equals(DataNode? x, DataNode? y) => (x, y) switch
    {
        (DataScalar a, DataScalar b) => AreEqual(a, b),
        (DataSequence a, DataSequence b) => a.Items.Count == b.Items.Count && a.Items.Zip(b.Items, Equals).All(e => e),
        (DataMapping a, DataMapping b) => a.Properties.Count == b.Properties.Count
            && a.Properties.All(p => b[p.Key] is { } other && Equals(p.Value, other)),
        _ => ReferenceEquals(x, y),
    };

    public int GetHashCode(DataNode obj) => obj switch
    {
        DataScalar { Kind: DataKind.Number, Value: double number } => number.GetHashCode(),
        DataScalar { Kind: DataKind.String or DataKind.Timestamp } text => StringComparer.Ordinal.GetHashCode(text.Text),
        DataScalar { Value: bool value } => value ? 1 : 2,
        DataSequence list => list.Items.Aggregate(17, (hash, item) => unchecked((hash * 31) + GetHashCode(item))),
        DataMapping mapping => mapping.Properties.Aggregate(
            19, (hash, p) => unchecked(hash + (StringComparer.Ordinal.GetHashCode(p.Key) ^ (GetHashCode(p.Value) * 7)))),
        _ => 0,
    };

    // A date is to a schema the text the author wrote.
    private static bool AreEqual(DataScalar a, DataScalar b)
    {
        if (a.Kind is DataKind.String or DataKind.Timestamp && b.Kind is DataKind.String or DataKind.Timestamp)
            return a.Text == b.Text;

        return a.Kind == b.Kind && object.Equals(a.Value, b.Value);
    }
}
