// What the bundler says of a page's module, and what the page says of its modules. A parser sees one block of imports and exports
// at a time; that two of them declare one name is seen where they are put together.

using Acornima.Ast;
using ContentLint.Mdx.Jsx;

namespace ContentLint.Mdx.Names;

internal sealed partial class PageNames
{
    private readonly List<CodeFault> _codeFaults = [];
    private readonly List<MdxImport> _modules = [];

    void INameFinder.Assign(Identifier name, ScriptPiece piece, Scope scope, Chance chance)
    {
        if (_options.Bundler != Bundler.Rolldown && chance == Chance.Certain && scope.Find(name.Name) is { IsConstant: true })
            _codeFaults.Add(new CodeFault(CodeFaultKind.AssignedConstant, name.Name, piece.Place.Of(name)));
    }

    void INameFinder.UseMember(Identifier name, Identifier member, ScriptPiece piece, Scope scope, Chance chance)
    {
        if (chance == Chance.Certain && scope.Find(name.Name) is { IsNamespace: true, Module: { } module } binding && _module.Find(name.Name) == binding)
            _modules.Add(new MdxImport("", member.Name, module.Value, piece.Place.Of(member), piece.Place.Of(member)));
    }

    // webpack looks for what `require` names too, unless an error would be caught.
    void INameFinder.Load(Node call, ScriptPiece piece, Scope scope, Chance chance)
    {
        var module = call switch
        {
            ImportExpression load => load.Source,
            CallExpression { Callee: Identifier { Name: "require" }, Arguments: { Count: 1 } only } when IsRequired(scope, chance) => only[0],
            CallExpression { Callee: MemberExpression { Computed: false, Object: Identifier { Name: "require" }, Property: Identifier { Name: "resolve" or "resolveWeak" } }, Arguments: { Count: 1 } only }
                when IsRequired(scope, chance) => only[0],
            _ => null,
        };
        var name = (module is null ? null : piece.Bare(module)) switch
        {
            StringLiteral text => text.Value,
            TemplateLiteral { Expressions.Count: 0 } text => text.Quasis[0].Value.Cooked,
            _ => null,
        };
        if (name is not null)
            _modules.Add(new MdxImport("", "", name, piece.Place.Of(module!), piece.Place.Of(module!)));
    }

    private bool IsRequired(Scope scope, Chance chance) =>
        _options.Bundler == Bundler.Webpack && chance != Chance.Caught && (scope.Find("require") is not { } binding || _builder.Find("require") == binding);

    private void AddModuleFaults(IEnumerable<ScriptPiece> modules)
    {
        if (_options.Engine == MdxEngine.MdxJs)
        {
            AddRepeated();
            AddLateKeys();
        }

        AddTaken();
        AddAssigned();
        if (_options.Flavor == MdxFlavor.Docusaurus)
            _codeFaults.AddRange(modules.SelectMany(WaitsOf));
    }

    // All that a block declares it exports, or it would not be a block of imports and exports.
    private void AddRepeated()
    {
        var (declared, exported) = (new Dictionary<string, TextSpan>(StringComparer.Ordinal), new Dictionary<string, TextSpan>(StringComparer.Ordinal));
        var said = new HashSet<TextSpan>();
        foreach (var block in _document.EsmBlocks)
        {
            foreach (var name in block.Imports.Concat(block.Declarations))
                AddRepeated(declared, name, CodeFaultKind.Twice, said);
            foreach (var name in block.Exports)
                AddRepeated(exported, name, name.Name == "default" ? CodeFaultKind.SecondDefault : CodeFaultKind.Twice, said);
        }
    }

    private void AddRepeated(Dictionary<string, TextSpan> known, MdxBinding name, CodeFaultKind kind, HashSet<TextSpan> said)
    {
        if (!known.TryGetValue(name.Name, out var first))
            known.Add(name.Name, name.Span);
        else if (said.Add(name.Span))
            _codeFaults.Add(new CodeFault(kind, name.Name, name.Span) { First = first });
    }

    // The compiler refuses these behind its parser.
    private void AddLateKeys()
    {
        foreach (var element in _elements)
        {
            AddLateKey(element.Attributes);
            foreach (var attribute in element.Attributes)
                AddLateKeys(attribute.Script);
        }

        foreach (var block in _document.EsmBlocks)
            AddLateKeys(block.Code);
        foreach (var expression in _document.Expressions)
        {
            if (expression.Code is { LateKeys.Count: > 0 } && !_unshown.Overlap(expression.Span))
                AddLateKeys(expression.Code);
        }
    }

    private void AddLateKey(IReadOnlyList<MdxJsxAttribute> attributes)
    {
        var isSpread = false;
        foreach (var attribute in attributes)
        {
            if (attribute.Kind == MdxAttributeValueKind.Spread)
            {
                isSpread = true;
            }
            else if (isSpread && attribute.Name == "key")
            {
                _codeFaults.Add(new CodeFault(CodeFaultKind.LateKey, "key", attribute.NameSpan));
                return;
            }
        }
    }

    private void AddLateKeys(ScriptCode? code)
    {
        if (code is { LateKeys: { Count: > 0 } keys })
            _codeFaults.AddRange(keys.Select(k => new CodeFault(CodeFaultKind.LateKey, "key", TextSpan.FromLength(code.Place.Chunk.ToSource(k), "key".Length))));
    }

    // What the parser itself declares Astro's reports already.
    private void AddTaken()
    {
        var taken = KnownNames.DeclaredByBuilder(_options.Flavor, ofCompiler: _options.Engine == MdxEngine.MdxJs);
        var exported = KnownNames.ExportedByBuilder(_options.Flavor);
        foreach (var block in _document.EsmBlocks)
        {
            foreach (var name in block.Imports)
                AddTaken(name, taken);
            foreach (var name in block.Declarations)
                AddTaken(name, taken);
            foreach (var name in block.Exports)
            {
                if (exported.Contains(name.Name) && !(taken.Contains(name.Name) && block.Declarations.Any(d => d.Span == name.Span)))
                    _codeFaults.Add(new CodeFault(CodeFaultKind.Taken, name.Name, name.Span));
            }
        }
    }

    private void AddTaken(MdxBinding name, IReadOnlyCollection<string> taken)
    {
        if (taken.Contains(name.Name))
            _codeFaults.Add(new CodeFault(CodeFaultKind.Taken, name.Name, name.Span));
    }

    // No bundler takes an assignment to an import; the other constants are looked at as they run, but for rolldown.
    private void AddAssigned()
    {
        foreach (var (name, piece, scope) in _scopes.Assigned)
        {
            if (scope.Find(name.Name) is not { } binding)
                continue;
            if (binding.Module is not null)
                _codeFaults.Add(new CodeFault(CodeFaultKind.AssignedImport, name.Name, piece.Place.Of(name)));
            else if (binding.IsConstant && _options.Bundler == Bundler.Rolldown)
                _codeFaults.Add(new CodeFault(CodeFaultKind.AssignedConstant, name.Name, piece.Place.Of(name)));
        }
    }

    // `await` outside of a function, which makes a module that others have to wait for.
    private static IEnumerable<CodeFault> WaitsOf(ScriptPiece piece)
    {
        var pending = new Stack<Node>(piece.Roots.Reverse());
        while (pending.Count > 0)
        {
            var node = pending.Pop();
            if (node is AwaitExpression or ForOfStatement { Await: true })
                yield return new CodeFault(CodeFaultKind.ModuleWaits, "await", TextSpan.FromLength(piece.Place.Of(node).Start, "await".Length));
            if (node is IFunction)
                continue;
            foreach (var child in node.ChildNodes.Reverse())
                pending.Push(child);
        }
    }
}
