// Directives, and lines that look like one and are text: `::: tip`, a `:::` that ends nothing.

using ContentLint.Mdx.Directives;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;

namespace ContentLint.Lessons;

/// <summary>Collects what rules about directives ask for.</summary>
/// <param name="source">The lesson.</param>
internal sealed class DirectiveCollector(SourceText source)
{
    private const int LeastSize = 3;

    private readonly Dictionary<CustomContainer, Directive> _byBlock = [];
    private readonly bool _hasMarks = source.Text.IndexOf(":::", StringComparison.Ordinal) >= 0;

    /// <summary>The directives, outer before inner.</summary>
    public List<Directive> Directives { get; } = [];

    /// <summary>The lines of text that look like one.</summary>
    public List<DirectiveText> Texts { get; } = [];

    /// <summary>Adds a block, after those around it.</summary>
    public void Visit(Block block)
    {
        if (block is CustomContainer { Info: { } name, FencedChar: ':' } container)
            Add(container, name);
        else if (_hasMarks && block is ParagraphBlock paragraph)
            AddTexts(TextFlattener.SpanOf(paragraph));
    }

    private void Add(CustomContainer container, string name)
    {
        var directive = new Directive(TextFlattener.SpanOf(container), name, container.OpeningFencedCharCount, container.ClosingFencedCharCount > 0)
        {
            HoldsSections = container.Any(b => b is HeadingBlock or CustomContainer),
            Outer = OuterOf(container),
        };
        _byBlock.Add(container, directive);
        Directives.Add(directive);
    }

    private Directive? OuterOf(CustomContainer container)
    {
        for (var parent = container.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is CustomContainer outer && _byBlock.TryGetValue(outer, out var directive))
                return directive;
        }

        return null;
    }

    private void AddTexts(TextSpan paragraph)
    {
        var text = source.Text;
        for (var at = text.IndexOf(":::", paragraph.Start, paragraph.Length, StringComparison.Ordinal); at >= 0;)
        {
            var line = source.Lines.GetLineSpan(source.Lines.GetLine(at));
            if (StartsLine(Math.Max(line.Start, paragraph.Start), at))
                AddText(at, Math.Min(line.End, paragraph.End));
            at = line.End >= paragraph.End ? -1 : text.IndexOf(":::", line.End, paragraph.End - line.End, StringComparison.Ordinal);
        }
    }

    // Quotes and lists have their own signs before a line.
    private bool StartsLine(int start, int at)
    {
        while (start < at && source.Text[start] is ' ' or '\t' or '>')
            start++;
        return start == at;
    }

    private void AddText(int start, int end)
    {
        var text = source.Text;
        var name = start;
        while (name < end && text[name] == ':')
            name++;
        var size = name - start;
        while (end > name && text[end - 1] is ' ' or '\t' or '\r')
            end--;
        while (name < end && text[name] is ' ' or '\t')
            name++;
        var nameEnd = name == end ? end : DirectiveScanner.NameEnd(text, name, end);
        if (size >= LeastSize && nameEnd >= 0)
            Texts.Add(new DirectiveText(new TextSpan(start, end), size, text.Substring(name, nameEnd - name), name));
    }
}
