// The tokens of a Sankey diagram: behind the header comma separated values, of ASCII. A field in quotes may have commas and
// line ends in it, and two quotes for one.

using ContentLint.Mermaid.Grammars.Jison;

namespace ContentLint.Mermaid.Types.Sankey;

/// <summary>The tokens of a Sankey diagram.</summary>
internal enum SankeyToken
{
    None, End, Unknown,

    Header, NewLine, Comma, Quote, QuotedText, Text,
}

/// <summary>The modes of a Sankey diagram's lexer; what follows on a mistake is read as fields.</summary>
internal enum SankeyMode
{
    Fields, Quoted, Header,
}

/// <summary>Cuts a Sankey diagram into tokens.</summary>
internal sealed class SankeyLexer : TableLexer<SankeyToken, SankeyMode>
{
    private static readonly LexerTable<SankeyToken, SankeyMode> Table = new(ignoreCase: true)
    {
        { SankeyMode.Header, new(@"\s+"), new(@"sankey-beta\b", SankeyToken.Header, leave: 1), new(@"sankey\b", SankeyToken.Header, leave: 1) },
        {
            SankeyMode.Fields,
            new(@"[\n\r]+", SankeyToken.NewLine),
            new(",", SankeyToken.Comma),
            new("\"", SankeyToken.Quote, enter: SankeyMode.Quoted),
            new(EndOfText, SankeyToken.Text)
        },
        { SankeyMode.Quoted, new("\"(?!\")", SankeyToken.Quote, leave: 1), new(EndOfQuotedText, SankeyToken.QuotedText) },
    };

    /// <param name="text">The diagram; the white space at its end does not count.</param>
    public SankeyLexer(string text)
        : base(text.TrimEnd(), Table, SankeyToken.End, SankeyToken.Unknown) => Push(SankeyMode.Header);

    private static bool IsPlain(char c) => c is >= ' ' and <= '~' and not ('"' or ',');

    private static int EndOfText(string text, int position)
    {
        var end = position;
        while (end < text.Length && IsPlain(text[end]))
            end++;
        return end > position ? end : -1;
    }

    private static int EndOfQuotedText(string text, int position)
    {
        var end = position;
        while (end < text.Length)
        {
            if (IsPlain(text[end]) || text[end] is ',' or '\r' or '\n')
                end++;
            else if (text[end] == '"' && end + 1 < text.Length && text[end + 1] == '"')
                end += 2;
            else
                break;
        }

        return end > position ? end : -1;
    }
}
