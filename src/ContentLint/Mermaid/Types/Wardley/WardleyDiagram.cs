using System.Globalization;
using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Grammars.Syntax;
using ContentLint.Mermaid.Preparation;
using ContentLint.Mermaid.Shared;

namespace ContentLint.Mermaid.Types.Wardley;

/// <summary>Reads Wardley maps (wardley.grammar).</summary>
internal sealed class WardleyDiagram(DiagramContext context) : LangiumDiagram<GraphModel>(context, Grammar.Value)
{
    private static readonly Lazy<SyntaxGrammar> Grammar = new(() => SyntaxNotation.Load("wardley", new SyntaxFunction("spaced-name", "[A-Za-z]", EndOfName)));

    // What is looked at once all components are known.
    private readonly List<SyntaxNode> _pipelines = [];
    private readonly List<SyntaxNode> _evolutions = [];
    private readonly List<(SyntaxPart From, SyntaxPart To, TextSpan Span)> _links = [];

    // A part of a pipeline has an id that nobody writes; links know it by its name.
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private bool _hasBox;

    protected override string[] TextEnds => [" ["];

    protected override void ReadPart(SyntaxNode statement)
    {
        switch (statement.Rule)
        {
            case "Anchor" or "Component":
                AddNode(statement, Unquote(statement["id"]), null);
                break;
            case "Pipeline":
                _pipelines.Add(statement);
                return;
            case "Evolve":
                _evolutions.Add(statement);
                return;
            case "Link":
                _links.Add((statement["from"], statement["to"], Trim(statement.Span)));
                return;
            case "Annotations" when _hasBox:
                return;
        }

        _hasBox |= statement.Rule == "Annotations";
        AddLabel(LabelRole.Note, LabelDrawing.Plain, statement["text"]);
        CheckRange(statement);
    }

    protected override void Finish()
    {
        foreach (var pipeline in _pipelines)
            AddPipeline(pipeline);
        foreach (var evolution in _evolutions.Where(e => _ids.Contains(Unquote(e["id"]))))
            CheckRange(evolution);
        foreach (var (from, to, span) in _links)
            Model.Add(new GraphEdge("->", Unquote(from), Unquote(to), null, Context.Slice.ToSource(span)));
    }

    protected override Diagnostic? Explain(SyntaxMistake mistake)
    {
        if ((base.Explain(mistake) ?? (mistake.Statement.Rule == "Note" ? ExplainUnquoted(mistake, '[') : null)) is { } known)
            return known;
        var (found, start) = (mistake.Found, mistake.Found.Start);
        if (found.Token.Name == "INT" && Expects(mistake, "DECIMAL"))
            return WardleyDiagnostics.WholeNumber(Context, found.Span);
        return Expects(mistake, "NAME") && !Expects(mistake, "COMPONENT") && start < Context.Text.Length && Characters.IsAsciiLetter(Context.Text[start])
            ? SharedDiagnostics.ReservedWord(Context, new TextSpan(start, Characters.SkipWord(Context.Text, start)))
            : null;
    }

    private void AddPipeline(SyntaxNode pipeline)
    {
        var (id, name) = (pipeline["id"], Unquote(pipeline["id"]));
        if (!_ids.Contains(name))
        {
            if (!MayBeLost(name))
                Context.Report(SharedDiagnostics.UnknownName(Context, id.Span, "component", _ids));
            return;
        }

        var group = Model.AddGroup(new GraphPart("pipeline", null, name, null, ToSource(id)));
        foreach (var part in pipeline.All("part").Select(p => p.Node!))
        {
            AddNode(part, $"{name}_{Unquote(part["id"])}", group);
            CheckRange(part);
        }
    }

    private void AddNode(SyntaxNode node, string id, GraphPart? group)
    {
        var label = Unquote(node["id"]);
        if (!_ids.Add(id))
            return;
        Model.AddLabel(LabelRole.Node, LabelDrawing.Plain, Unquoted(node["id"].Span));
        if (Unquoted(node["id"].Span) != node["id"].Span)
            CheckEscapes(Unquoted(node["id"].Span));
        Model.AddNode(new GraphPart(node.Rule == "Anchor" ? "anchor" : "component", label, label, group, ToSource(node["id"])));
    }

    private void CheckRange(SyntaxNode node)
    {
        foreach (var number in node.All("x").Where(n => double.Parse(TextOf(n.Span), CultureInfo.InvariantCulture) > 100))
            Context.Report(WardleyDiagnostics.OutOfRange(Context, number.Span));
    }

    // Words of letters, digits and some signs with blanks between them; a dash is one unless it begins an arrow.
    private static int EndOfName(SyntaxLexer lexer, int position)
    {
        var text = lexer.Text;
        if (lexer.At(position, "accTitle") || lexer.At(position, "accDescr") || (lexer.At(position, "title") && position + 5 < text.Length && Characters.IsSpace(text[position + 5])))
            return -1;
        var end = EndOfPart(text, position + 1);
        while (true)
        {
            var next = Characters.SkipBlanks(text, end);
            if (next == end || next == text.Length || !(Characters.IsAsciiLetter(text[next]) || text[next] == '('))
                return end;
            end = EndOfPart(text, next + 1);
        }
    }

    private static int EndOfPart(string text, int position)
    {
        while (position < text.Length && (Characters.IsWord(text[position]) || text[position] is '(' or ')' or '&' || (text[position] == '-' && !(position + 1 < text.Length && text[position + 1] == '>'))))
            position++;
        return position;
    }
}

/// <summary>The messages about Wardley maps.</summary>
internal static class WardleyDiagnostics
{
    public static Diagnostic WholeNumber(DiagramContext context, TextSpan number) => context.Mistake(
        MermaidDescriptors.Syntax, number,
        $"A place is a number with a point, and '{context.Written(number):number}' has none.",
        $"Write '{context.Written(number):number}.0'.",
        fixes: context.Fix($"Write '{context.Written(number):number}.0'", FixSafety.Safe, (number, context.Written(number) + ".0")));

    public static Diagnostic OutOfRange(DiagramContext context, TextSpan number) => context.Mistake(
        MermaidDescriptors.NumberOutOfRange, number,
        $"A place is a number from 0 to 1, or a percentage up to 100, and this one is {context.Written(number):number}.",
        "Write a number in one of these ranges.");
}
