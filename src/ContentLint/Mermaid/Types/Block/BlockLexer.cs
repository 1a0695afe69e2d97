// The tokens of a block diagram. The text of a shape, of an arrow and of a link is in quotes, and no space stands between
// it and a shape's brackets; which closing bracket belongs to which opening one does not matter. Words that the reference's
// lexer knows and its grammar does not are a kind of their own.

using ContentLint.Mermaid.Grammars.Jison;

namespace ContentLint.Mermaid.Types.Block;

/// <summary>The tokens of a block diagram.</summary>
internal enum BlockToken
{
    None, End, Unknown, EndOfText,

    /// <summary>A word that no statement begins with.</summary>
    Reserved,

    Block, BlockOf, EndWord, Columns, Space, Id, Size, Link, LinkStart, LinkLabel, Text, MarkdownText,
    ShapeOpen, ShapeClose, ArrowOpen, ArrowDirection, ArrowClose, ClassDef, ClassName, Styles, Class, ClassIds, ClassUse, Style, StyleIds, StyleText,
}

/// <summary>The modes of a block diagram's lexer.</summary>
internal enum BlockMode
{
    Statement, String, MarkdownString, Shape, Arrow, Directions, Label, ClassDef, Styles, Class, ClassUse, Style, StyleText,
}

/// <summary>Cuts a block diagram into tokens.</summary>
internal sealed class BlockLexer(string text) : TableLexer<BlockToken, BlockMode>(text, Table, BlockToken.End, BlockToken.Unknown)
{
    private const string Openings = @"-\)|\(-|\)\)|\)|\(\(\(|\(\(|\{\{|\{|>|\(\[|\(|\[\[|\[\||\[\(|\[\\|\[/|\[";

    private const string Closings = @"\(\(\(|\)\)\)|\)\)|\}\}|\}|\(-|-\)|\(\(|\]\]|\(|\]\)|\\\]|/\]|\)\]|\)|\]>|\]";

    private const string Links = @"\s*[xo<]?--+[-xo>]\s*|\s*[xo<]?==+[=xo>]\s*|\s*[xo<]?-?\.+-[xo>]?\s*";

    private static readonly LexerRule<BlockToken, BlockMode> Markdown = new("\"`", enter: BlockMode.MarkdownString);

    private static readonly LexerRule<BlockToken, BlockMode> String = new("\"", enter: BlockMode.String);

    private static readonly LexerTable<BlockToken, BlockMode> Table = new()
    {
        {
            BlockMode.Statement,
            new(@"block-beta\b", BlockToken.Block),
            new("block:", BlockToken.BlockOf),
            new(@"block\b", BlockToken.Block),
            new(@"\s+"),
            new(@"columns\s+auto\b|columns\s+\d+", BlockToken.Columns),
            Markdown,
            String,
            new(@"space:\d+|space\b", BlockToken.Space),
            new(@"(?:default|linkStyle|interpolate)\b", BlockToken.Reserved),
            new(@"classDef\s+", BlockToken.ClassDef, enter: BlockMode.ClassDef),
            new(@"class\s+", BlockToken.Class, enter: BlockMode.Class),
            new(@"style\s+", BlockToken.Style, enter: BlockMode.Style),
            new(@"accTitle\s*:\s*|accDescr\s*[:{]\s*", BlockToken.Reserved),
            new(@"end\b\s*", BlockToken.EndWord),
            new(Openings, BlockToken.ShapeOpen, enter: BlockMode.Shape),
            new(@"<\[", BlockToken.ArrowOpen, enter: BlockMode.Arrow),
            new(@"[^(\[\n\-){}\s<>:=]+", BlockToken.Id),
            new("$", BlockToken.EndOfText),
            new(Links, BlockToken.Link),
            new(@"[xo<]?(?:--|==|-\.)\s*", BlockToken.LinkStart, enter: BlockMode.Label),
            new(@":\d+", BlockToken.Size)
        },
        { BlockMode.String, new("\"", leave: 1), new("[^\"]*", BlockToken.Text) },
        { BlockMode.MarkdownString, new("[^`\"]+", BlockToken.MarkdownText), new("`\"", leave: 1) },
        { BlockMode.Shape, new(Closings, BlockToken.ShapeClose, leave: 1), Markdown, String },
        { BlockMode.Arrow, Markdown, String, new(@"\]>\s*\(", enter: BlockMode.Directions) },
        { BlockMode.Directions, new(@",?\s*(?:right|left|x|y|up|down)\s*", BlockToken.ArrowDirection), new(@"\)\s*", BlockToken.ArrowClose, leave: 2) },
        { BlockMode.Label, Markdown, new("\"", BlockToken.LinkLabel, enter: BlockMode.String), new(Links, BlockToken.Link, leave: 1) },
        { BlockMode.ClassDef, new(@"DEFAULT\s+", BlockToken.Reserved, leave: 1, enter: BlockMode.Styles), new(@"\w+\s+", BlockToken.ClassName, leave: 1, enter: BlockMode.Styles) },
        { BlockMode.Styles, [new(@"[^\n]*", BlockToken.Styles, leave: 1)] },
        { BlockMode.Class, [new(Matches.EndOfNames, BlockToken.ClassIds, leave: 1, enter: BlockMode.ClassUse)] },
        { BlockMode.ClassUse, [new(@"[^\n]*", BlockToken.ClassUse, leave: 1)] },
        { BlockMode.Style, [new(Matches.EndOfNames, BlockToken.StyleIds, leave: 1, enter: BlockMode.StyleText)] },
        { BlockMode.StyleText, [new(@"[^\n]*", BlockToken.StyleText, leave: 1)] },
    };
}
