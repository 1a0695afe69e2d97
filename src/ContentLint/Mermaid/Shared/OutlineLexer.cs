// The tokens of diagrams that are an indented list: mind maps, kanban boards, Ishikawa diagrams. Case does not matter.
//
// Lines count, and so does the white space they begin with: a run of white space that ends in a line feed is a blank
// line, one that does not is an indentation, wherever it stands. A text goes up to a bracket. A shape's brackets hold a
// quoted or a plain text; which closing bracket belongs to which opening one does not matter.

using ContentLint.Mermaid.Grammars;

namespace ContentLint.Mermaid.Shared;

/// <summary>The tokens of an outline.</summary>
internal enum OutlineToken
{
    None, End, Unknown, EndOfText,

    Header, BlankLine, NewLine, Indentation, Text, ShapeOpen, Label, ShapeClose, Icon, Class, Data,
}

/// <summary>The modes of an outline's lexer.</summary>
internal enum OutlineMode
{
    Line, Class, Icon, Shape, MarkdownString, String, Data, DataString,
}

/// <summary>The tables of the lexers of outlines.</summary>
internal static class OutlineLexer
{
    private const string Openings = @"-\)|\(-|\)\)|\)|\(\(|\{\{|\(|\[";

    private const string Closings = @"\)\)|\)|\]|\}\}|\(-|-\)|\(\(|\(";

    /// <summary>The table of an outline whose nodes are the lines.</summary>
    public static LexerTable<OutlineToken, OutlineMode> OfLines(params string[] headers) => new(ignoreCase: true)
    {
        {
            OutlineMode.Line,
            [
                new(@"\s*%%.*", OutlineToken.BlankLine),
                .. headers.Select(Header),
                new(@"\s+\n", OutlineToken.BlankLine),
                new(@"\n+", OutlineToken.NewLine),
                new(@"\s+", OutlineToken.Indentation),
                new(@"[^\n]+", OutlineToken.Text),
                new("$", OutlineToken.EndOfText),
            ]
        },
    };

    /// <summary>The table of an outline whose nodes have shapes, icons and classes, and maybe properties, <c>@{ }</c>.</summary>
    public static LexerTable<OutlineToken, OutlineMode> OfShapes(string header, bool hasProperties) => new(ignoreCase: true)
    {
        {
            OutlineMode.Line,
            [
                .. hasProperties ? (LexerRule<OutlineToken, OutlineMode>[])[new(@"@\{", OutlineToken.Data, enter: OutlineMode.Data)] : [],
                new(@"\s*%%.*", OutlineToken.BlankLine),
                Header(header),
                new(":::", enter: OutlineMode.Class),
                new(@"::icon\(", enter: OutlineMode.Icon),
                new(@"\s+\n", OutlineToken.BlankLine),
                new(@"\n+", OutlineToken.NewLine),
                new(Openings, OutlineToken.ShapeOpen, enter: OutlineMode.Shape),
                new(@"\s+", OutlineToken.Indentation),
                new(hasProperties ? @"[^(\[\n){}@]+" : @"[^(\[\n){}]+", OutlineToken.Text),
                new("$", OutlineToken.EndOfText),
            ]
        },
        { OutlineMode.Class, new(".+", OutlineToken.Class, leave: 1), new(@"\n", leave: 1) },
        { OutlineMode.Icon, new("[^)]+", OutlineToken.Icon), new(@"\)", leave: 1) },
        {
            OutlineMode.Shape,
            [
                new("\"`", enter: OutlineMode.MarkdownString),
                new("\"", enter: OutlineMode.String),
                new(Closings, OutlineToken.ShapeClose, leave: 1),
                new(@"[^)\](}]+|.+", OutlineToken.Label),
            ]
        },
        { OutlineMode.MarkdownString, new("[^`\"]+", OutlineToken.Label), new("`\"", leave: 1) },
        { OutlineMode.String, new("[^\"]+", OutlineToken.Label), new("\"", leave: 1) },
        { OutlineMode.Data, new("\"", OutlineToken.Data, enter: OutlineMode.DataString), new("[^}^\"]+", OutlineToken.Data), new(@"\}", leave: 1) },
        { OutlineMode.DataString, new("\"", OutlineToken.Data, leave: 1), new("[^\"]+", OutlineToken.Data) },
    };

    private static LexerRule<OutlineToken, OutlineMode> Header(string word) => new(word + @"\b", OutlineToken.Header);
}
