// What addresses a site's pages have, read from the site and never asked of a build. What cannot be read is said too: then
// nobody can tell that an address leads nowhere.

using ContentLint.Data;
using ContentLint.Mdx;

namespace ContentLint.Rules.Links;

/// <summary>The addresses of one site.</summary>
internal sealed record SiteRouting
{
    /// <summary>The site's folder, a normalised absolute path.</summary>
    public required string Folder { get; init; }

    /// <summary>What builds the site.</summary>
    public required MdxFlavor Flavor { get; init; }

    /// <summary>What stands before every address of the site: <c>/docs</c>; empty for nothing, <see langword="null"/> where it cannot be told.</summary>
    public string? Base { get; init; } = "";

    /// <summary>The folders whose lessons are built, into pages or parts of pages.</summary>
    public IReadOnlyList<string> BuiltFolders { get; init; } = [];

    /// <summary>Where lessons become pages.</summary>
    public IReadOnlyList<ContentRoute> Contents { get; init; } = [];

    /// <summary>The pages that are made of other files.</summary>
    public IReadOnlyList<PagePattern> Pages { get; init; } = [];

    /// <summary>The folders whose files are served as they are: <c>public</c>, <c>static</c>.</summary>
    public IReadOnlyList<string> AssetFolders { get; init; } = [];

    /// <summary>The addresses that lead on, or that something else serves: nothing is known of what is there.</summary>
    public IReadOnlyList<PagePattern> Elsewhere { get; init; } = [];

    /// <summary>The pages that sidebars name, as far as these can be read.</summary>
    public IReadOnlyList<SidebarEntry> Sidebar { get; init; } = [];

    /// <summary>The addresses that sidebars link to, as far as these can be read.</summary>
    public IReadOnlyList<SidebarEntry> SidebarLinks { get; init; } = [];

    /// <summary>The fields of lessons that are paths of images.</summary>
    public IReadOnlyList<ImageFields> ImageFields { get; init; } = [];

    /// <summary>Whether nothing else makes pages: no integration or plugin that is not known to make none.</summary>
    public bool IsClosed { get; init; }

    /// <summary>Whether links in Markdown may be rewritten by something that is not known here.</summary>
    public bool RewritesLinks { get; init; }

    /// <summary>Whether nothing in the configuration makes modules, or gives them other names.</summary>
    public bool TakesModulesAsTheyAre { get; init; }

    /// <summary>The components of Docusaurus' theme that the site has its own of.</summary>
    public IReadOnlyList<string> OwnTheme { get; init; } = [];

    /// <summary>Whether an image in Markdown that is not there stops the build.</summary>
    public bool StopsForImages { get; init; } = true;

    /// <summary>Whether the build stops for a link to what is no page, wherever that should be.</summary>
    public bool StopsForLinks { get; init; }

    /// <summary>Whether an element that is written in a lesson is shown as it is, and not by a component of the theme.</summary>
    public bool LeavesElements { get; init; }

    /// <summary>Whether headings have the ids that their builder gives them.</summary>
    public bool HasKnownIds { get; init; }

    /// <summary>The content that a file is part of; <see langword="null"/> for a file that becomes no page by itself.</summary>
    /// <param name="path">Its normalised absolute path.</param>
    public ContentRoute? ContentOf(string path) => Contents.FirstOrDefault(c => c.Holds(path));

    /// <summary>The fields of a lesson that are paths of images; <see langword="null"/> for none.</summary>
    /// <param name="path">Its normalised absolute path.</param>
    public ImageFields? ImageFieldsOf(string path) => ImageFields.Count == 0 ? null : ImageFields.FirstOrDefault(f => f.Content.Holds(path));

    /// <summary>Whether a lesson is built, as a page or as a part of others.</summary>
    /// <param name="path">Its normalised absolute path.</param>
    public bool Builds(string path) => BuiltFolders.Any(f => FilePath.RelativeTo(f, path) is not null);
}

/// <summary>A folder of lessons that become pages.</summary>
/// <param name="Folder">The folder's normalised absolute path.</param>
/// <param name="Prefix">What their addresses begin with, without slashes around it; empty for nothing.</param>
internal abstract record ContentRoute(string Folder, string Prefix)
{
    private readonly bool _isCertainWithin;

    /// <summary>Whether a page that is not among the lessons is not there for certain.</summary>
    public bool IsCertain { get; init; } = true;

    /// <summary>Whether that is so but for what the addresses begin with: a page that is named from one of the same folder is not there.</summary>
    public bool IsCertainWithin
    {
        get => _isCertainWithin || IsCertain;
        init => _isCertainWithin = value;
    }

    /// <summary>The folder that these lessons are a translation of; <see langword="null"/> for the lessons themselves.</summary>
    public string? Original { get; init; }

    /// <summary>Whether its pages may have these addresses instead of those of a content that is listed before it.</summary>
    public bool IsAlternative { get; init; }

    /// <summary>Whether its pages are known, but what their addresses begin with is assumed.</summary>
    public bool IsAssumed => !IsCertain && IsCertainWithin;

    /// <summary>Whether a file becomes a page.</summary>
    /// <param name="path">Its normalised absolute path.</param>
    public abstract bool Holds(string path);

    /// <summary>The address of a file's page, without slashes around it.</summary>
    /// <param name="path">Its normalised absolute path.</param>
    /// <param name="frontMatter">Its front matter.</param>
    public abstract string RouteOf(string path, DataMapping? frontMatter);

    /// <summary>The names that a sidebar may have for a file's page.</summary>
    /// <param name="path">Its normalised absolute path.</param>
    /// <param name="frontMatter">Its front matter.</param>
    public virtual IEnumerable<string> SidebarNamesOf(string path, DataMapping? frontMatter) => Below(RouteOf(path, frontMatter)) is { } below ? [below] : [];

    /// <summary>The other addresses under which a builder would look where there is no page of this one: a locale falls back to another.</summary>
    /// <param name="route">The address.</param>
    public virtual IEnumerable<string> FallbacksOf(string route) => [];

    /// <summary>The files that would have an address; a build may still have to write one.</summary>
    /// <param name="route">The address.</param>
    public IEnumerable<string> FilesFor(string route)
    {
        if (Below(route) is not { } rest)
            return [];

        var path = rest.Length == 0 ? Folder : FilePath.Combine(Folder, rest);
        return [path + ".md", path + ".mdx", path + "/index.md", path + "/index.mdx"];
    }

    /// <summary>What is behind the prefix; <see langword="null"/> for an address that does not begin with it.</summary>
    public string? Below(string route) => Prefix.Length == 0 ? route
        : route == Prefix ? ""
        : route.StartsWith(Prefix + "/", StringComparison.Ordinal) ? route.Substring(Prefix.Length + 1) : null;

    /// <summary>Joins two parts of an address.</summary>
    protected static string Join(string first, string second) => first.Length == 0 ? second : second.Length == 0 ? first : first + "/" + second;

    /// <summary>A text of the front matter; <see langword="null"/> for none.</summary>
    protected static string? TextOf(DataMapping? frontMatter, string key) => frontMatter?[key] is DataScalar { Kind: not DataKind.Null } scalar ? scalar.Text : null;
}

/// <summary>An address with parts left open: <c>blog/[page]</c>, <c>[...rest]</c>; <c>*</c> for all that follows.</summary>
/// <param name="Route">The address, without slashes around it.</param>
internal sealed record PagePattern(string Route)
{
    private readonly string[] _parts = Route.Split('/');

    /// <summary>Every address.</summary>
    public static PagePattern Any { get; } = new("*");

    /// <summary>Whether no part is left open.</summary>
    public bool IsLiteral { get; } = Route.IndexOfAny(['[', '*', ':']) < 0;

    /// <summary>Whether an address has this form.</summary>
    /// <param name="route">The address, without slashes around it.</param>
    public bool Matches(string route)
    {
        if (IsLiteral)
            return route == Route;

        var parts = route.Split('/');
        for (var i = 0; i < _parts.Length; i++)
        {
            if (_parts[i].StartsWith("[...", StringComparison.Ordinal))
                return true;
            if (_parts[i].IndexOf('*') is var star && star >= 0)
                return star == 0 || (i < parts.Length && parts[i].StartsWith(_parts[i].Substring(0, star), StringComparison.Ordinal));
            if (i >= parts.Length || (_parts[i].IndexOfAny(['[', ':']) < 0 && _parts[i] != parts[i]))
                return false;
        }

        return parts.Length == _parts.Length;
    }
}
