namespace ContentLint.Astro.Zod;

/// <summary>The kinds of schemas zod has, as far as front matter can tell them apart.</summary>
internal enum ZodKind
{
    Any,
    Never,
    Text,
    Number,
    Boolean,
    Date,
    Null,

    /// <summary>One of <see cref="ZodType.Values"/>.</summary>
    Values,
    Array,
    Tuple,
    Object,
    Record,
    Union,
    Intersection,
}

/// <summary>What an object does with fields it does not know.</summary>
internal enum UnknownFields
{
    Dropped,
    Refused,
    Kept,
}

/// <summary>What happens to a value before it is looked at.</summary>
internal enum ZodCoercion
{
    None,

    /// <summary>JavaScript's conversion to the kind.</summary>
    ToKind,

    /// <summary>Code that nobody runs here: any value may come.</summary>
    Unknown,
}

/// <summary>A limit or a form that values must keep, by its keyword in JSON Schema.</summary>
/// <param name="Keyword"><c>minimum</c>, <c>minLength</c>, <c>pattern</c>, <c>format</c>, …</param>
/// <param name="Value">A number or a text.</param>
/// <param name="Options">For a pattern its flags, for a date and time what may vary.</param>
internal sealed record ZodCheck(string Keyword, object Value, string Options = "");

/// <summary>A field of an object.</summary>
internal sealed record ZodField(string Name, ZodType Type);

/// <summary>A schema of zod. Immutable, as zod's own are.</summary>
/// <param name="Kind">What values it takes.</param>
/// <param name="Span">Where the configuration says so.</param>
internal sealed record ZodType(ZodKind Kind, TextSpan Span)
{
    public IReadOnlyList<ZodCheck> Checks { get; init; } = [];

    /// <summary>The alternatives of a union, the parts of an intersection, the items of a tuple, the item of an array.</summary>
    public IReadOnlyList<ZodType> Items { get; init; } = [];

    /// <summary>The further items of a tuple, the values of a record, the unknown fields of an object.</summary>
    public ZodType? Rest { get; init; }

    /// <summary>The keys of a record.</summary>
    public ZodType? Key { get; init; }

    public IReadOnlyList<ZodField> Fields { get; init; } = [];

    public UnknownFields UnknownFields { get; init; }

    /// <summary>Texts, numbers, booleans and <see langword="null"/>.</summary>
    public IReadOnlyList<object?> Values { get; init; } = [];

    public ZodCoercion Coercion { get; init; }

    /// <summary>What is done to a text before its checks: <c>trim</c>, <c>lower</c>, <c>upper</c>, in order.</summary>
    public IReadOnlyList<string> Rewrites { get; init; } = [];

    public bool IsOptional { get; init; }

    public bool IsNullable { get; init; }

    /// <summary>Whether something else counts where the value is missing.</summary>
    public bool HasDefault { get; init; }

    /// <summary>That value; <see langword="null"/> when nobody here can tell.</summary>
    public object? Default { get; init; }

    /// <summary>Whether something about it was not understood, so that it takes more than zod would.</summary>
    public bool IsPartial { get; init; }

    /// <summary>Whether it is the path of an image, which Astro takes into the build.</summary>
    public bool IsImage { get; init; }

    public string? Title { get; init; }

    public string? Description { get; init; }

    /// <summary>Whether an object without the field satisfies it.</summary>
    public bool MayBeMissing =>
        IsOptional || HasDefault || Kind == ZodKind.Any || Coercion == ZodCoercion.Unknown
        || (Coercion == ZodCoercion.ToKind && Kind is ZodKind.Boolean || (Coercion == ZodCoercion.ToKind && Kind == ZodKind.Text && TakesUndefined()))
        || (Kind == ZodKind.Union && Items.Any(i => i.MayBeMissing));

    /// <summary>How many parts it has, its own and those of the schemas it holds, written out.</summary>
    public int Weight { get; private init; } = 1;

    /// <summary>How many parts it has of its own.</summary>
    public int OwnSize => 1 + Fields.Count + Items.Count + Values.Count + Checks.Count + Rewrites.Count;

    /// <summary>The same with its weight told; the schemas it holds know theirs.</summary>
    public ZodType Weighed()
    {
        var weight = (long)OwnSize + (Rest?.Weight ?? 0) + (Key?.Weight ?? 0);
        foreach (var item in Items)
            weight += item.Weight;
        foreach (var field in Fields)
            weight += field.Type.Weight;
        return this with { Weight = (int)Math.Min(weight, int.MaxValue) };
    }

    /// <summary>Any value at all.</summary>
    public static ZodType Any(TextSpan span) => new(ZodKind.Any, span);

    /// <summary>The same with one more check.</summary>
    public ZodType With(string keyword, object value, string options = "") => this with { Checks = [.. Checks, new ZodCheck(keyword, value, options)] };

    // String(undefined) is a text of nine letters.
    private bool TakesUndefined() => Checks.All(c => c is { Keyword: "minLength", Value: <= 9.0 } or { Keyword: "maxLength", Value: >= 9.0 });
}
