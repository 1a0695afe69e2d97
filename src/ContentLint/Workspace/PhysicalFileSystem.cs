#if NET
using System.IO.Enumeration;
#endif

namespace ContentLint.Workspace;

/// <summary>Files on disk.</summary>
internal sealed class PhysicalFileSystem : WorkspaceFileSystem
{
    // Clocks of file systems are coarse: two writes within two seconds may carry one time.
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(2);

#if NET
    private static readonly EnumerationOptions AllEntries = new() { IgnoreInaccessible = false, AttributesToSkip = 0 };
#endif

    public override bool FileExists(string path) => File.Exists(path);

    public override bool DirectoryExists(string path) => Directory.Exists(path);

    public override byte[] ReadAllBytes(string path) => File.ReadAllBytes(path);

    // Without a buffer of its own: who reads in blocks needs none.
    public override Stream OpenRead(string path) => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);

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

    public override void Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var temporary = path + ".contentlint-" + Guid.NewGuid().ToString("N");
        try
        {
            File.WriteAllBytes(temporary, bytes);
            MoveOver(temporary, path);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    public override FileStamp? GetStamp(string path)
    {
        try
        {
            // What a link leads to may change without the link.
            var info = new FileInfo(path);
            if (!info.Exists && !Directory.Exists(path) || (info.Attributes & FileAttributes.ReparsePoint) != 0)
                return null;

            var written = info.LastWriteTimeUtc;
#pragma warning disable RS0030 // No verdict depends on it: only whether a file is read once more.
            var age = DateTime.UtcNow - written;
#pragma warning restore RS0030
            return age < Settled ? null : new FileStamp(info.Exists ? info.Length : -1, written.Ticks);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // A link to a folder may lead back up: following it could go round for ever.
#if NET
    // The folder itself tells what is a file: only of folders the system is asked more.
    public override IEnumerable<(string Name, bool IsDirectory)> List(string path) =>
        new FileSystemEnumerable<(string Name, bool IsDirectory)>(path, (ref FileSystemEntry entry) => (entry.FileName.ToString(), entry.IsDirectory), AllEntries)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory || (entry.Attributes & FileAttributes.ReparsePoint) == 0,
        };

    private static void MoveOver(string from, string to) => File.Move(from, to, overwrite: true);

    private static string ResolveLink(string path) => File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
#else
    public override IEnumerable<(string Name, bool IsDirectory)> List(string path) =>
        from entry in new DirectoryInfo(path).EnumerateFileSystemInfos()
        let isDirectory = (entry.Attributes & FileAttributes.Directory) != 0
        where !isDirectory || (entry.Attributes & FileAttributes.ReparsePoint) == 0
        select (entry.Name, isDirectory);

    private static void MoveOver(string from, string to)
    {
        if (File.Exists(to))
            File.Replace(from, to, destinationBackupFileName: null);
        else
            File.Move(from, to);
    }

    // .NET Standard cannot follow links; File.Replace then replaces the link by a file.
    private static string ResolveLink(string path) => path;
#endif
}
