using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Grammars.Syntax;
using ContentLint.Mermaid.Preparation;
using ContentLint.Mermaid.Shared;

namespace ContentLint.Mermaid.Types.Usecase;

/// <summary>Reads use case diagrams (usecase.grammar).</summary>
internal sealed partial class UsecaseDiagram : GrammarDiagram<GraphModel>
{
    private static readonly Lazy<SyntaxGrammar> Grammar = new(() => SyntaxNotation.Load("usecase", UsecaseTokens.All));

    private readonly UsecaseChecks _checks;
    private (TextSpan Word, UsecaseElement Element, GraphPart Part)? _boundary;
    private int _unclosed;

    public UsecaseDiagram(DiagramContext context)
        : base(context, Grammar.Value) => _checks = new UsecaseChecks(context, Model);

    protected override IReadOnlyList<string> BlockWords => ["systemBoundary"];

    protected override void ReadStatement(SyntaxNode statement)
    {
        var start = statement.Span.Start;
        if (_boundary is not null && IsOutside(statement))
        {
            Refuse(ExplainInBoundary(start), start);
            return;
        }

        switch (statement.Rule)
        {
            case "Actors":
                AddActors(statement);
                break;
            case "Entity" when ForeignWord(statement) is { IsEmpty: false } foreign:
                Refuse(UsecaseDiagnostics.ForeignStatement(Context, foreign), start);
                break;
            case "Entity":
                AddEntity(statement);
                break;
            case "Boundary":
                AddBoundary(statement);
                break;
            case "EndWord" when _boundary is null && !Lost.TakeOpening():
                Refuse(SharedDiagnostics.StrayEnd(Context, TextSpan.FromLength(start, 3)), start);
                break;
            case "EndWord":
                _boundary = null;
                break;
            case "Direction":
                Model.Direction = TextOf(statement["value"].Span);
                break;
            case "Note":
                AddText(statement, LabelRole.Note);
                _checks.Notes.Add(statement["target"].Span);
                break;
            case "Json":
                AddJson(statement);
                break;
            case "ClassDef":
                Model.AddClassDefinitions(NamesIn(statement, "name"));
                break;
            case "Class" or "Style":
                Model.AddClassUses(NamesIn(statement, "class"));
                Model.AddReferences(NamesIn(statement, "name"));
                _checks.Styles.AddRange(statement.All("name").Select(n => n.Span));
                break;
        }
    }

    protected override void Finish()
    {
        if (_boundary is { } open)
            Context.Report(SharedDiagnostics.UnclosedBlock(Context, "systemBoundary", HeadOf(open.Word)));
        _checks.Run();
    }

    private static bool IsOutside(SyntaxNode statement) =>
        statement.Rule is not ("Actors" or "Entity" or "EndWord" or "Comment") || (statement.Rule == "Actors" && statement["sign"].IsWritten);

    // Words of PlantUML.
    private TextSpan ForeignWord(SyntaxNode entity)
    {
        var name = entity["from"].Node?["name"].Span ?? default;
        return _boundary is null && !(entity["from"].Node is { } from && from["braces"].IsWritten && !from["open"].IsWritten) && TextOf(name).ToLowerInvariant() is "allowmixing" or "newpage" or "package" or "rectangle" or "skinparam" ? name : default;
    }

    private void AddActors(SyntaxNode statement)
    {
        var actors = statement.All("actor").Select(a => ElementOf(a.Node!)).ToList();
        foreach (var actor in actors)
        {
            actor.Kind = UsecaseKind.Actor;
            Declare(actor);
        }

        if (statement["sign"].IsWritten)
            AddRelation(statement, actors[0], isDeclared: true);
    }

    // A use case, a relation that begins with its name, or properties for a name.
    private void AddEntity(SyntaxNode statement)
    {
        var node = statement["from"].Node!;
        if (_boundary is null && node["braces"].IsWritten && !node["open"].IsWritten)
        {
            if (statement["sign"].IsWritten || node["stereotype"].IsWritten || node["class"].IsWritten)
                Refuse(Expecting(Visible(TextSpan.FromLength(node["end"].Span.End, 1)), "the end of the line"), statement.Span.Start);
            else
                _checks.Assignments.Add((NameOf(node["name"].Span), PropertiesOf(node)));
            return;
        }

        var element = ElementOf(node);
        if (!statement["sign"].IsWritten)
            Declare(element with { IsRectangle = element.IsRectangle ?? false });
        else if (_boundary is null)
            AddRelation(statement, element, element.IsDeclared);
        else
            Refuse(UsecaseDiagnostics.InBoundary(Context, HeadOf(element.Span)), element.Span.Start);
    }

    private void Declare(UsecaseElement element)
    {
        element.Parent = _boundary?.Element.Id;
        _checks.Declare(element, _boundary?.Part);
    }

    private void AddRelation(SyntaxNode statement, UsecaseElement from, bool isDeclared)
    {
        if (statement["edge"].IsWritten)
            _checks.Declare(Unlabelled(statement["edge"].Span, UsecaseKind.Edge), null);
        var sign = statement["sign"].Span;
        var (written, second) = (TextOf(sign), TextOf(statement["second"].Span));
        var kind = written == "--|>" ? UsecaseRelationKind.Generalization : written == "..>" ? UsecaseRelationKind.Include : (written + second).IndexOfAny(['o', 'x']) >= 0 ? UsecaseRelationKind.Mark : UsecaseRelationKind.Line;
        var label = statement["label"].IsWritten ? AddText(statement, LabelRole.Link, "label") : statement["meaning"].IsWritten ? TextOf(statement["meaning"].Span) : null;
        var to = ElementOf(statement["to"].Node!);
        if (isDeclared && from.Kind != UsecaseKind.Actor)
            Declare(from);
        if (to.IsDeclared)
            Declare(to);
        var end = Math.Max(sign.End, Math.Max(statement["second"].Span.End, statement["meaning"].Span.End));
        _checks.Relate(new UsecaseRelation(from, to, kind, new TextSpan(sign.Start, end)), isDeclared, label);
    }

    private void AddBoundary(SyntaxNode statement)
    {
        var element = Labelled(NameOf(statement["name"].Span), statement, LabelRole.Group);
        element.Kind = UsecaseKind.Boundary;
        if (statement["braces"].IsWritten)
            _checks.Assignments.Add((element, PropertiesOf(statement)));
        Model.AddClassUses(NamesIn(statement, "class"));
        _boundary = (statement["word"].Span, element, _checks.DeclareBoundary(element));
    }

    private void AddJson(SyntaxNode statement)
    {
        foreach (var problem in Data.JsonReader.Read(Context.Slice.Slice(statement["object"].Span)).Diagnostics)
            Context.Report(SharedDiagnostics.BadProperties(problem));
        var start = statement["start"].Span.Start;
        var name = Trim(new TextSpan(start + 4, Context.Text.IndexOf('@', start)));
        _checks.Declare(Unlabelled(name, UsecaseKind.Json), null);
        Model.AddClassUses(NamesIn(statement, "class"));
    }

    private UsecaseElement ElementOf(SyntaxNode node)
    {
        var element = Labelled(NameOf(node["name"].Span), node, LabelRole.Node);
        if (node["open"].IsWritten)
            element.IsRectangle = Context.Text[node["open"].Span.Start] == '[';
        else if (element.IsGenerated)
            Model.AddLabel(LabelRole.Node, LabelDrawing.Source, element.Span);
        element.Properties = node["braces"].IsWritten ? PropertiesOf(node) : null;
        element.Stereotype = node["stereotype"].IsWritten ? TextOf(node["stereotype"].Span).Trim() : null;
        element.HasClasses = node["class"].IsWritten;
        Model.AddClassUses(NamesIn(node, "class"));
        return element;
    }

    private UsecaseElement Unlabelled(TextSpan name, UsecaseKind kind) => new(TextOf(name), "", false, false, name) { Kind = kind };

    private UsecaseElement Labelled(UsecaseElement element, SyntaxNode node, LabelRole role) =>
        node["open"].IsWritten ? element with { Label = AddText(node, role), IsMarkdown = QuotesOf(node["text"].Span) == 2 } : element;

    private string AddText(SyntaxNode node, LabelRole role, string part = "text")
    {
        var content = ContentOf(node[part].Span);
        Model.AddLabel(role, LabelDrawing.Source, content);
        return TextOf(content);
    }

    private UsecaseElement NameOf(TextSpan name)
    {
        var (content, quotes) = (ContentOf(name), QuotesOf(name));
        var text = TextOf(content);
        return new UsecaseElement(quotes == 0 ? text : new string([.. text.Select(c => Characters.IsWord(c) ? c : '_')]), text, quotes == 2, quotes > 0, content);
    }

    private List<UsecaseProperty> PropertiesOf(SyntaxNode node) =>
    [
        .. node.All("property").Select(p => (Key: p.Node!["key"].Span, Value: p.Node["value"].Span))
            .Select(p => new UsecaseProperty(TextOf(ContentOf(p.Key)), TextOf(ContentOf(p.Value)), TextOf(p.Value) is "true" or "false", new TextSpan(p.Key.Start, p.Value.End))),
    ];

    private TextSpan ContentOf(TextSpan text) => new(text.Start + QuotesOf(text), text.End - QuotesOf(text));

    private int QuotesOf(TextSpan text) => text.Length < 2 || Context.Text[text.Start] is not ('"' or '\'') ? 0 : Context.Text[text.Start] == '"' && Context.Text[text.Start + 1] == '`' ? 2 : 1;
}
