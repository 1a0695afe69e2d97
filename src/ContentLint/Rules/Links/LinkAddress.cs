// An address as a lesson writes it, taken apart: what it is seen from, its path, what is behind `?` and `#`. Addresses of other
// sites are recognised by their scheme, and nobody asks a network about them.

namespace ContentLint.Rules.Links;

/// <summary>What an address is seen from.</summary>
internal enum LinkOrigin
{
    /// <summary>It leads to another site, or is no address of a page: <c>https:</c>, <c>mailto:</c>, <c>pathname://</c>.</summary>
    Elsewhere,

    /// <summary>The page itself: there is no path.</summary>
    Page,

    /// <summary>The site's root: the path begins with <c>/</c>.</summary>
    Root,

    /// <summary>A folder that the builder has a name for: <c>@site/</c>, <c>~/</c>, <c>@/</c>.</summary>
    Alias,

    /// <summary>The lesson's folder, or the page's address.</summary>
    Lesson,
}

/// <summary>An address, taken apart.</summary>
/// <param name="Origin">What it is seen from.</param>
/// <param name="RawPath">The path as written.</param>
/// <param name="Path">The path with what is encoded in it resolved.</param>
/// <param name="Fragment">What is behind <c>#</c>, resolved; <see langword="null"/> without one.</param>
/// <param name="FragmentStart">Where that begins in the address; -1 without one.</param>
internal readonly record struct LinkAddress(LinkOrigin Origin, string RawPath, string Path, string? Fragment, int FragmentStart)
{
    /// <summary>Takes an address apart.</summary>
    public static LinkAddress Parse(string url)
    {
        var hash = url.IndexOf('#');
        var fragment = hash < 0 ? null : Decode(url.Substring(hash + 1));
        var rest = hash < 0 ? url : url.Substring(0, hash);
        var query = rest.IndexOf('?');
        var path = query < 0 ? rest : rest.Substring(0, query);
        var origin = rest.Length == 0 ? hash < 0 ? LinkOrigin.Elsewhere : LinkOrigin.Page
            : path.Length == 0 ? LinkOrigin.Page
            : OriginOf(path);
        return new LinkAddress(origin, path, Decode(path), fragment, hash < 0 ? -1 : hash + 1);
    }

    /// <summary>The end of the path's last name with its dot, in lower case; empty for none.</summary>
    public string Ending
    {
        get
        {
            var name = Path.Substring(Path.LastIndexOf('/') + 1);
            var dot = name.LastIndexOf('.');
            return dot <= 0 ? "" : name.Substring(dot).ToLowerInvariant();
        }
    }

    /// <summary>Whether it names a lesson's file.</summary>
    public bool IsLessonFile => Ending is ".md" or ".mdx";

    private static LinkOrigin OriginOf(string path)
    {
        if (path[0] == '/')
            return path.Length > 1 && path[1] == '/' ? LinkOrigin.Elsewhere : LinkOrigin.Root;
        if (path.StartsWith("@site/", StringComparison.Ordinal) || path.StartsWith("~/", StringComparison.Ordinal) || path.StartsWith("@/", StringComparison.Ordinal))
            return LinkOrigin.Alias;

        // A scheme; what an author left to be filled in, or a template; a back slash, which means something else in each browser.
        var colon = path.IndexOf(':');
        if ((colon > 0 && path.IndexOf('/') is var slash && (slash < 0 || colon < slash)) || path.IndexOfAny(['{', '}', '<', '>', '\\', '$', '|', '@', '*']) >= 0)
            return LinkOrigin.Elsewhere;
        return LinkOrigin.Lesson;
    }

    private static string Decode(string text)
    {
        if (text.IndexOf('%') < 0)
            return text;

        try
        {
            return Uri.UnescapeDataString(text);
        }
        catch (UriFormatException)
        {
            return text;
        }
    }
}
