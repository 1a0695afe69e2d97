// The words: what each mistake is called, what to type instead, and the rewrite where one is mechanical. The parsers
// decide what is wrong and where; nothing here looks for mistakes.

using static ContentLint.Mdx.MessageParts;

namespace ContentLint.Mdx.Jsx;

/// <summary>Builds the diagnostics of tags that cannot be read.</summary>
internal static class JsxDiagnostics
{
    private const int MaxQuote = 40;

    // How far behind an opening tag its closing tag is looked for.
    private const int MaxClosingDistance = 5000;

    /// <summary>A <c>&lt;</c> that starts no tag, or a tag that cannot be read to its end.</summary>
    public static Diagnostic BadTag(SourceText source, TextChunk chunk, int start, JsxMistake mistake, JsxTag tag)
    {
        var span = chunk.ToSource(mistake.Start, mistake.End);
        var location = source.GetLocation(span);
        var text = source.GetText(span);
        return mistake.Kind switch
        {
            JsxMistakeKind.Comment => HtmlComment(source, span),
            JsxMistakeKind.UnclosedComment => new Diagnostic(
                MdxDescriptors.HtmlComment, location, "MDX has no HTML comments, and this one is not closed with '-->' either.", "Write {/* comment */}.", fixes: [Escape(span.Start)]),
            JsxMistakeKind.LooseComment => LooseComment(source, span),
            JsxMistakeKind.Autolink => Autolink(source, span, text.Substring(1, text.Length - 2)),
            JsxMistakeKind.GenericType => GenericType(source, span),
            JsxMistakeKind.Placeholder => Placeholder(source, span),
            JsxMistakeKind.LessThan => LessThan(source, span),
            JsxMistakeKind.UnfinishedTag => UnfinishedTag(source, span, tag),
            _ => BadCharacter(source, chunk.ToSource(start, start + 1), span, tag),
        };
    }

    /// <summary>A type with type arguments in the text.</summary>
    public static Diagnostic GenericType(SourceText source, TextSpan span)
    {
        var text = source.GetText(span);
        return new Diagnostic(
            MdxDescriptors.GenericType,
            source.GetLocation(span),
            $"'{Quote(text):text}' looks like a generic type; in text MDX reads the '<' as the start of a tag.",
            $"Write it as code: `{FirstLine(text):code}`.",
            fixes: [AsCode(span)]);
    }

    /// <summary>A placeholder in angle brackets.</summary>
    public static Diagnostic Placeholder(SourceText source, TextSpan span, FixSafety safety = FixSafety.Safe)
    {
        var text = source.GetText(span);
        return new Diagnostic(
            MdxDescriptors.Placeholder,
            source.GetLocation(span),
            $"'{Quote(text):text}' looks like a placeholder; MDX reads it as a tag that is never closed.",
            $"Write it as code: `{FirstLine(text):code}`.",
            fixes: [AsCode(span, safety), Escape(span.Start)]);
    }

    /// <summary>A value that needs quotes.</summary>
    public static Diagnostic UnquotedAttribute(SourceText source, string name, TextSpan value)
    {
        var text = source.GetText(value);
        return new Diagnostic(
            MdxDescriptors.UnquotedAttribute,
            source.GetLocation(value),
            $"The value of '{name}' must be in quotes.",
            $"Write {name}=\"{text}\".",
            fixes: [new CodeFix("Put the value in quotes", FixSafety.Safe, TextEdit.Insert(value.Start, "\""), TextEdit.Insert(value.End, "\""))]);
    }

    /// <summary>A value in quotes that JSX does not know: <c>“a”</c>, <c>«a»</c>, <c>"a”</c>.</summary>
    /// <param name="source">The file.</param>
    /// <param name="name">The attribute's name.</param>
    /// <param name="value">The value with its quotes.</param>
    public static Diagnostic TypographicQuotes(SourceText source, string name, TextSpan value)
    {
        var inner = source.GetText(new TextSpan(value.Start + 1, value.End - 1));
        var (open, close) = (TextSpan.FromLength(value.Start, 1), new TextSpan(value.End - 1, value.End));
        var straight = source.Text[close.Start] is '"' or '\'' ? source.Text[close.Start] : inner.IndexOf('"') < 0 ? '"' : '\'';
        var quote = straight.ToString();
        var isWritten = inner.IndexOf(straight) < 0;
        TextEdit[] edits = [.. new[] { open, close }.Where(s => source.GetText(s) != quote).Select(s => new TextEdit(s, quote))];
        return new Diagnostic(
            MdxDescriptors.UnquotedAttribute,
            source.GetLocation(value),
            $"The value of '{name}' must be in straight quotes; these are {source.GetText(open):open} and {source.GetText(close):close}.",
            $"Write {name}={quote}{Quote(inner):text}{quote}.",
            fixes: isWritten ? [new CodeFix("Write straight quotes", FixSafety.Safe, edits)] : null);
    }

    /// <summary>A value whose first quote is missing; the span is the value with its last quote.</summary>
    public static Diagnostic MissingQuote(SourceText source, TextSpan value)
    {
        var text = source.GetText(value);
        var quote = text.Substring(text.Length - 1);
        return new Diagnostic(
            MdxDescriptors.UnquotedAttribute,
            source.GetLocation(value),
            $"The value ends with {quote} and does not begin with it.",
            $"Write {quote}{Quote(text):text}.",
            fixes: [new CodeFix("Open the quote", FixSafety.Suggestion, TextEdit.Insert(value.Start, quote))]);
    }

    /// <summary>A tag whose last sign is missing.</summary>
    public static Diagnostic UnfinishedTag(SourceText source, TextSpan tag, TextSpan end)
    {
        var text = Quote(source.GetText(tag));
        return new Diagnostic(
            MdxDescriptors.UnfinishedTag,
            source.GetLocation(tag),
            $"The tag '{text}' is never ended with '>'.",
            text.StartsWith("</", StringComparison.Ordinal) ? (Message)"End the tag with '>'." : "End the tag with '>' or '/>'.",
            [new RelatedLocation("'>' is missing here", source.GetLocation(end))],
            [new CodeFix("Insert '>'", FixSafety.Suggestion, TextEdit.Insert(end.Start, ">"))]);
    }

    /// <summary>A tag in a paragraph that an empty line tears in two.</summary>
    /// <param name="source">The file.</param>
    /// <param name="tag">The tag up to the end of the paragraph.</param>
    /// <param name="gap">The line endings, and what is between them, in the middle of the tag.</param>
    public static Diagnostic BrokenTag(SourceText source, TextSpan tag, TextSpan gap) => new(
        MdxDescriptors.UnfinishedTag,
        source.GetLocation(tag),
        $"The tag '{Quote(source.GetText(tag)):tag}' holds an empty line, which ends the paragraph before the tag has ended.",
        "Delete the empty line.",
        [new RelatedLocation("the empty line", source.GetLocation(TextSpan.At(gap.Start)))],
        [new CodeFix("Delete the empty line", FixSafety.Suggestion, new TextEdit(gap, source.LineBreak))]);

    /// <summary>A quote that is never closed.</summary>
    public static Diagnostic UnclosedAttributeValue(SourceText source, TextSpan tag, TextSpan quote) => new(
        MdxDescriptors.UnclosedAttributeValue,
        source.GetLocation(quote),
        $"The quote {source.GetText(quote):quote} that opens the value here is never closed.",
        "Close the value with the same quote, before the tag's '>'.",
        [new RelatedLocation("the tag starts here", source.GetLocation(tag))]);

    private static Diagnostic HtmlComment(SourceText source, TextSpan span)
    {
        var text = source.GetText(span);
        var inner = text.Substring(4, text.Length - 7);
        var canRewrite = inner.IndexOf("*/", StringComparison.Ordinal) < 0;
        return new Diagnostic(
            MdxDescriptors.HtmlComment,
            source.GetLocation(span),
            "MDX has no HTML comments.",
            "Write {/* comment */}.",
            fixes: !canRewrite
                ? [new CodeFix("Write {/* … */}", FixSafety.Suggestion, new TextEdit(span, "{/*" + inner.Replace("*/", "* /") + "*/}"))]
                :
            [
                new CodeFix(
                    "Write {/* … */}",
                    FixSafety.Safe,
                    new TextEdit(TextSpan.FromLength(span.Start, 4), "{/*"),
                    new TextEdit(new TextSpan(span.End - 3, span.End), "*/}")),
            ]);
    }

    // `<-- x -->`, which HTML would not take for a comment either.
    private static Diagnostic LooseComment(SourceText source, TextSpan span) => new(
        MdxDescriptors.HtmlComment,
        source.GetLocation(span),
        "This looks like a comment, and it is none.",
        "Write {/* comment */}. If the arrows are meant, write '\\<'.",
        fixes:
        [
            new CodeFix(
                "Write {/* … */}",
                FixSafety.Suggestion,
                new TextEdit(TextSpan.FromLength(span.Start, 3), "{/*"),
                new TextEdit(new TextSpan(span.End - 3, span.End), "*/}")),
            Escape(span.Start),
        ]);

    private static Diagnostic Autolink(SourceText source, TextSpan span, string address)
    {
        var target = address.IndexOf(':') < 0 ? "mailto:" + address : address;
        var link = $"[{address}]({target})";
        var isPlain = address.IndexOfAny(['(', ')', '[', ']', '\\', '*', '`', '{']) < 0;
        return new Diagnostic(
            MdxDescriptors.Autolink,
            source.GetLocation(span),
            "MDX has no links in angle brackets.",
            $"Write [text]({target}).",
            fixes: isPlain
                ? [new CodeFix($"Write {Quote(link):link}", FixSafety.Safe, new TextEdit(TextSpan.FromLength(span.Start, 1), "["), new TextEdit(new TextSpan(span.End - 1, span.End), $"]({target})"))]
                : [Escape(span.Start)]);
    }

    private static Diagnostic LessThan(SourceText source, TextSpan span)
    {
        var text = source.GetText(span);
        var signs = text.Length - text.TrimStart('<').Length;
        if (signs > 1)
            return LessThanRun(source, span, signs);

        if (text.Length > 1 && Characters.IsInvisible(text[1]))
            return InvisibleCharacter(source, TextSpan.FromLength(span.Start + 1, 1));

        return new Diagnostic(
            MdxDescriptors.UnexpectedCharacter,
            source.GetLocation(span),
            text.Length > 1 ? (Message)$"The '<' before '{Quote(text.Substring(1)):text}' is read as the start of a tag." : "This '<' is read as the start of a tag.",
            $"Write '\\{text}' or '&lt;{text.Substring(1):rest}', or say it in words.",
            fixes:
            [
                Escape(span.Start, FixSafety.Safe),
                new CodeFix($"Write '&lt;{text.Substring(1):rest}'", FixSafety.Suggestion, new TextEdit(TextSpan.FromLength(span.Start, 1), "&lt;")),
            ]);
    }

    // `<` and a zero-width space: pasted text, and the author sees nothing wrong.
    private static Diagnostic InvisibleCharacter(SourceText source, TextSpan span)
    {
        var shown = Characters.Show(source.Text[span.Start]);
        return new Diagnostic(
            MdxDescriptors.UnexpectedCharacter,
            source.GetLocation(span),
            $"The invisible character {shown} stands between '<' and what should be the name of a tag.",
            $"Delete it. If the '<' is meant as text, write '\\<'.",
            fixes: [new CodeFix($"Remove {shown}", FixSafety.Suggestion, TextEdit.Delete(span)), Escape(span.Start - 1)]);
    }

    private static Diagnostic LessThanRun(SourceText source, TextSpan span, int signs)
    {
        var edits = new TextEdit[Math.Min(signs, MaxQuote)];
        for (var i = 0; i < edits.Length; i++)
            edits[i] = TextEdit.Insert(span.Start + i, "\\");
        return new Diagnostic(
            MdxDescriptors.UnexpectedCharacter,
            source.GetLocation(span),
            $"'{Quote(source.GetText(span)):text}' is read as the start of a tag.",
            "Write it as code, or with a backslash before each '<'.",
            fixes: [new CodeFix("Put a backslash before each '<'", FixSafety.Safe, edits)]);
    }

    private static Diagnostic UnfinishedTag(SourceText source, TextSpan span, JsxTag tag)
    {
        var text = source.GetText(span);
        return new Diagnostic(
            MdxDescriptors.UnfinishedTag,
            source.GetLocation(span),
            $"The tag '{Quote(text):text}' is never ended with '>'.",
            $"End the tag with '>' or '/>'. If '{Quote(text):text}' is meant as text, write '\\{Quote(text):text}'.",
            fixes: tag.Attributes.Exists(a => a.Kind is MdxAttributeValueKind.String or MdxAttributeValueKind.Expression) ? null : [Escape(span.Start)]);
    }

    private static Diagnostic BadCharacter(SourceText source, TextSpan start, TextSpan span, JsxTag tag)
    {
        var c = source.Text[span.Start];
        Message found = Characters.IsMarkdownWhitespace(c) ? (Message)"A space" : Characters.IsInvisible(c) ? (Message)$"The invisible character {Characters.Show(c):character}" : $"'{source.GetText(span):text}'";
        var name = tag.IsClosing ? $"</{tag.Name}" : $"<{tag.Name}";
        return new Diagnostic(
            MdxDescriptors.BadTagCharacter,
            source.GetLocation(span),
            tag.Name is null ? (Message)$"{found} cannot stand in the name of a tag." : $"{found} cannot stand here in the tag '{name}'.",
            "A tag holds a name, then attributes such as name=\"text\" or name={value}. If the '<' is meant as text, write '\\<'.",
            [new RelatedLocation("the tag starts here", source.GetLocation(start))],
            !tag.IsClosing && tag.Attributes.Count == 0 && (tag.Name is null || JsxMistakes.IsPlainName(tag.Name) || !IsClosedBehind(source.Text, span.End, tag.Name)) ? [Escape(start.Start)] : null);
    }

    /// <summary>White space around the colon of an attribute's name.</summary>
    public static Diagnostic SpaceInName(SourceText source, TextSpan colon, TextSpan before, TextSpan behind) => new(
        MdxDescriptors.BadTagCharacter,
        source.GetLocation(colon),
        "No space can stand around the ':' of an attribute's name in Astro 7; other builders allow it.",
        "Write the name in one piece.",
        fixes: [new CodeFix("Remove the space", FixSafety.Safe, [.. new[] { before, behind }.Where(s => !s.IsEmpty).Select(TextEdit.Delete)])]);

    /// <summary>A space beyond ASCII beside the <c>=</c> before a value in braces.</summary>
    public static Diagnostic WideSpace(SourceText source, TextSpan space, TextSpan before, TextSpan behind) => new(
        MdxDescriptors.BadTagCharacter,
        source.GetLocation(space),
        $"Next to '=' stands a space that is none to Astro 7 ({Characters.Show(source.Text[space.Start]):code}), so that the braces are no value; other builders allow it.",
        "Delete the space: it may look like any other.",
        fixes: [new CodeFix("Remove the space", FixSafety.Safe, [.. new[] { before, behind }.Where(s => !s.IsEmpty).Select(TextEdit.Delete)])]);

    /// <summary>An attribute <c>key</c> behind a spread.</summary>
    public static Diagnostic LateKey(SourceText source, TextSpan name) => new(
        MdxDescriptors.BadTagCharacter,
        source.GetLocation(name),
        "'key' stands behind a spread such as {...props}, and the build stops.",
        "Put 'key' before the spread.");

    /// <summary>A component's name whose first part holds a dash.</summary>
    public static Diagnostic DashInMember(SourceText source, TextSpan span, string name) => new(
        MdxDescriptors.BadTagCharacter,
        source.GetLocation(span),
        $"'{Quote(name):name}' is a part of '{name.Substring(0, name.IndexOf('.')):variable}', and no variable can have a dash in its name.",
        "Write a name without a dash before the dot.");

    private static bool IsClosedBehind(string text, int from, string name) =>
        text.IndexOf("</" + name, from, Math.Min(text.Length - from, MaxClosingDistance), StringComparison.Ordinal) >= 0;
}
