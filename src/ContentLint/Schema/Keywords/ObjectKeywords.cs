using ContentLint.Data;
using ContentLint.Schema.Patterns;
using ContentLint.Schema.Validation;

namespace ContentLint.Schema.Keywords;

/// <summary><c>properties</c>, <c>patternProperties</c> and <c>additionalProperties</c>: they share out the properties among themselves.</summary>
internal sealed class PropertiesKeyword(
    IReadOnlyDictionary<string, Subschema> named,
    IReadOnlyList<(EcmaRegex Pattern, Subschema Schema)> matching,
    Subschema? additional) : SchemaKeyword
{
    // Patterns that match one name only are looked up; all others are asked one by one.
    private readonly Dictionary<string, Subschema[]> _exact = matching.Where(m => m.Pattern.OnlyText is not null)
        .GroupBy(m => m.Pattern.OnlyText!, m => m.Schema, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

    private readonly (EcmaRegex Pattern, Subschema Schema)[] _inexact = [.. matching.Where(m => m.Pattern.OnlyText is null)];

    public IReadOnlyDictionary<string, Subschema> Named { get; } = named;

    public IReadOnlyList<(EcmaRegex Pattern, Subschema Schema)> Matching { get; } = matching;

    /// <summary>Whether it says anything about properties it does not name.</summary>
    public bool SpeaksOfOthers => additional is not null || Matching.Count > 0;

    public override bool Validate(ValidationRun run, DataNode node, Evaluated? evaluated)
    {
        if (node is not DataMapping mapping)
            return true;

        // Many of them over one value, as in a long `allOf`: each looks at what it names, not at all that is there.
        if (!SpeaksOfOthers && Named.Count < mapping.Properties.Count)
            return ValidateNamed(run, mapping, evaluated);

        var isValid = true;
        foreach (var property in mapping.Properties)
        {
            var isKnown = Named.TryGetValue(property.Key, out var schema);
            if (isKnown)
                isValid &= run.ValidateProperty(schema!, property);
            foreach (var other in MatchingOf(property.Key))
            {
                isKnown = true;
                isValid &= run.ValidateProperty(other, property);
            }

            if (!isKnown && additional is not null)
                isValid &= Additional(run, mapping, property, additional);
            if (isKnown || additional is not null)
                evaluated?.Add(property.Key);
        }

        return isValid;
    }

    private IEnumerable<Subschema> MatchingOf(string name)
    {
        var exact = _exact.TryGetValue(name, out var schemas) ? schemas : [];
        return exact.Concat(_inexact.Where(m => m.Pattern.IsMatch(name)).Select(m => m.Schema));
    }

    private bool ValidateNamed(ValidationRun run, DataMapping mapping, Evaluated? evaluated)
    {
        var isValid = true;
        foreach (var named in Named)
        {
            if (mapping.Find(named.Key) is not { } property)
                continue;

            isValid &= run.ValidateProperty(named.Value, property);
            evaluated?.Add(property.Key);
        }

        return isValid;
    }

    internal static bool Additional(ValidationRun run, DataMapping mapping, DataProperty property, Subschema schema) =>
        schema.Constant == false
            ? run.Fail(SchemaErrorKind.UnknownProperty, mapping, name: property.Key, property: property)
            : run.ValidateProperty(schema, property);
}

/// <summary><c>unevaluatedProperties</c>.</summary>
internal sealed class UnevaluatedPropertiesKeyword(Subschema schema) : SchemaKeyword
{
    public override bool IsLast => true;

    public override bool Validate(ValidationRun run, DataNode node, Evaluated? evaluated)
    {
        if (node is not DataMapping mapping)
            return true;

        var isValid = true;
        foreach (var property in mapping.Properties.Where(p => evaluated?.Contains(p.Key) != true))
            isValid &= PropertiesKeyword.Additional(run, mapping, property, schema);
        evaluated?.AddAllProperties();
        return isValid;
    }
}

/// <summary><c>required</c>.</summary>
internal sealed class RequiredKeyword(IReadOnlyList<DataScalar> names) : SchemaKeyword
{
    public IReadOnlyList<DataScalar> Names { get; } = names;

    public override bool Validate(ValidationRun run, DataNode node, Evaluated? evaluated)
    {
        if (node is not DataMapping mapping || mapping.IsBroken)
            return true;

        var isValid = true;
        foreach (var name in Names.Where(n => mapping.Find(n.Text) is null))
            isValid = run.Fail(SchemaErrorKind.Required, node, name, name.Text);
        return isValid;
    }
}

/// <summary><c>propertyNames</c>.</summary>
internal sealed class PropertyNamesKeyword(Subschema schema) : SchemaKeyword
{
    public override bool Validate(ValidationRun run, DataNode node, Evaluated? evaluated)
    {
        if (node is not DataMapping mapping)
            return true;

        var isValid = true;
        foreach (var property in mapping.Properties)
        {
            var name = new DataScalar(DataKind.String, property.KeySpan, property.Key, property.Key, isQuoted: true);
            isValid &= run.ValidateName(schema, property, name);
        }

        return isValid;
    }
}

/// <summary><c>minProperties</c> and <c>maxProperties</c>.</summary>
internal sealed class PropertyCountKeyword(DataScalar limit, bool isMinimum) : SchemaKeyword
{
    private readonly double _limit = (double)limit.Value!;

    public override bool Validate(ValidationRun run, DataNode node, Evaluated? evaluated)
    {
        if (node is not DataMapping mapping || (isMinimum && mapping.IsBroken))
            return true;
        if (isMinimum)
            return mapping.Properties.Count >= _limit || run.Fail(SchemaErrorKind.MinProperties, node, limit);

        return mapping.Properties.Count <= _limit || run.Fail(SchemaErrorKind.MaxProperties, node, limit);
    }
}

/// <summary><c>dependentRequired</c>, and <c>dependencies</c> with names: one property asks for others.</summary>
internal sealed class DependentRequiredKeyword(IReadOnlyList<(string Name, RequiredKeyword Required)> dependencies) : SchemaKeyword
{
    public override bool Validate(ValidationRun run, DataNode node, Evaluated? evaluated)
    {
        if (node is not DataMapping mapping)
            return true;

        var isValid = true;
        foreach (var (name, required) in dependencies)
        {
            if (mapping.Find(name) is not null)
                isValid &= required.Validate(run, node, evaluated);
        }

        return isValid;
    }
}

/// <summary><c>dependentSchemas</c>, and <c>dependencies</c> with schemas: one property brings a schema with it.</summary>
internal sealed class DependentSchemasKeyword(IReadOnlyList<(string Name, Subschema Schema)> dependencies) : SchemaKeyword
{
    public override bool Validate(ValidationRun run, DataNode node, Evaluated? evaluated)
    {
        if (node is not DataMapping mapping)
            return true;

        var isValid = true;
        foreach (var (name, schema) in dependencies)
        {
            if (mapping.Find(name) is not null)
                isValid &= run.Validate(schema, node, evaluated);
        }

        return isValid;
    }
}
