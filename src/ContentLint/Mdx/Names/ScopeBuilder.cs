// First of two passes: finds what declares names, before anything is looked up, since functions and `var` may be used
// above their declaration. Every node that opens a scope is remembered with it. Goes over the tree with a stack of its own.

using Acornima.Ast;
using ContentLint.Mdx.JavaScript;

namespace ContentLint.Mdx.Names;

/// <summary>Declares the names of code in their scopes.</summary>
internal sealed class ScopeBuilder
{
    private readonly Dictionary<Node, Scope> _scopes = [];
    private readonly Dictionary<Node, ScriptPiece> _pieces = [];
    private readonly Stack<(Node Node, Scope Scope)> _pending = new();

    /// <summary>The scopes that nodes open.</summary>
    public IReadOnlyDictionary<Node, Scope> Scopes => _scopes;

    /// <summary>The JSX elements of the code so far, each with the scope it stands in.</summary>
    public List<(JsxName Element, ScriptPiece Piece, Scope Scope)> Elements { get; } = [];

    /// <summary>The names that code asks for with <c>typeof</c>: it knows that they may be missing.</summary>
    public HashSet<string> Asked { get; } = new(StringComparer.Ordinal);

    /// <summary>The names that code sets on the global object.</summary>
    public HashSet<string> Global { get; } = new(StringComparer.Ordinal);

    /// <summary>The names that something is assigned to, declarations apart.</summary>
    public List<(Identifier Name, ScriptPiece Piece, Scope Scope)> Assigned { get; } = [];

    // The names that get a value in a place that is no assignment: the head of a loop, a second `var`.
    private readonly List<(Identifier Name, Scope Scope)> _set = [];

    // The names whose values something else may give members: `a.b = c`, `f(a)`, `d = a`.
    private readonly List<(Identifier Name, Scope Scope)> _handedOn = [];

    /// <summary>The code a function stands in.</summary>
    public ScriptPiece PieceOf(Node function) => _pieces[function];

    /// <summary>Declares the names of a block of imports and exports.</summary>
    public void AddModule(ScriptPiece piece, Scope scope)
    {
        DeclareBlock(piece.Roots, scope);
        Add(piece, scope);
    }

    /// <summary>Declares the names in a piece of code.</summary>
    public void Add(ScriptPiece piece, Scope scope)
    {
        foreach (var root in piece.Roots)
            _pending.Push((root, scope));
        while (_pending.Count > 0)
        {
            var (node, around) = _pending.Pop();
            if (node is IFunction)
                _pieces[node] = piece;
            else if (piece.ElementsAt(node) is { } elements)
                Elements.AddRange(elements.Select(e => (e, piece, around)));
            var inside = Enter(node, piece, around);
            foreach (var child in node.ChildNodes)
                _pending.Push((child, inside));
        }
    }

    /// <summary>Takes what is known of their values away from names that something else is assigned to.</summary>
    public void Finish()
    {
        foreach (var (name, scope) in Assigned.Select(a => (a.Name, a.Scope)).Concat(_set))
        {
            if (scope.Find(name.Name) is { } binding)
                (binding.Function, binding.Class, binding.Members, binding.IsTrue, binding.IsNoComponent) = (null, null, null, false, false);
        }

        foreach (var (name, scope) in _handedOn)
        {
            if (scope.Find(name.Name) is { } binding)
                binding.Members = null;
        }
    }

    private Scope Enter(Node node, ScriptPiece piece, Scope scope)
    {
        switch (node)
        {
            case IFunction function:
                return EnterFunction(node, function, scope);
            case IClass { Id: { } id }:
                scope = Open(node, scope);
                scope.Declare(id.Name);
                break;
            case FunctionBody or StaticBlock:
                scope = Open(node, scope, holdsVariables: true);
                DeclareBlock(((BlockStatement)node).Body, scope);
                break;
            case BlockStatement block:
                scope = Open(node, scope);
                DeclareBlock(block.Body, scope);
                break;
            case SwitchStatement choice:
                scope = Open(node, scope);
                foreach (var branch in choice.Cases)
                    DeclareBlock(branch.Consequent, scope);
                break;
            case ForStatement or ForInStatement or ForOfStatement:
                scope = Open(node, scope);
                if (HeadOf(node) is VariableDeclaration { Kind: not VariableDeclarationKind.Var } head)
                    DeclareVariables(head, scope);
                else if (node is not ForStatement && HeadOf(node) is { } target and not VariableDeclaration)
                    Set(target, scope);
                break;
            case CatchClause clause:
                scope = Open(node, scope);
                if (clause.Param is not null)
                    DeclareReady(clause.Param, scope);
                break;
            case VariableDeclaration { Kind: VariableDeclarationKind.Var } variables:
                foreach (var declarator in variables.Declarations)
                {
                    DeclareReady(declarator.Id, scope.VariableScope);
                    Set(declarator.Id, scope.VariableScope);
                }

                break;
            default:
                Note(node, piece, scope);
                break;
        }

        return scope;
    }

    private Scope EnterFunction(Node node, IFunction function, Scope scope)
    {
        scope = Open(node, scope);
        if (function.Id is { } id)
        {
            var binding = scope.Declare(id.Name);
            (binding.IsReady, binding.IsTrue, binding.Function) = (true, true, node);
        }

        foreach (var parameter in function.Params)
        {
            foreach (var name in Patterns.NamesOf(parameter))
            {
                var binding = scope.Declare(name.Name);
                (binding.IsReady, binding.IsTrue, binding.Function) = (true, false, null);
            }
        }

        return scope;
    }

    private static Node? HeadOf(Node loop) => loop switch
    {
        ForStatement plain => plain.Init,
        ForInStatement keys => keys.Left,
        ForOfStatement values => values.Left,
        _ => null,
    };

    private Scope Open(Node node, Scope around, bool holdsVariables = false) =>
        _scopes[node] = new Scope(around, holdsVariables);

    // What a block declares counts in all of it, above the declaration too.
    private static void DeclareBlock(IEnumerable<Node> statements, Scope scope)
    {
        foreach (var statement in statements)
        {
            var declaration = statement is ExportNamedDeclaration { Declaration: { } exported } ? exported : statement;
            while (declaration is LabeledStatement labelled)
                declaration = labelled.Body;
            switch (declaration)
            {
                case VariableDeclaration { Kind: not VariableDeclarationKind.Var } variables:
                    DeclareVariables(variables, scope);
                    break;
                case FunctionDeclaration { Id: { } id } function:
                    var binding = scope.Declare(id.Name);
                    (binding.IsReady, binding.IsTrue, binding.Function, binding.Members) = (true, true, function, Members.Of(function));
                    break;
                case ClassDeclaration { Id: { } id } made:
                    var named = scope.Declare(id.Name);
                    (named.IsTrue, named.Class, named.Members) = (true, made, Members.Of(made));
                    break;
                case ImportDeclaration import:
                    foreach (var specifier in import.Specifiers)
                    {
                        var imported = scope.Declare(specifier.Local.Name);
                        (imported.IsReady, imported.Module) = (true, import.Source);
                        imported.IsNamespace = imported.IsTrue = specifier is ImportNamespaceSpecifier;
                    }

                    break;
            }
        }
    }

    private static void DeclareVariables(VariableDeclaration variables, Scope scope)
    {
        foreach (var declarator in variables.Declarations)
        {
            foreach (var name in Patterns.NamesOf(declarator.Id))
                scope.Declare(name.Name).IsConstant = variables.Kind == VariableDeclarationKind.Const;
            if (declarator.Id is not Identifier single)
                continue;

            var binding = scope.Declare(single.Name);
            var value = declarator.Init is null ? null : Patterns.Bare(declarator.Init);
            binding.IsNoComponent = IsNoComponent(value);
            binding.IsTrue = value is not null && Constants.IsTrueLiteral(value) == true;
            if (variables.Kind == VariableDeclarationKind.Const)
                (binding.Function, binding.Class, binding.Members) = ((value as IFunction)?.Node, value is IClass ? value : null, Members.Of(value));
        }
    }

    // A text names an element, a function or class is a component, and what something else gives nobody knows. A loop's head has
    // no value of its own, and does not get here with a name that is shown.
    private static bool IsNoComponent(Node? value) => value is null or (Literal and not StringLiteral) or ObjectExpression or ArrayExpression;

    private static void DeclareReady(Node pattern, Scope scope)
    {
        foreach (var name in Patterns.NamesOf(pattern))
            scope.Declare(name.Name).IsReady = true;
    }

    // What is said of a name elsewhere: another value, a look whether it is there, a place on the global object.
    private void Note(Node node, ScriptPiece piece, Scope scope)
    {
        switch (node)
        {
            case AssignmentExpression { Left: MemberExpression { Computed: false, Object: Identifier { Name: "globalThis" or "global" or "window" or "self" }, Property: Identifier name } }:
                Global.Add(name.Name);
                break;
            case AssignmentExpression { Left: MemberExpression member } assignment:
                HandOn(member.Object, scope);
                HandOn(assignment.Right, scope);
                break;
            case CallExpression call:
                HandOn(call.Arguments, scope);
                break;
            case NewExpression make:
                HandOn(make.Arguments, scope);
                break;
            case VariableDeclarator { Init: { } value }:
                HandOn(value, scope);
                break;
            case AssignmentExpression assignment:
                HandOn(assignment.Right, scope);
                Assigned.AddRange(Patterns.NamesOf(assignment.Left).Select(n => (n, piece, scope)));
                break;
            case UpdateExpression { Argument: Identifier name }:
                Assigned.Add((name, piece, scope));
                break;
            case UnaryExpression { Operator: Acornima.Operator.TypeOf } look when Patterns.Bare(look.Argument) is Identifier name:
                Asked.Add(name.Name);
                break;
        }
    }

    private void Set(Node pattern, Scope scope) => _set.AddRange(Patterns.NamesOf(pattern).Select(n => (n, scope)));

    private void HandOn(IEnumerable<Node> values, Scope scope)
    {
        foreach (var value in values)
            HandOn(value, scope);
    }

    private void HandOn(Node value, Scope scope)
    {
        if (Patterns.Bare(value) is Identifier name)
            _handedOn.Add((name, scope));
    }
}
