// What a configuration says of links: which nobody is to judge, and what could not be read from the site.

using ContentLint.Mdx;

namespace ContentLint.Rules.Links;

/// <summary>The <c>links</c> of a configuration; what it leaves out is read from the site.</summary>
internal sealed record LinkSettings
{
    /// <summary>The folder that it is seen from.</summary>
    public required string Folder { get; init; }

    /// <summary>The addresses that nobody is to judge; <see langword="null"/> where nothing is said.</summary>
    public GlobSet? Ignored { get; init; }

    /// <summary>What stands before every address of the site; <see langword="null"/> where nothing is said.</summary>
    public string? Base { get; init; }

    /// <summary>Addresses with the normalised absolute paths of the folders whose lessons they are; <see langword="null"/> where nothing is said.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Routes { get; init; }

    /// <summary>Makes a set of the addresses that nobody is to judge.</summary>
    public static GlobSet ToIgnored(IEnumerable<string> patterns) => new(patterns.Select(Bare).Where(p => p.Length > 0));

    /// <summary>Whether nobody is to judge an address.</summary>
    /// <param name="path">Its path as written.</param>
    public bool Ignores(string path) => Ignored is not null && Bare(path) is { Length: > 0 } bare && Ignored.Matches(bare);

    // Slashes and dots in front say what it is seen from, and globs have no words for that.
    private static string Bare(string path) => FilePath.Normalize("/" + path.TrimStart('/')).Trim('/');

    /// <summary>What this says where another says nothing.</summary>
    public LinkSettings Over(LinkSettings? other) => other is null ? this : this with { Ignored = Ignored ?? other.Ignored, Base = Base ?? other.Base, Routes = Routes ?? other.Routes };

    /// <summary>A site's addresses with what is said here.</summary>
    /// <param name="site">What was read from the site; <see langword="null"/> for nothing.</param>
    /// <param name="flavor">What builds the site.</param>
    public SiteRouting? Apply(SiteRouting? site, MdxFlavor flavor)
    {
        if (Base is null && Routes is null)
            return site;

        var routing = site ?? new SiteRouting { Folder = Folder, Flavor = flavor, Base = null, HasKnownIds = true };
        var contents = Routes is null ? routing.Contents : [.. Routes.Select(r => ToContent(r.Key, r.Value, flavor)), .. routing.Contents.OfType<PagesRoute>()];
        return routing with
        {
            Base = Base ?? routing.Base ?? "",
            Contents = contents,
            BuiltFolders = [.. routing.BuiltFolders, .. contents.Select(c => c.Folder)],
            IsClosed = routing.IsClosed || Routes is not null,
        };
    }

    private static ContentRoute ToContent(string route, string folder, MdxFlavor flavor) => flavor == MdxFlavor.Docusaurus
        ? new DocsRoute(folder, route.Trim('/'), StripsNumbers: true)
        : new CollectionRoute(folder, route.Trim('/'), Glob: null) { HasRootIndex = true };
}
