// The words of a paragraph, heading or cell without markup: `DB **cluster** parameter group` reads "DB cluster parameter
// group". Rules look for words in it; the slice leads each of them back to the file.

using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ContentLint.Lessons;

/// <summary>Words without markup, and which of them are code or describe an image.</summary>
internal readonly record struct FlatText(MappedText Text, IReadOnlyList<TextSpan> CodeSpans, IReadOnlyList<TextSpan> Captions);

/// <summary>Joins inline text.</summary>
/// <param name="source">The file.</param>
internal sealed class TextFlattener(SourceText source)
{
    private static readonly IReadOnlyList<TextSpan> NoSpans = [];

    private readonly MappedText.Builder _text = new(source);

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
                case LiteralInline literal:
                    Append(literal.Content, SpanOf(literal));
                    break;
                case LinkInline { IsImage: true } image:
                    imageEnd = SpanOf(image).End;
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

        return new FlatText(_text.ToMappedText(end), code ?? NoSpans, captions ?? NoSpans);
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
        if (start >= 0)
            Append(new StringSlice(content), TextSpan.FromLength(start, content.Length));
        else if (!AppendLines(content, span))
            Append(new StringSlice(content), span);
    }

    // Code over several lines: a line's end is a space in it.
    private bool AppendLines(string content, TextSpan span)
    {
        var start = span.Start;
        while (start < span.End && source.Text[start] is '`' or ' ' or '\n' or '\r')
            start++;

        var places = new List<TextSpan>();
        foreach (var c in content)
        {
            var isBreak = c == ' ' && start < span.End && source.Text[start] is '\n' or '\r';
            if (start >= span.End || (!isBreak && source.Text[start] != c))
                return false;

            places.Add(TextSpan.FromLength(start, isBreak && string.CompareOrdinal(source.Text, start, "\r\n", 0, 2) == 0 ? 2 : 1));
            start = places[^1].End;
        }

        for (var i = 0; i < content.Length; i++)
        {
            if (source.Text[places[i].Start] == content[i])
                _text.Append(places[i]);
            else
                _text.Append(" ", places[i]);
        }

        return true;
    }

    // A node's characters may be more than its text: the blanks around it in a cell of a table, the backslashes in it.
    private void Append(StringSlice text, TextSpan span)
    {
        if (span.Length == text.Length && string.CompareOrdinal(source.Text, span.Start, text.Text, text.Start, text.Length) == 0)
        {
            _text.Append(span);
            return;
        }

        var content = text.ToString();
        var within = new TextSpan(Math.Min(span.Start, source.Length), Math.Min(span.End, source.Length));
        if (!AppendEscaped(content, within))
            _text.Append(content, within);
    }

    // Whether the characters of a text stand within a span as they are, in order, with nothing but backslashes between and
    // blanks around; each of them then keeps its place.
    private bool AppendEscaped(string content, TextSpan span)
    {
        var start = span.Start;
        while (start < span.End && source.Text[start] is ' ' or '\t' && content.Length > 0 && content[0] != source.Text[start])
            start++;

        var places = new List<TextSpan>();
        var at = start;
        foreach (var c in content)
        {
            var isEscape = at + 1 < span.End && source.Text[at] == '\\' && c != '\\' && source.Text[at + 1] == c;
            var isPairOfBackslashes = c == '\\' && at + 1 < span.End && source.Text[at] == '\\' && source.Text[at + 1] == '\\';
            at += isEscape || isPairOfBackslashes ? 1 : 0;
            if (at >= span.End || source.Text[at] != c)
                return false;

            if (places.Count > 0 && places[^1].End == at)
                places[^1] = new TextSpan(places[^1].Start, at + 1);
            else
                places.Add(TextSpan.FromLength(at, 1));
            at++;
        }

        while (at < span.End && source.Text[at] is ' ' or '\t' or '|')
            at++;
        if (at != span.End)
            return false;

        places.ForEach(p => _text.Append(p));
        return true;
    }
}
