using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ContentLint.Workspace.Caching;

/// <summary>What a request and this engine add to the files, as a digest: results of other keys mean nothing.</summary>
internal static class CacheKey
{
    /// <summary>What decides about a lesson's diagnostics: the engine and all of the request but the files it names.</summary>
    public static string OfRules(LintRequest request)
    {
        using var key = new Builder();
        key.Add(typeof(CacheKey).Assembly.GetName().Version?.ToString() ?? "");
        key.Add(typeof(CacheKey).Module.ModuleVersionId.ToString("N"));
        key.Add(request.BaseDirectory);
        key.Add(request.ConfigurationPath ?? "");
        key.Add(request.Flavor?.ToString() ?? "");
        key.AddAll(request.Rules);
        key.AddAll(request.RulePacks);
        key.Add(request.AllowPlugins ? "plugins" : "");
        key.Add(request.AllowOutside ? "outside" : "");
        key.Add(request.BaselinePath ?? "");
        key.Add(request.IgnoreBaseline ? "all" : "");
        return key.ToDigest();
    }

    /// <summary>What decides which lessons are linted and how their paths look.</summary>
    public static string OfFiles(LintRequest request)
    {
        using var key = new Builder();
        key.AddAll(request.Paths);
        key.Add(request.OnlyFiles is null ? "" : "only");
        key.AddAll(request.OnlyFiles ?? []);
        key.Add(request.Shard?.ToString() ?? "");
        key.Add(request.ExcludesNamedFiles ? "excludes" : "");
        key.Add(request.ShowRelativePaths ? "relative" : "");
        return key.ToDigest();
    }

    // Each part goes in with its length, so that no two lists run together into one. Part by part, because the paths of a
    // build are too long for one text that is made anew in every build.
    private sealed class Builder : IDisposable
    {
        private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        public void Add(string part) => _hash.AppendData(Encoding.UTF8.GetBytes(part.Length.ToString(CultureInfo.InvariantCulture) + ":" + part));

        public void AddAll(IReadOnlyCollection<string> parts)
        {
            Add(parts.Count.ToString(CultureInfo.InvariantCulture));
            foreach (var part in parts)
                Add(part);
        }

        public string ToDigest() => FileTrace.ToDigest(_hash.GetHashAndReset());

        public void Dispose() => _hash.Dispose();
    }
}
