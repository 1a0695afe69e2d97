// The definitions of a lesson, and whether anything refers to them.

using ContentLint.Mdx;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ContentLint.Lessons;

/// <summary>Collects definitions while a tree is walked.</summary>
internal sealed class DefinitionCollector(SourceText source)
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
                .Select(d => new Definition(TextFlattener.SpanOf(d), d.Label!, LabelSpanOf(d), _used.Contains(d), !labels.Add(LabelScanner.Normalize(d.Label!, 0, d.Label!.Length)))),
        ];
    }

    // With the brackets where our parser of MDX has read it, without them where Markdig has.
    private TextSpan LabelSpanOf(LinkReferenceDefinition definition)
    {
        var (start, end) = (definition.LabelSpan.Start, definition.LabelSpan.End + 1);
        return start < end - 1 && source.Text[start] == '[' && source.Text[end - 1] == ']' ? new TextSpan(start + 1, end - 1) : new TextSpan(start, Math.Max(start, end));
    }
}
