// The words of a paragraph, heading or cell without markup: `DB **cluster** parameter group` reads "DB cluster parameter
// group". Rules look for words in it; the slice leads each of them back to the file.

using ContentLint.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ContentLint.Lessons;

/// <summary>Words without markup, and which of them are code or describe an image.</summary>
internal readonly record struct FlatText(SourceSlice Text, IReadOnlyList<TextSpan> CodeSpans, IReadOnlyList<TextSpan> Captions);

/// <summary>Joins inline text.</summary>
internal static class TextFlattener
{
    /// <summary>The text of the inlines of a leaf.</summary>
    /// <param name="source">The file.</param>
    /// <param name="inlines">The inlines in document order, containers before their children.</param>
    /// <param name="end">Where the leaf ends in the file.</param>
    public static FlatText Flatten(SourceText source, IEnumerable<Inline> inlines, int end)
    {
        var builder = new SourceSlice.Builder(source);
        List<TextSpan>? code = null, captions = null;
        var imageEnd = 0;
        foreach (var inline in inlines)
        {
            var start = builder.Length;
            switch (inline)
            {
                case LinkInline { IsImage: true } image:
                    imageEnd = SpanOf(image).End;
                    break;
                case LiteralInline literal:
                    Append(builder, source, literal.Content.ToString(), SpanOf(literal));
                    break;
                case CodeInline codeSpan:
                    AppendCode(builder, source, codeSpan);
                    (code ??= []).Add(new TextSpan(start, builder.Length));
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

            if (builder.Length > start && inline.Span.Start < imageEnd)
                (captions ??= []).Add(new TextSpan(start, builder.Length));
        }

        return new FlatText(builder.ToSlice(end), code ?? [], captions ?? []);
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
