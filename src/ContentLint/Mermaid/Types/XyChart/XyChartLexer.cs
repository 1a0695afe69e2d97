// The tokens of an XY chart. Case does not matter. Behind an axis' word numbers are tokens of their own, arrows and brackets
// mean something, to the end of the line; behind a line's or a bar's word brackets do, and in them numbers.

using ContentLint.Mermaid.Grammars.Jison;

namespace ContentLint.Mermaid.Types.XyChart;

/// <summary>The tokens of an XY chart.</summary>
internal enum XyChartToken
{
    None, End, Unknown,

    /// <summary>A line end, a semicolon, or the end of the text where a statement may end.</summary>
    LineEnd,

    Header, Orientation, Title, XAxis, YAxis, Line, Bar, Accessibility, AccessibilityText, AccessibilityBlock,
    Open, Close, Comma, Arrow, Number, Word, String, Colon,
}

/// <summary>The modes of an XY chart's lexer.</summary>
internal enum XyChartMode
{
    Statement, Axis, Band, Plot, Data, String, Accessibility, AccessibilityBlock,
}

/// <summary>Cuts an XY chart into tokens.</summary>
internal sealed class XyChartLexer(string text) : TableLexer<XyChartToken, XyChartMode>(text, Table, XyChartToken.End, XyChartToken.Unknown)
{
    private static readonly LexerRule<XyChartToken, XyChartMode>[] Comments = [new(@"%%(?!\{)[^\n]*|[^}]%%[^\n]*")];

    private static readonly LexerRule<XyChartToken, XyChartMode> LineEnd = new(@"\n", XyChartToken.LineEnd, leave: 1);

    private static readonly LexerRule<XyChartToken, XyChartMode> Close = new(@"\]", XyChartToken.Close, leave: 1);

    private static readonly LexerRule<XyChartToken, XyChartMode>[] Words =
    [
        new(@"[\n\r]+", XyChartToken.LineEnd),
        new(@"%%[^\n]*"),
        new(@"title\b", XyChartToken.Title),
        new(@"(?:accTitle|accDescr)\s*:\s*", XyChartToken.Accessibility, enter: XyChartMode.Accessibility),
        new(@"accDescr\s*\{\s*", enter: XyChartMode.AccessibilityBlock),
        new(@"xychart(?:-beta|)\b", XyChartToken.Header),
        new("vertical|horizontal", XyChartToken.Orientation),
        new(@"x-axis\b", XyChartToken.XAxis, enter: XyChartMode.Axis),
        new(@"y-axis\b", XyChartToken.YAxis, enter: XyChartMode.Axis),
    ];

    private static readonly LexerRule<XyChartToken, XyChartMode>[] Plots =
        [new(@"line\b", XyChartToken.Line, enter: XyChartMode.Plot), new(@"bar\b", XyChartToken.Bar, enter: XyChartMode.Plot)];

    private static readonly LexerRule<XyChartToken, XyChartMode> Number = new(@"[+-]?(?:\d+\.\d+|\d+|\.\d+)", XyChartToken.Number);

    private static readonly LexerRule<XyChartToken, XyChartMode>[] Signs =
    [
        new("\"", enter: XyChartMode.String),
        new(@"\[", XyChartToken.Open),
        new(@"\]", XyChartToken.Close),
        new("[A-Za-z]+", XyChartToken.Word),
        new(":", XyChartToken.Colon),
        new(",", XyChartToken.Comma),
        new(@"[+=*#_.&-]", XyChartToken.Word),
        new(@"\d+", XyChartToken.Word),
        new(@"\s+"),
        new(";", XyChartToken.LineEnd),
        new("$", XyChartToken.LineEnd),
    ];

    private static readonly LexerTable<XyChartToken, XyChartMode> Table = new(ignoreCase: true)
    {
        { XyChartMode.Statement, [.. Comments, .. Words, .. Plots, .. Signs] },
        {
            XyChartMode.Axis,
            [.. Comments, LineEnd, .. Words, new(@"\[", XyChartToken.Open, enter: XyChartMode.Band), new("-->", XyChartToken.Arrow), .. Plots, Number, .. Signs]
        },
        { XyChartMode.Band, [.. Comments, .. Words, .. Plots, Close, .. Signs] },
        { XyChartMode.Plot, [.. Comments, LineEnd, .. Words, .. Plots, new(@"\[", XyChartToken.Open, enter: XyChartMode.Data), .. Signs] },
        { XyChartMode.Data, [.. Comments, .. Words, .. Plots, Number, Close, .. Signs] },
        { XyChartMode.String, new("\"", leave: 1), new("[^\"]*", XyChartToken.String) },
        { XyChartMode.Accessibility, [new(@"[^\n]*", XyChartToken.AccessibilityText, leave: 1)] },
        { XyChartMode.AccessibilityBlock, new(@"\}", leave: 1), new(@"[^}]*", XyChartToken.AccessibilityBlock) },
    };
}
