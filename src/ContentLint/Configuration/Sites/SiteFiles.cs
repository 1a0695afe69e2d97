namespace ContentLint.Configuration.Sites;

/// <summary>The files of a site, for those who read them.</summary>
internal abstract class SiteFiles
{
    /// <summary>The text of a file; <see langword="null"/> when it is not there or is not to be read.</summary>
    /// <param name="path">A normalised absolute path.</param>
    public abstract SourceText? Load(string path);

    /// <summary>Finds files in a folder and below.</summary>
    /// <param name="folder">The folder's normalised absolute path.</param>
    /// <param name="ending">The end of their names.</param>
    /// <param name="paths">Their paths, in order.</param>
    /// <returns>Whether these are all; a folder may have more files than are looked at.</returns>
    public abstract bool Find(string folder, string ending, out IReadOnlyList<string> paths);
}
