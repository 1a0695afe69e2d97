// What the author of a diagram is told. One factory a message; the parsers decide which, the words are here.

using ContentLint.Data;
using ContentLint.Diagnostics;
using ContentLint.Mermaid.Flowchart;
using ContentLint.Mermaid.Syntax;
using ContentLint.Text;

namespace ContentLint.Mermaid;

/// <summary>The diagnostics of diagrams.</summary>
internal static partial class MermaidDiagnostics
{
    public static Diagnostic Unexpected(DiagramContext context, TextSpan span, Message expected)
    {
        var found = Show(context, span);
        return new(MermaidDescriptors.Syntax, context.Locate(span), $"{found} cannot stand here: expected {expected}.");
    }

    /// <param name="context">The diagram.</param>
    /// <param name="id">The id.</param>
    /// <param name="word">The reserved word that it is or begins with.</param>
    /// <param name="replacement">Another id.</param>
    /// <param name="edits">What to write at each of its uses; empty where they cannot be told.</param>
    public static Diagnostic ReservedWord(DiagramContext context, TextSpan id, TextSpan word, string replacement, (TextSpan, string NewText)[] edits)
    {
        var written = context.Written(id);
        var shown = edits.Select(e => e.NewText).FirstOrDefault(t => t != replacement) ?? replacement;
        var title = edits.Length > 1 ? (Message) $"Write '{replacement}' wherever '{written}' is used, and show the same text" : $"Write '{shown}'";
        return new(
            MermaidDescriptors.ReservedWord,
            context.Locate(id),
            id == word
                ? (Message)$"'{written}' is a reserved word and cannot be an id."
                : $"An id cannot begin with the reserved word '{context.Written(word):word}', as '{written}' does.",
            $"Give the node another id everywhere and show the word as its label: '{replacement}[\"{written}\"]'.",
            fixes: edits.Length == 0 ? null : context.Fix(title, FixSafety.Suggestion, edits));
    }

    /// <param name="context">The diagram.</param>
    /// <param name="bracket">The bracket.</param>
    /// <param name="closing">What closes it.</param>
    /// <param name="gaveUp">Where it is certainly still open.</param>
    /// <param name="closeAt">Where its text seems to end; -1 when that cannot be told.</param>
    public static Diagnostic UnclosedBracket(DiagramContext context, TextSpan bracket, string closing, TextSpan gaveUp, int closeAt = -1) => new(
        MermaidDescriptors.UnclosedBracket,
        context.Locate(bracket),
        $"'{context.Written(bracket):bracket}' is opened here and never closed.",
        $"Close it with '{closing}'. Text that has brackets in it goes in quotes.",
        [new RelatedLocation("Here it still is open.", context.Locate(gaveUp))],
        closeAt < 0 ? null : context.Fix($"Write '{closing}' behind the text", FixSafety.Suggestion, (TextSpan.At(closeAt), closing)));

    public static Diagnostic UnclosedBody(DiagramContext context, TextSpan brace, TextSpan gaveUp)
    {
        var end = Math.Min(gaveUp.Start, context.Text.Length);
        while (end > 0 && Characters.IsSpace(context.Text[end - 1]))
            end--;
        var newLine = context.NewLineAt(end);
        return new(
            MermaidDescriptors.UnclosedBracket,
            context.Locate(brace),
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
        return new(
            MermaidDescriptors.UnquotedLabel,
            context.Locate(label),
            $"A label with {found} in it must be in quotes.",
            $"Write {quoted}.",
            fixes: context.Fix($"Write {quoted}", FixSafety.Safe, written.Contains('"') ? [(label, quoted)] : [(TextSpan.At(label.Start), opening), (TextSpan.At(label.End), "\"")]));
    }

    /// <param name="context">The diagram.</param>
    /// <param name="quotes">The quotes inside the text.</param>
    public static Diagnostic QuoteInText(DiagramContext context, TextSpan[] quotes) => new(
        MermaidDescriptors.UnquotedLabel,
        context.Locate(new TextSpan(quotes[0].Start, quotes[quotes.Length - 1].End)),
        "A quote inside a text in quotes ends the text.",
        "Write '#quot;' for each quote inside.",
        fixes: context.Fix("Write '#quot;' for the quotes inside", FixSafety.Safe, [.. quotes.Select(q => (q, "#quot;"))]));

    public static Diagnostic BackslashEscape(DiagramContext context, TextSpan escape, (TextSpan, string)[] edits) => new(
        MermaidDescriptors.BackslashEscape,
        context.Locate(escape),
        "A backslash escapes nothing here: the quote after it ends the label.",
        "Write '#quot;' for a quote in a label.",
        fixes: context.Fix("Write '#quot;'", FixSafety.Safe, edits));

    /// <param name="context">The diagram.</param>
    /// <param name="quote">The quote.</param>
    /// <param name="closeAt">Where its text seems to end; -1 when that cannot be told.</param>
    public static Diagnostic UnclosedQuote(DiagramContext context, TextSpan quote, int closeAt)
    {
        var written = context.Written(quote);
        return new(
            MermaidDescriptors.UnclosedQuote,
            context.Locate(quote),
            "This quote is never closed.",
            $"Put a '{written}' behind the text.",
            fixes: closeAt <= quote.End ? null : context.Fix($"Write '{written}' behind the text", FixSafety.Suggestion, (TextSpan.At(closeAt), written)));
    }

    /// <param name="context">The diagram.</param>
    /// <param name="label">The label with its brackets.</param>
    /// <param name="inside">What stands between them: nothing, spaces, or two quotes.</param>
    public static Diagnostic EmptyLabel(DiagramContext context, TextSpan label, TextSpan inside) => new(
        MermaidDescriptors.EmptyLabel,
        context.Locate(label),
        "A label cannot be empty.",
        "Write at least a space in quotes, '\" \"', or leave the brackets out.",
        fixes: context.Fix("Write '\" \"'", FixSafety.Suggestion, (inside, "\" \"")));

    public static Diagnostic InvalidLink(DiagramContext context, TextSpan link, string replacement) => new(
        MermaidDescriptors.InvalidLink,
        context.Locate(link),
        $"'{context.Written(link):link}' is no arrow here.",
        $"Write '{replacement}'.",
        fixes: context.Fix($"Write '{replacement}'", FixSafety.Safe, (link, replacement)));

    public static Diagnostic UnclosedLabeledLink(DiagramContext context, TextSpan link, string example) => new(
        MermaidDescriptors.InvalidLink,
        context.Locate(link),
        $"'{context.Written(link):link}' begins a link with a label, and the link's second half is missing.",
        $"Write '{example}'.");

    public static Diagnostic UnclosedBlock(DiagramContext context, string word, TextSpan head)
    {
        var end = context.Text.Length;
        while (end > 0 && Characters.IsSpace(context.Text[end - 1]))
            end--;
        var newLine = context.NewLineAt(end);
        return new(
            MermaidDescriptors.UnclosedBlock,
            context.Locate(head),
            $"This '{word}' has no 'end'.",
            "Write 'end' on a line of its own behind the last line of the block.",
            [new RelatedLocation("The diagram ends here.", context.Locate(TextSpan.At(end)))],
            newLine is null ? null : context.Fix("Write 'end' at the end of the diagram", FixSafety.Suggestion, (TextSpan.At(end), newLine + "end")));
    }

    public static Diagnostic StrayEnd(DiagramContext context, TextSpan word) => new(
        MermaidDescriptors.StrayEnd,
        context.Locate(word),
        "This 'end' ends nothing: no block is open.",
        "Delete it, or find the block's first line that is missing.",
        fixes: context.Fix("Delete 'end'", FixSafety.Unsafe, (word, "")));

    public static Diagnostic InvalidDirection(DiagramContext context, TextSpan word, string header)
    {
        var written = context.Written(word);
        var meant = DidYouMean.Suggest(written, ["TD", "LR", "TB", "RL", "BT"])
            ?? written.ToUpperInvariant() switch { "DT" => "TD", "L" => "LR", "T" or "D" => "TD", "R" => "RL", "B" => "BT", _ => null };
        return new(
            MermaidDescriptors.InvalidDirection,
            context.Locate(word),
            meant is null ? (Message)$"'{written}' is no direction." : $"'{written}' is no direction. Did you mean '{meant}'?",
            $"Write '{header} TD' (top down), 'LR' (left to right), 'BT' or 'RL'.",
            fixes: meant is null ? null : context.Fix($"Write '{meant}'", FixSafety.Suggestion, (word, meant)));
    }

    public static Diagnostic MisplacedTitle(DiagramContext context, TextSpan statement, string type, string title) => new(
        MermaidDescriptors.MisplacedTitle,
        context.Locate(statement),
        $"A {type} has no 'title' statement.",
        $"Put the title into front matter above the diagram: '---', 'title: {YamlText(title):title}', '---'.",
        fixes: context.FixInFrontMatter("Put the title into front matter", statement, $"title: {YamlText(title):title}"));

    // A text as a value of YAML, in quotes where it could be taken for something else.
    private static string YamlText(string text) =>
        text.Length > 0 && char.IsLetter(text[0]) && text.All(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or ',' or '.' or '(' or ')' or '/')
            && text is not ("null" or "true" or "false")
            ? text
            : "\"" + text.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"";

    public static Diagnostic UnknownShape(DiagramContext context, DataNode shape)
    {
        var name = (shape as DataScalar)?.Text;
        var meant = name is null ? null : DidYouMean.Suggest(name.Replace('_', '-'), FlowchartShapes.Names);
        return new(
            MermaidDescriptors.UnknownShape,
            context.Slice.Source.GetLocation(shape.Span),
            meant is null ? (Message)$"There is no shape '{name}'." : $"There is no shape '{name}'. Did you mean '{meant}'?",
            "Shape names are in lower case: rect, rounded, stadium, diam, hex, cyl, circle, doc, and so on.",
            fixes: meant is null ? null : [new CodeFix($"Write '{meant}'", FixSafety.Suggestion, new TextEdit(shape.Span, meant))]);
    }

    public static Diagnostic LabelIsNoText(DiagramContext context, DataNode label) => new(
        MermaidDescriptors.InvalidProperties,
        context.Slice.Source.GetLocation(label.Span),
        "The label of a node with an icon or an image must be a text.",
        "Put it in quotes.");

    public static Diagnostic EmptyProperties(DiagramContext context, TextSpan properties) => new(
        MermaidDescriptors.InvalidProperties,
        context.Locate(properties),
        "There are no properties in these braces.",
        "Write them as 'name: value', or delete the braces.");

    public static Diagnostic BadProperties(Diagnostic problem) => problem.As(MermaidDescriptors.InvalidProperties);

    public static Diagnostic BadFrontMatter(Diagnostic problem) => problem.As(MermaidDescriptors.InvalidFrontMatter);

    /// <param name="fence">Its opening fence.</param>
    /// <param name="blankAbove">The blank lines above it in the file; empty where something else stands there.</param>
    public static Diagnostic LateFrontMatter(SourceLocation fence, TextSpan blankAbove) => new(
        MermaidDescriptors.InvalidFrontMatter,
        fence,
        "Front matter must begin on the first line of the diagram.",
        "Delete the lines above '---', and any second front matter.",
        fixes: blankAbove.IsEmpty ? null : [new CodeFix("Delete the blank lines above", FixSafety.Safe, TextEdit.Delete(blankAbove))]);

    public static Diagnostic UnclosedFrontMatter(SourceLocation fence) => new(
        MermaidDescriptors.InvalidFrontMatter,
        fence,
        "'---' begins front matter that is not closed in the same way.",
        "Close it with '---' on a line of its own, with the same indentation, before the diagram begins.");

    public static Diagnostic UnknownEdge(DiagramContext context, TextSpan number, int count) => new(
        MermaidDescriptors.UnknownEdge,
        context.Locate(number),
        $"There is no edge {context.Written(number):number} above this line.",
        count == 0 ? (Message)"No edge stands above; linkStyle goes behind the edges it styles." : $"Edges are counted from 0: the last one above is {count - 1:last}.");

    public static Diagnostic TooManyEdges(DiagramContext context, TextSpan link) => new(
        MermaidDescriptors.TooManyEdges,
        context.Locate(link),
        $"This flowchart has more than {context.Options.MaxEdges} edges; mermaid draws no more.",
        "Split the diagram, or raise maxEdges in the site's mermaid configuration.");

    private static Message Show(DiagramContext context, TextSpan span)
    {
        var written = context.Written(span).Trim();
        if (span.Start >= context.Text.Length - 1)
            return "The end of the diagram";
        if (written.Length == 0)
            return context.Text.IndexOf('\n', span.Start, span.Length) >= 0 ? (Message)"The end of the line" : "A space";
        var line = written.IndexOf('\n');
        var length = Math.Min(line < 0 ? written.Length : line, 40);
        return length < written.Length ? (Message)$"'{written.Substring(0, length):text}…'" : $"'{written:text}'";
    }
}
