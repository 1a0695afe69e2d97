// Glob patterns over paths relative to the folder of the configuration that holds them: `*` within a name, `**` over
// folders, `{a,b}` for alternatives, `!` in front to take out again. Matching is Microsoft.Extensions.FileSystemGlobbing's; the
// braces, which it does not know, are expanded here.

using Microsoft.Extensions.FileSystemGlobbing;

namespace ContentLint.Text;

/// <summary>A set of globs. Immutable.</summary>
internal sealed class GlobSet
{
    private const int MostAlternatives = 256;
    private const int MostExpansions = 1_000;
    private readonly Matcher _matcher = new(StringComparison.Ordinal);

    public GlobSet(IEnumerable<string> patterns)
    {
        foreach (var pattern in patterns)
        {
            var excludes = pattern.StartsWith('!');
            foreach (var alternative in Expand(excludes ? pattern.Substring(1) : pattern))
            {
                // No file of the folder lies outside of it.
                var glob = Complete(alternative);
                if (glob == ".." || glob.StartsWith("../", StringComparison.Ordinal))
                    continue;
                if (excludes)
                    _matcher.AddExclude(glob);
                else
                    _matcher.AddInclude(glob);
            }
        }
    }

    /// <summary>Whether a path, relative to the configuration's folder, is in the set.</summary>
    public bool Matches(string relativePath) => _matcher.Match("/", relativePath).HasMatches;

    /// <summary>The patterns without braces that a pattern with braces stands for.</summary>
    public static IReadOnlyList<string> Expand(string pattern)
    {
        var expanded = new List<string> { pattern };
        var expansions = 0;
        for (var i = 0; i < expanded.Count && expanded.Count < MostAlternatives && expansions < MostExpansions; expansions++)
        {
            var text = expanded[i];
            var close = text.IndexOf('}');
            var open = close < 0 ? -1 : text.LastIndexOf('{', close);
            if (open < 0)
            {
                i++;
                continue;
            }

            expanded.RemoveAt(i);
            var alternatives = text.Substring(open + 1, close - open - 1).Split(',');
            var (before, after) = (text.Substring(0, open), text.Substring(close + 1));
            expanded.InsertRange(i, alternatives.Select(a => before + a + after));
        }

        return [.. expanded.Distinct(StringComparer.Ordinal)];
    }

    private static string Complete(string pattern)
    {
        var glob = WithoutDots(pattern);
        return glob.EndsWith('/') ? glob + "**" : glob;
    }

    // What the library refuses inside a pattern: "a/../b" is "b". A folder behind "**" may be any, so all of them stay possible.
    private static string WithoutDots(string pattern)
    {
        var parts = new List<string>();
        var all = pattern.Split('/');
        for (var i = 0; i < all.Length; i++)
        {
            var part = all[i];
            if (part == "." || (part.Length == 0 && i > 0 && i < all.Length - 1))
                continue;
            if (part != ".." || parts.Count == 0 || parts[parts.Count - 1] is "..")
                parts.Add(part);
            else if (parts[parts.Count - 1] != "**")
                parts.RemoveAt(parts.Count - 1);
        }

        return string.Join("/", parts);
    }
}
