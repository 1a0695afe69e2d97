// The words of a paragraph, heading or cell without markup: `DB **cluster** parameter group` reads "DB cluster parameter
// group". Rules look for words in it; the slice leads each of them back to the file.

using ContentLint.Text;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ContentLint.Lessons;

/// <summary>Words without markup, and which of them are code or describe an image.</summary>
internal readonly record struct FlatText(SourceSlice Text, IReadOnlyList<TextSpan> CodeSpans, IReadOnlyList<TextSpan> Captions);

/// <summary>Joins inline text.</summary>
/// <param name="source">The file.</param>
internal sealed class TextFlattener(SourceText source)
{
    private readonly SourceSlice.Builder _text = new(source);

    /// <summary>The text of what is inside a leaf, or inside one of its inlines.</summary>
    /// <param name="root">The inline around it.</param>
    /// <param name="end">Where it ends in the file.</param>
    public FlatText Flatten(ContainerInline root, int end)
    {
        List<TextSpan>? code = null, captions = null;
        var imageEnd = 0;
        foreach (var inline in new InlineWalk(root))
        {
            var start = _text.Length;
            switch (inline)
            {
                case LinkInline { IsImage: true } image:
                    imageEnd = SpanOf(image).End;
                    break;
                case LiteralInline literal:
                    Append(literal.Content, SpanOf(literal));
                    break;
                case CodeInline codeSpan:
                    Append(codeSpan);
                    (code ??= []).Add(new TextSpan(start, _text.Length));
                    break;
                case HtmlEntityInline entity:
                    Append(entity.Transcoded, SpanOf(entity));
                    break;
                case LineBreakInline:
                    _text.Append(" ", SpanOf(inline));
                    break;
                case AutolinkInline autolink:
                    Append(new StringSlice(autolink.Url), SpanOf(autolink));
                    break;
            }

            if (_text.Length > start && inline.Span.Start < imageEnd)
                (captions ??= []).Add(new TextSpan(start, _text.Length));
        }

        return new FlatText(_text.ToSlice(end), code ?? [], captions ?? []);
    }

    /// <summary>A node's characters; Markdig's ends are inclusive, and an empty node ends before it starts.</summary>
    public static TextSpan SpanOf(IMarkdownObject node)
    {
        var span = ((MarkdownObject)node).Span;
        return new TextSpan(Math.Max(0, span.Start), Math.Max(Math.Max(0, span.Start), span.End + 1));
    }

    private void Append(CodeInline code)
    {
        var span = SpanOf(code);
        var content = code.Content;
        var start = source.Text.IndexOf(content, span.Start, span.Length, StringComparison.Ordinal);
        Append(new StringSlice(content), start < 0 ? span : TextSpan.FromLength(start, content.Length));
    }

    private void Append(StringSlice text, TextSpan span)
    {
        if (span.Length == text.Length && string.CompareOrdinal(source.Text, span.Start, text.Text, text.Start, text.Length) == 0)
            _text.Append(span);
        else
            _text.Append(text.ToString(), span);
    }
}
