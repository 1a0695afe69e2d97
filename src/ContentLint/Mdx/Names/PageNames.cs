// The names that a page uses and does not have. MDX makes a module of a page: imports and exports stand in it as they are,
// and everything else is one function that is called when the page is shown.
//
//   import a from 'b'; export const c = …           the module
//   function _createMdxContent(props) {
//     if (!Foo) throw …                              each component that nothing declares, wherever it stands
//     return <>{d}<Foo e={f}/></>                    the expressions, in the order of the text
//   }
//
// A component that stands in the page's own part is asked for when the page starts, so one that is missing stops it even
// where it would never be shown. In imports and exports it is a variable like any other, unless the builder asks there too.

using Acornima.Ast;
using ContentLint.Mdx.Directives;
using ContentLint.Mdx.JavaScript;
using ContentLint.Mdx.Jsx;
using ContentLint.Mdx.Reading;

namespace ContentLint.Mdx.Names;

/// <summary>Finds the names of one page that throw.</summary>
internal sealed partial class PageNames : INameFinder
{
    // Candidates that are compared with misspelt names; hundreds of both get no suggestion.
    private const int MostComparisons = 200_000;

    // Three colons and more make a directive with content.
    private const int LeastDirective = 3;

    private readonly MdxDocument _document;
    private readonly MdxJsxElement[] _elements;
    private readonly SpanIndex _unshown;
    private readonly MdxOptions _options;
    private readonly ScopeBuilder _scopes = new();
    private readonly Scope _builder = new(null, holdsVariables: true);
    private readonly Scope _module;
    private readonly Scope _content;
    private readonly List<NameFault> _faults = [];
    private readonly HashSet<string> _missingComponents = new(StringComparer.Ordinal);
    private readonly HashSet<Node> _shown = [];
    private readonly SpanIndex _inComponents;
    private readonly Queue<Node> _components = new();
    private readonly Dictionary<string, string?> _meant = new(StringComparer.Ordinal);
    private int _comparisons = MostComparisons;

    private PageNames(MdxDocument document, MdxOptions options, IEnumerable<string> given)
    {
        _document = document;
        _options = options;
        _unshown = new SpanIndex(document.UnshownParts);
        _elements = [.. document.Elements.Where(e => !_unshown.Overlap(e.OpeningTag))];
        foreach (var name in given)
        {
            var binding = _builder.Declare(name);
            (binding.IsReady, binding.IsTrue) = (true, KnownNames.IsObject(name));
        }

        _inComponents = new SpanIndex(_elements.Where(e => JsxName.IsComponent(e.Name)).Select(e => e.Span));
        _module = new Scope(_builder, holdsVariables: true);
        _content = new Scope(_module, holdsVariables: true);
        foreach (var name in (string[])["props", "_components"])
            _content.Declare(name).IsReady = true;
        _content.Declare("props").IsTrue = true;
    }

    /// <summary>Finds what stops the page or its build: in the order of the file, names of one expression as they run.</summary>
    /// <param name="document">The document.</param>
    /// <param name="options">How it was read.</param>
    /// <param name="given">More names that every page has.</param>
    public static PageCode Find(MdxDocument document, MdxOptions options, IEnumerable<string> given)
    {
        // What a broken block of imports and exports declares nobody knows.
        var hasCode = document.Expressions.Count > 0 || document.Elements.Count > 0 || document.EsmBlocks.Count > 0;
        if (!hasCode || document.EsmBlocks.Any(b => b.Code is null) || !document.IsComplete)
            return PageCode.Empty;

        return new PageNames(document, options, KnownNames.OfBuilder(options.Flavor).Concat(given)).Find();
    }

    private PageCode Find()
    {
        ScriptPiece[] modules = [.. _document.EsmBlocks.Select(b => new ScriptPiece(b.Code!))];
        var contents = Contents();
        foreach (var piece in modules)
            _scopes.AddModule(piece, _module);
        var inModules = _scopes.Elements.Count;
        foreach (var piece in contents)
            _scopes.Add(piece, _content);
        _scopes.Finish();
        var layout = LayoutOf(modules);

        // A layout that takes nothing does not show what is in it.
        var chance = layout is IFunction { Params.Count: 0 } ? Chance.Possible : Chance.Certain;
        FindComponents(_scopes.Elements.Skip(inModules), chance);
        Go(modules, contents, layout, chance);

        // What is a mistake of syntax already is no more than that.
        var broken = new SpanIndex(_document.Diagnostics.Select(d => d.Location.Span));
        AddModuleFaults(modules);
        return new PageCode(
            [.. _faults.Where(f => !broken.Overlap(f.Span)).OrderBy(f => f.Expression?.Start ?? f.Span.Start)],
            [.. _codeFaults.Where(f => !broken.Overlap(f.Span)).OrderBy(f => f.Span)],
            _modules,
            _module.Bindings.Where(b => b.IsUsed).ToDictionary(b => b.Name, b => b.IsNeeded, StringComparer.Ordinal));
    }

    // `:::tip{icon="heart"}`: Starlight is Astro with directives, and its pages are not told apart here.
    private bool IsOfDirective(TextSpan expression)
    {
        var text = _document.Source.Text;
        var line = _document.Source.Lines.GetLineSpan(_document.Source.Lines.GetLine(expression.Start));
        var marks = LabelScanner.SkipSpaces(text, line.Start, line.End);
        var name = marks;
        while (name < line.End && text[name] == ':')
            name++;
        if (!_options.Flavor.IsAstro() || name - marks < LeastDirective || DirectiveScanner.NameEnd(text, name, line.End) is not (> 0 and var nameEnd))
            return false;

        var after = Math.Max(nameEnd, DirectiveScanner.LabelEnd(text, nameEnd, line.End, isBlock: true));
        return after == expression.Start && DirectiveScanner.AttributesEnd(text, after, line.End, isBlock: true) == expression.End;
    }

    // Code in text and in attributes, in the order of the file.
    private ScriptPiece[] Contents()
    {
        var contents = new List<(int Start, ScriptPiece Piece)>();
        foreach (var expression in _document.Expressions)
        {
            if (expression.Code is { } code && !_unshown.Overlap(expression.Span) && !IsOfDirective(expression.Span))
                contents.Add((expression.Span.Start, new ScriptPiece(code, expression)));
        }

        foreach (var element in _elements)
        {
            foreach (var attribute in element.Attributes)
            {
                if (attribute.Script is { } code)
                    contents.Add((attribute.Span.Start, new ScriptPiece(code)));
            }
        }

        return [.. contents.OrderBy(c => c.Start).Select(c => c.Piece)];
    }

    private void Go(ScriptPiece[] modules, ScriptPiece[] contents, Node? layout, Chance chance)
    {
        var run = new PageRun(_scopes, this);
        foreach (var piece in modules)
            run.Go(piece, piece.Roots, _module, Chance.Certain, isShown: false);
        foreach (var piece in contents)
        {
            run.Go(piece, piece.Roots, _content, chance, isShown: piece.Expression is { } expression && chance == Chance.Certain && !_inComponents.HoldsInside(expression.Span.Start));
        }

        if (layout is not null)
            run.CallComponent(layout);
        if (chance == Chance.Certain)
            AddShownComponents();
        while (_components.Count > 0)
            run.CallComponent(_components.Dequeue());
        run.GoThroughFunctions();
    }

    // The function that is exported by default: what a page stands in.
    private Node? LayoutOf(ScriptPiece[] modules)
    {
        var layout = DefaultExportOf(modules);
        return (layout is null ? null : Patterns.Bare(layout)) switch
        {
            Identifier name => _module.Find(name.Name)?.Function,
            IFunction function => function.Node,
            _ => null,
        };
    }

    private static StatementOrExpression? DefaultExportOf(ScriptPiece[] modules)
    {
        foreach (var module in modules)
        {
            foreach (var root in module.Roots)
            {
                if (root is ExportDefaultDeclaration export)
                    return export.Declaration;
            }
        }

        return null;
    }

    void INameFinder.Use(Identifier name, ScriptPiece piece, Scope scope, Chance chance, bool isNeeded)
    {
        if (scope.Find(name.Name) is { } binding)
        {
            UseBinding(binding, name.Name, piece.Place.Of(name), scope, piece, chance, isNeeded);
        }
        else
        {
            AddUndeclared(name.Name, piece.Place.Of(name), scope, piece, chance);
        }
    }

    // rolldown makes `var` of what a module declares: too early it is undefined, which only some code throws for.
    private void UseBinding(Binding binding, string name, TextSpan span, Scope scope, ScriptPiece piece, Chance chance, bool isNeeded)
    {
        binding.IsUsed = true;
        binding.IsNeeded |= isNeeded && chance == Chance.Certain;
        if (!binding.IsReady && chance == Chance.Certain)
            Add(NameFaultKind.NotReady, name, span, scope, piece, isCertain: isNeeded || _options.Bundler != Bundler.Rolldown || _module.Find(name) != binding, isVariable: true);
    }

    private void AddUndeclared(string name, TextSpan span, Scope scope, ScriptPiece piece, Chance chance, bool isComponent = false)
    {
        var isOfBrowser = KnownNames.IsOfBrowser(name);
        if (chance == Chance.Caught || KnownNames.IsOfServer(name) || _scopes.Global.Contains(name)
            || (chance != Chance.Certain && (isOfBrowser || _scopes.Asked.Contains(name))))
        {
            return;
        }

        var isCertain = chance == Chance.Certain && !KnownNames.IsReplaced(name);
        Add(isComponent ? NameFaultKind.UndeclaredComponent : NameFaultKind.Undeclared, name, span, scope, piece, isCertain, isVariable: true, isOfBrowser);
    }

    private void Add(NameFaultKind kind, string name, TextSpan span, Scope scope, ScriptPiece piece, bool isCertain, bool isVariable, bool isOfBrowser = false) =>
        _faults.Add(new NameFault(kind, name, span, isCertain)
        {
            Expression = piece.Expression?.Span,
            IsVariable = isVariable,
            IsOfBrowser = isOfBrowser,
            Meant = kind == NameFaultKind.NotReady || isOfBrowser ? null : MeantBy(name, scope),
        });

    private string? MeantBy(string name, Scope scope)
    {
        if (_meant.TryGetValue(name, out var meant) || _comparisons <= 0)
            return meant;

        string[] visible = [.. scope.VisibleNames.Where(n => n[0] != '_').Distinct(StringComparer.Ordinal)];
        _comparisons = visible.Length > _comparisons ? 0 : _comparisons;
        meant = DidYouMean.Suggest(name, visible, ref _comparisons);
        _meant.Add(name, meant);
        return meant;
    }
}
