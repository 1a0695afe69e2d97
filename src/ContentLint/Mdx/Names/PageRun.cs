// Second of two passes: goes through the code as it runs when the page is shown, and looks up every name it comes by.
//
// What runs for certain is followed: the module from top to bottom, then the page's expressions, functions where they are
// called, callbacks of arrays that have something in them, components the page shows. What may run - a branch, a handler,
// a loop's body - is looked at too, but a name missing there stops no page for certain. What stands in `try` with a `catch`
// stops none at all, and a branch that is never taken is passed over.
//
// Steps wait on a stack of our own. A function is gone through once, so the work grows with the text.

using Acornima.Ast;

namespace ContentLint.Mdx.Names;

/// <summary>Whether code runs, and whether what it throws stops the page.</summary>
internal enum Chance
{
    /// <summary>Something catches what it throws.</summary>
    Caught,

    /// <summary>It may run.</summary>
    Possible,

    /// <summary>It runs whenever the page is shown.</summary>
    Certain,
}

/// <summary>Goes through the code of one page.</summary>
internal sealed partial class PageRun
{
    private readonly ScopeBuilder _declared;
    private readonly INameFinder _finder;
    private readonly Stack<Step> _steps = new();
    private readonly List<Step> _next = [];
    private readonly HashSet<Node> _visited = [];

    // What code throws for when it is undefined: what is called, and whose members are asked for.
    private readonly HashSet<Node> _needed = [];
    private readonly Queue<Node> _functions = new();
    private Step _step;

    /// <summary>Makes a run.</summary>
    /// <param name="declared">The names and scopes of all of the page's code.</param>
    /// <param name="finder">What is told of each name that is used.</param>
    public PageRun(ScopeBuilder declared, INameFinder finder) =>
        (_declared, _finder) = (declared, finder);

    private enum StepKind
    {
        // Go through a node.
        Node,

        // A name has its value now.
        Ready,

        // Something is assigned to a name.
        Assigned,

        // Call a function.
        Call,

        // A `return` or `throw` may have ended the function; a `break` or `continue` the rest of the loop's body.
        Left,
        Broken,

        // A loop is over: what was broken off in it goes on.
        Mended,
    }

    /// <summary>Goes through one piece of code.</summary>
    /// <param name="code">The piece.</param>
    /// <param name="roots">Its nodes, in the order they run.</param>
    /// <param name="scope">The scope around it.</param>
    /// <param name="chance">Whether it runs.</param>
    /// <param name="isShown">Whether its value is shown on the page.</param>
    public void Go(ScriptPiece code, IEnumerable<Node> roots, Scope scope, Chance chance, bool isShown)
    {
        var frame = new Frame(code) { IsShown = isShown };
        foreach (var root in roots)
            _next.Add(new Step(StepKind.Node, root, scope, frame, chance, isShown));
        Flush();
        Run();
    }

    /// <summary>Calls a function, as React calls a component.</summary>
    public void CallComponent(Node function)
    {
        Call(function, call: null, Chance.Certain, isShown: true);
        Run();
    }

    /// <summary>Goes through the functions that nothing calls for certain.</summary>
    public void GoThroughFunctions()
    {
        while (_functions.Count > 0)
        {
            var function = _functions.Dequeue();
            if (_visited.Add(function))
            {
                Enter(function, call: null, Chance.Possible, isShown: false);
                Run();
            }
        }
    }

    private void Run()
    {
        while (_steps.Count > 0)
        {
            _step = _steps.Pop();
            switch (_step.Kind)
            {
                case StepKind.Node:
                    Visit(_step.Node!);
                    break;
                case StepKind.Ready:
                    if (_step.Scope.Find(((Identifier)_step.Node!).Name) is { } binding)
                        binding.IsReady = true;
                    break;
                case StepKind.Assigned:
                    _finder.Assign((Identifier)_step.Node!, _step.Frame.Code, _step.Scope, Current);
                    break;
                case StepKind.Call:
                    Call(_step.Callee!, _step.Node, Current, _step.IsShown);
                    break;
                case StepKind.Left:
                    _step.Frame.IsLeft = true;
                    break;
                case StepKind.Broken:
                    _step.Frame.IsBroken = true;
                    break;
                case StepKind.Mended:
                    _step.Frame.IsBroken = _step.IsShown;
                    break;
            }

            Flush();
        }
    }

    // How likely the present step runs: behind a `return` that may have come nothing is certain.
    private Chance Current => _step.Chance == Chance.Certain && (_step.Frame.IsLeft || _step.Frame.IsBroken) ? Chance.Possible : _step.Chance;

    // What comes next, in the order of running.
    private void Then(Node? node, Chance? chance = null, Scope? scope = null, bool isShown = false)
    {
        if (node is not null)
            _next.Add(new Step(StepKind.Node, node, scope ?? _step.Scope, _step.Frame, chance ?? Current, isShown));
    }

    private void Then(StepKind kind, Node? node = null, Scope? scope = null, bool isShown = false, Node? callee = null) =>
        _next.Add(new Step(kind, node, scope ?? _step.Scope, _step.Frame, Current, isShown) { Callee = callee });

    private void ThenAll(IEnumerable<Node?> nodes, Chance? chance = null, Scope? scope = null)
    {
        foreach (var node in nodes)
            Then(node, chance, scope);
    }

    private void Flush()
    {
        for (var i = _next.Count - 1; i >= 0; i--)
            _steps.Push(_next[i]);
        _next.Clear();
    }

    // What may run at most, where it stands in something that runs.
    private Chance Maybe => Current == Chance.Caught ? Chance.Caught : Chance.Possible;

    private Scope ScopeOf(Node node) => _declared.Scopes.TryGetValue(node, out var scope) ? scope : _step.Scope;

    private void Call(Node function, Node? call, Chance chance, bool isShown)
    {
        // What an async function throws is a promise's.
        if (chance == Chance.Certain && function is not IFunction { Async: true } && _visited.Add(function))
            Enter(function, call, chance, isShown);
    }

    private void Enter(Node node, Node? call, Chance chance, bool isShown)
    {
        var function = (IFunction)node;
        var scope = _declared.Scopes[node];
        var frame = new Frame(_declared.PieceOf(node)) { IsShown = isShown };
        for (var i = 0; i < function.Params.Count; i++)
        {
            foreach (var part in Destructuring.PartsOf(function.Params[i], ArgumentOf(call, i), frame.Code).Where(p => !p.IsDeclared))
                _next.Add(new Step(StepKind.Node, part.Node, scope, frame, part.IsCertain ? chance : Chance.Possible, IsShown: false));
        }

        // A generator takes its arguments, and starts when it is asked for a value.
        var ofBody = function.Generator && chance == Chance.Certain ? Chance.Possible : chance;
        _next.Add(new Step(StepKind.Node, function.Body, scope, frame, ofBody, isShown && function.Body is Expression));
        Flush();
    }

    // What a call gives to a parameter.
    private Destructuring.Value ArgumentOf(Node? call, int parameter)
    {
        var arguments = call switch { CallExpression made => made.Arguments, NewExpression made => made.Arguments, _ => default };
        if (call is null || arguments.Any(a => a is SpreadElement))
            return Destructuring.Value.Unknown;
        return parameter < arguments.Count ? ValueOf(arguments[parameter]) : Destructuring.Value.Missing;
    }

    private readonly record struct Step(StepKind Kind, Node? Node, Scope Scope, Frame Frame, Chance Chance, bool IsShown)
    {
        /// <summary>The function that a call calls.</summary>
        public Node? Callee { get; init; }
    }

    /// <summary>One run of a function's body.</summary>
    private sealed class Frame(ScriptPiece code)
    {
        public ScriptPiece Code { get; } = code;

        public bool IsShown { get; init; }

        public bool IsLeft { get; set; }

        public bool IsBroken { get; set; }
    }
}

/// <summary>Is told of each name that code uses.</summary>
internal interface INameFinder
{
    /// <summary>A variable is used.</summary>
    void Use(Identifier name, ScriptPiece piece, Scope scope, Chance chance, bool isNeeded);

    /// <summary>A member is asked for that the code cannot do without.</summary>
    void UseMember(Identifier name, Identifier member, ScriptPiece piece, Scope scope, Chance chance);

    /// <summary>Something is assigned to a variable.</summary>
    void Assign(Identifier name, ScriptPiece piece, Scope scope, Chance chance);

    /// <summary>A module is asked for by code: <c>import('…')</c>, <c>require('…')</c>.</summary>
    void Load(Node call, ScriptPiece piece, Scope scope, Chance chance);

    /// <summary>A JSX element in code names a component.</summary>
    void UseComponent(JsxName element, ScriptPiece piece, Scope scope, Chance chance, bool isShown);
}
