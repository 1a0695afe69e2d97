// Resolution of references against a base, RFC 3986 section 5.2, on plain strings: schemas use URNs, file names and
// addresses that System.Uri would normalise or refuse.

namespace ContentLint.Schema.Formats;

/// <summary>A URI or a relative reference in its parts.</summary>
internal readonly record struct UriReference(string? Scheme, string? Authority, string Path, string? Query, string? Fragment)
{
    /// <summary>Takes a reference apart. Any text is one.</summary>
    public static UriReference Parse(string text)
    {
        string? scheme = null, authority = null, query = null, fragment = null;
        var hash = text.IndexOf('#');
        if (hash >= 0)
            (text, fragment) = (text.Substring(0, hash), text.Substring(hash + 1));
        var mark = text.IndexOf('?');
        if (mark >= 0)
            (text, query) = (text.Substring(0, mark), text.Substring(mark + 1));
        var colon = text.IndexOf(':');
        if (colon > 0 && IsScheme(text, colon))
            (scheme, text) = (text.Substring(0, colon), text.Substring(colon + 1));
        if (text.StartsWith("//", StringComparison.Ordinal))
        {
            var slash = text.IndexOf('/', 2);
            authority = slash < 0 ? text.Substring(2) : text.Substring(2, slash - 2);
            text = slash < 0 ? "" : text.Substring(slash);
        }

        return new UriReference(scheme, authority, text, query, fragment);
    }

    /// <summary>The address a reference means where <paramref name="baseUri"/> is the base; without the fragment.</summary>
    public static string Resolve(string baseUri, string reference)
    {
        var r = Parse(reference);
        var b = Parse(baseUri);
        if (r.Scheme is not null)
            return (r with { Path = RemoveDots(r.Path), Fragment = null }).ToString();
        if (r.Authority is not null)
            return (r with { Scheme = b.Scheme, Path = RemoveDots(r.Path), Fragment = null }).ToString();
        if (r.Path.Length == 0)
            return (b with { Query = r.Query ?? b.Query, Fragment = null }).ToString();

        var path = r.Path[0] == '/' ? r.Path : Merge(b, r.Path);
        return new UriReference(b.Scheme, b.Authority, RemoveDots(path), r.Query, null).ToString();
    }

    public override string ToString() =>
        (Scheme is null ? "" : Scheme + ":")
        + (Authority is null ? "" : "//" + Authority)
        + Path
        + (Query is null ? "" : "?" + Query)
        + (Fragment is null ? "" : "#" + Fragment);

    private static bool IsScheme(string text, int length)
    {
        for (var i = 0; i < length; i++)
        {
            var isLetter = text[i] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
            if (!isLetter && (i == 0 || text[i] is not ((>= '0' and <= '9') or '+' or '-' or '.')))
                return false;
        }

        return true;
    }

    private static string Merge(UriReference b, string path)
    {
        var folder = b.Path.Substring(0, b.Path.LastIndexOf('/') + 1);
        return b.Authority is not null && b.Path.Length == 0 ? "/" + path : folder + path;
    }

    private static string RemoveDots(string path)
    {
        if (!path.Contains('.'))
            return path;

        var output = new List<string>();
        var segments = path.Split('/');
        for (var i = 0; i < segments.Length; i++)
        {
            var isLast = i == segments.Length - 1;
            if (segments[i] == "..")
            {
                if (output.Count > 1 || (output.Count == 1 && output[0].Length > 0))
                    output.RemoveAt(output.Count - 1);
                if (isLast)
                    output.Add("");
            }
            else if (segments[i] != ".")
            {
                output.Add(segments[i]);
            }
            else if (isLast)
            {
                output.Add("");
            }
        }

        return string.Join("/", output);
    }
}
