// The tokens of a class diagram.
//
// A line end is a token with all white space around it. A comment, `%%`, takes its line end along. Names are runs of
// ASCII letters, digits and `_`, or single letters outside ASCII; the parser joins them, spaces between them or not.
// `~` opens a generic type, a backquote a name of any characters.
//
// `namespace` and `class` open modes up to the end of their line, and braces in them modes for what they hold. Nearly
// all words and signs mean the same in every mode, even between backquotes: a backquoted name that begins with `link` is
// a mistake. A brace that closes the namespace around a statement ends that first.

using ContentLint.Mermaid.Grammars;

namespace ContentLint.Mermaid.Types.Class;

/// <summary>The tokens of a class diagram.</summary>
internal enum ClassToken
{
    None, End, Unknown,

    /// <summary>The end of the text where a statement may end.</summary>
    EndOfText,

    Header, NewLine, Accessibility, DirectionStatement,
    Style, ClassDef, Namespace, Class, CssClass, Callback, Link, Click, NoteFor, Note, Href, LinkTarget,
    CallbackName, CallbackArguments,
    AnnotationOpen, AnnotationClose, BlockOpen, BlockClose, SquareOpen, SquareClose, Member,
    String, GenericType, BackquoteString, Name, Letter, Minus, Dot, Comma, Colon, Hash, Percent, Space, StyleSeparator, Label,
    RelationEnd, Lollipop, Line,
}

/// <summary>The modes of a class diagram's lexer.</summary>
internal enum ClassMode
{
    Statement, Namespace, NamespaceBody, Class, ClassBody, CallbackName, CallbackArguments, String, Generic, Backquote,
}

/// <summary>Cuts a class diagram into tokens.</summary>
internal sealed class ClassLexer(string text, MermaidDialect dialect) : TableLexer<ClassToken, ClassMode>(text, dialect.ClassesAreOld ? OldTable : Table, ClassToken.End, ClassToken.Unknown)
{
    private static readonly LexerRule<ClassToken, ClassMode> String = new("\"", enter: ClassMode.String);

    private static readonly LexerRule<ClassToken, ClassMode> Namespace = new(@"namespace\b", ClassToken.Namespace, enter: ClassMode.Namespace);

    private static readonly LexerRule<ClassToken, ClassMode> Class = new(@"class\b", ClassToken.Class, enter: ClassMode.Class);

    private static readonly LexerRule<ClassToken, ClassMode> NoState = new(@"\[\*\]", ClassToken.Unknown);

    private static readonly LexerRule<ClassToken, ClassMode> EndOfText = new("$", ClassToken.EndOfText);

    private static readonly LexerRule<ClassToken, ClassMode>[] LineEnds = [new(@"\s*\n", ClassToken.NewLine), new(@"\s+")];

    private static readonly LexerRule<ClassToken, ClassMode>[] LeavingLineEnds = [new(@"\s*\n", ClassToken.NewLine, leave: 1), new(@"\s+")];

    private static readonly LexerRule<ClassToken, ClassMode> Generic = new("~", enter: ClassMode.Generic);

    private static readonly LexerRule<ClassToken, ClassMode>[] CommonWords =
    [
        new(@"cssClass\b", ClassToken.CssClass),
        new(@"callback\b", ClassToken.Callback),
        new(@"link\b", ClassToken.Link),
        new(@"click\b", ClassToken.Click),
        new(@"note for\b", ClassToken.NoteFor),
        new(@"note\b", ClassToken.Note),
        new("<<", ClassToken.AnnotationOpen),
        new(">>", ClassToken.AnnotationClose),
        new(@"href\b", ClassToken.Href),
    ];

    private static readonly LexerRule<ClassToken, ClassMode>[] Words =
        [.. CommonWords, Generic, new("`", enter: ClassMode.Backquote), new(@"(?:_self|_blank|_parent|_top)\b", ClassToken.LinkTarget)];

    private static readonly LexerRule<ClassToken, ClassMode>[] Signs =
    [
        new(@"<\||\|>|[<>*]|o\b", ClassToken.RelationEnd),
        new(@"\(\)", ClassToken.Lollipop),
        new(@"--|\.\.", ClassToken.Line),
        new(@":[^:\n;]+", ClassToken.Label),
        new(":::", ClassToken.StyleSeparator),
        new(@"\w+", ClassToken.Name),
        new(Matches.EndOfLetter, ClassToken.Letter, first: "[\u00aa-\uffff]"),
        new("-", ClassToken.Minus),
        new(@"\.", ClassToken.Dot),
        new("%", ClassToken.Percent),
        new(@"\[", ClassToken.SquareOpen),
        new(@"\]", ClassToken.SquareClose),
    ];

    private static readonly LexerRule<ClassToken, ClassMode>[] NoRules = [];

    private static readonly LexerTable<ClassToken, ClassMode> Table = TableOf(isOld: false), OldTable = TableOf(isOld: true);

    // In Mermaid 10 `classDef` is no word, and a namespace holds classes only.
    private static LexerTable<ClassToken, ClassMode> TableOf(bool isOld) => new()
    {
        {
            ClassMode.Statement,
            [
                new(l => l.EndOfDirection(), ClassToken.DirectionStatement),
                new(@"%%[^\n]*\n*"),
                new(@"accDescr\s*\{\s*\}"),
                new(l => l.EndOfAccessibility(), ClassToken.Accessibility, first: "a"),
                .. LineEnds,
                new(@"classDiagram(?:-v2|)\b", ClassToken.Header),
                NoState,
                new(@"call\s+", enter: ClassMode.CallbackName),
                String,
                new(@"style\b", ClassToken.Style),
                .. isOld ? NoRules : [new(@"classDef\b", ClassToken.ClassDef)],
                Namespace,
                Class,
                .. Words,
                EndOfText,
                .. Signs,
                new(":", ClassToken.Colon),
                new(",", ClassToken.Comma),
                new("#", ClassToken.Hash),
            ]
        },
        {
            ClassMode.Namespace,
            [
                String,
                Namespace,
                .. LeavingLineEnds,
                new(@"\{", ClassToken.BlockOpen, enter: ClassMode.NamespaceBody),
                .. isOld ? NoRules : [new(@"(?=\})", leave: 1)],
                .. Words,
                EndOfText,
                .. Signs,
            ]
        },
        { ClassMode.NamespaceBody, [String, .. isOld ? NoRules : [Namespace], new(@"\}", ClassToken.BlockClose, leave: 1), .. LineEnds, NoState, Class, .. Words, .. Signs] },
        {
            ClassMode.Class,
            [
                String,
                .. LeavingLineEnds,
                new(@"\{", ClassToken.BlockOpen, enter: ClassMode.ClassBody),
                new(@"\}", ClassToken.BlockClose, leave: 2),
                .. Words,
                EndOfText,
                .. Signs,
            ]
        },
        {
            ClassMode.ClassBody,
            String,
            NoState,
            new(@"\}", ClassToken.BlockClose, leave: 1),
            new(@"\{", ClassToken.Unknown),
            new(@"\n"),
            new(@"[^{}\n]+", ClassToken.Member)
        },
        { ClassMode.CallbackName, new(@"\(\s*\)", leave: 1), new(@"\(", leave: 1, enter: ClassMode.CallbackArguments), new("[^(]*", ClassToken.CallbackName) },
        { ClassMode.CallbackArguments, new(@"\)", leave: 1), new("[^)]*", ClassToken.CallbackArguments) },
        { ClassMode.String, new("\"", leave: 1), new("[^\"]*", ClassToken.String) },
        { ClassMode.Generic, [String, .. CommonWords, new("~", leave: 1), new("[^~]*", ClassToken.GenericType)] },
        { ClassMode.Backquote, [EndOfText, String, .. CommonWords, Generic, new("`", leave: 1), new("[^`]*", ClassToken.BackquoteString)] },
    };
}
