// A place in one line, in characters and in columns. A tab is as wide as it takes to reach the next multiple of four,
// and a container's prefix may use up only a part of it.

namespace ContentLint.Mdx;

/// <summary>Reads one line from left to right.</summary>
internal struct LineCursor
{
    private readonly string _text;
    private int _column;
    private int _restOfTab;
    private int _footnoteIndent;

    public LineCursor(string text, int number, int start, int end, int fullEnd)
    {
        Number = number;
        _text = text;
        Start = start;
        Position = start;
        End = end;
        FullEnd = fullEnd;
    }

    /// <summary>The line's number in the file, from 0.</summary>
    public int Number { get; }

    /// <summary>Where the line starts in the file.</summary>
    public int Start { get; }

    /// <summary>The offset of the next character.</summary>
    public int Position { get; private set; }

    /// <summary>The line's end without its line ending.</summary>
    public int End { get; }

    /// <summary>The line's end with its line ending.</summary>
    public int FullEnd { get; }

    /// <summary>The text the line is a part of.</summary>
    public readonly string Text => _text;

    /// <summary>The next character; NUL at the end of the line.</summary>
    public readonly char Current => Position < End ? _text[Position] : '\0';

    /// <summary>Whether nothing but spaces and tabs is left.</summary>
    public readonly bool IsBlank
    {
        get
        {
            for (var i = Position; i < End; i++)
            {
                if (!Characters.IsSpaceOrTab(_text[i]))
                    return false;
            }

            return true;
        }
    }

    /// <summary>Whether the next column is a space, be it a part of a tab.</summary>
    public readonly bool IsAtSpace => _restOfTab > 0 || (Position < End && Characters.IsSpaceOrTab(_text[Position]));

    /// <summary>Whether the indent of a footnote ends right here.</summary>
    public readonly bool IsBehindFootnoteIndent => _footnoteIndent > 0 && _footnoteIndent == _column;

    /// <summary>Cuts a file into lines.</summary>
    /// <param name="source">The file.</param>
    /// <param name="start">Where the first of the lines starts.</param>
    public static List<LineCursor> ReadLines(SourceText source, int start)
    {
        var number = source.Lines.GetLine(start);
        var lines = new List<LineCursor>(source.Lines.Count - number + 1);
        for (; number <= source.Lines.Count && start < source.Length; number++)
        {
            var fullEnd = source.Lines.GetFullLineSpan(number).End;
            lines.Add(new LineCursor(source.Text, number - 1, start, source.Lines.GetLineSpan(number).End, fullEnd));
            start = fullEnd;
        }

        return lines;
    }

    /// <summary>Goes over a character that is no tab.</summary>
    public void Advance()
    {
        Position++;
        _column++;
    }

    /// <summary>Remembers that the indent of a footnote ends here.</summary>
    public void MarkFootnoteIndent() => _footnoteIndent = _column;

    /// <summary>Goes over at most <paramref name="max"/> columns of spaces and tabs.</summary>
    /// <returns>The columns gone over.</returns>
    public int SkipSpaces(int max = int.MaxValue)
    {
        var skipped = 0;
        while (skipped < max)
        {
            if (_restOfTab == 0)
            {
                if (Position >= End || !Characters.IsSpaceOrTab(_text[Position]))
                    break;
                _restOfTab = _text[Position] == '\t' ? 4 - (_column % 4) : 1;
            }

            skipped++;
            _column++;
            if (--_restOfTab == 0)
                Position++;
        }

        return skipped;
    }
}
