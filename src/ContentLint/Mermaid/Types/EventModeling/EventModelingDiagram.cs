using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Grammars.Langium;
using ContentLint.Mermaid.Preparation;
using ContentLint.Mermaid.Shared;
using ContentLint.Text;

namespace ContentLint.Mermaid.Types.EventModeling;

/// <summary>Reads event models (eventmodeling.grammar).</summary>
internal sealed class EventModelingDiagram(DiagramContext context) : GraphDiagram(context, Grammar.Value)
{
    private static readonly Lazy<LangiumGrammar> Grammar = new(() => LangiumNotation.Load("eventmodeling", new LangiumFunction("inline-data", "{\"'", EndOfData)));

    private readonly Dictionary<string, TextSpan> _frames = new(StringComparer.Ordinal);

    /// <summary>Reads an event model.</summary>
    public static DiagramModel Read(DiagramContext context) => new EventModelingDiagram(context).Read();

    protected override void ReadPart(LangiumNode statement)
    {
        if (statement.Rule != "Frame")
            return;

        var (id, name) = (statement["id"], statement["name"]);
        Model.AddLabel(LabelRole.Node, LabelDrawing.Never, name.Span);
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

    // `{…}`, `"…"` or `'…'`, up to the last such sign of the line.
    private static int EndOfData(LangiumLexer lexer, int position)
    {
        var (text, closing) = (lexer.Text, lexer.Text[position] == '{' ? '}' : lexer.Text[position]);
        var last = -1;
        for (var i = position + 1; i < text.Length && !Characters.IsLineEnd(text[i]); i++)
            last = text[i] == closing ? i : last;
        return last < 0 ? -1 : last + 1;
    }
}
