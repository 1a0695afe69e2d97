// The grammar of entity relationship diagrams.
//
// `erDiagram`, then statements, which need no separator between them:
// - an entity, maybe with an alias in square brackets, maybe with `:::class`, maybe with attributes in braces. An
//   attribute is a type (maybe with `?`), a name, maybe keys (`PK, FK`), maybe a quoted comment.
// - an entity, a cardinality, a line, a cardinality, an entity, `:` and a role; each entity maybe with `:::class`.
// - `subgraph` with a name and maybe a title in square brackets, a line end, statements, `end`.
// - `classDef`, `style` up to the line end; `class names class`; `direction LR`; `accTitle: …`, `accDescr: …`.

using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Shared;

namespace ContentLint.Mermaid.Types.EntityRelationship;

/// <summary>Reads entity relationship diagrams.</summary>
internal sealed partial class ErParser(DiagramContext context) : DiagramGrammar<ErToken, ErMode, ErModel>(context, new ErLexer(context.Text, context.Options.Dialect))
{
    private readonly Stack<(Token<ErToken> Word, ErSubgraph Subgraph)> _open = new();

    protected override void ReadDiagram()
    {
        ReadHeader(ErToken.Header, "erDiagram");
        while (!At(ErToken.End))
        {
            if (!ReadStatement())
                Recover();
        }

        if (Context.Diagnostics.Count == 0 && Previous.Kind != ErToken.EndOfText)
            FailExpecting("the end of a statement");
        while (_open.Count > 0)
            Context.Report(SharedDiagnostics.UnclosedBlock(Context, "subgraph", HeadOf(_open.Pop().Word)));
    }

    private bool ReadStatement()
    {
        switch (Current.Kind)
        {
            case ErToken.NewLine or ErToken.EndOfText or ErToken.DirectionStatement or ErToken.Accessibility:
                Take();
                return true;
            case ErToken.Subgraph:
                return OpenSubgraph();
            case ErToken.EndWord:
                return CloseSubgraph();
            case ErToken.ClassDef or ErToken.Style:
                var isDefinition = At(ErToken.ClassDef);
                var word = TextOf(Take());
                return (ReadNames(isDefinition ? Model.AddClassDefinitions : Model.AddReferences) && ReadStyles() && ReadSeparator()) || FailExpecting($"the form '{word} name fill:#f9f'");
            case ErToken.Class:
                Take();
                return (ReadNames(Model.AddReferences) && ReadNames(Model.AddClassUses)) || FailExpecting("the form 'class name1,name2 class'");
            default:
                return ReadEntityStatement() || (HasLostBrace && SkipLostAttributes());
        }
    }

    private bool ReadSeparator() => Accept(ErToken.NewLine) || Accept(ErToken.Semicolon) || Accept(ErToken.EndOfText);

    private bool OpenSubgraph()
    {
        var word = Take();
        var hasName = ReadEntity(out var name);
        var subgraph = new ErSubgraph(hasName ? NameOf(name) : "", _open.Count > 0 ? _open.Peek().Subgraph : null, Context.Slice.ToSource(HeadOf(word)));
        Model.Subgraphs.Add(subgraph);
        _open.Push((word, subgraph));
        if (!hasName)
            return FailExpecting("a name behind 'subgraph'");
        if (Accept(ErToken.SquareOpen))
        {
            var start = Current.Start;
            var count = 0;
            while (ReadEntity(out _))
                count++;
            if (count == 0 || !Accept(ErToken.SquareClose))
                return FailExpecting("a title in square brackets");
            subgraph.Title = Context.Written(new TextSpan(start, Previous.Start)).Trim().Trim('"');
        }

        return ReadSeparator() || FailExpecting("the end of the line");
    }

    private bool CloseSubgraph()
    {
        if (_open.Count == 0)
            return Fail(SharedDiagnostics.StrayEnd(Context, Visible(Current)), Current.Start);
        Take();
        var (_, subgraph) = _open.Pop();
        foreach (var entity in subgraph.Mentioned)
            entity.DrawnIn ??= subgraph;
        return true;
    }

    private ErEntity AddEntity(Token<ErToken> name)
    {
        var entity = Model.AddEntity(NameOf(name), Context.Slice.ToSource(name.Span));
        if (_open.Count > 0)
            _open.Peek().Subgraph.Mentioned.Add(entity);
        return entity;
    }

    private bool ReadEntity(out Token<ErToken> name)
    {
        name = Current;
        return Accept(ErToken.EntityName) || Accept(ErToken.Text) || Accept(ErToken.Number) || Accept(ErToken.DecimalNumber) || Accept(ErToken.One);
    }

    private string NameOf(Token<ErToken> token) => token.Kind == ErToken.EntityName ? TextOf(token).Trim('"') : TextOf(token);

    private bool ReadEntityStatement()
    {
        if (!ReadEntity(out var name))
            return FailAtEntity();

        var entity = AddEntity(name);
        var hasAlias = At(ErToken.SquareOpen);
        if (hasAlias && !ReadAlias(entity))
            return false;
        if (Accept(ErToken.StyleSeparator) && !ReadNames(Model.AddClassUses))
            return FailExpecting("the name of a class behind ':::'");
        if (At(ErToken.Cardinality) && !hasAlias)
            return ReadRelationship(name);
        return !At(ErToken.BlockOpen) || ReadAttributes(entity, Take());
    }

    private bool ReadAlias(ErEntity entity)
    {
        var opening = Take();
        if (!ReadEntity(out var alias))
            return FailExpecting("a name; one of several words goes in quotes");
        entity.Alias = NameOf(alias);
        AddLabel(LabelRole.Node, alias.Span);
        return Accept(ErToken.SquareClose) || Fail(SharedDiagnostics.UnclosedBracket(Context, opening.Span, "]", Visible(Current), Previous.End), opening.Start);
    }

    private bool ReadRelationship(Token<ErToken> from)
    {
        var link = Take();
        if (!Accept(ErToken.Line))
            return FailExpecting("a line, '--' or '..', behind the cardinality");
        if (!Accept(ErToken.Cardinality))
            return FailExpecting("a cardinality such as '||', 'o{' or '|{' behind the line");

        var written = Context.Text.Substring(link.Start, Previous.End - link.Start);
        if (!ReadEntity(out var to))
            return FailAtEntity();
        AddEntity(to);
        if (Accept(ErToken.StyleSeparator) && !ReadNames(Model.AddClassUses))
            return FailExpecting("the name of a class behind ':::'");
        if (!Accept(ErToken.Colon))
            return FailAtRole(to);
        if (!Accept(ErToken.Word) && !Accept(ErToken.EntityName) && !Accept(ErToken.Text))
            return FailExpecting("the relationship's label; one of several words goes in quotes");

        AddLabel(LabelRole.Link, Previous.Span);
        Model.Relationships.Add(new ErRelationship(NameOf(from), NameOf(to), written, TextOf(Previous).Trim('"'), Context.Slice.ToSource(new TextSpan(from.Start, Previous.End))));
        return true;
    }

    // A text without the quotes around it.
    private void AddLabel(LabelRole role, TextSpan span)
    {
        var isQuoted = span.Length > 1 && Context.Text[span.Start] == '"' && Context.Text[span.End - 1] == '"';
        Model.AddLabel(role, LabelDrawing.Html, Trim(isQuoted ? new TextSpan(span.Start + 1, span.End - 1) : span));
    }

    private bool ReadNames(Action<IEnumerable<DiagramName>> add) =>
        ReadList(ErToken.Comma, () => ReadNames(ErToken.Text, add) || ReadNames(ErToken.StyleText, add));

    private bool ReadStyles() =>
        ReadList(ErToken.Comma, () => AcceptRun(k => k is ErToken.StyleText or ErToken.Number or ErToken.Colon or ErToken.Hash));

    private bool FailAtEntity() => FailExpecting("an entity; a name with spaces or signs goes in quotes");

    private bool FailAtRole(Token<ErToken> to) => Current.Kind is ErToken.NewLine or ErToken.EndOfText
        ? Fail(ErDiagnostics.MissingRole(Context, Trim(new TextSpan(to.Start, Previous.End))), to.Start)
        : FailExpecting("':' and a label");
}

/// <summary>The messages of entity relationship diagrams.</summary>
internal static class ErDiagnostics
{
    public static Diagnostic ThirdWord(DiagramContext context, TextSpan word, TextSpan type) => context.Mistake(
        MermaidDescriptors.Syntax, word,
        $"An attribute is a type and a name, and '{context.Written(word):word}' is one word more.",
        $"Write a type of several words in backquotes: '`{context.Written(type):type}` {context.Written(word):word}'. Keys are PK, FK and UK; a comment is in quotes.",
        fixes: context.Fix("Put the type in backquotes", FixSafety.Suggestion, (TextSpan.At(type.Start), "`"), (TextSpan.At(type.End), "`")));

    public static Diagnostic KeysWithoutComma(DiagramContext context, TextSpan keys, TextSpan gap, string between) => context.Mistake(
        MermaidDescriptors.Syntax, keys,
        "Keys have a comma between them.",
        "Write 'PK, FK'.",
        fixes: context.Fix("Write a comma", FixSafety.Safe, (gap, between)));

    public static Diagnostic MissingRole(DiagramContext context, TextSpan target)
    {
        var written = context.Written(target);
        return context.Mistake(
            MermaidDescriptors.MissingColon, target,
            $"A colon and a label are missing behind '{written}'.",
            $"Write '{written} : has'; an empty label is '\"\"'.",
            fixes: context.Fix("Write ': \"\"'", FixSafety.Suggestion, (TextSpan.At(target.End), " : \"\"")));
    }
}
