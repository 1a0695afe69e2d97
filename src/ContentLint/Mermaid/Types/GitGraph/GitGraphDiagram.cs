using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Grammars.Syntax;
using ContentLint.Mermaid.Shared;

namespace ContentLint.Mermaid.Types.GitGraph;

/// <summary>What a git graph holds. Spans are offsets in the file.</summary>
internal sealed class GitGraphModel : DiagramModel
{
    /// <summary>The commits in order, those of merges and cherry-picks too.</summary>
    public List<GitCommit> Commits { get; } = [];

    /// <summary>The branches in order, the main one first; that has an empty span, since nobody writes it.</summary>
    public List<DiagramName> Branches { get; } = [];
}

/// <summary>What made a commit.</summary>
internal enum GitCommitKind
{
    Commit, Merge, CherryPick,
}

/// <summary>A commit of a git graph.</summary>
/// <param name="Id">Its id; <see langword="null"/> when it has none of its own.</param>
/// <param name="Branch">The branch it is on.</param>
/// <param name="Kind">What made it.</param>
/// <param name="Parents">The commits it follows.</param>
/// <param name="Span">The word it begins with.</param>
internal sealed record GitCommit(string? Id, string Branch, GitCommitKind Kind, IReadOnlyList<GitCommit> Parents, TextSpan Span);

/// <summary>Reads git graphs (gitGraph.grammar).</summary>
internal sealed class GitGraphDiagram : LangiumDiagram<GitGraphModel>
{
    private readonly GitRepository _repository;

    public GitGraphDiagram(DiagramContext context)
        : base(context, SyntaxNotation.For(context.Options.Dialect, context.Options.Dialect.GrammarsAreOld ? "gitGraph10" : "gitGraph")) => _repository = new GitRepository(context, Model);

    protected override string[] TextEnds => [" id:", " tag:", " type:", " msg:", " order:", " parent:"];

    protected override void ReadPart(SyntaxNode statement)
    {
        var (word, name) = (statement["word"].Span, statement["name"]);
        if (Context.Options.Dialect.GitGraphsAreOld)
            CheckOptions(statement);
        switch (statement.Rule)
        {
            case "Commit":
                foreach (var text in statement.Parts.Skip(1).SelectMany(o => o.Node!.Parts))
                    AddLabel(text.Name == "message" ? LabelRole.Message : LabelRole.Node, text.Name == "message" ? LabelDrawing.Never : LabelDrawing.Escaped, text);
                _repository.Commit(word, Last(statement, "id")?.Value);
                break;
            case "Branch":
                _repository.Branch(word, name.Span, Unquote(name));
                break;
            case "Checkout":
                _repository.Checkout(name.Span, Unquote(name));
                break;
            case "Merge":
                var id = Last(statement, "id");
                _repository.Merge(word, name.Span, Unquote(name), id?.Span ?? name.Span, id?.Value);
                break;
            default:
                _repository.CherryPick(word, Last(statement, "id"), Last(statement, "parent"));
                break;
        }
    }

    protected override Diagnostic? Explain(SyntaxMistake mistake) =>
        mistake.Statement["direction"] is { IsWritten: true } direction && Expects(mistake, ":")
            ? GitGraphDiagnostics.DirectionWithoutColon(Context, direction.Span)
            : base.Explain(mistake);

    private void CheckOptions(SyntaxNode statement)
    {
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var span in statement.All("option").Select(o => TextSpan.FromLength(o.Node!.Span.Start, 3)))
        {
            if (!known.Add(TextOf(span)))
                Context.Report(GitGraphDiagnostics.RepeatedOption(Context, new TextSpan(span.Start, Context.Text.IndexOf(':', span.Start) + 1)));
        }
    }

    private (string Value, TextSpan Span)? Last(SyntaxNode statement, string name) =>
        statement.Parts.LastOrDefault(p => p.Node?[name].IsWritten == true).Node?[name] is { } text ? (Unquote(text), text.Span) : null;
}
