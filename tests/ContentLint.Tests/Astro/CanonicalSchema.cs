// Two generators, one for zod 3 and one for zod 4, write the same thing in different words. This brings them, and ours, to
// one form: each rule below is a spelling, not a meaning.

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContentLint.Data;

namespace ContentLint.Tests.Astro;

internal static class CanonicalSchema
{
    private const double LargestSafeInteger = 9007199254740991;

    private static readonly string[] Notes = ["$schema", "$id", "markdownDescription", "errorMessage", "readOnly", "deprecated", "x-zod", "x-zod-flags", "x-zod-format"];

    // Forms that zod 4 writes as a pattern too, or as nothing but a name for the pattern.
    private static readonly string[] NamesOfPatterns = ["starts_with", "ends_with", "includes", "regex"];

    public static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonNode? ToJson(DataNode node) => node switch
    {
        DataMapping mapping => new JsonObject(mapping.Properties.Select(p => KeyValuePair.Create(p.Key, ToJson(p.Value)))),
        DataSequence list => new JsonArray([.. list.Items.Select(ToJson)]),
        DataScalar { Value: bool value } => JsonValue.Create(value),
        DataScalar { Value: double value } => JsonValue.Create(value),
        DataScalar { Kind: DataKind.Null } => null,
        _ => JsonValue.Create(((DataScalar)node).Text),
    };

    /// <summary>The canonical form of a collection's schema.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="major">The version of Astro.</param>
    /// <param name="mayBeMissing">Whether zod, in one version at least, takes a lesson without a field.</param>
    public static JsonObject Of(JsonNode? schema, int major, Func<string, bool> mayBeMissing)
    {
        var document = schema!.AsObject();
        var root = document["definitions"] is JsonObject definitions ? definitions["lessons"]!.AsObject() : document;
        var canonical = Schema(WithoutReferences(root, document), major);

        // zod 4 lists as required what may come as undefined, and has become stricter about what may.
        if (canonical["required"] is JsonArray required)
            SetOrRemove(canonical, "required", [.. required.Where(n => !mayBeMissing((string)n!))]);
        return canonical;
    }

    // A schema that is used twice is written once.
    private static JsonNode? WithoutReferences(JsonNode? node, JsonObject document) => node switch
    {
        JsonObject o when (string?)o["$ref"] is { } reference => WithoutReferences(
            reference.Split('/').Skip(1).Aggregate((JsonNode?)document, (n, name) => n is JsonArray list ? list[int.Parse(name, System.Globalization.CultureInfo.InvariantCulture)] : n![name]), document),
        JsonObject o => new JsonObject(o.Select(p => KeyValuePair.Create(p.Key, WithoutReferences(p.Value, document)))),
        JsonArray a => new JsonArray([.. a.Select(i => WithoutReferences(i, document))]),
        _ => node?.DeepClone(),
    };

    /// <summary>Takes the defaults out that the other does not have.</summary>
    public static void DropDefaultsThatLack(JsonNode? ours, JsonNode? theirs)
    {
        if (ours is JsonObject a && theirs is JsonObject b)
        {
            if (a.ContainsKey("default") && !b.ContainsKey("default") && (a.ContainsKey("type") || a.ContainsKey("anyOf") || a.ContainsKey("enum")))
                a.Remove("default");
            foreach (var (key, value) in a.ToArray())
                DropDefaultsThatLack(value, b[key]);
        }
        else if (ours is JsonArray x && theirs is JsonArray y)
        {
            foreach (var (left, right) in x.Zip(y))
                DropDefaultsThatLack(left, right);
        }
    }

    private static JsonObject Schema(JsonNode? node, int major)
    {
        if (node is JsonValue constant)
            return constant.GetValue<bool>() ? [] : new JsonObject { ["not"] = new JsonObject() };

        var schema = new SortedDictionary<string, JsonNode?>(StringComparer.Ordinal);
        foreach (var (key, value) in node!.AsObject().Where(p => !Notes.Contains(p.Key)))
            schema[key] = value?.DeepClone();
        Rewrite(schema, major);
        return new JsonObject(schema.Select(p => KeyValuePair.Create(p.Key, p.Value?.DeepClone())));
    }

    private static void Rewrite(SortedDictionary<string, JsonNode?> schema, int major)
    {
        RewriteDates(schema);
        RewriteTuples(schema);
        RewriteTexts(schema);
        if (schema.Remove("const", out var only))
            schema["enum"] = new JsonArray(only?.DeepClone());
        if (schema.ContainsKey("enum"))
            schema.Remove("type");
        if (schema.TryGetValue("type", out var type) && type is JsonArray types)
        {
            schema.Remove("type");
            schema["anyOf"] = new JsonArray([.. types.Select(t => (JsonNode)new JsonObject { ["type"] = (string)t! })]);
        }

        foreach (var limit in new[] { "minimum", "maximum" })
        {
            if (schema.TryGetValue(limit, out var value) && Math.Abs((double)value!) >= LargestSafeInteger)
                schema.Remove(limit);
        }

        RewriteParts(schema, major);
        RewriteAlternatives(schema, major);
        MergeParts(schema, major);
        if (schema.TryGetValue("required", out var required) && required is JsonArray names)
            schema["required"] = Sorted(names);
    }

    private static void RewriteDates(SortedDictionary<string, JsonNode?> schema)
    {
        var isDate = schema.TryGetValue("anyOf", out var any) && any is JsonArray { Count: 3 } three && (string?)three[2]!["format"] == "unix-time";
        if (isDate)
        {
            schema.Remove("anyOf");
            (schema["type"], schema["format"]) = ("string", "date-time");
        }

        if ((string?)schema.GetValueOrDefault("format") == "date-time")
        {
            schema.Remove("minimum");
            schema.Remove("maximum");
        }
    }

    private static void RewriteTuples(SortedDictionary<string, JsonNode?> schema)
    {
        if (schema.GetValueOrDefault("items") is not JsonArray first)
            return;

        schema["prefixItems"] = first;
        schema.Remove("items");
        schema["items"] = schema.Remove("additionalItems", out var rest) ? rest : JsonValue.Create(false);
    }

    private static void RewriteTexts(SortedDictionary<string, JsonNode?> schema)
    {
        if (schema.GetValueOrDefault("anyOf") is JsonArray ip && ip.Any(i => (string?)i!["format"] == "ipv6") && schema.Remove("anyOf"))
            schema["format"] = "ip";
        var format = (string?)schema.GetValueOrDefault("format");
        var pattern = (string?)schema.GetValueOrDefault("pattern");
        if (format == "stringbool" || NamesOfPatterns.Contains(format))
            schema.Remove("format");
        else if (format is not null && pattern is not null)
            schema.Remove("pattern");
        else if (pattern?.StartsWith("^(?:[01]\\d|2[0-3]):[0-5]\\d", StringComparison.Ordinal) == true && schema.Remove("pattern"))
            schema["format"] = "time";
        if (schema.ContainsKey("pattern"))
            schema["pattern"] = PatternOf(pattern!);
    }

    private static string PatternOf(string pattern)
    {
        pattern = pattern.Replace("\\-", "-", StringComparison.Ordinal);
        if (pattern.StartsWith(".*", StringComparison.Ordinal))
            pattern = pattern[2..];
        return pattern.EndsWith(".*", StringComparison.Ordinal) ? pattern[..^2] : pattern;
    }

    private static void RewriteParts(SortedDictionary<string, JsonNode?> schema, int major)
    {
        foreach (var key in new[] { "items", "additionalProperties", "propertyNames" }.Where(schema.ContainsKey))
        {
            var isRefusal = schema[key] is JsonValue value && !value.GetValue<bool>();
            schema[key] = Schema(schema[key], major);

            // zod 3's generator refuses unknown fields whether zod does or not.
            if (key == "additionalProperties" && isRefusal && major < 6)
                schema.Remove(key);
        }

        if (schema.GetValueOrDefault("propertyNames") is JsonObject keys && schema.Remove("required") | (keys.Count == 1 && keys.ContainsKey("type")))
        {
            if (!keys.ContainsKey("enum"))
                schema.Remove("propertyNames");
        }

        foreach (var key in new[] { "anyOf", "oneOf", "allOf", "prefixItems" }.Where(schema.ContainsKey))
            schema[key] = new JsonArray([.. schema[key]!.AsArray().Select(s => (JsonNode)Schema(s, major))]);
        if (schema.GetValueOrDefault("properties") is JsonObject properties)
            schema["properties"] = new JsonObject(properties.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => KeyValuePair.Create(p.Key, (JsonNode?)Schema(p.Value, major))));
    }

    private static void RewriteAlternatives(SortedDictionary<string, JsonNode?> schema, int major)
    {
        if (schema.Remove("oneOf", out var one))
            schema["anyOf"] = one;
        if (schema.GetValueOrDefault("anyOf") is not JsonArray any)
            return;

        schema.Remove("anyOf");
        var flat = any.SelectMany(s => s is JsonObject { Count: 1 } o && o["anyOf"] is JsonArray inner ? inner.ToArray() : [s]).Select(s => s!.AsObject()).ToArray();
        var values = flat.Where(s => s is { Count: 1 } && s.ContainsKey("enum")).SelectMany(s => s["enum"]!.AsArray()).Select(v => v?.DeepClone()).ToArray();
        var others = flat.Where(s => !(s.Count == 1 && s.ContainsKey("enum"))).Select(s => (JsonNode)s.DeepClone());
        var all = values.Length > 0 ? others.Append(new JsonObject { ["enum"] = new JsonArray(values) }) : others;
        var sorted = Sorted(new JsonArray([.. all]));
        if (sorted is [JsonObject single] && schema.Keys.All(k => k is "default" or "description" or "title"))
        {
            foreach (var (key, value) in single)
                schema[key] = value?.DeepClone();
        }
        else
        {
            schema["anyOf"] = sorted;
        }
    }

    // zod 4's generator makes one object of an intersection of objects.
    private static void MergeParts(SortedDictionary<string, JsonNode?> schema, int major)
    {
        if (schema.GetValueOrDefault("allOf") is not JsonArray all || !all.All(s => s is JsonObject o && o.ContainsKey("properties")))
            return;

        schema.Remove("allOf");
        schema["type"] = "object";
        schema["properties"] = new JsonObject(all.SelectMany(s => s!["properties"]!.AsObject()).OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => KeyValuePair.Create(p.Key, p.Value?.DeepClone())));
        schema["required"] = new JsonArray([.. all.SelectMany(s => s!["required"]?.AsArray() ?? []).Select(n => n!.DeepClone())]);
    }

    private static JsonArray Sorted(JsonArray nodes) => new([.. nodes.OrderBy(n => n?.ToJsonString(), StringComparer.Ordinal).Select(n => n?.DeepClone())]);

    private static void SetOrRemove(JsonObject schema, string key, JsonNode?[] values)
    {
        if (values.Length == 0)
            schema.Remove(key);
        else
            schema[key] = new JsonArray([.. values.Select(v => v?.DeepClone())]);
    }
}
