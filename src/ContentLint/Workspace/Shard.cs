namespace ContentLint.Workspace;

/// <summary>One of several equal parts of a course, each linted on a machine of its own.</summary>
/// <param name="Index">Which part, from 1 to <paramref name="Count"/>.</param>
/// <param name="Count">How many parts there are.</param>
public readonly record struct Shard(int Index, int Count)
{
    private const int MostNamed = 20;

    /// <summary>Reads what is written <c>2/8</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="shard">The shard.</param>
    /// <returns><see langword="true"/> when the text names a shard.</returns>
    public static bool TryParse(string? text, out Shard shard)
    {
        var parts = (text ?? "").Split('/');
        shard = parts is [var first, var second] && IsNumber(first, out var index) && IsNumber(second, out var count) && index <= count ? new Shard(index, count) : default;
        return shard.Count > 0;

        static bool IsNumber(string word, out int number) =>
            int.TryParse(word, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out number) && number > 0;
    }

    /// <summary>Checks that reports of parts are of all of them, each once. A report of a whole run is no part.</summary>
    /// <param name="reports">The reports' paths, each with what it says of its part.</param>
    /// <exception cref="InvalidDataException">They are not; the message says which.</exception>
    internal static void CheckAllThere(IReadOnlyList<(string Report, string? Shard)> reports)
    {
        var parts = reports.Where(r => r.Shard is not null).Select(r => TryParse(r.Shard, out var shard) ? (r.Report, Shard: shard) : throw new InvalidDataException($"{r.Report}: '{r.Shard}' is no part of a course, such as 2/8.")).ToArray();
        if (parts.Length == 0)
            return;

        var count = parts[0].Shard.Count;
        if (Array.Find(parts, p => p.Shard.Count != count) is { Report: { } other })
            throw new InvalidDataException($"{other}: this is one of several parts, and not of the {count} that {parts[0].Report} is of. Give reports of one run.");
        if (parts.GroupBy(p => p.Shard.Index).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new InvalidDataException($"Part {twice.Key}/{count} is there more than once: {string.Join(", ", twice.Select(p => p.Report))}. Give each part once.");
        if (parts.Length < count)
            throw new InvalidDataException($"Of {count} parts these are missing: {string.Join(", ", Enumerable.Range(1, count).Except(parts.Select(p => p.Shard.Index)).Take(MostNamed).Select(i => $"{i}/{count}"))}. Without them the course has not been checked.");
    }

    /// <summary>Whether the lesson at a place of the ordered list belongs to this part.</summary>
    internal bool Has(int place) => place % Count == Index - 1;
}
