namespace ContentLint.Testing;

/// <summary>Shows where two texts differ.</summary>
internal static class TextDifference
{
    private const int Most = 10;

    /// <summary>The lines that differ, one below the other, blanks made visible.</summary>
    public static string Describe(string expected, string actual)
    {
        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        var lines = new List<string>();
        for (var i = 0; i < Math.Max(left.Length, right.Length) && lines.Count < Most; i++)
        {
            var (wanted, got) = (i < left.Length ? left[i] : null, i < right.Length ? right[i] : null);
            if (wanted != got)
                lines.Add($"  line {i + 1} should be  {Show(wanted)}\n  line {i + 1} is         {Show(got)}");
        }

        return string.Join("\n", lines);
    }

    private static string Show(string? line) => line is null ? "(no such line)" : line.Replace("\r", "␍").Replace("\t", "→");
}
