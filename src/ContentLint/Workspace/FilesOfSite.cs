using ContentLint.Configuration.Sites;

namespace ContentLint.Workspace;

/// <summary>The files of a site, through a reader that takes down what is asked for.</summary>
/// <param name="reader">Gives files.</param>
/// <param name="site">The site's folder.</param>
internal sealed class FilesOfSite(SourceReader reader, string site) : SiteFiles
{
    private const int MostFiles = 1000;
    private const int DeepestFolder = 16;

    public override SourceText? Load(string path) => reader.TryRead(path, site);

    public override bool Find(string folder, string ending, out IReadOnlyList<string> paths)
    {
        var found = new List<string>();
        var isAll = Find(folder, ending, found, depth: 0);
        paths = found;
        return isAll;
    }

    private bool Find(string folder, string ending, List<string> found, int depth)
    {
        foreach (var (name, isDirectory) in reader.List(folder).OrderBy(e => e.Name, StringComparer.Ordinal))
        {
            var path = FilePath.Combine(folder, name);
            if (isDirectory && name[0] != '.' && name != "node_modules" && (depth == DeepestFolder || !Find(path, ending, found, depth + 1)))
                return false;
            if (!isDirectory && name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                found.Add(path);
            if (found.Count > MostFiles)
                return false;
        }

        return true;
    }
}
