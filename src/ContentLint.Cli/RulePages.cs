namespace ContentLint.Cli;

/// <summary>The pages of docs/rules that are built into the command.</summary>
internal static class RulePages
{
    private static readonly Lazy<Dictionary<string, string>> Resources = new(() =>
        typeof(RulePages).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith("docs/", StringComparison.Ordinal))
            .ToDictionary(n => n["docs/".Length..].Split('-')[0], StringComparer.OrdinalIgnoreCase));

    /// <summary>Gives a built-in rule's page as Markdown; <see langword="null"/> where there is no such rule.</summary>
    /// <param name="id">The rule's id.</param>
    public static string? Find(string id)
    {
        if (!Resources.Value.TryGetValue(id, out var resource))
            return null;

        using var stream = typeof(RulePages).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
