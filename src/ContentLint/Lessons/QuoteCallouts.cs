// Block quotes that are callouts: GitHub's alerts, `> [!WARNING]`, and quotes that open with a bold label in any language
// the table of forms knows, `> **Важно:** …`.

using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ContentLint.Lessons;

/// <summary>Tells whether a block quote is a callout.</summary>
internal sealed class QuoteCallouts(SourceText source, CalloutForms forms)
{
    /// <summary>The callout a quote is; <see langword="null"/> for a plain quote.</summary>
    public Callout? Find(QuoteBlock quote)
    {
        if (quote.Count == 0 || quote[0] is not ParagraphBlock { Inline.FirstChild: { } first } paragraph)
            return null;

        var span = TextFlattener.SpanOf(quote);
        return FindAlert(span, TextFlattener.SpanOf(paragraph)) ?? FindLabel(span, first);
    }

    // The mark stands alone on the quote's first line.
    private Callout? FindAlert(TextSpan quote, TextSpan paragraph)
    {
        var line = source.Lines.GetLineSpan(source.Lines.GetLine(paragraph.Start));
        var text = source.GetText(new TextSpan(paragraph.Start, Math.Min(line.End, paragraph.End))).TrimEnd();
        if (text.Length < 4 || !text.StartsWith('[') || text[1] != '!' || !text.EndsWith(']'))
            return null;

        return forms.FindKind(text.Substring(2, text.Length - 3)) is { } kind
            ? new Callout(quote, kind, CalloutSyntax.Alert, TextSpan.FromLength(paragraph.Start, text.Length))
            : null;
    }

    private Callout? FindLabel(TextSpan quote, Inline first)
    {
        if (first is not EmphasisInline { DelimiterCount: 2, FirstChild: LiteralInline { NextSibling: null } label } emphasis)
            return null;

        return forms.FindLabel(label.Content.ToString()) is { } kind
            ? new Callout(quote, kind, CalloutSyntax.LabelledQuote, TextFlattener.SpanOf(emphasis))
            : null;
    }
}
