// Modules of packages, as far as what is installed says: `exports` of package.json, the themes of Docusaurus. A package that is
// not there is missing only where everything else is installed, nothing names it, and no plugin could make it.

using ContentLint.Configuration.Sites;
using ContentLint.Data;
using ContentLint.Mdx;
using ContentLint.Rules;

namespace ContentLint.Workspace;

/// <summary>Looks modules of packages up.</summary>
/// <param name="reader">Gives files.</param>
/// <param name="has">Whether there is a file, or a folder, of a path.</param>
internal sealed class PackageFiles(SourceReader reader, Func<string, bool, bool> has)
{
    private const int MostFolders = 16;
    private static readonly string[] ThemePrefixes = ["@theme/", "@theme-original/", "@theme-init/"];
    private const string DocusaurusPrefix = "@docusaurus/";

    private static readonly string[] Themes = ["theme-classic", "theme-search-algolia", "theme-mermaid", "theme-live-codeblock", "plugin-ideal-image"];

    private readonly TracedMemo<DataMapping?> _manifests = new(reader, (path, files) => files.TryRead(path, FilePath.FolderOf(path)) is { } source ? JsonReader.Read(MappedText.Whole(source)).Root as DataMapping : null);

    /// <summary>Whether changes touch what was asked.</summary>
    public bool IsTouchedBy(FileChanges changes) => _manifests.IsTouchedBy(changes);

    /// <summary>Takes over what is known and changes do not touch.</summary>
    public void TakeFrom(PackageFiles earlier, FileChanges changes, bool areAsked) => _manifests.TakeFrom(earlier._manifests, changes, areAsked);

    /// <summary>Looks a module up.</summary>
    /// <param name="lesson">The lesson that asks for it.</param>
    /// <param name="site">Its site's folder.</param>
    /// <param name="module">The module, which no path or alias is.</param>
    public ModuleResolution Resolve(LessonFacts lesson, string site, string module)
    {
        if (lesson.Settings.Flavor == MdxFlavor.Docusaurus && Array.Find(ThemePrefixes, p => module.StartsWith(p, StringComparison.Ordinal)) is { } prefix)
            return ResolveTheme(lesson, site, prefix, module.Substring(prefix.Length));
        if (lesson.Settings.Flavor == MdxFlavor.Docusaurus && module.StartsWith(DocusaurusPrefix, StringComparison.Ordinal) && FindClient(lesson, site, module.Substring(DocusaurusPrefix.Length)) is { } client)
            return client;
        if (PackageName.Split(module) is not var (package, part) || PackageName.IsOfBuilder(package))
            return Meant(KnownModules.MeantBy(lesson.Settings.Flavor, module));

        return FindPackage(lesson.Folder, package) is { } folder ? InPackage(folder, part)
            : IsMissing(lesson, site, package) ? new ModuleResolution(ModuleState.Missing, IsPackage: true)
            : Meant(KnownModules.MeantBy(lesson.Settings.Flavor, module));
    }

    private static ModuleResolution Meant(string? meant) => meant is null ? default : new ModuleResolution(ModuleState.Missing, Meant: meant, IsPackage: true);

    private string? FindPackage(string folder, string package) =>
        FoldersFrom(folder).Select(f => FilePath.Combine(f, "node_modules/" + package)).FirstOrDefault(p => _manifests.Get(p + "/package.json") is not null);

    // The folder and those around it, the innermost first.
    private static IEnumerable<string> FoldersFrom(string folder)
    {
        for (var i = 0; i < MostFolders && folder.Length > 0; i++)
        {
            yield return folder;
            var parent = FilePath.FolderOf(folder);
            if (parent == folder)
                yield break;
            folder = parent;
        }
    }

    private ModuleResolution InPackage(string folder, string part)
    {
        if (_manifests.Get(folder + "/package.json")?["exports"] is not { } exports)
            return default;
        if (PackageExports.Find(exports, part) is not { } target)
            return PackageExports.AreAll(exports) ? new ModuleResolution(ModuleState.Missing, IsPackage: true) : default;

        // A pattern of a package may lead to a file that is not in it.
        var path = FilePath.Combine(folder, target.Path);
        return has(path, false) ? new ModuleResolution(ModuleState.Found, path)
            : target.IsPattern && has(FilePath.FolderOf(path), true) ? new ModuleResolution(ModuleState.Missing, IsPackage: true)
            : default;
    }

    // What the builder itself depends on is there without being named; so all must be installed, and nothing of the site or above it
    // may name the package.
    private bool IsMissing(LessonFacts lesson, string site, string package)
    {
        if (lesson.Settings.Routing?.TakesModulesAsTheyAre != true || FindPackage(site, lesson.Settings.Flavor == MdxFlavor.Docusaurus ? "@docusaurus/core" : "astro") is null || PackageName.IsOfNode(package))
            return false;

        return !FoldersFrom(lesson.Folder).Any(f => has(FilePath.Combine(f, ".pnp.cjs"), false) || Names(_manifests.Get(FilePath.Combine(f, "package.json")), package));
    }

    private static bool Names(DataMapping? manifest, string package) => manifest is not null
        && PackageManifest.DependencyKeys.Append("optionalDependencies").Any(k => (manifest[k] as DataMapping)?[package] is not null);

    // The site's own component, else one of a theme.
    private ModuleResolution ResolveTheme(LessonFacts lesson, string site, string prefix, string name)
    {
        if (prefix == ThemePrefixes[0] && Script(FilePath.Combine(site, "src/theme/" + name)) is { } own)
            return new ModuleResolution(ModuleState.Found, own);

        var isInstalled = false;
        foreach (var theme in Themes)
        {
            if (FindPackage(site, DocusaurusPrefix + theme) is not { } folder)
                continue;
            isInstalled |= theme == Themes[0];
            if (Script(FilePath.Combine(folder, "lib/theme/" + name)) is { } script)
                return new ModuleResolution(ModuleState.Found, script);
        }

        if (lesson.Settings.Routing?.TakesModulesAsTheyAre != true || KnownModules.IsOfTheme(name))
            return default;
        var meant = KnownModules.MeantInTheme(name);
        return isInstalled || meant is not null ? new ModuleResolution(ModuleState.Missing, Meant: meant is null ? null : prefix + meant, IsPackage: true) : default;
    }

    // null where it is looked up as any package.
    private ModuleResolution? FindClient(LessonFacts lesson, string site, string name)
    {
        if (name.Contains('/') || FindPackage(lesson.Folder, DocusaurusPrefix + name) is not null || KnownModules.IsOfClient(name))
            return null;
        if (FindPackage(site, "@docusaurus/core") is { } core && Script(FilePath.Combine(core, "lib/client/exports/" + name)) is not null)
            return default(ModuleResolution);
        return KnownModules.MeantInClient(name) is { } meant ? new ModuleResolution(ModuleState.Missing, Meant: DocusaurusPrefix + meant, IsPackage: true) : null;
    }

    private string? Script(string path) => ModuleEndings.Candidates(path, ModuleEndings.Scripts).FirstOrDefault(p => has(p, false));
}
