// The imports and exports of all blocks as the one module they become. A block is parsed by itself, so what two of them
// declare or export twice no parser has seen.

using Acornima.Ast;

namespace ContentLint.Mdx.JavaScript;

/// <summary>Finds what the blocks of a page have twice between them.</summary>
internal sealed class WholeModule(MdxContext context)
{
    // What the engine itself declares in the module.
    private static readonly HashSet<string> Taken = new(StringComparer.Ordinal) { "MDXContent", "_createMdxContent" };

    private readonly Dictionary<string, TextSpan> _exports = new(StringComparer.Ordinal);
    private TextSpan? _default;

    /// <summary>Adds a block, and reports what it has that one before has.</summary>
    public void Add(Module module, NodePlace place, IEnumerable<MdxBinding> imports, IEnumerable<MdxBinding> declarations, IEnumerable<MdxBinding> exports)
    {
        foreach (var declared in imports.Concat(declarations).Where(d => Taken.Contains(d.Name)))
            context.Report(JavaScriptDiagnostics.DeclaredTwice(context.Source, declared.Span, first: null));

        var all = exports.Concat(module.Body.OfType<ExportAllDeclaration>().Select(e => e.Exported).OfType<Identifier>().Select(e => new MdxBinding(e.Name, place.Of(e))));
        foreach (var (name, span) in all)
        {
            if (name == "default")
                AddDefault(span);
            else if (_exports.TryGetValue(name, out var first))
                context.Report(JavaScriptDiagnostics.DeclaredTwice(context.Source, span, first));
            else
                _exports.Add(name, span);
        }
    }

    private void AddDefault(TextSpan span)
    {
        if (_default is { } first)
            context.Report(JavaScriptDiagnostics.SecondDefault(context.Source, span, first));
        _default ??= span;
    }
}
