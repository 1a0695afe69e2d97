// The tables of a document while it is read. What may be added to a table depends on how it came about:
//
//   a.b = 1     a is dotted: more dotted keys may go into it, no header may
//   [a.b]       b is explicit: once; a is there and may still get its own header
//   [[a.b]]     b is a list of tables, one for each header; a is there because of it and may still get its own header
//   a = {…}     a is a value: nothing goes into it

using ContentLint.Data;

namespace ContentLint.Yaml.Toml;

internal enum TomlDefinition
{
    Dotted,
    Explicit,
    List,

    /// <summary>There only because a list of tables is in it.</summary>
    AroundList,
}

/// <summary>A part of a key, with its place in the text.</summary>
internal readonly record struct TomlKeyPart(string Text, TextSpan Span);

/// <summary>What stands under one name.</summary>
internal sealed class TomlEntry(TomlDefinition definition, TomlKeyPart key)
{
    public TomlDefinition Definition { get; } = definition;

    public TomlKeyPart Key { get; } = key;

    public bool IsDefined { get; set; }

    public DataNode? Value { get; set; }

    public TomlTable Table { get; } = new();

    public List<TomlTable> Items { get; } = [];
}

/// <summary>Names and what stands under them.</summary>
internal sealed class TomlTable
{
    private readonly Dictionary<string, TomlEntry> _byName = new(StringComparer.Ordinal);
    private readonly List<TomlEntry> _entries = [];

    /// <summary>How many tables it stands in.</summary>
    public int Depth { get; private set; }

    /// <summary>Where it is written, as far as it is read.</summary>
    public TextSpan? Span { get; private set; }

    /// <summary>Opens the place a key names.</summary>
    /// <param name="key">The key.</param>
    /// <param name="definition">How it is written.</param>
    /// <param name="clash">What stands there already, when it may not be opened.</param>
    /// <returns>The entry and the table that its header opens; <see langword="null"/> for a clash.</returns>
    public (TomlEntry Entry, TomlTable Table)? Open(IReadOnlyList<TomlKeyPart> key, TomlDefinition definition, out TomlEntry? clash)
    {
        var table = this;
        TomlEntry? entry = null;
        var isThere = false;
        clash = null;
        for (var i = 0; i < key.Count; i++)
        {
            if (entry is not null)
            {
                clash = entry;
                if (definition == TomlDefinition.Dotted && entry.Definition is TomlDefinition.Explicit or TomlDefinition.List)
                    return null;

                table = entry.Definition == TomlDefinition.List ? entry.Items[entry.Items.Count - 1] : entry.Table;
            }

            isThere = table._byName.TryGetValue(key[i].Text, out entry);
            clash = entry;
            if (entry is { Definition: TomlDefinition.Dotted, IsDefined: true })
                return null;

            entry ??= table.Add(key[i], definition == TomlDefinition.List && i < key.Count - 1 ? TomlDefinition.AroundList : definition);
        }

        clash = entry;
        var isOfOtherKind = entry!.Definition != definition && !(definition == TomlDefinition.Explicit && entry.Definition == TomlDefinition.AroundList);
        if (isOfOtherKind || (isThere && definition == TomlDefinition.Dotted) || (definition != TomlDefinition.List && entry.IsDefined))
            return null;

        entry.IsDefined = true;
        if (definition != TomlDefinition.List)
            return (entry, entry.Table);

        var item = new TomlTable { Depth = entry.Table.Depth };
        entry.Items.Add(item);
        return (entry, item);
    }

    public void Cover(TextSpan span) =>
        Span = Span is { } known ? new TextSpan(Math.Min(known.Start, span.Start), Math.Max(known.End, span.End)) : span;

    /// <summary>The table as a value. Depth is bounded where keys are read.</summary>
    public DataMapping ToMapping(Func<TextSpan, TextSpan> map, bool isBroken)
    {
        var properties = _entries.ConvertAll(e => new DataProperty(e.Key.Text, map(e.Key.Span), ToNode(e, map, isBroken)));
        return new DataMapping(map(Span ?? default), properties, isBroken);
    }

    private static DataNode ToNode(TomlEntry entry, Func<TextSpan, TextSpan> map, bool isBroken)
    {
        if (entry.Definition == TomlDefinition.List)
            return new DataSequence(map(entry.Items[0].Span ?? entry.Key.Span), [.. entry.Items.Select(i => i.ToMapping(map, isBroken))], isBroken);

        entry.Table.Cover(entry.Key.Span);
        return entry.Value ?? (entry is { Definition: TomlDefinition.Dotted, IsDefined: true } ? new DataInvalid(map(entry.Key.Span)) : entry.Table.ToMapping(map, isBroken));
    }

    private TomlEntry Add(TomlKeyPart key, TomlDefinition definition)
    {
        var entry = new TomlEntry(definition, key);
        entry.Table.Depth = Depth + 1;
        _byName.Add(key.Text, entry);
        _entries.Add(entry);
        return entry;
    }
}
