// A value as JSON knows it, with the place of every key and value in the author's file.
//
// YAML front matter, `contentlint.yml`, rule packs and JSON Schemas all become this tree; the schema validator and the
// configuration readers work on it, so that each of their errors stands on the characters to change.

using System.Diagnostics.CodeAnalysis;

namespace ContentLint.Data;

/// <summary>The JSON types, plus the timestamp that YAML adds.</summary>
[SuppressMessage("Naming", "CA1720:Identifier contains type name", Justification = "the kinds are JSON's, by JSON's names")]
public enum DataKind
{
    /// <summary>Nothing: <c>null</c>, <c>~</c>, or a value left out.</summary>
    Null,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A text.</summary>
    String,

    /// <summary>A date, with or without a time, as YAML reads it.</summary>
    Timestamp,

    /// <summary>A list.</summary>
    Sequence,

    /// <summary>Keys with values.</summary>
    Mapping,

    /// <summary>A value that could not be read; its error is reported already, so nobody complains about it again.</summary>
    Invalid,
}

/// <summary>A value with its place. <see cref="Span"/> is in file offsets.</summary>
public abstract class DataNode(DataKind kind, TextSpan span, bool isBroken = false)
{
    /// <summary>The value's JSON type.</summary>
    public DataKind Kind { get; } = kind;

    /// <summary>The value's characters in the file; empty, after its key, for a value that is left out.</summary>
    public TextSpan Span { get; } = span;

    /// <summary>
    /// Whether a reported error may have swallowed some of its parts: what is there can be judged, what is not there
    /// proves nothing.
    /// </summary>
    public bool IsBroken { get; } = isBroken;

    /// <summary>Whether two values are the same, wherever they stand. Depth is bounded where they are read.</summary>
    internal static bool HaveSameValue(DataNode? one, DataNode? other) => (one, other) switch
    {
        (null, null) => true,
        (DataScalar a, DataScalar b) => a.Kind == b.Kind && Equals(a.Value, b.Value) && a.Text == b.Text,
        (DataSequence a, DataSequence b) => a.Items.Count == b.Items.Count && a.Items.Zip(b.Items, HaveSameValue).All(same => same),
        (DataMapping a, DataMapping b) => a.Properties.Count == b.Properties.Count && a.Properties.Zip(b.Properties, (x, y) => x.Key == y.Key && HaveSameValue(x.Value, y.Value)).All(same => same),
        _ => false,
    };
}

/// <summary>A value that could not be read.</summary>
public sealed class DataInvalid(TextSpan span) : DataNode(DataKind.Invalid, span, isBroken: true);

/// <summary>A value without parts.</summary>
public sealed class DataScalar(DataKind kind, TextSpan span, object? value, string text, bool isQuoted) : DataNode(kind, span)
{
    /// <summary><see langword="null"/>, <see cref="bool"/>, <see cref="double"/>, <see cref="string"/> or <see cref="DateTime"/> (UTC), by kind.</summary>
    public object? Value { get; } = value;

    /// <summary>The scalar as the author wrote it, quotes and escapes resolved.</summary>
    public string Text { get; } = text;

    /// <summary>Whether it is in quotes or a block scalar, and so a string whatever it looks like.</summary>
    public bool IsQuoted { get; } = isQuoted;
}

/// <summary>A list of values.</summary>
public sealed class DataSequence(TextSpan span, IReadOnlyList<DataNode> items, bool isBroken = false)
    : DataNode(DataKind.Sequence, span, isBroken)
{
    /// <summary>The values in order.</summary>
    public IReadOnlyList<DataNode> Items { get; } = items;
}

/// <summary>One entry of a mapping.</summary>
public sealed class DataProperty(string key, TextSpan keySpan, DataNode value)
{
    /// <summary>The key as a string, as JavaScript makes an object key of it.</summary>
    public string Key { get; } = key;

    /// <summary>The key's characters in the file, quotes included.</summary>
    public TextSpan KeySpan { get; } = keySpan;

    /// <summary>The value.</summary>
    public DataNode Value { get; } = value;
}

/// <summary>Keys with values, in the order of the file.</summary>
public sealed class DataMapping : DataNode
{
    private readonly Dictionary<string, DataProperty> _byKey;

    /// <summary>Makes a mapping.</summary>
    /// <param name="span">Its characters in the file.</param>
    /// <param name="properties">Its entries; a key stands once.</param>
    /// <param name="isBroken">Whether a reported error may have swallowed some of them.</param>
    public DataMapping(TextSpan span, IReadOnlyList<DataProperty> properties, bool isBroken = false)
        : base(DataKind.Mapping, span, isBroken)
    {
        Properties = properties;
        _byKey = new Dictionary<string, DataProperty>(properties.Count, StringComparer.Ordinal);
        foreach (var property in properties)
            _byKey[property.Key] = property;
    }

    private DataMapping(TextSpan span, DataMapping original)
        : base(DataKind.Mapping, span, original.IsBroken)
    {
        Properties = original.Properties;
        _byKey = original._byKey;
    }

    /// <summary>The entries in the order of the file; a key stands once.</summary>
    public IReadOnlyList<DataProperty> Properties { get; }

    /// <summary>The value of a key; <see langword="null"/> when there is none.</summary>
    public DataNode? this[string key] => _byKey.TryGetValue(key, out var property) ? property.Value : null;

    /// <summary>The same entries at another place: what a YAML alias stands for.</summary>
    public DataMapping At(TextSpan span) => new(span, this);

    /// <summary>The entry of a key; <see langword="null"/> when there is none.</summary>
    public DataProperty? Find(string key) => _byKey.TryGetValue(key, out var property) ? property : null;
}
