// Comments that no reader sees, in each of a lesson's languages.

using ContentLint.Data;
using ContentLint.Mdx;

namespace ContentLint.Lessons;

/// <summary>Finds comments.</summary>
internal static class CommentFinder
{
    /// <summary>Comments in expressions that hold nothing else: <c>{/* … */}</c>.</summary>
    public static IEnumerable<Comment> InExpressions(SourceText source, IEnumerable<MdxExpression> expressions)
    {
        foreach (var expression in expressions.Where(e => e.IsEmpty))
        {
            var text = source.GetText(expression.CodeSpan);
            var start = text.IndexOf("/*", StringComparison.Ordinal);
            var end = text.LastIndexOf("*/", StringComparison.Ordinal);
            if (start >= 0 && end >= start + 2)
                yield return Of(source, expression.Span, expression.CodeSpan.Start + start + 2, expression.CodeSpan.Start + end);
        }
    }

    /// <summary>An HTML comment; <see langword="null"/> when the HTML is anything else.</summary>
    public static Comment? InHtml(SourceText source, TextSpan html)
    {
        var text = source.GetText(html);
        var start = text.Length - text.TrimStart().Length;
        if (string.CompareOrdinal(text, start, "<!--", 0, 4) != 0)
            return null;

        var end = text.IndexOf("-->", start + 4, StringComparison.Ordinal);
        return Of(source, html, html.Start + start + 4, html.Start + (end < 0 ? text.Length : end));
    }

    /// <summary>Lines that start with <c>#</c> and are not part of a value.</summary>
    public static IEnumerable<Comment> InFrontMatter(FrontMatter? frontMatter)
    {
        if (frontMatter is null || frontMatter.Content.Characters.IndexOf('#') < 0)
            return [];

        TextSpan[] values = [.. ScalarSpans(frontMatter.Root).OrderBy(s => s)];
        return InLines(frontMatter.Content, "#").Where(c => !IsInOne(values, c.Span.Start));
    }

    // Values do not overlap: the last one that starts before a place is the only one it can be in.
    private static bool IsInOne(TextSpan[] ordered, int offset)
    {
        var (low, high) = (0, ordered.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (ordered[middle].Start > offset)
                high = middle;
            else
                low = middle + 1;
        }

        return low > 0 && ordered[low - 1].Contains(offset);
    }

    /// <summary>Lines of a diagram that start with <c>%%</c>, directives excepted.</summary>
    public static IEnumerable<Comment> InDiagram(MappedText diagram) =>
        diagram.Characters.IndexOf("%%".AsSpan()) < 0 ? [] : InLines(diagram, "%%").Where(c => !c.Content.Text.StartsWith('{'));

    private static IEnumerable<Comment> InLines(MappedText slice, string mark)
    {
        for (var start = 0; start < slice.Text.Length;)
        {
            var end = slice.Text.IndexOf('\n', start);
            end = end < 0 ? slice.Text.Length : end;
            var first = start;
            while (first < end && slice.Text[first] is ' ' or '\t')
                first++;
            if (string.CompareOrdinal(slice.Text, first, mark, 0, mark.Length) == 0 && first + mark.Length <= end)
            {
                var content = new TextSpan(first + mark.Length, end);
                yield return new Comment(slice.ToSource(new TextSpan(first, end)), slice.Slice(content));
            }

            start = end + 1;
        }
    }

    private static List<TextSpan> ScalarSpans(DataNode? root)
    {
        var spans = new List<TextSpan>();
        var nodes = new Stack<DataNode>();
        if (root is not null)
            nodes.Push(root);

        // Aliases make one node stand in several places; each is looked at once.
        var seen = new HashSet<DataNode>();
        while (nodes.Count > 0)
        {
            var node = nodes.Pop();
            if (!seen.Add(node))
                continue;

            if (node is DataScalar)
                spans.Add(node.Span);
            foreach (var child in node is DataSequence list ? list.Items : node is DataMapping mapping ? mapping.Properties.Select(p => p.Value) : [])
                nodes.Push(child);
        }

        return spans;
    }

    private static Comment Of(SourceText source, TextSpan span, int start, int end) =>
        new(span, MappedText.Of(source, new TextSpan(start, Math.Max(start, end))));
}
