namespace ContentLint.Workspace;

/// <summary>Files on disk.</summary>
internal sealed class PhysicalFileSystem : WorkspaceFileSystem
{
    public override bool FileExists(string path) => File.Exists(path);

    public override bool DirectoryExists(string path) => Directory.Exists(path);

    public override byte[] ReadAllBytes(string path) => File.ReadAllBytes(path);

    public override void Replace(string path, byte[] bytes)
    {
        // Beside the file, so that the last step stays on one volume; through a link, so that the link stays one.
        var target = ResolveLink(path);
        var temporary = target + ".contentlint-" + Guid.NewGuid().ToString("N");
        try
        {
            File.WriteAllBytes(temporary, bytes);
            File.Replace(temporary, target, destinationBackupFileName: null);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    // A link to a folder may lead back up: following it could go round for ever.
    public override IEnumerable<(string Name, bool IsDirectory)> List(string path) =>
        from entry in new DirectoryInfo(path).EnumerateFileSystemInfos()
        let isDirectory = (entry.Attributes & FileAttributes.Directory) != 0
        where !isDirectory || (entry.Attributes & FileAttributes.ReparsePoint) == 0
        select (entry.Name, isDirectory);

#if NET
    private static string ResolveLink(string path) => File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
#else
    // .NET Standard cannot follow links; File.Replace then replaces the link by a file.
    private static string ResolveLink(string path) => path;
#endif
}
