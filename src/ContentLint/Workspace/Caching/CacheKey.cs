namespace ContentLint.Workspace.Caching;

/// <summary>What a request and this engine add to the files: results of other keys mean nothing.</summary>
internal static class CacheKey
{
    /// <summary>What decides about a lesson's diagnostics: the engine and all of the request but the files it names.</summary>
    public static string OfRules(LintRequest request) => Join(
        typeof(CacheKey).Assembly.GetName().Version?.ToString() ?? "",
        typeof(CacheKey).Module.ModuleVersionId.ToString("N"),
        request.BaseDirectory,
        request.ConfigurationPath ?? "",
        request.Flavor?.ToString() ?? "",
        Join([.. request.Rules]),
        Join([.. request.RulePacks]),
        request.AllowPlugins ? "plugins" : "",
        request.BaselinePath ?? "",
        request.IgnoreBaseline ? "all" : "");

    /// <summary>What decides which lessons are linted and how their paths look.</summary>
    public static string OfFiles(LintRequest request) => Join(
        Join([.. request.Paths]), request.OnlyFiles is null ? "" : "only" + Join([.. request.OnlyFiles]), request.Shard?.ToString() ?? "", request.ExcludesNamedFiles ? "excludes" : "", request.ShowRelativePaths ? "relative" : "");

    private static string Join(params string[] parts) => string.Concat(parts.Select(p => $"{p.Length}:{p}"));
}
