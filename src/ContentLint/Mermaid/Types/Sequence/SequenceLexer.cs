// The tokens of a sequence diagram. Case does not matter.
//
// White space in a statement is skipped, line ends included when a space comes before them; a line feed that is met
// first is a token. `;` is a line end. `#` and `%` begin comments, and so does `%%` behind any one character.
//
// A participant in a message is a run of almost any characters, spaces included, up to an arrow, `+`, `:`, `,` or `;`;
// a single dash may stand in it, and slashes and parentheses behind its first word. A word of the language is only one
// where a token begins, so `end user` is `end` and a participant.
//
// Behind `participant`, `actor`, `destroy`, `activate` and `deactivate` an id is read in a mode of its own, behind it
// maybe `@{ configuration }` and `as` with a label. Behind a block's word its label is read up to `#`, `;` or the line end.

using System.Collections.Concurrent;
using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Preparation;

namespace ContentLint.Mermaid.Types.Sequence;

/// <summary>The tokens of a sequence diagram.</summary>
internal enum SequenceToken
{
    None, End, Unknown,

    /// <summary>A character that means nothing; the reference skips it where a statement may begin.</summary>
    Invalid,

    Header, NewLine, Number, Actor, Text, RestOfLine, Arrow, Plus, Minus, Circle, Comma,

    // Statements
    Participant, ActorWord, Create, Destroy, As, Activate, Deactivate, Autonumber, Off, Note, LeftOf, RightOf, Over,
    Links, Link, Properties, Details, Title, Accessibility,
    ConfigOpen, ConfigContent, ConfigClose,

    // Blocks
    Box, Loop, Rect, Opt, Alt, Else, Par, And, Critical, Option, Break, EndWord,
}

/// <summary>The modes of a sequence diagram's lexer.</summary>
internal enum SequenceMode
{
    Statement, Id, Alias, Line, Config,
}

/// <summary>Cuts a sequence diagram into tokens.</summary>
internal sealed class SequenceLexer(string text, MermaidDialect dialect)
    : TableLexer<SequenceToken, SequenceMode>(text, Tables.GetOrAdd(dialect, TableOf), SequenceToken.End, SequenceToken.Unknown)
{
    // What an id is made of: in a statement spaces may stand in it.
    private const string IdSigns = @"<>:\n,;@";

    private static readonly ConcurrentDictionary<MermaidDialect, LexerTable<SequenceToken, SequenceMode>> Tables = new();

    // The longer one first where one begins like another.
    private static readonly string[] Arrows =
    [
        "->>", "<<->>", "-->>", "<<-->>", "->", "-->", "-x", "--x", "-)", "--)",
        @"--|\", "--|/", @"--\\", "--//", "/|--", @"\|--", "//--", @"\\--",
        @"-|\", "-|/", @"-\\", "-//", "/|-", @"\|-", "//-", @"\\-",
    ];

    // What ends a participant although it could go on: the beginnings of arrows, and `()`.
    private static readonly string[] ActorStops =
        ["--", "-x", "-)", @"-|\", @"-\", "-/", "-|/", "/|-", @"\|-", "//-", @"\\-", "()"];

    // Those of Mermaid 10, which has no others; all other signs may stand in a name there.
    private static readonly string[] OldArrows = ["->>", "-->>", "->", "-->", "-x", "--x", "-)", "--)"];

    private static readonly string[] OldStops = ["-x", "--x", "-)", "--)"];

    private static readonly (string Word, SequenceToken Kind, SequenceMode Opens)[] Words =
    [
        ("participant", SequenceToken.Participant, SequenceMode.Id), ("actor", SequenceToken.ActorWord, SequenceMode.Id),
        ("create", SequenceToken.Create, default), ("destroy", SequenceToken.Destroy, SequenceMode.Id),
        ("activate", SequenceToken.Activate, SequenceMode.Id), ("deactivate", SequenceToken.Deactivate, SequenceMode.Id),
        ("box", SequenceToken.Box, SequenceMode.Line), ("loop", SequenceToken.Loop, SequenceMode.Line), ("rect", SequenceToken.Rect, SequenceMode.Line),
        ("opt", SequenceToken.Opt, SequenceMode.Line), ("alt", SequenceToken.Alt, SequenceMode.Line), ("else", SequenceToken.Else, SequenceMode.Line),
        ("par(?:_over|)", SequenceToken.Par, SequenceMode.Line), ("and", SequenceToken.And, SequenceMode.Line),
        ("critical", SequenceToken.Critical, SequenceMode.Line), ("option", SequenceToken.Option, SequenceMode.Line),
        ("break", SequenceToken.Break, SequenceMode.Line), ("end", SequenceToken.EndWord, default),
        ("note", SequenceToken.Note, default), ("left of", SequenceToken.LeftOf, default), ("right of", SequenceToken.RightOf, default),
        ("over", SequenceToken.Over, default), ("sequenceDiagram", SequenceToken.Header, default),
        ("autonumber", SequenceToken.Autonumber, default), ("off", SequenceToken.Off, default),
    ];

    // These are words only with a participant behind them on the line, unless they are reserved.
    private static readonly (string Word, SequenceToken Kind)[] WordsBeforeActor =
        [("links", SequenceToken.Links), ("link", SequenceToken.Link), ("properties", SequenceToken.Properties), ("details", SequenceToken.Details)];

    private static readonly LexerRule<SequenceToken, SequenceMode>[] BlanksAndComments = [new(@"[^\S\n]+"), new(@"#[^\n]*")];

    // The participants, arrows and texts of messages.
    private static readonly LexerRule<SequenceToken, SequenceMode>[] Signs =
    [
        new((text, position) => EndOfActor(text, position, "+<->:\n,;/\\()", "+<->:\n,;", ActorStops), SequenceToken.Actor, first: @"[^+<>:\n,;/\\()-]"),
        new((text, position) => EndOfArrow(text, position, Arrows), SequenceToken.Arrow, first: @"[-<\\/]"),
        new(@":[^#\n;]*", SequenceToken.Text),
    ];

    private static readonly LexerRule<SequenceToken, SequenceMode>[] OldSigns =
    [
        new((text, position) => EndOfActor(text, position, "+->:\n,;", "+->:\n,;", OldStops), SequenceToken.Actor, first: @"[^+>:\n,;-]"),
        new((text, position) => EndOfArrow(text, position, OldArrows), SequenceToken.Arrow, first: "-"),
        new(@":[^#\n;]+", SequenceToken.Text),
    ];

    private static LexerTable<SequenceToken, SequenceMode> TableOf(MermaidDialect dialect) => new(ignoreCase: true)
    {
        {
            SequenceMode.Statement,
            [
                new("$", SequenceToken.NewLine),
                new(@"\n+", SequenceToken.NewLine),
                new(@"\s+"),
                new(@"#[^\n]*|%(?!\{)[^\n]*|[^}]%%[^\n]*"),

                // Only with a space or a line end behind it.
                new(dialect.SequencesAreOld ? @"\d+(?=[ \n])" : @"\d*\.\d\d?(?=[ \n])|\d+(?=[ \n])", SequenceToken.Number),
                .. Words.Select(w => new LexerRule<SequenceToken, SequenceMode>(w.Word + @"\b", w.Kind, enter: w.Opens == default ? null : w.Opens)),
                .. WordsBeforeActor.Select(w => new LexerRule<SequenceToken, SequenceMode>(w.Word + (dialect.AttachmentWordsAreReserved ? @"\b" : @"(?=[ \t]+[^\s/\\+()<>:,;-])"), w.Kind)),
                new(@"title:?\s[^#\n;]+", SequenceToken.Title),
                new(@"accDescr\s*\{\s*\}"),
                new(l => l.EndOfAccessibility(), SequenceToken.Accessibility, first: "a"),
                new(",", SequenceToken.Comma),
                new(";", SequenceToken.NewLine),
                .. dialect.SequencesAreOld ? OldSigns : Signs,
                new(@"\+", SequenceToken.Plus),
                new("-", SequenceToken.Minus),
                .. dialect.SequencesAreOld ? (LexerRule<SequenceToken, SequenceMode>[])[] : [new(@"\(\)", SequenceToken.Circle), new(".", SequenceToken.Invalid)],
            ]
        },
        {
            // An id before `@{`, before `as`, or up to the end of the statement; what has another sign in it is no id.
            SequenceMode.Id,
            dialect.SequencesAreOld ? [.. BlanksAndComments, new(EndOfOldId, SequenceToken.Actor, enter: SequenceMode.Alias)] :
            [
                .. BlanksAndComments,
                new(@"@\{", SequenceToken.ConfigOpen, enter: SequenceMode.Config),
                new(dialect.ConfiguredIdsArePlain ? $@"[^{IdSigns}\s=-]+(?=@\{{)" : $@"[^{IdSigns}\s]+(?=\s*@\{{)", SequenceToken.Actor),
                new($@"[^{IdSigns}\s]+(?=\s+as\s)", SequenceToken.Actor, enter: SequenceMode.Alias),
                new($@"[^{IdSigns}]+(?=[\n;])|[^{IdSigns}]+$", SequenceToken.Actor, leave: 1),
                new(EndOfIdBeforeComment, SequenceToken.Actor, leave: 1),
                new(@"[^\n]+", SequenceToken.Invalid, leave: 1),
            ]
        },
        {
            // `as` and then a label, or nothing: the end of the statement.
            SequenceMode.Alias,
            [.. BlanksAndComments, new(@"as\b", SequenceToken.As, leave: 2, enter: SequenceMode.Line), new("", SequenceToken.NewLine, leave: 2)]
        },
        { SequenceMode.Line, [.. BlanksAndComments, new(@"[^#\n;]*", SequenceToken.RestOfLine, leave: 1)] },
        {
            SequenceMode.Config,
            new(@"[^}]+", SequenceToken.ConfigContent),
            new(@"\}(?=\s+as\s)", SequenceToken.ConfigClose, leave: 1, enter: SequenceMode.Alias),
            new(@"\}", SequenceToken.ConfigClose, leave: 2)
        },
    };

    /// <summary>Whether a token is a word of the language that no name may be, wherever it stands.</summary>
    public static bool IsWord(SequenceToken kind) => Array.Exists(Words, w => w.Kind == kind);

    /// <summary>The length of the arrow at a position; 0 where none stands.</summary>
    public static int LengthOfArrow(string text, int position) => Arrows.FirstOrDefault(a => IsAt(text, position, a))?.Length ?? 0;

    /// <summary>Whether a text ends with an arrow, or with one and the minus that deactivates.</summary>
    public static bool EndsWithArrow(string text) =>
        Array.Exists(Arrows, a => text.EndsWith(a, StringComparison.OrdinalIgnoreCase) || text.EndsWith(a + "-", StringComparison.OrdinalIgnoreCase));

    private static bool IsAt(string text, int position, string sign) => string.Compare(text, position, sign, 0, sign.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private static int EndOfArrow(string text, int position, string[] arrows) =>
        arrows.FirstOrDefault(a => IsAt(text, position, a)) is { } arrow ? position + arrow.Length : -1;

    // A name without a dash, then dashes and names as long as none of some signs stands before them.
    private static int EndOfActor(string text, int position, string firstEnds, string ends, string[] stops)
    {
        var end = Matches.Find(text, position, firstEnds);
        if (end == position)
            return -1;
        while (end < text.Length && !(text[end] is '-' or '/' or '\\' or '(' && Array.Exists(stops, s => IsAt(text, end, s))))
        {
            var start = Characters.Skip(text, end, c => c == '-');
            var next = Matches.Find(text, start, ends);
            if (next == start)
                break;
            end = next;
        }

        return end;
    }

    // Up to the first `as`, `#`, `;` or line end that stands behind no dash.
    private static int EndOfOldId(string text, int position)
    {
        var isAlias = false;
        for (var end = position; end < text.Length && text[end] is not ('>' or ':' or '\n' or ',' or ';') && (end > position || text[end] != '-');)
        {
            end++;
            isAlias = IsInner(text, end) && (IsInner(text, end - 1) ? isAlias : IsAlias(text, Characters.Skip(text, end, c => c != '\n' && Characters.IsSpace(c))));
            if (text[end - 1] != '-' && (isAlias || end == text.Length || text[end] is '#' or '\n' or ';'))
                return end;
        }

        return -1;
    }

    private static bool IsAlias(string text, int position) => IsAt(text, position, "as") && IsInner(text, position + 2);

    // White space that ends no line.
    private static bool IsInner(string text, int position) => position < text.Length && text[position] != '\n' && Characters.IsSpace(text[position]);

    // Up to the last `#`, where something stands before it.
    private static int EndOfIdBeforeComment(string text, int position)
    {
        var end = Matches.Find(text, position, "<>:\n,;@");
        var comment = end > position ? text.LastIndexOf('#', end - 1, end - position) : -1;
        return comment > position ? comment : -1;
    }
}
