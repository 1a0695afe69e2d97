// The definitions of a lesson, and whether anything refers to them. Which links lead nowhere for want of one is known to the
// parser of MDX alone: in Markdown such brackets are text like any other.

using ContentLint.Mdx;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ContentLint.Lessons;

/// <summary>Collects definitions while a tree is walked.</summary>
internal sealed class DefinitionCollector
{
    private readonly List<LinkReferenceDefinition> _definitions = [];
    private readonly HashSet<LinkReferenceDefinition> _used = [];

    /// <summary>Takes down a block that is a definition.</summary>
    public void Visit(Block block)
    {
        if (block is LinkReferenceDefinition { Label: not null } definition && block.GetType() == typeof(LinkReferenceDefinition))
            _definitions.Add(definition);
    }

    /// <summary>Takes down what a link refers to.</summary>
    public void Visit(LinkInline link)
    {
        if (link.Reference is { } definition)
            _used.Add(definition);
    }

    /// <summary>All that was found, in document order.</summary>
    public IReadOnlyList<Definition> ToDefinitions()
    {
        if (_definitions.Count == 0)
            return [];

        var labels = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. _definitions.OrderBy(d => d.Span.Start)
                .Select(d => new Definition(TextFlattener.SpanOf(d), d.Label!, _used.Contains(d), !labels.Add(LabelScanner.Normalize(d.Label!, 0, d.Label!.Length)))),
        ];
    }
}
