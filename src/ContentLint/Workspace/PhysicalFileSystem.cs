namespace ContentLint.Workspace;

/// <summary>Files on disk.</summary>
internal sealed class PhysicalFileSystem : WorkspaceFileSystem
{
    public override bool FileExists(string path) => File.Exists(path);

    public override bool DirectoryExists(string path) => Directory.Exists(path);

    public override byte[] ReadAllBytes(string path) => File.ReadAllBytes(path);

    // A link to a folder may lead back up: following it could go round for ever.
    public override IEnumerable<(string Name, bool IsDirectory)> List(string path) =>
        from entry in new DirectoryInfo(path).EnumerateFileSystemInfos()
        let isDirectory = (entry.Attributes & FileAttributes.Directory) != 0
        where !isDirectory || (entry.Attributes & FileAttributes.ReparsePoint) == 0
        select (entry.Name, isDirectory);
}
