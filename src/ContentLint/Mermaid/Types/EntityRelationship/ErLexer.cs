// The tokens of an entity relationship diagram. Case does not matter.
//
// In a statement: quoted names, words (`one or more` and its kind are cardinalities), the signs of relationships, and
// names of letters, digits, `_`, `-`, `*`, `.` and everything outside ASCII. A lone `1` is a cardinality or a name,
// depending on what stands behind it. A quoted text without `%`, `\` and line ends is a name; any other is only good for a
// role.
//
// Braces hold attributes, in a mode without line ends. `style` and `classDef` open a mode up to the line end, unless
// white space stands before that: then the line end is skipped with it.
//
// In Mermaid 10 names are of ASCII letters, digits, `_` and `-`, and there are no such words and modes, and no `:::`.

using ContentLint.Mermaid.Grammars;

namespace ContentLint.Mermaid.Types.EntityRelationship;

/// <summary>The tokens of an entity relationship diagram.</summary>
internal enum ErToken
{
    None, End, Unknown, EndOfText,

    Header, NewLine, Semicolon, Comma, Colon, StyleSeparator, Hash, SquareOpen, SquareClose, BlockOpen, BlockClose,
    EntityName, Word, Text, Number, DecimalNumber, One,
    Cardinality, Line,
    AttributeWord, AttributeKey, AttributeComment, QuestionMark,
    Subgraph, EndWord, Style, ClassDef, Class, StyleText, DirectionStatement,
    Accessibility,
}

/// <summary>The modes of an entity relationship diagram's lexer.</summary>
internal enum ErMode
{
    Statement, Attributes, QuotedAttribute, Style,
}

/// <summary>Cuts an entity relationship diagram into tokens.</summary>
internal sealed class ErLexer(string text, MermaidDialect dialect)
    : TableLexer<ErToken, ErMode>(text, dialect.EntitiesAreOld ? OldTable : Table, ErToken.End, ErToken.Unknown)
{
    private static readonly LexerRule<ErToken, ErMode>[] NoRules = [];

    private static readonly LexerRule<ErToken, ErMode>[] Words =
    [
        new(@"end\b\s*", ErToken.EndWord),
        new(@"style\b", ErToken.Style, enter: ErMode.Style),
        new(@"subgraph\b", ErToken.Subgraph),
        new(@"classDef\b", ErToken.ClassDef, enter: ErMode.Style),
        new(@"class\b", ErToken.Class),
    ];

    private static readonly LexerRule<ErToken, ErMode>[] Numbers =
    [
        new(@"\d+\.\d+", ErToken.DecimalNumber),
        new(@"1(?=[.-][.-])|1(?=\s+[\w""'])", ErToken.Cardinality),
        new(@"1\b", ErToken.One),
        new(@"\d+", ErToken.Number),
    ];

    private static readonly LexerTable<ErToken, ErMode> Table = TableOf(isOld: false), OldTable = TableOf(isOld: true);

    private static LexerTable<ErToken, ErMode> TableOf(bool isOld) => new(ignoreCase: true)
    {
        {
            ErMode.Statement,
            [
                new("$", ErToken.EndOfText),
                new(@"accDescr\s*\{\s*\}"),
                new(l => l.EndOfAccessibility(), ErToken.Accessibility, first: "a"),
                .. isOld ? NoRules : [new(l => l.EndOfDirection(), ErToken.DirectionStatement), new(@"[ \t\r]+")],
                new(@"\n+", ErToken.NewLine),
                .. isOld ? [new(@"\s+")] : NoRules,
                new("\"[^\"%\r\n\v\b\\\\]+\"", ErToken.EntityName),
                new("\"[^\"]*\"", ErToken.Word),
                new(@"\{", ErToken.BlockOpen, enter: ErMode.Attributes),
                .. isOld ? NoRules : [new("#", ErToken.Hash), new(",", ErToken.Comma), new(":::", ErToken.StyleSeparator)],
                new(":", ErToken.Colon),
                new(@"\[", ErToken.SquareOpen),
                new(@"\]", ErToken.SquareClose),
                new(@"erDiagram\b", ErToken.Header),
                .. isOld ? NoRules : Words,
                new(@"(?:one or (?:zero|more|many)|zero or (?:one|more|many)|one|only one)\b|many\([01]\)|many\b", ErToken.Cardinality),
                new(@"[01]\+|[|}]o\b|\}\|", ErToken.Cardinality),
                .. isOld ? [new(@"[1u]\b", ErToken.Cardinality)] : Numbers,
                new(@"\|\||\|\{|o[|{]|u(?=[.|-])", ErToken.Cardinality),
                new(@"[.-][.-]|to\b|optionally to\b", ErToken.Line),
                new(isOld ? @"[a-z_][\w-]*" : "[\\w.*\u0080-\uffff-]+", ErToken.Text),
            ]
        },
        {
            ErMode.Attributes,
            [
                new(",", ErToken.Comma),
                new(@"\s+"),
                new(@"[pfu]k\b", ErToken.AttributeKey),

                // A type such as `list~int~`, up to the last `~` of the line.
                new(isOld ? @"[^~\n]*~.*~" : @"[^\s~]*~.*~[^\s]*", ErToken.AttributeWord),
                new(isOld ? @"[a-z_*][\w[\]()-]*" : "[a-z_*\u00c0-\uffff][\\w[\\]().,*\u00c0-\uffff-]*", ErToken.AttributeWord),
                .. isOld ? NoRules : [new("`", enter: ErMode.QuotedAttribute), new(@"\?", ErToken.QuestionMark)],
                new("\"[^\"]*\"", ErToken.AttributeComment),
                new(@"\}", ErToken.BlockClose, leave: 1),
            ]
        },
        { ErMode.QuotedAttribute, new("[^`]+", ErToken.AttributeWord), new("`", leave: 1) },
        {
            ErMode.Style,
            new(@"\n+", ErToken.NewLine, leave: 1),
            new(@"\s+"),
            new(":", ErToken.Colon),
            new(",", ErToken.Comma),
            new("#", ErToken.Hash),
            new(";", ErToken.Semicolon),
            new("[\\w*\u0080-\uffff-]+", ErToken.StyleText)
        },
    };
}
