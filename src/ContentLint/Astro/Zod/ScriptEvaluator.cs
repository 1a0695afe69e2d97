// Computes expressions: names, members, spreads, calls of functions that only return something, and the functions of zod
// and Astro that are known here. Steps and depth are bounded, since functions may call themselves, and so is what values
// hold, each part counted as often as it is used: a few lines that name each other twice stand for millions of values.

using System.Text;
using ContentLint.Astro.Scripts;
using ContentLint.Data;

namespace ContentLint.Astro.Zod;

/// <summary>Computes the expressions of one script.</summary>
internal sealed class ScriptEvaluator
{
    private const int MaximumDepth = 150;
    private const int MaximumSteps = 1_000_000;
    private const int MaximumWeight = 200_000;
    private const string Require = "require";
    private const string OwnFolder = "__dirname";

    private static readonly HashSet<string> PathFunctions = new(
        from module in new[] { "path#", "path#default.", "path#*.", "node:path#", "node:path#default.", "node:path#*." }
        from function in new[] { "resolve", "join" }
        select module + function,
        StringComparer.Ordinal);

    // Where the names that configurations use come from, and what is known of them.
    private static readonly Dictionary<string, string> Modules = new(StringComparer.Ordinal)
    {
        ["zod"] = "zod",
        ["zod/v3"] = "zod",
        ["zod/v4"] = "zod",
        ["astro/zod"] = "zod",
        ["astro:schema"] = "zod",
        ["astro:content"] = "astro",
        ["astro/loaders"] = "astro",
        ["astro/config"] = "astro",
        ["@astrojs/starlight/loaders"] = "astro",
        ["@astrojs/starlight/schema"] = "starlight",
    };

    private readonly ScriptScope _root = new(null);
    private readonly ZodReader _zod;
    private readonly bool _keepsCalls;
    private readonly ScriptExpression? _default;
    private readonly HashSet<ScriptExpression> _underWay = new(ReferenceComparer.Instance);
    private int _depth;
    private int _steps;

    /// <summary>Makes an evaluator.</summary>
    /// <param name="script">The script.</param>
    /// <param name="zod">Makes schemas.</param>
    /// <param name="keepsCalls">
    /// Whether calls of functions of other modules are kept, as <see cref="MadeValue"/>s named <c>module#member</c>: configurations of
    /// sites are made of them.
    /// </param>
    public ScriptEvaluator(Script script, ZodReader zod, bool keepsCalls = false)
    {
        _zod = zod;
        _keepsCalls = keepsCalls;
        _default = script.DefaultExport;
        foreach (var name in keepsCalls ? new[] { Require, OwnFolder } : [])
            _root.Add(name, new KnownValue(name));
        foreach (var import in script.Imports)
            _root.Add(import.Name, Import(import));
        foreach (var declaration in script.Declarations)
            _root.Add(declaration);
        foreach (var name in script.Changed.Where(n => _root.TryFind(n, out _, out _, out _)))
            _root.Add(name, new UnknownValue(default));
    }

    /// <summary>The value of the default export, called where it is a function; <see langword="null"/> when there is none.</summary>
    public ScriptValue? Default => (_default is null ? null : Evaluate(_default, _root)) switch
    {
        FunctionValue function => Invoke(function, []),
        var value => value,
    };

    /// <summary>The value of a name of the top level; <see langword="null"/> when there is none.</summary>
    public ScriptValue? Find(string name) => _root.TryFind(name, out _, out _, out _) ? Lookup(name, _root, default) : null;

    private ScriptValue Import(ScriptImport import)
    {
        if (!Modules.TryGetValue(import.Module, out var module))
            return _keepsCalls ? new KnownValue(OfModule(import.Module, import.Member)) : new UnknownValue(default);
        if (import.Member is "*" or "default")
            return new KnownValue(module);

        return import.Member == "z" ? new KnownValue("zod") : new KnownValue(module + "." + import.Member);
    }

    /// <summary>Computes an expression.</summary>
    public ScriptValue Evaluate(ScriptExpression expression, ScriptScope scope)
    {
        if (_depth >= MaximumDepth || ++_steps > MaximumSteps)
            return new UnknownValue(expression.Span);

        _depth++;
        var value = Compute(expression, scope);
        _depth--;
        if (_steps > MaximumSteps)
            return new UnknownValue(expression.Span);

        // An import that is not known has no place but where it is used.
        return value is UnknownValue { Span.IsEmpty: true } ? new UnknownValue(expression.Span) : value;
    }

    private ScriptValue Compute(ScriptExpression expression, ScriptScope scope) => expression switch
    {
        LiteralExpression literal => new PlainValue(literal.Value) { Span = literal.Span },
        RegexExpression regex => new RegexValue(regex.Pattern, regex.Flags),
        NameExpression name => Lookup(name.Name, scope, name.Span),
        ListExpression list => new ListValue(Spread(list.Items, scope)),
        ObjectExpression entries => MakeObject(entries, scope),
        FunctionExpression function => new FunctionValue(function, scope),
        MemberExpression member => Member(Evaluate(member.Target, scope), member.Name, member.NameSpan),
        CallExpression call => Call(call, scope),
        TemplateExpression template => Join(template, scope),
        ChoiceExpression choice when _keepsCalls => new ChoiceValue(Evaluate(choice.First, scope), Evaluate(choice.Second, scope)),
        _ => new UnknownValue(expression.Span),
    };

    private ScriptValue Join(TemplateExpression template, ScriptScope scope)
    {
        var text = new StringBuilder(template.Texts[0]);
        for (var i = 0; i < template.Values.Count; i++)
        {
            if (Evaluate(template.Values[i], scope) is not PlainValue { Value: string value } || !Affords(value.Length + template.Texts[i].Length))
                return new UnknownValue(template.Span);

            text.Append(value).Append(template.Texts[i + 1]);
        }

        return new PlainValue(text.ToString()) { Span = template.Span };
    }

    private ScriptValue Lookup(string name, ScriptScope scope, TextSpan span)
    {
        for (var s = scope; s is not null; s = s.Outer)
        {
            if (!s.TryFind(name, out var value, out var expression, out var member))
                continue;
            if (value is not null)
                return value;

            // A value that is made of itself.
            if (!_underWay.Add(expression!))
                return new UnknownValue(span);

            value = Evaluate(expression!, s);
            _underWay.Remove(expression!);
            if (member is not null)
                value = Member(value, member, span);
            else
                s.Add(name, value);
            return value;
        }

        return name switch
        {
            "Date" or "Object" => new KnownValue(name),
            "Infinity" => new PlainValue(double.PositiveInfinity),
            _ => new UnknownValue(span),
        };
    }

    private List<ScriptValue> Spread(IReadOnlyList<ScriptExpression> items, ScriptScope scope)
    {
        var values = new List<ScriptValue>();
        foreach (var item in items)
        {
            if (item is not SpreadExpression spread)
                values.Add(Evaluate(item, scope));
            else if (ItemsOf(Evaluate(spread.Value, scope)) is { } all && Affords(all.Count))
                values.AddRange(all);
            else
                values.Add(new UnknownValue(spread.Span));
        }

        return values;
    }

    // Of two lists those of both: each may be there.
    private static IReadOnlyList<ScriptValue>? ItemsOf(ScriptValue value) => value switch
    {
        ListValue list => list.Items,
        ChoiceValue { First: ListValue first, Second: ListValue second } => [.. first.Items.Concat(second.Items).Select(i => new ChoiceValue(i, PlainValue.Undefined))],
        ChoiceValue { First: ListValue first, Second: PlainValue { Value: false or DBNull or null } } => [.. first.Items.Select(i => new ChoiceValue(i, PlainValue.Undefined))],
        _ => null,
    };

    // Copying counts as work.
    private bool Affords(int count) => (_steps += count) <= MaximumSteps;

    private ObjectValue MakeObject(ObjectExpression expression, ScriptScope scope)
    {
        var members = new List<KeyValuePair<string, ScriptValue>>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        TextSpan? gap = null;
        var (spreads, isOpen) = (new List<KnownValue>(), false);
        foreach (var entry in expression.Entries)
        {
            if ((entry.Name ?? KeyOf(entry, scope)) is { } name)
            {
                Set(members, places, name, Evaluate(entry.Value, scope));
                continue;
            }

            var spread = entry.Value is SpreadExpression { Value: var value } ? Evaluate(value, scope) : null;
            if (spread is ObjectValue other && SetAll(members, places, other))
                continue;
            if (spread is KnownValue known)
                spreads.Add(known);
            else
                isOpen = true;
            gap ??= entry.Key is null ? entry.Value.Span : entry.Span;
        }

        return new ObjectValue(members, gap is null) { Gap = gap ?? default, Spreads = spreads, LacksSpreadsOnly = !isOpen };
    }

    private string? KeyOf(ObjectEntry entry, ScriptScope scope) => entry.Key is { } key && Evaluate(key, scope) is PlainValue { Value: string name } ? name : null;

    private bool SetAll(List<KeyValuePair<string, ScriptValue>> members, Dictionary<string, int> places, ObjectValue other)
    {
        if (!Affords(other.Members.Count))
            return false;

        foreach (var member in other.Members)
            Set(members, places, member.Key, member.Value);
        return other.IsWhole;
    }

    private static void Set(List<KeyValuePair<string, ScriptValue>> members, Dictionary<string, int> places, string name, ScriptValue value)
    {
        var member = new KeyValuePair<string, ScriptValue>(name, value);
        if (places.TryGetValue(name, out var at))
        {
            members[at] = member;
        }
        else
        {
            places.Add(name, members.Count);
            members.Add(member);
        }
    }

    private static ScriptValue Member(ScriptValue target, string name, TextSpan span) => target switch
    {
        KnownValue { Name: "zod" } when name == "z" => target,
        KnownValue { Name: "astro" } when name == "z" => new KnownValue("zod"),
        KnownValue known => new KnownValue(known.Name + "." + name),
        ObjectValue members when members[name] is { } value => value,
        ObjectValue { IsWhole: true } => PlainValue.Undefined,
        ZodValue zod => ZodReader.Property(zod.Type, name) ?? new MethodValue(zod.Type, name, span),
        UnknownValue => target,
        _ => new UnknownValue(span),
    };

    private ScriptValue Call(CallExpression call, ScriptScope scope)
    {
        if (call is { Target: MemberExpression { Name: "filter" } filter, Arguments: [NameExpression { Name: "Boolean" }] } && Evaluate(filter.Target, scope) is ListValue list && Affords(list.Items.Count))
            return new ListValue([.. list.Items.Where(i => i is not PlainValue { Value: null or DBNull or false or "" })]);

        var target = Evaluate(call.Target, scope);
        var arguments = Spread(call.Arguments, scope);
        return target switch
        {
            KnownValue known when _keepsCalls && FromModule(known.Name, arguments, call.Span) is { } made => made,
            KnownValue { Name: "Date" } when call.IsNew => MakeDate(arguments, call.Span),
            KnownValue { Name: "Object.values" } when arguments is [ObjectValue { IsWhole: true } o] => new ListValue([.. o.Members.Select(m => m.Value)]),
            KnownValue { Name: "Object.keys" } when arguments is [ObjectValue { IsWhole: true } o] => new ListValue([.. o.Members.Select(m => new PlainValue(m.Key))]),
            KnownValue { Name: "Object.freeze" } when arguments is [var only] => only,
            KnownValue known when known.Name.StartsWith("zod.", StringComparison.Ordinal) =>
                Weighed(_zod.Make(known.Name.Substring(4), arguments, call.Span, Invoke), call.Span),
            KnownValue { Name: "astro.reference" } => ZodReader.Reference(call.Span),
            KnownValue { Name: "starlight.docsSchema" } => DocsSchema(arguments, call.Span),
            ZodValue schema => schema,
            KnownValue { Name: "image" } => new ZodValue(new ZodType(ZodKind.Text, call.Span) { IsImage = true }),
            KnownValue known when known.Name.StartsWith("astro.", StringComparison.Ordinal) => new MadeValue(known.Name.Substring(6), arguments, call.Span),
            MethodValue { Name: "deepPartial" } method when !Affords(method.Type.Weight) => new UnknownValue(call.Span),
            MethodValue method => Weighed(_zod.Apply(method, arguments, call.Span, Invoke), call.Span),
            FunctionValue function => Invoke(function, arguments),
            UnknownValue => target,
            _ => new UnknownValue(call.Span),
        };
    }

    // require('a') is the module, require.resolve('a') its path, path.resolve(__dirname, 'a') one that is seen from the script.
    private static ScriptValue? FromModule(string name, List<ScriptValue> arguments, TextSpan span) => name switch
    {
        Require when arguments is [PlainValue { Value: string module }] => new KnownValue(OfModule(module, "default")),
        Require + ".resolve" when arguments is [PlainValue { Value: string }] => arguments[0],
        _ when PathFunctions.Contains(name) && arguments is [KnownValue { Name: OwnFolder }, _, ..] && arguments.Skip(1).All(a => a is PlainValue { Value: string }) =>
            new PlainValue("./" + string.Join("/", arguments.Skip(1).Select(a => (string)((PlainValue)a).Value!))),
        _ when name.Contains('#') => new MadeValue(name, arguments, span),
        _ => null,
    };

    private static string OfModule(string module, string member) => $"{module}#{member}";

    // docsSchema({ extend }): a schema, or a function that gives one.
    private ZodValue DocsSchema(List<ScriptValue> arguments, TextSpan span)
    {
        var options = arguments.Count > 0 ? arguments[0] as ObjectValue : null;
        var extension = options?["extend"];
        if (extension is FunctionValue function)
            extension = Invoke(function, [new ObjectValue([new("image", new KnownValue("image"))], IsWhole: true)]);
        var isKnown = arguments.Count == 0 || options is { IsWhole: true };
        return new ZodValue(StarlightSchema.Make(extension is null && isKnown ? null : _zod.AsType(extension, span), span).Weighed());
    }

    // A schema holds the schemas it is made of, each as large as it is written out.
    private ScriptValue Weighed(ScriptValue value, TextSpan span)
    {
        if (value is not ZodValue { Type: var type })
            return value;

        var weighed = type.Weighed();
        return weighed.Weight <= MaximumWeight && Affords(weighed.OwnSize) ? new ZodValue(weighed) : new UnknownValue(span);
    }

    /// <summary>Calls a function of the configuration.</summary>
    public ScriptValue Invoke(FunctionValue function, IReadOnlyList<ScriptValue> arguments)
    {
        var scope = new ScriptScope(function.Scope);
        for (var i = 0; i < function.Function.Parameters.Count; i++)
        {
            var parameter = function.Function.Parameters[i];
            var value = i < arguments.Count ? arguments[i] : PlainValue.Undefined;
            if (value is PlainValue { Value: DBNull } && parameter.Default is { } standard)
                value = Evaluate(standard, scope);
            if (parameter.Pattern.Name is { } name)
                scope.Add(name, value);
            foreach (var (member, local) in parameter.Pattern.Entries)
                scope.Add(local, Member(value, member, function.Function.Span));
        }

        foreach (var local in function.Function.Locals)
            scope.Add(local);
        return Evaluate(function.Function.Result, scope);
    }

    private static ScriptValue MakeDate(List<ScriptValue> arguments, TextSpan span) => arguments switch
    {
        [PlainValue { Value: string text }] when JavaScriptDate.TryParse(text, out var milliseconds) => new DateValue(milliseconds),
        [PlainValue { Value: double milliseconds }] => new DateValue(milliseconds),
        _ => new UnknownValue(span),
    };

    // Records compare by content; the same text at two places is two expressions.
    private sealed class ReferenceComparer : IEqualityComparer<ScriptExpression>
    {
        public static ReferenceComparer Instance { get; } = new();

        public bool Equals(ScriptExpression? x, ScriptExpression? y) => ReferenceEquals(x, y);

        public int GetHashCode(ScriptExpression obj) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj);
    }
}
