using ContentLint.Schema.Keywords;
using ContentLint.Schema.Validation;

namespace ContentLint.Schema;

/// <summary>The fields a schema speaks of, its own and those of the schemas that apply to the same mapping.</summary>
internal static class SchemaProperties
{
    /// <summary>The fields by name, in the order of the schema; the first schema that names one counts.</summary>
    public static IReadOnlyDictionary<string, Subschema> Of(Subschema schema)
    {
        var properties = new Dictionary<string, Subschema>(StringComparer.Ordinal);
        Collect(schema, properties, []);
        return properties;
    }

    /// <summary>The fields by name, and whether a schema says nothing about any other.</summary>
    public static bool AreAll(Subschema schema, out IReadOnlyDictionary<string, Subschema> fields)
    {
        var seen = new HashSet<Subschema>();
        var properties = new Dictionary<string, Subschema>(StringComparer.Ordinal);
        Collect(schema, properties, seen);
        fields = properties;
        return properties.Count > 0 && !seen.Any(s => s.Find<PropertiesKeyword>() is { SpeaksOfOthers: true });
    }

    /// <summary>The schema with all that apply to the very same value, each once.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="always">Whether only those count that apply to every value, and not one of several or under a condition.</param>
    public static IReadOnlyList<Subschema> Together(Subschema schema, bool always = false)
    {
        var (found, seen) = (new List<Subschema>(), new HashSet<Subschema> { schema });
        var left = new Queue<Subschema>([schema]);
        while (left.Count > 0)
        {
            var next = left.Dequeue();
            found.Add(next);
            foreach (var child in next.Keywords.Where(k => !always || k is not (AlternativesKeyword or IfKeyword)).SelectMany(Alongside).Where(seen.Add))
                left.Enqueue(child);
        }

        return found;
    }

    private static void Collect(Subschema schema, Dictionary<string, Subschema> properties, HashSet<Subschema> seen)
    {
        if (!seen.Add(schema))
            return;

        foreach (var keyword in schema.Keywords)
        {
            if (keyword is PropertiesKeyword named)
            {
                foreach (var property in named.Named)
                    properties.TryAdd(property.Key, property.Value);
            }

            foreach (var child in Alongside(keyword))
                Collect(child, properties, seen);
        }
    }

    // The schemas a keyword applies to the very same value.
    private static IEnumerable<Subschema> Alongside(SchemaKeyword keyword) => keyword switch
    {
        RefKeyword { Target: { } target } => [target],
        DynamicRefKeyword { Target: { } target } => [target],
        AllOfKeyword all => all.Schemas,
        AlternativesKeyword alternatives => alternatives.Schemas,
        IfKeyword condition => condition.Schemas,
        _ => [],
    };
}
