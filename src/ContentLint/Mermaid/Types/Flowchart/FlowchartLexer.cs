// The tokens of a flowchart.
//
// In a statement: words (`subgraph`, `end`, `style`, … - also where an id could stand), then a whole line that has
// `direction TB` or the like in it, then `id@` before a link, then signs and links, and last the characters of ids.
// A link takes the white space around it along, line ends included. Ids end where a word or a link could begin only in
// so far as they are cut into pieces: digits, a run of `A-Z a-z 0-9 ! " # $ % & ' * + . ` ? \ _ /` with single dashes
// in it, or one letter outside ASCII.
//
// A comment, where the grammar reads them, is a token in a statement and none in a label.
//
// A bracket after anything opens a label. Labels have modes of their own, since each shape has its own idea of what
// ends it; a bracket inside a label opens another label, which is why a label with brackets must be quoted.

using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Preparation;
using Rule = ContentLint.Mermaid.Grammars.LexerRule<ContentLint.Mermaid.Types.Flowchart.FlowchartToken, ContentLint.Mermaid.Types.Flowchart.FlowchartMode>;

namespace ContentLint.Mermaid.Types.Flowchart;

/// <summary>Cuts a flowchart into tokens.</summary>
internal sealed class FlowchartLexer(string text, FlowchartLanguage language)
    : TableLexer<FlowchartToken, FlowchartMode>(text, language.Table, FlowchartToken.End, FlowchartToken.Unknown)
{
    private static readonly string[] Directions = ["TB", "BT", "RL", "LR", "TD"];

    private static readonly Rule[] Quotes = [new("\"`", enter: FlowchartMode.MarkdownString), new("\"", enter: FlowchartMode.String)];

    // In a trapezoid these go before its closings.
    private static readonly Rule[] LongOpenings =
    [
        new(@"\(-", FlowchartToken.EllipseOpen, enter: FlowchartMode.EllipseText),
        new(@"\(\[", FlowchartToken.StadiumOpen, enter: FlowchartMode.Text),
        new(@"\[\[", FlowchartToken.SubroutineOpen, enter: FlowchartMode.Text),
        new(@"\[\(", FlowchartToken.CylinderOpen, enter: FlowchartMode.Text),
        new(@"\(\(\(", FlowchartToken.DoubleCircleOpen, enter: FlowchartMode.Text),
    ];

    private static readonly Rule[] Openings =
    [
        .. LongOpenings,
        new("\\[/", FlowchartToken.TrapezoidOpen, enter: FlowchartMode.TrapezoidText),
        new(@"\[\\", FlowchartToken.InvertedTrapezoidOpen, enter: FlowchartMode.TrapezoidText),
        new(@"\|", FlowchartToken.Pipe, enter: FlowchartMode.Text),
        new(@"\(", FlowchartToken.ParenOpen, enter: FlowchartMode.Text),
        new(@"\[", FlowchartToken.SquareOpen, enter: FlowchartMode.Text),
        new(@"\{", FlowchartToken.BraceOpen, enter: FlowchartMode.Text),
    ];

    private static readonly Rule[] Closings =
    [
        new(@"\]\)", FlowchartToken.StadiumClose, leave: 1),
        new(@"\]\]", FlowchartToken.SubroutineClose, leave: 1),
        new(@"\)\]", FlowchartToken.CylinderClose, leave: 1),
        new(@"\)\)\)", FlowchartToken.DoubleCircleClose, leave: 1),
        new(@"\|", FlowchartToken.Pipe, leave: 1),
        new(@"\)", FlowchartToken.ParenClose, leave: 1),
        new(@"\]", FlowchartToken.SquareClose, leave: 1),
        new(@"\}", FlowchartToken.BraceClose, leave: 1),
    ];

    private static readonly Rule[] Signs =
    [
        new(@"\d+", FlowchartToken.Number),
        new("#", FlowchartToken.Hash),
        new(":::", FlowchartToken.StyleSeparator),
        new(":", FlowchartToken.Colon),
        new("&", FlowchartToken.Ampersand),
        new(";", FlowchartToken.Semicolon),
        new(",", FlowchartToken.Comma),
        new(@"\*", FlowchartToken.Star),
    ];

    // The run of characters last searched for the end of a link's id, and that end.
    private (int Start, int End) _run = (0, -1);
    private int _lastAt = -1;
    private bool _hasHeader;

    /// <summary>The rules of a language.</summary>
    public static LexerTable<FlowchartToken, FlowchartMode> TableOf(FlowchartLanguage language)
    {
        var isWide = !language.HasFewLinks;
        Rule[] invisibleLink = If(isWide, new Rule(@"\s*~~~+\s*", FlowchartToken.Link));
        Rule[] anywhere = [.. Quotes, .. invisibleLink, .. Openings];
        Rule[] innerComment = If(language.ReadsComments, new Rule(@"%%(?!\{)[^\n]*"));
        var percent = language.ReadsComments ? "%" : "";
        var solid = isWide ? @"\s*[xo<]?--+[-xo>]\s*" : @"\s*--+[x>]\s*";
        var thick = isWide ? @"\s*[xo<]?==+[=xo>]\s*" : @"\s*==+[x>]\s*";
        var dotted = isWide ? @"\s*[xo<]?-?\.+-[xo>]?\s*" : @"\s*-\.+-\s*";
        return new()
        {
            {
                FlowchartMode.Statement,
                [
                    new("$", FlowchartToken.EndOfText),
                    .. WordsOf(language),
                    .. If(!language.Dialect.FlowchartsHaveNoAt, new Rule(@"@\{", FlowchartToken.ShapeData, enter: FlowchartMode.ShapeData)),
                    .. Quotes,
                    new(l => l.EndOfDirection(language.Dialect.FlowchartsHaveNoAt ? null : Directions), FlowchartToken.DirectionStatement),
                    .. If(!language.Dialect.FlowchartsHaveNoAt, new Rule(l => ((FlowchartLexer)l).EndOfLinkId(), FlowchartToken.LinkId, first: @"[^\s""]")),
                    .. Signs,
                    new(solid, FlowchartToken.Link),
                    new(isWide ? @"\s*[xo<]?--\s*" : @"\s*--\s*", FlowchartToken.LinkStart, enter: FlowchartMode.EdgeText),
                    .. If(isWide, new(thick, FlowchartToken.Link), new(@"\s*[xo<]?==\s*", FlowchartToken.LinkStart, enter: FlowchartMode.ThickEdgeText)),
                    new(dotted, FlowchartToken.Link),
                    .. If(isWide, new Rule(@"\s*[xo<]?-\.\s*", FlowchartToken.LinkStart, enter: FlowchartMode.DottedEdgeText)),
                    .. invisibleLink,

                    // It opens no label, since properties come first.
                    new(@"\[\|", FlowchartToken.PropertiesOpen),
                    new(">", FlowchartToken.FlagOpen, enter: FlowchartMode.Text),
                    .. Openings,
                    new("<", FlowchartToken.Less),
                    new(@"\^", FlowchartToken.Up),
                    new(@"\\\|", FlowchartToken.EscapedPipe),
                    new(@"v\b", FlowchartToken.Down),
                    .. If(language.ReadsComments, new Rule(@"[ \t]*%%(?!\{)[^\n]*", FlowchartToken.Comment)),
                    new(EndOfNodeString, FlowchartToken.NodeString, first: @"[-\w!""#$%&'*+.`?\\/]"),
                    new("-", FlowchartToken.Minus),
                    new(Matches.EndOfLetter, FlowchartToken.Letter, first: "[\u00aa-\uffff]"),
                    new(@"\n+", FlowchartToken.NewLine),
                    new(language.Dialect.SpacesAreSingle ? @"[^\S\n\r]" : @"[^\S\n\r]+", FlowchartToken.Space),
                ]
            },
            {
                // Behind the header: the end of the line, or a direction.
                FlowchartMode.HeaderDirection,
                [
                    new(@"\s*\n", FlowchartToken.NoDirection, leave: 1),
                    new(@"\s*(?:LR|RL|TB|BT|TD|BR|v)\b|\s*[<>^]", FlowchartToken.Direction, leave: 1),
                    .. anywhere,
                ]
            },
            { FlowchartMode.Click, [.. Quotes, new(@"\s", leave: 1), new(@"[^\s]*", FlowchartToken.Click)] },
            { FlowchartMode.CallbackName, new(@"\(\s*\)", leave: 1), new(@"\(", leave: 1, enter: FlowchartMode.CallbackArguments), new("[^(]*", FlowchartToken.CallbackName) },
            { FlowchartMode.CallbackArguments, new(@"\)", leave: 1), new("[^)]*", FlowchartToken.CallbackArguments) },
            { FlowchartMode.String, new("\"`", enter: FlowchartMode.MarkdownString), new("\"", leave: 1), new("[^\"]+", FlowchartToken.String) },
            { FlowchartMode.MarkdownString, [new("[^`\"]+", FlowchartToken.MarkdownString), new("`\"", leave: 1), .. anywhere] },
            {
                FlowchartMode.ShapeData,
                [
                    new("\"", FlowchartToken.ShapeData, enter: FlowchartMode.ShapeDataString),
                    new("[^}^\"]+", FlowchartToken.ShapeData),
                    new(@"\}", leave: 1),
                    .. anywhere,
                ]
            },
            { FlowchartMode.ShapeDataString, new("\"", FlowchartToken.ShapeData, leave: 1), new("[^\"]+", FlowchartToken.ShapeData) },
            {
                FlowchartMode.Text,
                [.. Quotes, .. invisibleLink, .. Closings, .. Openings, .. innerComment, new(@"[^[\](){}|""" + percent + "]+", FlowchartToken.Text)]
            },
            {
                // Character by character: only `-)` (or `/)`, `))`) ends it, a bracket opens a label.
                FlowchartMode.EllipseText,
                [.. Quotes, .. invisibleLink, .. innerComment, new(@"[-/)]\)", FlowchartToken.EllipseClose, leave: 1), new(@"[^()[\]{}]", FlowchartToken.Text), .. Openings]
            },
            {
                FlowchartMode.TrapezoidText,
                [
                    .. Quotes,
                    .. invisibleLink,
                    .. LongOpenings,
                    new(@"[\\(?=\])]\]", FlowchartToken.TrapezoidClose, leave: 1),
                    new(@"/\]", FlowchartToken.InvertedTrapezoidClose, leave: 1),
                    new(@"[/\\]", FlowchartToken.Text),
                    .. innerComment,
                    new(@"[^\\/[\](){}" + percent + "]+", FlowchartToken.Text),
                    .. Openings,
                ]
            },

            // The label between the two halves of a link, up to the second half.
            { FlowchartMode.EdgeText, [.. Quotes, new(solid, FlowchartToken.Link, leave: 1), new(@"[^-]|-(?!-)", FlowchartToken.EdgeText), .. anywhere] },
            { FlowchartMode.ThickEdgeText, [.. Quotes, new(thick, FlowchartToken.Link, leave: 1), new("[^=]", FlowchartToken.EdgeText), .. anywhere] },
            { FlowchartMode.DottedEdgeText, [.. Quotes, new(dotted, FlowchartToken.Link, leave: 1), new("[^.]", FlowchartToken.EdgeText), .. anywhere] },
        };
    }

    // The words of a statement.
    private static IEnumerable<Rule> WordsOf(FlowchartLanguage language) =>
    [
        new(@"accDescr\s*\{\s*\}"),
        new(l => l.EndOfAccessibility(), FlowchartToken.Accessibility, first: "a"),
        new(@"call\s+", enter: FlowchartMode.CallbackName),
        new(@"click\s+", enter: FlowchartMode.Click),
        new(@"href\s", FlowchartToken.Href),
        new(@"end\b\s*", FlowchartToken.EndWord),
        .. If(language.IsAgentflow, new Rule(@"global\b[ \t]*", FlowchartToken.Global)),
        .. language.Words.Select(w => new Rule(w.Word + @"\b", w.Kind)),
        .. language.Headers.Select(h => new Rule(l => ((FlowchartLexer)l).EndOfFirstHeader(h), FlowchartToken.Graph, enter: FlowchartMode.HeaderDirection, first: h.Substring(0, 1))),
        .. language.Headers.Select(h => new Rule(h + @"\b", FlowchartToken.Graph)),
    ];

    private static Rule[] If(bool holds, params Rule[] rules) => holds ? rules : [];

    private int EndOfFirstHeader(string header)
    {
        var end = Position + header.Length;
        if (_hasHeader || string.CompareOrdinal(Text, Position, header, 0, header.Length) != 0 || Characters.SkipWord(Text, end) > end)
            return -1;
        _hasHeader = true;
        return end;
    }

    // `[^\s"\[\](){}|]+@(?=[^{"])`: up to the last such `@` of the run of characters. Where the id may hold brackets the run
    // goes on through labels.
    private int EndOfLinkId()
    {
        if (Position < _run.Start || Position >= _run.End)
            FindLinkId();
        return _lastAt > Position ? _lastAt + 1 : -1;
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
        !Characters.IsSpace(c) && c != '"' && (language.Dialect.LinkIdsHoldBrackets || c is not ('[' or ']' or '(' or ')' or '{' or '}' or '|'));

    // Letters and signs, and single dashes in between.
    private static int EndOfNodeString(string text, int position)
    {
        var end = position;
        while (end < text.Length && (Characters.IsWord(text[end]) || "!\"#$%&'*+.`?\\/".Contains(text[end]) || IsInnerDash(text, end)))
            end++;
        return end > position ? end : -1;
    }

    private static bool IsInnerDash(string text, int position) =>
        text[position] == '-' && position + 1 < text.Length && text[position + 1] is not ('>' or '-' or '.');
}
