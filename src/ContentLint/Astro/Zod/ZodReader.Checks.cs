// The checks of texts, numbers and dates, by the keyword of JSON Schema that says the same.

using System.Text.RegularExpressions;
using ContentLint.Schema.Patterns;

namespace ContentLint.Astro.Zod;

internal sealed partial class ZodReader
{
    // Methods that ask for a form, by the name JSON Schema gives it, or zod where JSON Schema has none.
    private static readonly Dictionary<string, string> Forms = new(StringComparer.Ordinal)
    {
        ["email"] = "email",
        ["url"] = "uri",
        ["httpUrl"] = "uri",
        ["uuid"] = "uuid",
        ["uuidv4"] = "uuid",
        ["uuidv6"] = "uuid",
        ["uuidv7"] = "uuid",
        ["guid"] = "guid",
        ["datetime"] = "date-time",
        ["date"] = "date",
        ["time"] = "time",
        ["duration"] = "duration",
        ["ip"] = "ip",
        ["ipv4"] = "ipv4",
        ["ipv6"] = "ipv6",
        ["cidr"] = "cidr",
        ["cidrv4"] = "cidrv4",
        ["cidrv6"] = "cidrv6",
        ["hostname"] = "hostname",
        ["emoji"] = "emoji",
        ["nanoid"] = "nanoid",
        ["cuid"] = "cuid",
        ["cuid2"] = "cuid2",
        ["ulid"] = "ulid",
        ["xid"] = "xid",
        ["ksuid"] = "ksuid",
        ["base64"] = "base64",
        ["base64url"] = "base64url",
        ["jwt"] = "jwt",
        ["e164"] = "e164",
        ["hex"] = "hex",
        ["lowercase"] = "lowercase",
        ["uppercase"] = "uppercase",
    };

    private ZodType? ApplyText(ZodType type, string name, IReadOnlyList<ScriptValue> arguments)
    {
        var first = arguments.Count > 0 ? arguments[0] : null;
        switch (name)
        {
            case "min":
                return Limit(type, "minLength", first);
            case "max":
                return Limit(type, "maxLength", first);
            case "length":
                return Limit(Limit(type, "minLength", first), "maxLength", first);
            case "nonempty":
                return type.With("minLength", 1.0);
            case "trim" or "toLowerCase" or "toUpperCase":
                return Rewrite(type, name);
            case "normalize" or "slugify":
                return type;
            default:
                return ApplyTextForm(type, name, arguments);
        }
    }

    // A rewriting in front of the checks changes what they see; behind them it changes nothing we look at.
    private static ZodType Rewrite(ZodType type, string name)
    {
        var word = name switch { "trim" => "trim", "toLowerCase" => "lower", _ => "upper" };
        return type.Checks.Count == 0 ? type with { Rewrites = [.. type.Rewrites, word] } : type;
    }

    private ZodType? ApplyTextForm(ZodType type, string name, IReadOnlyList<ScriptValue> arguments)
    {
        var first = arguments.Count > 0 ? arguments[0] : null;
        switch (name)
        {
            case "regex":
                return first is RegexValue regex ? Pattern(type, regex.Pattern, regex.Flags) : Partial(type, first);
            case "startsWith":
                return first is PlainValue { Value: string start } ? type.With("pattern", "^" + Escape(start)) : Partial(type, first);
            case "endsWith":
                return first is PlainValue { Value: string end } ? type.With("pattern", Escape(end) + "$") : Partial(type, first);
            case "includes":
                return first is PlainValue { Value: string part } ? type.With("pattern", Escape(part)) : Partial(type, first);
            default:
                return Forms.TryGetValue(name, out var form) ? type.With("format", form, OptionsOf(form, first as ObjectValue)) : null;
        }
    }

    // What a date and time may have besides the plain form, and what of a mail or web address is asked for in other ways.
    private static string OptionsOf(string form, ObjectValue? options)
    {
        if (options is null)
            return "";
        if (form is not ("date-time" or "time"))
            return options.Members.All(m => m.Key is "message" or "error" or "version") ? "" : "any";

        var words = options.Members.Where(m => m.Value is PlainValue { Value: true }).Select(m => m.Key).ToList();
        if (options["precision"] is PlainValue { Value: double digits })
            words.Add("precision=" + Data.JavaScriptNumber.ToString(digits));
        return string.Join(" ", words);
    }

    private ZodType Pattern(ZodType type, string pattern, string flags)
    {
        if (flags.All(f => f is 'i' or 'u' or 'v' or 'g') && EcmaRegex.TryParse(pattern, out _, out _))
            return type.With("pattern", pattern, flags.Contains('i') ? "i" : "");

        return Partial(type, null);
    }

    private ZodType? ApplyNumber(ZodType type, string name, ScriptValue? first) => name switch
    {
        "int" => Integer(type),
        "min" or "gte" => Limit(type, "minimum", first),
        "max" or "lte" => Limit(type, "maximum", first),
        "gt" => Limit(type, "exclusiveMinimum", first),
        "lt" => Limit(type, "exclusiveMaximum", first),
        "positive" => type.With("exclusiveMinimum", 0.0),
        "negative" => type.With("exclusiveMaximum", 0.0),
        "nonnegative" => type.With("minimum", 0.0),
        "nonpositive" => type.With("maximum", 0.0),
        "multipleOf" or "step" => Limit(type, "multipleOf", first),
        "finite" or "safe" => type,
        _ => null,
    };

    private ZodType? ApplyDate(ZodType type, string name, ScriptValue? first) => name switch
    {
        "min" => Limit(type, "minimum", first),
        "max" => Limit(type, "maximum", first),
        _ => null,
    };

    private ZodType Limit(ZodType type, string keyword, ScriptValue? value) => value switch
    {
        PlainValue { Value: double number } => type.With(keyword, number),
        DateValue date => type.With(keyword, date.Milliseconds),
        _ => Partial(type, value),
    };

    private ZodType Partial(ZodType type, ScriptValue? value)
    {
        NotUnderstood(value is UnknownValue { Span: var span } ? span : type.Span);
        return type with { IsPartial = true };
    }

    private static string Escape(string text) => Regex.Replace(text, @"[\\^$.*+?()[\]{}|/]", @"\$&", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}
