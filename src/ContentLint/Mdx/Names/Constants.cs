// What can be known of a value without running code; nothing is guessed.

using Acornima;
using Acornima.Ast;

namespace ContentLint.Mdx.Names;

/// <summary>Looks at expressions whose value is written down.</summary>
internal static class Constants
{
    // Conditions in conditions are looked into so deep.
    private const int MostNested = 8;

    /// <summary>Whether a condition is met; <see langword="null"/> where that is not written down.</summary>
    public static bool? IsTrue(Node node, Scope scope, ScriptPiece piece) => IsTrue(node, scope, piece, MostNested);

    private static bool? IsTrue(Node node, Scope scope, ScriptPiece piece, int left)
    {
        if (left == 0)
            return null;

        var isNegated = false;
        node = piece.Bare(node);
        while (node is UnaryExpression { Operator: Operator.LogicalNot } not)
        {
            isNegated = !isNegated;
            node = piece.Bare(not.Argument);
        }

        bool? value = node switch
        {
            SequenceExpression sequence => IsTrue(sequence.Expressions[sequence.Expressions.Count - 1], scope, piece, left - 1),
            LogicalExpression logical => IsTrue(logical, scope, piece, left - 1),
            Identifier name when scope.Find(name.Name)?.IsTrue == true => true,
            ParenthesizedExpression => true,
            UnaryExpression { Operator: Operator.TypeOf } => true,
            Identifier { Name: "NaN" } name when scope.Find(name.Name) is null => false,
            Identifier name when IsBuiltIn(name, scope) => true,
            _ => IsTrueLiteral(node) ?? (IsNothing(node, scope, piece) == true ? false : null),
        };
        return isNegated ? !value : value;
    }

    private static bool? IsTrue(LogicalExpression logical, Scope scope, ScriptPiece piece, int left)
    {
        if (logical.Operator == Operator.NullishCoalescing)
        {
            return IsNothing(logical.Left, scope, piece) is { } isNothing
                ? IsTrue(isNothing ? logical.Right : logical.Left, scope, piece, left)
                : null;
        }

        var decides = logical.Operator == Operator.LogicalOr;
        var first = IsTrue(logical.Left, scope, piece, left);
        return first == decides ? decides : first is null ? null : IsTrue(logical.Right, scope, piece, left);
    }

    /// <summary>Whether a value is <c>null</c> or <c>undefined</c>; <see langword="null"/> where that is not written down.</summary>
    public static bool? IsNothing(Node node, Scope scope, ScriptPiece piece) => piece.Bare(node) switch
    {
        NullLiteral or UnaryExpression { Operator: Operator.Void } => true,
        Identifier { Name: "undefined" } when scope.Find("undefined") is null => true,
        Literal or TemplateLiteral or ArrayExpression or ObjectExpression or IFunction or IClass or ParenthesizedExpression => false,
        Identifier name when IsBuiltIn(name, scope) => false,
        Identifier name when scope.Find(name.Name)?.IsTrue == true => false,
        UnaryExpression { Operator: Operator.LogicalNot or Operator.TypeOf or Operator.UnaryPlus or Operator.UnaryNegation or Operator.BitwiseNot } => false,
        _ => null,
    };

    /// <summary>How many elements an array has at least; 0 for what may be none.</summary>
    public static int LeastElements(Node node, Scope scope, ScriptPiece piece)
    {
        while (true)
        {
            node = piece.Bare(node);
            switch (node)
            {
                case ArrayExpression array:
                    return array.Elements.Count(e => e is not null and not SpreadElement);
                case CallExpression { Callee: MemberExpression { Computed: false, Property: Identifier { Name: "map" or "reverse" or "sort" or "toSorted" or "toReversed" } } member }:
                    node = member.Object;
                    break;
                case CallExpression { Arguments: { Count: 1 } only, Callee: MemberExpression { Computed: false, Object: Identifier { Name: "Object" }, Property: Identifier { Name: "keys" or "values" or "entries" } } }:
                    return scope.Find("Object") is null && piece.Bare(only[0]) is ObjectExpression made
                        && made.Properties.Any(p => p is Property { Computed: false, Key: Identifier { Name: not "__proto__" } }) ? 1 : 0;
                default:
                    return 0;
            }
        }
    }

    /// <summary>Whether a literal has something true for its value; <see langword="null"/> for what is no literal.</summary>
    public static bool? IsTrueLiteral(Node value) => value switch
    {
        BooleanLiteral literal => literal.Value,
        NumericLiteral literal => literal.Value is not 0 and not double.NaN,
        BigIntLiteral literal => !literal.Value.IsZero,
        StringLiteral literal => literal.Value.Length > 0,
        NullLiteral => false,
        TemplateLiteral literal when literal.Quasis.Any(q => q.Value.Raw.Length > 0) => true,
        TemplateLiteral { Expressions.Count: 0 } => false,
        RegExpLiteral or ArrayExpression or ObjectExpression or IFunction or IClass => true,
        _ => null,
    };

    /// <summary>Which branch of a <c>switch</c> is taken first; the number of branches for none, and <see langword="null"/> where that is not written down.</summary>
    public static int? BranchOf(SwitchStatement choice, ScriptPiece piece)
    {
        var otherwise = choice.Cases.Count;
        var value = KeyOf(piece.Bare(choice.Discriminant));
        for (var i = 0; i < choice.Cases.Count; i++)
        {
            if (choice.Cases[i].Test is not { } test)
                otherwise = i;
            else if (value is null || KeyOf(piece.Bare(test)) is not { } key)
                return null;
            else if (key.Equals(value))
                return i;
        }

        return otherwise;

        static object? KeyOf(Node node) => node switch
        {
            StringLiteral literal => literal.Value,
            NumericLiteral literal => literal.Value,
            BooleanLiteral literal => literal.Value,
            _ => null,
        };
    }

    // `Math`, `console`: an object or function of the language or of Node.
    private static bool IsBuiltIn(Identifier name, Scope scope) =>
        (name.Name[0] is >= 'A' and <= 'Z' || name.Name is "console" or "globalThis" or "process") && name.Name is not ("NaN" or "Infinity") && KnownNames.IsOfServer(name.Name) && scope.Find(name.Name) is null;

    /// <summary>Whether a method of arrays calls its first argument.</summary>
    /// <param name="method">The method.</param>
    /// <param name="arguments">How many arguments it gets.</param>
    /// <param name="elements">How many elements the array has at least.</param>
    public static bool CallsBack(string method, int arguments, int elements) => elements > 0 && method switch
    {
        "map" or "forEach" or "filter" or "flatMap" or "some" or "every" or "find" or "findIndex" or "findLast" or "findLastIndex" => true,
        "reduce" or "reduceRight" => arguments > 1 || elements > 1,
        _ => false,
    };
}
