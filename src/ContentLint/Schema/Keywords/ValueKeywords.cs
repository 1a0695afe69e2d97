using ContentLint.Data;
using ContentLint.Schema.Patterns;
using ContentLint.Schema.Validation;

namespace ContentLint.Schema.Keywords;

/// <summary><c>type</c>.</summary>
internal sealed class TypeKeyword(IReadOnlyList<string> types, bool datesAreTexts) : SchemaKeyword
{
    /// <summary>The names JSON Schema knows.</summary>
    public static IReadOnlyList<string> Names { get; } = ["string", "number", "integer", "boolean", "array", "object", "null"];

    public IReadOnlyList<string> Types { get; } = types;

    public override bool Validate(ValidationRun run, DataNode node, Evaluated? evaluated)
    {
        foreach (var type in Types)
        {
            if (Fits(type, node))
                return true;
        }

        return run.Fail(SchemaErrorKind.Type, node);
    }

    // A date without quotes is a string to a schema, as it is in JSON: `format` says more.
    private bool Fits(string type, DataNode node) => node.Kind switch
    {
        DataKind.String => type == "string",
        DataKind.Timestamp => type == "string" && datesAreTexts,
        DataKind.Number => type == "number" || (type == "integer" && IsInteger((double)((DataScalar)node).Value!)),
        DataKind.Boolean => type == "boolean",
        DataKind.Null => type == "null",
        DataKind.Sequence => type == "array",
        DataKind.Mapping => type == "object",
        _ => true,
    };

    private static bool IsInteger(double value) => Math.Floor(value) == value && !double.IsInfinity(value);
}

/// <summary><c>enum</c>.</summary>
internal sealed class EnumKeyword(DataSequence values) : SchemaKeyword
{
    private readonly HashSet<DataNode> _values = new(values.Items, DataEquality.Instance);

    public DataSequence Values { get; } = values;

    /// <summary>The values in words. A list of them is long, and so may be the list of values that are none of them.</summary>
    public Message Words => field ??= ValueWords.List(Values.Items);

    public override bool Validate(ValidationRun run, DataNode node, Evaluated? evaluated) =>
        _values.Contains(node) || run.Fail(SchemaErrorKind.Enum, node, Values);
}

/// <summary><c>const</c>.</summary>
internal sealed class ConstKeyword(DataNode value) : SchemaKeyword
{
    public DataNode Value { get; } = value;

    public override bool Validate(ValidationRun run, DataNode node, Evaluated? evaluated) =>
        DataEquality.Instance.Equals(node, Value) || run.Fail(SchemaErrorKind.Const, node, Value);
}

/// <summary><c>minimum</c>, <c>maximum</c> and their exclusive forms.</summary>
internal sealed class RangeKeyword(DataScalar limit, SchemaErrorKind kind) : SchemaKeyword
{
    private readonly double _limit = (double)limit.Value!;

    public override bool Validate(ValidationRun run, DataNode node, Evaluated? evaluated)
    {
        if (node is not DataScalar { Value: double value })
            return true;

        var isValid = kind switch
        {
            SchemaErrorKind.Minimum => value >= _limit,
            SchemaErrorKind.Maximum => value <= _limit,
            SchemaErrorKind.ExclusiveMinimum => value > _limit,
            _ => value < _limit,
        };
        return isValid || run.Fail(kind, node, limit);
    }
}

/// <summary><c>multipleOf</c>.</summary>
internal sealed class MultipleOfKeyword(DataScalar divisor) : SchemaKeyword
{
    private const double LargestExactDecimal = 1e28;

    private readonly double _divisor = (double)divisor.Value!;

    public override bool Validate(ValidationRun run, DataNode node, Evaluated? evaluated) =>
        node is not DataScalar { Value: double value } || IsMultiple(value) || run.Fail(SchemaErrorKind.MultipleOf, node, divisor);

    // 0.0075 is a multiple of 0.0001, which binary fractions do not know.
    private bool IsMultiple(double value)
    {
        if (Math.Abs(value) < LargestExactDecimal && _divisor is > 1e-27 and < LargestExactDecimal)
        {
            var exact = (decimal)_divisor;
            if (exact != 0 && Math.Abs(value) / _divisor < LargestExactDecimal)
                return (decimal)value % exact == 0;
        }

        return value % _divisor == 0;
    }
}

/// <summary><c>minLength</c> and <c>maxLength</c>, in characters as people count them, where a surrogate pair is one, or in JavaScript's units.</summary>
internal sealed class LengthKeyword(DataScalar limit, bool isMinimum, bool countsUnits) : SchemaKeyword
{
    private readonly double _limit = (double)limit.Value!;

    public override bool Validate(ValidationRun run, DataNode node, Evaluated? evaluated)
    {
        if (node is not DataScalar { Kind: DataKind.String or DataKind.Timestamp } scalar)
            return true;

        var length = countsUnits ? scalar.Text.Length : CountCharacters(scalar.Text);
        if (isMinimum)
            return length >= _limit || run.Fail(SchemaErrorKind.MinLength, node, limit);

        return length <= _limit || run.Fail(SchemaErrorKind.MaxLength, node, limit);
    }

    public static int CountCharacters(string text)
    {
        var count = text.Length;
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]))
                count--;
        }

        return count;
    }
}

/// <summary><c>pattern</c>.</summary>
internal sealed class PatternKeyword(EcmaRegex pattern, DataScalar source) : SchemaKeyword
{
    public override bool Validate(ValidationRun run, DataNode node, Evaluated? evaluated) =>
        node is not DataScalar { Kind: DataKind.String or DataKind.Timestamp } scalar
        || pattern.IsMatch(scalar.Text)
        || run.Fail(SchemaErrorKind.Pattern, node, source);
}

/// <summary><c>format</c>, where it is an assertion.</summary>
internal sealed class FormatKeyword(DataScalar name, Func<string, bool> isValid) : SchemaKeyword
{
    public override bool Validate(ValidationRun run, DataNode node, Evaluated? evaluated)
    {
        if (node is not DataScalar { Kind: DataKind.String or DataKind.Timestamp } scalar)
            return true;

        // What YAML has read as a date is one, whatever its spelling.
        if (scalar.Kind == DataKind.Timestamp && name.Text is "date" or "date-time")
            return true;

        return isValid(scalar.Text) || run.Fail(SchemaErrorKind.Format, node, name);
    }
}
