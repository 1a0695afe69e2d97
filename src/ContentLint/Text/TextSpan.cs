namespace ContentLint.Text;

/// <summary>
/// A range of characters in a text: 0-based offsets in UTF-16 units, the end exclusive. An empty span is a point
/// between two characters.
/// </summary>
public readonly record struct TextSpan : IComparable<TextSpan>
{
    /// <summary>Makes the span of the characters from <paramref name="start"/> up to <paramref name="end"/>.</summary>
    /// <param name="start">The 0-based offset of the first character.</param>
    /// <param name="end">The 0-based offset after the last character.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="start"/> is negative or behind <paramref name="end"/>.</exception>
    public TextSpan(int start, int end)
    {
        if (start < 0 || end < start)
            throw NoSpan(start, end);

        Start = start;
        End = end;
    }

    // Apart, so that the constructor is small enough to be inlined.
    private static ArgumentOutOfRangeException NoSpan(int start, int end) => new(nameof(end), $"[{start}, {end}) is no span");

    /// <summary>The 0-based offset of the first character.</summary>
    public int Start { get; }

    /// <summary>The 0-based offset after the last character.</summary>
    public int End { get; }

    /// <summary>The number of UTF-16 units in the span.</summary>
    public int Length => End - Start;

    /// <summary>Whether the span holds no character: a point.</summary>
    public bool IsEmpty => End == Start;

    /// <summary>Makes a span from its start and its length.</summary>
    /// <param name="start">The 0-based offset of the first character.</param>
    /// <param name="length">The number of UTF-16 units.</param>
    /// <returns>The span from <paramref name="start"/> up to <paramref name="start"/> + <paramref name="length"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is negative.</exception>
    public static TextSpan FromLength(int start, int length) => new(start, start + length);

    /// <summary>Makes the empty span at an offset.</summary>
    /// <param name="offset">A 0-based offset.</param>
    /// <returns>The point before the character at <paramref name="offset"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="offset"/> is negative.</exception>
    public static TextSpan At(int offset) => new(offset, offset);

    /// <summary>Tells whether an offset lies in the span; its exclusive end does not.</summary>
    /// <param name="offset">A 0-based offset.</param>
    /// <returns><see langword="true"/> when the character at <paramref name="offset"/> belongs to the span.</returns>
    public bool Contains(int offset) => offset >= Start && offset < End;

    /// <summary>Tells whether another span lies in this one as a whole.</summary>
    /// <param name="other">The span that may lie within.</param>
    /// <returns><see langword="true"/> when no character of <paramref name="other"/> is outside.</returns>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>Tells whether two spans share a character; spans that only touch do not.</summary>
    /// <param name="other">The other span.</param>
    /// <returns><see langword="true"/> when at least one character belongs to both.</returns>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>Orders spans by start, then by end.</summary>
    /// <param name="other">The span to compare with.</param>
    /// <returns>Negative, zero or positive as this span comes before, with or after <paramref name="other"/>.</returns>
    public int CompareTo(TextSpan other)
    {
        var byStart = Start.CompareTo(other.Start);
        return byStart != 0 ? byStart : End.CompareTo(other.End);
    }

    /// <summary>Orders spans by start, and of those with one start the outer before the inner.</summary>
    internal static int CompareOuterFirst(TextSpan a, TextSpan b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End);

    /// <summary>Tells whether one span comes before another.</summary>
    public static bool operator <(TextSpan left, TextSpan right) => left.CompareTo(right) < 0;

    /// <summary>Tells whether one span comes before another or is the same.</summary>
    public static bool operator <=(TextSpan left, TextSpan right) => left.CompareTo(right) <= 0;

    /// <summary>Tells whether one span comes after another.</summary>
    public static bool operator >(TextSpan left, TextSpan right) => left.CompareTo(right) > 0;

    /// <summary>Tells whether one span comes after another or is the same.</summary>
    public static bool operator >=(TextSpan left, TextSpan right) => left.CompareTo(right) >= 0;

    /// <summary>Shows the span as <c>[start, end)</c>.</summary>
    /// <returns>The offsets in half-open interval notation.</returns>
    public override string ToString() => $"[{Start}, {End})";
}
