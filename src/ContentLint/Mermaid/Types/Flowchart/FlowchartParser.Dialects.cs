// What only older majors of mermaid refuse in a flowchart, and agent flows, which have three links only. What gives null has
// found nothing of that kind.

using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Preparation;

namespace ContentLint.Mermaid.Types.Flowchart;

internal sealed partial class FlowchartParser
{
    // Spaces where one belongs, in a dialect that takes no second one; null where there are none.
    private bool? FailAtExtraSpaces(TextSpan spaces, int? position = null) =>
        _language.Dialect.SpacesAreSingle ? Fail(FlowchartDiagnostics.ExtraSpaces(Context, spaces), position ?? spaces.Start) : null;

    private bool? FailAtSecondSpace(int position) =>
        At(FlowchartToken.Space) && Previous.Kind == FlowchartToken.Space && Previous.End == Current.Start
            ? FailAtExtraSpaces(new TextSpan(Current.Start, Characters.Skip(Context.Text, Current.End, Characters.IsBlank)), position)
            : null;

    // An `@` where a flowchart knows none; or `A[a@b]` where the id of a link may hold brackets, and a label was meant: its
    // text goes from the bracket before the sign to the one that closes it.
    private bool? FailAtAt(Token<FlowchartToken> id)
    {
        if (_language.Dialect.FlowchartsHaveNoAt && At(FlowchartToken.Unknown) && Context.Text[Current.Start] == '@')
            return Fail(FlowchartDiagnostics.UnknownAt(Context, TextSpan.FromLength(Current.Start, 1)), Current.Start);
        if (id.Kind != FlowchartToken.LinkId || !_language.Dialect.LinkIdsHoldBrackets)
            return null;
        var sign = id.End - 1;
        var opening = Context.Text.LastIndexOfAny(['[', '(', '{', '|'], sign, id.Length);
        if (opening < 0)
            return null;

        var close = Context.Text.IndexOfAny([.. "()[]{}|\"\n"], sign);
        var closing = Context.Text[opening] switch { '[' => ']', '(' => ')', '{' => '}', _ => '|' };
        var label = close > 0 && Context.Text[close] == closing && Context.Text[opening + 1] is not ('/' or '\\') ? Trim(new TextSpan(opening + 1, close)) : default;
        return Fail(FlowchartDiagnostics.LabelAsLinkId(Context, TextSpan.FromLength(sign, 1), label), id.Start);
    }

    // What stands behind properties and a space, in a dialect that takes nothing but `&` there.
    private bool CheckBehindProperties(TextSpan spaces) =>
        !_language.Dialect.NoSpaceFollowsProperties
        || Current.Kind is not (FlowchartToken.Semicolon or FlowchartToken.NewLine or FlowchartToken.EndOfText or FlowchartToken.LinkId)
        || Fail(FlowchartDiagnostics.SpaceBehindProperties(Context, spaces), spaces.Start);

    // The link around a position, what comes closest to it, and whether it is no half of a link with a label. Where reading
    // stops in one, the whole of it is pointed at.
    private (TextSpan Span, string Meant, bool IsWhole)? FindForeignLink(int position)
    {
        if (!_language.HasFewLinks)
            return null;

        var text = Context.Text;
        var start = Characters.SkipSpaces(text, position);
        if (start + 1 < text.Length && text[start] is 'x' or 'o' or '<' && IsStroke(text[start + 1]))
            start++;
        while (start > 0 && IsStroke(text[start - 1]))
            start--;
        var end = Characters.Skip(text, start, IsStroke);
        if (end - start < 2)
            return null;

        var strokes = text.Substring(start, end - start);
        if (start > 0 && text[start - 1] is 'x' or 'o' or '<' && (start < 2 || !Characters.IsWord(text[start - 2])))
            start--;
        var head = end < text.Length && text[end] is 'x' or 'o' or '>' ? text[end++] : '\0';
        var isWhole = head != '\0' || strokes.Length > 2 || strokes[0] == '~';
        return IsKnownLink(text.Substring(start, end - start)) ? null : (new TextSpan(start, end), head == 'x' ? "--x" : strokes.Contains('.') && head == '\0' ? "-.-" : "-->", isWhole);
    }

    private static bool IsStroke(char c) => c is '-' or '=' or '.' or '~';

    private static bool IsKnownLink(string link) =>
        link == "--" || link.TrimStart('-') is ">" or "x"
        || (link.Length > 2 && link[0] == '-' && link[link.Length - 1] == '-' && link.Substring(1, link.Length - 2).All(c => c == '.'));
}
