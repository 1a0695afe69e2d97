// The tokens of a block diagram. The text of a shape, of an arrow and of a link is in quotes, and no space stands between
// it and a shape's brackets; which closing bracket belongs to which opening one does not matter. Words that the reference's
// lexer knows and its grammar does not are a kind of their own.

using ContentLint.Mermaid.Grammars.Jison;
using ContentLint.Mermaid.Preparation;

namespace ContentLint.Mermaid.Types.Block;

/// <summary>The tokens of a block diagram.</summary>
internal enum BlockToken
{
    /// <summary>Text that gives no token.</summary>
    None,

    /// <summary>The end of the diagram.</summary>
    End,

    /// <summary>A character that means nothing where it stands.</summary>
    Unknown,

    /// <summary>The end of the text where a statement may begin.</summary>
    EndOfText,

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
    private static readonly string[] Openings =
        [@"-\)", @"\(-", @"\)\)", @"\)", @"\(\(\(", @"\(\(", @"\{\{", @"\{", ">", @"\(\[", @"\(", @"\[\[", @"\[\|", @"\[\(", @"\[\\", @"\[/", @"\["];

    private static readonly string[] Closings =
        [@"\(\(\(", @"\)\)\)", @"\)\)", @"\}\}", @"\}", @"\(-", @"-\)", @"\(\(", @"\]\]", @"\(", @"\]\)", @"\\\]", @"/\]", @"\)\]", @"\)", @"\]>", @"\]"];

    private static readonly string[] Links = [@"\s*[xo<]?--+[-xo>]\s*", @"\s*[xo<]?==+[=xo>]\s*", @"\s*[xo<]?-?\.+-[xo>]?\s*"];

    private static readonly LexerTable<BlockToken, BlockMode> Table = new()
    {
        {
            BlockMode.Statement,
            [
                new(@"block-beta\b", BlockToken.Block),
                new("block:", BlockToken.BlockOf),
                new(@"block\b", BlockToken.Block),
                new(@"\s+"),
                new(@"columns\s+auto\b", BlockToken.Columns),
                new(@"columns\s+\d+", BlockToken.Columns),
                new("\"`", enter: BlockMode.MarkdownString),
                new("\"", enter: BlockMode.String),
                new(@"space:\d+", BlockToken.Space),
                new(@"space\b", BlockToken.Space),
                .. ((string[])[@"default\b", @"linkStyle\b", @"interpolate\b"]).Select(w => new LexerRule<BlockToken, BlockMode>(w, BlockToken.Reserved)),
                new(@"classDef\s+", BlockToken.ClassDef, enter: BlockMode.ClassDef),
                new(@"class\s+", BlockToken.Class, enter: BlockMode.Class),
                new(@"style\s+", BlockToken.Style, enter: BlockMode.Style),
                .. ((string[])[@"accTitle\s*:\s*", @"accDescr\s*:\s*", @"accDescr\s*\{\s*"]).Select(w => new LexerRule<BlockToken, BlockMode>(w, BlockToken.Reserved)),
                new(@"end\b\s*", BlockToken.EndWord),
                .. Openings.Select(o => new LexerRule<BlockToken, BlockMode>(o, BlockToken.ShapeOpen, enter: BlockMode.Shape)),
                new(@"<\[", BlockToken.ArrowOpen, enter: BlockMode.Arrow),
                new(@"[^(\[\n\-){}\s<>:=]+", BlockToken.Id),
                new("$", BlockToken.EndOfText),
                .. Links.Select(l => new LexerRule<BlockToken, BlockMode>(l, BlockToken.Link)),
                .. ((string[])[@"[xo<]?--\s*", @"[xo<]?==\s*", @"[xo<]?-\.\s*"]).Select(l => new LexerRule<BlockToken, BlockMode>(l, BlockToken.LinkStart, enter: BlockMode.Label)),
                new(@":\d+", BlockToken.Size),
            ]
        },
        { BlockMode.String, new("\"", leave: 1), new("[^\"]*", BlockToken.Text) },
        { BlockMode.MarkdownString, new("[^`\"]+", BlockToken.MarkdownText), new("`\"", leave: 1) },
        {
            BlockMode.Shape,
            [
                .. Closings.Select(c => new LexerRule<BlockToken, BlockMode>(c, BlockToken.ShapeClose, leave: 1)),
                new("\"`", enter: BlockMode.MarkdownString),
                new("\"", enter: BlockMode.String),
            ]
        },
        { BlockMode.Arrow, new("\"`", enter: BlockMode.MarkdownString), new("\"", enter: BlockMode.String), new(@"\]>\s*\(", enter: BlockMode.Directions) },
        {
            BlockMode.Directions,
            [
                .. ((string[])["right", "left", "x", "y", "up", "down"]).Select(d => new LexerRule<BlockToken, BlockMode>(@",?\s*" + d + @"\s*", BlockToken.ArrowDirection)),
                new(@"\)\s*", BlockToken.ArrowClose, leave: 2),
            ]
        },
        {
            BlockMode.Label,
            [
                new("\"`", enter: BlockMode.MarkdownString),
                new("\"", BlockToken.LinkLabel, enter: BlockMode.String),
                .. Links.Select(l => new LexerRule<BlockToken, BlockMode>(l, BlockToken.Link, leave: 1)),
            ]
        },
        { BlockMode.ClassDef, new(@"DEFAULT\s+", BlockToken.Reserved, leave: 1, enter: BlockMode.Styles), new(@"\w+\s+", BlockToken.ClassName, leave: 1, enter: BlockMode.Styles) },
        { BlockMode.Styles, [new(@"[^\n]*", BlockToken.Styles, leave: 1)] },
        { BlockMode.Class, [new(EndOfIds, BlockToken.ClassIds, leave: 1, enter: BlockMode.ClassUse)] },
        { BlockMode.ClassUse, [new(@"[^\n]*", BlockToken.ClassUse, leave: 1)] },
        { BlockMode.Style, [new(EndOfIds, BlockToken.StyleIds, leave: 1, enter: BlockMode.StyleText)] },
        { BlockMode.StyleText, [new(@"[^\n]*", BlockToken.StyleText, leave: 1)] },
    };

    // Words with commas between them, and spaces behind these.
    private static int EndOfIds(string text, int position)
    {
        var end = Characters.SkipWord(text, position);
        if (end == position)
            return -1;
        while (end < text.Length && text[end] == ',')
        {
            var next = Characters.SkipSpaces(text, end + 1);
            var behind = Characters.SkipWord(text, next);
            if (behind == next)
                break;
            end = behind;
        }

        return end;
    }
}
