namespace ContentLint.Lessons.Facts;

/// <summary>The id that Docusaurus lets an author write at a heading's end: <c>## Words {#id}</c>.</summary>
internal static class HeadingId
{
    /// <summary>Takes the id off a heading's words.</summary>
    /// <param name="text">The words, and then those before the id.</param>
    /// <returns>The id; <see langword="null"/> where none is written, and the words are as they were.</returns>
    public static string? Take(ref string text)
    {
        var trimmed = text.TrimEnd();
        var start = trimmed.EndsWith('}') ? trimmed.LastIndexOf("{#", StringComparison.Ordinal) : -1;
        if (start < 0)
            return null;

        var id = trimmed.Substring(start + 2, trimmed.Length - start - 3);
        if (id.Length == 0 || id.Contains('}'))
            return null;

        text = trimmed.Substring(0, start).TrimEnd();
        return id;
    }
}
