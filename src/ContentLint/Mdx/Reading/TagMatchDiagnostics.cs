using ContentLint.Diagnostics;
using ContentLint.Mdx.Directives;
using ContentLint.Mdx.Jsx;
using ContentLint.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using static ContentLint.Mdx.MessageParts;

namespace ContentLint.Mdx.Reading;

/// <summary>The messages about tags that do not belong together.</summary>
internal static class TagMatchDiagnostics
{
    private const int MaxBlocks = 200;
    private const int MaxIndent = 100;

    /// <summary>Whether a closing tag's name is the opening tag's name with a slip.</summary>
    public static bool IsMisspelt(string? closing, string? opening) =>
        closing is not null && opening is not null && DidYouMean.Suggest(closing, [opening]) is not null;

    /// <summary>The content of <c>&lt;style&gt;</c> or <c>&lt;script&gt;</c> with braces in it.</summary>
    /// <param name="source">The file.</param>
    /// <param name="element">The element.</param>
    /// <param name="first">The first mistake in it.</param>
    public static Diagnostic RawText(SourceText source, MdxJsxElement element, Diagnostic first)
    {
        var content = element.ContentSpan;
        var edits = new List<TextEdit> { TextEdit.Insert(content.Start, "{`") };
        for (var i = content.Start; i < content.End; i++)
        {
            if (source.Text[i] is '`' or '\\' || (source.Text[i] == '$' && source.Text[i + 1] == '{'))
                edits.Add(TextEdit.Insert(i, "\\"));
        }

        edits.Add(TextEdit.Insert(content.End, "`}"));
        return new Diagnostic(
            first.Descriptor,
            first.Location,
            $"MDX runs what is in braces as JavaScript, in <{element.Name}> too.",
            $"Write <{element.Name}>{{`…`}}</{element.Name}>.",
            [new RelatedLocation("the element starts here", source.GetLocation(element.OpeningTag))],
            [new CodeFix("Put its content into {`…`}", FixSafety.Suggestion, [.. edits])]);
    }

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

    /// <summary>A tag that is opened a second time where its first opening should have been closed.</summary>
    public static Diagnostic RepeatedTag(SourceText source, JsxTag tag)
    {
        var closing = $"</{tag.Name}>";
        return new Diagnostic(
            MdxDescriptors.UnclosedTag,
            source.GetLocation(tag.Span),
            $"{Opening(tag):opening} is opened a second time here and never closed.",
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
                ? (Message)$"{FirstLine(source.GetText(tag.Span)):tag} stands in a line of text, but {Opening(partner):opening} does not open in that text."
                : $"{Opening(tag):opening} stands in a line of text, so it must be closed in the same paragraph.",
            "Put both tags on lines of their own.",
            [new RelatedLocation(tag.IsClosing ? (Message)"the opening tag" : "the closing tag", source.GetLocation(partner.Span))],
            edits.Count > 0 ? [new CodeFix("Put the tags on lines of their own", FixSafety.Suggestion, [.. edits])] : null);
    }

    /// <summary>Two elements that overlap: the second is opened in the first and closed behind it.</summary>
    /// <param name="source">The file.</param>
    /// <param name="tag">The opening tag of the second.</param>
    /// <param name="outer">The closing tag of the first.</param>
    /// <param name="closing">The closing tag of the second.</param>
    public static Diagnostic CrossingTags(SourceText source, JsxTag tag, JsxTag outer, JsxTag closing)
    {
        var text = FirstLine(source.GetText(closing.Span));
        return new Diagnostic(
            MdxDescriptors.MismatchedClosingTag,
            source.GetLocation(tag.Span),
            $"{Opening(tag):opening} is opened inside {Opening(outer):outer} and closed outside of it.",
            $"Close {Opening(tag):opening} before {FirstLine(source.GetText(outer.Span)):closing}.",
            [new RelatedLocation($"{Opening(outer):outer} ends here", source.GetLocation(outer.Span)), new RelatedLocation("the closing tag", source.GetLocation(closing.Span))],
            MoveBefore(source, closing.Span, outer.Span) is { } edits ? [new CodeFix($"Move {text} before {FirstLine(source.GetText(outer.Span)):closing}", FixSafety.Suggestion, edits)] : null);
    }

    // In one line a tag moves alone, else with the line that it must have for itself.
    private static TextEdit[]? MoveBefore(SourceText source, TextSpan tag, TextSpan place)
    {
        var (from, to) = (source.Lines.GetLine(tag.Start), source.Lines.GetLine(place.Start));
        if (from == to)
            return [TextEdit.Insert(place.Start, source.GetText(tag)), TextEdit.Delete(tag)];

        var (line, target) = (source.Lines.GetLineSpan(from), source.Lines.GetLineSpan(to));
        var indent = source.GetText(new TextSpan(target.Start, place.Start));
        return source.GetText(line).Trim() == source.GetText(tag) && indent.All(Characters.IsSpaceOrTab)
            ? [TextEdit.Insert(target.Start, indent + source.GetText(tag) + source.LineBreak), TextEdit.Delete(source.Lines.GetFullLineSpan(from))]
            : null;
    }

    /// <summary>A closing tag in a list whose element began before it, at which the build of Astro 7 breaks off.</summary>
    public static Diagnostic FatalClosingTag(SourceText source, JsxTag tag) => new(
        MdxDescriptors.TagNeedsOwnLine,
        source.GetLocation(tag.Span),
        $"{FirstLine(source.GetText(tag.Span)):tag} stands in a list, and {Opening(tag):opening} is opened before the list; Astro 7 ends its whole build at this, with exit code 134 and no file name.",
        "Put the closing tag on a line of its own behind the list, without an indent.");

    /// <summary>A closing tag that its indentation makes a part of a list item.</summary>
    public static Diagnostic IndentedClosingTag(SourceText source, JsxTag tag, JsxTag opening)
    {
        var line = source.Lines.GetLineSpan(source.Lines.GetLine(tag.Span.Start)).Start;
        var first = source.Lines.GetLineSpan(source.Lines.GetLine(opening.Span.Start)).Start;
        var indent = source.GetText(new TextSpan(first, opening.Span.Start));
        var edit = new TextEdit(new TextSpan(line, tag.Span.Start), (IsBlankBefore(source, line) ? "" : source.LineBreak) + indent);
        return new Diagnostic(
            MdxDescriptors.TagNeedsOwnLine,
            source.GetLocation(tag.Span),
            $"'{Quote(source.GetText(tag.Span)):tag}' is indented like the list above it, so it stands in the list; {Opening(opening):opening} is opened outside.",
            $"Indent it like {Opening(opening):opening}, below an empty line.",
            [new RelatedLocation("the opening tag", source.GetLocation(opening.Span))],
            indent.All(Characters.IsSpaceOrTab) ? [new CodeFix("Take it out of the list", FixSafety.Suggestion, edit)] : null);
    }

    /// <summary>Whether nothing but white space stands before a tag in its line, and a list goes on there.</summary>
    public static bool IsIndented(SourceText source, JsxTag tag)
    {
        var line = source.Lines.GetLineSpan(source.Lines.GetLine(tag.Span.Start)).Start;
        if (line == tag.Span.Start || tag.Span.Start - line > MaxIndent)
            return false;

        for (var i = line; i < tag.Span.Start; i++)
        {
            if (!Characters.IsSpaceOrTab(source.Text[i]))
                return false;
        }

        return true;
    }

    private static bool IsBlankBefore(SourceText source, int line) =>
        source.Lines.GetLine(line) is > 1 and var number && source.GetText(source.Lines.GetLineSpan(number - 1)).Trim().Length == 0;

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

    /// <summary>A closing tag of another name than the opening tag.</summary>
    /// <param name="source">The file.</param>
    /// <param name="tag">The closing tag.</param>
    /// <param name="opening">The opening tag.</param>
    /// <param name="isRight">Whether the closing tag's name is the one that exists.</param>
    public static Diagnostic MismatchedClosingTag(SourceText source, JsxTag tag, JsxTag opening, bool isRight)
    {
        var differsInCase = string.Equals(tag.Name, opening.Name, StringComparison.OrdinalIgnoreCase);
        if (isRight)
        {
            return new Diagnostic(
                MdxDescriptors.MismatchedClosingTag,
                source.GetLocation(opening.Span),
                differsInCase
                    ? (Message)$"{Opening(opening):opening} is closed by '{Quote(source.GetText(tag.Span)):tag}'; upper and lower case count."
                    : $"{Opening(opening):opening} is closed by '{Quote(source.GetText(tag.Span)):tag}'.",
                $"Write <{tag.Name}>.",
                [new RelatedLocation("the closing tag", source.GetLocation(tag.Span))],
                [new CodeFix($"Write <{tag.Name}>", differsInCase ? FixSafety.Safe : FixSafety.Suggestion, new TextEdit(opening.NameSpan, tag.Name!))]);
        }

        var expected = $"</{opening.Name}>";
        return new Diagnostic(
            MdxDescriptors.MismatchedClosingTag,
            source.GetLocation(tag.Span),
            differsInCase
                ? (Message)$"'{Quote(source.GetText(tag.Span)):tag}' does not close {Opening(opening):opening}; upper and lower case count."
                : $"'{Quote(source.GetText(tag.Span)):tag}' does not close {Opening(opening):opening}.",
            $"Write {expected}.",
            [new RelatedLocation("the opening tag", source.GetLocation(opening.Span))],
            [new CodeFix($"Write {expected}", differsInCase ? FixSafety.Safe : FixSafety.Suggestion, new TextEdit(tag.Span, expected))]);
    }

    /// <summary>A closing tag without an opening one.</summary>
    public static Diagnostic StrayClosingTag(SourceText source, JsxTag tag) => new(
        MdxDescriptors.StrayClosingTag,
        source.GetLocation(tag.Span),
        $"'{Quote(source.GetText(tag.Span)):tag}' closes nothing: no {Opening(tag):opening} is open here.",
        $"Remove it, or open {Opening(tag):opening} before it.",
        fixes: IsInSentence(source, tag.Span)
            ? [AsCode(tag.Span, FixSafety.Suggestion), new CodeFix("Remove the closing tag", FixSafety.Unsafe, TextEdit.Delete(tag.Span))]
            : [new CodeFix("Remove the closing tag", FixSafety.Suggestion, TextEdit.Delete(tag.Span))]);

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

    private static string Opening(JsxTag tag) => $"<{tag.Name}>";
}
