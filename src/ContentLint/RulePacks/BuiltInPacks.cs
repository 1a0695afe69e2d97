using System.Text;

namespace ContentLint.RulePacks;

/// <summary>The packs of <c>rules/</c>, carried inside the assembly.</summary>
internal static class BuiltInPacks
{
    private const string Prefix = "ContentLint.rules.";
    private const string Suffix = ".yml";

    /// <summary>The names to use under <c>rulePacks</c>.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. typeof(BuiltInPacks).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal) && n.EndsWith(Suffix, StringComparison.Ordinal))
            .Select(n => n.Substring(Prefix.Length, n.Length - Prefix.Length - Suffix.Length))
            .OrderBy(n => n, StringComparer.Ordinal),
    ];

    /// <summary>A pack's text; <see langword="null"/> when none has that name.</summary>
    public static SourceText? Find(string name)
    {
        if (!Names.Contains(name))
            return null;

        using var stream = typeof(BuiltInPacks).Assembly.GetManifestResourceStream(Prefix + name + Suffix)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return SourceText.From($"rules/{name}.yml", reader.ReadToEnd());
    }
}
