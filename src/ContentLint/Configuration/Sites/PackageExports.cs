// `exports` of package.json, read as bundlers do for an import:
//
//   "exports": "./index.js"
//   "exports": { "import": "./index.mjs", "require": "./index.cjs" }
//   "exports": { ".": …, "./components": { "types": …, "import": … }, "./icons/*": "./dist/icons/*.js" }

using ContentLint.Data;

namespace ContentLint.Configuration.Sites;

/// <summary>Finds the files that packages export.</summary>
internal static class PackageExports
{
    // Conditions in conditions.
    private const int MostNested = 8;

    private static readonly HashSet<string> Conditions = new(StringComparer.Ordinal) { "astro", "import", "module", "node", "production", "default" };

    /// <summary>The file that a part of a package is, from the package's folder; <see langword="null"/> for none.</summary>
    /// <param name="exports">The entry of its manifest.</param>
    /// <param name="part">The part: <c>.</c> or <c>./components</c>.</param>
    public static (string Path, bool IsPattern)? Find(DataNode exports, string part)
    {
        if (exports is not DataMapping parts || !HasParts(parts))
            return part == "." && TargetOf(exports, MostNested) is { } whole ? (whole, false) : null;
        if (parts[part] is { } exact)
            return TargetOf(exact, MostNested) is { } target ? (target, false) : null;

        // The longest prefix wins.
        foreach (var (key, star) in parts.Properties.Select(p => (p.Key, Star: p.Key.IndexOf('*'))).Where(k => k.Star >= 0).OrderByDescending(k => k.Star))
        {
            var end = key.Length - star - 1;
            if (part.Length >= key.Length && part.StartsWith(key.Substring(0, star), StringComparison.Ordinal) && part.EndsWith(key.Substring(star + 1), StringComparison.Ordinal))
                return TargetOf(parts[key]!, MostNested) is { } pattern ? (pattern.Replace("*", part.Substring(star, part.Length - star - end)), true) : null;
        }

        return null;
    }

    /// <summary>Whether all that the entry says is understood, so that what it does not name is not there.</summary>
    public static bool AreAll(DataNode exports) => exports is DataMapping parts && HasParts(parts)
        && parts.Properties.All(p => p.Value is DataScalar or DataMapping && !p.Key.EndsWith('/'));

    private static bool HasParts(DataMapping exports) => exports.Properties.Any(p => p.Key.StartsWith('.'));

    private static string? TargetOf(DataNode value, int left) => value switch
    {
        DataScalar { Value: string path } => path,
        DataMapping conditions when left > 0 => conditions.Properties.Where(p => Conditions.Contains(p.Key)).Select(p => TargetOf(p.Value, left - 1)).FirstOrDefault(t => t is not null),
        _ => null,
    };
}
