// What went wrong in a flowchart: from the place where reading stopped back to what the author must change.

using ContentLint.Diagnostics;
using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Preparation;
using ContentLint.Mermaid.Shared;
using ContentLint.Text;

namespace ContentLint.Mermaid.Types.Flowchart;

internal sealed partial class FlowchartParser
{
    private bool FailAtHeaderWord()
    {
        var word = Visible(Current);
        var written = Context.Written(word);
        var direction = written.Length > 4 ? written.Substring(written.Length - 2) : "";
        var meant = _language.IsAgentflow ? _language.Headers[0] : direction is "LR" or "RL" or "TD" or "TB" or "BT" && written.Substring(0, written.Length - 2) is "flowchart" or "graph" ? written.Insert(written.Length - 2, " ") : DidYouMean.Suggest(Context.Written(word), ["graph", "flowchart", "flowchart-elk"]) ?? "flowchart";
        return Fail(GrammarDiagnostics.UnknownDiagram(Context.Slice, word, meant), Current.Start);
    }

    private bool FailAtDirection()
    {
        var start = Characters.SkipSpaces(Context.Text, Current.Start);
        if (_language.ReadsComments && FailAtSign(start, start) is { } failed)
            return failed;
        var word = WordAt(start);
        return Fail(FlowchartDiagnostics.InvalidDirection(Context, word, Context.Written(Previous.Span)), start);
    }

    private bool FailBehindDirection() =>
        Fail(GrammarDiagnostics.Unexpected(Context, Visible(Current), "the end of the line or ';' behind the direction"), Current.Start);

    private bool FailAtStatementEnd()
    {
        if ((FailAtAt(Current) ?? FailAtSign(Current.Start, Current.Start)) is { } failed)
            return failed;
        if (FailAtLinkMistake() is { } mistaken)
            return mistaken;
        if (FailAtForeignGroup() is { } group)
            return group;
        if (SharedDiagnostics.ExplainTitle(Context, Current.Start, _language.Name) is { } title)
            return Fail(title, Current.Start);
        if (At(FlowchartToken.EndWord))
            return FailAtReservedWord(Current);
        return Fail(GrammarDiagnostics.Unexpected(Context, Visible(Current), "a link such as '-->', or the end of the line"), Current.Start);
    }

    private bool FailAtNode()
    {
        if ((FailAtSecondSpace(Current.Start) ?? FailAtAt(Current)) is { } differs)
            return differs;
        if (At(FlowchartToken.Click) && WordAt(Characters.SkipSpaces(Context.Text, Previous.End)) is { Length: >= 5 } click)
            return FailAtReservedWord(TextSpan.FromLength(click.Start, 5), click.Start);
        if (FailAtSign(Current.Start, Current.Start) is { } failed)
            return failed;
        if (FailAtLinkMistake() is { } mistaken)
            return mistaken;
        if (IsReservedWord(Current.Kind))
            return FailAtReservedWord(Current);
        return Fail(GrammarDiagnostics.Unexpected(Context, Visible(Current), "the id of a node"), Current.Start);
    }

    private bool FailAtAmpersand() =>
        Fail(GrammarDiagnostics.Unexpected(Context, Visible(Current), "a space behind '&'"), Current.Start);

    private bool FailAtClassName() =>
        Fail(GrammarDiagnostics.Unexpected(Context, Visible(Current), "the name of a class behind ':::'"), Current.Start);

    private bool FailAtShapeProperty(Token<FlowchartToken> opening) =>
        Fail(GrammarDiagnostics.Unexpected(Context, opening.Span, "a label: 'id[|name:value|label]' is the only form with '[|'"), opening.Start);

    private bool FailAtLink() =>
        FailAtAt(Previous) ?? Fail(GrammarDiagnostics.Unexpected(Context, Visible(Current), "a link such as '-->' behind the link's id"), Current.Start);

    private bool FailInProperties(Token<FlowchartToken> opening) =>
        Fail(SharedDiagnostics.UnclosedBracket(Context, opening.Span, "}", Visible(Current)), opening.Start);

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
        return Fail(GrammarDiagnostics.Unexpected(Context, Visible(Current), $"the form {form}"), word.Start);
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

    // A label that cannot be read to its end: is it empty, is a quote or a bracket in it, or is it never closed?
    private bool FailInLabel(Token<FlowchartToken> opening)
    {
        var text = Context.Text;
        var closing = ClosingOf(opening);
        var labelStart = opening.End;
        if (IsDoubled(opening))
            (closing, labelStart) = (closing + closing, opening.End + 1);
        if (opening.Kind == FlowchartToken.FlagOpen && opening.Start > 0 && text[opening.Start - 1] is '-' or '=')
            return FailAtArrow(opening.Start);

        var quote = Characters.SkipSpaces(text, labelStart);
        var isQuoted = quote < text.Length && text[quote] == '"';
        if (isQuoted && text.IndexOf('"', quote + 1) is var close && (close < 0 || text.IndexOf('\n', quote, close - quote) >= 0))
            return FailAtQuote(TextSpan.FromLength(quote, 1), FindLabelEnd(closing, quote + 1, Context.LineEnd(quote)));

        var lineEnd = Context.LineEnd(labelStart);
        var end = FindLabelEnd(closing, labelStart, At(FlowchartToken.End) ? lineEnd : Math.Max(Context.LineEnd(Current.Start), lineEnd));
        if (end < 0)
            return Fail(SharedDiagnostics.UnclosedBracket(Context, new TextSpan(opening.Start, labelStart), closing, Visible(Current), FindTextEnd(labelStart)), opening.Start);

        var label = Trim(new TextSpan(labelStart, end));
        var behind = end + closing.Length;
        if (label.IsEmpty || Context.Text.Substring(label.Start, label.Length) == "\"\"")
            return FailAndGoOn(SharedDiagnostics.EmptyLabel(Context, new TextSpan(opening.Start, Math.Min(text.Length, behind)), new TextSpan(labelStart, end)), opening.Start, behind);
        if (isQuoted && Escapes(label) is { Length: > 0 } escapes)
            return FailAndGoOn(FlowchartDiagnostics.BackslashEscape(Context, escapes[0].Span, escapes), opening.Start, behind);
        if (isQuoted && text.IndexOf('"', quote + 1, label.End - quote - 1) < 0)
            return FailAtQuote(TextSpan.FromLength(quote, 1), end);

        if (NestedQuotes.Inside(text, label) is { Length: > 0 } inner)
            return FailAndGoOn(GrammarDiagnostics.QuoteInText(Context, inner), opening.Start, behind);

        Message found = text.IndexOf('"', label.Start, label.Length) >= 0 ? (Message)"quotes" : "brackets";
        return FailAndGoOn(SharedDiagnostics.UnquotedLabel(Context, label, found), opening.Start, behind);
    }

    private bool FailAtQuote(TextSpan quote, int labelEnd) =>
        Fail(GrammarDiagnostics.UnclosedQuote(Context, quote, labelEnd < 0 ? -1 : Trim(new TextSpan(quote.Start, labelEnd)).End), quote.Start);

    // Where the text of a label ends that nothing closes: before a link, or at the end of its line. -1 where it is no plain
    // text.
    private int FindTextEnd(int start)
    {
        var text = Context.Text;
        var end = Context.LineEnd(start);
        foreach (var link in (string[])["--", "==", "-.", "~~~", " & ", ":::", ";"])
        {
            var at = text.IndexOf(link, start, end - start, StringComparison.Ordinal);
            end = at < 0 ? end : at;
        }

        var label = Trim(new TextSpan(start, end));
        return label.IsEmpty || text.IndexOfAny([.. "()[]{}|\"<>"], label.Start, label.Length) >= 0 ? -1 : label.End;
    }

    private bool FailAtArrow(int end)
    {
        var start = end;
        while (start > 0 && Context.Text[start - 1] is '-' or '=')
            start--;
        var span = new TextSpan(start, end + 1);
        return Fail(SharedDiagnostics.InvalidLink(Context, span, Context.Text[start] == '=' ? "==>" : "-->"), start);
    }

    private (TextSpan Span, string NewText)[] Escapes(TextSpan label)
    {
        var found = new List<(TextSpan, string)>();
        for (var i = label.Start; i + 1 < label.End; i++)
        {
            if (Context.Text[i] == '\\' && Context.Text[i + 1] == '"')
                found.Add((TextSpan.FromLength(i, 2), "#quot;"));
        }

        return [.. found];
    }

    private static string ClosingOf(Token<FlowchartToken> opening) => opening.Kind switch
    {
        FlowchartToken.ParenOpen => ")",
        FlowchartToken.BraceOpen => "}",
        FlowchartToken.DoubleCircleOpen => ")))",
        FlowchartToken.EllipseOpen => "-)",
        FlowchartToken.StadiumOpen => "])",
        FlowchartToken.SubroutineOpen => "]]",
        FlowchartToken.CylinderOpen => ")]",
        FlowchartToken.TrapezoidOpen => "/]",
        FlowchartToken.InvertedTrapezoidOpen => "\\]",
        FlowchartToken.Pipe => "|",
        _ => "]",
    };

    // Two brackets open a shape of their own where two close it.
    private bool IsDoubled(Token<FlowchartToken> opening)
    {
        if (opening.Kind is not (FlowchartToken.ParenOpen or FlowchartToken.BraceOpen) || opening.End >= Context.Text.Length || Context.Text[opening.End] != Context.Text[opening.Start])
            return false;
        var closing = ClosingOf(opening);
        return FindLabelEnd(closing + closing, opening.End + 1, Context.LineEnd(opening.End)) >= 0;
    }

    // The first place on the line where the label's closing stands, brackets of the same kind being balanced, and where a
    // node may end: the label that was probably meant. -1 when there is none.
    private int FindLabelEnd(string closing, int start, int lineEnd)
    {
        var text = Context.Text;
        var opening = closing[0] == closing[closing.Length - 1] ? OpeningOf(closing[0]) : '\0';
        var depth = 0;
        for (var i = start; i < lineEnd; i++)
        {
            if (text[i] == opening)
                depth++;
            else if (depth > 0 && text[i] == closing[0])
                depth--;
            else if (string.CompareOrdinal(text, i, closing, 0, closing.Length) == 0 && MayEndNode(i + closing.Length, lineEnd))
                return i;
        }

        return -1;
    }

    private static char OpeningOf(char closing) => closing switch { ']' => '[', ')' => '(', '}' => '{', _ => '\0' };

    private bool MayEndNode(int position, int lineEnd)
    {
        var next = Characters.SkipSpaces(Context.Text, position);
        return next >= lineEnd || Context.Text[next] is '-' or '=' or '.' or '&' or ';' or ':' or '@' or '~' or '<' or ')' or '}'
            || (next > position && Context.Text[next] is 'x' or 'o')
            || (next > position && Characters.IsWord(Context.Text[next]));
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
            return (new TextSpan(ArrowStart(start), start + 1), "-->");

        var end = start;
        while (end < Context.Text.Length && Context.Text[end] is '-' or '=' or '>' or '<' or '—' or '–' or '→' or '⇒' or '⟶')
            end++;
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

    private int ArrowStart(int position)
    {
        while (position > 0 && Context.Text[position - 1] is '-' or '=' or '>' or '<' or '.')
            position--;
        return position;
    }

    private static bool IsReservedWord(FlowchartToken kind) => kind is FlowchartToken.EndWord or FlowchartToken.Subgraph or FlowchartToken.Connector or FlowchartToken.Global
        or FlowchartToken.Style or FlowchartToken.LinkStyle or FlowchartToken.ClassDef or FlowchartToken.Class or FlowchartToken.Graph
        or FlowchartToken.Interpolate or FlowchartToken.Href or FlowchartToken.LinkTarget;

    // `end` where more of a statement follows on its line: the author means a node.
    private bool IsUsedAsId(Token<FlowchartToken> word)
    {
        var next = Visible(word).End;
        while (next < Context.Text.Length && Characters.IsBlank(Context.Text[next]))
            next++;
        if (next >= Context.Text.Length)
            return false;
        return Context.Text[next] is '[' or '(' or '{' or '>' || string.CompareOrdinal(Context.Text, next, "--", 0, 2) == 0
            || string.CompareOrdinal(Context.Text, next, "==", 0, 2) == 0 || string.CompareOrdinal(Context.Text, next, "-.", 0, 2) == 0;
    }

    private TextSpan WordAt(int start)
    {
        var end = start;
        while (end < Context.Text.Length && !Characters.IsSpace(Context.Text[end]) && Context.Text[end] != ';')
            end++;
        return new TextSpan(start, end);
    }
}
