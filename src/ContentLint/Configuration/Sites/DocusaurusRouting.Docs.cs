// The docs of one plugin: their versions and translations, which files they are, and what else has an address below theirs.

using ContentLint.Astro;
using ContentLint.Astro.Zod;
using ContentLint.Data;
using ContentLint.Rules.Links;

namespace ContentLint.Configuration.Sites;

internal sealed partial class DocusaurusRouting
{
    private void ReadDocs(ObjectValue? options)
    {
        _hasKnownIds &= TreePlugins.AreHarmless(options);
        var folder = options?["path"] is null ? "docs" : options.Text("path");
        if (folder is null || RouteOf(options, "docs") is not { } route)
        {
            NotKnown();
            return;
        }

        var id = options?.Text("id") is { Length: > 0 } own && own != "default" ? own : null;
        var (included, excluded) = (GlobOf(options, "include"), GlobOf(options, "exclude"));
        var isCertain = options?["numberPrefixParser"] is null or PlainValue { Value: bool or null } && (options?["include"] is null) == (included is null) && (options?["exclude"] is null) == (excluded is null);
        var stripsNumbers = options?["numberPrefixParser"] is not PlainValue { Value: false };
        var versions = new DocsVersions(id, options, Path, _files.Load);
        DocsRoute Make(string place, string prefix) =>
            new(place, prefix, stripsNumbers) { Included = included, Excluded = excluded, IsCertain = isCertain && versions.AreKnown, IsCertainWithin = isCertain };
        var current = AddVersion(Path(folder), "current", versions.PathsOf("current"), id, route, Make);
        if (options?["includeCurrentVersion"] is null or PlainValue { Value: true } && HasCurrent(options?["onlyIncludeVersions"]))
            AddSidebar(options?.Text("sidebarPath"), current, "");
        var prefix = id is null ? "" : id + "_";
        foreach (var version in versions.Names)
        {
            var content = AddVersion(Path($"{prefix}versioned_docs/version-{version}"), "version-" + version, versions.PathsOf(version), id, route, Make);
            if (options?["onlyIncludeVersions"] is null)
                AddSidebar($"{prefix}versioned_sidebars/version-{version}-sidebars.json", content, _isOld ? $"version-{version}/" : "");
        }

        foreach (var part in new[] { "tags", "category" })
        {
            _elsewhere.Add(new PagePattern(Join(route, part)));
            _elsewhere.Add(new PagePattern(Join(route, part + "/*")));
        }

        AddGenerated(options, Path(folder), route);
    }

    private static bool HasCurrent(ScriptValue? versions) => versions switch
    {
        null or PlainValue { Value: null or DBNull } => true,
        ListValue list => list.Items.Any(i => i is PlainValue { Value: "current" }),
        ChoiceValue choice => HasCurrent(choice.First) && HasCurrent(choice.Second),
        _ => false,
    };

    private DocsRoute AddVersion(string folder, string version, IReadOnlyList<string> paths, string? id, string route, Func<string, string, DocsRoute> make)
    {
        _built.Add(folder);
        DocsRoute[] contents = [.. paths.Select((p, i) => make(folder, Join(route, p)) with { IsAlternative = i > 0 })];
        _contents.AddRange(contents);
        foreach (var locale in _locales)
        {
            var translation = Path($"i18n/{locale}/docusaurus-plugin-content-docs{(id is null ? "" : "-" + id)}/{version}");
            _contents.AddRange(contents.Select(c => c with { Folder = translation, Original = folder }));
        }

        return contents[0];
    }

    // Before the third Docusaurus ids could begin with the version.
    private void AddSidebar(string? path, DocsRoute content, string version)
    {
        if (path is not null && ModuleEndings.Candidates(Path(path), [".js", ".ts", ".mjs", ".cjs", ".json"]).Select(_files.Load).OfType<SourceText>().FirstOrDefault() is { } file)
            _sidebar.AddRange(Sidebars.OfDocusaurus(file, content).Select(e => version.Length > 0 && e.Name.StartsWith(version, StringComparison.Ordinal) ? e with { Name = e.Name.Substring(version.Length) } : e));
    }

    // The index of a category has the address that `_category_.json` or the sidebars give it.
    private void AddGenerated(ObjectValue? options, string folder, string route)
    {
        var sidebars = options?.Text("sidebarPath") is { } path ? Path(path) : Path("sidebars.js");
        foreach (var script in new[] { sidebars, Path("sidebars.ts"), Path("sidebars.js") }.Distinct().Select(_files.Load).OfType<SourceText>())
            _elsewhere.AddRange(new SiteScript(script).FindAll("slug").Select(s => new PagePattern(Join(route, s.Trim('/')))));
        _files.Find(folder, "_category_.json", out var categories);
        foreach (var category in categories.Select(_files.Load).OfType<SourceText>())
        {
            var root = JsonReader.Read(MappedText.Whole(category), JsonForm.Example).Root as DataMapping;
            if ((root?["link"] as DataMapping)?["slug"] is DataScalar slug)
                _elsewhere.Add(new PagePattern(Join(route, slug.Text.Trim('/'))));
        }

        _files.Find(folder, "_category_.yml", out var others);
        if (others.Count > 0)
            _elsewhere.AddRange(others.Select(o => FilePath.RelativeTo(folder, FilePath.FolderOf(o)) ?? "").Select(f => new PagePattern(Join(route, f))));
    }

    // What a plugin is told to take, where that is Markdown.
    private static AstroGlob? GlobOf(ObjectValue? options, string key) =>
        options?[key] is ListValue list && SiteConfig.TextsOf(list) is { } patterns && (key == "exclude" || patterns.All(p => p.EndsWith("md", StringComparison.Ordinal) || p.EndsWith("mdx", StringComparison.Ordinal) || p.EndsWith("{md,mdx}", StringComparison.Ordinal)))
            ? AstroGlob.TryParse(patterns)
            : null;
}
