using ContentLint.Mermaid.Preparation;

namespace ContentLint.Mermaid.Types.Flowchart;

// The words of a statement and the modes they open.
internal sealed partial class FlowchartLexer
{
    private static readonly string[] HeaderDirections = ["LR", "RL", "TB", "BT", "TD", "BR", "<", ">", "^", "v"];

    private bool ScanWord(out FlowchartToken kind)
    {
        kind = default;
        switch (Current)
        {
            case 'a' when ScanAccessibility(FlowchartToken.Accessibility, ignoreCase: false, out kind):
                return true;
            case 'c' when At("call") && SkipSpaces(Position + 4) is var afterCall && afterCall > Position + 4:
                Push(FlowchartMode.CallbackName);
                return MatchTo(afterCall, default, out kind);
            case 'c' when At("click") && SkipSpaces(Position + 5) is var afterClick && afterClick > Position + 5:
                Push(FlowchartMode.Click);
                return MatchTo(afterClick, default, out kind);
            case 'h' when At("href") && Characters.IsSpace(Peek(4)):
                return Match(5, FlowchartToken.Href, out kind);
            case 'e' when AtWord("end"):
                return MatchTo(SkipSpaces(Position + 3), FlowchartToken.EndWord, out kind);
            case 'g' when language.IsAgentflow && AtWord("global"):
                return MatchTo(SkipTabs(Position + 6), FlowchartToken.Global, out kind);
        }

        foreach (var (word, token) in language.Words)
        {
            if (word[0] == Current && AtWord(word))
                return Match(word.Length, token, out kind);
        }

        return ScanHeader(out kind);
    }

    private bool ScanHeader(out FlowchartToken kind)
    {
        kind = default;
        foreach (var header in language.Headers)
        {
            if (header[0] != Current || !AtWord(header))
                continue;

            if (!_hasHeader)
                Push(FlowchartMode.HeaderDirection);
            _hasHeader = true;
            return Match(header.Length, FlowchartToken.Graph, out kind);
        }

        return false;
    }

    // Behind the header: the end of the line, or a direction.
    private bool ScanHeaderDirection(out FlowchartToken kind)
    {
        kind = default;
        var start = SkipSpaces(Position);
        var lineEnd = start > Position ? Text.LastIndexOf('\n', start - 1, start - Position) : -1;
        if (lineEnd >= 0)
        {
            Pop();
            return MatchTo(lineEnd + 1, FlowchartToken.NoDirection, out kind);
        }

        foreach (var direction in HeaderDirections)
        {
            var end = start + direction.Length;
            if (!At(start, direction) || (Characters.IsWord(direction[0]) && IsWordAt(end)))
                continue;

            Pop();
            return MatchTo(end, FlowchartToken.Direction, out kind);
        }

        return false;
    }

    // `click`, white space, then what is clicked: up to the next white space.
    private bool ScanClickTarget(out FlowchartToken kind)
    {
        if (Characters.IsSpace(Current))
        {
            Pop();
            return Match(1, default, out kind);
        }

        var end = Position;
        while (end < Text.Length && !Characters.IsSpace(Text[end]))
            end++;
        return MatchTo(end, FlowchartToken.Click, out kind);
    }

    private bool ScanCallbackName(out FlowchartToken kind)
    {
        if (Current != '(' || AtEnd)
            return MatchTo(Find(Position, '('), FlowchartToken.CallbackName, out kind);

        Pop();
        var close = SkipSpaces(Position + 1);
        if (close < Text.Length && Text[close] == ')')
            return MatchTo(close + 1, default, out kind);

        Push(FlowchartMode.CallbackArguments);
        return Match(1, default, out kind);
    }

    private bool ScanCallbackArguments(out FlowchartToken kind)
    {
        if (Current != ')' || AtEnd)
            return MatchTo(Find(Position, ')'), FlowchartToken.CallbackArguments, out kind);

        Pop();
        return Match(1, default, out kind);
    }
}
