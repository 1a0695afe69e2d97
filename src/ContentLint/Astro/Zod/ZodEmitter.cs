// From zod to JSON Schema, in the words that Astro's own generator uses. What JSON Schema cannot say - that a date in
// quotes is no date, that "12" becomes 12 - stands in keywords of our own, which ZodKeywords reads.

using ContentLint.Data;
using ContentLint.Schema.Keywords;

namespace ContentLint.Astro.Zod;

/// <summary>Writes one schema as JSON Schema; its nodes have the places of the configuration.</summary>
internal sealed class ZodEmitter
{
    private const int MaximumNodes = 20_000;
    private int _nodes;

    /// <summary>Whether all of it was understood and written.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>Writes the schema of a collection.</summary>
    public DataMapping EmitRoot(ZodType type)
    {
        // Astro lets every file name its schema.
        if (type.Kind == ZodKind.Object && type.Fields.All(f => f.Name != "$schema"))
            type = type with { Fields = [.. type.Fields, new ZodField("$schema", new ZodType(ZodKind.Text, type.Span) { IsOptional = true })] };
        return Emit(type);
    }

    private DataMapping Emit(ZodType type)
    {
        IsComplete &= !type.IsPartial && ++_nodes <= MaximumNodes;
        if (_nodes > MaximumNodes)
            return Map(type.Span, []);

        var entries = Core(type);
        if (type.IsNullable && type.Kind is not (ZodKind.Any or ZodKind.Null))
            entries = [Entry(type, "anyOf", List(type.Span, [Map(type.Span, entries), Map(type.Span, [Entry(type, "type", Text(type.Span, "null"))])]))];
        if (type.Coercion == ZodCoercion.Unknown)
            entries.Add(Entry(type, ZodKeywords.Name, Text(type.Span, ZodKeywords.AnyValue)));
        if (type.HasDefault && Write(type.Default, type.Span) is { } standard)
            entries.Add(Entry(type, "default", standard));
        if (type.Title is { } title)
            entries.Add(Entry(type, "title", Text(type.Span, title)));
        if (type.Description is { } description)
            entries.Add(Entry(type, "description", Text(type.Span, description)));
        return Map(type.Span, entries);
    }

    private List<DataProperty> Core(ZodType type)
    {
        switch (type.Kind)
        {
            case ZodKind.Any:
                return [];
            case ZodKind.Never:
                return [Entry(type, "not", Map(type.Span, []))];
            case ZodKind.Null:
                return [Entry(type, "type", Text(type.Span, "null"))];
            case ZodKind.Text:
                return EmitText(type);
            case ZodKind.Number:
                return EmitNumber(type);
            case ZodKind.Boolean:
                return WithCoercion(type, [Entry(type, "type", Text(type.Span, "boolean"))]);
            case ZodKind.Date:
                return EmitDate(type);
            case ZodKind.Values:
                return EmitValues(type);
            case ZodKind.Array:
                return [Entry(type, "type", Text(type.Span, "array")), Entry(type, "items", Emit(type.Items[0])), .. Limits(type)];
            case ZodKind.Tuple:
                return EmitTuple(type);
            case ZodKind.Object:
                return EmitObject(type);
            case ZodKind.Record:
                return EmitRecord(type);
            default:
                return [Entry(type, type.Kind == ZodKind.Union ? "anyOf" : "allOf", List(type.Span, [.. type.Items.Select(Emit)]))];
        }
    }

    private static List<DataProperty> EmitText(ZodType type)
    {
        var entries = new List<DataProperty> { Entry(type, "type", Text(type.Span, "string")) };
        entries.AddRange(Limits(type));
        foreach (var format in type.Checks.Where(c => c.Keyword == "format"))
        {
            if (format.Options == "any" || entries.Any(e => e.Key == "format"))
                continue;

            entries.Add(Entry(type, "format", Text(type.Span, (string)format.Value)));
            if (format.Options.Length > 0)
                entries.Add(Entry(type, ZodKeywords.FormatOptions, Text(type.Span, format.Options)));
        }

        var patterns = type.Checks.Where(c => c.Keyword == "pattern").Select(c => PatternEntries(type, c)).ToArray();
        if (patterns.Length == 1)
            entries.AddRange(patterns[0]);
        else if (patterns.Length > 1)
            entries.Add(Entry(type, "allOf", List(type.Span, [.. patterns.Select(p => Map(type.Span, p))])));
        if (type.Rewrites.Count > 0)
            entries.Add(Entry(type, ZodKeywords.Name, Text(type.Span, string.Join(" ", type.Rewrites))));
        return WithCoercion(type, entries);
    }

    private static List<DataProperty> PatternEntries(ZodType type, ZodCheck check)
    {
        var entries = new List<DataProperty> { Entry(type, "pattern", Text(type.Span, (string)check.Value)) };
        if (check.Options.Length > 0)
            entries.Add(Entry(type, ZodKeywords.PatternFlags, Text(type.Span, check.Options)));
        return entries;
    }

    private static List<DataProperty> EmitNumber(ZodType type)
    {
        var isInteger = type.Checks.Any(c => c.Keyword == "type");
        return WithCoercion(type, [Entry(type, "type", Text(type.Span, isInteger ? "integer" : "number")), .. Limits(type)]);
    }

    private static List<DataProperty> EmitDate(ZodType type) =>
    [
        Entry(type, "type", Text(type.Span, "string")),
        Entry(type, "format", Text(type.Span, "date-time")),
        Entry(type, ZodKeywords.Name, Text(type.Span, type.Coercion == ZodCoercion.None ? ZodKeywords.Date : ZodKeywords.AnyDate)),
        .. Limits(type),
    ];

    // What the kind's own keyword says, unless another keyword has spoken already.
    private static List<DataProperty> WithCoercion(ZodType type, List<DataProperty> entries)
    {
        if (type.Coercion == ZodCoercion.ToKind)
        {
            entries.RemoveAll(e => e.Key == ZodKeywords.Name);
            var word = type.Kind switch { ZodKind.Number => ZodKeywords.ToNumber, ZodKind.Text => ZodKeywords.ToText, _ => ZodKeywords.AnyValue };
            entries.Add(Entry(type, ZodKeywords.Name, Text(type.Span, string.Join(" ", type.Rewrites.Prepend(word)))));
        }

        return entries;
    }

    // The strictest of each limit.
    private static IEnumerable<DataProperty> Limits(ZodType type) =>
        from check in type.Checks
        where check.Value is double
        group (double)check.Value by check.Keyword into limits
        let isLower = limits.Key is "minimum" or "exclusiveMinimum" or "minLength" or "minItems"
        select Entry(type, limits.Key, Number(type.Span, isLower ? limits.Max() : limits.Key == "multipleOf" ? limits.First() : limits.Min()));

    private static List<DataProperty> EmitValues(ZodType type)
    {
        var values = type.Values.Select(v => Scalar(type.Span, v)).ToArray();
        var entries = new List<DataProperty>();
        var kinds = values.Select(v => v.Kind).Distinct().ToArray();
        if (kinds is [var kind])
            entries.Add(Entry(type, "type", Text(type.Span, kind switch { DataKind.String => "string", DataKind.Number => "number", DataKind.Boolean => "boolean", _ => "null" })));
        entries.Add(values is [var only] ? Entry(type, "const", only) : Entry(type, "enum", List(type.Span, values)));
        return entries;
    }

    private List<DataProperty> EmitTuple(ZodType type)
    {
        var entries = new List<DataProperty>
        {
            Entry(type, "type", Text(type.Span, "array")),
            Entry(type, "prefixItems", List(type.Span, [.. type.Items.Select(Emit)])),
            Entry(type, "items", type.Rest is { } rest ? Emit(rest) : Scalar(type.Span, false)),
            Entry(type, "minItems", Number(type.Span, type.Items.Count - type.Items.Reverse().TakeWhile(i => i.MayBeMissing).Count())),
        };
        if (type.Rest is null)
            entries.Add(Entry(type, "maxItems", Number(type.Span, type.Items.Count)));
        return entries;
    }

    private List<DataProperty> EmitObject(ZodType type)
    {
        var entries = new List<DataProperty>
        {
            Entry(type, "type", Text(type.Span, "object")),
            Entry(type, "properties", Map(type.Span, [.. type.Fields.Select(f => new DataProperty(f.Name, f.Type.Span, Emit(f.Type)))])),
        };
        var required = type.Fields.Where(f => !f.Type.MayBeMissing).Select(f => Text(f.Type.Span, f.Name)).ToArray();
        if (required.Length > 0)
            entries.Add(Entry(type, "required", List(type.Span, required)));
        if (type.Rest is { Kind: not ZodKind.Never } rest)
            entries.Add(Entry(type, "additionalProperties", Emit(rest)));
        else if (type.IsPartial || type.UnknownFields == UnknownFields.Kept)
            entries.Add(Entry(type, "additionalProperties", Map(type.Span, [])));
        else if (type.UnknownFields == UnknownFields.Refused || type.Rest is not null)
            entries.Add(Entry(type, "additionalProperties", Scalar(type.Span, false)));
        return entries;
    }

    private List<DataProperty> EmitRecord(ZodType type)
    {
        var entries = new List<DataProperty> { Entry(type, "type", Text(type.Span, "object")), Entry(type, "additionalProperties", Emit(type.Rest!)) };
        if (type.Key is { Kind: ZodKind.Text or ZodKind.Values } key)
            entries.Add(Entry(type, "propertyNames", Emit(key)));
        return entries;
    }

    // Lists and objects may share their parts, so that written out they are far larger than they look.
    private DataNode? Write(object? value, TextSpan span)
    {
        if (++_nodes > MaximumNodes)
            return null;

        return value switch
        {
            PlainValue { Value: DBNull } => null,
            PlainValue plain => Scalar(span, plain.Value),
            ListValue list when WriteAll(list.Items, span) is { } items => List(span, items),
            ObjectValue members when WriteAll(members.Members.Select(m => m.Value), span) is { } values =>
                Map(span, [.. members.Members.Select((m, i) => new DataProperty(m.Key, span, values[i]))]),
            _ => null,
        };
    }

    private List<DataNode>? WriteAll(IEnumerable<ScriptValue> values, TextSpan span)
    {
        var nodes = new List<DataNode>();
        foreach (var value in values)
        {
            if (Write(value, span) is not { } node)
                return null;

            nodes.Add(node);
        }

        return nodes;
    }

    private static DataProperty Entry(ZodType type, string key, DataNode value) => new(key, type.Span, value);

    private static DataMapping Map(TextSpan span, IReadOnlyList<DataProperty> entries) => new(span, entries);

    private static DataSequence List(TextSpan span, IReadOnlyList<DataNode> items) => new(span, items);

    private static DataScalar Text(TextSpan span, string text) => new(DataKind.String, span, text, text, isQuoted: true);

    private static DataScalar Number(TextSpan span, double value) => new(DataKind.Number, span, value, JavaScriptNumber.ToString(value), isQuoted: false);

    private static DataScalar Scalar(TextSpan span, object? value) => value switch
    {
        string text => Text(span, text),
        double number => Number(span, number),
        bool boolean => new DataScalar(DataKind.Boolean, span, value, boolean ? "true" : "false", isQuoted: false),
        _ => new DataScalar(DataKind.Null, span, null, "null", isQuoted: false),
    };
}
