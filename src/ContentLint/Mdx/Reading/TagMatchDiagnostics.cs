using ContentLint.Mdx.Jsx;
using static ContentLint.Mdx.MessageParts;

namespace ContentLint.Mdx.Reading;

/// <summary>The messages about tags that do not belong together.</summary>
internal static partial class TagMatchDiagnostics
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

    private static string Opening(JsxTag tag) => $"<{tag.Name}>";
}
