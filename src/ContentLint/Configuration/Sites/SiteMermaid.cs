// Builders have no Mermaid of their own: a site depends on it, or on a plugin that brings one along.

namespace ContentLint.Configuration.Sites;

/// <summary>The Mermaid of a site.</summary>
/// <param name="Major">Its major version.</param>
/// <param name="Location">The dependency that it comes from.</param>
internal sealed record SiteMermaid(int Major, Text.SourceLocation Location)
{
    private const string Package = "mermaid";

    // The major that a plugin brings where no lock file says which; 0 for the newest.
    private static readonly (string Package, int BeforeMajor, int Mermaid)[] Carriers =
    [
        ("@docusaurus/theme-mermaid", int.MaxValue, 0),
        ("rehype-mermaid", int.MaxValue, 11),
        ("remark-mermaidjs", int.MaxValue, 11),
        ("mermaid-isomorphic", int.MaxValue, 11),
        ("@pasqal-io/starlight-client-mermaid", int.MaxValue, 11),
        ("nextra", 3, 10),
        ("nextra", int.MaxValue, 11),
    ];

    /// <summary>The oldest and the newest major that diagrams are judged by.</summary>
    public static (int Oldest, int Newest) Known => (10, 12);

    /// <summary>The Mermaid among a site's dependencies; <see langword="null"/> when there is none.</summary>
    public static SiteMermaid? Find(PackageManifest packages)
    {
        if (packages.Find(Package) is { } own)
            return Of(packages.VersionOf(Package)?.Major, own);

        foreach (var (carrier, before, major) in Carriers)
        {
            if (packages.Find(carrier) is { } dependency && packages.VersionOf(carrier) is var version && (before == int.MaxValue || version?.IsBefore(before) == true))
                return Of(packages.Installed(Package)?.Major ?? (major == 0 ? null : major), dependency);
        }

        return null;
    }

    private static SiteMermaid? Of(int? major, Dependency dependency) =>
        major is { } known ? new SiteMermaid(Math.Min(Math.Max(known, Known.Oldest), Known.Newest), dependency.Location) : null;
}
