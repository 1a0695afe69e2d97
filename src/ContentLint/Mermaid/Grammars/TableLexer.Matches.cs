// What many types have in common and no pattern says: texts for screen readers, and a direction anywhere on its line.

using ContentLint.Mermaid.Preparation;

namespace ContentLint.Mermaid.Grammars;

internal partial class TableLexer<TKind, TMode>
{
    private static readonly string[] Directions = ["TB", "BT", "RL", "LR"];

    private readonly StringComparison _comparison = table.IgnoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    // The line last searched for directions, and for each direction where it last stands on it and ends.
    private (int Start, int End) _line = (0, -1);
    private (int At, int End)[]? _lastDirections;

    // From where a closing was looked for last, and where the text behind it begins (-1: there is none).
    private readonly Dictionary<string, (int From, int End)> _closings = new(StringComparer.Ordinal);

    /// <summary>
    /// The end of a whole statement <c>accTitle: …</c>, <c>accDescr: …</c> or <c>accDescr { … }</c>; -1 when there is none.
    /// Braces that are never closed take the rest of the text along. Behind these and behind an empty text at the end of the
    /// diagram there is no end of a statement any more.
    /// </summary>
    public int EndOfAccessibility()
    {
        var isDescription = StartsWith(Position, "accDescr");
        if (!isDescription && !StartsWith(Position, "accTitle"))
            return -1;
        var sign = Characters.SkipSpaces(Text, Position + 8);
        var opening = sign < Text.Length ? Text[sign] : '\0';
        if (opening != ':' && (opening != '{' || !isDescription))
            return -1;
        var start = Characters.SkipSpaces(Text, sign + 1);
        var end = opening == ':' ? start : Matches.Find(Text, start, "}");
        if (end == Text.Length)
            UseUp();
        return opening == ':' ? Matches.Find(Text, start, "\n") : Math.Min(end + 1, Text.Length);
    }

    /// <summary>
    /// The end of a match of <c>.*direction\s+TB[^\n]*</c>, one direction tried after the other: everything from here to
    /// the end of the line on which the direction's name stands. -1 when there is none. A line is searched once, not
    /// once a token.
    /// </summary>
    public int EndOfDirection(string[]? directions = null)
    {
        if (Position < _line.Start || Position > _line.End)
            FindDirections(directions ?? Directions);
        foreach (var (at, end) in _lastDirections ?? [])
        {
            if (at >= Position)
                return end;
        }

        return -1;
    }

    /// <summary>The position behind the first of some characters from a position on; -1 when there are none. A text is searched once, not once a token.</summary>
    public int EndOf(string closing, int position) =>
        EndOf(closing, position, (from, sign) => Text.IndexOf(sign, Math.Min(from, Text.Length), StringComparison.Ordinal) is >= 0 and var at ? at + sign.Length : -1);

    /// <summary>The same where more has to be true of the closing than what it is.</summary>
    protected int EndOf(string closing, int position, Func<int, string, int> find)
    {
        if (!_closings.TryGetValue(closing, out var found) || position < found.From || (found.End >= 0 && position > found.End - closing.Length))
            _closings[closing] = found = (position, find(position, closing));
        return found.End;
    }

    private void FindDirections(string[] directions)
    {
        const string Word = "direction";
        var end = Matches.Find(Text, Position, "\n\r\u2028\u2029");
        _line = (Position, end);
        _lastDirections = null;
        for (var at = Position; (at = Text.IndexOf(Word, at, end - at, _comparison)) >= 0; at += Word.Length)
        {
            var after = Characters.SkipSpaces(Text, at + Word.Length);
            var direction = after == at + Word.Length ? -1 : Array.FindIndex(directions, d => StartsWith(after, d));
            if (direction < 0)
                continue;

            _lastDirections ??= [.. directions.Select(_ => (-1, 0))];
            _lastDirections[direction] = (at, Matches.Find(Text, after, "\n"));
        }
    }

    /// <summary>Whether a word stands at a position, in whatever case where that does not matter.</summary>
    protected bool StartsWith(int position, string word) => string.Compare(Text, position, word, 0, word.Length, _comparison) == 0;
}
