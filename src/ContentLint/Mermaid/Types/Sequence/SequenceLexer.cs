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

using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Preparation;

namespace ContentLint.Mermaid.Types.Sequence;

/// <summary>Cuts a sequence diagram into tokens.</summary>
internal sealed partial class SequenceLexer(string text, MermaidDialect dialect)
    : Lexer<SequenceToken, SequenceMode>(text, SequenceToken.End, SequenceToken.Unknown)
{
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

    protected override bool Scan(out SequenceToken kind) => Mode switch
    {
        SequenceMode.Statement => ScanStatement(out kind),
        SequenceMode.Id => ScanBlanksAndComment(out kind) || ScanId(out kind),
        SequenceMode.Alias => ScanBlanksAndComment(out kind) || ScanAlias(out kind),
        SequenceMode.Line => ScanBlanksAndComment(out kind) || ScanRestOfLine(out kind),
        _ => ScanConfig(out kind),
    };

    private bool ScanStatement(out SequenceToken kind)
    {
        if (AtEnd)
            return Match(0, SequenceToken.NewLine, out kind);

        return ScanSpaces(SequenceToken.NewLine, out kind)
            || ScanComment(out kind)
            || ScanNumber(out kind)
            || (Characters.IsAsciiLetter(Current) && ScanWord(out kind))
            || ScanSeparator(out kind)
            || ScanActor(out kind)
            || ScanArrow(out kind)
            || ScanRest(out kind);
    }

    private bool ScanComment(out SequenceToken kind) =>
        Current == '#' ? MatchTo(Find(Position, '\n'), default, out kind) : ScanLineComment(out kind);

    // `12`, `1.5`, `.25`, and only with a space or a line end behind it.
    private bool ScanNumber(out SequenceToken kind)
    {
        kind = default;
        var digits = Position;
        while (digits < Text.Length && Characters.IsDigit(Text[digits]))
            digits++;
        var end = digits;
        if (end < Text.Length && Text[end] == '.')
        {
            end++;
            while (end < Text.Length && end <= digits + 2 && Characters.IsDigit(Text[end]))
                end++;
            if (end == digits + 1)
                return false;
        }

        return end > Position && end < Text.Length && Text[end] is ' ' or '\n' && MatchTo(end, SequenceToken.Number, out kind);
    }

    private bool ScanSeparator(out SequenceToken kind)
    {
        kind = default;
        return Current switch
        {
            ',' => Match(1, SequenceToken.Comma, out kind),
            ';' => Match(1, SequenceToken.NewLine, out kind),
            _ => false,
        };
    }

    private bool ScanActor(out SequenceToken kind)
    {
        kind = default;
        var end = Position;
        while (end < Text.Length && MayContinueActor(Text[end]) && Text[end] is not ('/' or '\\' or '(' or ')'))
            end++;
        if (end == Position)
            return false;

        while (end < Text.Length && !IsActorStop(end))
        {
            var next = Text[end] == '-' ? end + 1 : end;
            var start = next;
            while (next < Text.Length && MayContinueActor(Text[next]))
                next++;
            if (next == start)
                break;
            end = next;
        }

        return MatchTo(end, SequenceToken.Actor, out kind);
    }

    private static bool MayContinueActor(char c) => c is not ('+' or '<' or '-' or '>' or ':' or '\n' or ',' or ';');

    private bool IsActorStop(int position)
    {
        if (Text[position] is not ('-' or '/' or '\\' or '('))
            return false;

        foreach (var stop in ActorStops)
        {
            if (AtIgnoringCase(position, stop))
                return true;
        }

        return false;
    }

    private bool ScanArrow(out SequenceToken kind)
    {
        kind = default;
        return LengthOfArrow(Text, Position) is > 0 and var length && Match(length, SequenceToken.Arrow, out kind);
    }

    /// <summary>The length of the arrow at a position; 0 where none stands.</summary>
    public static int LengthOfArrow(string text, int position) =>
        Arrows.FirstOrDefault(a => string.Compare(text, position, a, 0, a.Length, StringComparison.OrdinalIgnoreCase) == 0)?.Length ?? 0;

    /// <summary>Whether a text ends with an arrow, or with one and the minus that deactivates.</summary>
    public static bool EndsWithArrow(string text) =>
        Array.Exists(Arrows, a => text.EndsWith(a, StringComparison.OrdinalIgnoreCase) || text.EndsWith(a + "-", StringComparison.OrdinalIgnoreCase));

    private bool ScanRest(out SequenceToken kind)
    {
        switch (Current)
        {
            case ':':
                return MatchTo(FindTextEnd(), SequenceToken.Text, out kind);
            case '+':
                return Match(1, SequenceToken.Plus, out kind);
            case '-':
                return Match(1, SequenceToken.Minus, out kind);
            case '(' when Peek(1) == ')':
                return Match(2, SequenceToken.Circle, out kind);
            default:
                kind = default;
                return !Characters.IsLineEnd(Current) && Match(1, SequenceToken.Invalid, out kind);
        }
    }

    // The end of a text: `#`, `;` or the line end.
    private int FindTextEnd()
    {
        var end = Position;
        while (end < Text.Length && Text[end] is not ('#' or '\n' or ';'))
            end++;
        return end;
    }
}
