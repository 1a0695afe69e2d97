// The tokens of a quadrant chart. Case does not matter. Outside quotes a text is cut into words, numbers and single
// signs, and the keywords are keywords in the middle of a text as well. A text in quotes may be Markdown in backquotes. A point's `: [` opens its two coordinates, each
// `1`, `0` or `0.` and digits. A comment begins with `%%`, at a token or one character behind its beginning.

using ContentLint.Mermaid.Grammars.Jison;

namespace ContentLint.Mermaid.Types.Quadrant;

/// <summary>The tokens of a quadrant chart.</summary>
internal enum QuadrantToken
{
    None, End, Unknown, EndOfText,

    /// <summary>A sign that may stand in a text and nowhere else.</summary>
    Sign,

    Header, NewLine, Semicolon, Space, Title, Accessibility, Axis, Delimiter, Quadrant, ClassDef, Quoted, ClassName,
    PointStart, X, Y, Word, Number, Letters, Colon, Comma, Hash, Minus, Star, Ampersand,
}

/// <summary>The modes of a quadrant chart's lexer.</summary>
internal enum QuadrantMode
{
    Statement, Point, BehindX, BeforeY,
}

/// <summary>Cuts a quadrant chart into tokens.</summary>
internal sealed class QuadrantLexer(string text) : TableLexer<QuadrantToken, QuadrantMode>(text, Table, QuadrantToken.End, QuadrantToken.Unknown)
{
    private const string Coordinate = @"1|0.\d+|0";

    private static readonly LexerTable<QuadrantToken, QuadrantMode> Table = new(ignoreCase: true)
    {
        {
            QuadrantMode.Statement,
            new("$", QuadrantToken.EndOfText),
            new(@"%%[^\n]*|[^}]%%[^\n]*"),
            new(@"[\n\r]+", QuadrantToken.NewLine),
            new(@"title\b[^\n]*", QuadrantToken.Title),
            new(@"accDescr\s*\{\s*\}"),
            new(l => l.EndOfAccessibility(), QuadrantToken.Accessibility, first: "a"),
            new(" *--+> *", QuadrantToken.Delimiter),
            new(" *[xy]-axis *", QuadrantToken.Axis),
            new(" *quadrant-[1-4] *", QuadrantToken.Quadrant),
            new(" *quadrantChart *", QuadrantToken.Header),
            new(@"classDef\b", QuadrantToken.ClassDef),
            new("\"\"|\"``\""),
            new("\"(?!`)[^\"]+\"|\"`[^`\"]+`\"", QuadrantToken.Quoted),
            new(@":::\w+", QuadrantToken.ClassName),
            new(@"\s*:\s*\[\s*", QuadrantToken.PointStart, enter: QuadrantMode.Point),
            new("[a-z]+", QuadrantToken.Word),
            new("[\u0080-\uffff]+", QuadrantToken.Letters),
            new(@"\d+", QuadrantToken.Number),
            new(":", QuadrantToken.Colon),
            new(",", QuadrantToken.Comma),
            new("#", QuadrantToken.Hash),
            new("-", QuadrantToken.Minus),
            new(@"\*", QuadrantToken.Star),
            new("&", QuadrantToken.Ampersand),
            new(";", QuadrantToken.Semicolon),
            new(@"[+=_.!$%'`?\\/]", QuadrantToken.Sign),
            new(@"\s", QuadrantToken.Space)
        },
        { QuadrantMode.Point, new(Coordinate, QuadrantToken.X, enter: QuadrantMode.BehindX), new(@"\s*\] *", leave: 1) },
        { QuadrantMode.BehindX, [new(@"\s*,\s*", leave: 1, enter: QuadrantMode.BeforeY)] },
        { QuadrantMode.BeforeY, [new(Coordinate, QuadrantToken.Y, leave: 1)] },
    };
}
