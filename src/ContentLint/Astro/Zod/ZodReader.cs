// zod, as far as collections use it: what its functions make (this file) and what the methods of a schema make of it
// (ZodReader.Methods, ZodReader.Checks). Both spellings count, that of zod 3 (`z.string().email()`) and that of zod 4
// (`z.email()`). What is not known here takes any value, and its place is remembered.

namespace ContentLint.Astro.Zod;

/// <summary>Makes schemas of the calls that describe them.</summary>
internal sealed partial class ZodReader
{
    private const double LargestSafeInteger = 9_007_199_254_740_991;

    private readonly HashSet<TextSpan> _problems = [];

    /// <summary>The expressions that nobody here understands.</summary>
    public IEnumerable<TextSpan> Problems => _problems.OrderBy(s => s);

    /// <summary>Calls a function of the configuration.</summary>
    public delegate ScriptValue Invoker(FunctionValue function, IReadOnlyList<ScriptValue> arguments);

    /// <summary>Remembers an expression that is not understood.</summary>
    public void NotUnderstood(TextSpan span) => _problems.Add(span);

    /// <summary>A value as a schema.</summary>
    public ZodType AsType(ScriptValue? value, TextSpan span)
    {
        if (value is ZodValue zod)
            return zod.Type;

        return Unknown(value is UnknownValue { Span: var at } ? at : span);
    }

    /// <summary>The schema of an entry of another collection, by its name.</summary>
    public static ZodValue Reference(TextSpan span) => new(Union(span,
    [
        new ZodType(ZodKind.Number, span),
        new ZodType(ZodKind.Text, span),
        Object(span, [new ZodField("id", new ZodType(ZodKind.Text, span)), new ZodField("collection", new ZodType(ZodKind.Text, span))]),
        Object(span, [new ZodField("slug", new ZodType(ZodKind.Text, span)), new ZodField("collection", new ZodType(ZodKind.Text, span))]),
    ]));

    /// <summary>What a function of zod makes.</summary>
    /// <param name="name">Its name behind <c>z.</c>.</param>
    /// <param name="arguments">What it is given.</param>
    /// <param name="span">The call.</param>
    /// <param name="invoke">Calls functions among the arguments.</param>
    public ScriptValue Make(string name, IReadOnlyList<ScriptValue> arguments, TextSpan span, Invoker invoke)
    {
        var first = arguments.Count > 0 ? arguments[0] : null;
        var second = arguments.Count > 1 ? arguments[1] : null;
        return new ZodValue(name switch
        {
            "string" => new ZodType(ZodKind.Text, span),
            "number" => new ZodType(ZodKind.Number, span),
            "int" or "int32" or "uint32" => Integer(new ZodType(ZodKind.Number, span)).With("minimum", -LargestSafeInteger).With("maximum", LargestSafeInteger),
            "float32" or "float64" => new ZodType(ZodKind.Number, span),
            "boolean" => new ZodType(ZodKind.Boolean, span),
            "date" => new ZodType(ZodKind.Date, span),
            "null" => new ZodType(ZodKind.Null, span),
            "any" or "unknown" or "json" => ZodType.Any(span),
            "custom" or "instanceof" => ZodType.Any(span),
            "never" => new ZodType(ZodKind.Never, span),
            "undefined" or "void" => new ZodType(ZodKind.Never, span) { IsOptional = true },
            "coerce.string" => new ZodType(ZodKind.Text, span) { Coercion = ZodCoercion.ToKind },
            "coerce.number" => new ZodType(ZodKind.Number, span) { Coercion = ZodCoercion.ToKind },
            "coerce.boolean" => new ZodType(ZodKind.Boolean, span) { Coercion = ZodCoercion.ToKind },
            "coerce.date" => new ZodType(ZodKind.Date, span) { Coercion = ZodCoercion.ToKind },
            "stringbool" => new ZodType(ZodKind.Text, span).With("format", "stringbool") is var words && first is null ? words : words with { Checks = [], IsPartial = true },
            "literal" => Literal(first, span),
            "enum" or "nativeEnum" => Enum(first, span),
            "array" => new ZodType(ZodKind.Array, span) { Items = [AsType(first, span)] },
            "tuple" => Tuple(first, second, span),
            "object" => ObjectOf(first, span),
            "strictObject" => ObjectOf(first, span) with { UnknownFields = UnknownFields.Refused },
            "looseObject" => ObjectOf(first, span) with { UnknownFields = UnknownFields.Kept },
            "record" or "partialRecord" or "looseRecord" => Record(first, second, span),
            "union" or "xor" => Union(span, Types(first, span)),
            "discriminatedUnion" => Union(span, Types(second, span)),
            "intersection" => new ZodType(ZodKind.Intersection, span) { Items = [AsType(first, span), AsType(second, span)] },
            "optional" => AsType(first, span) with { IsOptional = true },
            "nullable" => AsType(first, span) with { IsNullable = true },
            "nullish" => AsType(first, span) with { IsOptional = true, IsNullable = true },
            "preprocess" => AsType(second, span) with { Coercion = ZodCoercion.Unknown },
            "pipe" or "pipeline" => AsType(first, span),
            "lazy" when first is FunctionValue function => AsType(invoke(function, []), span),
            _ => TextFunction(name, arguments, span) ?? Unknown(span),
        });
    }

    // z.email(), z.iso.date(), …: texts of a form.
    private ZodType? TextFunction(string name, IReadOnlyList<ScriptValue> arguments, TextSpan span)
    {
        var method = name.StartsWith("iso.", StringComparison.Ordinal) ? name.Substring(4) : name;
        return method is not ("regex" or "min" or "max") && ApplyTextForm(new ZodType(ZodKind.Text, span), method, arguments) is { } type ? type : null;
    }

    private ZodType Unknown(TextSpan span)
    {
        NotUnderstood(span);
        return ZodType.Any(span) with { IsPartial = true };
    }

    private ZodType[] Types(ScriptValue? value, TextSpan span) =>
        value is ListValue list ? [.. list.Items.Select(i => AsType(i, span))] : [AsType(value, span)];

    private static ZodType Union(TextSpan span, IReadOnlyList<ZodType> types) => new(ZodKind.Union, span) { Items = types };

    private static ZodType Object(TextSpan span, IReadOnlyList<ZodField> fields) => new(ZodKind.Object, span) { Fields = fields };

    private ZodType ObjectOf(ScriptValue? shape, TextSpan span) => shape switch
    {
        null => Object(span, []),
        ObjectValue members => Object(span, Fields(members, span)) with { IsPartial = IsMissingSome(members, span) },
        _ => AsType(shape is ZodValue ? null : shape, span),
    };

    private List<ZodField> Fields(ObjectValue members, TextSpan span) =>
        [.. members.Members.Select(m => new ZodField(m.Key, AsType(m.Value, span)))];

    // Fields that are spread from elsewhere may be any.
    private bool IsMissingSome(ObjectValue members, TextSpan span)
    {
        if (!members.IsWhole)
            NotUnderstood(members.Gap.IsEmpty ? span : members.Gap);
        return !members.IsWhole;
    }

    private ZodType Tuple(ScriptValue? items, ScriptValue? rest, TextSpan span) => items is ListValue list
        ? new ZodType(ZodKind.Tuple, span) { Items = [.. list.Items.Select(i => AsType(i, span))], Rest = rest is ZodValue further ? further.Type : null }
        : Unknown(span);

    private ZodType Record(ScriptValue? key, ScriptValue? value, TextSpan span) => new(ZodKind.Record, span)
    {
        Key = value is ZodValue or UnknownValue ? AsType(key, span) : null,
        Rest = AsType(value is ZodValue or UnknownValue ? value : key, span),
    };

    private ZodType Literal(ScriptValue? value, TextSpan span)
    {
        var values = value is ListValue list ? list.Items : [value ?? new UnknownValue(span)];
        return values.All(v => v is PlainValue { Value: not DBNull })
            ? new ZodType(ZodKind.Values, span) { Values = [.. values.Select(v => ((PlainValue)v).Value)] }
            : Unknown(values.OfType<UnknownValue>().Select(u => u.Span).DefaultIfEmpty(span).First());
    }

    private ZodType Enum(ScriptValue? value, TextSpan span) => value switch
    {
        ListValue list => Literal(list, span),
        ObjectValue { IsWhole: true } members => Literal(new ListValue([.. members.Members.Select(m => m.Value)]), span),
        UnknownValue unknown => Unknown(unknown.Span),
        _ => Unknown(span),
    };

    private static ZodType Integer(ZodType type) => type.With("type", "integer");
}
