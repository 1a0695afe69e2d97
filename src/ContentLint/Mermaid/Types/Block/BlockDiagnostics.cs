using ContentLint.Diagnostics;
using ContentLint.Mermaid.Grammars;
using ContentLint.Text;

namespace ContentLint.Mermaid.Types.Block;

/// <summary>The messages of block diagrams.</summary>
internal static class BlockDiagnostics
{
    public static Diagnostic UnquotedText(DiagramContext context, TextSpan text)
    {
        var quoted = $"\"{context.Written(text).Replace("\"", "#quot;")}\"";
        return context.Mistake(
            MermaidDescriptors.UnquotedLabel, text,
            "A text in a block diagram must be in quotes.",
            $"Write {quoted}.",
            fixes: context.Fix($"Write {quoted}", FixSafety.Safe, (text, quoted)));
    }

    /// <param name="context">The diagram.</param>
    /// <param name="inside">What stands between the brackets.</param>
    /// <param name="text">The text in quotes.</param>
    public static Diagnostic SpaceAroundText(DiagramContext context, TextSpan inside, TextSpan text)
    {
        var space = text.Start > inside.Start ? new TextSpan(inside.Start, text.Start) : new TextSpan(text.End, inside.End);
        return context.Mistake(
            MermaidDescriptors.Syntax, space,
            "No space can stand between a bracket and the quotes.",
            "Delete it.",
            fixes: context.Fix("Delete the spaces", FixSafety.Safe, (inside, context.Text.Substring(text.Start, text.Length))));
    }

    public static Diagnostic MarkdownText(DiagramContext context, TextSpan shape) => context.Mistake(
        MermaidDescriptors.Syntax, shape,
        "A block diagram has no texts in backquotes.",
        "Leave the backquotes out.");

    public static Diagnostic HyphenInId(DiagramContext context, TextSpan id) => context.Mistake(
        MermaidDescriptors.Syntax, id,
        $"The id '{context.Written(id):name}' has a hyphen in it, which begins a link.",
        $"Write '{context.Written(id).Replace('-', '_'):name}' everywhere.");

    public static Diagnostic MissingId(DiagramContext context, TextSpan shape) => context.Mistake(
        MermaidDescriptors.Syntax, shape,
        "A block begins with its id.",
        "Write an id before it: 'a[\"Text\"]'.");

    public static Diagnostic ArrowDirections(DiagramContext context, TextSpan found) => context.Mistake(
        MermaidDescriptors.InvalidDirection, found,
        "The directions of an arrow are missing.",
        "Write one or more of right, left, up, down, x and y: 'a<[\"Text\"]>(right, down)'.");

    public static Diagnostic UnfinishedLink(DiagramContext context, TextSpan link) => context.Mistake(
        MermaidDescriptors.InvalidLink, link,
        $"'{context.Written(link):link}' begins a link with a text, and the link's second half is missing.",
        "Write 'a -- \"text\" --> b', or 'a --> b' without a text.");

    /// <param name="context">The diagram.</param>
    /// <param name="id">The id, or several.</param>
    /// <param name="known">The blocks above.</param>
    /// <param name="isChained">Whether it stands in a chain of links.</param>
    /// <param name="budget">How many names may still be compared.</param>
    public static Diagnostic UnknownBlock(DiagramContext context, TextSpan id, IReadOnlyCollection<string> known, bool isChained, ref int budget)
    {
        var written = context.Written(id);
        var meant = DidYouMean.Suggest(written, known, ref budget);
        var isList = written.Contains(',');
        return context.Mistake(
            MermaidDescriptors.UnknownName, id,
            isList ? (Message)"A style is for one block." : isChained ? $"Mermaid loses '{written}': of a chain of links it keeps the last block only." : meant is null ? (Message)$"No block '{written}' stands above." : $"No block '{written}' stands above. Did you mean '{meant}'?",
            isList ? (Message)"Write a line for each, or 'classDef' and 'class'." : isChained ? (Message)"Write each link of the chain on a line of its own." : "Write the style below the block.",
            fixes: isList || isChained || meant is null ? null : context.Fix($"Write '{meant}'", FixSafety.Suggestion, (id, meant)));
    }
}
