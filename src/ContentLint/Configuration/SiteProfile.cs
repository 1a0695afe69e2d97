// What the site around a lesson does with it, read from the configuration of its builder, which is never run: which builder,
// which `.md` files go through the MDX compiler, whether formulas are on.

using ContentLint.Astro.Scripts;
using ContentLint.Data;
using ContentLint.Mdx;
using ContentLint.Text;

namespace ContentLint.Configuration;

/// <summary>What one site says by itself, where the configuration of the course says nothing.</summary>
internal sealed class SiteProfile
{
    private static readonly string[] ScriptEndings = ["ts", "js", "mjs", "mts", "cjs", "cts"];

    // Where Docusaurus looks for Markdown unless it is told otherwise.
    private static readonly string[] DocusaurusFolders = ["docs", "blog", "src/pages", "versioned_docs", "i18n"];

    private static readonly string[] DependencyKeys = ["dependencies", "devDependencies"];

    private readonly IReadOnlyList<string> _mdxFolders;

    private SiteProfile(MdxFlavor flavor, bool math, IReadOnlyList<string> mdxFolders)
    {
        Flavor = flavor;
        Math = math;
        _mdxFolders = mdxFolders;
    }

    /// <summary>What the site's pipeline does besides MDX.</summary>
    public MdxFlavor Flavor { get; }

    /// <summary>Whether dollar signs enclose formulas.</summary>
    public bool Math { get; }

    /// <summary>Whether a <c>.md</c> file goes through the MDX compiler.</summary>
    /// <param name="path">The file's normalised absolute path.</param>
    public bool ReadsAsMdx(string path) => _mdxFolders.Any(f => ConfigurationPath.RelativeTo(f, path) is not null);

    /// <summary>Reads the site in a folder; <see langword="null"/> when no builder is named there.</summary>
    /// <param name="folder">The folder's normalised absolute path.</param>
    /// <param name="load">Gives files by path.</param>
    public static SiteProfile? Read(string folder, Func<string, SourceText?> load)
    {
        var packages = Packages(folder, load);
        if (Script(folder, "astro.config", load) is { } astro)
            return new SiteProfile(MdxFlavor.Astro, new SiteScript(astro).UsesWithFiles("remark-math", folder, load), []);
        if (Script(folder, "docusaurus.config", load) is { } docusaurus)
            return Docusaurus(folder, new SiteScript(docusaurus), packages, load);

        var isAstro = packages.ContainsKey("astro");
        return isAstro == packages.ContainsKey("@docusaurus/core") ? null
            : isAstro ? new SiteProfile(MdxFlavor.Astro, math: false, [])
            : Docusaurus(folder, script: null, packages, load);
    }

    // Docusaurus 2 compiles with the first MDX, which takes much that is an error now.
    private static SiteProfile Docusaurus(string folder, SiteScript? script, Dictionary<string, string> packages, Func<string, SourceText?> load)
    {
        var isOld = packages.TryGetValue("@docusaurus/core", out var version) && version.TrimStart('^', '~', '=', 'v', '>', ' ').StartsWith("2.", StringComparison.Ordinal);
        var isMdx = !isOld && script?.Find("markdown", "format") is null or "mdx";
        var folders = DocusaurusFolders.Concat(script?.FindAll("path") ?? []).Select(f => ConfigurationPath.Combine(folder, f));
        return new SiteProfile(MdxFlavor.Docusaurus, script?.UsesWithFiles("remark-math", folder, load) == true, isMdx ? [.. folders] : []);
    }

    private static SourceText? Script(string folder, string name, Func<string, SourceText?> load) =>
        ScriptEndings.Select(e => load(ConfigurationPath.Combine(folder, $"{name}.{e}"))).FirstOrDefault(s => s is not null);

    private static Dictionary<string, string> Packages(string folder, Func<string, SourceText?> load)
    {
        var packages = new Dictionary<string, string>(StringComparer.Ordinal);
        if (load(ConfigurationPath.Combine(folder, "package.json")) is not { } source || JsonReader.Read(SourceSlice.Whole(source)).Root is not DataMapping root)
            return packages;

        foreach (var property in DependencyKeys.Select(k => root[k]).OfType<DataMapping>().SelectMany(m => m.Properties))
            packages[property.Key] = property.Value is DataScalar scalar ? scalar.Text : "";
        return packages;
    }
}

/// <summary>A builder's configuration as tokens: enough for questions about names, whatever the code around them does.</summary>
internal sealed class SiteScript(SourceText source)
{
    private const int MostFiles = 16;
    private static readonly string[] Endings = ["", ".ts", ".js", ".mjs", ".mts", ".cjs", ".cts", "/index.ts", "/index.js", "/index.mjs"];

    private readonly IReadOnlyList<ScriptToken> _tokens = ScriptLexer.Read(source.Text);

    /// <summary>The text of an entry within an entry: <c>markdown: { format: 'detect' }</c>; empty when it is no text.</summary>
    public string? Find(string outer, string inner)
    {
        for (var i = 0; i + 2 < _tokens.Count; i++)
        {
            if (IsKey(i, outer, "=") && IsMark(i + 2, "{") && FindIn(i + 2, inner) is { } value)
                return value;
        }

        return null;
    }

    /// <summary>The texts of all entries of a name.</summary>
    public IEnumerable<string> FindAll(string name) =>
        from i in Enumerable.Range(0, _tokens.Count)
        where IsKey(i, name, ":") && At(i + 2).Kind == ScriptTokenKind.Text
        select At(i + 2).Value;

    /// <summary>Whether the script, or a file beside it that it imports, does something with a package.</summary>
    public bool UsesWithFiles(string package, string folder, Func<string, SourceText?> load) =>
        Uses(package) || Imported().Take(MostFiles).Any(file =>
            Endings.Select(e => load(ConfigurationPath.Combine(folder, file + e))).FirstOrDefault(s => s is not null) is { } other && new SiteScript(other).Uses(package));

    // A text with the package's name; where it gives a name to what it imports, that name must stand elsewhere too.
    private bool Uses(string package)
    {
        for (var i = 0; i < _tokens.Count; i++)
        {
            if (At(i).Kind == ScriptTokenKind.Text && At(i).Value == package && NamesGivenTo(i) is var (names, start) && (names is null || names.Any(n => StandsElsewhere(n, start, i))))
                return true;
        }

        return false;
    }

    private IEnumerable<string> Imported() =>
        from i in Enumerable.Range(1, Math.Max(0, _tokens.Count - 1))
        where At(i).Kind == ScriptTokenKind.Text && At(i).Value.StartsWith('.') && (At(i - 1).Value is "from" or "import" or "(")
        select At(i).Value;

    // The names of `import a, {b as c} from '…'` and `const a = require('…')`; none for a text that is used where it stands.
    private (List<string>? Names, int Start) NamesGivenTo(int text)
    {
        var start = text - 1;
        while (start >= 0 && At(start).Value is "(" or "import" or "require" or "await" && At(start).Kind is ScriptTokenKind.Name or ScriptTokenKind.Mark)
            start--;
        var isImport = start >= 0 && At(start) is { Kind: ScriptTokenKind.Name, Value: "from" };
        if (!isImport && !(start >= 0 && IsMark(start, "=")))
            return (start == text - 2 && At(text - 1).Value == "import" ? [] : null, text);

        var names = new List<string>();
        for (start--; start >= 0 && !(At(start).Kind == ScriptTokenKind.Name && At(start).Value is "import" or "const" or "let" or "var"); start--)
        {
            if (At(start).Kind == ScriptTokenKind.Name)
                names.Add(At(start).Value);
            else if (IsMark(start, ";"))
                break;
        }

        return (names, start);
    }

    private bool StandsElsewhere(string name, int start, int end)
    {
        for (var i = 0; i < _tokens.Count; i++)
        {
            if ((i < start || i > end) && At(i).Kind == ScriptTokenKind.Name && At(i).Value == name)
                return true;
        }

        return false;
    }

    private string? FindIn(int brace, string name)
    {
        var depth = 0;
        for (var i = brace; i < _tokens.Count; i++)
        {
            if (IsMark(i, "{") || IsMark(i, "(") || IsMark(i, "["))
                depth++;
            else if ((IsMark(i, "}") || IsMark(i, ")") || IsMark(i, "]")) && --depth == 0)
                return null;
            else if (depth == 1 && IsKey(i, name, ":"))
                return At(i + 2).Kind == ScriptTokenKind.Text ? At(i + 2).Value : "";
        }

        return null;
    }

    private bool IsKey(int i, string name, string orMark) =>
        At(i).Kind is ScriptTokenKind.Name or ScriptTokenKind.Text && At(i).Value == name && (IsMark(i + 1, ":") || IsMark(i + 1, orMark));

    private bool IsMark(int i, string mark) => At(i).Kind == ScriptTokenKind.Mark && At(i).Value == mark;

    private ScriptToken At(int i) => _tokens[Math.Max(0, Math.Min(i, _tokens.Count - 1))];
}
