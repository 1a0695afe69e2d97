// The tokens of a state diagram. Case does not matter.
//
// Outside of composite states line ends are tokens, inside they are skipped; the two have almost the same words. An id
// is a run of characters without `:`, `-`, `{` and white space; a description is a `:` and the rest of its line up to
// `;` or a further lonely `:`. `state`, `note`, `class`, `classDef`, `style` and `scale` open modes of their own.

using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Preparation;

namespace ContentLint.Mermaid.Types.State;

/// <summary>Cuts a state diagram into tokens.</summary>
internal sealed partial class StateLexer(string text)
    : Lexer<StateToken, StateMode>(text, StateToken.End, StateToken.Unknown)
{
    private static readonly string[] Directions = ["TB", "BT", "RL", "LR"];

    protected override bool Scan(out StateToken kind) => Mode switch
    {
        StateMode.Statement => ScanStatement(out kind),
        StateMode.Block => ScanBlock(out kind),
        StateMode.Scale => ScanScale(out kind),
        StateMode.ClassDef => ScanClassDef(out kind),
        StateMode.ClassDefStyles => ScanValue(StateToken.ClassDefStyles, out kind),
        StateMode.Class => ScanClassIds(out kind),
        StateMode.ClassStyle => ScanValue(StateToken.ClassStyle, out kind),
        StateMode.Style => ScanStyleIds(out kind),
        StateMode.StyleStyles => ScanValue(StateToken.StyleStyles, out kind),
        StateMode.State => ScanState(out kind),
        StateMode.StateId => ScanStateId(out kind),
        StateMode.StateString => ScanStateString(out kind),
        StateMode.Note => ScanNote(out kind),
        StateMode.NoteId => ScanNoteId(out kind),
        StateMode.NoteText => ScanNoteText(out kind),
        StateMode.FloatingNote => ScanFloatingNote(out kind),
        _ => ScanFloatingNoteId(out kind),
    };

    private bool ScanStatement(out StateToken kind)
    {
        kind = default;
        if (AtEnd)
            return Match(0, StateToken.NewLine, out kind);
        if (AtWordIgnoringCase("click"))
            return Match(5, StateToken.Click, out kind);
        if (AtWordIgnoringCase("href"))
            return Match(4, StateToken.Href, out kind);
        if (Current == '"' && Text.IndexOf('"', Position + 1) is var quote and >= 0)
            return MatchTo(quote + 1, StateToken.String, out kind);
        if (AtWordIgnoringCase("default"))
            return Match(7, StateToken.Default, out kind);
        if (EndOfDirectionStatement(Directions, ignoreCase: true) is var direction and >= 0)
            return MatchTo(direction, StateToken.DirectionStatement, out kind);

        return ScanSpaces(StateToken.NewLine, out kind) || ScanComment(out kind) || ScanScaleWord(out kind) || ScanAccessibility(StateToken.Accessibility, ignoreCase: true, out kind)
            || ScanCommonWord(out kind) || ScanHeader(out kind) || ScanCommon(out kind);
    }

    private bool ScanBlock(out StateToken kind)
    {
        if (ScanBlanks(out kind) || ScanComment(out kind) || ScanWordWithMode(out kind))
            return true;
        if (EndOfDirectionStatement(Directions, ignoreCase: true) is var direction and >= 0)
            return MatchTo(direction, StateToken.DirectionStatement, out kind);
        if (Current == '}')
        {
            Pop();
            return Match(1, StateToken.BlockClose, out kind);
        }

        if (Current == '\n')
            return Match(1, default, out kind);
        return ScanNoteWord(out kind) || ScanCommon(out kind) || (At("--") && Match(2, StateToken.Divider, out kind));
    }

    private bool ScanBlanks(out StateToken kind)
    {
        kind = default;
        var end = Position;
        while (end < Text.Length && Text[end] != '\n' && Characters.IsSpace(Text[end]))
            end++;
        return end > Position && MatchTo(end, default, out kind);
    }

    private bool ScanComment(out StateToken kind)
    {
        kind = default;
        return (Current == '#' || (At("%%") && Peek(2) != '{')) && MatchTo(Find(Position, '\n'), default, out kind);
    }

    private bool ScanScaleWord(out StateToken kind)
    {
        kind = default;
        if (EndOfWordAndSpaces("scale") is not (var end and >= 0))
            return false;
        Push(StateMode.Scale);
        return MatchTo(end, StateToken.Scale, out kind);
    }

    private bool ScanCommonWord(out StateToken kind)
    {
        if (ScanWordWithMode(out kind))
            return true;
        if (Current == '{')
        {
            Pop();
            Push(StateMode.Block);
            return Match(1, StateToken.BlockOpen, out kind);
        }

        return ScanNoteWord(out kind);
    }

    // The words with white space behind them that open a mode, in and outside of composite states.
    private bool ScanWordWithMode(out StateToken kind)
    {
        kind = default;
        if (Characters.ToLower(Current) is not ('c' or 's'))
            return false;
        if (EndOfWordAndSpaces("classdef") is var classDef and >= 0)
            return Open(classDef, StateMode.ClassDef, StateToken.ClassDef, out kind);
        if (EndOfWordAndSpaces("class") is var @class and >= 0)
            return Open(@class, StateMode.Class, StateToken.Class, out kind);
        if (EndOfWordAndSpaces("style") is var style and >= 0)
            return Open(style, StateMode.Style, StateToken.Style, out kind);
        return EndOfWordAndSpaces("state") is var state and >= 0 && Open(state, StateMode.State, default, out kind);
    }

    private bool ScanNoteWord(out StateToken kind)
    {
        kind = default;
        return EndOfWordAndSpaces("note") is var note and >= 0 && Open(note, StateMode.Note, StateToken.Note, out kind);
    }

    private bool ScanHeader(out StateToken kind)
    {
        kind = default;
        if (EndOfWordAndSpaces("statediagram") is var header and >= 0)
            return MatchTo(header, StateToken.Header, out kind);
        if (EndOfWordAndSpaces("statediagram-v2") is var second and >= 0)
            return MatchTo(second, StateToken.Header, out kind);
        return AtWordIgnoringCase("hide empty description") && Match(22, StateToken.HideEmpty, out kind);
    }

    private bool Open(int end, StateMode mode, StateToken token, out StateToken kind)
    {
        Push(mode);
        return MatchTo(end, token, out kind);
    }

    private int EndOfWordAndSpaces(string lower)
    {
        if (!AtIgnoringCase(Position, lower))
            return -1;
        var end = SkipSpaces(Position + lower.Length);
        return end > Position + lower.Length ? end : -1;
    }

    // `[*]`, ids, descriptions, `-->` and `:::`.
    private bool ScanCommon(out StateToken kind)
    {
        kind = default;
        if (At("[*]"))
            return Match(3, StateToken.EdgeState, out kind);
        if (ScanId(Position, allowBrace: false, out kind))
            return true;
        if (EndOfDescription() is var description and >= 0)
            return MatchTo(description, StateToken.Description, out kind);
        if (At("-->"))
            return Match(3, StateToken.Arrow, out kind);
        return At(":::") && Match(3, StateToken.StyleSeparator, out kind);
    }

    // Ids end before `%%`, and one that begins with it (it has a `{` behind it) is skipped.
    private bool ScanId(int start, bool allowBrace, out StateToken kind)
    {
        kind = default;
        var end = start;
        while (end < Text.Length && Text[end] is not (':' or '\n' or '-') && (allowBrace || Text[end] != '{') && !Characters.IsSpace(Text[end]))
            end++;
        return end > start && MatchId(end, out kind);
    }

    private bool MatchId(int end, out StateToken kind)
    {
        var comment = Text.IndexOf("%%", Position, end - Position, StringComparison.Ordinal);
        if (comment == Position)
            return MatchTo(end, default, out kind);
        return MatchTo(comment > 0 ? comment : end, StateToken.Id, out kind);
    }

    // `\s*:(?:[^:\n;]|:[^:\n;])+`
    private int EndOfDescription()
    {
        var colon = SkipSpaces(Position);
        if (colon >= Text.Length || Text[colon] != ':')
            return -1;

        var end = colon + 1;
        while (end < Text.Length)
        {
            if (IsDescription(end))
                end++;
            else if (Text[end] == ':' && IsDescription(end + 1))
                end += 2;
            else
                break;
        }

        return end > colon + 1 ? end : -1;
    }

    private bool IsDescription(int position) => position < Text.Length && Text[position] is not (':' or '\n' or ';');
}
