// The tokens of a Venn diagram. Case does not matter. At the start of a line stands LineStart: blanks before `text` are a
// token there while a set or a union stands right above, and any other line ends that.

using ContentLint.Mermaid.Grammars.Jison;
using ContentLint.Mermaid.Preparation;

namespace ContentLint.Mermaid.Types.Venn;

/// <summary>The tokens of a Venn diagram.</summary>
internal enum VennToken
{
    None, End, Unknown, EndOfText,

    Header, NewLine, Title, Set, Union, Text, Indentation, Style, Label, Number, Color, Name, String, Comma, Colon,
}

/// <summary>The modes of a Venn diagram's lexer.</summary>
internal enum VennMode
{
    Statement, LineStart,
}

/// <summary>Cuts a Venn diagram into tokens.</summary>
internal sealed class VennLexer(string text) : TableLexer<VennToken, VennMode>(text, Table, VennToken.End, VennToken.Unknown)
{
    private static readonly LexerRule<VennToken, VennMode>[] Comments = [new(@"%%(?!\{)[^\n]*"), new(@"[^}]%%[^\n]*")];

    private static readonly LexerTable<VennToken, VennMode> Table = new(ignoreCase: true)
    {
        {
            VennMode.LineStart,
            [
                new(l => ((VennLexer)l).EndOfIndentation(), VennToken.Indentation, leave: 1),
                .. Comments,
                new(@"[ \t]+"),
                new(@"[\n\r]+", VennToken.NewLine),
                new("$", VennToken.EndOfText),
                new(l => ((VennLexer)l).EndOfLineStart(), leave: 1),
            ]
        },
        {
            VennMode.Statement,
            [
                .. Comments,
                new(@"[\n\r]+", VennToken.NewLine, enter: VennMode.LineStart),
                new(@"%%[^\n]*"),
                new(@"[ \t]+"),
                new("$", VennToken.EndOfText),
                new(@"title\s[^#\n;]+", VennToken.Title),
                new(@"venn-beta\b", VennToken.Header),
                new(@"set\b", VennToken.Set),
                new(@"union\b", VennToken.Union),
                new(@"text\b", VennToken.Text),
                new(@"style\b", VennToken.Style),
                new(@"\[""[^""]*""\]|\[[^\]""]+\]", VennToken.Label),
                new(@"[+-]?(?:\d+\.\d+|\d+|\.\d+)", VennToken.Number),
                new(@"#[0-9a-f]{3,8}", VennToken.Color),
                new(@"rgba\(\s*[0-9.]+\s*,\s*[0-9.]+\s*,\s*[0-9.]+\s*,\s*[0-9.]+\s*\)", VennToken.Color),
                new(@"rgb\(\s*[0-9.]+\s*,\s*[0-9.]+\s*,\s*[0-9.]+\s*\)", VennToken.Color),
                new(@"[A-Za-z_][A-Za-z0-9_-]*", VennToken.Name),
                new("\"[^\"]*\"", VennToken.String),
                new(",", VennToken.Comma),
                new(":", VennToken.Colon),
            ]
        },
    };

    /// <summary>Whether a set or a union stands right above, to which indented texts belong.</summary>
    public bool IsBelowSet { get; set; }

    private int EndOfIndentation()
    {
        var word = Characters.SkipBlanks(Text, Position);
        return IsBelowSet && word > Position && StartsWith(word, "text") && Characters.SkipWord(Text, word + 4) == word + 4 ? word + 4 : -1;
    }

    private int EndOfLineStart()
    {
        IsBelowSet = false;
        return Position;
    }
}
