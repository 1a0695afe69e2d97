// What the lexers of all diagrams share.
//
// A lexer is a set of modes, each a list of rules in a fixed order: at a position the first rule that matches in the
// current mode wins, even when a later one would match more. A rule may enter a mode (and the innermost mode decides
// until it is left). Rules may match without giving a token (white space, comments, quotes).
//
// Tokens are made on demand, since a parser that meets a mistake goes on elsewhere: `ResumeAt` drops all modes.

using ContentLint.Mermaid.Preparation;

namespace ContentLint.Mermaid.Grammars;

/// <summary>Cuts a diagram's text into tokens.</summary>
/// <typeparam name="TKind">The kinds of tokens. The value 0 stands for text that gives no token.</typeparam>
/// <typeparam name="TMode">The modes. The value 0 is the mode to start in.</typeparam>
internal abstract class Lexer<TKind, TMode>(string text, TKind end, TKind unknown)
    where TKind : struct, Enum
    where TMode : struct, Enum
{
    private readonly Stack<TMode> _modes = new();
    private bool _done;
    private int _spacesFrom = -1;
    private int _spacesTo = -1;

    // The line last searched for directions, and for each direction where it last stands on it and ends.
    private (int Start, int End) _line = (0, -1);
    private (int At, int End)[]? _lastDirections;

    /// <summary>The whole prepared text.</summary>
    protected string Text { get; } = text;

    /// <summary>Where the next token starts.</summary>
    protected int Position { get; set; }

    /// <summary>The mode whose rules hold.</summary>
    protected TMode Mode { get; private set; }

    /// <summary>The character at the position; NUL at the end.</summary>
    protected char Current => Position < Text.Length ? Text[Position] : '\0';

    /// <summary>Whether all characters are used up.</summary>
    protected bool AtEnd => Position >= Text.Length;

    /// <summary>The next token; the end token again and again when there is none.</summary>
    public Token<TKind> Next()
    {
        while (true)
        {
            if (_done)
                return new Token<TKind>(end, Text.Length, Text.Length);

            // At the end of the text the rules get one chance to match nothing.
            _done = AtEnd;
            var start = Position;
            var depth = _modes.Count;
            var matched = Scan(out var kind);
            var moved = Position > start || _modes.Count != depth;
            if (matched && !Is(kind, default))
                return new Token<TKind>(kind, start, Position);
            if (matched && moved)
                continue;
            if (AtEnd)
                _done = true;
            else
                return Unknown();
        }
    }

    /// <summary>Goes on elsewhere, in a mode on top of others on top of the one to start in: after a mistake.</summary>
    public void ResumeAt(int position, TMode mode, TMode outer = default, int depth = 0)
    {
        _modes.Clear();
        Mode = default;
        for (; depth > 0; depth--)
            Push(outer);
        if (!EqualityComparer<TMode>.Default.Equals(mode, default))
            Push(mode);
        Position = Math.Min(position, Text.Length);

        // Behind the last line nothing is left, not even the rules' chance to match nothing: recovery comes to an end.
        _done = AtEnd;
    }

    /// <summary>
    /// Applies the first rule of the mode that matches: moves <see cref="Position"/> behind the match and gives the
    /// token's kind, 0 when the match gives none. False when no rule matches.
    /// </summary>
    protected abstract bool Scan(out TKind kind);

    /// <summary>Enters a mode.</summary>
    protected void Push(TMode mode)
    {
        _modes.Push(Mode);
        Mode = mode;
    }

    /// <summary>Leaves the innermost mode; the mode to start in is never left.</summary>
    protected void Pop()
    {
        if (_modes.Count > 0)
            Mode = _modes.Pop();
    }

    /// <summary>Whether the text goes on with these characters.</summary>
    protected bool At(string characters) => At(Position, characters);

    /// <summary>Whether these characters stand at a position.</summary>
    protected bool At(int position, string characters) =>
        position < Text.Length && Text[position] == characters[0]
        && string.CompareOrdinal(Text, position, characters, 0, characters.Length) == 0;

    /// <summary>Whether the text goes on with a word and the word ends there, <c>\b</c>.</summary>
    protected bool AtWord(string word) => At(word) && !IsWordAt(Position + word.Length);

    /// <summary>Whether these lower-case characters stand at a position in whatever case.</summary>
    protected bool AtIgnoringCase(int position, string lower)
    {
        if (position + lower.Length > Text.Length)
            return false;
        for (var i = 0; i < lower.Length; i++)
        {
            if (Characters.ToLower(Text[position + i]) != lower[i])
                return false;
        }

        return true;
    }

    /// <summary>Whether the text goes on with a word in whatever case and the word ends there.</summary>
    protected bool AtWordIgnoringCase(string lower) => AtIgnoringCase(Position, lower) && !IsWordAt(Position + lower.Length);

    /// <summary>Whether <c>\w</c> matches at a position.</summary>
    protected bool IsWordAt(int position) => position < Text.Length && Characters.IsWord(Text[position]);

    /// <summary>The character some way ahead; NUL behind the end.</summary>
    protected char Peek(int ahead) => Position + ahead < Text.Length ? Text[Position + ahead] : '\0';

    /// <summary>The end of the white space at a position. Long white space is measured once, not once a character.</summary>
    protected int SkipSpaces(int position)
    {
        if (position >= Text.Length || !Characters.IsSpace(Text[position]))
            return position;
        if (position < _spacesFrom || position >= _spacesTo)
            (_spacesFrom, _spacesTo) = (position, Characters.SkipSpaces(Text, position));
        return _spacesTo;
    }

    /// <summary>The offset of the first of some characters from a position on; the text's length when there is none.</summary>
    protected int Find(int position, char c)
    {
        var found = Text.IndexOf(c, position);
        return found < 0 ? Text.Length : found;
    }

    /// <summary>The position behind white space, a sign and white space, <c>\s*:\s*</c>; -1 when the sign is not there.</summary>
    protected int SkipSign(int position, char sign)
    {
        var at = SkipSpaces(position);
        return at < Text.Length && Text[at] == sign ? SkipSpaces(at + 1) : -1;
    }

    /// <summary>
    /// A whole statement <c>accTitle: …</c>, <c>accDescr: …</c> or <c>accDescr { … }</c>. Empty braces are no statement;
    /// braces that are never closed take the rest of the text along. Behind these and behind an empty text at the end of
    /// the diagram there is no end of a statement any more.
    /// </summary>
    protected bool ScanAccessibility(TKind statement, bool ignoreCase, out TKind kind)
    {
        kind = default;
        if (Characters.ToLower(Current) != 'a')
            return false;

        var isDescription = IsAccessibilityWord("accDescr", ignoreCase);
        if (!isDescription && !IsAccessibilityWord("accTitle", ignoreCase))
            return false;
        if (SkipSign(Position + 8, ':') is var value and >= 0)
        {
            // An empty text at the end uses up the chance to match nothing there.
            _done = value == Text.Length;
            return MatchTo(Find(value, '\n'), statement, out kind);
        }

        if (!isDescription || SkipSign(Position + 8, '{') is not (var block and >= 0))
            return false;

        var close = Find(block, '}');
        _done = close == Text.Length;
        return MatchTo(Math.Min(close + 1, Text.Length), close == block && !_done ? default : statement, out kind);
    }

    private bool IsAccessibilityWord(string word, bool ignoreCase) =>
        string.Compare(Text, Position, word, 0, word.Length, ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal) == 0;

    /// <summary>
    /// The end of a match of <c>.*direction\s+TB[^\n]*</c>, one direction tried after the other: everything from here to
    /// the end of the line on which the direction's name stands. -1 when there is none. A line is searched once, not
    /// once a token.
    /// </summary>
    protected int EndOfDirectionStatement(string[] directions, bool ignoreCase)
    {
        if (Position < _line.Start || Position > _line.End)
            FindDirections(directions, ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
        if (_lastDirections is null)
            return -1;

        foreach (var (at, end) in _lastDirections)
        {
            if (at >= Position)
                return end;
        }

        return -1;
    }

    private void FindDirections(string[] directions, StringComparison comparison)
    {
        const string Word = "direction";
        var end = Position;
        while (end < Text.Length && !Characters.IsLineEnd(Text[end]))
            end++;
        _line = (Position, end);
        _lastDirections = null;
        for (var at = Position; (at = Text.IndexOf(Word, at, end - at, comparison)) >= 0; at += Word.Length)
        {
            var after = Characters.SkipSpaces(Text, at + Word.Length);
            var direction = after == at + Word.Length
                ? -1
                : Array.FindIndex(directions, d => string.Compare(Text, after, d, 0, d.Length, comparison) == 0);
            if (direction < 0)
                continue;

            _lastDirections ??= [.. directions.Select(_ => (-1, 0))];
            _lastDirections[direction] = (at, Find(after, '\n'));
        }
    }

    /// <summary>The offset of the first of some characters from a position on; the text's length when there is none.</summary>
    protected int FindAny(int position, string characters)
    {
        while (position < Text.Length && !characters.Contains(Text[position]))
            position++;
        return position;
    }

    /// <summary>
    /// The end of a word in whatever case, one white space and at least one character up to some characters,
    /// <c>title\s[^#\n;]+</c>; -1 when they are not there.
    /// </summary>
    protected int EndOfWordAndText(string lower, string until)
    {
        if (!AtIgnoringCase(Position, lower) || !Characters.IsSpace(Peek(lower.Length)))
            return -1;
        var start = Position + lower.Length + 1;
        var end = FindAny(start, until);
        return end > start ? end : -1;
    }

    /// <summary>A comment: <c>%</c> without a brace, or <c>%%</c> behind any character but a brace.</summary>
    protected bool ScanLineComment(out TKind kind)
    {
        kind = default;
        var isComment = (Current == '%' && Peek(1) != '{') || (Current != '}' && Peek(1) == '%' && Peek(2) == '%');
        return isComment && MatchTo(Find(Position + 1, '\n'), default, out kind);
    }

    /// <summary>Line feeds, which are a token, or else white space, which may have line feeds in it and is none.</summary>
    protected bool ScanSpaces(TKind newLine, out TKind kind)
    {
        kind = default;
        if (Current != '\n')
            return Characters.IsSpace(Current) && MatchTo(SkipSpaces(Position), default, out kind);

        var end = Position;
        while (end < Text.Length && Text[end] == '\n')
            end++;
        return MatchTo(end, newLine, out kind);
    }

    /// <summary>A match of some length that gives a token.</summary>
    protected bool Match(int length, TKind kind, out TKind result) => MatchTo(Position + length, kind, out result);

    /// <summary>A match up to a position that gives a token, or none when the kind is 0.</summary>
    protected bool MatchTo(int position, TKind kind, out TKind result)
    {
        Position = position;
        result = kind;
        return true;
    }

    /// <summary>Whether two kinds are the same.</summary>
    protected static bool Is(TKind left, TKind right) => EqualityComparer<TKind>.Default.Equals(left, right);

    private Token<TKind> Unknown()
    {
        var start = Position;
        Position += char.IsSurrogatePair(Current, Peek(1)) ? 2 : 1;
        return new Token<TKind>(unknown, start, Position);
    }
}
