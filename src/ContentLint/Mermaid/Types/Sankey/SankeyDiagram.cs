using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Grammars.Syntax;
using ContentLint.Mermaid.Preparation;
using ContentLint.Mermaid.Shared;

namespace ContentLint.Mermaid.Types.Sankey;

/// <summary>Reads Sankey diagrams (sankey.grammar).</summary>
internal sealed class SankeyDiagram(DiagramContext context) : GrammarDiagram<GraphModel>(context, SyntaxNotation.For(context.Options.Dialect, "sankey", DoubledQuotes))
{
    private static readonly SyntaxFunction DoubledQuotes = new("doubled-quotes", null, EndOfQuoted);

    private readonly HashSet<string> _nodes = new(StringComparer.Ordinal);

    protected override void ReadStatement(SyntaxNode statement)
    {
        var fields = statement.All("field").Select(f => f.Span).ToArray();
        var names = Array.ConvertAll(fields, NameOf);
        for (var i = 0; i < 2; i++)
        {
            Model.AddLabel(LabelRole.Node, LabelDrawing.Source, ContentOf(fields[i]));
            if (_nodes.Add(names[i].Name))
                Model.AddNode(new GraphPart("node", names[i].Name, names[i].Name, null, names[i].Span));
            else
                Model.AddReferences([names[i]]);
        }

        Model.Add(new GraphEdge("flow", names[0].Name, names[1].Name, names[2].Name, Context.Slice.ToSource(new TextSpan(fields[0].Start, fields[2].End))));
    }

    protected override void Finish()
    {
        if (Model.Edges.Count == 0 && Context.Diagnostics.Count == 0)
            Context.Report(GrammarDiagnostics.Unexpected(Context, TextSpan.At(Context.Text.Length), "a link: 'Source,Target,10'"));
        if (GraphCycle.Find(Model.Edges) is { Count: > 0 } circle)
            Model.Add(SankeyDiagnostics.Circle(circle));
    }

    protected override Diagnostic? Explain(SyntaxMistake mistake)
    {
        var (statement, found) = (mistake.Statement, mistake.Found);
        if (statement.Rule == "Sankey")
            return null;
        mistake.Position = statement.Span.Start;
        List<TextSpan> fields = [.. statement.All("field").Select(f => f.Span)];
        var field = mistake.Node.Rule == "Field" || fields.Count == 0 ? new TextSpan(mistake.Node.Span.Start, found.Start) : fields[fields.Count - 1];

        // A text in quotes may go over lines. Where something is wrong behind it, it was hardly meant to.
        var open = fields.Append(field).FirstOrDefault(f => !f.IsEmpty && Context.Text[f.Start] == '"' && (Context.LineEnd(f.Start) < f.End || found.Token == SyntaxGrammar.End));
        if (!open.IsEmpty)
        {
            mistake.Position = open.Start;
            return GrammarDiagnostics.UnclosedQuote(Context, TextSpan.FromLength(open.Start, 1), Context.EndOfUnclosedText(TextSpan.FromLength(open.Start, 1), ","));
        }

        return fields.Count == 3 && found.Token.Name == "COMMA" ? SankeyDiagnostics.TooManyFields(Context, HeadOf(TextSpan.At(statement.Span.Start)), fields[2]) : ExplainField(mistake, field);
    }

    // What stands where a field or its end should.
    private Diagnostic ExplainField(SyntaxMistake mistake, TextSpan field)
    {
        var (start, found) = (mistake.Statement.Span.Start, mistake.Found);
        var line = Context.LineAt(start);
        if (Trim(line).IsEmpty && !line.IsEmpty)
            return SankeyDiagnostics.BlankLine(Context, line);
        if (found.Token == SyntaxGrammar.Unknown)
            return Context.Text[found.Start] == '\t' ? SankeyDiagnostics.Tab(Context, found.Span) : StraySigns.Explain(Context, found.Start) ?? SankeyDiagnostics.NotAscii(Context, found.Span);
        if (found.Token.Name == "QUOTE" && Expects(mistake, "QUOTED"))
            return SankeyDiagnostics.EmptyField(Context, TextSpan.FromLength(found.Start - 1, 2));
        if (found.Token.Name == "COMMA")
            return SankeyDiagnostics.EmptyField(Context, found.Span);
        return found.Token.Name is "QUOTE" or "TEXT" ? SankeyDiagnostics.QuoteInField(Context, FieldAround(field.Start, found.Start))
            : StraySigns.Explain(Context, start) ?? SankeyDiagnostics.TooFewFields(Context, HeadOf(TextSpan.At(start)));
    }

    // From the beginning of a field to the next comma or the end of its line, its quotes included.
    private TextSpan FieldAround(int start, int found)
    {
        var lineEnd = Context.LineEnd(start);
        var end = Context.Text.IndexOf(',', Math.Min(found, lineEnd), lineEnd - Math.Min(found, lineEnd));
        return Trim(new TextSpan(start, end < 0 ? lineEnd : end));
    }

    private TextSpan ContentOf(TextSpan field) =>
        Trim(Context.Text[field.Start] == '"' ? new TextSpan(field.Start + 1, field.End - 1) : field);

    private DiagramName NameOf(TextSpan field) => new(Context.Written(ContentOf(field)).Replace("\"\"", "\""), Context.Slice.ToSource(ContentOf(field)));

    private static int EndOfQuoted(SyntaxLexer lexer, int position)
    {
        var (text, end) = (lexer.Text, position);
        while (end < text.Length && (text[end] is (>= ' ' and <= '~' and not '"') or '\r' or '\n' || (text[end] == '"' && end + 1 < text.Length && text[end + 1] == '"')))
            end += text[end] == '"' ? 2 : 1;
        return end > position ? end : -1;
    }
}

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

    /// <summary>A line has more than three fields; the value is the third.</summary>
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
