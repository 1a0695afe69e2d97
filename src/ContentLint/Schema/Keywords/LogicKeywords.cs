using ContentLint.Data;
using ContentLint.Schema.Validation;

namespace ContentLint.Schema.Keywords;

/// <summary><c>allOf</c>.</summary>
internal sealed class AllOfKeyword(IReadOnlyList<Subschema> schemas) : SchemaKeyword
{
    public IReadOnlyList<Subschema> Schemas { get; } = schemas;

    public override bool Validate(ValidationRun run, DataNode node, Evaluated? evaluated)
    {
        var isValid = true;
        foreach (var schema in Schemas)
            isValid &= run.Validate(schema, node, evaluated);
        return isValid;
    }
}

/// <summary><c>anyOf</c> and <c>oneOf</c>.</summary>
internal sealed class AlternativesKeyword(IReadOnlyList<Subschema> schemas, bool exactlyOne) : SchemaKeyword
{
    public IReadOnlyList<Subschema> Schemas { get; } = schemas;

    public override bool Validate(ValidationRun run, DataNode node, Evaluated? evaluated)
    {
        var branches = new List<IReadOnlyList<SchemaError>>();
        var matches = 0;
        foreach (var schema in Schemas)
        {
            var own = evaluated is null ? null : new Evaluated();
            if (run.Try(schema, node, own, out var errors))
            {
                matches++;
                if (own is not null)
                    evaluated!.Add(own);
                if (!exactlyOne && evaluated is null)
                    return true;
            }
            else
            {
                branches.Add(errors);
            }
        }

        if (matches == 1 || (matches > 1 && !exactlyOne))
            return true;

        return run.Fail(exactlyOne ? SchemaErrorKind.OneOf : SchemaErrorKind.AnyOf, node, branches: matches == 0 ? branches : []);
    }
}

/// <summary><c>not</c>.</summary>
internal sealed class NotKeyword(Subschema schema) : SchemaKeyword
{
    public override bool Validate(ValidationRun run, DataNode node, Evaluated? evaluated) =>
        !run.Try(schema, node, null, out _) || run.Fail(SchemaErrorKind.Not, node, schema.Node);
}

/// <summary><c>if</c> with <c>then</c> and <c>else</c>.</summary>
internal sealed class IfKeyword(Subschema condition, Subschema? then, Subschema? otherwise) : SchemaKeyword
{
    public IEnumerable<Subschema> Schemas => new[] { condition, then, otherwise }.OfType<Subschema>();

    public override bool Validate(ValidationRun run, DataNode node, Evaluated? evaluated)
    {
        var own = evaluated is null ? null : new Evaluated();
        var holds = run.Try(condition, node, own, out _);
        if (holds && own is not null)
            evaluated!.Add(own);
        var consequence = holds ? then : otherwise;
        return consequence is null || run.Validate(consequence, node, evaluated);
    }
}
