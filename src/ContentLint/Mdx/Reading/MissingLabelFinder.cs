// What looks like a link in Markdown and has no definition. Markdig leaves its brackets as they are among the text: they are paired
// again, each with the nearest one that is open, and two pairs that touch are a text with its label.

using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ContentLint.Mdx.Reading;

/// <summary>Finds references without a definition.</summary>
internal static class MissingLabelFinder
{
    private const int LongestLabel = 1_000;

    /// <summary>The references of a document, in its order.</summary>
    public static IReadOnlyList<MissingLabel> Find(SourceText source, MarkdownDocument document)
    {
        if (source.Text.IndexOf("][", StringComparison.Ordinal) < 0)
            return [];

        var defined = new HashSet<string>(document.Descendants<LinkReferenceDefinition>().Where(d => d.Label is not null).Select(d => LabelScanner.Normalize(d.Label!, 0, d.Label!.Length)), StringComparer.Ordinal);
        var found = new List<MissingLabel>();
        foreach (var leaf in document.Descendants<LeafBlock>().Where(l => l.Inline is not null))
            AddLabels(source.Text, PairsIn(leaf.Inline!, source.Text), defined, found);
        return [.. found.OrderBy(l => l.Span)];
    }

    private static void AddLabels(string text, Dictionary<int, int> closes, HashSet<string> defined, List<MissingLabel> found)
    {
        foreach (var pair in closes)
        {
            var (start, label) = (pair.Key, pair.Value + 2);
            if (closes.TryGetValue(label - 1, out var end) && end > label && end - label <= LongestLabel
                && text.IndexOfAny(['[', ']', '\n', '\r', '\\'], label, end - label) < 0 && !defined.Contains(LabelScanner.Normalize(text, label, end)))
                found.Add(new MissingLabel(new TextSpan(start > 0 && text[start - 1] == '!' ? start - 1 : start, end + 1), new TextSpan(label, end)));
        }
    }

    // The places of brackets that are text, each `[` with its `]`.
    private static Dictionary<int, int> PairsIn(ContainerInline root, string text)
    {
        var (closes, open) = (new Dictionary<int, int>(), new Stack<int>());
        foreach (var inline in root.Descendants<Inline>())
        {
            var (start, end) = (Math.Max(0, inline.Span.Start), Math.Min(text.Length, inline.Span.End + 1));
            if (inline is not (LinkDelimiterInline or LiteralInline))
                continue;

            // Behind a back slash a bracket is meant as one.
            if (inline is LiteralInline { IsFirstCharacterEscaped: true })
                start += 2;
            for (var i = start; i < end; i++)
            {
                if (text[i] == '[')
                    open.Push(i);
                else if (text[i] == ']' && open.Count > 0)
                    closes[open.Pop()] = i;
            }
        }

        return closes;
    }
}
