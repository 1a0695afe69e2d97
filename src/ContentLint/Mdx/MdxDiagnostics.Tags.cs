using ContentLint.Diagnostics;
using ContentLint.Mdx.Directives;
using ContentLint.Mdx.Jsx;
using ContentLint.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ContentLint.Mdx;

internal static partial class MdxDiagnostics
{
    private const int MaxBlocks = 200;
    private const int MaxIndent = 100;

    /// <summary>Whether a closing tag's name is the opening tag's name with a slip.</summary>
    public static bool IsMisspelt(string? closing, string? opening) =>
        closing is not null && opening is not null && DidYouMean.Suggest(closing, [opening]) is not null;

    /// <summary>An opening tag without a closing one.</summary>
    /// <param name="source">The file.</param>
    /// <param name="tag">The tag.</param>
    /// <param name="isFlow">Whether it stands on a line of its own.</param>
    /// <param name="container">The node it must be closed in.</param>
    /// <param name="endsBefore">The tag that shows where it should have been closed, if one does.</param>
    public static Diagnostic UnclosedTag(SourceText source, JsxTag tag, bool isFlow, MarkdownObject container, JsxTag? endsBefore)
    {
        if (tag.Name is { } name && HtmlElements.IsVoid(name))
            return UnclosedVoidElement(source, tag);
        if (!isFlow && JsxMistakes.GenericSpan(source.Text, 0, tag.Span.Start, source.Length) is var (start, end))
            return GenericType(source, new TextSpan(start, end));
        if (JsxMistakes.IsPlainName(tag.Name) && tag.Attributes.TrueForAll(a => a.Kind == MdxAttributeValueKind.None))
            return Placeholder(source, tag.Span);

        var (where, insertAt, before, after) = endsBefore is null ? EndOf(source, tag, isFlow, container) : EndBefore(source, tag, isFlow, endsBefore);
        var closing = $"</{tag.Name}>";
        return new Diagnostic(
            MdxDescriptors.UnclosedTag,
            source.GetLocation(tag.Span),
            $"{Opening(tag)} is not closed{where}.",
            $"Add {closing}{(isFlow ? " on a line of its own, with the same indent" : "")}.",
            [new RelatedLocation($"{closing} is missing before this", source.GetLocation(TextSpan.At(insertAt)))],
            [new CodeFix($"Insert {closing}", FixSafety.Suggestion, TextEdit.Insert(insertAt, before + closing + after))]);
    }

    /// <summary>A tag that is opened a second time where its first opening should have been closed.</summary>
    public static Diagnostic RepeatedTag(SourceText source, JsxTag tag)
    {
        var closing = $"</{tag.Name}>";
        return new Diagnostic(
            MdxDescriptors.UnclosedTag,
            source.GetLocation(tag.Span),
            $"{Opening(tag)} is opened a second time here and never closed.",
            $"Write {closing} if the first one ends here; otherwise close both.",
            fixes: [new CodeFix($"Write {closing}", FixSafety.Suggestion, new TextEdit(tag.Span, closing))]);
    }

    /// <summary>A tag that is part of a paragraph while its partner is not in it.</summary>
    public static Diagnostic TagNeedsOwnLine(SourceText source, JsxTag tag, JsxTag partner)
    {
        var edits = new List<TextEdit>();
        foreach (var each in tag.IsClosing ? [tag] : new[] { tag, partner })
            AddLineBreaks(source, each, edits);
        return new Diagnostic(
            MdxDescriptors.TagNeedsOwnLine,
            source.GetLocation(tag.Span),
            tag.IsClosing
                ? $"{source.GetText(tag.Span)} stands in a line of text, but {Opening(partner)} does not open in that text."
                : $"{Opening(tag)} stands in a line of text, so it must be closed in the same paragraph.",
            "Put both tags on lines of their own.",
            [new RelatedLocation(tag.IsClosing ? "the opening tag" : "the closing tag", source.GetLocation(partner.Span))],
            edits.Count > 0 ? [new CodeFix("Put the tags on lines of their own", FixSafety.Suggestion, [.. edits])] : null);
    }

    /// <summary>A closing tag of another name than the opening tag.</summary>
    public static Diagnostic MismatchedClosingTag(SourceText source, JsxTag tag, JsxTag opening)
    {
        var differsInCase = string.Equals(tag.Name, opening.Name, StringComparison.OrdinalIgnoreCase);
        var expected = $"</{opening.Name}>";
        return new Diagnostic(
            MdxDescriptors.MismatchedClosingTag,
            source.GetLocation(tag.Span),
            $"'{Quote(source.GetText(tag.Span))}' does not close {Opening(opening)}{(differsInCase ? "; upper and lower case count" : "")}.",
            $"Write {expected}.",
            [new RelatedLocation("the opening tag", source.GetLocation(opening.Span))],
            [new CodeFix($"Write {expected}", differsInCase ? FixSafety.Safe : FixSafety.Suggestion, new TextEdit(tag.Span, expected))]);
    }

    /// <summary>A closing tag without an opening one.</summary>
    public static Diagnostic StrayClosingTag(SourceText source, JsxTag tag) => new(
        MdxDescriptors.StrayClosingTag,
        source.GetLocation(tag.Span),
        $"'{Quote(source.GetText(tag.Span))}' closes nothing: no {Opening(tag)} is open here.",
        $"Remove it, or open {Opening(tag)} before it.",
        fixes: [new CodeFix("Remove the closing tag", FixSafety.Suggestion, TextEdit.Delete(tag.Span))]);

    /// <summary>A closing tag with attributes or a slash at its end.</summary>
    public static Diagnostic ClosingTagAttribute(SourceText source, JsxTag tag)
    {
        var first = tag.Attributes.Count > 0 ? tag.Attributes[0].Span.Start : tag.SelfClosingSlash!.Value.Start;
        var plain = $"</{tag.Name}>";
        return new Diagnostic(
            MdxDescriptors.ClosingTagAttribute,
            source.GetLocation(new TextSpan(first, tag.Span.End - 1)),
            $"A closing tag holds nothing but its name: {plain}.",
            $"Write {plain}.",
            fixes: [new CodeFix($"Write {plain}", FixSafety.Suggestion, new TextEdit(tag.Span, plain))]);
    }

    private static Diagnostic UnclosedVoidElement(SourceText source, JsxTag tag)
    {
        var end = tag.Span.End - 1;
        var slash = Characters.IsMarkdownWhitespace(source.Text[end - 1]) ? "/" : " /";
        return new Diagnostic(
            MdxDescriptors.UnclosedVoidElement,
            source.GetLocation(tag.Span),
            $"MDX wants <{tag.Name}> closed, although it has no content.",
            $"Write <{tag.Name}{(tag.Attributes.Count > 0 ? " …" : "")} />.",
            fixes: [new CodeFix("Close it with ' />'", FixSafety.Safe, TextEdit.Insert(end, slash))]);
    }

    // Where the node ends in which the tag had to be closed, in words and as a place to insert the closing tag.
    private static (string Where, int InsertAt, string Before, string After) EndOf(SourceText source, JsxTag tag, bool isFlow, MarkdownObject container)
    {
        var end = Math.Min(source.Length, container.Span.End + 1);
        if (container is ContainerInline { LastChild: { } last })
            end = last.Span.End + 1;
        if (!isFlow)
            return ($" before the end of the {Kind(container)}", end, "", "");

        if (container is MarkdownDocument document && NextHeading(document, tag.Span.Start) is { } heading)
            return ("", heading.Span.Start, "", source.LineBreak + source.LineBreak);

        if (container is MarkdownDocument)
            end = TrimEnd(source.Text);
        var line = source.Lines.GetLineSpan(source.Lines.GetLine(tag.Span.Start));
        var prefix = source.GetText(new TextSpan(line.Start, Math.Min(tag.Span.Start, line.Start + MaxIndent)));
        var indent = new string([.. prefix.Select(c => c is '>' or '\t' ? c : ' ')]);
        return (container is MarkdownDocument ? "" : $" before the end of the {Kind(container)}", end, source.LineBreak + indent, "");
    }

    private static (string Where, int InsertAt, string Before, string After) EndBefore(SourceText source, JsxTag tag, bool isFlow, JsxTag next)
    {
        var where = $" before '{Quote(source.GetText(next.Span))}'";
        var start = next.Span.Start;
        var line = source.Lines.GetLineSpan(source.Lines.GetLine(start));
        var prefix = source.GetText(new TextSpan(line.Start, Math.Min(start, line.Start + MaxIndent + 1)));
        var isFirst = isFlow && prefix.Length <= MaxIndent && prefix.All(c => c is '>' || Characters.IsSpaceOrTab(c));
        return isFirst ? (where, start, "", source.LineBreak + prefix) : (where, start, "", "");
    }

    private static int TrimEnd(string text)
    {
        var end = text.Length;
        while (end > 0 && Characters.IsMarkdownWhitespace(text[end - 1]))
            end--;
        return end;
    }

    // The heading that ends the section the tag stands in: the next one of the same level or a higher one.
    private static HeadingBlock? NextHeading(MarkdownDocument document, int after)
    {
        int low = 0, high = document.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (document[middle].Span.Start > after)
                high = middle;
            else
                low = middle + 1;
        }

        // A title of the first level is the lesson's, so the sections in it are of the second.
        var level = int.MaxValue;
        for (var i = low - 1; i >= Math.Max(0, low - MaxBlocks) && level == int.MaxValue; i--)
            level = document[i] is HeadingBlock heading ? heading.Level : level;
        for (var i = low; i < Math.Min(document.Count, low + MaxBlocks); i++)
        {
            if (document[i] is HeadingBlock heading && heading.Level <= Math.Max(level, 2))
                return heading;
        }

        return null;
    }

    private static string Kind(MarkdownObject container) => container switch
    {
        ListItemBlock => "list item",
        QuoteBlock => "quote",
        HeadingBlock => "heading",
        Footnote => "footnote",
        LinkInline { IsImage: true } => "image text",
        LinkInline => "link",
        EmphasisInline => "emphasis",
        LeafDirectiveBlock or TextDirectiveInline or DirectiveLabelBlock => "label",
        ParagraphBlock { Parent: TableCell } => "table cell",
        Markdig.Extensions.CustomContainers.CustomContainer => "directive",
        ParagraphBlock => "paragraph",
        _ => "text",
    };

    private static void AddLineBreaks(SourceText source, JsxTag tag, List<TextEdit> edits)
    {
        var (text, span) = (source.Text, tag.Span);
        if (span.Start > 0 && !Characters.IsLineEnding(text[span.Start - 1]))
            edits.Add(TextEdit.Insert(span.Start, source.LineBreak));
        if (span.End < text.Length && !Characters.IsLineEnding(text[span.End]))
            edits.Add(TextEdit.Insert(span.End, source.LineBreak));
    }

    private static string Opening(JsxTag tag) => $"<{tag.Name}>";
}
