// The tokens of a state diagram. Case does not matter.
//
// Outside of composite states line ends are tokens, inside they are skipped; the two have almost the same words. An id
// is a run of characters without `:`, `-`, `{` and white space, up to `%%`; a description is a `:` and the rest of its line up
// to `;` or a further lonely `:`. `state`, `note`, `class`, `classDef`, `style` and `scale` open modes of their own.
//
// Behind `state`: a mark such as `<<fork>>` anywhere on the line, a quoted description, `as`, one word, `{`. Two words before
// a `{` the reference refuses by name; and `default` as the name of a class.

using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Preparation;

namespace ContentLint.Mermaid.Types.State;

/// <summary>The tokens of a state diagram.</summary>
internal enum StateToken
{
    None, End, Unknown,

    Header, NewLine, Id, EdgeState, Description, Arrow, StyleSeparator, Divider, BlockOpen, BlockClose,
    Click, Href, String, Default, DirectionStatement, Scale, Width, HideEmpty,
    Accessibility,
    ClassDef, ClassDefId, ClassDefStyles, Class, ClassIds, ClassStyle, Style, StyleIds, StyleStyles,
    Fork, Join, Choice, StateDescription, As, CompositeState, TwoWords,
    Note, LeftOf, RightOf, NoteText,
}

/// <summary>The modes of a state diagram's lexer.</summary>
internal enum StateMode
{
    Statement, Block, Scale, ClassDef, ClassDefStyles, Class, ClassStyle, Style, StyleStyles,
    State, StateId, StateString, Note, NoteId, NoteText, FloatingNote, FloatingNoteId,
}

/// <summary>Cuts a state diagram into tokens.</summary>
internal sealed class StateLexer(string text, MermaidDialect dialect)
    : TableLexer<StateToken, StateMode>(text, dialect.StatesAreOld ? OldTable : Table, StateToken.End, StateToken.Unknown)
{
    private static readonly (string Mark, StateToken Kind)[] Marks =
    [
        ("<<fork>>", StateToken.Fork), ("<<join>>", StateToken.Join), ("<<choice>>", StateToken.Choice),
        ("[[fork]]", StateToken.Fork), ("[[join]]", StateToken.Join), ("[[choice]]", StateToken.Choice),
    ];

    private static readonly LexerRule<StateToken, StateMode> Comment = new(@"#[^\n]*|%%(?!\{)[^\n]*");

    private static readonly LexerRule<StateToken, StateMode>[] Words =
    [
        new(@"classDef\s+", StateToken.ClassDef, enter: StateMode.ClassDef),
        new(@"class\s+", StateToken.Class, enter: StateMode.Class),
        new(@"state\s+", enter: StateMode.State),
    ];

    private static readonly LexerRule<StateToken, StateMode> Note = new(@"note\s+", StateToken.Note, enter: StateMode.Note);

    private static readonly LexerRule<StateToken, StateMode>[] Common =
    [
        new(@"\[\*\]", StateToken.EdgeState),
        new(@"%%[^:\n{\s-]*"),
        new((text, position) => EndOfId(text, position, position, ":\n-{"), StateToken.Id),
        new(EndOfDescription, StateToken.Description, first: @"[\s:]"),
        new("-->", StateToken.Arrow),
        new(":::", StateToken.StyleSeparator),
    ];

    private static readonly LexerRule<StateToken, StateMode>[] OldCommon =
    [
        new(@"\[\*\]", StateToken.EdgeState),
        new(@"[^:\n\s{-]+", StateToken.Id),
        new(@"\s*:[^:\n;]+", StateToken.Description),
        new("-->", StateToken.Arrow),
    ];

    private static readonly LexerRule<StateToken, StateMode>[] NoRules = [];

    private static readonly LexerRule<StateToken, StateMode> OldComment = new(@"#[^\n]*");

    private static readonly LexerRule<StateToken, StateMode> Style = new(@"style\s+", StateToken.Style, enter: StateMode.Style);

    private static readonly LexerTable<StateToken, StateMode> Table = TableOf(isOld: false), OldTable = TableOf(isOld: true);

    // Mermaid 10 has no `click` and no `style`, a `:::` in no braces, no `:` in a description, and comments in fewer places, but
    // also behind a single `%` or any one character.
    private static LexerTable<StateToken, StateMode> TableOf(bool isOld) => new(ignoreCase: true)
    {
        {
            StateMode.Statement,
            [
                new("$", StateToken.NewLine),
                .. isOld ? NoRules : [new(@"click\b", StateToken.Click), new(@"href\b", StateToken.Href), new("\"[^\"]*\"", StateToken.String)],
                new(@"default\b", StateToken.Default),
                new(l => l.EndOfDirection(), StateToken.DirectionStatement),
                .. isOld ? [new(@"%%(?!\{)[^\n]*|[^}]%%[^\n]*")] : NoRules,
                new(@"\n+", StateToken.NewLine),
                new(@"\s+"),
                isOld ? new(@"[#%][^\n]*") : Comment,
                new(@"scale\s+", StateToken.Scale, enter: StateMode.Scale),
                new(@"accDescr\s*\{\s*\}"),
                new(l => l.EndOfAccessibility(), StateToken.Accessibility, first: "a"),
                .. Words,
                .. isOld ? NoRules : [Style],
                new(@"\{", StateToken.BlockOpen, leave: 1, enter: StateMode.Block),
                Note,
                new(@"stateDiagram(?:-v2|)\s+", StateToken.Header),
                new(@"hide empty description\b", StateToken.HideEmpty),
                .. isOld ? [.. OldCommon, new(":::", StateToken.StyleSeparator)] : Common,
            ]
        },
        {
            StateMode.Block,
            [
                new(@"[^\S\n]+"),
                isOld ? OldComment : Comment,
                .. Words,
                .. isOld ? NoRules : [Style],
                new(l => l.EndOfDirection(), StateToken.DirectionStatement),
                .. isOld ? [new(@"%%(?!\{)[^\n]*")] : NoRules,
                new(@"\}", StateToken.BlockClose, leave: 1),
                new(@"\n"),
                Note,
                .. isOld ? OldCommon : Common,
                new("--", StateToken.Divider),
            ]
        },
        { StateMode.Scale, new(@"\d+", StateToken.Width), new(@"\s+width\b", leave: 1) },
        {
            StateMode.ClassDef,
            new(@"default\s+", StateToken.Default, leave: 1, enter: StateMode.ClassDefStyles),
            new(@"\w+\s+", StateToken.ClassDefId, leave: 1, enter: StateMode.ClassDefStyles)
        },
        { StateMode.ClassDefStyles, [new(@"[^\n]*", StateToken.ClassDefStyles, leave: 1)] },
        { StateMode.Class, [new(Matches.EndOfNames, StateToken.ClassIds, leave: 1, enter: StateMode.ClassStyle)] },
        { StateMode.ClassStyle, [new(@"[^\n]*", StateToken.ClassStyle, leave: 1)] },
        { StateMode.Style, [new(@"[\w,]+\s+", StateToken.StyleIds, leave: 1, enter: StateMode.StyleStyles)] },
        { StateMode.StyleStyles, [new(@"[^\n]*", StateToken.StyleStyles, leave: 1)] },
        {
            StateMode.State,
            [
                new(@"[^\S\n]+"),
                isOld ? OldComment : Comment,
                .. Marks.Select((m, i) => new LexerRule<StateToken, StateMode>(l => ((StateLexer)l).EndOfMark(i), m.Kind, leave: 1)),
                new("\"", enter: StateMode.StateString),
                new(@"\s*as\s+", StateToken.As, enter: StateMode.StateId),
                .. isOld ? NoRules : [new("\\w+\\s+\\w+[^{\\n\\r\u2028\u2029]*\\{", StateToken.TwoWords)],
                new(@"[^{\s]+", StateToken.CompositeState),
                new(@"\n", leave: 1),
                new(@"\{", StateToken.BlockOpen, leave: 1, enter: StateMode.Block),
            ]
        },
        { StateMode.StateId, isOld ? [new(@"[^\n{]*", StateToken.Id, leave: 1)] : [new(@"%%[^\n{]*"), new((text, position) => CutAtComment(text, position, Matches.Find(text, position, "\n{")), StateToken.Id, leave: 1)] },
        { StateMode.StateString, new("\"", leave: 1), new("[^\"]*", StateToken.StateDescription) },
        {
            StateMode.Note,
            new(@"left of\b", StateToken.LeftOf, leave: 1, enter: StateMode.NoteId),
            new(@"right of\b", StateToken.RightOf, leave: 1, enter: StateMode.NoteId),
            new("\"", leave: 1, enter: StateMode.FloatingNote)
        },
        {
            StateMode.NoteId,
            isOld ? [new(@"\s*[^:\n\s-]+", StateToken.Id, leave: 1, enter: StateMode.NoteText)] :
            [
                new(@"%%[^:\n\s-]*"),
                new((text, position) => EndOfId(text, position, Characters.SkipSpaces(text, position), ":\n-"), StateToken.Id, leave: 1, enter: StateMode.NoteText),
            ]
        },
        { StateMode.NoteText, new(@"\s*:[^:\n;]+", StateToken.NoteText, leave: 1), new(isOld ? EndOfOldNote : EndOfNote, StateToken.NoteText, leave: 1) },
        { StateMode.FloatingNote, new(@"\s*as\s*", StateToken.As, leave: 1, enter: StateMode.FloatingNoteId), new("\""), new("[^\"]*", StateToken.NoteText) },
        { StateMode.FloatingNoteId, isOld ? [new(@"[^\n]*", StateToken.Id, leave: 1)] : [new(@"%%[^\n]*"), new((text, position) => CutAtComment(text, position, Matches.Find(text, position, "\n")), StateToken.Id, leave: 1)] },
    };

    private readonly int[] _lastMarks = new int[Marks.Length];
    private (int Start, int End) _line = (0, -1);

    // A line is searched once, not once a word.
    private int EndOfMark(int mark)
    {
        if (Position < _line.Start || Position >= _line.End)
        {
            _line = (Position, Matches.Find(Text, Position, "\n\r\u2028\u2029"));
            for (var i = 0; i < Marks.Length; i++)
                _lastMarks[i] = _line.End == Position ? -1 : Text.LastIndexOf(Marks[i].Mark, _line.End - 1, _line.End - Position, StringComparison.OrdinalIgnoreCase);
        }

        return _lastMarks[mark] < Position ? -1 : _lastMarks[mark] + Marks[mark].Mark.Length;
    }

    private static int EndOfId(string text, int position, int start, string signs)
    {
        var end = start;
        while (end < text.Length && !signs.Contains(text[end]) && !Characters.IsSpace(text[end]))
            end++;
        return end > start ? CutAtComment(text, position, end) : -1;
    }

    private static int CutAtComment(string text, int position, int end) =>
        text.IndexOf("%%", position, end - position, StringComparison.Ordinal) is >= 0 and var comment ? comment : end;

    // `\s*:(?:[^:\n;]|:[^:\n;])+`
    private static int EndOfDescription(string text, int position)
    {
        var colon = Characters.SkipSpaces(text, position);
        if (colon >= text.Length || text[colon] != ':')
            return -1;

        var end = colon + 1;
        while (IsDescription(text, end) || (end < text.Length && text[end] == ':' && IsDescription(text, end + 1)))
            end++;
        return end > colon + 1 ? end : -1;
    }

    private static bool IsDescription(string text, int position) => position < text.Length && text[position] is not (':' or '\n' or ';');

    // Everything up to the words `end note`, wherever they stand.
    private static int EndOfOldNote(string text, int position)
    {
        for (var word = position; (word = text.IndexOf("end note", word, StringComparison.OrdinalIgnoreCase)) >= 0; word++)
        {
            if (Characters.SkipWord(text, word + 8) == word + 8)
                return word + 8;
        }

        return -1;
    }

    // Everything up to a line `end note`.
    private static int EndOfNote(string text, int position)
    {
        for (var line = Matches.Find(text, position, "\n"); line < text.Length;)
        {
            var word = Characters.SkipSpaces(text, line);
            var end = word + "end note".Length;
            if (string.Compare(text, word, "end note", 0, end - word, StringComparison.OrdinalIgnoreCase) == 0 && Characters.SkipWord(text, end) == end)
                return end;
            line = Matches.Find(text, word, "\n");
        }

        return -1;
    }
}
