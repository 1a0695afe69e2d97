using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Shared;

namespace ContentLint.Mermaid.Types.C4;

/// <summary>The messages of C4 diagrams.</summary>
internal static class C4Diagnostics
{
    public static DrawingLoss UnknownEnd(DiagramName end) => new(
        end.Span, $"No element or boundary is called '{end.Name}', so nothing is drawn.", "Write a line for it, such as 'System(alias, \"Label\")', or an alias that has one.", IsAll: true);

    public static DrawingLoss UndrawnDescription(TextSpan description) => new(
        description, "The description of a relation is not drawn.", "Say it in the relation's label.");

    public static Diagnostic SpaceBeforeBracket(DiagramContext context, TextSpan word, TextSpan space) => context.Mistake(
        MermaidDescriptors.Syntax, space,
        $"No space can stand between '{context.Written(word):word}' and '('.",
        "Delete it.",
        fixes: context.Fix("Delete the space", FixSafety.Safe, (space, "")));

    public static Diagnostic MissingAttributes(DiagramContext context, TextSpan word) => context.Mistake(
        MermaidDescriptors.Syntax, word,
        $"'(' is missing right behind '{context.Written(word):word}'.",
        $"Write '{context.Written(word):word}(alias, \"Label\")'.");

    public static Diagnostic UnquotedAttribute(DiagramContext context, TextSpan attribute)
    {
        var written = context.Written(attribute);
        var isNone = written[written.Length - 1] == ')';
        return context.Mistake(
            MermaidDescriptors.UnquotedLabel, attribute,
            isNone ? (Message)"Nothing stands between the last comma and ')'." : $"'{written}' stands before ')' and must be in quotes: without them it goes on to the next comma.",
            isNone ? (Message)"Delete the comma." : $"Write \"{written}\".",
            fixes: isNone ? null : context.Fix($"Write \"{written}\"", FixSafety.Safe, (TextSpan.At(attribute.Start), "\""), (TextSpan.At(attribute.End), "\"")));
    }

    public static Diagnostic MissingComma(DiagramContext context, TextSpan attribute) => context.Mistake(
        MermaidDescriptors.Syntax, attribute,
        $"A comma is missing behind '{context.Written(attribute):attribute}'.",
        "Write a comma between two attributes.",
        fixes: context.Fix("Write ','", FixSafety.Suggestion, (TextSpan.At(attribute.End), ",")));

    public static Diagnostic AttributesOverLines(DiagramContext context, TextSpan line) => context.Mistake(
        MermaidDescriptors.Syntax, line,
        "Attributes cannot go over lines.",
        "Write the whole statement on one line.");

    public static Diagnostic NamedAttribute(DiagramContext context, TextSpan attribute) => context.Mistake(
        MermaidDescriptors.Syntax, attribute,
        "A named attribute has a value in quotes, which is not empty.",
        "Write it as '$tags=\"v1\"'.");

    public static Diagnostic UnopenedQuote(DiagramContext context, TextSpan quote) => context.Mistake(
        MermaidDescriptors.UnclosedQuote, quote,
        "This quote opens a text that is never closed, or closes one that was never opened.",
        "Put quotes around each text: 'Person(alias, \"Label\")'.");

    public static Diagnostic MissingBody(DiagramContext context, TextSpan word, TextSpan head) => context.Mistake(
        MermaidDescriptors.UnclosedBlock, head,
        $"A '{context.Written(word):word}' holds elements, and its '{{' is missing.",
        "Write '{' behind it, the elements on lines below, and '}'.");

    public static Diagnostic EmptyBoundary(DiagramContext context, TextSpan brace) => context.Mistake(
        MermaidDescriptors.Syntax, brace,
        "Nothing stands in these braces.",
        "Put an element in, or delete the boundary.");

    public static Diagnostic Direction(DiagramContext context, TextSpan line) => context.Mistake(
        MermaidDescriptors.InvalidDirection, line,
        "A C4 diagram has no direction, and no line of it may hold the words of one.",
        "Delete it; 'UpdateLayoutConfig($c4ShapeInRow=\"2\")' sets how many elements stand in a row.");
}
