using ContentLint.Data;
using ContentLint.Mermaid.Grammars;

namespace ContentLint.Mermaid.Types.Flowchart;

/// <summary>The messages of flowcharts.</summary>
internal static class FlowchartDiagnostics
{
    /// <summary>An id is, or begins with, a reserved word. The edits are for all of its uses, none where these cannot be told.</summary>
    public static Diagnostic ReservedWord(DiagramContext context, TextSpan id, TextSpan word, string replacement, (TextSpan, string NewText)[] edits)
    {
        var written = context.Written(id);
        var shown = edits.Select(e => e.NewText).FirstOrDefault(t => t != replacement) ?? replacement;
        var title = edits.Length > 1 ? (Message)$"Write '{replacement}' wherever '{written}' is used, and show the same text" : $"Write '{shown}'";
        return context.Mistake(
            MermaidDescriptors.ReservedWord, id,
            id == word
                ? (Message)$"'{written}' is a reserved word and cannot be an id."
                : $"An id cannot begin with the reserved word '{context.Written(word):word}', as '{written}' does.",
            $"Give the node another id everywhere and show the word as its label: '{replacement}[\"{written}\"]'.",
            fixes: edits.Length == 0 ? null : context.Fix(title, FixSafety.Suggestion, edits));
    }

    public static Diagnostic BackslashEscape(DiagramContext context, TextSpan escape, (TextSpan, string)[] edits) => context.Mistake(
        MermaidDescriptors.BackslashEscape, escape,
        "A backslash escapes nothing here: the quote after it ends the label.",
        "Write '#quot;' for a quote in a label.",
        fixes: context.Fix("Write '#quot;'", FixSafety.Safe, edits));

    public static Diagnostic UnclosedLabeledLink(DiagramContext context, TextSpan link, string example) => context.Mistake(
        MermaidDescriptors.InvalidLink, link,
        $"'{context.Written(link):link}' begins a link with a label, and the link's second half is missing.",
        $"Write '{example}'.");

    public static Diagnostic InvalidDirection(DiagramContext context, TextSpan word, string header)
    {
        var written = context.Written(word);
        var meant = DidYouMean.Suggest(written, ["TD", "LR", "TB", "RL", "BT"])
            ?? written.ToUpperInvariant() switch { "DT" => "TD", "L" => "LR", "T" or "D" => "TD", "R" => "RL", "B" => "BT", _ => null };
        return context.Mistake(
            MermaidDescriptors.InvalidDirection, word,
            meant is null ? (Message)$"'{written}' is no direction." : $"'{written}' is no direction. Did you mean '{meant}'?",
            $"Write '{header} TD' (top down), 'LR' (left to right), 'BT' or 'RL'.",
            fixes: meant is null ? null : context.Fix($"Write '{meant}'", FixSafety.Suggestion, (word, meant)));
    }

    public static Diagnostic UnknownShape(DiagramContext context, DataNode shape, IReadOnlyCollection<string> shapes)
    {
        var name = (shape as DataScalar)?.Text;
        var isLater = name is not null && FlowchartShapes.IsLater(name, context.Options.Dialect);
        var meant = name is null || isLater ? null : DidYouMean.Suggest(name.Replace('_', '-'), shapes);
        return new(
            MermaidDescriptors.UnknownShape,
            context.Slice.Source.GetLocation(shape.Span),
            isLater ? (Message)$"The shape '{name}' comes with Mermaid 12, and this site has Mermaid {context.Options.Major}."
                : meant is null ? (Message)$"There is no shape '{name}'." : $"There is no shape '{name}'. Did you mean '{meant}'?",
            isLater ? (Message)"Give the node another shape, or update the site to Mermaid 12."
                : "Shape names are in lower case: rect, rounded, stadium, diam, hex, cyl, circle, doc, and so on.",
            fixes: meant is null ? null : [new CodeFix($"Write '{meant}'", FixSafety.Suggestion, new TextEdit(shape.Span, meant))]);
    }

    public static Diagnostic UnknownAt(DiagramContext context, TextSpan sign) => context.Mistake(
        MermaidDescriptors.Syntax, sign,
        $"Properties in '@{{ }}' and ids of links come with Mermaid 11, and this site has Mermaid {context.Options.Major}.",
        "Write the node's shape with brackets and the link without an id, or update the site to Mermaid 11.");

    // Agent flows came with Mermaid 12 and are as narrow as flowcharts of older majors.
    private static bool IsOld(DiagramContext context) => context.Options.Major < 12;

    public static Diagnostic ExtraSpaces(DiagramContext context, TextSpan spaces) => context.Mistake(
        MermaidDescriptors.Syntax, spaces,
        IsOld(context) ? (Message)$"Mermaid {context.Options.Major} takes one space here and no more." : "An agent flow takes one space here and no more.",
        IsOld(context) ? (Message)"Delete the others. Mermaid 12 accepts them." : "Delete the others.",
        fixes: context.Fix("Delete the other spaces", FixSafety.Safe, (spaces, "")));

    public static Diagnostic SpaceBehindProperties(DiagramContext context, TextSpan spaces) => context.Mistake(
        MermaidDescriptors.Syntax, spaces,
        IsOld(context) ? (Message)$"In Mermaid {context.Options.Major} no space may stand between a node's properties and this." : "In an agent flow no space may stand between a node's properties and this.",
        IsOld(context) ? (Message)"Delete it. Mermaid 12 accepts it." : "Delete it.",
        fixes: context.Fix("Delete the space", FixSafety.Safe, (spaces, "")));

    /// <summary>All up to an <c>@</c> is read as an id. The label that is meant is empty where it cannot be told.</summary>
    public static Diagnostic LabelAsLinkId(DiagramContext context, TextSpan sign, TextSpan label) => context.Mistake(
        MermaidDescriptors.UnquotedLabel, sign,
        IsOld(context) ? (Message)$"Mermaid {context.Options.Major} takes all up to this '@' for the id of a link." : "All up to this '@' is taken for the id of a link.",
        IsOld(context) ? (Message)"Put the label in quotes. Mermaid 12 accepts it as it is." : "Put the label in quotes.",
        fixes: label.IsEmpty ? null : context.Fix("Put the label in quotes", FixSafety.Safe, (TextSpan.At(label.Start), "\""), (TextSpan.At(label.End), "\"")));

    public static Diagnostic LabelIsNoText(DiagramContext context, DataNode label) => new(
        MermaidDescriptors.InvalidProperties,
        context.Slice.Source.GetLocation(label.Span),
        "The label of a node with an icon or an image must be a text.",
        "Put it in quotes.");

    public static Diagnostic UnknownEdge(DiagramContext context, TextSpan number, int count) => context.Mistake(
        MermaidDescriptors.UnknownEdge, number,
        $"There is no edge {context.Written(number):number} above this line.",
        count == 0 ? (Message)"No edge stands above; linkStyle goes behind the edges it styles." : $"Edges are counted from 0: the last one above is {count - 1:last}.");

    /// <summary>A link of flowcharts that agent flows do not have, or half of one with a label, and the link that comes closest.</summary>
    public static Diagnostic ForeignLink(DiagramContext context, TextSpan link, string meant, bool isWhole)
    {
        var example = isWhole ? meant : meant + "|label|";
        return context.Mistake(
            MermaidDescriptors.InvalidLink, link,
            $"An agent flow has no link '{context.Written(link):link}': there are '-->', '--x' and '-.-'.",
            $"Write '{example}'.",
            fixes: isWhole ? context.Fix($"Write '{meant}'", FixSafety.Suggestion, (link, meant)) : null);
    }

    public static Diagnostic TooManyEdges(DiagramContext context, TextSpan link) => context.Mistake(
        MermaidDescriptors.TooManyEdges, link,
        $"This flowchart has more than {context.Options.MaxEdges} edges; mermaid draws no more.",
        "Split the diagram, or raise maxEdges in the site's mermaid configuration.");
}
