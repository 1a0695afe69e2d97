using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Grammars.Syntax;
using ContentLint.Mermaid.Preparation;
using ContentLint.Mermaid.Shared;

namespace ContentLint.Mermaid.Types.Venn;

/// <summary>Reads Venn diagrams (venn.grammar).</summary>
internal sealed class VennDiagram(DiagramContext context) : GrammarDiagram<GraphModel>(context, SyntaxNotation.For(context.Options.Dialect, "venn"))
{
    private readonly HashSet<string> _sets = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unknown = new(StringComparer.Ordinal);

    // Whether a mistaken line may have been meant for a set.
    private bool _hasLostSet;

    // How many names may still be compared with unknown ones.
    private int _suggestions = 10_000;

    protected override void ReadStatement(SyntaxNode statement)
    {
        var names = statement.All("name").Select(n => Named(n.Span)).ToList();
        var label = statement.All("label").LastOrDefault();
        switch (statement.Rule)
        {
            case "Heading":
                var title = new TextSpan(statement["text"].Span.Start + 6, statement["text"].Span.End);
                Model.Title = Context.Written(title).Trim();
                Model.AddLabel(LabelRole.Title, LabelDrawing.Source, Trim(title));
                break;
            case "Union" when names.Count < 2:
                Refuse(VennDiagnostics.UnionOfOne(Context, HeadOf(TextSpan.FromLength(statement.Span.Start, 5))), statement.Span.Start, "Below");
                break;
            case "Set":
                _sets.Add(names[0].Name);
                AddNode("set", names[0].Name, names, label, statement);
                break;
            case "Union":
                AddNode("union", null, names, label, statement);
                foreach (var name in names.Where(n => !_sets.Contains(n.Name) && !_hasLostSet && _unknown.Add(n.Name)))
                    Context.Report(VennDiagnostics.UnknownSet(Context, name, _sets, ref _suggestions));
                break;
            case "Style":
                Model.AddReferences(names);
                break;
            default:
                Model.AddLabel(LabelRole.Note, LabelDrawing.Plain, LabelOf(label.Span));
                break;
        }
    }

    protected override void Finish() => CheckEndOfText("END_OF_TEXT");

    // The texts below a mistaken line belong to it.
    protected override Diagnostic? Explain(SyntaxMistake mistake)
    {
        var (statement, found, previous) = (mistake.Statement, mistake.Found, mistake.Previous);
        _hasLostSet |= statement.Rule is "" or "Set";
        mistake.Mode = statement.Rule is "" or "Set" or "Union" or "Indented" ? "Below" : null;
        var word = statement.Rule.ToLowerInvariant();
        if (statement.Rule.Length > 0 && found.Token.Name == "NUMBER" && Expects(mistake, "COLON"))
            return GrammarDiagnostics.MissingColonBehindName(Context, previous.Span, TextOf(found.Span), new TextSpan(previous.End, found.Start));
        if (statement.Rule == "Style" && Expects(mistake, "COLON"))
            return StraySigns.MissingColon(Context, previous.Span, found.End, "#ff3300", found.Token.Name is "COLOR" or "NAME" ? new TextSpan(previous.End, found.Start) : default);
        if (Expects(mistake, "STRING") && !Expects(mistake, "NUMBER") && statement.Rule.Length > 0)
            return ExplainName(mistake, found.Start, word);
        if (statement.Rule == "Union" && statement.All("name").Count() == 1)
            return VennDiagnostics.UnionOfOne(Context, HeadOf(TextSpan.FromLength(statement.Span.Start, 5)));
        if (!Expects(mistake, "END_OF_TEXT") || statement.Rule.Length == 0 || found.Token.Name is "COMMA" or "COLON" or "COLOR" or "HEADER")
            return null;
        return statement.Rule is "Text" or "Indented" ? ExplainName(mistake, previous.Token.Name == "NAME" ? previous.Start : found.Start, "text A") : ExplainName(mistake, previous.Start, word);
    }

    private void AddNode(string kind, string? id, List<DiagramName> names, SyntaxPart label, SyntaxNode statement)
    {
        var text = label.IsWritten ? LabelOf(label.Span) : Trim(LabelOf(statement.All("name").Last().Span));
        Model.AddNode(new GraphPart(kind, id, Context.Written(text), null, names[0].Span, id is null ? [.. names.Select(n => n.Name)] : null));
        Model.AddLabel(LabelRole.Node, LabelDrawing.Plain, text);
    }

    private DiagramName Named(TextSpan name) => new(Context.Written(Trim(LabelOf(name))), Context.Slice.ToSource(Trim(LabelOf(name))));

    // A name that has to be in quotes: up to a comma, a label, a size or the end of its line.
    private Diagnostic ExplainName(SyntaxMistake mistake, int start, string statement)
    {
        var found = mistake.Found;
        if ((ExplainTextOverLines(mistake, mistake.Previous.Start, mistake.Previous.End, "[", ":", ",") ?? ExplainSign(found.Start)) is { } known)
            return known;
        if (found.Token == SyntaxGrammar.Unknown && found.Start < Context.Text.Length && Context.Text[found.Start] is ('"' or '[') and var open)
            return open == '"' ? GrammarDiagnostics.UnclosedQuote(Context, found.Span, Context.EndOfUnclosedText(found.Span, "[", ":", ",")) : ExplainLabel(found);
        var end = Characters.Skip(Context.Text, start, c => c is not ('\n' or ',' or '[' or ':' or '"' or ';'));
        var name = Trim(new TextSpan(start, end));
        if (name.IsEmpty || (Context.Text[name.Start] != '_' && !char.IsLetterOrDigit(Context.Text[name.Start])))
            return Expecting(found.Span, $"a name: '{statement} Name'");
        mistake.Position = start;
        return SharedDiagnostics.UnquotedName(Context, name, found.Start == start && found.Token.Name is "TITLE" or "SET" or "UNION" or "TEXT" or "INDENTED" or "STYLE");
    }

    private Diagnostic ExplainLabel(SyntaxLexeme open)
    {
        if (ExplainQuoteInText(open.End + 1) is { } nested)
            return nested;
        var label = Trim(new TextSpan(open.End, Context.LineEnd(open.End)));
        var close = Context.Text.IndexOf(']', open.End, label.End - open.End);
        return close < 0
            ? SharedDiagnostics.UnclosedBracket(Context, open.Span, "]", TextSpan.At(label.End), label.IsEmpty ? -1 : label.End)
            : close == open.End
                ? SharedDiagnostics.EmptyLabel(Context, new TextSpan(open.Start, close + 1), new TextSpan(open.End, close))
                : SharedDiagnostics.UnquotedLabel(Context, Trim(new TextSpan(open.End, close)), "a quote");
    }

    private TextSpan LabelOf(TextSpan text)
    {
        var span = text.Length > 1 && Context.Text[text.Start] == '[' ? Trim(new TextSpan(text.Start + 1, text.End - 1)) : text;
        return span.Length > 1 && Context.Text[span.Start] == '"' ? new TextSpan(span.Start + 1, span.End - 1) : span;
    }
}

/// <summary>The messages of Venn diagrams.</summary>
internal static class VennDiagnostics
{
    public static Diagnostic UnionOfOne(DiagramContext context, TextSpan union) => context.Mistake(
        MermaidDescriptors.Syntax, union,
        "A union is of two sets or more.",
        "Write their names with commas: 'union A, B'.");

    public static Diagnostic UnknownSet(DiagramContext context, DiagramName name, IReadOnlyCollection<string> sets, ref int budget)
    {
        var meant = DidYouMean.Suggest(name.Name, sets, ref budget);
        return new(
            MermaidDescriptors.UnknownName,
            context.Slice.Source.GetLocation(name.Span),
            meant is null ? (Message)$"No set '{name.Name}' stands above." : $"No set '{name.Name}' stands above. Did you mean '{meant}'?",
            $"Write 'set {name.Name}' on a line above.",
            fixes: meant is null ? null : [new CodeFix($"Write '{meant}'", FixSafety.Suggestion, new TextEdit(name.Span, meant))]);
    }
}
