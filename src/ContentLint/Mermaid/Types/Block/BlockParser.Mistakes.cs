using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Preparation;
using ContentLint.Mermaid.Shared;
using ContentLint.Text;

namespace ContentLint.Mermaid.Types.Block;

// What is wrong where reading stopped, tried in order.
internal sealed partial class BlockParser
{
    private void FailAtEnd()
    {
        if (_isFirst && Context.Diagnostics.Count == 0)
            FailExpecting("a block: 'a[\"Text\"]'");
        while (_open.Count > 0 && !TakeLostEnd())
        {
            var (word, _) = _open.Pop();
            Context.Report(SharedDiagnostics.UnclosedBlock(Context, "block", HeadOf(word)));
        }

        if (At(BlockToken.End) && Context.Diagnostics.Count == 0)
            FailExpecting("the end of a statement");
    }

    private bool FailAtStatement()
    {
        var (text, start) = (Context.Text, Current.Start);
        if (FailAtSign(start, start) is { } failed)
            return failed;
        if (SharedDiagnostics.ExplainTitle(Context, start, "block diagram") is { } title)
            return Fail(title, start);
        if (At(BlockToken.Reserved) && Trim(Current.Span) is { Length: > 0 } word && Context.Written(word) == "default")
            return Fail(SharedDiagnostics.ReservedName(Context, word, "the id of a block", "d[\"default\"]"), start);
        if (text[Math.Min(start, text.Length - 1)] == '-' && start + 1 < text.Length && text[start + 1] == '>')
            return Fail(SharedDiagnostics.InvalidLink(Context, TextSpan.FromLength(start, 2), "-->"), start);
        if (At(BlockToken.Unknown) && Previous.Kind == BlockToken.Id && Previous.End == start && text[start] is '-' && start + 1 < text.Length && Characters.IsWord(text[start + 1]))
            return Fail(BlockDiagnostics.HyphenInId(Context, WordAround(Previous.Start)), start);
        if (Current.Kind is BlockToken.ShapeOpen or BlockToken.ArrowOpen or BlockToken.Text or BlockToken.MarkdownText)
            return Fail(BlockDiagnostics.MissingId(Context, new TextSpan(start, HeadOf(Current).End)), start);
        return FailExpecting("a block, 'a[\"Text\"]', a space, 'columns 3', 'block' or 'end'");
    }

    private TextSpan WordAround(int start)
    {
        var end = Characters.Skip(Context.Text, start, c => Characters.IsWord(c) || c == '-');
        return new TextSpan(start, end);
    }

    // A text without quotes, or with spaces around them.
    private bool FailInShape(Token<BlockToken> open)
    {
        if (At(BlockToken.MarkdownText) || (open.End + 1 < Context.Text.Length && Context.Text[open.End] == '"' && Context.Text[open.End + 1] == '`'))
            return Fail(BlockDiagnostics.MarkdownText(Context, HeadOf(open)), open.Start);
        if (FailAtTextOverLines(Previous.Start - 1, Previous.End, ClosingOf(open)) is { } over)
            return over;
        var closing = ClosingOf(open);
        var lineEnd = Context.LineEnd(open.End);
        var close = Context.Text.IndexOf(closing, open.End, lineEnd - open.End, StringComparison.Ordinal);
        if (close < 0)
            return Fail(SharedDiagnostics.UnclosedBracket(Context, open.Span, closing, Visible(Current), Previous.Kind == BlockToken.Text ? Previous.End + 1 : Context.EndOfUnclosedText(open.Span)), open.Start);
        var inside = new TextSpan(open.End, close);
        var label = Trim(inside);
        if (label.IsEmpty || (label.Length == 2 && Context.Written(label) == "\"\""))
            return Fail(SharedDiagnostics.EmptyLabel(Context, new TextSpan(open.Start, close + closing.Length), inside), open.Start);
        if (FailAtQuoteInText(Current.Start, open.Start) is { } quote)
            return quote;
        var isQuoted = label.Length > 1 && Context.Text[label.Start] == '"' && Context.Text[label.End - 1] == '"';
        return Fail(isQuoted ? BlockDiagnostics.SpaceAroundText(Context, inside, label) : BlockDiagnostics.UnquotedText(Context, label), open.Start);
    }

    private string ClosingOf(Token<BlockToken> open) => TextOf(open) switch
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

    private bool FailInArrow(Token<BlockToken> open) =>
        FailAtQuoteInText(Current.Start, open.Start) ?? Fail(BlockDiagnostics.ArrowDirections(Context, Visible(Current)), open.Start);

    private bool FailInLink(Token<BlockToken> start)
    {
        if (FailAtQuoteInText(Current.Start, start.Start) is { } quote)
            return quote;
        var sign = TextOf(start).Trim() is { Length: > 1 } written ? written.Substring(written.Length - 2) : "--";
        var lineEnd = Context.LineEnd(start.Start);
        var end = Context.Text.IndexOf(sign == "-." ? ".-" : sign, start.End, Math.Max(0, lineEnd - start.End), StringComparison.Ordinal);
        var label = end < 0 ? default : Trim(new TextSpan(start.End, end));
        return label.IsEmpty || Context.Text.IndexOf('"', label.Start, label.Length) >= 0
            ? Fail(BlockDiagnostics.UnfinishedLink(Context, Trim(start.Span)), start.Start)
            : Fail(BlockDiagnostics.UnquotedText(Context, label), start.Start);
    }
}
