using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Grammars.Syntax;
using ContentLint.Mermaid.Preparation;
using ContentLint.Mermaid.Shared;

namespace ContentLint.Mermaid.Types.EventModeling;

/// <summary>Reads event models (eventmodeling.grammar).</summary>
internal sealed class EventModelingDiagram(DiagramContext context) : LangiumDiagram<GraphModel>(context, Grammar.Value)
{
    private static readonly Lazy<SyntaxGrammar> Grammar = new(() => SyntaxNotation.Load("eventmodeling", new SyntaxFunction("inline-data", "[{\"']", EndOfData)));

    private readonly Dictionary<string, TextSpan> _frames = new(StringComparer.Ordinal);

    protected override void ReadPart(SyntaxNode statement)
    {
        if (statement.Rule != "Frame")
            return;

        var (id, name) = (statement["id"], statement["name"]);
        Model.AddLabel(LabelRole.Node, LabelDrawing.Plain, name.Span);
        if (!_frames.TryGetValue(Written(id), out var first))
        {
            _frames.Add(Written(id), id.Span);
            Model.AddNode(new GraphPart(Written(statement["kind"]), Written(id), Written(name), null, ToSource(id)));
        }
        else if (!Context.Options.Dialect.FramesMayShareIds)
        {
            Context.Report(SharedDiagnostics.DuplicateId(Context, id.Span, first));
        }

        foreach (var source in statement.All("source"))
            Model.Add(new GraphEdge("->>", Written(source), Written(id), null, ToSource(source)));
    }

    protected override Diagnostic? Explain(SyntaxMistake mistake)
    {
        var found = mistake.Found;
        if (Expects(mistake, "BLOCK") && found.Start < Context.Text.Length && Context.Text[found.Start] == '{')
            return EventModelingDiagnostics.BlockOfLines(Context, TextSpan.FromLength(found.Start, 1));
        return mistake.Statement.Parts.Count == 0 && TextOf(found.Span) == "title"
            ? GrammarDiagnostics.Unexpected(Context, found.Span, "a title only behind 'eventmodeling', on the same line")
            : base.Explain(mistake);
    }

    // `{…}`, `"…"` or `'…'`, up to the last such sign of the line.
    private static int EndOfData(SyntaxLexer lexer, int position)
    {
        var (text, closing) = (lexer.Text, lexer.Text[position] == '{' ? '}' : lexer.Text[position]);
        var last = -1;
        for (var i = position + 1; i < text.Length && !Characters.IsLineEnd(text[i]); i++)
            last = text[i] == closing ? i : last;
        return last < 0 ? -1 : last + 1;
    }
}

/// <summary>The messages about event models.</summary>
internal static class EventModelingDiagnostics
{
    public static Diagnostic BlockOfLines(DiagramContext context, TextSpan brace) => context.Mistake(
        MermaidDescriptors.UnclosedBracket, brace,
        "This '{' begins no block: the line must end behind it, and a later line must begin with '}'.",
        "Write '}' at the very beginning of a line, without blanks before it.");
}
