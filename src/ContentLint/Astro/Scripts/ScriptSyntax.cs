namespace ContentLint.Astro.Scripts;

/// <summary>An expression with its characters in the file.</summary>
internal abstract record ScriptExpression(TextSpan Span);

/// <summary>A text, a number, a boolean, <c>null</c> or, as a <see cref="DBNull"/>, <c>undefined</c>.</summary>
internal sealed record LiteralExpression(TextSpan Span, object? Value) : ScriptExpression(Span);

/// <summary>A regular expression.</summary>
internal sealed record RegexExpression(TextSpan Span, string Pattern, string Flags) : ScriptExpression(Span);

/// <summary>A text with expressions in it.</summary>
/// <param name="Span">Its characters.</param>
/// <param name="Texts">The texts around the expressions, one more than there are of these.</param>
/// <param name="Values">The expressions.</param>
internal sealed record TemplateExpression(TextSpan Span, IReadOnlyList<string> Texts, IReadOnlyList<ScriptExpression> Values) : ScriptExpression(Span);

/// <summary>A name.</summary>
internal sealed record NameExpression(TextSpan Span, string Name) : ScriptExpression(Span);

/// <summary><c>[…]</c>; items may be spreads.</summary>
internal sealed record ListExpression(TextSpan Span, IReadOnlyList<ScriptExpression> Items) : ScriptExpression(Span);

/// <summary><c>{…}</c> in the order of the file.</summary>
internal sealed record ObjectExpression(TextSpan Span, IReadOnlyList<ObjectEntry> Entries) : ScriptExpression(Span);

/// <summary>One entry of an object.</summary>
/// <param name="Name">Its key; <see langword="null"/> for a spread and for a key that is computed.</param>
/// <param name="Value">Its value.</param>
internal sealed record ObjectEntry(string? Name, ScriptExpression Value)
{
    /// <summary>What computes the key: <c>[last]: …</c>; <see langword="null"/> for any other.</summary>
    public ScriptExpression? Key { get; init; }

    /// <summary>Its characters, where it has such a key.</summary>
    public TextSpan Span { get; init; }
}

/// <summary><c>...value</c> in a list, an object or a call.</summary>
internal sealed record SpreadExpression(TextSpan Span, ScriptExpression Value) : ScriptExpression(Span);

/// <summary><c>target.name</c>.</summary>
internal sealed record MemberExpression(TextSpan Span, ScriptExpression Target, string Name, TextSpan NameSpan) : ScriptExpression(Span);

/// <summary><c>target(arguments)</c> or <c>new target(arguments)</c>.</summary>
internal sealed record CallExpression(TextSpan Span, ScriptExpression Target, IReadOnlyList<ScriptExpression> Arguments, bool IsNew) : ScriptExpression(Span);

/// <summary>A function whose body does nothing but declare names and return a value.</summary>
internal sealed record FunctionExpression(TextSpan Span, IReadOnlyList<ScriptParameter> Parameters, IReadOnlyList<ScriptDeclaration> Locals, ScriptExpression Result)
    : ScriptExpression(Span);

/// <summary>One of two values, and nobody here knows which: <c>a ? b : c</c>; of <c>a &amp;&amp; b</c> the second, or nothing.</summary>
internal sealed record ChoiceExpression(TextSpan Span, ScriptExpression First, ScriptExpression Second) : ScriptExpression(Span);

/// <summary>What nobody here understands.</summary>
internal sealed record OpaqueExpression(TextSpan Span) : ScriptExpression(Span);

/// <summary>One parameter.</summary>
/// <param name="Pattern">How it takes its argument apart.</param>
/// <param name="Default">What counts when there is no argument.</param>
internal sealed record ScriptParameter(ScriptPattern Pattern, ScriptExpression? Default);

/// <summary>The left side of a declaration: a name, or the names taken out of an object.</summary>
/// <param name="Name">The name; <see langword="null"/> for an object pattern, or one that is not understood.</param>
/// <param name="Entries">The members an object pattern takes, and the names it gives them.</param>
internal sealed record ScriptPattern(string? Name, IReadOnlyList<(string Member, string Name)> Entries);

/// <summary>A name with its value.</summary>
internal sealed record ScriptDeclaration(ScriptPattern Pattern, ScriptExpression Value);

/// <summary>A name that comes from another module; the member is <c>*</c> for all of it.</summary>
internal sealed record ScriptImport(string Name, string Module, string Member);

/// <summary>What a script's top level says.</summary>
/// <param name="Imports">The names it imports.</param>
/// <param name="Declarations">The names it declares, exported ones included.</param>
/// <param name="DefaultExport">What it exports by default; <see langword="null"/> for nothing.</param>
internal sealed record Script(IReadOnlyList<ScriptImport> Imports, IReadOnlyList<ScriptDeclaration> Declarations, ScriptExpression? DefaultExport = null)
{
    /// <summary>The names whose values are changed after they were declared: <c>list.push(…)</c>, <c>object.member = …</c>, <c>name = …</c>.</summary>
    public IReadOnlyCollection<string> Changed { get; init; } = [];

    /// <summary>The value of a declared name; <see langword="null"/> when there is none.</summary>
    public ScriptExpression? Find(string name) => Declarations.LastOrDefault(d => d.Pattern.Name == name)?.Value;
}
