// What only older majors of mermaid refuse in a flowchart, and agent flows. What gives null has found nothing of that kind.

using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Preparation;
using ContentLint.Text;

namespace ContentLint.Mermaid.Types.Flowchart;

internal sealed partial class FlowchartParser
{
    // Spaces where one belongs, in a dialect that takes no second one; null where there are none.
    private bool? FailAtExtraSpaces(TextSpan spaces, int? position = null) =>
        _language.Dialect.SpacesAreSingle ? Fail(FlowchartDiagnostics.ExtraSpaces(Context, spaces), position ?? spaces.Start) : null;

    private bool? FailAtSecondSpace(int position)
    {
        if (!At(FlowchartToken.Space) || Previous.Kind != FlowchartToken.Space || Previous.End != Current.Start)
            return null;
        var end = Characters.Skip(Context.Text, Current.End, Characters.IsBlank);
        return FailAtExtraSpaces(new TextSpan(Current.Start, end), position);
    }

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
}
