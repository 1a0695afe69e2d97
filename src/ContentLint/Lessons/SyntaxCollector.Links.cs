using Markdig.Syntax.Inlines;

namespace ContentLint.Lessons;

// Links and images: what is clicked, and where its address and its label stand.
internal sealed partial class SyntaxCollector
{
    private void Add(LinkInline link)
    {
        Definitions.Visit(link);
        var span = TextFlattener.SpanOf(link);
        var text = _flattener.Flatten(link, span.End).Text;
        Links.Add(new Link(span, link.Url ?? "", link.IsImage, text, UrlSpanOf(link, span), link.Reference is not null)
        {
            LabelSpan = link.Reference is null ? default : LabelSpanOf(span),
        });
    }

    // The last brackets of a reference that hold something: `[text][label]`, `[label][]`, `[label]`. A label has no other in it.
    private TextSpan LabelSpanOf(TextSpan link)
    {
        var end = link.End - 1;
        if (source.Text[end - 1] == '[')
            end -= 2;
        var start = end;
        while (start > link.Start && (source.Text[start - 1] != '[' || (start > link.Start + 1 && source.Text[start - 2] == '\\')))
            start--;
        return new TextSpan(start, end);
    }

    // Markdig has none for an empty address.
    private TextSpan UrlSpanOf(LinkInline link, TextSpan span)
    {
        var url = link.Reference is { } definition ? definition.UrlSpan : link.UrlSpan;
        if (url.IsEmpty || url.Start < 0 || url.End >= source.Length)
            return span;

        var isEnclosed = source.Text[url.Start] == '<' && source.Text[url.End] == '>' && url.End > url.Start;
        return isEnclosed ? new TextSpan(url.Start + 1, url.End) : new TextSpan(url.Start, url.End + 1);
    }

    // An address that is a link as it stands, in `<>` or bare. What a reader's browser needs in front of it is no part of the text.
    private Link ToLink(AutolinkInline address)
    {
        var span = TextFlattener.SpanOf(address);
        var isMarked = source.Text[span.Start] == '<';
        var url = address.IsEmail ? "mailto:" + address.Url
            : address.Url.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? "http://" + address.Url
            : address.Url;
        var shown = isMarked ? new TextSpan(span.Start + 1, span.End - 1) : span;
        return new Link(span, url, isImage: false, MappedText.Of(source, shown), shown);
    }
}
