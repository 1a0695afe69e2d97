// A client names documents by URIs, and each client writes them in its own way (`file:///c%3A/a`, `file:///C:/a`): what counts
// is the path. We answer with the client's own words where it has said any.

using System.Text;

namespace ContentLint.LanguageServer.Documents;

/// <summary>URIs and the paths they stand for.</summary>
internal static class DocumentUri
{
    private const string Scheme = "file://";

    /// <summary>The path of a file.</summary>
    /// <param name="uri">The client's URI.</param>
    /// <returns>Its absolute path with <c>/</c> between the parts; <see langword="null"/> for what is no file.</returns>
    public static string? ToPath(string uri)
    {
        if (!uri.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return null;

        var rest = uri[Scheme.Length..];
        var end = rest.IndexOfAny(['?', '#']);
        var path = Uri.UnescapeDataString(end < 0 ? rest : rest[..end]);
        var host = path.IndexOf('/', StringComparison.Ordinal);
        if (host < 0)
            return null;

        // A drive stands behind a slash that is no part of the path; another machine is named before it.
        path = path is ['/', _, ':', ..] && char.IsAsciiLetter(path[1]) ? char.ToUpperInvariant(path[1]) + path[2..]
            : host > 0 && Path.DirectorySeparatorChar == '\\' ? "//" + path : path[host..];
        return Normalize(path);
    }

    /// <summary>The URI of a file that the client has not named.</summary>
    /// <param name="path">Its absolute path.</param>
    public static string FromPath(string path)
    {
        var uri = new StringBuilder(Scheme);
        if (!path.StartsWith('/'))
            uri.Append('/');
        foreach (var part in path.Split('/'))
            uri.Append(Uri.EscapeDataString(part)).Append('/');
        return uri.ToString(0, uri.Length - 1);
    }

    /// <summary>The last part of a URI, whatever its scheme.</summary>
    public static string NameOf(string uri)
    {
        var end = uri.IndexOfAny(['?', '#']);
        var whole = Uri.UnescapeDataString(end < 0 ? uri : uri[..end]);
        return whole[(whole.LastIndexOfAny(['/', ':']) + 1)..];
    }

    /// <summary>A path without <c>.</c>, <c>..</c>, empty parts and a slash at its end.</summary>
    public static string Normalize(string path)
    {
        var parts = new List<string>();
        foreach (var part in (Path.DirectorySeparatorChar == '\\' ? path.Replace('\\', '/') : path).Split('/'))
        {
            if (part == ".." && parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
            else if (part.Length > 0 && part is not ("." or ".."))
                parts.Add(part);
        }

        var joined = string.Join('/', parts);
        return joined is [_, ':', ..] ? joined : "/" + joined;
    }

    /// <summary>Whether a path is a folder's, or of something in it.</summary>
    public static bool IsIn(string folder, string path) =>
        path.Length >= folder.Length && path.StartsWith(folder, StringComparison.Ordinal) && (path.Length == folder.Length || folder.EndsWith('/') || path[folder.Length] == '/');

    /// <summary>The folder that a file is in.</summary>
    public static string FolderOf(string path) => path.LastIndexOf('/') is > 0 and var slash ? path[..slash] : "/";
}
