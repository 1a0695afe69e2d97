// The id that an author may write at a heading's end, by builder:
//
//   Docusaurus          ## Words {#id}      ## Words {/* #id */}
//   Nextra, Fumadocs    ## Words [#id]
//   Fumadocs            ## Words [toc], [!toc]: not an id, and no words either

using ContentLint.Mdx;

namespace ContentLint.Lessons.Facts;

/// <summary>Ids that are written in headings.</summary>
internal static class HeadingId
{
    /// <summary>Takes the id off a heading's words.</summary>
    /// <param name="flavor">The site's builder.</param>
    /// <param name="text">The words, and then those before the id.</param>
    /// <returns>The id; <see langword="null"/> where none is written, and the words are as they were.</returns>
    public static string? Take(MdxFlavor flavor, ref string text)
    {
        if (flavor == MdxFlavor.Docusaurus)
            return Take(ref text, "{#", '}');
        if (flavor == MdxFlavor.Fumadocs)
            text = WithoutMark(WithoutMark(text, "[!toc]"), "[toc]");
        return flavor is MdxFlavor.Fumadocs or MdxFlavor.Nextra ? Take(ref text, "[#", ']') : null;
    }

    /// <summary>The id in a comment of MDX, as Docusaurus reads it; <see langword="null"/> for another comment.</summary>
    /// <param name="code">What stands between the braces.</param>
    public static string? InComment(string code)
    {
        var comment = code.Trim();
        if (!comment.StartsWith("/*", StringComparison.Ordinal) || !comment.EndsWith("*/", StringComparison.Ordinal) || comment.Length < 4)
            return null;

        var text = comment.Substring(2, comment.Length - 4).Trim();
        return text.Length > 1 && text[0] == '#' && text.IndexOf(' ') < 0 ? text.Substring(1) : null;
    }

    private static string? Take(ref string text, string open, char close)
    {
        var trimmed = text.TrimEnd();
        var start = trimmed.EndsWith(close) ? trimmed.LastIndexOf(open, StringComparison.Ordinal) : -1;
        if (start < 0)
            return null;

        var id = trimmed.Substring(start + 2, trimmed.Length - start - 3);
        if (id.Length == 0 || id.Contains(close))
            return null;

        text = trimmed.Substring(0, start).TrimEnd();
        return id;
    }

    private static string WithoutMark(string text, string mark) =>
        text.TrimEnd().EndsWith(mark, StringComparison.Ordinal) ? text.TrimEnd().Substring(0, text.TrimEnd().Length - mark.Length).TrimEnd() : text;
}
