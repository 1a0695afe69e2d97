// The members that a value has by what is written down: the keys of an object, the static members of a class. What every
// object, array or function has besides is no component, and nobody writes an element of it.

using Acornima.Ast;

namespace ContentLint.Mdx.Names;

/// <summary>Reads what members a value has.</summary>
internal static class Members
{
    private static readonly HashSet<string> Inherited = new(StringComparer.Ordinal)
    {
        "constructor", "hasOwnProperty", "isPrototypeOf", "propertyIsEnumerable", "toLocaleString", "toString", "valueOf", "__proto__",
        "apply", "bind", "call", "length", "name", "prototype", "arguments", "caller",
        "at", "concat", "copyWithin", "entries", "every", "fill", "filter", "find", "findIndex", "findLast", "findLastIndex", "flat",
        "flatMap", "forEach", "includes", "indexOf", "join", "keys", "lastIndexOf", "map", "pop", "push", "reduce", "reduceRight",
        "reverse", "shift", "slice", "some", "sort", "splice", "toReversed", "toSorted", "toSpliced", "unshift", "values", "with",
    };

    /// <summary>The names of a value's members; <see langword="null"/> where not all of them are written down.</summary>
    /// <param name="value">The value, without parentheses around it.</param>
    public static IReadOnlyCollection<string>? Of(Node? value) => value switch
    {
        ObjectExpression made => NamesOf(made.Properties.Select(p => p is Property { Computed: false } property ? property.Key : null)),
        ArrayExpression or IFunction => [],
        IClass { SuperClass: null } made => NamesOf(made.Body.Body.Where(IsStatic).Select(KeyOf)),
        _ => null,
    };

    /// <summary>Whether a name is one that every object, array or function has.</summary>
    public static bool IsInherited(string name) => Inherited.Contains(name);

    private static HashSet<string>? NamesOf(IEnumerable<Node?> keys)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            if ((key as Identifier)?.Name is not { } name || name == "__proto__")
                return null;
            names.Add(name);
        }

        return names;
    }

    // What a block does to the class nobody knows.
    private static bool IsStatic(Node element) => element is StaticBlock or ClassProperty { Static: true };

    private static Node? KeyOf(Node element) => element is ClassProperty { Computed: false } property ? property.Key : null;
}
