// One value against one schema. The run knows where in the value it is, which schema resources it has come through
// (`$dynamicRef` asks the outermost of them), and collects the errors. Depth and steps are bounded, since a schema may
// refer to itself without end.

using System.Text;
using ContentLint.Data;

namespace ContentLint.Schema.Validation;

/// <summary>The state of a validation.</summary>
internal sealed class ValidationRun
{
    private const int MaximumDepth = 400;
    private const int MaximumSteps = 2_000_000;

    private readonly List<(DataProperty? Property, int Index)> _path = [];
    private readonly List<SchemaError> _errors = [];
    private readonly HashSet<(Subschema Target, DataNode Node)> _followed = [];
    private Subschema? _schema;
    private Scope? _scope;
    private int _depth;
    private int _steps;

    /// <summary>The resources come through, from the innermost outwards.</summary>
    private sealed record Scope(SchemaResource Resource, Scope? Outer);

    /// <summary>The errors so far.</summary>
    public IReadOnlyList<SchemaError> Errors => _errors;

    /// <summary>Whether the schema was too deep or too complex to be applied as a whole.</summary>
    public bool IsCutOff { get; private set; }

    /// <summary>Applies a schema to a value.</summary>
    public bool Validate(Subschema schema, DataNode node, Evaluated? evaluated = null)
    {
        // What could not be read has its error already.
        if (node.Kind == DataKind.Invalid)
            return true;
        if (schema.Constant == true)
            return true;
        if (_depth >= MaximumDepth || ++_steps > MaximumSteps)
        {
            IsCutOff = true;
            return true;
        }

        var (outerScope, outerSchema) = (_scope, _schema);
        if (_scope?.Resource != schema.Resource)
            _scope = new Scope(schema.Resource, _scope);
        _schema = schema;
        _depth++;
        var isValid = schema.Constant == false ? Fail(SchemaErrorKind.NotAllowed, node) : ValidateKeywords(schema, node, evaluated);
        _depth--;
        (_scope, _schema) = (outerScope, outerSchema);
        return isValid;
    }

    /// <summary>Applies the schema of a reference. One that leads back to a schema in the middle of judging the same value adds nothing.</summary>
    public bool Follow(Subschema target, DataNode node, Evaluated? evaluated)
    {
        if (!_followed.Add((target, node)))
        {
            IsCutOff = true;
            return true;
        }

        var isValid = Validate(target, node, evaluated);
        _followed.Remove((target, node));
        return isValid;
    }

    private bool ValidateKeywords(Subschema schema, DataNode node, Evaluated? evaluated)
    {
        var own = schema.LooksAtEvaluated ? new Evaluated() : evaluated;
        var isValid = true;
        foreach (var keyword in schema.Keywords)
            isValid &= keyword.Validate(this, node, own);
        if (isValid && own is not null && own != evaluated)
            evaluated?.Add(own);
        return isValid;
    }

    /// <summary>Applies a schema to the value of a property.</summary>
    public bool ValidateProperty(Subschema schema, DataProperty property)
    {
        _path.Add((property, -1));
        var isValid = Validate(schema, property.Value);
        _path.RemoveAt(_path.Count - 1);
        return isValid;
    }

    /// <summary>Applies a schema to the name of a property.</summary>
    public bool ValidateName(Subschema schema, DataProperty property, DataNode name)
    {
        var mark = _errors.Count;
        if (Validate(schema, name))
            return true;

        _errors.RemoveRange(mark, _errors.Count - mark);
        return Fail(SchemaErrorKind.PropertyName, name, expected: schema.Node, name: property.Key, property: property);
    }

    /// <summary>Applies a schema to an item of a list.</summary>
    public bool ValidateItem(Subschema schema, DataSequence list, int index)
    {
        _path.Add((null, index));
        var isValid = Validate(schema, list.Items[index]);
        _path.RemoveAt(_path.Count - 1);
        return isValid;
    }

    /// <summary>Tries a schema: its errors are handed out and do not count.</summary>
    public bool Try(Subschema schema, DataNode node, Evaluated? evaluated, out IReadOnlyList<SchemaError> errors)
    {
        var mark = _errors.Count;
        var isValid = Validate(schema, node, evaluated);
        errors = _errors.GetRange(mark, _errors.Count - mark);
        _errors.RemoveRange(mark, _errors.Count - mark);
        return isValid;
    }

    /// <summary>Tries a schema on an item of a list.</summary>
    public bool TryItem(Subschema schema, DataSequence list, int index)
    {
        var mark = _errors.Count;
        var isValid = ValidateItem(schema, list, index);
        _errors.RemoveRange(mark, _errors.Count - mark);
        return isValid;
    }

    /// <summary>Reports an error about a value; always false, so that a keyword can return it.</summary>
    public bool Fail(
        SchemaErrorKind kind,
        DataNode node,
        DataNode? expected = null,
        string? name = null,
        DataProperty? property = null,
        IReadOnlyList<IReadOnlyList<SchemaError>>? branches = null)
    {
        var key = _path.Count > 0 ? _path[_path.Count - 1].Property : null;
        _errors.Add(new SchemaError(kind, node, PathText(), key, _schema!) { Expected = expected, Name = name, Property = property, Branches = branches ?? [] });
        return false;
    }

    /// <summary>Reports an error about an item of a list; always false.</summary>
    public bool FailItem(SchemaErrorKind kind, DataSequence list, int index)
    {
        _path.Add((null, index));
        Fail(kind, list.Items[index]);
        _path.RemoveAt(_path.Count - 1);
        return false;
    }

    /// <summary>The resource furthest out on the way here that has a dynamic anchor.</summary>
    public SchemaResource? OutermostWith(string dynamicAnchor)
    {
        SchemaResource? outermost = null;
        for (var scope = _scope; scope is not null; scope = scope.Outer)
        {
            if (scope.Resource.DynamicAnchors.Contains(dynamicAnchor))
                outermost = scope.Resource;
        }

        return outermost;
    }

    private string PathText()
    {
        var text = new StringBuilder();
        foreach (var (property, index) in _path)
        {
            if (property is null)
                text.Append('[').Append(index).Append(']');
            else
                text.Append(text.Length > 0 ? "." : "").Append(property.Key);
        }

        return text.ToString();
    }
}
