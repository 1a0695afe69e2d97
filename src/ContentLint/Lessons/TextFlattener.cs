// The words of a paragraph, heading or cell without markup: `DB **cluster** parameter group` reads "DB cluster parameter
// group". Rules look for words in it; the slice leads each of them back to the file.

using ContentLint.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ContentLint.Lessons;

/// <summary>Joins inline text.</summary>
internal static class TextFlattener
{
    /// <summary>The text of the inlines of a leaf.</summary>
    /// <param name="source">The file.</param>
    /// <param name="inlines">The inlines in document order, containers before their children.</param>
    /// <param name="end">Where the leaf ends in the file.</param>
    public static SourceSlice Flatten(SourceText source, IEnumerable<Inline> inlines, int end)
    {
        var builder = new SourceSlice.Builder(source);
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    Append(builder, source, literal.Content.ToString(), SpanOf(literal));
                    break;
                case CodeInline code:
                    AppendCode(builder, source, code);
                    break;
                case HtmlEntityInline entity:
                    Append(builder, source, entity.Transcoded.ToString(), SpanOf(entity));
                    break;
                case LineBreakInline:
                    builder.Append(" ", SpanOf(inline));
                    break;
                case AutolinkInline autolink:
                    Append(builder, source, autolink.Url, SpanOf(autolink));
                    break;
            }
        }

        return builder.ToSlice(end);
    }

    /// <summary>A node's characters; Markdig's ends are inclusive, and an empty node ends before it starts.</summary>
    public static TextSpan SpanOf(IMarkdownObject node)
    {
        var span = ((MarkdownObject)node).Span;
        return new TextSpan(Math.Max(0, span.Start), Math.Max(Math.Max(0, span.Start), span.End + 1));
    }

    private static void AppendCode(SourceSlice.Builder builder, SourceText source, CodeInline code)
    {
        var span = SpanOf(code);
        var content = code.Content;
        var start = source.Text.IndexOf(content, span.Start, span.Length, StringComparison.Ordinal);
        Append(builder, source, content, start < 0 ? span : TextSpan.FromLength(start, content.Length));
    }

    private static void Append(SourceSlice.Builder builder, SourceText source, string text, TextSpan span)
    {
        if (span.Length == text.Length && string.CompareOrdinal(source.Text, span.Start, text, 0, text.Length) == 0)
            builder.Append(span);
        else
            builder.Append(text, span);
    }
}
