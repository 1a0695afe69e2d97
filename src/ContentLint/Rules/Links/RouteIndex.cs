// The pages of a site by their addresses. Lessons that are at hand tell their own; of the other files of a content folder, which
// a run over some of the lessons has not read, the front matter is looked at.

using ContentLint.Data;

namespace ContentLint.Rules.Links;

/// <summary>The addresses of a site's lessons.</summary>
internal sealed class RouteIndex
{
    private readonly Dictionary<string, List<string>> _paths = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _routes = new(StringComparer.Ordinal);

    /// <summary>Makes the index of a site.</summary>
    /// <param name="routing">The site.</param>
    /// <param name="files">The files.</param>
    /// <param name="frontMatterOf">The front matter of a lesson that is at hand; <see langword="false"/> for another file.</param>
    public RouteIndex(SiteRouting routing, CourseFiles files, TryGetFrontMatter frontMatterOf)
    {
        IsWhole = true;
        HasAssumed = routing.Contents.Any(c => c.IsAssumed);
        foreach (var content in routing.Contents)
        {
            var paths = files.FilesBelow(content.Folder);
            IsWhole &= paths is not null;
            foreach (var path in paths ?? [])
            {
                if (content.Holds(path) && (content.IsAlternative || !_routes.ContainsKey(path)) && IsBuilt(content, path, files))
                    Add(path, content.RouteOf(path, frontMatterOf(path, out var known) ? known : files.FrontMatterOf(path)));
            }
        }
    }

    /// <summary>Gives the front matter of a lesson that is at hand.</summary>
    public delegate bool TryGetFrontMatter(string path, out DataMapping? frontMatter);

    /// <summary>Whether all files could be listed.</summary>
    public bool IsWhole { get; }

    /// <summary>Whether some addresses are only assumed.</summary>
    public bool HasAssumed { get; }

    /// <summary>All addresses, without slashes around them.</summary>
    public IReadOnlyCollection<string> Routes => _paths.Keys;

    /// <summary>The files that have an address.</summary>
    public IReadOnlyList<string> Find(string route) => _paths.TryGetValue(route, out var paths) ? paths : [];

    /// <summary>The address of a file's page; <see langword="null"/> for a file that becomes none.</summary>
    public string? RouteOf(string path) => _routes.TryGetValue(path, out var routes) ? routes[0] : null;

    /// <summary>All addresses that a file's page may have.</summary>
    public IReadOnlyList<string> RoutesOf(string path) => _routes.TryGetValue(path, out var routes) ? routes : [];

    // Docusaurus takes the list of its docs from the originals.
    private static bool IsBuilt(ContentRoute content, string path, CourseFiles files) =>
        content.Original is not { } original || FilePath.RelativeTo(content.Folder, path) is not { } relative || files.Look(FilePath.Combine(original, relative)).State != FileState.Missing;

    private void Add(string path, string route)
    {
        if (!_routes.TryGetValue(path, out var routes))
            _routes.Add(path, routes = []);
        routes.Add(route);
        if (!_paths.TryGetValue(route, out var paths))
            _paths.Add(route, paths = []);
        paths.Add(path);
    }
}
