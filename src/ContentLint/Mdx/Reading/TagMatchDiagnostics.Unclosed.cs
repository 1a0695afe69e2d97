// A tag without its end: where the end was meant to be is told from what stands behind it.

using ContentLint.Mdx.Directives;
using ContentLint.Mdx.Jsx;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using static ContentLint.Mdx.MessageParts;

namespace ContentLint.Mdx.Reading;

/// <content>Tags that are never closed.</content>
internal static partial class TagMatchDiagnostics
{
    /// <summary>An opening tag without a closing one.</summary>
    /// <param name="source">The file.</param>
    /// <param name="tag">The tag.</param>
    /// <param name="isFlow">Whether it stands on a line of its own.</param>
    /// <param name="container">The node it must be closed in.</param>
    /// <param name="endsBefore">The tag that shows where it should have been closed, if one does.</param>
    /// <param name="isKnown">Whether the lesson shows elsewhere that its name is a tag's.</param>
    /// <param name="headings">Which of the document's blocks are headings.</param>
    public static Diagnostic UnclosedTag(SourceText source, JsxTag tag, bool isFlow, MarkdownObject container, JsxTag? endsBefore, bool isKnown, int[] headings)
    {
        var isBare = tag.Attributes.TrueForAll(a => a.Kind == MdxAttributeValueKind.None);
        var isSpokenOf = isBare && !isFlow && !isKnown && IsInSentence(source, tag.Span);
        if (tag.Name is { } name && HtmlElements.IsVoid(name))
            return UnclosedVoidElement(source, tag, isSpokenOf && name is not ("br" or "hr" or "wbr"));
        if (!isFlow && JsxMistakes.GenericSpan(source.Text, 0, tag.Span.Start, source.Length) is var (start, end))
            return JsxDiagnostics.GenericType(source, new TextSpan(start, end));
        if (tag.Name is null && !isFlow && !isKnown)
            return EmptyTag(source, tag.Span);
        if (isBare && JsxMistakes.IsPlainName(tag.Name))
            return JsxDiagnostics.Placeholder(source, tag.Span);
        if (isBare && !isFlow && !isKnown && tag.Name is { } word && !HtmlElements.IsKnown(word))
            return JsxDiagnostics.Placeholder(source, tag.Span, IsUpper(word) || char.IsLower(word[0]) ? FixSafety.Safe : FixSafety.Suggestion);

        var (where, insertAt, before, after) = endsBefore is null ? EndOf(source, tag, isFlow, container, headings) : EndBefore(source, tag, isFlow, endsBefore);
        var closing = $"</{tag.Name}>";
        var isName = isSpokenOf && !HtmlElements.IsPhrasing(tag.Name!);
        var insert = new CodeFix($"Insert {closing}", isName || (tag.Name is not null && HtmlElements.IsHidden(tag.Name)) ? FixSafety.Unsafe : FixSafety.Suggestion, TextEdit.Insert(insertAt, before + closing + after));
        return new Diagnostic(
            MdxDescriptors.UnclosedTag,
            source.GetLocation(tag.Span),
            where is null ? (Message)$"{Opening(tag):opening} is not closed." : $"{Opening(tag):opening} is not closed {where}.",
            isFlow ? (Message)$"Add {closing} on a line of its own, with the same indent." : $"Add {closing}.",
            [new RelatedLocation($"{closing} is missing before this", source.GetLocation(TextSpan.At(insertAt)))],
            isName ? [AsCode(tag.Span, FixSafety.Suggestion), insert] : [insert]);
    }

    // `a <> b`, which no fragment is.
    private static Diagnostic EmptyTag(SourceText source, TextSpan span) => new(
        MdxDescriptors.UnexpectedCharacter,
        source.GetLocation(span),
        "This '<>' is read as a tag without a name that is never closed.",
        "Write '\\<>' or code, or say it in words.",
        fixes: [Escape(span.Start, FixSafety.Safe), AsCode(span, FixSafety.Suggestion)]);

    // Words before it in its line: what is written there as a tag is mostly spoken of, not used.
    private static bool IsInSentence(SourceText source, TextSpan span)
    {
        var line = Math.Max(source.Lines.GetLineSpan(source.Lines.GetLine(span.Start)).Start, span.Start - MaxIndent);
        if (span.Start == line || source.Text[span.Start - 1] is not (' ' or '(' or '"' or '\''))
            return false;

        for (var i = line; i < span.Start; i++)
        {
            if (char.IsLetter(source.Text[i]))
                return true;
        }

        return false;
    }

    // `ID`, `USER_NAME`, `PORT1`.
    private static bool IsUpper(string name) => name.Length == 1 || name.All(c => !char.IsLower(c));

    /// <summary>A closing tag in a directive that is never closed.</summary>
    /// <param name="source">The file.</param>
    /// <param name="directive">The directive's first line.</param>
    /// <param name="colons">The colons that close it.</param>
    /// <param name="tag">The closing tag of an element around the directive.</param>
    public static Diagnostic UnclosedDirective(SourceText source, TextSpan directive, string colons, JsxTag tag)
    {
        var line = source.Lines.GetLineSpan(source.Lines.GetLine(tag.Span.Start)).Start;
        var prefix = source.GetText(new TextSpan(line, Math.Min(tag.Span.Start, line + MaxIndent)));
        return new Diagnostic(
            MdxDescriptors.TagNeedsOwnLine,
            source.GetLocation(directive),
            $"'{Quote(source.GetText(directive)):directive}' is never closed, so '{Quote(source.GetText(tag.Span)):tag}' stands in it.",
            $"Put {colons} on a line of its own before it.",
            [new RelatedLocation($"{colons} is missing before this", source.GetLocation(tag.Span))],
            prefix.All(Characters.IsSpaceOrTab) ? [new CodeFix($"Insert '{colons}'", FixSafety.Suggestion, TextEdit.Insert(line, prefix + colons + source.LineBreak))] : null);
    }

    private static Diagnostic UnclosedVoidElement(SourceText source, JsxTag tag, bool isSpokenOf)
    {
        var end = tag.Span.End - 1;
        var slash = Characters.IsMarkdownWhitespace(source.Text[end - 1]) ? "/" : " /";
        return new Diagnostic(
            MdxDescriptors.UnclosedVoidElement,
            source.GetLocation(tag.Span),
            $"MDX wants <{tag.Name}> closed, although it has no content.",
            tag.Attributes.Count > 0 ? (Message)$"Write <{tag.Name} … />." : $"Write <{tag.Name} />.",
            fixes: isSpokenOf
                ? [AsCode(tag.Span, FixSafety.Suggestion), new CodeFix("Close it with ' />'", FixSafety.Unsafe, TextEdit.Insert(end, slash))]
                : [new CodeFix("Close it with ' />'", FixSafety.Safe, TextEdit.Insert(end, slash))]);
    }

    // Where the node ends in which the tag had to be closed, in words and as a place to insert the closing tag.
    private static (Message? Where, int InsertAt, string Before, string After) EndOf(SourceText source, JsxTag tag, bool isFlow, MarkdownObject container, int[] headings)
    {
        var end = Math.Min(source.Length, container.Span.End + 1);
        if (container is ContainerInline { LastChild: { } last })
            end = last.Span.End + 1;
        if (!isFlow)
            return ($"before the end of the {Kind(container):container}", end, "", "");

        if (container is MarkdownDocument document && NextHeading(document, headings, tag.Span.Start) is { } heading)
            return (null, heading.Span.Start, "", source.LineBreak + source.LineBreak);

        if (container is MarkdownDocument)
            end = TrimEnd(source.Text, source.Length);
        var line = source.Lines.GetLineSpan(source.Lines.GetLine(tag.Span.Start));
        var prefix = source.GetText(new TextSpan(line.Start, Math.Min(tag.Span.Start, line.Start + MaxIndent)));
        var indent = new string([.. prefix.TakeWhile(c => c != '<').Select(c => c is '>' or '\t' ? c : ' ')]);
        return (container is MarkdownDocument ? null : (Message)$"before the end of the {Kind(container):container}", end, source.LineBreak + indent, "");
    }

    private static (Message? Where, int InsertAt, string Before, string After) EndBefore(SourceText source, JsxTag tag, bool isFlow, JsxTag next)
    {
        Message where = $"before '{Quote(source.GetText(next.Span)):next}'";
        var start = next.Span.Start;
        if (!isFlow && tag.Name is { } name && next.Name is { } other && HtmlElements.IsEndedBy(name, other))
            return (where, TrimEnd(source.Text, start), "", "");

        var line = source.Lines.GetLineSpan(source.Lines.GetLine(start));
        var prefix = source.GetText(new TextSpan(line.Start, Math.Min(start, line.Start + MaxIndent + 1)));
        var isFirst = isFlow && prefix.Length <= MaxIndent && prefix.All(c => c is '>' || Characters.IsSpaceOrTab(c));
        return isFirst ? (where, start, "", source.LineBreak + prefix) : (where, start, "", "");
    }

    private static int TrimEnd(string text, int end)
    {
        while (end > 0 && Characters.IsMarkdownWhitespace(text[end - 1]))
            end--;
        return end;
    }

    // The heading that ends the section the tag stands in: the next one of the same level or a higher one.
    private static HeadingBlock? NextHeading(MarkdownDocument document, int[] headings, int after)
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
        var next = Array.BinarySearch(headings, low) is var found && found < 0 ? ~found : found;
        var level = next > 0 && headings[next - 1] >= low - MaxBlocks ? ((HeadingBlock)document[headings[next - 1]]).Level : int.MaxValue;
        for (; next < headings.Length && headings[next] < low + MaxBlocks; next++)
        {
            if (document[headings[next]] is HeadingBlock heading && heading.Level <= Math.Max(level, 2))
                return heading;
        }

        return null;
    }

    private static Message Kind(MarkdownObject container) => container switch
    {
        ListItemBlock => (Message)"list item",
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
}
