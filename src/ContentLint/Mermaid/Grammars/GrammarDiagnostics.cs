namespace ContentLint.Mermaid.Grammars;

/// <summary>The messages of what all grammars have in common: a token that cannot stand where it does, signs and comments that no type of diagram knows.</summary>
internal static class GrammarDiagnostics
{
    public static Diagnostic UnknownDiagram(MappedText slice, TextSpan word, string? meant)
    {
        var written = slice.Text.Substring(word.Start, word.Length);

        // What is written without a space behind the type must not be lost with it.
        var isAlone = written.TrimEnd(':', ';', ',', '.').All(c => char.IsLetterOrDigit(c) || c is '-' or '_');
        return new(
            MermaidDescriptors.UnknownDiagram,
            slice.GetLocation(word),
            meant is null ? (Message)$"'{written}' is no type of diagram." : $"'{written}' is no type of diagram. Did you mean '{meant}'?",
            "A diagram begins with its type: 'flowchart TD', 'sequenceDiagram', 'stateDiagram-v2', and so on.",
            fixes: meant is null || !isAlone || !slice.IsVerbatim(word) ? null : [new CodeFix($"Write '{meant}'", FixSafety.Safe, new TextEdit(slice.ToSource(word), meant))]);
    }

    /// <summary>A sign only looks like one of the language.</summary>
    public static Diagnostic LookAlike(DiagramContext context, TextSpan sign, string meant, (TextSpan, string)[] edits) => context.Mistake(
        meant == ":" ? MermaidDescriptors.MissingColon : MermaidDescriptors.Syntax, sign,
        $"'{context.Written(sign):sign}' only looks like '{meant}', and Mermaid does not know it.",
        $"Write '{meant}'.",
        fixes: context.Fix($"Write '{meant}'", FixSafety.Safe, edits));

    public static Diagnostic InvisibleCharacter(DiagramContext context, TextSpan run, (TextSpan, string)[] edits) => context.Mistake(
        MermaidDescriptors.Syntax, run,
        "An invisible character stands here, and Mermaid does not skip it.",
        "Delete it; the line looks the same without it.",
        fixes: context.Fix("Delete the invisible characters of this line", FixSafety.Safe, edits));

    public static Diagnostic ForeignComment(DiagramContext context, TextSpan marker) => context.Mistake(
        MermaidDescriptors.Syntax, marker,
        $"'{context.Written(marker):marker}' begins no comment in a diagram.",
        "Write '%%' at the beginning of the line.",
        fixes: context.Fix("Write '%%'", FixSafety.Suggestion, (marker, "%%")));

    /// <summary>A comment stands behind a statement. The new text for its marker puts it on a line of its own, if that can be.</summary>
    public static Diagnostic CommentBehind(DiagramContext context, TextSpan comment, TextSpan marker, string? newText) => context.Mistake(
        MermaidDescriptors.Syntax, comment,
        "A comment cannot stand behind a statement.",
        "Put it on a line of its own that begins with '%%'.",
        fixes: newText is null ? null : context.Fix(newText.Length == 0 ? (Message)"Delete the empty comment" : "Put it on a line of its own", FixSafety.Suggestion, (marker, newText)));

    /// <summary>A colon is missing behind a name: in the gap, if a value stands behind that.</summary>
    public static Diagnostic MissingColonBehindName(DiagramContext context, TextSpan name, string example, TextSpan gap = default)
    {
        var written = context.Written(gap.IsEmpty ? name : new TextSpan(name.Start, gap.Start));
        return context.Mistake(
            MermaidDescriptors.MissingColon, name,
            $"A colon is missing behind '{written}'.",
            $"Write '{written}: {example}'.",
            fixes: gap.IsEmpty ? null : context.Fix("Write ':'", FixSafety.Safe, (gap, ": ")));
    }

    public static Diagnostic Unexpected(DiagramContext context, TextSpan span, Message expected)
    {
        var found = Show(context, span);
        return context.Mistake(MermaidDescriptors.Syntax, span, $"{found} cannot stand here: expected {expected}.");
    }

    public static Diagnostic MisspeltWord(DiagramContext context, TextSpan word, string meant) => context.Mistake(
        MermaidDescriptors.Syntax, word,
        $"There is no '{context.Written(word):word}' here. Did you mean '{meant}'?",
        $"Write '{meant}'.",
        fixes: context.Fix($"Write '{meant}'", FixSafety.Suggestion, (word, meant)));

    public static Diagnostic UnquotedText(DiagramContext context, TextSpan text) => context.Mistake(
        MermaidDescriptors.UnquotedLabel, text,
        "This text must be in quotes.",
        $"Write \"{context.Written(text):text}\".",
        fixes: context.Fix("Write the quotes", FixSafety.Safe, (TextSpan.At(text.Start), "\""), (TextSpan.At(text.End), "\"")));

    public static Diagnostic SpacesAtLineEnd(DiagramContext context, TextSpan spaces) => context.Mistake(
        MermaidDescriptors.SpaceBeforeLineEnd, spaces,
        "The line must end before these spaces: Mermaid takes them for the indentation of the next line.",
        "Delete them.",
        fixes: context.Fix("Delete the spaces", FixSafety.Safe, (spaces, "")));

    public static Diagnostic TooDeep(DiagramContext context, TextSpan span) => context.Mistake(
        MermaidDescriptors.Syntax, span,
        "Brackets are nested too deeply here.",
        "Give the inner part a name of its own, and write the name here.");

    /// <summary>Quotes stand inside a text in quotes.</summary>
    public static Diagnostic QuoteInText(DiagramContext context, TextSpan[] quotes) => context.Mistake(
        MermaidDescriptors.UnquotedLabel, new TextSpan(quotes[0].Start, quotes[quotes.Length - 1].End),
        "A quote inside a text in quotes ends the text.",
        "Write '#quot;' for each quote inside.",
        fixes: context.Fix("Write '#quot;' for the quotes inside", FixSafety.Safe, [.. quotes.Select(q => (q, "#quot;"))]));

    /// <summary>A quote is never closed. Its text seems to end at a place, -1 where that cannot be told.</summary>
    public static Diagnostic UnclosedQuote(DiagramContext context, TextSpan quote, int closeAt)
    {
        var written = context.Written(quote);
        return context.Mistake(
            MermaidDescriptors.UnclosedQuote, quote,
            "This quote is never closed.",
            $"Put a '{written}' behind the text.",
            fixes: closeAt <= quote.End ? null : context.Fix($"Write '{written}' behind the text", FixSafety.Suggestion, (TextSpan.At(closeAt), written)));
    }

    public static Message Show(DiagramContext context, TextSpan span)
    {
        var written = context.Written(span).Trim();
        if (span.Start >= context.Text.Length - 1)
            return "The end of the diagram";
        if (written.Length == 0)
            return context.Text.IndexOf('\n', span.Start, span.Length) >= 0 ? (Message)"The end of the line" : "A space";
        var line = written.IndexOf('\n');
        var length = Math.Min(line < 0 ? written.Length : line, 40);
        return length < written.Length ? (Message)$"'{SurrogatePairs.Beginning(written, length):text}…'" : $"'{written:text}'";
    }
}
