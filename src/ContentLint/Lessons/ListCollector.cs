// Lists with their items. Markdig has an item's number and not always its marker's characters, so those are read in the file.

using Markdig.Syntax;

namespace ContentLint.Lessons;

/// <summary>Collects lists.</summary>
/// <param name="source">The lesson.</param>
/// <param name="flattener">Joins the words of an item's first paragraph.</param>
internal sealed class ListCollector(SourceText source, TextFlattener flattener)
{
    // A number of more digits begins no item.
    private const int MostDigits = 9;

    private readonly Dictionary<ListBlock, int> _depths = [];

    /// <summary>The lists, outer before inner.</summary>
    public List<MarkdownList> Lists { get; } = [];

    /// <summary>Adds a list, after those around it.</summary>
    public void Add(ListBlock list)
    {
        var depth = 0;
        for (var parent = list.Parent; parent is not null && depth == 0; parent = parent.Parent)
            depth = parent is ListBlock outer && _depths.TryGetValue(outer, out var known) ? known + 1 : 0;
        _depths[list] = depth;
        Lists.Add(new MarkdownList(TextFlattener.SpanOf(list), list.IsOrdered, depth, [.. list.OfType<ListItemBlock>().Select(i => ToItem(i, list.IsOrdered))]));
    }

    private ListItem ToItem(ListItemBlock item, bool isOrdered)
    {
        // Markdig begins an item behind the first of an inner list with the blanks and the marks of quotes before it.
        var span = TextFlattener.SpanOf(item);
        var start = span.Start;
        while (start < span.End && source.Text[start] is (' ' or '\t' or '>'))
            start++;
        span = new TextSpan(start, span.End);
        var end = span.Start;
        while (isOrdered && end < span.End && end - span.Start < MostDigits && source.Text[end] is >= '0' and <= '9')
            end++;
        var digits = source.GetText(new TextSpan(span.Start, end));
        var number = digits.Length > 0 ? int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) : (int?)null;
        var marker = new TextSpan(span.Start, Math.Min(end + 1, span.End));
        var text = item.Count > 0 && item[0] is ParagraphBlock { Inline: { } inline } first
            ? flattener.Flatten(inline, TextFlattener.SpanOf(first).End).Text
            : MappedText.Of(source, TextSpan.At(marker.End));
        return new ListItem(span, marker, number, text);
    }
}
