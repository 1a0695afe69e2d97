// `paths` of tsconfig.json or jsconfig.json: `"@/*": ["./src/*"]`. Astro, Next and Vite's plugins follow it. A site whose own
// configuration makes aliases has them from there, which is not read: then no alias is known.

using ContentLint.Data;

namespace ContentLint.Configuration.Sites;

/// <summary>The aliases of a site's modules.</summary>
internal sealed class ModuleAliases
{
    private const int MostExtends = 8;

    private static readonly string[] Configurations = ["tsconfig.json", "jsconfig.json"];
    private static readonly string[] Scripts = ["astro.config.mjs", "astro.config.ts", "astro.config.js", "astro.config.mts", "vite.config.ts", "vite.config.js", "vite.config.mjs", "next.config.mjs", "next.config.js", "next.config.ts"];

    private readonly List<(string Prefix, string Suffix, IReadOnlyList<string> Targets)> _paths = [];

    private ModuleAliases()
    {
    }

    /// <summary>Reads the aliases of a site.</summary>
    /// <param name="folder">The site's folder, a normalised absolute path.</param>
    /// <param name="load">Gives files by path.</param>
    public static ModuleAliases Read(string folder, Func<string, SourceText?> load)
    {
        var aliases = new ModuleAliases();
        if (Scripts.Select(s => load(FilePath.Combine(folder, s))).OfType<SourceText>().Any(s => s.Text.Contains("alias")))
            return aliases;

        if (Configurations.Select(c => FilePath.Combine(folder, c)).FirstOrDefault(p => load(p) is not null) is { } path)
            aliases.ReadFile(path, load, MostExtends);
        return aliases;
    }

    /// <summary>Where a module may be; empty when no alias fits.</summary>
    public IReadOnlyList<string> Resolve(string module)
    {
        // The longest prefix wins, as in TypeScript.
        var (prefix, suffix, targets) = _paths.Where(p => module.Length >= p.Prefix.Length + p.Suffix.Length && module.StartsWith(p.Prefix, StringComparison.Ordinal) && module.EndsWith(p.Suffix, StringComparison.Ordinal))
            .OrderByDescending(p => p.Prefix.Length).FirstOrDefault();
        if (prefix is null)
            return [];

        var rest = module.Substring(prefix.Length, module.Length - prefix.Length - suffix.Length);
        return [.. targets.Select(t => t.Replace("*", rest))];
    }

    // The file's own paths replace those of the one it extends. A base in a package cannot be followed, and has none as a rule.
    private void ReadFile(string path, Func<string, SourceText?> load, int most)
    {
        if (load(path) is not { } source || JsonReader.Read(MappedText.Whole(source), JsonForm.Example).Root is not DataMapping root)
            return;

        var folder = FilePath.FolderOf(path);
        var options = root["compilerOptions"] as DataMapping;
        if (options?["paths"] is DataMapping paths)
        {
            var from = options["baseUrl"] is DataScalar baseUrl ? FilePath.Combine(folder, baseUrl.Text) : folder;
            foreach (var entry in paths.Properties.Where(p => p.Key.Length > 0 && p.Key != "*"))
                Add(entry.Key, entry.Value is DataSequence list ? [.. list.Items.OfType<DataScalar>().Select(t => FilePath.Combine(from, t.Text))] : []);
            return;
        }

        if (root["extends"] is DataScalar { Text: var extended } && extended.Length > 0 && extended[0] == '.' && most > 0)
            ReadFile(FilePath.Combine(folder, extended.EndsWith(".json", StringComparison.Ordinal) ? extended : extended + ".json"), load, most - 1);
    }

    private void Add(string pattern, IReadOnlyList<string> targets)
    {
        var star = pattern.IndexOf('*');
        var prefix = star < 0 ? pattern : pattern.Substring(0, star);

        // A pattern without a star stands for one module, which `Resolve` must not take for the start of others.
        if (targets.Count > 0 && star >= 0 && prefix.Length > 0)
            _paths.Add((prefix, pattern.Substring(star + 1), targets));
    }
}
