using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Grammars.Syntax;
using ContentLint.Mermaid.Shared;

namespace ContentLint.Mermaid.Types.Requirement;

/// <summary>What a requirement diagram holds. Spans are offsets in the file.</summary>
internal sealed class RequirementModel : DiagramModel
{
    /// <summary>The requirements and elements in order.</summary>
    public List<RequirementNode> Nodes { get; } = [];

    /// <summary>The relations in order.</summary>
    public List<RequirementRelation> Relations { get; } = [];

    public override IEnumerable<string> DrawnNames => Nodes.Select(n => n.Name);

    public override int Size => Nodes.Count;
}

/// <summary>A requirement or an element.</summary>
/// <param name="Kind">The word it begins with, as written: <c>functionalRequirement</c>, <c>element</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Span">Where its name stands.</param>
internal sealed record RequirementNode(string Kind, string Name, TextSpan Span)
{
    /// <summary>Its properties in order, as written: <c>risk</c>, <c>high</c>.</summary>
    public List<(string Name, string Value)> Properties { get; } = [];
}

/// <summary>A relation of two requirements or elements.</summary>
/// <param name="From">The one the arrow comes from.</param>
/// <param name="To">The one the arrow points to.</param>
/// <param name="Kind">The word on the arrow as written: <c>satisfies</c>.</param>
/// <param name="Span">From the name on the left to the name on the right.</param>
internal sealed record RequirementRelation(DiagramName From, DiagramName To, string Kind, TextSpan Span);

/// <summary>Reads requirement diagrams (requirement.grammar).</summary>
internal sealed partial class RequirementDiagram(DiagramContext context) : GrammarDiagram<RequirementModel>(context, SyntaxNotation.For(context.Options.Dialect, "requirement"))
{
    // Whose braces are open, and where they are.
    private RequirementNode? _body;
    private TextSpan _brace;

    protected override IEnumerable<string> Headers => ["requirementDiagram"];

    // Above the type nothing may stand that is not cut out before, and `%%` alone on a line is not.
    protected override void ReadHeader(SyntaxNode header)
    {
        if (header["blank"].IsWritten)
            Context.Report(RequirementDiagnostics.EmptyCommentAboveType(Context, new TextSpan(0, header["blank"].Span.End)));
        if (!header["word"].IsWritten && Current.Token.Name == "KIND" && !IsBehindMistake)
            Context.Report(SharedDiagnostics.MissingType(Context.Slice, HeadOf(Current.Span), "requirementDiagram"));
    }

    protected override void ReadStatement(SyntaxNode statement)
    {
        if (IsMisplaced(statement))
        {
            Refuse(ExplainMisplaced(statement), statement.Span.Start);
            return;
        }

        switch (statement.Rule)
        {
            case "Node":
                _body = new RequirementNode(Written(statement["word"]), Named(statement["name"]).Name, Named(statement["name"]).Span);
                _brace = statement["open"].Span;
                Model.Nodes.Add(_body);
                Model.AddClassUses(NamesIn(statement, "class"));
                break;
            case "Property":
                _body!.Properties.Add((TextOf(statement["word"].Span), Named(statement["value"]).Name));
                break;
            case "Close":
                _body = null;
                break;
            case "Relation" when statement["kind"].IsWritten:
                AddRelation(statement);
                break;
            case "ClassDef":
                Model.AddClassDefinitions(NamesIn(statement, "name"));
                break;
            default:
                Model.AddReferences(NamesIn(statement, "name"));
                Model.AddClassUses(NamesIn(statement, "class"));
                break;
        }
    }

    protected override void Finish()
    {
        LeaveBody(TextSpan.At(Context.Text.Length));
        CheckEndOfText("END_OF_TEXT");
    }

    // A line that only a statement can begin with ends a body: its brace is missing. A relation is no property.
    private bool IsMisplaced(SyntaxNode statement)
    {
        if (statement.Rule == "Node" || (_body is not null && statement["left"].IsWritten && FindRelation(statement.Span.Start) is { Word.IsEmpty: false }))
            LeaveBody(Visible(statement["word"].IsWritten ? statement["word"].Span : statement["left"].Span));
        return statement.Rule == "Property" ? _body is null || (_body.Kind.Length > 0 && !PropertiesOf(_body).Contains(TextOf(statement["word"].Span), StringComparer.OrdinalIgnoreCase)) : _body is null == (statement.Rule == "Close");
    }

    private void LeaveBody(TextSpan next)
    {
        if (_body is not null)
            Context.Report(SharedDiagnostics.UnclosedBody(Context, _brace, next));
        _body = null;
    }

    private void AddRelation(SyntaxNode relation)
    {
        var (left, right) = (relation["left"], relation["right"]);
        var (from, to) = Context.Text.IndexOf('<', left.Span.End, relation["kind"].Span.Start - left.Span.End) >= 0 ? (right, left) : (left, right);
        Model.Relations.Add(new RequirementRelation(Named(from), Named(to), TextOf(relation["kind"].Span), Context.Slice.ToSource(new TextSpan(WithQuotes(left.Span).Start, WithQuotes(right.Span).End))));
    }

    private TextSpan WithQuotes(TextSpan name) =>
        name.Start > 0 && Context.Text[name.Start - 1] == '"' ? new TextSpan(name.Start - 1, Math.Min(name.End + 1, Context.Text.Length)) : Trim(name);
}
