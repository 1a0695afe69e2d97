// What went wrong in a flowchart: from the place where reading stopped back to what the author must change.

using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Preparation;
using ContentLint.Mermaid.Shared;

namespace ContentLint.Mermaid.Types.Flowchart;

internal sealed partial class FlowchartParser
{
    private bool FailAtHeaderWord()
    {
        var word = Visible(Current);
        var written = Context.Written(word);
        var joint = Math.Max(0, written.Length - 2);
        var hasDirection = written.Substring(0, joint) is "flowchart" or "graph" && written.Substring(joint) is "LR" or "RL" or "TD" or "TB" or "BT";
        var meant = _language.IsAgentflow ? _language.Headers[0]
            : hasDirection ? written.Insert(joint, " ")
            : DidYouMean.Suggest(written, ["graph", "flowchart", "flowchart-elk"]) ?? "flowchart";
        return Fail(GrammarDiagnostics.UnknownDiagram(Context.Slice, word, meant), Current.Start);
    }

    private bool FailAtDirection()
    {
        var start = Characters.SkipSpaces(Context.Text, Current.Start);
        return (_language.ReadsComments ? FailAtSign(start, start) : null)
            ?? Fail(FlowchartDiagnostics.InvalidDirection(Context, WordAt(start), Context.Written(Previous.Span)), start);
    }

    private bool FailAtStatementEnd() =>
        FailAtAt(Current) ?? FailAtSign(Current.Start, Current.Start) ?? FailAtLinkMistake() ?? FailAtForeignGroup()
        ?? (SharedDiagnostics.ExplainTitle(Context, Current.Start, _language.Name) is { } title ? Fail(title, Current.Start)
            : At(FlowchartToken.EndWord) ? FailAtReservedWord(Current)
            : FailUnexpected("a link such as '-->', or the end of the line"));

    private bool FailAtNode()
    {
        if ((FailAtSecondSpace(Current.Start) ?? FailAtAt(Current)) is { } differs)
            return differs;
        if (At(FlowchartToken.Click) && WordAt(Characters.SkipSpaces(Context.Text, Previous.End)) is { Length: >= 5 } click)
            return FailAtReservedWord(TextSpan.FromLength(click.Start, 5), click.Start);
        return FailAtSign(Current.Start, Current.Start) ?? FailAtLinkMistake()
            ?? (IsReservedWord(Current.Kind) ? FailAtReservedWord(Current) : FailUnexpected("the id of a node"));
    }

    private bool FailInDecoration(Token<FlowchartToken> word)
    {
        if (IsUsedAsId(word) || IsJoint(word.End))
            return FailAtReservedWord(word);
        if (FailAtSecondSpace(word.Start) is { } failed)
            return failed;
        if (IsReservedWord(Current.Kind) && _reservedIds.Count > 0)
            return FailAtReservedWord(Current);

        Message form = word.Kind switch
        {
            FlowchartToken.Style => (Message)"'style id fill:#f9f,stroke:#333'",
            FlowchartToken.ClassDef => "'classDef name fill:#f9f,stroke:#333'",
            FlowchartToken.Class => "'class id1,id2 name'",
            FlowchartToken.LinkStyle => "'linkStyle 0,1 stroke:#333' or 'linkStyle default stroke:#333'",
            _ => "'click id \"https://…\" \"tooltip\" _blank' or 'click id call function()'",
        };
        return FailUnexpected($"the form {form}", word.Start);
    }

    private bool FailAtGroupName(TextSpan head) =>
        FailAtAt(Current) ?? Fail(GrammarDiagnostics.Unexpected(Context, head, $"a name: '{Context.Written(WordAt(head.Start)):word} id [title]'"), head.Start);

    private bool FailInLabeledLink(Token<FlowchartToken> opening)
    {
        var span = Trim(opening.Span);
        if (QuotesInLinkLabel(opening) is { Length: > 0 } inner)
            return Fail(GrammarDiagnostics.QuoteInText(Context, inner), span.Start);

        if (FindForeignLink(opening.Start) is { } foreign)
            return Fail(FlowchartDiagnostics.ForeignLink(Context, foreign.Span, foreign.Meant, foreign.IsWhole), span.Start);
        var start = Context.Written(span);
        var example = start.TrimStart('<', 'x', 'o') switch { "==" => "== label ==>", "-." => "-. label .->", _ => "-- label -->" };
        return Fail(FlowchartDiagnostics.UnclosedLabeledLink(Context, span, example), span.Start);
    }

    // `-- "say "hi" now" -->`: the label is what is quoted up to the link's second half.
    private TextSpan[] QuotesInLinkLabel(Token<FlowchartToken> opening)
    {
        var start = Characters.SkipSpaces(Context.Text, opening.End);
        var end = Context.LineEnd(opening.Start);
        var close = start < end ? Context.Text.LastIndexOf('"', end - 1, end - start) : -1;
        var behind = Characters.SkipSpaces(Context.Text, close + 1);
        return close > start && behind + 1 < end && Context.Text[behind] is '-' or '=' or '.'
            ? NestedQuotes.Inside(Context.Text, new TextSpan(start, close + 1))
            : [];
    }

    private bool FailAtArrow(int end)
    {
        var start = Characters.SkipBack(Context.Text, end, c => c is '-' or '=');
        var span = new TextSpan(start, end + 1);
        return Fail(SharedDiagnostics.InvalidLink(Context, span, Context.Text[start] == '=' ? "==>" : "-->"), start);
    }

    private bool? FailAtLinkMistake()
    {
        if (FindForeignLink(Current.Start) is { } foreign)
            return Fail(FlowchartDiagnostics.ForeignLink(Context, foreign.Span, foreign.Meant, foreign.IsWhole), foreign.Span.Start);
        return LinkMistake() is { } link ? Fail(SharedDiagnostics.InvalidLink(Context, link.Span, link.Meant), link.Span.Start) : null;
    }

    // What looks like an arrow at the place of a link and is none.
    private (TextSpan Span, string Meant)? LinkMistake()
    {
        var start = Characters.SkipSpaces(Context.Text, Current.Start);
        if (At(FlowchartToken.FlagOpen) && start > 0 && Context.Text[start - 1] == '>')
            return (new TextSpan(Characters.SkipBack(Context.Text, start, c => c is '-' or '=' or '>' or '<' or '.'), start + 1), "-->");

        var end = Characters.Skip(Context.Text, start, c => c is '-' or '=' or '>' or '<' or '—' or '–' or '→' or '⇒' or '⟶');
        if (end == start)
            return null;

        var written = Context.Text.Substring(start, end - start);
        var meant = written switch
        {
            "→" or "⟶" => "-->",
            "⇒" => "==>",
            _ when written.Contains('=') && written[written.Length - 1] == '>' => "==>",
            _ when written[written.Length - 1] == '>' => "-->",
            "-" or "—" or "–" => "---",
            _ => null,
        };
        if (meant is not null && _language.HasFewLinks)
            meant = "-->";
        return meant is null || meant == written ? null : (new TextSpan(start, end), meant);
    }

    private static bool IsReservedWord(FlowchartToken kind) => kind is FlowchartToken.EndWord or FlowchartToken.Subgraph or FlowchartToken.Connector or FlowchartToken.Global
        or FlowchartToken.Style or FlowchartToken.LinkStyle or FlowchartToken.ClassDef or FlowchartToken.Class or FlowchartToken.Graph
        or FlowchartToken.Interpolate or FlowchartToken.Href or FlowchartToken.LinkTarget;

    // `end` where more of a statement follows on its line: the author means a node.
    private bool IsUsedAsId(Token<FlowchartToken> word)
    {
        var next = Characters.Skip(Context.Text, Visible(word).End, Characters.IsBlank);
        return next < Context.Text.Length
            && (Context.Text[next] is '[' or '(' or '{' or '>' || Array.Exists(LabelStarts, s => string.CompareOrdinal(Context.Text, next, s, 0, s.Length) == 0));
    }

    private TextSpan WordAt(int start) => new(start, Characters.Skip(Context.Text, start, c => !Characters.IsSpace(c) && c != ';'));
}
