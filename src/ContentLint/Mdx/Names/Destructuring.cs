// What a pattern runs: default values, computed names, and in an assignment the targets; and when the names it declares
// have their values. A default value runs where there is
// nothing to take, which is certain when what is taken apart is written down: `({a = b}) => …` called with `{}`.

using Acornima.Ast;

namespace ContentLint.Mdx.Names;

/// <summary>A node that a pattern runs, or a name that has its value now.</summary>
/// <param name="Node">The node.</param>
/// <param name="IsCertain">Whether it runs whenever the pattern does.</param>
/// <param name="IsDeclared">Whether it is a name that the pattern declares.</param>
internal readonly record struct PatternPart(Node Node, bool IsCertain, bool IsDeclared = false);

/// <summary>Goes through a pattern with the value it takes apart.</summary>
internal sealed class Destructuring(ScriptPiece piece)
{
    // A property that every object has.
    private static readonly HashSet<string> Inherited = new(StringComparer.Ordinal)
    {
        "__defineGetter__", "__defineSetter__", "__lookupGetter__", "__lookupSetter__", "__proto__", "constructor", "hasOwnProperty",
        "isPrototypeOf", "propertyIsEnumerable", "toExponential", "toFixed", "toLocaleString", "toPrecision", "toString", "valueOf",
    };

    private readonly List<PatternPart> _parts = [];
    private readonly Stack<(Node? Pattern, PatternPart Part, Value Value)> _pending = new();

    /// <summary>The parts of a pattern, in the order they run.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="value">What it takes apart, as far as that is written down.</param>
    /// <param name="piece">The code both stand in.</param>
    /// <param name="withNames">Whether the names in it are used, as in an assignment, and not declared.</param>
    public static IReadOnlyList<PatternPart> PartsOf(Node pattern, Value value, ScriptPiece piece, bool withNames = false)
    {
        if (pattern is Identifier)
            return [new PatternPart(pattern, IsCertain: true, IsDeclared: !withNames)];

        var reading = new Destructuring(piece);
        reading._pending.Push((pattern, default, value));
        while (reading._pending.Count > 0)
        {
            var (next, part, taken) = reading._pending.Pop();
            if (next is null)
                reading._parts.Add(part);
            else
                reading.Read(next, taken, withNames);
        }

        return reading._parts;
    }

    private void Read(Node pattern, Value value, bool withNames)
    {
        var start = new List<(Node?, PatternPart, Value)>();
        switch (pattern)
        {
            case Identifier or MemberExpression:
                _parts.Add(new PatternPart(pattern, IsCertain: true, IsDeclared: !withNames && pattern is Identifier));
                break;
            case AssignmentPattern assignment:
                if (value.IsMissing || value.Node is null)
                    start.Add((null, new PatternPart(assignment.Right, value.IsMissing), default));
                start.Add((assignment.Left, default, value.IsMissing ? Value.Of(assignment.Right, piece) : value));
                break;
            case RestElement rest:
                start.Add((rest.Argument, default, Value.Unknown));
                break;
            case Property property:
                if (property.Computed)
                    start.Add((null, new PatternPart(property.Key, IsCertain: true), default));
                start.Add((property.Value, default, property.Computed ? Value.Unknown : MemberOf(value, property.Key)));
                break;
            case ObjectPattern composite:
                start.AddRange(composite.Properties.Select(p => ((Node?)p, default(PatternPart), value)));
                break;
            case ArrayPattern composite:
                for (var i = 0; i < composite.Elements.Count; i++)
                {
                    if (composite.Elements[i] is { } element)
                        start.Add((element, default, ElementOf(value, i)));
                }

                break;
        }

        for (var i = start.Count - 1; i >= 0; i--)
            _pending.Push(start[i]);
    }

    private Value MemberOf(Value value, Node key)
    {
        var name = key is Identifier identifier ? identifier.Name : (key as StringLiteral)?.Value;
        if (name is null || Inherited.Contains(name))
            return Value.Unknown;
        if (value.Node is NumericLiteral or BooleanLiteral)
            return Value.Missing;
        if (value.Node is not ObjectExpression made || !made.Properties.All(p => p is Property { Computed: false, Key: Identifier or StringLiteral }))
            return Value.Unknown;

        var found = made.Properties.Cast<Property>().LastOrDefault(p => (p.Key is Identifier own ? own.Name : ((StringLiteral)p.Key).Value) == name);
        return found is null ? Value.Missing
            : found.Kind == PropertyKind.Init ? Value.Of(found.Value, piece)
            : Value.Unknown;
    }

    private Value ElementOf(Value value, int index)
    {
        if (value.Node is not ArrayExpression array || array.Elements.Any(e => e is SpreadElement))
            return Value.Unknown;
        return index < array.Elements.Count && array.Elements[index] is { } element ? Value.Of(element, piece) : Value.Missing;
    }

    /// <summary>What is known of a value: its expression, that there is none, or nothing.</summary>
    internal readonly record struct Value(Node? Node, bool IsMissing)
    {
        /// <summary>Nothing is known.</summary>
        public static Value Unknown => default;

        /// <summary>There is no value.</summary>
        public static Value Missing => new(null, IsMissing: true);

        /// <summary>The value of an expression; known only where it is written down.</summary>
        public static Value Of(Node expression, ScriptPiece piece) => piece.Bare(expression) switch
        {
            Identifier { Name: "undefined" } or UnaryExpression { Operator: Acornima.Operator.Void } => Missing,
            Literal or ArrayExpression or ObjectExpression or IFunction or TemplateLiteral => new(piece.Bare(expression), IsMissing: false),
            _ => Unknown,
        };
    }
}
