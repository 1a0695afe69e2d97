using ContentLint.Diagnostics;
using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Preparation;
using ContentLint.Mermaid.Shared;
using ContentLint.Text;

namespace ContentLint.Mermaid.Types.Sankey;

/// <summary>The messages of Sankey diagrams.</summary>
internal static class SankeyDiagnostics
{
    // The last link of a circle was hardly written first.
    public static DrawingLoss Circle(IReadOnlyList<GraphEdge> circle)
    {
        var last = circle.OrderByDescending(e => e.Span.Start).First();
        return new DrawingLoss(
            last.Span,
            last.From == last.To ? (Message)$"'{last.From}' flows into itself, so nothing is drawn." : $"This flow closes a circle from '{last.To}' back to it, so nothing is drawn.",
            last.From == last.To ? (Message)"Name another target." : "Give the second round a name of its own, or leave this flow out.",
            IsAll: true);
    }

    public static Diagnostic TooFewFields(DiagramContext context, TextSpan link) => context.Mistake(
        MermaidDescriptors.Syntax, link,
        "A link has three fields: a source, a target and a value.",
        "Write it as 'Source,Target,10'.");

    public static Diagnostic EmptyField(DiagramContext context, TextSpan place) => context.Mistake(
        MermaidDescriptors.EmptyLabel, place,
        "A field cannot be empty.",
        "Write a name here, as in 'Source,Target,10'.");

    /// <param name="context">The diagram.</param>
    /// <param name="link">The whole line.</param>
    /// <param name="value">The third field.</param>
    public static Diagnostic TooManyFields(DiagramContext context, TextSpan link, TextSpan value)
    {
        var rest = context.Text.Substring(value.End + 1, link.End - value.End - 1);
        var isDecimal = rest.Length > 0 && rest.All(Characters.IsDigit) && context.Written(value).Trim() is { Length: > 0 } digits && digits.All(Characters.IsDigit);
        return context.Mistake(
            MermaidDescriptors.Syntax, link,
            "A link has three fields, and here is a comma too many.",
            isDecimal ? (Message)"A number has a point, not a comma. A name with commas in it goes in quotes." : "A name with commas in it goes in quotes.",
            fixes: isDecimal ? context.Fix("Write a point", FixSafety.Suggestion, (TextSpan.FromLength(value.End, 1), ".")) : null);
    }

    public static Diagnostic QuoteInField(DiagramContext context, TextSpan field)
    {
        var written = context.Written(field);
        var isQuoted = written.Length > 1 && written[0] == '"' && written[written.Length - 1] == '"';
        var inner = isQuoted ? written.Substring(1, written.Length - 2) : written;
        var quoted = $"\"{inner.Replace("\"\"", "\"").Replace("\"", "\"\"")}\"";
        return context.Mistake(
            MermaidDescriptors.UnquotedLabel, field,
            "A field with quotes in it is in quotes as a whole, with two for each one inside.",
            $"Write {quoted}.",
            fixes: context.Fix($"Write {quoted}", FixSafety.Safe, (field, quoted)));
    }

    public static Diagnostic NotAscii(DiagramContext context, TextSpan character) => context.Mistake(
        MermaidDescriptors.Syntax, character,
        $"'{context.Written(character):character}' cannot stand here: a Sankey diagram is of Latin letters without accents, digits and the signs of ASCII.",
        "Write the name in them. Quotes and '#…;' do not help.");

    public static Diagnostic Tab(DiagramContext context, TextSpan tab) => context.Mistake(
        MermaidDescriptors.Syntax, tab,
        "A tab cannot stand here.",
        "Write a space.",
        fixes: context.Fix("Write a space", FixSafety.Safe, (tab, " ")));

    public static Diagnostic BlankLine(DiagramContext context, TextSpan line) => context.Mistake(
        MermaidDescriptors.SpaceBeforeLineEnd, line,
        "This line is not empty: it is of spaces, and taken for a link.",
        "Delete the spaces.",
        fixes: context.Fix("Delete the spaces", FixSafety.Safe, (line, "")));
}
