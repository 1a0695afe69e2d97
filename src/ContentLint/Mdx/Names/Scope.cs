// Where names live. A scope is a block, a function, a class or the module; a name is looked for from the inside out.

using Acornima.Ast;

namespace ContentLint.Mdx.Names;

/// <summary>A name that something declares.</summary>
internal sealed class Binding(string name)
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>
    /// Whether it has a value when its scope is entered: imports, parameters, <c>var</c> and functions. <c>let</c>,
    /// <c>const</c> and <c>class</c> cannot be used before their declaration has run.
    /// </summary>
    public bool IsReady { get; set; }

    /// <summary>Whether it holds something true for certain: an object, a function, a text with something in it.</summary>
    public bool IsTrue { get; set; }

    /// <summary>Whether nothing else may be assigned to it: <c>const</c>.</summary>
    public bool IsConstant { get; set; }

    /// <summary>The module it is imported from; <see langword="null"/> for a name that is not imported.</summary>
    public StringLiteral? Module { get; set; }

    /// <summary>Whether it stands for all that its module exports: <c>import * as a</c>.</summary>
    public bool IsNamespace { get; set; }

    /// <summary>Whether its value can be no component: a number, an object, nothing at all.</summary>
    public bool IsNoComponent { get; set; }

    /// <summary>Whether the page stops where it has no value.</summary>
    public bool IsNeeded { get; set; }

    /// <summary>Whether any code uses it.</summary>
    public bool IsUsed { get; set; }

    /// <summary>The function it always is; <see langword="null"/> when it is something else or may become so.</summary>
    public Node? Function { get; set; }

    /// <summary>The class it always is; <see langword="null"/> when it is something else or may become so.</summary>
    public Node? Class { get; set; }

    /// <summary>The names of its members; <see langword="null"/> where not all of them are written down.</summary>
    public IReadOnlyCollection<string>? Members { get; set; }
}

/// <summary>A region of code with its names.</summary>
internal sealed class Scope
{
    private readonly Scope? _outer;
    private Dictionary<string, Binding>? _bindings;

    /// <summary>Makes a scope.</summary>
    /// <param name="outer">The scope around it.</param>
    /// <param name="holdsVariables">Whether <c>var</c> in it declares here: functions and the module.</param>
    public Scope(Scope? outer, bool holdsVariables)
    {
        _outer = outer;
        VariableScope = holdsVariables ? this : outer!.VariableScope;
    }

    /// <summary>The nearest scope in which <c>var</c> declares.</summary>
    public Scope VariableScope { get; }

    /// <summary>All names that can be used here, the nearest first.</summary>
    public IEnumerable<string> VisibleNames
    {
        get
        {
            for (var scope = this; scope is not null; scope = scope._outer)
            {
                foreach (var name in scope._bindings?.Keys ?? Enumerable.Empty<string>())
                    yield return name;
            }
        }
    }

    /// <summary>The names declared here.</summary>
    public IEnumerable<Binding> Bindings => _bindings?.Values ?? Enumerable.Empty<Binding>();

    /// <summary>Declares a name; a second declaration of it is the same name.</summary>
    public Binding Declare(string name)
    {
        _bindings ??= new Dictionary<string, Binding>(StringComparer.Ordinal);
        if (!_bindings.TryGetValue(name, out var binding))
            _bindings.Add(name, binding = new Binding(name));
        return binding;
    }

    /// <summary>What a name is here; <see langword="null"/> when nothing declares it.</summary>
    public Binding? Find(string name)
    {
        for (var scope = this; scope is not null; scope = scope._outer)
        {
            if (scope._bindings is { } bindings && bindings.TryGetValue(name, out var binding))
                return binding;
        }

        return null;
    }
}
