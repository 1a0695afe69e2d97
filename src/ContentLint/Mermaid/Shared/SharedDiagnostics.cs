// What the author of a diagram is told. One factory a message; the parsers decide which, the words are here.

using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Preparation;

namespace ContentLint.Mermaid.Shared;

/// <summary>The messages that several types of diagrams give.</summary>
internal static class SharedDiagnostics
{
    public static Diagnostic MissingType(MappedText slice, TextSpan line, string meant)
    {
        var newLine = DiagramContext.NewLine(slice.Source, slice.ToSource(line.Start));
        return new(
            MermaidDescriptors.UnknownDiagram,
            slice.GetLocation(line),
            "This diagram does not say what type it is.",
            $"Write '{meant}' on a line above.",
            fixes: newLine is null ? null : [new CodeFix($"Write '{meant}' above", FixSafety.Suggestion, TextEdit.Insert(slice.ToSource(line.Start), meant + newLine))]);
    }

    public static Diagnostic ReservedName(DiagramContext context, TextSpan word, Message what, string example) => context.Mistake(
        MermaidDescriptors.ReservedWord, word,
        $"'{context.Written(word):word}' is a reserved word and cannot be {what}.",
        $"Choose another id and show the word as its label: '{example}'.");

    public static Diagnostic ReservedWord(DiagramContext context, TextSpan word) => context.Mistake(
        MermaidDescriptors.ReservedWord, word,
        $"'{context.Written(word):word}' is a word of the diagram's language and cannot be a name here.",
        "Choose another name, for example with an underscore behind it.");

    /// <summary>A bracket is still open where reading gave up. Its text seems to end at a place, -1 where that cannot be told.</summary>
    public static Diagnostic UnclosedBracket(DiagramContext context, TextSpan bracket, string closing, TextSpan gaveUp, int closeAt = -1) => context.Mistake(
        MermaidDescriptors.UnclosedBracket, bracket,
        $"'{context.Written(bracket):bracket}' is opened here and never closed.",
        $"Close it with '{closing}'. Text that has brackets in it goes in quotes.",
        [new RelatedLocation("Here it still is open.", context.Locate(gaveUp))],
        closeAt < 0 ? null : context.Fix($"Write '{closing}' behind the text", FixSafety.Suggestion, (TextSpan.At(closeAt), closing)));

    public static Diagnostic UnclosedBody(DiagramContext context, TextSpan brace, TextSpan gaveUp)
    {
        var end = Characters.SkipBack(context.Text, Math.Min(gaveUp.Start, context.Text.Length), Characters.IsSpace);
        var newLine = context.NewLineAt(end);
        return context.Mistake(
            MermaidDescriptors.UnclosedBracket, brace,
            $"'{context.Written(brace):brace}' is opened here and never closed.",
            "Close it with '}' on a line of its own, below the last line that belongs to it.",
            [new RelatedLocation("Here it still is open.", context.Locate(gaveUp))],
            newLine is null ? null : context.Fix("Write '}' below", FixSafety.Suggestion, (TextSpan.At(end), newLine + "}")));
    }

    public static Diagnostic UnquotedLabel(DiagramContext context, TextSpan label, Message found)
    {
        var written = context.Written(label);
        var lacksOpening = written.IndexOf('"') == written.Length - 1;

        // A quote and a backquote would open a Markdown text.
        var opening = written.Length > 0 && written[0] == '`' ? "\" " : "\"";
        var quoted = lacksOpening ? opening + written : opening + written.Replace("\"", "#quot;") + "\"";
        return context.Mistake(
            MermaidDescriptors.UnquotedLabel, label,
            $"A label with {found} in it must be in quotes.",
            $"Write {quoted}.",
            fixes: context.Fix($"Write {quoted}", FixSafety.Safe, written.Contains('"') ? [(label, quoted)] : [(TextSpan.At(label.Start), opening), (TextSpan.At(label.End), "\"")]));
    }

    /// <summary>A word begins no statement. It may be one of those that do, misspelt.</summary>
    public static Diagnostic UnknownStatement(DiagramContext context, TextSpan word, IEnumerable<string> statements, Message expected)
    {
        var written = context.Written(word);
        if (DidYouMean.Suggest(written, statements) is not { } meant || written == meant)
            return GrammarDiagnostics.Unexpected(context, word, expected);
        return context.Mistake(
            MermaidDescriptors.Syntax, word,
            $"'{written}' begins no statement here. Did you mean '{meant}'?",
            $"Write '{meant}'.",
            fixes: context.Fix($"Write '{meant}'", FixSafety.Suggestion, (word, meant)));
    }

    public static Diagnostic ColonBehindWord(DiagramContext context, TextSpan word, TextSpan colon) => context.Mistake(
        MermaidDescriptors.Syntax, colon,
        $"No colon stands behind '{context.Written(word):word}'.",
        "Write a space.",
        fixes: context.Fix("Write a space", FixSafety.Safe, (colon, colon.End < context.Text.Length && Characters.IsSpace(context.Text[colon.End]) ? "" : " ")));

    public static Diagnostic CommaAtEnd(DiagramContext context, TextSpan comma) => context.Mistake(
        MermaidDescriptors.Syntax, comma,
        "Nothing follows on this comma.",
        "Delete it.",
        fixes: context.Fix("Delete the comma", FixSafety.Safe, (comma, "")));

    /// <summary>Says that a type has no titles where the line at a position is one; <see langword="null"/> where it is none.</summary>
    public static Diagnostic? ExplainTitle(DiagramContext context, int position, string type)
    {
        var line = context.LineAt(position);
        var start = Math.Min(Characters.SkipSpaces(context.Text, line.Start), line.End);
        var written = context.Text.Substring(start, line.End - start).TrimEnd();
        if (!written.StartsWith("title ", StringComparison.Ordinal) && !written.StartsWith("title:", StringComparison.Ordinal))
            return null;

        var statement = TextSpan.FromLength(start, written.Length);
        var title = YamlText(written.Substring(6).Trim());
        return context.Mistake(
            MermaidDescriptors.MisplacedTitle, statement,
            $"A {type} has no 'title' statement.",
            $"Put the title into front matter above the diagram: '---', 'title: {title}', '---'.",
            fixes: context.FixInFrontMatter("Put the title into front matter", statement, $"title: {title}"));
    }

    // A text as a value of YAML, in quotes where it could be taken for something else.
    private static string YamlText(string text) =>
        text.Length > 0 && char.IsLetter(text[0]) && text.All(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or ',' or '.' or '(' or ')' or '/')
            && text is not ("null" or "true" or "false")
            ? text
            : "\"" + text.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"";

    public static Diagnostic StrayBrace(DiagramContext context, TextSpan brace) => context.Mistake(
        MermaidDescriptors.StrayEnd, brace,
        "This '}' closes nothing.",
        "Delete it, or find the line with '{' that is missing.",
        fixes: context.Fix("Delete '}'", FixSafety.Unsafe, (brace, "")));

    public static Diagnostic StraySemicolon(DiagramContext context, TextSpan semicolon) => context.Mistake(
        MermaidDescriptors.Syntax, semicolon,
        "No semicolon can stand here: a line end ends a statement.",
        "Delete it.",
        fixes: context.Fix("Delete ';'", FixSafety.Safe, (semicolon, "")));

    /// <summary>A text of an outline has a sign in it that only a label in quotes may have.</summary>
    public static Diagnostic SignInText(DiagramContext context, TextSpan text, TextSpan sign)
    {
        var label = $"[\"{context.Written(text)}\"]";
        return context.Mistake(
            MermaidDescriptors.UnquotedLabel, text,
            $"A text with '{context.Written(sign):sign}' in it must be a label in quotes.",
            $"Write {label}.",
            fixes: context.Fix($"Write {label}", FixSafety.Suggestion, (TextSpan.At(text.Start), "[\""), (TextSpan.At(text.End), "\"]")));
    }

    public static Diagnostic HeaderInLine(DiagramContext context, TextSpan word) => context.Mistake(
        MermaidDescriptors.ReservedWord, word,
        $"'{context.Written(word):word}' begins the diagram, and no line of it can begin with that word again.",
        "Begin the line with another word.");

    /// <summary>A name is a reserved word, or has something in it, that is allowed in quotes only.</summary>
    public static Diagnostic UnquotedName(DiagramContext context, TextSpan name, bool isReserved = false)
    {
        var written = context.Written(name);
        var quoted = $"\"{written}\"";
        return context.Mistake(
            isReserved ? MermaidDescriptors.ReservedWord : MermaidDescriptors.UnquotedLabel, name,
            isReserved ? (Message)$"'{written}' begins with a reserved word and must be in quotes as a name." : $"'{written}' must be in quotes: without them a name is one word of Latin letters, digits and '_'.",
            $"Write {quoted}.",
            fixes: context.Fix($"Write {quoted}", FixSafety.Safe, (TextSpan.At(name.Start), "\""), (TextSpan.At(name.End), "\"")));
    }

    /// <summary>A name is not among the known ones of what it should be the name of.</summary>
    public static Diagnostic UnknownName(DiagramContext context, TextSpan span, Message what, IEnumerable<string> known)
    {
        var name = context.Written(span);
        var meant = DidYouMean.Suggest(name, known);
        return context.Mistake(
            MermaidDescriptors.UnknownName, span,
            meant is null ? (Message)$"There is no {what} '{name}'." : $"There is no {what} '{name}'. Did you mean '{meant}'?",
            $"Declare it on a line of its own, or name one that exists.",
            fixes: meant is null ? null : context.Fix($"Write '{meant}'", FixSafety.Suggestion, (span, meant)));
    }

    /// <summary>An id is given a second time.</summary>
    public static Diagnostic DuplicateId(DiagramContext context, TextSpan id, TextSpan first) => context.Mistake(
        MermaidDescriptors.DuplicateId, id,
        $"The id '{context.Written(id):id}' is taken already.",
        "Choose another id.",
        [new RelatedLocation("It is given here.", context.Locate(first))]);

    /// <summary>Between the brackets of a label stands nothing, or spaces, or two quotes.</summary>
    public static Diagnostic EmptyLabel(DiagramContext context, TextSpan label, TextSpan inside) => context.Mistake(
        MermaidDescriptors.EmptyLabel, label,
        "A label cannot be empty.",
        "Write at least a space in quotes, '\" \"', or leave the brackets out.",
        fixes: context.Fix("Write '\" \"'", FixSafety.Suggestion, (inside, "\" \"")));

    public static Diagnostic InvalidLink(DiagramContext context, TextSpan link, string replacement) => context.Mistake(
        MermaidDescriptors.InvalidLink, link,
        $"'{context.Written(link):link}' is no arrow here.",
        $"Write '{replacement}'.",
        fixes: context.Fix($"Write '{replacement}'", FixSafety.Safe, (link, replacement)));

    public static Diagnostic UnclosedBlock(DiagramContext context, string word, TextSpan head)
    {
        var end = Characters.SkipBack(context.Text, context.Text.Length, Characters.IsSpace);
        var newLine = context.NewLineAt(end);
        return context.Mistake(
            MermaidDescriptors.UnclosedBlock, head,
            $"This '{word}' has no 'end'.",
            "Write 'end' on a line of its own behind the last line of the block.",
            [new RelatedLocation("The diagram ends here.", context.Locate(TextSpan.At(end)))],
            newLine is null ? null : context.Fix("Write 'end' at the end of the diagram", FixSafety.Suggestion, (TextSpan.At(end), newLine + "end")));
    }

    public static Diagnostic StrayEnd(DiagramContext context, TextSpan word) => context.Mistake(
        MermaidDescriptors.StrayEnd, word,
        "This 'end' ends nothing: no block is open.",
        "Delete it, or find the block's first line that is missing.",
        fixes: context.Fix("Delete 'end'", FixSafety.Unsafe, (word, "")));

    public static Diagnostic BadProperties(Diagnostic problem) => problem.As(MermaidDescriptors.InvalidProperties);

    public static Diagnostic EmptyProperties(DiagramContext context, TextSpan properties) => context.Mistake(
        MermaidDescriptors.InvalidProperties, properties,
        "There are no properties in these braces.",
        "Write them as 'name: value', or delete the braces.");
}
