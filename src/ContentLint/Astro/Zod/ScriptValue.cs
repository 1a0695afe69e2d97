// What expressions of a configuration stand for. A configuration is data for the most part: its values are computed as
// JavaScript would, and what would need running code is unknown.

using ContentLint.Astro.Scripts;

namespace ContentLint.Astro.Zod;

/// <summary>The value of an expression.</summary>
internal abstract record ScriptValue;

/// <summary>A value that cannot be told without running the configuration.</summary>
/// <param name="Span">The expression that is to blame.</param>
internal sealed record UnknownValue(TextSpan Span) : ScriptValue;

/// <summary>One of two values.</summary>
internal sealed record ChoiceValue(ScriptValue First, ScriptValue Second) : ScriptValue;

/// <summary>A text, a number, a boolean, <c>null</c> or, as a <see cref="DBNull"/>, <c>undefined</c>.</summary>
internal sealed record PlainValue(object? Value) : ScriptValue
{
    public static PlainValue Undefined { get; } = new(DBNull.Value);

    /// <summary>Where it is written; empty for a value that was computed.</summary>
    public TextSpan Span { get; init; }
}

/// <summary>A regular expression.</summary>
internal sealed record RegexValue(string Pattern, string Flags) : ScriptValue;

/// <summary>A moment, in milliseconds since 1970.</summary>
internal sealed record DateValue(double Milliseconds) : ScriptValue;

/// <summary>A list.</summary>
internal sealed record ListValue(IReadOnlyList<ScriptValue> Items) : ScriptValue;

/// <summary>An object; a later member of the same name has replaced an earlier one.</summary>
/// <param name="Members">Its members in order.</param>
/// <param name="IsWhole">Whether all of its members are known.</param>
internal sealed record ObjectValue(IReadOnlyList<KeyValuePair<string, ScriptValue>> Members, bool IsWhole) : ScriptValue
{
    private Dictionary<string, ScriptValue>? _byName;

    /// <summary>The first entry that brings in unknown members.</summary>
    public TextSpan Gap { get; init; }

    /// <summary>What is spread into it from other files, which are not read here.</summary>
    public IReadOnlyList<KnownValue> Spreads { get; init; } = [];

    /// <summary>Whether nothing but its <see cref="Spreads"/> is unknown.</summary>
    public bool LacksSpreadsOnly { get; init; }

    /// <summary>Whether all members are known together with those of its <see cref="Spreads"/>.</summary>
    public bool IsWholeWith(IReadOnlyList<ObjectValue?> spreads) => IsWhole || (LacksSpreadsOnly && spreads.All(s => s is { IsWhole: true }));

    /// <summary>A member; <see langword="null"/> when there is none.</summary>
    public ScriptValue? this[string name]
    {
        get
        {
            _byName ??= Members.GroupBy(m => m.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Value, StringComparer.Ordinal);
            return _byName.TryGetValue(name, out var value) ? value : null;
        }
    }

    /// <summary>The text in a member.</summary>
    public string? Text(string name) => this[name] is PlainValue { Value: string text } ? text : null;
}

/// <summary>A function of the configuration, with the names it sees.</summary>
internal sealed record FunctionValue(FunctionExpression Function, ScriptScope Scope) : ScriptValue;

/// <summary>A module, a part of one, or a function of one that is known here: <c>zod</c>, <c>zod.string</c>, <c>astro:content.reference</c>.</summary>
internal sealed record KnownValue(string Name) : ScriptValue;

/// <summary>A schema.</summary>
internal sealed record ZodValue(ZodType Type) : ScriptValue;

/// <summary>A method of a schema, not called yet.</summary>
internal sealed record MethodValue(ZodType Type, string Name, TextSpan NameSpan) : ScriptValue;

/// <summary>A collection, or the loader of one: the call that makes it, with its arguments.</summary>
/// <param name="Function">Which function makes it.</param>
/// <param name="Arguments">What it is given.</param>
/// <param name="Span">The call.</param>
internal sealed record MadeValue(string Function, IReadOnlyList<ScriptValue> Arguments, TextSpan Span) : ScriptValue;

/// <summary>The names an expression sees.</summary>
internal sealed class ScriptScope(ScriptScope? outer)
{
    private readonly Dictionary<string, (ScriptValue? Value, ScriptExpression? Expression, string? Member)> _names = new(StringComparer.Ordinal);

    public ScriptScope? Outer { get; } = outer;

    public void Add(string name, ScriptValue value) => _names[name] = (value, null, null);

    /// <summary>Adds the names of a declaration; their values are computed when somebody asks.</summary>
    public void Add(ScriptDeclaration declaration)
    {
        if (declaration.Pattern.Name is { } name)
            _names[name] = (null, declaration.Value, null);
        foreach (var (member, local) in declaration.Pattern.Entries)
            _names[local] = (null, declaration.Value, member);
    }

    /// <summary>The value of a name, or the expression that gives it, or the member of its value that does.</summary>
    public bool TryFind(string name, out ScriptValue? value, out ScriptExpression? expression, out string? member)
    {
        var found = _names.TryGetValue(name, out var entry);
        (value, expression, member) = entry;
        return found;
    }
}
