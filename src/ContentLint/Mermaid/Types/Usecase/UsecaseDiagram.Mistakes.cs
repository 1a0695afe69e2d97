using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Grammars.Syntax;
using ContentLint.Mermaid.Preparation;
using ContentLint.Mermaid.Shared;

namespace ContentLint.Mermaid.Types.Usecase;

// What is wrong where reading stopped, tried in order.
internal sealed partial class UsecaseDiagram
{
    private const string Statements = "a name, a relation 'A --> B', 'actor', 'systemBoundary', 'note for', 'direction' or a style";

    // How many texts that go on to the end are looked at: nobody forgets more, and reading stays quick.
    private const int MaximumUnclosed = 20;

    private static readonly string[] Reserved =
        ["HEADER", "ACTOR", "BOUNDARY", "END_WORD", "DIRECTION", "DIRECTION_VALUE", "NOTE", "FOR", "JSON", "CLASS_DEF", "CLASS", "STYLE", "INCLUDE", "EXTEND", "TRUE", "FALSE"];

    private static readonly string[] Texts = [.. Reserved, "NAME", "NUMBER", "HYPHENATED", "SIGN", "SYMBOL", "AT", "COMMA", "COLON"];

    private static readonly string[] Arrows = ["GENERALIZATION", "DEPENDENCY", "FORWARD", "BACKWARD", "LONG_BACKWARD", "FORWARD_MARK", "BACKWARD_MARK", "LINE", "LONG_LINE"];

    protected override Diagnostic? Explain(SyntaxMistake mistake)
    {
        var (statement, found, node) = (mistake.Statement, mistake.Found, mistake.Node);
        if (statement.Rule.Length == 0 || (_boundary is not null && IsOutside(statement)))
            return ExplainStatement(mistake);
        if (ForeignWord(statement) is { IsEmpty: false } foreign)
            return UsecaseDiagnostics.ForeignStatement(Context, foreign);
        if (statement.Rule == "EndWord" && _boundary is null)
            return ExplainName(mistake, statement.Span.Start, isReserved: true);
        if (statement.Rule == "Json" && !statement["object"].IsWritten)
            return ExplainUnclosed(mistake, statement["start"].IsWritten ? found.Span : default, "}");
        if (statement.Rule == "EndWord")
            _boundary = null;
        if (statement["sign"].IsWritten && _boundary is not null)
            return UsecaseDiagnostics.InBoundary(Context, HeadOf(TextSpan.At(statement.Span.Start)));
        if (statement["sign"].IsWritten && Expects(mistake, "LONG_LINE"))
            return ExplainBehindArrow(mistake, statement["sign"].Span, statement["to"].Span);
        if (Expects(mistake, "AT") && !Expects(mistake, "SIGN"))
            return ExplainLineEnd(mistake, mistake.Previous, LastNameOf(statement));
        if (statement["sign"].IsWritten && !Expects(mistake, "SIGN") && (Expects(mistake, "COLON") || Expects(mistake, "INCLUDE")) && TextOf(statement["sign"].Span) == "..>")
            return UsecaseDiagnostics.MissingMeaning(Context, statement["sign"].Span);
        if (Expects(mistake, "COLON") && !Expects(mistake, "SIGN"))
            return StraySigns.MissingColon(Context, mistake.Previous.Span, found.End, node.Rule == "Property" ? "value" : "#f00");
        if (node["braces"].IsWritten && !node["end"].IsWritten)
            return ExplainProperties(mistake, node["braces"].Span);
        if (node["open"].IsWritten && !node["close"].IsWritten)
            return ExplainLabel(mistake, node["open"].Span);
        if (Expects(mistake, "MARKDOWN") && !Expects(mistake, "SIGN"))
            return ExplainNoName(mistake, found);
        return Expects(mistake, "NEWLINE") ? ExplainLineEnd(mistake, found, mistake.Previous) : Expects(mistake, "MARKDOWN") ? ExplainUnclosedText(mistake, found) : null;
    }

    private static bool IsText(SyntaxLexeme token) => Texts.Contains(token.Token.Name);

    private char CharacterAt(int position) => position < Context.Text.Length ? Context.Text[position] : '\0';

    private Diagnostic ExplainStatement(SyntaxMistake mistake)
    {
        var found = mistake.Found;
        if (_boundary is not null && mistake.Statement.Rule.Length > 0)
            return ExplainInBoundary(mistake.Statement.Span.Start);
        if (_boundary is not null && (found.Token.Name == "BOUNDARY" || (IsText(found) && found.Token.Name != "SYMBOL")))
            return UsecaseDiagnostics.InBoundary(Context, HeadOf(found.Span));
        return ExplainNoName(mistake, found) ?? Expecting(found.Span, Statements);
    }

    private Diagnostic? ExplainNoName(SyntaxMistake mistake, SyntaxLexeme found) =>
        ExplainSign(found.Start) ?? ExplainUnclosedText(mistake, found) ?? (IsText(found) || found.Token == SyntaxGrammar.Unknown ? ExplainName(mistake, found.Start, Reserved.Contains(found.Token.Name)) : null);

    // Where no second half of an arrow came, what stands behind the first was no label: it is the name that the arrow leads to.
    private Diagnostic ExplainBehindArrow(SyntaxMistake mistake, TextSpan sign, TextSpan to)
    {
        var found = LexemeAt(to.IsEmpty ? sign.End : to.End);
        mistake.Position = found.Start;
        return to.IsEmpty ? ExplainNoName(mistake, found) ?? Expecting(found.Span, "a name: 'A --> B'") : ExplainLineEnd(mistake, found, LastNameOf(mistake.Statement));
    }

    // The word that the element read last ends with.
    private SyntaxLexeme LastNameOf(SyntaxNode statement)
    {
        var last = statement.Parts.LastOrDefault(p => p.Node is not null).Node is { Parts: { Count: > 0 } parts } ? parts[parts.Count - 1] : default;
        return last.Name is "name" or "class" && QuotesOf(last.Span) == 0 ? LexemeAt(last.Span.Start) : default;
    }

    private Diagnostic ExplainInBoundary(int start)
    {
        var word = TextSpan.FromLength(start, Math.Max(1, Characters.SkipWord(Context.Text, start) - start));
        return TextOf(word).StartsWith("acc", StringComparison.Ordinal) || TextOf(word) == "json" ? Expecting(word, Statements) : UsecaseDiagnostics.InBoundary(Context, HeadOf(word));
    }

    // A name that is a reserved word, or has to be in quotes: up to an arrow, brackets or the end of its line.
    private Diagnostic ExplainName(SyntaxMistake mistake, int start, bool isReserved = false)
    {
        var text = Context.Text;
        var lineEnd = Context.LineEnd(start);
        var end = start;
        while (end < lineEnd && text[end] is not ('(' or '[' or '{' or '"' or ',' or ':' or '<' or '@') && !(text[end] == '-' && CharacterAt(end + 1) is '-' or '>') && !(text[end] == '.' && CharacterAt(end + 1) == '.'))
            end++;
        var name = Trim(new TextSpan(start, end));
        mistake.Position = start;
        return name.IsEmpty ? Expecting(LexemeAt(start).Span, Statements) : SharedDiagnostics.UnquotedName(Context, name, isReserved);
    }

    private Diagnostic? ExplainUnclosedText(SyntaxMistake mistake, SyntaxLexeme found)
    {
        if (found.Token.Name == "UNCLOSED")
            return ExplainUnclosed(mistake, found.Span, "`\"");
        return found.Token == SyntaxGrammar.Unknown && CharacterAt(found.Start) is '"' or '\''
            ? GrammarDiagnostics.UnclosedQuote(Context, found.Span, Context.EndOfUnclosedText(found.Span, "--", ")", "]", ","))
            : null;
    }

    private Diagnostic ExplainUnclosed(SyntaxMistake mistake, TextSpan text, string closing)
    {
        if (++_unclosed == MaximumUnclosed)
            mistake.Resume = Context.Text.Length;
        return SharedDiagnostics.UnclosedBracket(Context, TextSpan.FromLength(text.Start, closing.Length), closing, TextSpan.At(Context.Text.Length));
    }

    private Diagnostic ExplainLabel(SyntaxMistake mistake, TextSpan open)
    {
        var (text, found) = (Context.Text, mistake.Found);
        if (ExplainUnclosedText(mistake, found) is { } unclosed)
            return unclosed;
        mistake.Position = open.Start;
        var closing = text[open.Start] == '[' ? ']' : ')';
        var lineEnd = Context.LineEnd(open.End);
        var close = text.LastIndexOf(closing, lineEnd - 1, lineEnd - open.End);
        if (close < 0)
            return SharedDiagnostics.UnclosedBracket(Context, open, closing.ToString(), Visible(found.Span), found.Token.Name is "NEWLINE" or "END" ? HeadOf(open).End : found.Start);
        var label = Trim(new TextSpan(open.End, close));
        if (label.IsEmpty)
            return SharedDiagnostics.EmptyLabel(Context, new TextSpan(open.Start, close + 1), new TextSpan(open.End, close));
        return ExplainSign(found.Start)
            ?? (label.Contains(found.Start) && text.IndexOf('"', label.Start, label.Length) < 0
                ? SharedDiagnostics.UnquotedLabel(Context, label, $"'{TextOf(found.Span).Trim():text}'")
                : Expecting(found.Span, $"'{closing}'"));
    }

    private Diagnostic ExplainProperties(SyntaxMistake mistake, TextSpan open)
    {
        var found = mistake.Found;
        if (found.Token != SyntaxGrammar.End && (Context.LineEnd(open.Start) >= found.Start || found.Token.Name == "CLOSE_BRACE"))
            return Expecting(found.Span, "properties: '@{ type: hollow, business: true }'");
        mistake.Position = open.Start;
        return SharedDiagnostics.UnclosedBracket(Context, open, "}", Visible(found.Span));
    }

    // What stands behind a whole line: words that belong to a name, another arrow, or a label as PlantUML has it.
    private Diagnostic ExplainLineEnd(SyntaxMistake mistake, SyntaxLexeme found, SyntaxLexeme previous)
    {
        var start = found.Start;
        if ((ExplainSign(start) ?? ExplainUnclosedText(mistake, found) ?? SharedDiagnostics.ExplainTitle(Context, start, "use case diagram")) is { } known)
            return known;
        if (Arrows.Contains(found.Token.Name))
            return UsecaseDiagnostics.SecondArrow(Context, found.Span);
        if (EndOfForeignArrow(start) is var sign && sign > start)
            return SharedDiagnostics.InvalidLink(Context, new TextSpan(start, sign), "-->");
        if (found.Token.Name == "COLON")
            return UsecaseDiagnostics.LabelBehind(Context, HeadOf(found.Span));
        return previous.Token?.Name is "NAME" or "ACTOR" && (IsText(found) || found.Token == SyntaxGrammar.Unknown) && previous.Start >= Context.LineAt(start).Start
            ? ExplainName(mistake, previous.Start)
            : Expecting(found.Span, "the end of the line");
    }

    // `->`, `==>`, `-.->` and their like.
    private int EndOfForeignArrow(int start)
    {
        var end = Characters.Skip(Context.Text, start, c => c is '-' or '=' or '.' or '>' or '~');
        return end - start > 1 && Context.Text[end - 1] == '>' && Characters.SkipSpaces(Context.Text, end) < Context.LineEnd(start) ? end : start;
    }
}
