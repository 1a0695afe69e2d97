// Where a page names what it imports: in tags, and in code wherever it stands, whether it runs or not. A name of the same
// spelling that something nearer declares is another one.
//
// What means the name in one word and another thing beside it - `{ Card }` for `{ Card: Card }`, `export { Card }` - is not
// among them: there another name would have to be written beside the old one.

using Acornima.Ast;
using ContentLint.Mdx.Jsx;
using ContentLint.Mdx.Reading;

namespace ContentLint.Mdx.Names;

/// <summary>Finds the uses of imported names.</summary>
internal sealed class ImportedNames
{
    private readonly MdxDocument _document;
    private readonly ScopeBuilder _scopes = new();
    private readonly Scope _module = new(null, holdsVariables: true);
    private readonly HashSet<Binding> _imported = [];
    private readonly List<(string Name, TextSpan Span)> _uses = [];
    private readonly Stack<(Node Node, Scope Scope)> _pending = new();

    private ImportedNames(MdxDocument document)
    {
        _document = document;
        foreach (var import in document.EsmBlocks.SelectMany(b => b.Imports))
            _imported.Add(_module.Declare(import.Name));
    }

    /// <summary>The uses by name, in no order; what declares the names is not among them.</summary>
    public static ILookup<string, TextSpan> UsesIn(MdxDocument document)
    {
        var names = new ImportedNames(document);
        names.Find();
        return names._uses.Distinct().ToLookup(u => u.Name, u => u.Span, StringComparer.Ordinal);
    }

    private void Find()
    {
        ScriptPiece[] modules = [.. _document.EsmBlocks.Select(b => b.Code).OfType<ScriptCode>().Select(c => new ScriptPiece(c))];
        ScriptPiece[] contents =
        [
            .. _document.Expressions.Select(e => e.Code).Concat(_document.Elements.SelectMany(e => e.Attributes).Select(a => a.Script)).OfType<ScriptCode>().Select(c => new ScriptPiece(c)),
        ];
        var content = new Scope(_module, holdsVariables: true);
        foreach (var piece in modules)
            _scopes.AddModule(piece, _module);
        foreach (var piece in contents)
            _scopes.Add(piece, content);
        foreach (var piece in modules)
            GoThrough(piece, _module);
        foreach (var piece in contents)
            GoThrough(piece, content);
        foreach (var element in _document.Elements)
            AddTags(element);
        foreach (var (element, piece, scope) in _scopes.Elements)
        {
            AddTag(element.Name, piece.Place.Chunk.ToSource(element.Offset), scope);
            if (element.Closing is { } closing)
                AddTag(element.Name, piece.Place.Chunk.ToSource(closing), scope);
        }
    }

    private void AddTags(MdxJsxElement element)
    {
        if (element.Name is not { } name)
            return;
        AddTag(name, element.NameSpan.Start, _module);
        if (element.ClosingTag is { } closing && _document.Source.Text.IndexOf(JsxName.RootOf(name), closing.Start, closing.Length, StringComparison.Ordinal) is >= 0 and var place)
            AddTag(name, place, _module);
    }

    private void AddTag(string name, int start, Scope scope)
    {
        var root = JsxName.RootOf(name);
        if (JsxName.IsComponent(name) && IsImported(root, scope))
            _uses.Add((root, TextSpan.FromLength(start, root.Length)));
    }

    private void GoThrough(ScriptPiece piece, Scope around)
    {
        foreach (var root in piece.Roots)
            _pending.Push((root, around));
        while (_pending.Count > 0)
        {
            var (node, outer) = _pending.Pop();
            var scope = _scopes.Scopes.TryGetValue(node, out var own) ? own : outer;
            if (node is Identifier name)
            {
                if (IsImported(name.Name, scope))
                    _uses.Add((name.Name, piece.Place.Of(name)));
                continue;
            }

            foreach (var part in PartsOf(node))
                _pending.Push((part, scope));
        }
    }

    // Without what is a name of something else: of a member, a property, a label, of what is imported.
    private static IEnumerable<Node> PartsOf(Node node) => node switch
    {
        MemberExpression { Computed: false } member => [member.Object],
        Property { Shorthand: true } => [],
        Property { Computed: false } property => [property.Value],
        ClassProperty { Computed: false, Value: { } value } => [value],
        ClassProperty { Computed: false } => [],
        LabeledStatement labelled => [labelled.Body],
        ExportSpecifier export => export.Local.Range == export.Exported.Range ? [] : [export.Local],
        ExportNamedDeclaration { Source: not null } or ExportAllDeclaration or ImportDeclaration or BreakStatement or ContinueStatement or MetaProperty => [],
        _ => node.ChildNodes,
    };

    private bool IsImported(string name, Scope scope) => scope.Find(name) is { } binding && _imported.Contains(binding);
}
