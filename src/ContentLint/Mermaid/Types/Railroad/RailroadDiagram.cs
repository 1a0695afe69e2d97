// The four languages of railroad diagrams differ in their grammars and in nothing else: rules that name other rules, each
// with a `;` at its end. What is most often forgotten is the `;`, and then the next rule's name is read as a part of the rule.

using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Grammars.Syntax;
using ContentLint.Mermaid.Preparation;
using ContentLint.Mermaid.Shared;

namespace ContentLint.Mermaid.Types.Railroad;

/// <summary>Reads railroad diagrams.</summary>
internal sealed class RailroadDiagram(DiagramContext context, SyntaxGrammar grammar) : LangiumDiagram<GraphModel>(context, grammar)
{
    private static readonly SyntaxFunction[] Functions = [new("special", @"\?", EndOfSpecial), new("iso-comment", @"\(", EndOfIsoComment), new("num-val", "%", EndOfNumber)];

    private readonly List<SyntaxNode> _rules = [];

    protected override string[] TextEnds => [")", ",", " |", " ;"];

    /// <summary>What reads diagrams in one of the languages.</summary>
    public static DiagramReader In(string language)
    {
        var grammar = new Lazy<SyntaxGrammar>(() => SyntaxNotation.Load(language, Functions));
        return context => new RailroadDiagram(context, grammar.Value).Read();
    }

    protected override bool DrawsTitle => false;

    protected override void ReadPart(SyntaxNode statement)
    {
        _rules.Add(statement);
        var name = statement["name"];
        Model.AddLabel(LabelRole.Node, LabelDrawing.Source, name.Span);
        Model.AddNode(new GraphPart("rule", Written(name), Written(name), null, ToSource(name)));
    }

    protected override void Finish()
    {
        var names = new HashSet<string>(_rules.Select(r => Written(r["name"])), StringComparer.Ordinal);
        foreach (var (rule, use) in _rules.SelectMany(r => r.All("use"), (r, use) => (r["name"], Unquoted(use.Span))))
        {
            if (names.Contains(Context.Written(use)))
                Model.Add(new GraphEdge("uses", Written(rule), Context.Written(use), null, Context.Slice.ToSource(use)));
        }
    }

    protected override Diagnostic? Explain(SyntaxMistake mistake)
    {
        var found = mistake.Found;
        if (found.Token.Name == "TITLE")
            return GrammarDiagnostics.Unexpected(Context, Trim(found.Span), "a title only above the first rule; no rule's name may begin with 'title'");
        if (FindNextRule(mistake) is { } next)
            return ExplainEnd(mistake, next);
        if (mistake.Bracket.IsEmpty || (found.Token != SyntaxGrammar.End && found.Token.Name != ";"))
            return base.Explain(mistake) ?? (mistake.Previous.Token?.Name == "(" ? ExplainUnquoted(mistake, ')', ',') : null);
        var diagnostic = ExplainBracket(mistake);
        mistake.Resume = null;
        return diagnostic;
    }

    // Behind the `;` that ends the mistaken rule: the first with which a line ends.
    protected override int ResumeBehind(SyntaxMistake mistake)
    {
        var text = Context.Text;
        var end = mistake.Found.Start;
        while (end < text.Length && (end = text.IndexOf(';', end)) >= 0)
        {
            var behind = Characters.SkipSpaces(text, ++end);
            if (behind == text.Length || text.IndexOf('\n', end, behind - end) >= 0)
                return end;
        }

        return text.Length;
    }

    protected override bool HasStatementsOnLines => false;

    // The name of the next rule, in a rule that is not ended.
    private SyntaxLexeme? FindNextRule(SyntaxMistake mistake)
    {
        if (mistake.Statement.Parts.Count == 0)
            return null;
        if (mistake.Found.Token == SyntaxGrammar.End && mistake.Bracket.IsEmpty && Expects(mistake, ";"))
            return mistake.Found;
        if (mistake.Found.Token.Name is "=" or "<-" or "::=" && mistake.Previous.Token.Name == "ID" && IsFirstOnLine(mistake.Previous) && mistake.Previous.Start > mistake.Statement["name"].Span.Start)
            return mistake.Previous;
        return Expects(mistake, ";") && mistake.Found.Token.Name == "ID" && IsFirstOnLine(mistake.Found) ? mistake.Found : null;
    }

    private Diagnostic ExplainEnd(SyntaxMistake mistake, SyntaxLexeme next)
    {
        mistake.Resume = next.Start;
        var end = Characters.SkipBack(Context.Text, next.Start, Characters.IsSpace, 1);
        var last = new TextSpan(end - 1, end);
        var comment = Context.Text.IndexOf(';', Context.LineAt(last.Start).Start, Context.LineEnd(last.Start) - Context.LineAt(last.Start).Start);
        return comment >= 0 ? RailroadDiagnostics.EndIsComment(Context, TextSpan.FromLength(comment, 1)) : RailroadDiagnostics.MissingEnd(Context, last);
    }

    // `?`, something, `?` without a `;` between them.
    private static int EndOfSpecial(SyntaxLexer lexer, int position)
    {
        var end = lexer.Text.IndexOfAny(['?', ';'], position + 1);
        return end >= 0 && lexer.Text[end] == '?' && Characters.SkipSpaces(lexer.Text, position + 1) < end ? end + 1 : -1;
    }

    private static int EndOfIsoComment(SyntaxLexer lexer, int position) => lexer.At(position, "(*") ? lexer.EndOf("*)", position + 2) : -1;

    // `%x41-5A`, `%d13.10`
    private static int EndOfNumber(SyntaxLexer lexer, int position)
    {
        if (position + 1 >= lexer.Text.Length || "xXdDbB".IndexOf(lexer.Text[position + 1]) < 0)
            return -1;
        var end = SkipDigits(lexer.Text, position + 2);
        if (end == position + 2)
            return -1;
        while (end < lexer.Text.Length && lexer.Text[end] is '-' or '.' && SkipDigits(lexer.Text, end + 1) is var more && more > end + 1)
            end = more;
        return end;
    }

    private static int SkipDigits(string text, int position) =>
        Characters.Skip(text, position, c => Characters.IsDigit(c) || Characters.ToLower(c) is >= 'a' and <= 'f');
}

/// <summary>The messages about railroad diagrams.</summary>
internal static class RailroadDiagnostics
{
    public static Diagnostic MissingEnd(DiagramContext context, TextSpan last) => context.Mistake(
        MermaidDescriptors.Syntax, last,
        "This rule has no ';' at its end.",
        "Write ';' behind it.",
        fixes: context.Fix("Write ';' behind it", FixSafety.Suggestion, (TextSpan.At(last.End), " ;")));

    public static Diagnostic EndIsComment(DiagramContext context, TextSpan sign) => context.Mistake(
        MermaidDescriptors.Syntax, sign,
        "A ';' ends a rule only where nothing follows on its line, not even a space: this one begins a comment.",
        "Let the line end behind ';', and put the comment on a line of its own.");
}
