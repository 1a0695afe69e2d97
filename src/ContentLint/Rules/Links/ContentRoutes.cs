// How builders make an address of a lesson's path.

using ContentLint.Astro;
using ContentLint.Data;
using ContentLint.Lessons.Facts;

namespace ContentLint.Rules.Links;

/// <summary>A collection of Astro: the path in it, part by part as a heading's id, without the ending and without <c>index</c> at its end.</summary>
/// <param name="Folder">The folder's normalised absolute path.</param>
/// <param name="Prefix">What the addresses begin with.</param>
/// <param name="Glob">Which files are in the collection; <see langword="null"/> for all whose names do not start with an underscore.</param>
internal sealed record CollectionRoute(string Folder, string Prefix, AstroGlob? Glob) : ContentRoute(Folder, Prefix)
{
    /// <summary>Whether the collection's own index is the page of the prefix, as in Starlight.</summary>
    public bool HasRootIndex { get; init; }

    /// <summary>The folders of languages.</summary>
    public IReadOnlyList<string> Locales { get; init; } = [];

    /// <summary>The folder of the language that others fall back to; empty where it has none of its own.</summary>
    public string DefaultLocale { get; init; } = "";

    /// <inheritdoc/>
    public override bool Holds(string path) =>
        FilePath.RelativeTo(Folder, path) is { } relative && LinkAddress.Parse(relative).IsLessonFile
        && (Glob?.Matches(relative) ?? relative.Split('/').All(part => part.Length > 0 && part[0] != '_'));

    /// <inheritdoc/>
    public override string RouteOf(string path, DataMapping? frontMatter) => Join(Prefix, TextOf(frontMatter, "slug")?.Trim('/') ?? SlugOf(path));

    /// <inheritdoc/>
    public override IEnumerable<string> SidebarNamesOf(string path, DataMapping? frontMatter) =>
        // A page that is there in another language alone is none that the sidebar of the default one can show.
        base.SidebarNamesOf(path, frontMatter).Where(n => Locales.Count == 0 || LocaleOf(n) == DefaultLocale).Select(WithoutLocale);

    private string LocaleOf(string below)
    {
        var slash = below.IndexOf('/');
        var first = slash < 0 ? below : below.Substring(0, slash);
        return Locales.Contains(first) ? first : "";
    }

    private string WithoutLocale(string below) => LocaleOf(below) is { Length: > 0 } locale ? below.Substring(Math.Min(below.Length, locale.Length + 1)) : below;

    /// <inheritdoc/>
    public override IEnumerable<string> FallbacksOf(string route)
    {
        if (Locales.Count == 0 || Below(route) is not { } below)
            return [];

        var rest = WithoutLocale(below);
        return [Join(Prefix, Join(DefaultLocale, rest)), Join(Prefix, rest)];
    }

    private string SlugOf(string path)
    {
        var relative = LessonPath.WithoutEnding(FilePath.RelativeTo(Folder, path)!);
        var slug = string.Join("/", relative.Split('/').Select(Slugger.Of));
        const string index = "/index";
        return slug.EndsWith(index, StringComparison.Ordinal) ? slug.Substring(0, slug.Length - index.Length)
            : slug == "index" && HasRootIndex ? "" : slug;
    }
}

/// <summary>A folder whose files are pages by their paths, as <c>src/pages</c>. What else is served at its addresses is not known.</summary>
/// <param name="Folder">The folder's normalised absolute path.</param>
/// <param name="Prefix">What the addresses begin with.</param>
internal sealed record PagesRoute(string Folder, string Prefix) : ContentRoute(Folder, Prefix)
{
    /// <inheritdoc/>
    public override bool Holds(string path) =>
        FilePath.RelativeTo(Folder, path) is { } relative && LinkAddress.Parse(relative).IsLessonFile && relative.Split('/').All(part => part.Length > 0 && part[0] != '_');

    /// <inheritdoc/>
    public override string RouteOf(string path, DataMapping? frontMatter)
    {
        var route = LessonPath.WithoutEnding(FilePath.RelativeTo(Folder, path)!);
        return Join(Prefix, route == "index" ? "" : route.EndsWith("/index", StringComparison.Ordinal) ? route.Substring(0, route.Length - "/index".Length) : route);
    }
}

/// <summary>Docs of Docusaurus: <c>slug</c>, or folders and <c>id</c>, without the numbers that order them.</summary>
/// <param name="Folder">The folder's normalised absolute path.</param>
/// <param name="Prefix">The plugin's <c>routeBasePath</c> with the version's path.</param>
/// <param name="StripsNumbers">Whether numbers in front of names are no part of addresses.</param>
internal sealed record DocsRoute(string Folder, string Prefix, bool StripsNumbers) : ContentRoute(Folder, Prefix)
{
    /// <summary>Which files are docs; <see langword="null"/> for all.</summary>
    public AstroGlob? Included { get; init; }

    /// <summary>Which of them are not; <see langword="null"/> for those with an underscore before a name.</summary>
    public AstroGlob? Excluded { get; init; }

    /// <inheritdoc/>
    public override bool Holds(string path) =>
        FilePath.RelativeTo(Folder, path) is { } relative && LinkAddress.Parse(relative).IsLessonFile && Included?.Matches(relative) != false
        && (Excluded is null ? relative.Split('/').All(part => part.Length > 0 && part[0] != '_') : !Excluded.Matches(relative));

    /// <inheritdoc/>
    public override string RouteOf(string path, DataMapping? frontMatter)
    {
        var relative = LessonPath.WithoutEnding(FilePath.RelativeTo(Folder, path)!);
        var folders = relative.Split('/').ToList();
        var name = folders[folders.Count - 1];
        folders.RemoveAt(folders.Count - 1);
        var folder = string.Join("/", folders.Select(Bare));
        if (TextOf(frontMatter, "slug") is { } slug)
            return Join(Prefix, slug.StartsWith('/') ? slug.Trim('/') : FilePath.Normalize(Join(folder, slug)).Trim('/'));
        return Join(Prefix, IsIndex(name, folders) ? folder : Join(folder, TextOf(frontMatter, "id") ?? Bare(name)));
    }

    /// <inheritdoc/>
    public override IEnumerable<string> SidebarNamesOf(string path, DataMapping? frontMatter)
    {
        var relative = LessonPath.WithoutEnding(FilePath.RelativeTo(Folder, path)!);
        var folder = string.Join("/", FilePath.FolderOf(relative).Split('/').Select(Bare));
        return [Join(folder, TextOf(frontMatter, "id") ?? Bare(FilePath.NameOf(relative)))];
    }

    private static bool IsIndex(string name, List<string> folders) =>
        name.ToLowerInvariant() is "index" or "readme" || (folders.Count > 0 && string.Equals(name, folders[folders.Count - 1], StringComparison.OrdinalIgnoreCase));

    // `02-name`, `2. name`, `02_name`; `2021-05-name` and `7.0-name` are dates and versions.
    private string Bare(string name)
    {
        if (!StripsNumbers)
            return name;

        var at = 0;
        while (at < name.Length && name[at] is >= '0' and <= '9')
            at++;
        var digits = at;
        while (at < name.Length && char.IsWhiteSpace(name[at]))
            at++;
        var separators = at;
        while (at < name.Length && name[at] is '-' or '_' or '.')
            at++;
        var hasSeparator = at > separators;
        while (at < name.Length && char.IsWhiteSpace(name[at]))
            at++;
        if (digits == 0 || !hasSeparator || at >= name.Length || name[at] is '-' or '_' or '.')
            return name;

        var isDate = name[digits] is '-' or '_' or '.' && digits + 1 < name.Length && name[digits + 1] is >= '0' and <= '9';
        return isDate ? name : name.Substring(at);
    }
}
