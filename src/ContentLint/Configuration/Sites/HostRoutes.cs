// What the host of a site makes of addresses before the site sees them: redirects and rewrites, in the files that hosts read.
// Only where they begin counts here - at such an address nobody knows what is there.

using ContentLint.Data;
using ContentLint.Rules.Links;

namespace ContentLint.Configuration.Sites;

/// <summary>Reads the addresses that a host serves or leads on itself.</summary>
internal static class HostRoutes
{
    private const int MostFolders = 5;

    private static readonly string[] VercelKeys = ["redirects", "rewrites"];

    /// <summary>The addresses; <see cref="PagePattern.Any"/> where a file has some that are not understood.</summary>
    /// <param name="folder">The site's folder.</param>
    /// <param name="assets">The folders whose files are served as they are.</param>
    /// <param name="siteBase">What stands before every address of the site.</param>
    /// <param name="load">Gives files by path.</param>
    public static IReadOnlyList<PagePattern> Read(string folder, IReadOnlyList<string> assets, string siteBase, Func<string, SourceText?> load)
    {
        var found = new List<string>();
        foreach (var text in assets.Append(folder).Select(f => load(FilePath.Combine(f, "_redirects"))).OfType<SourceText>())
            found.AddRange(text.Text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)).Where(Serves).Select(l => l[0]));
        var hasVercel = false;
        var current = folder;
        for (var i = 0; i < MostFolders && current.Length > 1; i++, current = FilePath.FolderOf(current))
        {
            if (load(FilePath.Combine(current, "netlify.toml")) is { } netlify)
                found.AddRange(FromNetlify(netlify.Text));

            // One is read, that of the folder which is deployed.
            if (!hasVercel && load(FilePath.Combine(current, "vercel.json")) is { } vercel)
            {
                found.AddRange(FromVercel(vercel));
                hasVercel = true;
            }

            if (load(FilePath.Combine(current, "firebase.json")) is not null || load(FilePath.Combine(current, "staticwebapp.config.json")) is not null)
                found.Add("/*");
        }

        return [.. found.Select(f => ToPattern(f, siteBase)).Distinct()];
    }

    // `/* /404/ 404` says what is shown where there is no page.
    private static bool Serves(string[] words) => !(words.Length > 2 && Array.Exists(words, w => w is "404" or "404!" or "410" or "410!"));

    // `from = "/old/*"` below [[redirects]].
    private static IEnumerable<string> FromNetlify(string text) =>
        from line in text.Split('\n')
        let trimmed = line.Trim()
        where trimmed.StartsWith("from", StringComparison.Ordinal) && trimmed.Substring(4).TrimStart().StartsWith('=')
        select trimmed.Substring(trimmed.IndexOf('=') + 1).Trim().Trim('"', '\'');

    private static IEnumerable<string> FromVercel(SourceText source)
    {
        var root = JsonReader.Read(MappedText.Whole(source), JsonForm.Example).Root as DataMapping;
        foreach (var entry in VercelKeys.SelectMany(k => (root?[k] as DataSequence)?.Items ?? []).OfType<DataMapping>())
            yield return (entry["source"] as DataScalar)?.Text ?? "/*";
        if (root?["routes"] is not null)
            yield return "/*";
    }

    // A rule for one host or one language holds for some readers only, and still nobody knows.
    private static PagePattern ToPattern(string from, string siteBase)
    {
        var path = from.IndexOf("://", StringComparison.Ordinal) is var scheme && scheme >= 0
            ? from.IndexOf('/', scheme + 3) is var slash && slash >= 0 ? from.Substring(slash) : "/*"
            : from;
        if (siteBase.Length > 0 && path.StartsWith(siteBase + "/", StringComparison.Ordinal))
            path = path.Substring(siteBase.Length);

        // `:lang` stands for one part of an address, anything else for all that follows.
        string[] parts = path.Trim('/').Split('/');
        var open = Array.FindIndex(parts, p => p.IndexOfAny(['*', '(', '[', '{', '?', '+']) >= 0 || p.LastIndexOf(':') > 0);
        return new PagePattern(open < 0 ? string.Join("/", parts) : string.Join("/", parts.Take(open).Append(Start(parts[open]) + "*")));
    }

    // `modules-*` is about what begins so; of `modul(es)?` even that is not certain.
    private static string Start(string part) => part.IndexOfAny(['?', '+', '[', '{']) >= 0 ? "" : part.Substring(0, part.IndexOfAny(['*', '(', ':']));

}
