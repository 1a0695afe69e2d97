using ContentLint.Mermaid.Preparation;

namespace ContentLint.Mermaid.Types.State;

// What stands behind the words that open a mode.
internal sealed partial class StateLexer
{
    private static readonly (string Mark, StateToken Kind)[] Marks =
    [
        ("<<fork>>", StateToken.Fork), ("<<join>>", StateToken.Join), ("<<choice>>", StateToken.Choice),
        ("[[fork]]", StateToken.Fork), ("[[join]]", StateToken.Join), ("[[choice]]", StateToken.Choice),
    ];

    private readonly int[] _lastMarks = new int[Marks.Length];
    private (int Start, int End) _marksLine = (0, -1);
    private (int Start, int End) _braceSearch = (0, -1);

    private bool ScanScale(out StateToken kind)
    {
        kind = default;
        var digits = Position;
        while (digits < Text.Length && Characters.IsDigit(Text[digits]))
            digits++;
        if (digits > Position)
            return MatchTo(digits, StateToken.Width, out kind);

        var word = SkipSpaces(Position);
        if (word == Position || !AtIgnoringCase(word, "width") || IsWordAt(word + 5))
            return false;
        Pop();
        return MatchTo(word + 5, default, out kind);
    }

    private bool ScanValue(StateToken value, out StateToken kind)
    {
        Pop();
        return MatchTo(Find(Position, '\n'), value, out kind);
    }

    // `default` cannot be defined: the reference has no rule for it.
    private bool ScanClassDef(out StateToken kind)
    {
        kind = default;
        var word = Characters.SkipWord(Text, Position);
        var end = SkipSpaces(word);
        if (word == Position || end == word)
            return false;
        var isDefault = word == Position + 7 && AtIgnoringCase(Position, "default");
        Pop();
        Push(StateMode.ClassDefStyles);
        return MatchTo(end, isDefault ? StateToken.Default : StateToken.ClassDefId, out kind);
    }

    // `\w+(,\s*\w+)*`
    private bool ScanClassIds(out StateToken kind)
    {
        kind = default;
        var end = Characters.SkipWord(Text, Position);
        if (end == Position)
            return false;

        while (end < Text.Length && Text[end] == ',')
        {
            var word = SkipSpaces(end + 1);
            var next = Characters.SkipWord(Text, word);
            if (next == word)
                break;
            end = next;
        }

        Pop();
        return Open(end, StateMode.ClassStyle, StateToken.ClassIds, out kind);
    }

    private bool ScanStyleIds(out StateToken kind)
    {
        kind = default;
        var word = Position;
        while (word < Text.Length && (Characters.IsWord(Text[word]) || Text[word] == ','))
            word++;
        var end = SkipSpaces(word);
        if (word == Position || end == word)
            return false;
        Pop();
        return Open(end, StateMode.StyleStyles, StateToken.StyleIds, out kind);
    }

    // Behind `state`: a mark such as `<<fork>>` anywhere on the line, a quoted description, `as`, one word, `{`.
    private bool ScanState(out StateToken kind)
    {
        if (ScanBlanks(out kind) || ScanComment(out kind) || ScanMark(out kind))
            return true;
        if (Current == '"')
            return Open(Position + 1, StateMode.StateString, default, out kind);
        if (EndOfAs(needsSpaces: true) is var alias and >= 0)
            return Open(alias, StateMode.StateId, StateToken.As, out kind);
        if (EndOfTwoWords() is var words and >= 0)
            return MatchTo(words, StateToken.TwoWords, out kind);

        var end = Position;
        while (end < Text.Length && Text[end] != '{' && !Characters.IsSpace(Text[end]))
            end++;
        if (end > Position)
            return MatchTo(end, StateToken.CompositeState, out kind);
        if (AtEnd)
            return false;

        Pop();
        return Current == '\n'
            ? Match(1, default, out kind)
            : Open(Position + 1, StateMode.Block, StateToken.BlockOpen, out kind);
    }

    // A line is searched once, not once a word.
    private bool ScanMark(out StateToken kind)
    {
        kind = default;
        if (Position < _marksLine.Start || Position >= _marksLine.End)
            FindMarks();
        for (var i = 0; i < Marks.Length; i++)
        {
            if (_lastMarks[i] < Position)
                continue;
            Pop();
            return MatchTo(_lastMarks[i] + Marks[i].Mark.Length, Marks[i].Kind, out kind);
        }

        return false;
    }

    private void FindMarks()
    {
        var end = EndOfLine(Position);
        _marksLine = (Position, end);
        for (var i = 0; i < Marks.Length; i++)
            _lastMarks[i] = end == Position ? -1 : Text.LastIndexOf(Marks[i].Mark, end - 1, end - Position, StringComparison.OrdinalIgnoreCase);
    }

    private int EndOfLine(int position)
    {
        while (position < Text.Length && !Characters.IsLineEnd(Text[position]))
            position++;
        return position;
    }

    private int EndOfAs(bool needsSpaces)
    {
        var word = SkipSpaces(Position);
        if (!AtIgnoringCase(word, "as"))
            return -1;
        var end = SkipSpaces(word + 2);
        return needsSpaces && end == word + 2 ? -1 : end;
    }

    // `\w+\s+\w+.*?\{`: a composite state whose name has two words, which the reference refuses by name.
    private int EndOfTwoWords()
    {
        var word = Characters.SkipWord(Text, Position);
        var second = SkipSpaces(word);
        if (word == Position || second == word || !IsWordAt(second))
            return -1;
        if (second < _braceSearch.Start || second >= _braceSearch.End)
        {
            var end = second;
            while (end < Text.Length && Text[end] != '{' && !Characters.IsLineEnd(Text[end]))
                end++;
            _braceSearch = (second, end);
        }

        return _braceSearch.End < Text.Length && Text[_braceSearch.End] == '{' ? _braceSearch.End + 1 : -1;
    }

    private bool ScanStateId(out StateToken kind)
    {
        var end = Position;
        while (end < Text.Length && Text[end] is not ('\n' or '{'))
            end++;
        return ScanIdUpTo(end, out kind);
    }

    private bool ScanIdUpTo(int end, out StateToken kind)
    {
        MatchId(end, out kind);
        if (kind == StateToken.Id)
            Pop();
        return true;
    }

    private bool ScanStateString(out StateToken kind)
    {
        if (Current != '"' || AtEnd)
            return MatchTo(Find(Position, '"'), StateToken.StateDescription, out kind);
        Pop();
        return Match(1, default, out kind);
    }

    private bool ScanNote(out StateToken kind)
    {
        kind = default;
        if (AtWordIgnoringCase("left of"))
            return Replace(7, StateMode.NoteId, StateToken.LeftOf, out kind);
        if (AtWordIgnoringCase("right of"))
            return Replace(8, StateMode.NoteId, StateToken.RightOf, out kind);
        return Current == '"' && Replace(1, StateMode.FloatingNote, default, out kind);
    }

    private bool Replace(int length, StateMode mode, StateToken token, out StateToken kind)
    {
        Pop();
        return Open(Position + length, mode, token, out kind);
    }

    private bool ScanNoteId(out StateToken kind)
    {
        if (!ScanId(SkipSpaces(Position), allowBrace: true, out kind))
            return false;
        if (kind != StateToken.Id)
            return true;
        Pop();
        Push(StateMode.NoteText);
        return true;
    }

    // `: text` up to the line end, or everything up to a line `end note`.
    private bool ScanNoteText(out StateToken kind)
    {
        kind = default;
        var colon = SkipSpaces(Position);
        if (colon < Text.Length && Text[colon] == ':')
        {
            var end = colon + 1;
            while (IsDescription(end))
                end++;
            if (end > colon + 1)
            {
                Pop();
                return MatchTo(end, StateToken.NoteText, out kind);
            }
        }

        for (var line = Find(Position, '\n'); line < Text.Length; line = Find(line + 1, '\n'))
        {
            var word = SkipSpaces(line);
            if (!AtIgnoringCase(word, "end note") || IsWordAt(word + 8))
                continue;
            Pop();
            return MatchTo(word + 8, StateToken.NoteText, out kind);
        }

        return false;
    }

    private bool ScanFloatingNote(out StateToken kind)
    {
        if (EndOfAs(needsSpaces: false) is var alias and >= 0)
        {
            Pop();
            return Open(alias, StateMode.FloatingNoteId, StateToken.As, out kind);
        }

        return Current == '"' && !AtEnd
            ? Match(1, default, out kind)
            : MatchTo(Find(Position, '"'), StateToken.NoteText, out kind);
    }

    private bool ScanFloatingNoteId(out StateToken kind) => ScanIdUpTo(Find(Position, '\n'), out kind);
}
