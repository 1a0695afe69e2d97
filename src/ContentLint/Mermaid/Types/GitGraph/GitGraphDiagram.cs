using ContentLint.Diagnostics;
using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Grammars.Langium;
using ContentLint.Mermaid.Shared;
using ContentLint.Text;

namespace ContentLint.Mermaid.Types.GitGraph;

/// <summary>Reads git graphs (gitGraph.grammar).</summary>
internal sealed class GitGraphDiagram : LangiumDiagram<GitGraphModel>
{
    private static readonly Lazy<LangiumGrammar> Grammar = new(() => LangiumNotation.Load("gitGraph"));

    private readonly GitRepository _repository;

    public GitGraphDiagram(DiagramContext context)
        : base(context, Grammar.Value) => _repository = new GitRepository(context, Model);

    protected override string[] TextEnds => [" id:", " tag:", " type:", " msg:", " order:", " parent:"];

    protected override void ReadPart(LangiumNode statement)
    {
        var (word, name) = (statement["word"].Span, statement["name"]);
        switch (statement.Rule)
        {
            case "Commit":
                foreach (var option in statement.Parts.Skip(1))
                    AddOption(option.Node!);
                _repository.Commit(word, Last(statement, "id")?.Value);
                break;
            case "Branch":
                _repository.Branch(word, name.Span, NameOf(name));
                break;
            case "Checkout":
                _repository.Checkout(name.Span, NameOf(name));
                break;
            case "Merge":
                var id = Last(statement, "id");
                _repository.Merge(word, name.Span, NameOf(name), id?.Span ?? name.Span, id?.Value);
                break;
            default:
                _repository.CherryPick(word, Last(statement, "id"), Last(statement, "parent"));
                break;
        }
    }

    protected override Diagnostic? Explain(LangiumMistake mistake) =>
        mistake.Statement["direction"] is { IsWritten: true } direction && Expects(mistake, ":")
            ? GitGraphDiagnostics.DirectionWithoutColon(Context, direction.Span)
            : base.Explain(mistake);

    private void AddOption(LangiumNode option)
    {
        foreach (var text in option.Parts)
        {
            var isMessage = text.Name == "message";
            AddLabel(isMessage ? LabelRole.Message : LabelRole.Node, isMessage ? LabelDrawing.Never : LabelDrawing.Escaped, text);
        }
    }

    private string NameOf(LangiumPart name) => Context.Text[name.Span.Start] is '"' or '\'' ? Unquote(name) : Written(name);

    private (string Value, TextSpan Span)? Last(LangiumNode statement, string name)
    {
        for (var i = statement.Parts.Count - 1; i >= 0; i--)
        {
            if (statement.Parts[i].Node?[name] is { IsWritten: true } text)
                return (Unquote(text), text.Span);
        }

        return null;
    }
}
