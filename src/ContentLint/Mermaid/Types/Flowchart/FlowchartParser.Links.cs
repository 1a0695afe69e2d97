// Links of flowcharts in an agent flow, which has three links only. Where reading stops in one, the whole of it is pointed at.

using ContentLint.Mermaid.Preparation;
using ContentLint.Text;

namespace ContentLint.Mermaid.Types.Flowchart;

internal sealed partial class FlowchartParser
{
    // The link around a position, what comes closest to it, and whether it is no half of a link with a label.
    private (TextSpan Span, string Meant, bool IsWhole)? FindForeignLink(int position)
    {
        if (!_language.HasFewLinks)
            return null;

        var text = Context.Text;
        var start = Characters.SkipSpaces(text, position);
        if (start + 1 < text.Length && text[start] is 'x' or 'o' or '<' && IsStroke(text[start + 1]))
            start++;
        while (start > 0 && IsStroke(text[start - 1]))
            start--;
        var end = Characters.Skip(text, start, IsStroke);
        if (end - start < 2)
            return null;

        var strokes = text.Substring(start, end - start);
        if (start > 0 && text[start - 1] is 'x' or 'o' or '<' && (start < 2 || !Characters.IsWord(text[start - 2])))
            start--;
        var head = end < text.Length && text[end] is 'x' or 'o' or '>' ? text[end++] : '\0';
        var isWhole = head != '\0' || strokes.Length > 2 || strokes[0] == '~';
        return IsKnownLink(text.Substring(start, end - start)) ? null : (new TextSpan(start, end), head == 'x' ? "--x" : strokes.Contains('.') && head == '\0' ? "-.-" : "-->", isWhole);
    }

    private static bool IsStroke(char c) => c is '-' or '=' or '.' or '~';

    private static bool IsKnownLink(string link) =>
        link is "--" or "-" || link.TrimStart('-') is ">" or "x" || (link.Length > 2 && link[0] == '-' && link[link.Length - 1] == '-' && link.Trim('-').All(c => c == '.') && link.IndexOf('.') == 1 && link.LastIndexOf('.') == link.Length - 2);
}
