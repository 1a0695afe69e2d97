// What stands directly in a component: its elements, its lists, its other blocks. The lesson's lists of nodes are flat and in the
// order of the file, so the next node is looked for behind the end of the one before.

using ContentLint.Lessons;

namespace ContentLint.Rules.Mdx;

/// <summary>A node that stands directly in a component.</summary>
/// <param name="Span">Its characters.</param>
/// <param name="Element">The element; <see langword="null"/> for Markdown and expressions.</param>
/// <param name="List">The list; <see langword="null"/> for what is none.</param>
/// <param name="IsExpression">Whether it is an expression, which may give anything.</param>
internal readonly record struct ContentNode(TextSpan Span, Component? Element, MarkdownList? List, bool IsExpression);

/// <summary>Finds what stands in components.</summary>
/// <param name="lesson">The lesson.</param>
internal sealed class ComponentContent(Lesson lesson)
{
    private readonly Component[] _elements = [.. lesson.Components.OrderBy(c => c.Span.Start).ThenByDescending(c => c.Span.End)];
    private readonly MarkdownList[] _lists = [.. lesson.Lists.OrderBy(l => l.Span.Start).ThenByDescending(l => l.Span.End)];
    private readonly TextSpan[] _blocks = [.. lesson.Blocks.Except(lesson.Expressions.Where(e => IsComment(e.Code)).Select(e => e.Span)).OrderBy(b => b.Start)];
    private readonly TextSpan[] _allExpressions = [.. lesson.Expressions.Select(e => e.Span).OrderBy(s => s.Start)];
    private readonly Expression[] _expressions = [.. lesson.Expressions.Where(e => !IsComment(e.Code)).OrderBy(e => e.Span.Start)];

    /// <summary>The nodes that stand directly in a component, in order.</summary>
    public IReadOnlyList<ContentNode> Of(Component component)
    {
        var nodes = new List<ContentNode>();
        var end = component.Span.End;
        for (var at = component.OpeningTag.End; Next(at, end) is { } node; at = Math.Max(node.Span.End, at + 1))
            nodes.Add(node);
        return nodes;
    }

    // The nearest, and of those that start together the outer one.
    private ContentNode? Next(int at, int end)
    {
        ContentNode? next = null;
        Take(_elements, e => e.Span, e => new ContentNode(e.Span, e, null, IsExpression: false), at, end, ref next);
        Take(_lists, l => l.Span, l => new ContentNode(l.Span, null, l, IsExpression: false), at, end, ref next);
        Take(_expressions, e => e.Span, e => new ContentNode(e.Span, null, null, IsExpression: true), at, end, ref next);
        var inner = next;
        Take(_blocks, b => b, b => new ContentNode(b, null, null, IsExpression: false), at, end, ref next);
        return inner is { List: null } first && next is { } block && block.Span.Start == first.Span.Start && HoldsOnlyElements(block.Span) ? first : next;
    }

    // Such a paragraph is none: MDX takes what is in it out.
    private bool HoldsOnlyElements(TextSpan block)
    {
        for (var at = block.Start; (at = AfterSpace(at, block.End)) < block.End;)
        {
            ContentNode? next = null;
            Take(_elements, e => e.Span, e => new ContentNode(e.Span, e, null, IsExpression: false), at, block.End, ref next);
            Take(_allExpressions, e => e, e => new ContentNode(e, null, null, IsExpression: true), at, block.End, ref next);
            if (next is not { } node || node.Span.Start != at)
                return false;
            at = Math.Max(node.Span.End, at + 1);
        }

        return true;
    }

    private int AfterSpace(int at, int end)
    {
        while (at < end && char.IsWhiteSpace(lesson.Source.Text[at]))
            at++;
        return at;
    }

    private static void Take<T>(T[] nodes, Func<T, TextSpan> spanOf, Func<T, ContentNode> make, int at, int end, ref ContentNode? next)
    {
        var (low, high) = (0, nodes.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (spanOf(nodes[middle]).Start < at)
                low = middle + 1;
            else
                high = middle;
        }

        if (low == nodes.Length || spanOf(nodes[low]) is var span && span.End > end)
            return;
        if (next is not { } known || span.Start < known.Span.Start || (span.Start == known.Span.Start && span.End > known.Span.End))
            next = make(nodes[low]);
    }

    private static bool IsComment(string code)
    {
        var text = code.Trim();
        return text.Length == 0 || (text.StartsWith("/*", StringComparison.Ordinal) && text.IndexOf("*/", StringComparison.Ordinal) == text.Length - 2);
    }
}
