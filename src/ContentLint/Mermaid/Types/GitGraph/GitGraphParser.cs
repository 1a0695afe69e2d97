// The grammar of git graphs: `gitGraph`, maybe a direction (`LR`, `TB`, `BT`) and a colon, then lines:
//
//   commit, and in any order `id: "…"`, `msg: "…"` or the message alone, `tag: "…"`, `type: NORMAL | REVERSE | HIGHLIGHT`
//   branch name, maybe `order: 2` · checkout name, or `switch` · merge name, maybe with `id:`, `tag:`, `type:`
//   cherry-pick with `id:`, `tag:` and `parent:` in any order · `title …`, `accTitle: …` and its like
//
// Texts are in quotes; names of branches may be. What the lines do to the repository is checked in GitRepository.

using ContentLint.Diagnostics;
using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Shared;
using ContentLint.Text;

namespace ContentLint.Mermaid.Types.GitGraph;

/// <summary>Reads git graphs.</summary>
internal sealed class GitGraphParser : DiagramGrammar<GitGraphToken, OnlyMode>
{
    private readonly GitGraphModel _model = new();
    private readonly GitRepository _repository;

    private GitGraphParser(DiagramContext context)
        : base(context, new GitGraphLexer(context.Text)) => _repository = new GitRepository(context, _model);

    /// <summary>Reads a git graph.</summary>
    public static DiagramModel Read(DiagramContext context)
    {
        var parser = new GitGraphParser(context);
        parser.ReadDiagram();
        return parser._model;
    }

    private void ReadDiagram()
    {
        while (Accept(GitGraphToken.NewLine))
        {
        }

        if (!ReadHeader())
            Recover();
        while (!At(GitGraphToken.End))
        {
            if (!ReadStatement())
                Recover();
        }
    }

    private bool ReadHeader()
    {
        if (Accept(GitGraphToken.HeaderWithColon))
            return true;
        if (!Accept(GitGraphToken.Header))
        {
            RecoverFromHeader("gitGraph");
            return true;
        }

        var direction = Current;
        if (!Accept(GitGraphToken.Direction))
            return Accept(GitGraphToken.Colon) || true;
        return Accept(GitGraphToken.Colon) || Fail(GitGraphDiagnostics.DirectionWithoutColon(Context, direction.Span), direction.Start);
    }

    private bool ReadStatement()
    {
        var word = Current;
        switch (word.Kind)
        {
            case GitGraphToken.NewLine:
                Take();
                return true;
            case GitGraphToken.TitleOrAccessibility:
                var statement = Trim(Take().Span);
                var written = Context.Written(statement);
                if (written.StartsWith("title", StringComparison.Ordinal))
                {
                    _model.Title = written.Substring(5).Trim();
                    _model.AddLabel(LabelRole.Title, LabelDrawing.Source, Trim(new TextSpan(statement.Start + 5, statement.End)));
                }

                return ReadLineEnd("the end of the line");
            case GitGraphToken.Commit:
                Take();
                return ReadCommit(word);
            case GitGraphToken.Branch or GitGraphToken.Merge or GitGraphToken.Checkout:
                Take();
                return ReadWithBranch(word);
            case GitGraphToken.CherryPick:
                Take();
                return ReadCherryPick(word);
            default:
                return FailExpecting("'commit', 'branch', 'checkout', 'merge' or 'cherry-pick'");
        }
    }

    private bool ReadCommit(Token<GitGraphToken> word)
    {
        string? id = null;
        while (!IsLineEnd())
        {
            var option = Current;
            if (Accept(GitGraphToken.Type))
            {
                if (!Accept(GitGraphToken.CommitType))
                    return FailExpecting("'NORMAL', 'REVERSE' or 'HIGHLIGHT'");
                continue;
            }

            if (option.Kind is GitGraphToken.Id or GitGraphToken.Message or GitGraphToken.Tag)
                Take();
            else if (!At(GitGraphToken.Text))
                return FailExpecting("'id: \"…\"', 'msg: \"…\"', 'tag: \"…\"', 'type: HIGHLIGHT' or the end of the line");
            if (ReadText() is not { } text)
                return false;
            if (option.Kind == GitGraphToken.Id)
                id = text;
            _model.AddLabel(
                option.Kind is GitGraphToken.Id or GitGraphToken.Tag ? LabelRole.Node : LabelRole.Message,
                option.Kind is GitGraphToken.Id or GitGraphToken.Tag ? LabelDrawing.Escaped : LabelDrawing.Never,
                new TextSpan(Previous.Start + 1, Previous.End - 1));
        }

        _repository.Commit(word.Span, id);
        return true;
    }

    private bool ReadWithBranch(Token<GitGraphToken> word)
    {
        var name = Current;
        if (!(At(GitGraphToken.Name) || At(GitGraphToken.Text)))
            return FailAtText("the name of a branch; one with other characters, or that is a keyword, goes in quotes");
        var branch = At(GitGraphToken.Text) ? ReadText()! : Context.Written(Take().Span);
        switch (word.Kind)
        {
            case GitGraphToken.Merge:
                return ReadMerge(word, name.Span, branch);
            case GitGraphToken.Branch:
                if (Accept(GitGraphToken.Order) && !Accept(GitGraphToken.Number))
                    return FailExpecting("a whole number: 'order: 2'");
                if (!ReadLineEnd("'order: 2' or the end of the line; a name with other characters goes in quotes"))
                    return false;
                _repository.Branch(word.Span, name.Span, branch);
                return true;
            default:
                if (!ReadLineEnd("the end of the line; a name with other characters goes in quotes"))
                    return false;
                _repository.Checkout(name.Span, branch);
                return true;
        }
    }

    private bool ReadMerge(Token<GitGraphToken> word, TextSpan name, string branch)
    {
        string? id = null;
        var idSpan = name;
        while (!IsLineEnd())
        {
            var option = Current;
            if (Accept(GitGraphToken.Type))
            {
                if (!Accept(GitGraphToken.CommitType))
                    return FailExpecting("'NORMAL', 'REVERSE' or 'HIGHLIGHT'");
                continue;
            }

            if (!Accept(GitGraphToken.Id) && !Accept(GitGraphToken.Tag))
                return FailExpecting("'id: \"…\"', 'tag: \"…\"', 'type: HIGHLIGHT' or the end of the line");
            if (ReadText() is not { } text)
                return false;
            if (option.Kind == GitGraphToken.Id)
                (id, idSpan) = (text, Previous.Span);
        }

        _repository.Merge(word.Span, name, branch, idSpan, id);
        return true;
    }

    private bool ReadCherryPick(Token<GitGraphToken> word)
    {
        (string Value, TextSpan Span)? id = null;
        (string Value, TextSpan Span)? parent = null;
        while (!IsLineEnd())
        {
            var option = Current;
            if (!Accept(GitGraphToken.Id) && !Accept(GitGraphToken.Tag) && !Accept(GitGraphToken.Parent))
                return FailExpecting("'id: \"…\"', 'tag: \"…\"', 'parent: \"…\"' or the end of the line");
            if (ReadText() is not { } text)
                return false;
            if (option.Kind == GitGraphToken.Id)
                id = (text, Previous.Span);
            else if (option.Kind == GitGraphToken.Parent)
                parent = (text, Previous.Span);
        }

        _repository.CherryPick(word.Span, id, parent);
        return true;
    }

    // A text without its quotes; a backslash takes the character behind it.
    private string? ReadText()
    {
        if (!Accept(GitGraphToken.Text))
        {
            FailAtText("a text in quotes");
            return null;
        }

        var text = Context.Written(new TextSpan(Previous.Start + 1, Previous.End - 1));
        if (!text.Contains('\\'))
            return text;
        var plain = new System.Text.StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
            plain.Append(text[i] == '\\' && i + 1 < text.Length ? text[++i] : text[i]);
        return plain.ToString();
    }

    private bool FailAtText(Message expected) =>
        At(GitGraphToken.Unknown) && Context.Text[Current.Start] is '"' or '\''
            ? Fail(GrammarDiagnostics.UnclosedQuote(Context, Current.Span, EndOfUnclosedText(Current.Span, " id:", " tag:", " type:", " msg:", " order:", " parent:")), Current.Start)
            : FailExpecting(expected);

    private bool IsLineEnd() => At(GitGraphToken.NewLine) || At(GitGraphToken.End);

    private bool ReadLineEnd(Message expected) => IsLineEnd() || FailExpecting(expected);
}
