using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Grammars.Syntax;
using ContentLint.Mermaid.Preparation;
using ContentLint.Mermaid.Shared;

namespace ContentLint.Mermaid.Types.Architecture;

/// <summary>Reads architecture diagrams (architecture.grammar).</summary>
internal sealed class ArchitectureDiagram(DiagramContext context) : LangiumDiagram<GraphModel>(context, Grammar.Value)
{
    private static readonly Lazy<SyntaxGrammar> Grammar = new(() => SyntaxNotation.Load("architecture", new SyntaxFunction("caption", "\\[", EndOfCaption)));

    // Whatever their order in the text, groups come first, then services, junctions, edges and alignments.
    private readonly List<SyntaxNode> _statements = [];
    private readonly Dictionary<string, (SyntaxNode Node, GraphPart Part)> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> _edges = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unknown = new(StringComparer.Ordinal);

    protected override string[] TextEnds => ["]"];

    protected override bool DrawsTitle => false;

    protected override void ReadPart(SyntaxNode statement) => _statements.Add(statement);

    protected override void Finish()
    {
        foreach (var rule in (ReadOnlySpan<string>)["Group", "Service", "Junction"])
            _statements.FindAll(s => s.Rule == rule).ForEach(Declare);
        foreach (var edge in _statements.Where(s => s.Rule == "Edge"))
            Connect(edge);
        foreach (var alignment in _statements.Where(s => s.Rule == "Alignment"))
            Align(alignment);
    }

    protected override Diagnostic? Explain(SyntaxMistake mistake)
    {
        var found = mistake.Found;
        if (found.Token.Name != "SIDE" || !Expects(mistake, "ID"))
            return base.Explain(mistake);
        return ArchitectureDiagnostics.IdBeginsWithSide(Context, new TextSpan(found.Start, Characters.Skip(Context.Text, found.End, c => Characters.IsWord(c) || c == '-')));
    }

    private void Declare(SyntaxNode node)
    {
        var (id, caption) = (node["id"], node["caption"]);
        var isGroup = node.Rule == "Group";
        var inner = caption.IsWritten ? Unquoted(Trim(Inside(caption))) : default;
        Model.AddLabel(isGroup ? LabelRole.Group : LabelRole.Node, LabelDrawing.Plain, inner);
        var part = new GraphPart(node.Rule.ToLowerInvariant(), Written(id), caption.IsWritten ? Context.Written(inner) : Written(id), FindGroup(node), ToSource(id));
        if (_ids.TryGetValue(Written(id), out var first))
        {
            Context.Report(SharedDiagnostics.DuplicateId(Context, id.Span, first.Node["id"].Span));
            return;
        }

        _ids.Add(Written(id), (node, part));
        if (isGroup)
            Model.AddGroup(part);
        else
            Model.AddNode(part);
    }

    private GraphPart? FindGroup(SyntaxNode node)
    {
        var parent = node["parent"];
        if (!parent.IsWritten)
            return null;
        if (Written(parent) == Written(node["id"]))
            Context.Report(ArchitectureDiagnostics.InsideItself(Context, parent.Span));
        else if (!_ids.TryGetValue(Written(parent), out var group))
            ReportUnknown(parent, "group", g => g.Rule == "Group");
        else if (group.Node.Rule != "Group")
            Context.Report(ArchitectureDiagnostics.NoGroup(Context, parent.Span));
        else
            return group.Part;
        return null;
    }

    private void Connect(SyntaxNode edge)
    {
        var (from, to) = (edge["from"], edge["to"]);
        if (!IsNode(from) | !IsNode(to))
            return;
        var (fromGroup, toGroup) = (_ids[Written(from)].Part.Group, _ids[Written(to)].Part.Group);
        var leaving = edge["fromGroup"] is { IsWritten: true } first ? first : edge["toGroup"];
        if (leaving.IsWritten && fromGroup is not null && fromGroup == toGroup)
            Context.Report(ArchitectureDiagnostics.SameGroup(Context, leaving.Span, fromGroup.Id!));
        var caption = edge["caption"].IsWritten ? Unquoted(Trim(Inside(edge["caption"]))) : default;
        Model.AddLabel(LabelRole.Link, LabelDrawing.Plain, caption);
        if (!_edges.Add($"{Written(from)}-{Written(to)}"))
            Model.Add(ArchitectureDiagnostics.SecondEdge(Context.Slice.ToSource(Trim(edge.Span)), Written(from), Written(to)));
        Model.Add(new GraphEdge("--", Written(from), Written(to), caption.IsEmpty ? null : Context.Written(caption), Context.Slice.ToSource(Trim(edge.Span))));
    }

    private void Align(SyntaxNode alignment)
    {
        var seen = new Dictionary<string, SyntaxPart>(StringComparer.Ordinal);
        foreach (var member in alignment.All("member").Where(IsNode))
        {
            if (seen.TryGetValue(Written(member), out var first))
                Context.Report(SharedDiagnostics.DuplicateId(Context, member.Span, first.Span));
            seen[Written(member)] = member;
        }
    }

    private bool IsNode(SyntaxPart id)
    {
        if (!_ids.TryGetValue(Written(id), out var found))
            return ReportUnknown(id, "service or junction", g => g.Rule != "Group");
        if (found.Node.Rule != "Group")
            return true;
        Context.Report(ArchitectureDiagnostics.GroupOnEdge(Context, id.Span));
        return false;
    }

    private bool ReportUnknown(SyntaxPart id, Message what, Func<SyntaxNode, bool> isMeant)
    {
        if (_unknown.Add(Written(id)) && !MayBeLost(Written(id)))
            Context.Report(SharedDiagnostics.UnknownName(Context, id.Span, what, _ids.Where(i => isMeant(i.Value.Node)).Select(i => i.Key)));
        return false;
    }

    // A text in square brackets, in quotes or without brackets in it.
    private static int EndOfCaption(SyntaxLexer lexer, int position)
    {
        var text = lexer.Text;
        if (position + 1 < text.Length && lexer.EndOfString(position + 1) is >= 0 and var quoted && quoted < text.Length && text[quoted] == ']')
            return quoted + 1;
        var end = Characters.Skip(text, position + 1, c => c is not ('[' or ']' or '\n'));
        return end > position + 1 && end < text.Length && text[end] == ']' ? end + 1 : -1;
    }
}

/// <summary>The messages about architecture diagrams.</summary>
internal static class ArchitectureDiagnostics
{
    public static DrawingLoss SecondEdge(TextSpan edge, string from, string to) => new(
        edge, $"An edge leads from '{from}' to '{to}' already, so nothing is drawn.", "Delete it, or write it the other way round.", IsAll: true);

    public static Diagnostic IdBeginsWithSide(DiagramContext context, TextSpan id) => context.Mistake(
        MermaidDescriptors.ReservedWord, id,
        $"'{context.Written(id):id}' begins with a letter that Mermaid takes for a side: L, R, T or B.",
        "Begin the id with a small letter.");

    public static Diagnostic InsideItself(DiagramContext context, TextSpan id) => new(
        MermaidDescriptors.UnknownName, context.Locate(id), $"'{context.Written(id):id}' cannot be inside itself.", "Name another group, or leave 'in' out.");

    public static Diagnostic NoGroup(DiagramContext context, TextSpan id) => new(
        MermaidDescriptors.UnknownName, context.Locate(id), $"'{context.Written(id):id}' is no group.", "Name a group, or leave 'in' out.");

    public static Diagnostic GroupOnEdge(DiagramContext context, TextSpan id) => context.Mistake(
        MermaidDescriptors.UnknownName, id,
        $"'{context.Written(id):id}' is a group, and only services and junctions can stand here.",
        "Name a service in it; on an edge '{group}' behind the service lets the edge begin at the group's border.");

    public static Diagnostic SameGroup(DiagramContext context, TextSpan border, string group) => context.Mistake(
        MermaidDescriptors.InvalidLink, border,
        $"Both ends of this edge are in '{group}', so it passes no border of a group.",
        "Leave '{group}' out.",
        fixes: context.Fix("Delete '{group}'", FixSafety.Suggestion, (border, "")));
}
