// A lexer is a set of modes, each a list of rules in a fixed order: at a position the first rule that matches in the
// current mode wins, even when a later one would match more. A rule may enter a mode (and the innermost mode decides
// until it is left). Rules may match without giving a token (white space, comments, quotes).
//
// Tokens are made on demand, since a parser that meets a mistake goes on elsewhere: `ResumeAt` drops all modes.

namespace ContentLint.Mermaid.Grammars;

/// <summary>Cuts a diagram into tokens by a table.</summary>
/// <typeparam name="TKind">
/// The kinds of tokens. The first ones are the same in all types: <c>None</c>, with the value 0, is text that gives no token,
/// <c>End</c> the end of the diagram, <c>Unknown</c> a character that means nothing where it stands, and <c>EndOfText</c>, in many,
/// the end of the text where a statement may begin or end.
/// </typeparam>
/// <typeparam name="TMode">The modes. The value 0 is the mode to start in.</typeparam>
internal partial class TableLexer<TKind, TMode>(string text, LexerTable<TKind, TMode> table, TKind end, TKind unknown)
    where TKind : struct
    where TMode : struct
{
    private readonly Stack<TMode> _modes = new();

    private readonly (int From, int To)[] _runs = new (int, int)[table.Runs];

    // The mode last asked for its rules.
    private (TMode Mode, LexerTable<TKind, TMode>.Rules? Rules) _last;

    // Whether the rules have had their chance to match nothing at the end of the text.
    private bool _done;

    /// <summary>The whole prepared text.</summary>
    public string Text { get; } = text;

    /// <summary>Where the next token starts.</summary>
    public int Position { get; protected set; }

    /// <summary>The mode whose rules hold.</summary>
    protected TMode Mode { get; private set; }

    /// <summary>Whether all characters are used up.</summary>
    private bool AtEnd => Position >= Text.Length;

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
    protected virtual bool Scan(out TKind kind)
    {
        foreach (var row in Rows)
        {
            var behind = Match(row);
            if (behind < 0)
                continue;
            for (var i = 0; i < row.Rule.Leave; i++)
                Pop();
            if (row.Rule.Enter is { } mode)
                Push(mode);
            (Position, kind) = (behind, row.Rule.Kind);
            return true;
        }

        kind = default;
        return false;
    }

    /// <summary>The rules of the mode that may match here.</summary>
    protected LexerTable<TKind, TMode>.Row[] Rows
    {
        get
        {
            if (_last.Rules is null || !EqualityComparer<TMode>.Default.Equals(_last.Mode, Mode))
                _last = (Mode, table[Mode]);
            return _last.Rules!.At(Text, Position);
        }
    }

    /// <summary>The end of a rule's match here; -1 when there is none.</summary>
    protected int Match(LexerTable<TKind, TMode>.Row row) => row.Match(this, _runs);

    /// <summary>Takes the rules' chance to match nothing at the end.</summary>
    protected void UseUp() => _done = true;

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

    private static bool Is(TKind left, TKind right) => EqualityComparer<TKind>.Default.Equals(left, right);

    private Token<TKind> Unknown()
    {
        var start = Position;
        Position += start + 1 < Text.Length && char.IsSurrogatePair(Text[start], Text[start + 1]) ? 2 : 1;
        return new Token<TKind>(unknown, start, Position);
    }
}
