// What the author meant where a requirement diagram goes wrong: nearly always a text that needs quotes, or a word of the
// language with a slip in it.

using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Grammars.Syntax;
using ContentLint.Mermaid.Preparation;
using ContentLint.Mermaid.Shared;

namespace ContentLint.Mermaid.Types.Requirement;

internal sealed partial class RequirementDiagram
{
    private static readonly string[] Kinds =
        ["requirement", "functionalRequirement", "interfaceRequirement", "performanceRequirement", "physicalRequirement", "designConstraint", "element"];

    private static readonly string[] Relationships = ["contains", "copies", "derives", "satisfies", "verifies", "refines", "traces"];
    private static readonly string[] RequirementProperties = ["id", "text", "risk", "verifymethod"];
    private static readonly string[] ElementProperties = ["type", "docref"];

    // What a name without quotes cannot begin with.
    private static readonly string[] Words =
    [
        .. Kinds, .. Relationships, .. RequirementProperties, .. ElementProperties, "requirementDiagram", "low", "medium", "high", "analysis", "demonstration", "inspection", "test", "style", "classDef", "class",
    ];

    private static string[] PropertiesOf(RequirementNode body) =>
        body.Kind.Equals("element", StringComparison.OrdinalIgnoreCase) ? ElementProperties : RequirementProperties;

    protected override Diagnostic? Explain(SyntaxMistake mistake)
    {
        var (statement, found) = (mistake.Statement, mistake.Found);
        if (Expects(mistake, "NEWLINE") && statement.Rule.Length > 0 && ExplainSpaces(mistake) is { } spaces)
        {
            OpenBody(statement, mistake.Position);
            return spaces;
        }

        if (statement.Rule is "Property" or "Relation")
            mistake.Position = statement.Span.Start;
        if (statement.Rule is not ("" or "Requirement") && IsMisplaced(statement))
            return ExplainMisplaced(statement);
        return statement.Rule switch
        {
            "" => _body is null ? ExplainStatement(found.Start) : ExplainProperty(found.Span),
            "Node" => ExplainNode(mistake, statement["word"].Span),
            "Property" => ExplainValue(mistake, statement["word"].Span),
            "Relation" when !Expects(mistake, "STYLE_WORD") => ExplainRelation(mistake, statement["left"].Span),
            _ => null,
        };
    }

    // A line end is missing where blanks before it have taken it along.
    private Diagnostic? ExplainSpaces(SyntaxMistake mistake)
    {
        var previous = mistake.Previous;
        var start = previous.Token.Name == "QUOTED" ? previous.End + 1 : previous.End;
        var lineEnd = Context.LineEnd(start);
        if (lineEnd <= start || lineEnd >= mistake.Found.Start || !Trim(new TextSpan(start, lineEnd)).IsEmpty)
            return null;
        mistake.Position = start;
        return RequirementDiagnostics.SpaceBeforeLineEnd(Context, previous.Span, new TextSpan(start, lineEnd));
    }

    // A mistake before the brace does not hide the properties behind it.
    private void OpenBody(SyntaxNode node, int position)
    {
        if (node.Rule == "Node" && FindBrace(node["word"].Span) is >= 0 and var brace)
            (_body, _brace) = (new RequirementNode(Written(node["word"]), "", default), TextSpan.FromLength(brace, 1));
        else if (node.Rule != "Property" && Trim(Context.LineAt(position)) is { IsEmpty: false } line && Context.Text[line.End - 1] == '{')
            (_body, _brace) = (new RequirementNode("", "", default), TextSpan.FromLength(line.End - 1, 1));
    }

    private Diagnostic ExplainMisplaced(SyntaxNode statement)
    {
        var start = statement.Span.Start;
        return _body is null ? ExplainStatement(start) : ExplainProperty(statement["left"] is { IsWritten: true, Span: var left } && left.Start == start ? Trim(left) : WordAt(start));
    }

    private Diagnostic ExplainStatement(int start)
    {
        OpenBody(new SyntaxNode(start), start);
        return FindRelation(start) is { } relation
            ? ExplainRelation(relation)
            : Expecting(Current.Start == start ? Current.Span : WordAt(start), "'requirement name {', 'element name {' or a relation, 'a - satisfies -> b'");
    }

    private Diagnostic? ExplainNode(SyntaxMistake mistake, TextSpan kind)
    {
        OpenBody(mistake.Statement, kind.Start);
        var (found, brace, lineEnd) = (mistake.Found, FindBrace(kind), Context.LineEnd(kind.End));
        if (mistake.Statement["open"].IsWritten || Expects(mistake, "STYLE_WORD"))
            return null;
        var hasName = mistake.Statement["name"].IsWritten;
        var end = brace < 0 ? lineEnd : brace;
        var colons = Context.Text.IndexOf(":::", kind.End, end - kind.End, StringComparison.Ordinal);
        var name = Trim(new TextSpan(kind.End, colons < 0 ? end : colons));
        if (!hasName)
            return name.IsEmpty || name.Start < found.Start ? Expecting(found.Span, $"a name behind '{TextOf(kind):kind}'") : RequirementDiagnostics.UnquotedName(Context, name);
        return brace < 0 || found.Start >= name.End || IsQuoted(name) ? null : RequirementDiagnostics.UnquotedName(Context, name);
    }

    private Diagnostic ExplainProperty(TextSpan property)
    {
        var properties = PropertiesOf(_body!);
        var word = TextSpan.FromLength(property.Start, Characters.Skip(Context.Text, property.Start, c => !Characters.IsSpace(c), Math.Max(property.Start, property.End)) - property.Start);
        return !word.IsEmpty && DidYouMean.Suggest(TextOf(word), properties) is { } meant && !Words.Contains(TextOf(word), StringComparer.OrdinalIgnoreCase)
            ? GrammarDiagnostics.MisspeltWord(Context, word, meant)
            : Expecting(property, $"'{string.Join(":', '", properties):properties}:' or '}}'");
    }

    private Diagnostic? ExplainValue(SyntaxMistake mistake, TextSpan property)
    {
        if (Expects(mistake, "COLON"))
            return RequirementDiagnostics.PropertyWithoutColon(Context, property);
        if (mistake.Statement["value"].IsWritten && mistake.Found.Token.Name == "CLOSE")
            return null;
        var end = Context.LineEnd(property.Start);
        var colon = Context.Text.IndexOf(':', property.End, end - property.End);
        var value = Trim(new TextSpan(colon < 0 ? end : colon + 1, end));
        if (value.IsEmpty)
            return RequirementDiagnostics.EmptyProperty(Context, property);
        if (TextOf(property).ToLowerInvariant() is "risk" or "verifymethod")
            return RequirementDiagnostics.UnknownWord(Context, value, $"{TextOf(property):property}", TextOf(property).Equals("risk", StringComparison.OrdinalIgnoreCase) ? ["low", "medium", "high"] : ["analysis", "inspection", "test", "demonstration"]);
        if (Context.Text[value.Start] != '"')
            return RequirementDiagnostics.UnquotedName(Context, value);
        return Context.Text.IndexOf('"', value.Start + 1) < 0 ? GrammarDiagnostics.UnclosedQuote(Context, TextSpan.FromLength(value.Start, 1), value.End)
            : Expecting(mistake.Found.Span, "one text in quotes and the end of the line; write '#quot;' for a quote in it");
    }

    private Diagnostic ExplainRelation(SyntaxMistake mistake, TextSpan left)
    {
        var start = WithQuotes(left).Start;
        if (FindRelation(start) is { } relation)
            return ExplainRelation(relation);
        var word = TextOf(left).TrimEnd().Split(' ')[0];
        var line = Trim(new TextSpan(start, Context.LineEnd(start)));
        if (mistake.Found.Token.Name != "OPEN" || start < left.Start || DidYouMean.Suggest(word, Kinds) is not { } meant)
        {
            OpenBody(new SyntaxNode(start), start);
            return RequirementDiagnostics.NoRelation(Context, line);
        }

        // A misspelt `requirement` does not hide the properties behind its brace.
        (_body, _brace) = (new RequirementNode(meant, "", default), mistake.Found.Span);
        return GrammarDiagnostics.MisspeltWord(Context, TextSpan.FromLength(left.Start, word.Length), meant);
    }

    private TextSpan WordAt(int start) => TextSpan.FromLength(start, Math.Max(1, Characters.SkipWord(Context.Text, start) - start));

    private int FindBrace(TextSpan kind) => Context.Text.IndexOf('{', kind.End, Context.LineEnd(kind.End) - kind.End);

    private readonly record struct Relation(TextSpan Left, TextSpan Arrow, TextSpan Word, TextSpan Right, bool PointsLeft);

    // `a - word -> b` or `b <- word - a` with any number of dashes, whatever the names are: the arrow stands between spaces.
    private Relation? FindRelation(int start)
    {
        var line = Trim(new TextSpan(start, Context.LineEnd(start)));
        var parts = new List<TextSpan>();
        for (var i = line.Start; i < line.End; i++)
        {
            var end = Characters.Skip(Context.Text, i, c => c is '-' or '<' or '>' or '=', line.End);
            if (end > i && i > line.Start && end < line.End && Characters.IsSpace(Context.Text[i - 1]) && Characters.IsSpace(Context.Text[end]))
                parts.Add(new TextSpan(i, end));
            i = Math.Max(i, end - 1);
        }

        if (parts.Count is not (1 or 2))
            return null;
        var (first, last) = (parts[0], parts[parts.Count - 1]);
        var arrow = new TextSpan(first.Start, last.End);
        var pointsLeft = Context.Text[first.Start] == '<';
        if (!pointsLeft && Context.Text[last.End - 1] != '>')
            return null;
        var word = parts.Count == 1 ? TextSpan.At(arrow.Start) : Trim(new TextSpan(first.End, last.Start));
        return new Relation(Trim(new TextSpan(line.Start, arrow.Start)), arrow, word, Trim(new TextSpan(arrow.End, line.End)), pointsLeft);
    }

    private Diagnostic ExplainRelation(Relation relation)
    {
        var word = Context.Written(relation.Word).Trim();
        if (relation.Word.IsEmpty)
            return RequirementDiagnostics.RelationWithoutWord(Context, relation.Arrow, relation.PointsLeft);
        if (!Relationships.Contains(word, StringComparer.OrdinalIgnoreCase))
            return RequirementDiagnostics.UnknownWord(Context, relation.Word, "a relation", Relationships);
        return IsUnquotable(relation.Left) ? RequirementDiagnostics.UnquotedName(Context, relation.Left)
            : IsUnquotable(relation.Right) ? RequirementDiagnostics.UnquotedName(Context, relation.Right)
            : SharedDiagnostics.InvalidLink(Context, relation.Arrow, relation.PointsLeft ? $"<- {word} -" : $"- {word} ->");
    }

    private bool IsQuoted(TextSpan span) => Context.Text[span.Start] == '"' && Context.Text[span.End - 1] == '"';

    // A name that is none without quotes.
    private bool IsUnquotable(TextSpan span)
    {
        if (span.IsEmpty || IsQuoted(span))
            return false;
        var name = Context.Text.Substring(span.Start, span.Length);
        return !Characters.IsWord(name[0]) || name.IndexOfAny([':', ',', '{', '<', '>', '-', '=']) >= 0 || Words.Contains(name.Substring(0, Characters.SkipWord(name, 0)), StringComparer.OrdinalIgnoreCase);
    }
}
