using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Grammars.Syntax;
using ContentLint.Mermaid.Preparation;
using ContentLint.Mermaid.Shared;

namespace ContentLint.Mermaid.Types.C4;

// What is wrong where reading stopped, tried in order. Since an attribute without quotes goes on to the next comma, reading
// mostly stops far behind the mistake.
internal sealed partial class C4Diagram
{
    // A statement without its bracket goes on over lines. How many long ones are looked at: nobody forgets more brackets, and
    // reading stays quick.
    private const int LongStatement = 2_000;
    private const int MaximumLongStatements = 20;

    private readonly int _lastBracket = context.Text.LastIndexOf(')');
    private int _longStatements;

    // The first statement with an attribute without quotes that goes over a line end.
    private SyntaxNode? _overLines;

    protected override Diagnostic? Explain(SyntaxMistake mistake)
    {
        var (statement, found) = (mistake.Statement, mistake.Found);
        var diagnostic = ExplainPlace(statement) ?? statement.Rule switch
        {
            "" when found.Token.Name != "END_OF_TEXT" => ExplainStatement(found),
            "Heading" when found.Token == SyntaxGrammar.Unknown => ExplainStatement(found),
            "" or "C4" or "Heading" => null,
            _ => ExplainAttributes(mistake),
        };
        if (statement.Rule is "Element" or "Relation" && Expects(mistake, "NEWLINE") && found.Token != SyntaxGrammar.Unknown)
            Add(statement);
        Lose(mistake);
        return diagnostic;
    }

    protected override int ResumeBehind(SyntaxMistake mistake) => BehindLine(mistake.Position);

    // Whatever is wrong with its line, a boundary is open behind it, unless the line has its end too.
    private void Lose(SyntaxMistake mistake)
    {
        var (statement, line) = (mistake.Statement, Trim(Context.LineAt(mistake.Position)));
        var end = line.IsEmpty ? ' ' : Context.Text[line.End - 1];
        if (statement["open"].IsWritten && end is not ('{' or '}'))
            Open(statement);
        else if (end == '{' || (statement.Rule == "Boundary" && end != '}'))
            _open.Push((default, null));
        _isFirst = false;
        if (mistake.Found.Start - line.Start > LongStatement && ++_longStatements == MaximumLongStatements)
            mistake.Resume = Context.Text.Length;
    }

    private Diagnostic ExplainStatement(SyntaxLexeme found)
    {
        var (text, start) = (Context.Text, found.Start);
        if (ExplainSign(start) is { } sign)
            return sign;
        if (found.Token.Name == "DIRECTION")
            return C4Diagnostics.Direction(Context, Trim(found.Span));
        var word = new TextSpan(start, Characters.Skip(text, start, c => Characters.IsWord(c) || c == '-'));
        if (word.End < text.Length && text[word.End] == ':' && TextOf(word) == "title")
            return SharedDiagnostics.ColonBehindWord(Context, word, TextSpan.FromLength(word.End, 1));
        if (start < text.Length && text[start] == ';')
            return SharedDiagnostics.StraySemicolon(Context, TextSpan.FromLength(start, 1));
        return SharedDiagnostics.UnknownStatement(Context, word.IsEmpty ? Visible(found.Span) : word, Words, "a statement: 'Person(alias, \"Label\")', 'Rel(from, to, \"Label\")' and their like");
    }

    // In the attributes of a statement, or behind it.
    private Diagnostic ExplainAttributes(SyntaxMistake mistake)
    {
        var (statement, found, previous, text) = (mistake.Statement, mistake.Found, mistake.Previous, Context.Text);
        var (word, hasAttributes) = (statement["word"].Span, statement.Rule != "Close");
        mistake.Position = word.Start;
        if (hasAttributes && (word.End >= text.Length || text[word.End] != '('))
            return ExplainNoBracket(word);
        if (statement.Rule == "Boundary" && previous.Token.Name == "NEWLINE" && !statement["open"].IsWritten)
            return C4Diagnostics.MissingBody(Context, word, HeadOf(word));
        var over = statement.All("text").FirstOrDefault(t => Context.LineEnd(t.Span.Start) < t.Span.End).Span;
        if (ExplainTextOverLines(mistake, over.Start - 1, over.End, ")", ",") is { } quote)
            return quote;
        if (UnquotedOf(statement) is { IsEmpty: false } unquoted)
            return ExplainUnquoted(statement, unquoted, mistake);
        if (ExplainOpenText(word.Start) is { } odd)
            return odd;
        var comment = text.IndexOf("%%", previous.End, Math.Max(0, Math.Min(found.Start, Context.LineEnd(previous.End)) - previous.End), StringComparison.Ordinal);
        if (comment > 0 && ExplainSign(comment) is { } behind)
            return behind;
        if (found.Start < text.Length && text[found.Start] == ';')
            return SharedDiagnostics.StraySemicolon(Context, TextSpan.FromLength(found.Start, 1));
        if (found.Token.Name is "KEY" or "VALUE" || previous.Token.Name == "KEY")
            return C4Diagnostics.NamedAttribute(Context, HeadOf(previous.Token.Name == "KEY" ? previous.Span : found.Span));
        return hasAttributes && found.Token.Name is "END" or "END_OF_TEXT"
            ? SharedDiagnostics.UnclosedBracket(Context, TextSpan.FromLength(word.End, 1), ")", Visible(found.Span), HeadOf(word).End)
            : Expecting(found.Span, "the end of the line");
    }

    private Diagnostic ExplainNoBracket(TextSpan word)
    {
        var bracket = Characters.SkipSpaces(Context.Text, word.End);
        return bracket < Context.LineEnd(word.End) && Context.Text[bracket] == '('
            ? C4Diagnostics.SpaceBeforeBracket(Context, word, new TextSpan(word.End, bracket))
            : C4Diagnostics.MissingAttributes(Context, word);
    }

    // The first attribute without quotes that goes over a bracket or a line end.
    private TextSpan UnquotedOf(SyntaxNode statement) => statement.All("unquoted").FirstOrDefault(a => TextOf(a.Span).IndexOfAny([')', '\n']) >= 0).Span;

    private Diagnostic ExplainUnquoted(SyntaxNode statement, TextSpan unquoted, SyntaxMistake? mistake = null)
    {
        var (text, word) = (Context.Text, statement["word"].Span);
        var line = Context.LineEnd(unquoted.Start);
        var close = text.IndexOf(')', unquoted.Start, Math.Min(line, unquoted.End) - unquoted.Start);
        var end = close < 0 ? Math.Min(line, unquoted.End) : close;
        var attribute = Trim(new TextSpan(unquoted.Start, end));
        if (ExplainQuoteInText(unquoted.Start) is { } nested)
            return nested;
        if (attribute.IsEmpty && close < 0)
        {
            if (text[Trim(Context.LineAt(word.Start)).End - 1] != ',')
                return SharedDiagnostics.UnclosedBracket(Context, TextSpan.FromLength(word.End, 1), ")", TextSpan.At(line), HeadOf(word).End);
            if (mistake is not null && word.End < _lastBracket)
                mistake.Resume = BehindLine(text.IndexOf(')', word.End));
            return C4Diagnostics.AttributesOverLines(Context, HeadOf(word));
        }

        var quote = text.IndexOf('"', attribute.Start, attribute.Length);
        if (quote > attribute.Start)
            return C4Diagnostics.MissingComma(Context, Trim(new TextSpan(attribute.Start, quote)));
        if (quote >= 0 || close < 0)
            return ExplainOpenText(word.Start) ?? GrammarDiagnostics.Unexpected(Context, attribute, "a comma between attributes, and ')' behind them");
        return C4Diagnostics.UnquotedAttribute(Context, attribute.IsEmpty ? new TextSpan(unquoted.Start, close + 1) : attribute);
    }

    // Where the quotes of a line are odd, one is missing.
    private Diagnostic? ExplainOpenText(int start)
    {
        var (text, line) = (Context.Text, Context.LineAt(start));
        int[] quotes = [.. Enumerable.Range(start, line.End - start).Where(i => text[i] == '"')];
        if (quotes.Length % 2 == 0)
            return null;
        var last = quotes[quotes.Length - 1];
        var quote = TextSpan.FromLength(last, 1);
        var isClosing = quotes.Length > 1 || Characters.SkipSpaces(text, last + 1) >= line.End || text[last + 1] is ',' or ')';
        return isClosing && last > 0 && !Characters.IsSpace(text[last - 1]) && text[last - 1] is not (',' or '(')
            ? C4Diagnostics.UnopenedQuote(Context, quote)
            : GrammarDiagnostics.UnclosedQuote(Context, quote, Context.EndOfUnclosedText(quote, ")", ","));
    }
}
