namespace ContentLint.Text;

/// <summary>Patterns in which <c>*</c> stands for any characters.</summary>
internal static class Wildcard
{
    /// <summary>Whether a word matches a pattern from its first to its last character.</summary>
    public static bool IsMatch(string pattern, string word, StringComparison comparison)
    {
        var parts = pattern.Split('*');
        if (parts.Length == 1)
            return string.Equals(pattern, word, comparison);
        if (!word.StartsWith(parts[0], comparison) || word.Length < parts[0].Length + parts[parts.Length - 1].Length)
            return false;

        // Each part in turn as far to the left as it goes leaves the most room for those behind it.
        var at = parts[0].Length;
        var end = word.Length - parts[parts.Length - 1].Length;
        for (var i = 1; i < parts.Length - 1; i++)
        {
            var found = word.IndexOf(parts[i], at, comparison);
            if (found < 0 || found + parts[i].Length > end)
                return false;
            at = found + parts[i].Length;
        }

        return at <= end && word.EndsWith(parts[parts.Length - 1], comparison);
    }
}
