namespace ContentLint.Mermaid.Types.Flowchart;

// Labels, quoted texts, links, and the properties in `@{ }`.
internal sealed partial class FlowchartLexer
{
    // Rules that hold in almost every mode, behind the mode's own: a wavy link, and the brackets that open a shape.
    private bool ScanAnywhere(out FlowchartToken kind)
    {
        if (ScanQuote(out kind) || ScanInvisibleLink(out kind))
            return true;

        switch (Current)
        {
            case '(' when Peek(1) == '-':
                return Open(2, FlowchartMode.EllipseText, FlowchartToken.EllipseOpen, out kind);
            case '(' when Peek(1) == '[':
                return Open(2, FlowchartMode.Text, FlowchartToken.StadiumOpen, out kind);
            case '[' when Peek(1) == '[':
                return Open(2, FlowchartMode.Text, FlowchartToken.SubroutineOpen, out kind);
            case '[' when Peek(1) == '(':
                return Open(2, FlowchartMode.Text, FlowchartToken.CylinderOpen, out kind);
            case '(' when Peek(1) == '(' && Peek(2) == '(':
                return Open(3, FlowchartMode.Text, FlowchartToken.DoubleCircleOpen, out kind);
            case '[' when Peek(1) == '/':
                return Open(2, FlowchartMode.TrapezoidText, FlowchartToken.TrapezoidOpen, out kind);
            case '[' when Peek(1) == '\\':
                return Open(2, FlowchartMode.TrapezoidText, FlowchartToken.InvertedTrapezoidOpen, out kind);
            case '|':
                return Open(1, FlowchartMode.Text, FlowchartToken.Pipe, out kind);
            case '(':
                return Open(1, FlowchartMode.Text, FlowchartToken.ParenOpen, out kind);
            case '[':
                return Open(1, FlowchartMode.Text, FlowchartToken.SquareOpen, out kind);
            case '{':
                return Open(1, FlowchartMode.Text, FlowchartToken.BraceOpen, out kind);
            default:
                return false;
        }
    }

    private bool Open(int length, FlowchartMode mode, FlowchartToken token, out FlowchartToken kind)
    {
        Push(mode);
        return Match(length, token, out kind);
    }

    private bool Close(int length, FlowchartToken token, out FlowchartToken kind)
    {
        Pop();
        return Match(length, token, out kind);
    }

    private bool ScanQuote(out FlowchartToken kind)
    {
        kind = default;
        if (Current != '"')
            return false;
        if (Peek(1) == '`')
            return Open(2, FlowchartMode.MarkdownString, default, out kind);
        return Open(1, FlowchartMode.String, default, out kind);
    }

    private bool ScanString(out FlowchartToken kind)
    {
        kind = default;
        if (AtEnd)
            return false;
        if (At("\"`"))
            return Open(2, FlowchartMode.MarkdownString, default, out kind);
        return Current == '"'
            ? Close(1, default, out kind)
            : MatchTo(Find(Position, '"'), FlowchartToken.String, out kind);
    }

    private bool ScanMarkdownString(out FlowchartToken kind)
    {
        kind = default;
        var end = Position;
        while (end < Text.Length && Text[end] is not ('`' or '"'))
            end++;
        if (end > Position)
            return MatchTo(end, FlowchartToken.MarkdownString, out kind);
        return At("`\"") && Close(2, default, out kind);
    }

    private bool ScanShapeData(out FlowchartToken kind)
    {
        kind = default;
        if (Current == '"')
            return Open(1, FlowchartMode.ShapeDataString, FlowchartToken.ShapeData, out kind);

        var end = Position;
        while (end < Text.Length && Text[end] is not ('}' or '^' or '"'))
            end++;
        if (end > Position)
            return MatchTo(end, FlowchartToken.ShapeData, out kind);
        return Current == '}' && Close(1, default, out kind);
    }

    private bool ScanShapeDataString(out FlowchartToken kind)
    {
        kind = default;
        if (AtEnd)
            return false;
        return Current == '"'
            ? Close(1, FlowchartToken.ShapeData, out kind)
            : MatchTo(Find(Position, '"'), FlowchartToken.ShapeData, out kind);
    }

    private bool ScanText(out FlowchartToken kind)
    {
        if (ScanInvisibleLink(out kind))
            return true;

        switch (Current)
        {
            case ']' when Peek(1) == ')':
                return Close(2, FlowchartToken.StadiumClose, out kind);
            case ']' when Peek(1) == ']':
                return Close(2, FlowchartToken.SubroutineClose, out kind);
            case ')' when Peek(1) == ']':
                return Close(2, FlowchartToken.CylinderClose, out kind);
            case ')' when Peek(1) == ')' && Peek(2) == ')':
                return Close(3, FlowchartToken.DoubleCircleClose, out kind);
            case '|':
                return Close(1, FlowchartToken.Pipe, out kind);
            case ')':
                return Close(1, FlowchartToken.ParenClose, out kind);
            case ']':
                return Close(1, FlowchartToken.SquareClose, out kind);
            case '}':
                return Close(1, FlowchartToken.BraceClose, out kind);
            case '(' or '[' or '{':
                return ScanAnywhere(out kind);
        }

        if (ScanInnerComment(out kind))
            return true;
        if (AtEnd)
            return false;
        if (Position < _text.Start || Position >= _text.End)
            FindTextEnd();
        return _text.End > Position && MatchTo(_text.End, FlowchartToken.Text, out kind);
    }

    // A text that nothing ends is searched once, not once a line that opens it.
    private void FindTextEnd()
    {
        var end = Position;
        while (end < Text.Length && Text[end] is not ('[' or ']' or '(' or ')' or '{' or '}' or '|' or '"') && !IsPercent(end))
            end++;
        _text = (Position, end);
    }

    // A comment in a label gives no token. Outside ellipses any other percent sign means nothing.
    private bool ScanInnerComment(out FlowchartToken kind)
    {
        kind = default;
        return IsPercent(Position) && IsComment(Position) && MatchTo(Find(Position, '\n'), default, out kind);
    }

    private bool IsPercent(int position) => language.ReadsComments && position < Text.Length && Text[position] == '%';

    // Text of an ellipse comes character by character: only `-)` (or `/)`, `))`) ends it, a bracket opens a label.
    private bool ScanEllipseText(out FlowchartToken kind)
    {
        kind = default;
        if (ScanInvisibleLink(out kind))
            return true;
        if (ScanInnerComment(out kind))
            return true;
        if (Current is '-' or '/' or ')' && Peek(1) == ')')
            return Close(2, FlowchartToken.EllipseClose, out kind);
        if (AtEnd)
            return false;
        return Current is '(' or ')' or '[' or ']' or '{' or '}'
            ? ScanAnywhere(out kind)
            : Match(1, FlowchartToken.Text, out kind);
    }

    private bool ScanTrapezoidText(out FlowchartToken kind)
    {
        if (ScanInvisibleLink(out kind))
            return true;

        // The openings of two and three characters go before the closings; `(`, `[` and `{` alone behind them.
        if ((Current == '(' && (Peek(1) is '-' or '[' || (Peek(1) == '(' && Peek(2) == '('))) || (Current == '[' && Peek(1) is '[' or '('))
            return ScanAnywhere(out kind);
        if (Current is '\\' or '(' or '?' or '=' or ']' or ')' && Peek(1) == ']')
            return Close(2, FlowchartToken.TrapezoidClose, out kind);
        if (Current == '/' && Peek(1) == ']')
            return Close(2, FlowchartToken.InvertedTrapezoidClose, out kind);
        if (Current is '/' or '\\')
            return Match(1, FlowchartToken.Text, out kind);
        if (ScanInnerComment(out kind))
            return true;

        var end = Position;
        while (end < Text.Length && Text[end] is not ('\\' or '/' or '[' or ']' or '(' or ')' or '{' or '}') && !IsPercent(end))
            end++;
        return end > Position ? MatchTo(end, FlowchartToken.Text, out kind) : ScanAnywhere(out kind);
    }

    // The label between the two halves of a link, up to the second half.
    private bool ScanEdgeText(out FlowchartToken kind)
    {
        kind = default;
        var end = Mode switch
        {
            FlowchartMode.EdgeText => EndOfSolidLink(),
            FlowchartMode.ThickEdgeText => EndOfThickLink(),
            _ => EndOfDottedLink(),
        };
        if (end >= 0)
        {
            Pop();
            return MatchTo(end, FlowchartToken.Link, out kind);
        }

        if (AtEnd)
            return false;

        return Mode switch
        {
            FlowchartMode.EdgeText => (Current != '-' || Peek(1) != '-') && Match(1, FlowchartToken.EdgeText, out kind),
            FlowchartMode.ThickEdgeText => Current != '=' && Match(1, FlowchartToken.EdgeText, out kind),
            _ => Current != '.' && Match(1, FlowchartToken.EdgeText, out kind),
        };
    }

    private bool ScanInvisibleLink(out FlowchartToken kind)
    {
        kind = default;
        if (language.HasFewLinks)
            return false;
        var start = SkipSpaces(Position);
        var end = start;
        while (end < Text.Length && Text[end] == '~')
            end++;
        return end - start >= 3 && MatchTo(SkipSpaces(end), FlowchartToken.Link, out kind);
    }

    private int EndOfSolidLink() => EndOfLink('-');

    private int EndOfThickLink() => EndOfLink('=');

    // `\s*[xo<]?--+[-xo>]\s*`: two strokes and an end, which may be one more stroke; or `\s*--+[x>]\s*`.
    private int EndOfLink(char stroke)
    {
        var strokes = SkipLinkStart();
        var end = strokes;
        while (end < Text.Length && Text[end] == stroke)
            end++;
        if (end - strokes < 2)
            return -1;
        if (IsLinkEnd(end))
            return SkipSpaces(end + 1);
        return end - strokes >= 3 && !language.HasFewLinks ? SkipSpaces(end) : -1;
    }

    private bool IsLinkEnd(int position) =>
        position < Text.Length && (Text[position] is 'x' or '>' || (Text[position] == 'o' && !language.HasFewLinks));

    // `\s*[xo<]?-?\.+-[xo>]?\s*`, or `\s*-\.+-\s*`
    private int EndOfDottedLink()
    {
        var dots = SkipLinkStart();
        if (dots < Text.Length && Text[dots] == '-')
            dots++;
        else if (language.HasFewLinks)
            return -1;
        var end = dots;
        while (end < Text.Length && Text[end] == '.')
            end++;
        if (end == dots || end >= Text.Length || Text[end] != '-')
            return -1;

        end++;
        return SkipSpaces(IsLinkEnd(end) && !language.HasFewLinks ? end + 1 : end);
    }

    // `\s*[xo<]?--\s*` and its like
    private int StartOfLabeledLink(string strokes)
    {
        var start = SkipLinkStart();
        return At(start, strokes) ? SkipSpaces(start + strokes.Length) : -1;
    }

    private int SkipLinkStart()
    {
        var start = SkipSpaces(Position);
        return start < Text.Length && Text[start] is 'x' or 'o' or '<' && !language.HasFewLinks ? start + 1 : start;
    }
}
