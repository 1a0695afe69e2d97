// The tokens of a use case diagram. A keyword is one only as a whole word. Blanks give no token; a comment begins its line.
// What a text without quotes may hold is cut into many tokens, of which a style may have some and a name none.

using ContentLint.Mermaid.Grammars.Jison;
using ContentLint.Mermaid.Preparation;

namespace ContentLint.Mermaid.Types.Usecase;

/// <summary>The tokens of a use case diagram.</summary>
internal enum UsecaseToken
{
    None, End, Unknown,

    NewLine, Comment, Accessibility, JsonStart, JsonObject, Unclosed,

    // Words.
    Header, Actor, Boundary, EndWord, Direction, DirectionValue, Note, For, Json, ClassDef, Class, Style, Include, Extend, True, False, Name,

    // What else a text without quotes may hold.
    Number, Hyphenated, Sign, Symbol, At, Comma, Colon,

    Text, MarkdownText, Generalization, Dependency, Forward, Backward, ForwardMark, BackwardMark, Line,
    StereotypeOpen, Stereotype, StereotypeClose, ClassSeparator, PropertiesOpen, OpenBrace, CloseBrace, OpenBracket, CloseBracket, OpenParenthesis, CloseParenthesis,
}

/// <summary>The modes of a use case diagram's lexer.</summary>
internal enum UsecaseMode
{
    Statement, JsonObject, Stereotype,
}

/// <summary>Cuts a use case diagram into tokens.</summary>
internal sealed class UsecaseLexer(string text) : TableLexer<UsecaseToken, UsecaseMode>(text, Table, UsecaseToken.End, UsecaseToken.Unknown)
{
    private static readonly (string Word, UsecaseToken Kind)[] Keywords =
    [
        ("actor", UsecaseToken.Actor), ("systemBoundary", UsecaseToken.Boundary), ("end", UsecaseToken.EndWord), ("direction", UsecaseToken.Direction),
        ("TD", UsecaseToken.DirectionValue), ("TB", UsecaseToken.DirectionValue), ("BT", UsecaseToken.DirectionValue), ("LR", UsecaseToken.DirectionValue), ("RL", UsecaseToken.DirectionValue),
        ("note", UsecaseToken.Note), ("for", UsecaseToken.For), ("json", UsecaseToken.Json), ("classDef", UsecaseToken.ClassDef), ("class", UsecaseToken.Class), ("style", UsecaseToken.Style),
        ("[Ii][Nn][Cc][Ll][Uu][Dd][Ee]", UsecaseToken.Include), ("[Ee][Xx][Tt][Ee][Nn][Dd]", UsecaseToken.Extend), ("true", UsecaseToken.True), ("false", UsecaseToken.False),
    ];

    private static readonly LexerTable<UsecaseToken, UsecaseMode> Table = new()
    {
        {
            UsecaseMode.Statement,
            [
                new(l => ((UsecaseLexer)l).EndOfMarkdown(), UsecaseToken.MarkdownText, first: "\""),
                new(l => ((UsecaseLexer)l).EndOfComment(), UsecaseToken.Comment, first: "%"),
                new(l => ((UsecaseLexer)l).EndOfAccessibility(), UsecaseToken.Accessibility, first: "a"),
                new(@"[\t ]+"),
                new(@"""`[\s\S]*", UsecaseToken.Unclosed),
                new(@"[\n\r]", UsecaseToken.NewLine),
                new(@"json[\t ]+\w+[\t ]*@[\t ]*(?![^{])", UsecaseToken.JsonStart, enter: UsecaseMode.JsonObject),
                new("usecase-beta", UsecaseToken.Header),
                .. Keywords.Select(k => new LexerRule<UsecaseToken, UsecaseMode>(k.Word + @"\b", k.Kind)),
                new(@"--\|>", UsecaseToken.Generalization),
                new(@"\.\.>", UsecaseToken.Dependency),
                new("<<", UsecaseToken.StereotypeOpen, enter: UsecaseMode.Stereotype),
                new(":::", UsecaseToken.ClassSeparator),
                new("--+>", UsecaseToken.Forward),
                new("<--+", UsecaseToken.Backward),
                new("--[ox]", UsecaseToken.ForwardMark),
                new("[ox]--", UsecaseToken.BackwardMark),
                new("--+", UsecaseToken.Line),
                new(@"@\{", UsecaseToken.PropertiesOpen),
                new("@", UsecaseToken.At),
                new(@"\{", UsecaseToken.OpenBrace),
                new(@"\}", UsecaseToken.CloseBrace),
                new(@"\[", UsecaseToken.OpenBracket),
                new(@"\]", UsecaseToken.CloseBracket),
                new(@"\(", UsecaseToken.OpenParenthesis),
                new(@"\)", UsecaseToken.CloseParenthesis),
                new(",", UsecaseToken.Comma),
                new(":", UsecaseToken.Colon),
                new("#[0-9A-Fa-f]+", UsecaseToken.Sign),
                new(@"""[^\n\r""]*""|'[^\n\r']*'", UsecaseToken.Text),
                new(EndOfHyphenated, UsecaseToken.Hyphenated, first: @"\w"),
                new(@"\d+\.\d+[A-Za-z]*", UsecaseToken.Number),
                new(@"\w+", UsecaseToken.Name),
                new(@"\.\d+[A-Za-z]*", UsecaseToken.Number),
                new(@"\\,", UsecaseToken.Sign),
                new(@"[-.%!#$&*+/=?^_|~]", UsecaseToken.Sign),
                new(@"[;<>\\`]", UsecaseToken.Symbol),
                new(@"[^\t\n\r !""#$%&'()*+,\-./0123456789:;<=>?@A-Z\[\\\]^_`a-z{|}~]+", UsecaseToken.Symbol),
            ]
        },
        { UsecaseMode.JsonObject, new(EndOfObject, UsecaseToken.JsonObject, leave: 1), new(@"[\s\S]*", UsecaseToken.Unclosed, leave: 1) },
        { UsecaseMode.Stereotype, new(">>", UsecaseToken.StereotypeClose, leave: 1), new(EndOfStereotype, UsecaseToken.Stereotype), new(@"[^\n\r]+", UsecaseToken.Unclosed, leave: 1) },
    };

    private readonly int _lastBrace = text.LastIndexOf('}');
    private readonly int _lastMarkdownEnd = text.LastIndexOf("`\"", StringComparison.Ordinal);

    /// <summary>The words that are no names.</summary>
    public static IEnumerable<string> Words => Keywords.Select(k => k.Word);

    private int EndOfMarkdown() =>
        StartsWith(Position, "\"`") && Position + 2 <= _lastMarkdownEnd ? Text.IndexOf("`\"", Position + 2, StringComparison.Ordinal) + 2 : -1;

    private int EndOfComment() => StartsWith(Position, "%%") && IsFirstOnLine() ? Matches.Find(Text, Position, "\n") : -1;

    private new int EndOfAccessibility()
    {
        var isTitle = StartsWith(Position, "accTitle");
        if ((!isTitle && !StartsWith(Position, "accDescr")) || !IsFirstOnLine())
            return -1;
        var sign = Characters.SkipBlanks(Text, Position + 8);
        if (sign < Text.Length && Text[sign] == ':')
            return Matches.Find(Text, sign, "\n");
        return !isTitle && sign < _lastBrace && Text[sign] == '{' ? Matches.Find(Text, sign, "}") + 1 : -1;
    }

    private bool IsFirstOnLine()
    {
        var before = Position - 1;
        while (before >= 0 && Text[before] is ' ' or '\t')
            before--;
        return before < 0 || Text[before] is '\n' or '\r';
    }

    // `a-b`, a word with hyphens in it, each between two letters or digits.
    private static int EndOfHyphenated(string text, int position)
    {
        if (position >= text.Length || Characters.IsDigit(text[position]))
            return -1;
        var end = Characters.SkipWord(text, position);
        var first = end;
        while (end > position && end + 1 < text.Length && text[end] == '-' && Characters.IsWord(text[end + 1]))
            end = Characters.SkipWord(text, end + 1);
        return end > first ? end : -1;
    }

    private static int EndOfObject(string text, int position)
    {
        var depth = 0;
        var isQuoted = false;
        for (var i = position; i < text.Length; i++)
        {
            var c = text[i];
            if (isQuoted)
            {
                if (c == '\\')
                    i++;
                isQuoted = c != '"';
            }
            else if (c == '"')
            {
                isQuoted = true;
            }
            else if (c == '{')
            {
                depth++;
            }
            else if (c == '}' && --depth == 0)
            {
                return i + 1;
            }
        }

        return -1;
    }

    private static int EndOfStereotype(string text, int position)
    {
        var lineEnd = position < text.Length ? text.IndexOf('\n', position) : -1;
        var end = text.IndexOf(">>", position, (lineEnd < 0 ? text.Length : lineEnd) - position, StringComparison.Ordinal);
        return end > position && text.Substring(position, end - position).Trim().Length > 0 ? end : -1;
    }
}
