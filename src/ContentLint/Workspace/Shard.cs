namespace ContentLint.Workspace;

/// <summary>One of several equal parts of a course, each linted on a machine of its own.</summary>
/// <param name="Index">Which part, from 1 to <paramref name="Count"/>.</param>
/// <param name="Count">How many parts there are.</param>
public readonly record struct Shard(int Index, int Count)
{
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

    /// <summary>Whether the lesson at a place of the ordered list belongs to this part.</summary>
    internal bool Has(int place) => place % Count == Index - 1;
}
