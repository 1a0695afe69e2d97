namespace ContentLint.LanguageServer.Courses;

/// <summary>Paths seen from a file.</summary>
internal static class RelativePath
{
    /// <summary>The way from one file to another, with <c>./</c> or <c>../</c> in front.</summary>
    /// <param name="from">The absolute path of the file it is seen from.</param>
    /// <param name="to">The absolute path it leads to.</param>
    public static string Of(string from, string to)
    {
        var (start, end) = (from.Split('/'), to.Split('/'));
        var same = 0;
        while (same < start.Length - 1 && same < end.Length - 1 && start[same] == end[same])
            same++;
        var up = string.Concat(Enumerable.Repeat("../", start.Length - 1 - same));
        return (up.Length == 0 ? "./" : up) + string.Join('/', end.Skip(same).Select(Uri.EscapeDataString));
    }
}
