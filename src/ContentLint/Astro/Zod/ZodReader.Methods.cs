// The methods every schema has, and those of objects, arrays, tuples and enumerations.

namespace ContentLint.Astro.Zod;

internal sealed partial class ZodReader
{
    /// <summary>A property of a schema that is no method; <see langword="null"/> when it has none of the name.</summary>
    public static ScriptValue? Property(ZodType type, string name) => (type.Kind, name) switch
    {
        (ZodKind.Object, "shape") => new ObjectValue(
            [.. type.Fields.Select(f => new KeyValuePair<string, ScriptValue>(f.Name, new ZodValue(f.Type)))], IsWhole: !type.IsPartial),
        (ZodKind.Array, "element") => new ZodValue(type.Items[0]),
        (ZodKind.Values, "options") => new ListValue([.. type.Values.Select(v => new PlainValue(v))]),
        (ZodKind.Union, "options") => new ListValue([.. type.Items.Select(i => new ZodValue(i))]),
        (ZodKind.Values, "enum" or "Enum" or "Values") => new ObjectValue(
            [.. type.Values.OfType<string>().Select(v => new KeyValuePair<string, ScriptValue>(v, new PlainValue(v)))], IsWhole: true),
        (ZodKind.Values, "value") when type.Values is [var only] => new PlainValue(only),
        _ => null,
    };

    /// <summary>What a method of a schema makes of it.</summary>
    public ScriptValue Apply(MethodValue method, IReadOnlyList<ScriptValue> arguments, TextSpan span, Invoker invoke)
    {
        var (type, first) = (method.Type, arguments.Count > 0 ? arguments[0] : null);
        if (ApplyCommon(type, method.Name, first, span, invoke) is { } common)
            return new ZodValue(common);

        var own = type.Kind switch
        {
            ZodKind.Text => ApplyText(type, method.Name, arguments),
            ZodKind.Number => ApplyNumber(type, method.Name, first),
            ZodKind.Date => ApplyDate(type, method.Name, first),
            ZodKind.Array => ApplyArray(type, method.Name, first),
            ZodKind.Tuple when method.Name == "rest" => type with { Rest = AsType(first, span) },
            ZodKind.Object => ApplyObject(type, method.Name, first, arguments, span),
            ZodKind.Values => ApplyValues(type, method.Name, first),
            ZodKind.Any => type,
            _ => null,
        };
        return new ZodValue(own ?? Unknown(method.NameSpan));
    }

    private ZodType? ApplyCommon(ZodType type, string name, ScriptValue? first, TextSpan span, Invoker invoke) => name switch
    {
        "optional" or "exactOptional" => type with { IsOptional = true },
        "nullable" => type with { IsNullable = true },
        "nullish" => type with { IsOptional = true, IsNullable = true },
        "nonoptional" => type with { IsOptional = false },
        "unwrap" when type.Kind != ZodKind.Array => type with { IsOptional = false, IsNullable = false },
        "removeDefault" => type with { HasDefault = false, Default = null },
        "default" or "prefault" => type with { HasDefault = true, Default = DefaultOf(first, invoke) },
        "catch" => type with { HasDefault = true, Default = DefaultOf(first, invoke), Coercion = ZodCoercion.Unknown },
        "describe" => type with { Description = first is PlainValue { Value: string text } ? text : type.Description },
        "meta" when first is ObjectValue meta => type with { Title = meta.Text("title") ?? type.Title, Description = meta.Text("description") ?? type.Description },
        "or" => new ZodType(ZodKind.Union, span) { Items = [type, AsType(first, span)] },
        "and" => new ZodType(ZodKind.Intersection, span) { Items = [type, AsType(first, span)] },
        "array" => new ZodType(ZodKind.Array, span) { Items = [type] },

        // Nobody runs these here. They come after what the schema itself asks for, which holds all the same.
        "refine" or "superRefine" or "check" or "with" or "transform" or "pipe" or "brand" or "readonly" or "overwrite" or "register"
            or "refinement" or "meta" => type,
        _ => null,
    };

    // What a default is, as data.
    private static object? DefaultOf(ScriptValue? value, Invoker invoke) => value switch
    {
        FunctionValue function => DefaultOf(invoke(function, []), (_, _) => new UnknownValue(default)),
        PlainValue { Value: not DBNull } or ListValue or ObjectValue { IsWhole: true } => value,
        _ => null,
    };

    private ZodType? ApplyArray(ZodType type, string name, ScriptValue? first) => name switch
    {
        "min" => Limit(type, "minItems", first),
        "max" => Limit(type, "maxItems", first),
        "length" => Limit(Limit(type, "minItems", first), "maxItems", first),
        "nonempty" => type.With("minItems", 1.0),
        _ => null,
    };

    private ZodType? ApplyValues(ZodType type, string name, ScriptValue? first)
    {
        if (name is not ("exclude" or "extract"))
            return null;
        if (first is not ListValue list || list.Items.Any(i => i is not PlainValue))
            return Unknown(type.Span);

        var named = list.Items.Select(i => ((PlainValue)i).Value).ToArray();
        if (name == "extract")
            return type with { Values = named };

        var excluded = new HashSet<object>(named.OfType<object>());
        return type with { Values = [.. type.Values.Where(v => v is null ? !named.Contains(null) : !excluded.Contains(v))] };
    }

    private ZodType? ApplyObject(ZodType type, string name, ScriptValue? first, IReadOnlyList<ScriptValue> arguments, TextSpan span)
    {
        switch (name)
        {
            case "extend" or "augment" or "safeExtend" when first is ObjectValue members:
                return Extend(type, Fields(members, span)) with { IsPartial = type.IsPartial | IsMissingSome(members, span) };
            case "merge" or "extend" when first is ZodValue { Type: { Kind: ZodKind.Object } other }:
                return Extend(type, other.Fields) with { IsPartial = type.IsPartial | other.IsPartial, UnknownFields = other.UnknownFields, Rest = other.Rest };
            case "setKey" when arguments is [PlainValue { Value: string key }, var value]:
                return Extend(type, [new ZodField(key, AsType(value, span))]);
            case "pick":
                return Masked(type, first, (field, isNamed) => isNamed ? field : null);
            case "omit":
                return Masked(type, first, (field, isNamed) => isNamed ? null : field);
            case "partial":
                return Masked(type, first, (field, isNamed) => isNamed ? field with { Type = field.Type with { IsOptional = true } } : field);
            case "required":
                return Masked(type, first, (field, isNamed) => isNamed ? field with { Type = field.Type with { IsOptional = false } } : field);
            case "deepPartial":
                return DeepPartial(type);
            case "strict":
                return type with { UnknownFields = UnknownFields.Refused };
            case "passthrough" or "loose" or "nonstrict":
                return type with { UnknownFields = UnknownFields.Kept };
            case "strip":
                return type with { UnknownFields = UnknownFields.Dropped };
            case "catchall":
                return type with { Rest = AsType(first, span) };
            case "keyof":
                return new ZodType(ZodKind.Values, span) { Values = [.. type.Fields.Select(f => f.Name)], IsPartial = type.IsPartial };
            default:
                return null;
        }
    }

    private static ZodType Extend(ZodType type, IReadOnlyList<ZodField> fields)
    {
        var all = type.Fields.ToList();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < all.Count; i++)
            places[all[i].Name] = i;
        foreach (var field in fields)
        {
            if (places.TryGetValue(field.Name, out var at))
            {
                all[at] = field;
            }
            else
            {
                places.Add(field.Name, all.Count);
                all.Add(field);
            }
        }

        return type with { Fields = all };
    }

    // { title: true, … } names fields; nothing at all names every one.
    private ZodType Masked(ZodType type, ScriptValue? mask, Func<ZodField, bool, ZodField?> change)
    {
        if (mask is UnknownValue unknown)
            return Unknown(unknown.Span);
        if (mask is ObjectValue { IsWhole: false })
            return Unknown(type.Span);

        var names = mask is ObjectValue members
            ? new HashSet<string>(members.Members.Where(m => m.Value is PlainValue { Value: true }).Select(m => m.Key), StringComparer.Ordinal)
            : null;
        return type with { Fields = [.. type.Fields.Select(f => change(f, names is null || names.Contains(f.Name))).OfType<ZodField>()] };
    }

    private static ZodType DeepPartial(ZodType type) => type.Kind == ZodKind.Object
        ? type with { Fields = [.. type.Fields.Select(f => f with { Type = DeepPartial(f.Type) with { IsOptional = true } })] }
        : type;
}
