using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Preparation;
using ContentLint.Mermaid.Shared;
using ContentLint.Text;

namespace ContentLint.Mermaid.Types.Usecase;

// What is wrong where reading stopped, tried in order.
internal sealed partial class UsecaseParser
{
    private const string Statements = "a name, a relation 'A --> B', 'actor', 'systemBoundary', 'note for', 'direction' or a style";

    // How many texts that go on to the end are looked at: nobody forgets more, and reading stays quick.
    private const int MaximumUnclosed = 20;

    private bool FailAtStatement() =>
        FailAtSign(Current.Start, Current.Start) ?? FailAtUnclosedText()
        ?? (IsText(Current.Kind) || At(UsecaseToken.Unknown) ? FailAtName("A --> B") : FailExpecting(Statements));

    private bool FailInBoundary() =>
        At(UsecaseToken.Boundary) || IsText(Current.Kind) && Current.Kind is not UsecaseToken.Symbol
            ? Fail(UsecaseDiagnostics.InBoundary(Context, HeadOf(Current)), Current.Start)
            : FailAtStatement();

    // A name that is a reserved word, or has to be in quotes.
    private bool FailAtName(string example)
    {
        if (FailAtSign(Current.Start, Current.Start) is { } failed)
            return failed;
        if (FailAtUnclosedText() is { } unclosed)
            return unclosed;
        return IsText(Current.Kind) || Current.Kind == UsecaseToken.Unknown ? FailInName(Current.Start, isReserved: Current.Kind is >= UsecaseToken.Header and < UsecaseToken.Name) : FailExpecting($"a name: '{example}'");
    }

    // From the beginning of a name to an arrow, brackets or the end of its line.
    private bool FailInName(int start, bool isReserved = false)
    {
        var text = Context.Text;
        var lineEnd = Context.LineEnd(start);
        var end = start;
        while (end < lineEnd && text[end] is not ('(' or '[' or '{' or '"' or ',' or ':' or '<' or '@') && !(text[end] == '-' && CharacterAt(end + 1) is '-' or '>') && !(text[end] == '.' && CharacterAt(end + 1) == '.'))
            end++;
        var name = Trim(new TextSpan(start, end));
        return name.IsEmpty || name.End <= Previous.Start && Previous.Start > start ? FailExpecting(Statements) : Fail(SharedDiagnostics.UnquotedName(Context, name, isReserved), start);
    }

    private bool? FailAtUnclosedText()
    {
        if (At(UsecaseToken.Unclosed))
            return FailAtUnclosed(Current.Span, "`\"");
        return At(UsecaseToken.Unknown) && CharacterAt(Current.Start) is '"' or '\''
            ? Fail(GrammarDiagnostics.UnclosedQuote(Context, Current.Span, Context.EndOfUnclosedText(Current.Span, "--", ")", "]", ",")), Current.Start)
            : null;
    }

    private bool FailAtUnclosed(TextSpan text, string closing)
    {
        Fail(SharedDiagnostics.UnclosedBracket(Context, TextSpan.FromLength(text.Start, closing.Length), closing, TextSpan.At(Context.Text.Length)), text.Start);
        if (++_unclosed == MaximumUnclosed)
            SkipTo(Context.Text.Length);
        return false;
    }

    private bool FailInLabel(Token<UsecaseToken> open)
    {
        if (FailAtUnclosedText() is { } unclosed)
            return unclosed;
        var text = Context.Text;
        var closing = TextOf(open) == "[" ? ']' : ')';
        var lineEnd = Context.LineEnd(open.End);
        var close = TextOf(open) is "(" or "[" ? text.LastIndexOf(closing, lineEnd - 1, lineEnd - open.End) : -1;
        if (close < 0)
            return TextOf(open) is "(" or "["
                ? Fail(SharedDiagnostics.UnclosedBracket(Context, open.Span, closing.ToString(), Visible(Current), Current.Kind is UsecaseToken.NewLine or UsecaseToken.End ? HeadOf(open).End : Current.Start), open.Start)
                : FailExpecting("a text");
        var label = Trim(new TextSpan(open.End, close));
        if (label.IsEmpty)
            return Fail(SharedDiagnostics.EmptyLabel(Context, new TextSpan(open.Start, close + 1), new TextSpan(open.End, close)), open.Start);
        return FailAtSign(Current.Start, open.Start)
            ?? (label.Contains(Current.Start) && text.IndexOf('"', label.Start, label.Length) < 0
                ? Fail(SharedDiagnostics.UnquotedLabel(Context, label, $"'{TextOf(Current).Trim():text}'"), open.Start)
                : FailExpecting($"'{closing}'"));
    }

    private bool FailAtArrow() => FailExpecting("an arrow: '-->', '--', '--|>' or '..> : include'");

    private bool FailInProperties(Token<UsecaseToken> open) =>
        At(UsecaseToken.End) || Context.LineEnd(open.Start) < Current.Start && !At(UsecaseToken.CloseBrace)
            ? Fail(SharedDiagnostics.UnclosedBracket(Context, open.Span, "}", Visible(Current)), open.Start)
            : FailExpecting("properties: '@{ type: hollow, business: true }'");

    // What stands behind a whole line: words that belong to a name, another arrow, or a label as PlantUML has it.
    private bool FailAtLineEnd()
    {
        var text = Context.Text;
        var line = Context.LineAt(Current.Start);
        if (FailAtSign(Current.Start, Current.Start) is { } failed)
            return failed;
        if (FailAtUnclosedText() is { } unclosed)
            return unclosed;
        if (SharedDiagnostics.ExplainTitle(Context, Current.Start, "use case diagram") is { } title)
            return Fail(title, Current.Start);
        if (IsArrowSign(Current.Kind))
            return Fail(UsecaseDiagnostics.SecondArrow(Context, Current.Span), Current.Start);
        var sign = EndOfForeignArrow(Current.Start);
        if (sign > Current.Start)
            return Fail(SharedDiagnostics.InvalidLink(Context, new TextSpan(Current.Start, sign), "-->"), Current.Start);
        if (At(UsecaseToken.Colon))
            return Fail(UsecaseDiagnostics.LabelBehind(Context, new TextSpan(Current.Start, HeadOf(Current).End)), Current.Start);
        var isPartOfName = Previous.Kind is UsecaseToken.Name or UsecaseToken.Actor && (IsText(Current.Kind) || At(UsecaseToken.Unknown)) && Previous.Start >= line.Start;
        return isPartOfName ? FailInName(Previous.Start) : FailExpecting("the end of the line");
    }

    // `->`, `==>`, `-.->` and their like.
    private int EndOfForeignArrow(int start)
    {
        var end = start;
        while (CharacterAt(end) is '-' or '=' or '.' or '>' or '~')
            end++;
        return end - start > 1 && Context.Text[end - 1] == '>' && Characters.SkipSpaces(Context.Text, end) < Context.LineEnd(start) ? end : start;
    }
}
