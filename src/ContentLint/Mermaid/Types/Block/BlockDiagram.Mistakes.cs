using ContentLint.Diagnostics;
using ContentLint.Mermaid.Grammars.Syntax;
using ContentLint.Mermaid.Preparation;
using ContentLint.Mermaid.Shared;
using ContentLint.Text;

namespace ContentLint.Mermaid.Types.Block;

// What is wrong where reading stopped, tried in order.
internal sealed partial class BlockDiagram
{
    protected override Diagnostic? Explain(SyntaxMistake mistake)
    {
        var (statement, found, node) = (mistake.Statement, mistake.Found, mistake.Node);
        _isEmpty = false;
        if (statement.Rule == "Blocks")
            AddBlocks(statement, isGroup: false);
        if (statement.Rule.Length == 0)
            return found.Token.Name == "END_OF_TEXT" ? null : ExplainStatement(found, mistake.Previous);
        if (node["open"].IsWritten)
            return ExplainShape(mistake, node["open"].Span);
        if (node["start"].IsWritten)
            return ExplainLink(mistake, node["start"].Span);
        return statement["link"].IsWritten && found.Token.Name is "RESERVED" or "END_WORD" or "HEADER" or "SPACE"
            ? SharedDiagnostics.ReservedName(Context, Trim(found.Span), "the id of a block", $"a[\"{Context.Written(found.Span).Trim()}\"]")
            : null;
    }

    protected override int ResumeBehind(SyntaxMistake mistake) => BehindLine(mistake.Position);

    private Diagnostic ExplainStatement(SyntaxLexeme found, SyntaxLexeme previous)
    {
        var (text, start) = (Context.Text, found.Start);
        if ((ExplainSign(start) ?? SharedDiagnostics.ExplainTitle(Context, start, "block diagram")) is { } known)
            return known;
        if (found.Token.Name == "RESERVED" && Context.Written(Trim(found.Span)) == "default")
            return SharedDiagnostics.ReservedName(Context, Trim(found.Span), "the id of a block", "d[\"default\"]");
        if (string.CompareOrdinal(text, start, "->", 0, 2) == 0)
            return SharedDiagnostics.InvalidLink(Context, TextSpan.FromLength(start, 2), "-->");
        if (found.Token == SyntaxGrammar.Unknown && previous.Token?.Name == "ID" && previous.End == start && text[start] == '-' && start + 1 < text.Length && Characters.IsWord(text[start + 1]))
            return BlockDiagnostics.HyphenInId(Context, new TextSpan(previous.Start, Characters.Skip(text, previous.Start, c => Characters.IsWord(c) || c == '-')));
        if (found.Token.Name is "SHAPE_OPEN" or "ARROW_OPEN" or "TEXT" or "MARKDOWN")
            return BlockDiagnostics.MissingId(Context, new TextSpan(start, HeadOf(found.Span).End));
        return Expecting(found.Span, "a block, 'a[\"Text\"]', a space, 'columns 3', 'block' or 'end'");
    }

    // A text without quotes, or with spaces around them; or behind it.
    private Diagnostic ExplainShape(SyntaxMistake mistake, TextSpan open)
    {
        var (text, found, previous) = (Context.Text, mistake.Found, mistake.Previous);
        mistake.Position = open.Start;
        if (Expects(mistake, "ARROW_DIRECTION"))
            return ExplainQuoteInText(found.Start) ?? BlockDiagnostics.ArrowDirections(Context, Visible(found.Span));
        if (found.Token.Name == "MARKDOWN" || string.CompareOrdinal(text, open.End, "\"`", 0, 2) == 0)
            return BlockDiagnostics.MarkdownText(Context, HeadOf(open));
        var closing = ClosingOf(open);
        if (ExplainTextOverLines(mistake, previous.Start - 1, previous.End, closing) is { } over)
            return over;
        var close = text.IndexOf(closing, open.End, Context.LineEnd(open.End) - open.End, StringComparison.Ordinal);
        if (close < 0)
            return SharedDiagnostics.UnclosedBracket(Context, open, closing, Visible(found.Span), previous.Token.Name == "TEXT" ? previous.End + 1 : Context.EndOfUnclosedText(open));
        var inside = new TextSpan(open.End, close);
        var label = Trim(inside);
        if (label.IsEmpty || TextOf(label) == "\"\"")
            return SharedDiagnostics.EmptyLabel(Context, new TextSpan(open.Start, close + closing.Length), inside);
        var isQuoted = label.Length > 1 && text[label.Start] == '"' && text[label.End - 1] == '"';
        return ExplainQuoteInText(found.Start) ?? (isQuoted ? BlockDiagnostics.SpaceAroundText(Context, inside, label) : BlockDiagnostics.UnquotedText(Context, label));
    }

    private string ClosingOf(TextSpan open) => TextOf(open) switch
    {
        "(" => ")",
        "((" => "))",
        "(((" => ")))",
        "{" => "}",
        "{{" => "}}",
        "([" => "])",
        "[[" => "]]",
        "[(" => ")]",
        "<[" => "]>",
        ")" or "))" or "(-" or "-)" => "(",
        _ => "]",
    };

    private Diagnostic ExplainLink(SyntaxMistake mistake, TextSpan start)
    {
        mistake.Position = start.Start;
        if (ExplainQuoteInText(mistake.Found.Start) is { } quote)
            return quote;
        var sign = TextOf(start).Trim() is { Length: > 1 } written ? written.Substring(written.Length - 2) : "--";
        var end = Context.Text.IndexOf(sign == "-." ? ".-" : sign, start.End, Math.Max(0, Context.LineEnd(start.Start) - start.End), StringComparison.Ordinal);
        var label = end < 0 ? default : Trim(new TextSpan(start.End, end));
        return label.IsEmpty || Context.Text.IndexOf('"', label.Start, label.Length) >= 0
            ? BlockDiagnostics.UnfinishedLink(Context, Trim(start))
            : BlockDiagnostics.UnquotedText(Context, label);
    }
}
