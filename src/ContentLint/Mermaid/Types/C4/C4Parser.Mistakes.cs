using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Preparation;
using ContentLint.Mermaid.Shared;
using ContentLint.Text;

namespace ContentLint.Mermaid.Types.C4;

// What is wrong where reading stopped, tried in order. Since an attribute without quotes goes on to the next comma, reading
// mostly stops far behind the mistake.
internal sealed partial class C4Parser
{
    // The first attribute without quotes that goes over a bracket or a line end.
    private Token<C4Token> _unquoted;

    // The first text in quotes that goes over a line end.
    private Token<C4Token> _text;

    // The first statement with such an attribute over a line end.
    private (Token<C4Token> Word, Token<C4Token> Attribute) _overLines;

    // Where an attribute goes over lines, it is what has taken the closing braces along.
    private void FailAtOpenBraces()
    {
        if (_open.Count > 0 && _overLines.Word.Length > 0)
        {
            _unquoted = _overLines.Attribute;
            FailAtUnquoted(_overLines.Word, TextSpan.FromLength(_overLines.Word.End, 1));
            return;
        }

        while (_open.Count > 0 && !TakeLostEnd())
        {
            var (brace, _) = _open.Pop();
            if (brace.Length > 0)
                Context.Report(SharedDiagnostics.UnclosedBody(Context, brace.Span, TextSpan.At(Context.Text.Length)));
        }
    }

    private bool FailInAttributes(Token<C4Token> word)
    {
        var text = Context.Text;
        var bracket = Characters.SkipSpaces(text, word.End);
        if (bracket > word.End && bracket < text.Length && text[bracket] == '(' && bracket < Context.LineEnd(word.End))
            return Fail(C4Diagnostics.SpaceBeforeBracket(Context, word.Span, new TextSpan(word.End, bracket)), word.Start);
        if (word.End >= text.Length || text[word.End] != '(')
            return Fail(C4Diagnostics.MissingAttributes(Context, word.Span), word.Start);
        return FailBehind(word);
    }

    // Behind a statement, or in its attributes.
    private bool FailBehind(Token<C4Token> word)
    {
        var open = new TextSpan(word.End, word.End + 1);
        if (FailAtTextOverLines(_text.Start - 1, _text.End, ")", ",") is { } failed && word.Kind != C4Token.CloseBrace)
            return failed;
        if (_unquoted.Length > 0 && word.Kind != C4Token.CloseBrace)
            return FailAtUnquoted(word, open);
        if (FailAtOpenText(word) is { } odd)
            return odd;
        if (Context.Text.IndexOf("%%", Previous.End, Math.Max(0, Math.Min(Current.Start, Context.LineEnd(Previous.End)) - Previous.End), StringComparison.Ordinal) is > 0 and var comment && FailAtSign(comment, word.Start) is { } behind)
            return behind;
        if (Current.Start < Context.Text.Length && Context.Text[Current.Start] == ';')
            return Fail(SharedDiagnostics.StraySemicolon(Context, TextSpan.FromLength(Current.Start, 1)), Current.Start);
        if (Current.Kind is C4Token.Key or C4Token.Value || Previous.Kind == C4Token.Key)
            return Fail(C4Diagnostics.NamedAttribute(Context, HeadOf(Previous.Kind == C4Token.Key ? Previous : Current)), word.Start);
        if (Current.Kind is C4Token.EndOfText or C4Token.End && word.Kind != C4Token.CloseBrace)
            return Fail(SharedDiagnostics.UnclosedBracket(Context, open, ")", Visible(Current), HeadOf(word).End), word.Start);
        return FailAtSign(Current.Start, word.Start) ?? Fail(GrammarDiagnostics.Unexpected(Context, Visible(Current), "the end of the line"), word.Start);
    }

    private bool FailAtUnquoted(Token<C4Token> word, TextSpan open)
    {
        var text = Context.Text;
        var line = Context.LineEnd(_unquoted.Start);
        var close = text.IndexOf(')', _unquoted.Start, Math.Min(line, _unquoted.End) - _unquoted.Start);
        var end = close < 0 ? Math.Min(line, _unquoted.End) : close;
        var attribute = Trim(new TextSpan(_unquoted.Start, end));
        if (NestedQuotes.Around(text, Context.LineAt(_unquoted.Start), _unquoted.Start) is { Length: > 0 } quotes)
            return Fail(GrammarDiagnostics.QuoteInText(Context, quotes), word.Start);
        if (attribute.IsEmpty && close < 0)
            return text[Trim(Context.LineAt(word.Start)).End - 1] == ','
                ? FailOverLines(word)
                : Fail(SharedDiagnostics.UnclosedBracket(Context, open, ")", TextSpan.At(line), HeadOf(word).End), word.Start);
        var quote = text.IndexOf('"', attribute.Start, attribute.Length);
        if (quote > attribute.Start)
            return Fail(C4Diagnostics.MissingComma(Context, Trim(new TextSpan(attribute.Start, quote))), word.Start);
        if (quote >= 0 || close < 0)
            return FailAtOpenText(word) ?? Fail(GrammarDiagnostics.Unexpected(Context, attribute, "a comma between attributes, and ')' behind them"), word.Start);
        return Fail(C4Diagnostics.UnquotedAttribute(Context, attribute.IsEmpty ? new TextSpan(_unquoted.Start, close + 1) : attribute), word.Start);
    }

    private bool FailOverLines(Token<C4Token> word)
    {
        Fail(C4Diagnostics.AttributesOverLines(Context, HeadOf(word)), word.Start);
        if (word.End < _lastBracket)
            SkipTo(Context.LineEnd(Context.Text.IndexOf(')', word.End)) + 1);
        return false;
    }

    // Where the quotes of a line are odd, one is missing.
    private bool? FailAtOpenText(Token<C4Token> word)
    {
        var line = Context.LineAt(word.Start);
        var last = -1;
        var count = 0;
        for (var i = Context.Text.IndexOf('"', word.Start, line.End - word.Start); i >= 0; i = Context.Text.IndexOf('"', i + 1, line.End - i - 1))
            (last, count) = (i, count + 1);
        if (count % 2 == 0)
            return null;
        var quote = TextSpan.FromLength(last, 1);
        var isClosing = count > 1 || Characters.SkipSpaces(Context.Text, last + 1) >= line.End || Context.Text[last + 1] is ',' or ')';
        return Fail(isClosing && last > 0 && !Characters.IsSpace(Context.Text[last - 1]) && Context.Text[last - 1] is not (',' or '(')
            ? C4Diagnostics.UnopenedQuote(Context, quote)
            : GrammarDiagnostics.UnclosedQuote(Context, quote, Context.EndOfUnclosedText(quote, ")", ",")), word.Start);
    }

    private bool FailAtStatement()
    {
        var start = Current.Start;
        if (FailAtSign(start, start) is { } failed)
            return failed;
        if (At(C4Token.Direction))
            return Fail(C4Diagnostics.Direction(Context, Trim(Current.Span)), start);
        var end = Characters.Skip(Context.Text, start, c => Characters.IsWord(c) || c == '-');
        if (end < Context.Text.Length && Context.Text[end] == ':' && Context.Text.Substring(start, end - start) == "title")
            return Fail(SharedDiagnostics.ColonBehindWord(Context, new TextSpan(start, end), TextSpan.FromLength(end, 1)), start);
        if (Context.Text[Math.Min(start, Context.Text.Length - 1)] == ';')
            return Fail(SharedDiagnostics.StraySemicolon(Context, TextSpan.FromLength(start, 1)), start);
        return Fail(SharedDiagnostics.UnknownStatement(Context, end > start ? new TextSpan(start, end) : Visible(Current), C4Lexer.Words, "a statement: 'Person(alias, \"Label\")', 'Rel(from, to, \"Label\")' and their like"), start);
    }
}
