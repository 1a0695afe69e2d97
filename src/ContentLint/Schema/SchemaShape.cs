using ContentLint.Data;
using ContentLint.Schema.Validation;

namespace ContentLint.Schema;

/// <summary>Where within a schema further schemas stand.</summary>
internal static class SchemaShape
{
    // keyword: a schema
    private static readonly HashSet<string> Single = new(StringComparer.Ordinal)
    {
        "additionalItems", "additionalProperties", "contains", "contentSchema", "else", "if", "items", "not", "propertyNames",
        "then", "unevaluatedItems", "unevaluatedProperties",
    };

    // keyword: a list of schemas
    private static readonly HashSet<string> Lists = new(StringComparer.Ordinal) { "allOf", "anyOf", "items", "oneOf", "prefixItems" };

    // keyword: schemas by name
    private static readonly HashSet<string> Maps = new(StringComparer.Ordinal)
    {
        "$defs", "definitions", "dependencies", "dependentSchemas", "patternProperties", "properties",
    };

    public static IEnumerable<DataNode> Children(DataMapping schema, SchemaDialect dialect)
    {
        foreach (var property in schema.Properties)
        {
            switch (property.Value)
            {
                case DataMapping map when Maps.Contains(property.Key):
                    foreach (var entry in map.Properties)
                        yield return entry.Value;
                    break;
                case DataMapping when Single.Contains(property.Key):
                    yield return property.Value;
                    break;
                case DataSequence list when Lists.Contains(property.Key) && !(property.Key == "prefixItems" && dialect.IsDraft7):
                    foreach (var item in list.Items)
                        yield return item;
                    break;
            }
        }
    }
}
