// The tokens of a flowchart.
//
// In a statement: words (`subgraph`, `end`, `style`, … - also where an id could stand), then a whole line that has
// `direction TB` or the like in it, then `id@` before a link, then signs and links, and last the characters of ids.
// A link takes the white space around it along, line ends included. Ids end where a word or a link could begin only in
// so far as they are cut into pieces: digits, a run of `A-Z a-z 0-9 ! " # $ % & ' * + . ` ? \ _ /` with single dashes
// in it, or one letter outside ASCII.
//
// A bracket after anything opens a label. Labels have modes of their own, since each shape has its own idea of what
// ends it; a bracket inside a label opens another label, which is why a label with brackets must be quoted.

using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Preparation;

namespace ContentLint.Mermaid.Types.Flowchart;

/// <summary>Cuts a flowchart into tokens.</summary>
internal sealed partial class FlowchartLexer(string text, FlowchartLanguage language)
    : Lexer<FlowchartToken, FlowchartMode>(text, FlowchartToken.End, FlowchartToken.Unknown)
{
    private static readonly string[] StatementDirections = ["TB", "BT", "RL", "LR", "TD"];

    private bool _hasHeader;

    // The run of characters last searched for the end of a link's id, and that end.
    private (int Start, int End) _run = (0, -1);
    private int _lastAt = -1;
    private (int Start, int End) _text = (0, -1);
    private (int Start, int End) _blanks = (0, -1);

    protected override bool Scan(out FlowchartToken kind) => Mode switch
    {
        FlowchartMode.Statement => ScanStatement(out kind),
        FlowchartMode.HeaderDirection => ScanHeaderDirection(out kind) || ScanAnywhere(out kind),
        FlowchartMode.Click => ScanQuote(out kind) || ScanClickTarget(out kind),
        FlowchartMode.CallbackName => ScanCallbackName(out kind),
        FlowchartMode.CallbackArguments => ScanCallbackArguments(out kind),
        FlowchartMode.String => ScanString(out kind),
        FlowchartMode.MarkdownString => ScanMarkdownString(out kind) || ScanAnywhere(out kind),
        FlowchartMode.ShapeData => ScanShapeData(out kind) || ScanAnywhere(out kind),
        FlowchartMode.ShapeDataString => ScanShapeDataString(out kind),
        FlowchartMode.Text => ScanQuote(out kind) || ScanText(out kind),
        FlowchartMode.EllipseText => ScanQuote(out kind) || ScanEllipseText(out kind),
        FlowchartMode.TrapezoidText => ScanQuote(out kind) || ScanTrapezoidText(out kind),
        _ => ScanQuote(out kind) || ScanEdgeText(out kind) || ScanAnywhere(out kind),
    };

    private bool ScanStatement(out FlowchartToken kind)
    {
        if (AtEnd)
            return Match(0, FlowchartToken.EndOfText, out kind);

        var c = Current;
        if ((Characters.IsWord(c) && ScanWord(out kind)) || (c == '@' && ScanShapeDataStart(out kind)) || ScanQuote(out kind))
            return true;
        return ScanDirectionStatement(out kind)
            || ScanLinkId(out kind)
            || ScanSign(out kind)
            || ScanLink(out kind)
            || ScanOpening(out kind)
            || ScanComment(out kind)
            || ScanIdCharacters(out kind)
            || ScanBlank(out kind);
    }

    private bool ScanShapeDataStart(out FlowchartToken kind)
    {
        kind = default;
        if (!At("@{") || language.HasNoAt)
            return false;
        Push(FlowchartMode.ShapeData);
        return Match(2, FlowchartToken.ShapeData, out kind);
    }

    private bool ScanDirectionStatement(out FlowchartToken kind)
    {
        kind = default;
        return EndOfDirectionStatement(StatementDirections, ignoreCase: false) is var end and >= 0
            && MatchTo(end, FlowchartToken.DirectionStatement, out kind);
    }

    // `[^\s"\[\](){}|]+@(?=[^{"])`: up to the last such `@` of the run of characters. Where the id may hold brackets the run
    // goes on through labels.
    private bool ScanLinkId(out FlowchartToken kind)
    {
        kind = default;
        if (language.HasNoAt)
            return false;
        if (Position < _run.Start || Position >= _run.End)
            FindLinkId();
        return _lastAt > Position && MatchTo(_lastAt + 1, FlowchartToken.LinkId, out kind);
    }

    private void FindLinkId()
    {
        var end = Position;
        _lastAt = -1;
        while (end < Text.Length && MayStandInLinkId(Text[end]))
        {
            if (Text[end] == '@' && end + 1 < Text.Length && Text[end + 1] is not ('{' or '"'))
                _lastAt = end;
            end++;
        }

        _run = (Position, Math.Max(end, Position + 1));
    }

    private bool MayStandInLinkId(char c) =>
        !Characters.IsSpace(c) && c != '"' && (language.LinkIdsHoldBrackets || c is not ('[' or ']' or '(' or ')' or '{' or '}' or '|'));

    private bool ScanSign(out FlowchartToken kind)
    {
        kind = default;
        switch (Current)
        {
            case >= '0' and <= '9':
                var end = Position;
                while (end < Text.Length && Characters.IsDigit(Text[end]))
                    end++;
                return MatchTo(end, FlowchartToken.Number, out kind);
            case '#':
                return Match(1, FlowchartToken.Hash, out kind);
            case ':' when At(":::"):
                return Match(3, FlowchartToken.StyleSeparator, out kind);
            case ':':
                return Match(1, FlowchartToken.Colon, out kind);
            case '&':
                return Match(1, FlowchartToken.Ampersand, out kind);
            case ';':
                return Match(1, FlowchartToken.Semicolon, out kind);
            case ',':
                return Match(1, FlowchartToken.Comma, out kind);
            case '*':
                return Match(1, FlowchartToken.Star, out kind);
            default:
                return false;
        }
    }

    private bool ScanLink(out FlowchartToken kind)
    {
        kind = default;
        if (EndOfSolidLink() is var solid and >= 0)
            return MatchTo(solid, FlowchartToken.Link, out kind);
        if (StartOfLabeledLink("--") is var solidStart and >= 0)
            return StartLabeledLink(solidStart, FlowchartMode.EdgeText, out kind);
        if (language.HasFewLinks)
            return EndOfDottedLink() is var reference and >= 0 && MatchTo(reference, FlowchartToken.Link, out kind);
        if (EndOfThickLink() is var thick and >= 0)
            return MatchTo(thick, FlowchartToken.Link, out kind);
        if (StartOfLabeledLink("==") is var thickStart and >= 0)
            return StartLabeledLink(thickStart, FlowchartMode.ThickEdgeText, out kind);
        if (EndOfDottedLink() is var dotted and >= 0)
            return MatchTo(dotted, FlowchartToken.Link, out kind);
        if (StartOfLabeledLink("-.") is var dottedStart and >= 0)
            return StartLabeledLink(dottedStart, FlowchartMode.DottedEdgeText, out kind);
        return ScanInvisibleLink(out kind);
    }

    private bool StartLabeledLink(int end, FlowchartMode mode, out FlowchartToken kind)
    {
        Push(mode);
        return MatchTo(end, FlowchartToken.LinkStart, out kind);
    }

    // What opens a shape; a `[|` alone opens no label, since properties come first.
    private bool ScanOpening(out FlowchartToken kind)
    {
        kind = default;
        switch (Current)
        {
            case '[' when Peek(1) == '|':
                return Match(2, FlowchartToken.PropertiesOpen, out kind);
            case '>':
                Push(FlowchartMode.Text);
                return Match(1, FlowchartToken.FlagOpen, out kind);
            case '(' or '[' or '{' or '|':
                return ScanAnywhere(out kind);
            case '<':
                return Match(1, FlowchartToken.Less, out kind);
            case '^':
                return Match(1, FlowchartToken.Up, out kind);
            case '\\' when Peek(1) == '|':
                return Match(2, FlowchartToken.EscapedPipe, out kind);
            case 'v' when AtWord("v"):
                return Match(1, FlowchartToken.Down, out kind);
            default:
                return false;
        }
    }

    // `[ \t]*%%(?!\{)[^\n]*`
    private bool ScanComment(out FlowchartToken kind)
    {
        kind = default;
        if (!language.ReadsComments || Current is not (' ' or '\t' or '%'))
            return false;
        if (Position < _blanks.Start || Position > _blanks.End)
            _blanks = (Position, SkipTabs(Position));
        return IsComment(_blanks.End) && MatchTo(Find(_blanks.End, '\n'), FlowchartToken.Comment, out kind);
    }

    private bool IsComment(int position) => At(position, "%%") && (position + 2 == Text.Length || Text[position + 2] != '{');

    private int SkipTabs(int position)
    {
        while (position < Text.Length && Text[position] is ' ' or '\t')
            position++;
        return position;
    }

    private bool ScanIdCharacters(out FlowchartToken kind)
    {
        kind = default;
        var end = Position;
        while (end < Text.Length && (IsIdCharacter(Text[end]) || IsInnerDash(end)))
            end++;
        if (end > Position)
            return MatchTo(end, FlowchartToken.NodeString, out kind);
        if (Current == '-')
            return Match(1, FlowchartToken.Minus, out kind);
        return Characters.IsUnicodeLetter(Current) && Match(1, FlowchartToken.Letter, out kind);
    }

    private static bool IsIdCharacter(char c) =>
        Characters.IsWord(c) || c is '!' or '"' or '#' or '$' or '%' or '&' or '\'' or '*' or '+' or '.' or '`' or '?' or '\\' or '/';

    private bool IsInnerDash(int position) =>
        Text[position] == '-' && position + 1 < Text.Length && Text[position + 1] is not ('>' or '-' or '.');

    private bool ScanBlank(out FlowchartToken kind)
    {
        kind = default;
        var end = Position;
        if (Current == '\n')
        {
            while (end < Text.Length && Text[end] == '\n')
                end++;
            return MatchTo(end, FlowchartToken.NewLine, out kind);
        }

        while (end < Text.Length && Characters.IsBlank(Text[end]) && (end == Position || !language.SpacesAreSingle))
            end++;
        return end > Position && MatchTo(end, FlowchartToken.Space, out kind);
    }
}
