namespace ContentLint.Linting;

/// <summary>The order of all output: path, line, column, id; then the end and the message, so that it is total.</summary>
internal sealed class DiagnosticOrder : IComparer<Diagnostic>
{
    public static DiagnosticOrder Instance { get; } = new();

    public int Compare(Diagnostic? x, Diagnostic? y)
    {
        var (left, right) = (x!.Location, y!.Location);
        var order = string.CompareOrdinal(left.Path, right.Path);
        if (order == 0)
            order = left.Start.CompareTo(right.Start);
        if (order == 0)
            order = string.CompareOrdinal(x.Id, y.Id);
        if (order == 0)
            order = left.End.CompareTo(right.End);
        return order != 0 ? order : string.CompareOrdinal(x.Message.English, y.Message.English);
    }
}
