namespace ContentLint.Text;

/// <summary>
/// A place in a text as people and editors count it: 1-based line, 1-based column in UTF-16 units. A tab is one
/// column, CRLF is one line ending; the same counting as LSP, Roslyn and the MDX reference.
/// </summary>
/// <param name="Line">The 1-based line.</param>
/// <param name="Column">The 1-based column in UTF-16 units.</param>
public readonly record struct LinePosition(int Line, int Column) : IComparable<LinePosition>
{
    /// <summary>Orders places by line, then by column.</summary>
    /// <param name="other">The place to compare with.</param>
    /// <returns>Negative, zero or positive as this place comes before, with or after <paramref name="other"/>.</returns>
    public int CompareTo(LinePosition other)
    {
        var byLine = Line.CompareTo(other.Line);
        return byLine != 0 ? byLine : Column.CompareTo(other.Column);
    }

    /// <summary>Tells whether one place comes before another.</summary>
    public static bool operator <(LinePosition left, LinePosition right) => left.CompareTo(right) < 0;

    /// <summary>Tells whether one place comes before another or is the same.</summary>
    public static bool operator <=(LinePosition left, LinePosition right) => left.CompareTo(right) <= 0;

    /// <summary>Tells whether one place comes after another.</summary>
    public static bool operator >(LinePosition left, LinePosition right) => left.CompareTo(right) > 0;

    /// <summary>Tells whether one place comes after another or is the same.</summary>
    public static bool operator >=(LinePosition left, LinePosition right) => left.CompareTo(right) >= 0;

    /// <summary>Shows the place as <c>line:column</c>.</summary>
    /// <returns>Line and column, both 1-based.</returns>
    public override string ToString() => $"{Line}:{Column}";
}
