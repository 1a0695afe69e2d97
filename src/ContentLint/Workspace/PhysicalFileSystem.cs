using System.Buffers;
#if NET
using System.IO.Enumeration;
#endif

namespace ContentLint.Workspace;

/// <summary>Files on disk.</summary>
internal sealed class PhysicalFileSystem : WorkspaceFileSystem
{
    // Far beyond any lesson; a text of this size takes gigabytes to look at.
    private const long MostBytes = 64 << 20;

    private const int MostLinks = 40;

    // Clocks of file systems are coarse: two writes within two seconds may carry one time.
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(2);

#if NET
    private static readonly EnumerationOptions AllEntries = new() { IgnoreInaccessible = false, AttributesToSkip = 0 };
#endif

    public override bool FileExists(string path) => File.Exists(path);

    public override bool DirectoryExists(string path) => Directory.Exists(path);

    public override byte[] ReadAllBytes(string path)
    {
        using var stream = OpenRead(path);
        using var bytes = new MemoryStream(stream.CanSeek ? (int)Math.Min(stream.Length, MostBytes) : 0);
        var block = ArrayPool<byte>.Shared.Rent(1 << 14);
        try
        {
            for (int count; (count = stream.Read(block, 0, block.Length)) > 0;)
            {
                bytes.Write(block, 0, count);
                if (bytes.Length > MostBytes)
                    throw new IOException($"it is larger than {MostBytes >> 20} MiB.");
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }

        return bytes.Length == bytes.Capacity ? bytes.GetBuffer() : bytes.ToArray();
    }

    // Without a buffer of its own: who reads in blocks needs none. Opening a pipe would wait for somebody to write into it.
    public override Stream OpenRead(string path) => UnixFile.StatusOf(path) is { IsOrdinary: false } && !Directory.Exists(path)
        ? throw new IOException("it is a pipe, a socket or a device, and only ordinary files are read.")
        : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);

    public override void Replace(string path, byte[] bytes) => FileReplacement.Replace(ResolveLink(path), bytes);

    public override void Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var temporary = path + ".contentlint-" + Guid.NewGuid().ToString("N");
        try
        {
            File.WriteAllBytes(temporary, bytes);
            FileReplacement.MoveOver(temporary, path);
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
#else
    public override IEnumerable<(string Name, bool IsDirectory)> List(string path) =>
        from entry in new DirectoryInfo(path).EnumerateFileSystemInfos()
        let isDirectory = (entry.Attributes & FileAttributes.Directory) != 0
        where !isDirectory || (entry.Attributes & FileAttributes.ReparsePoint) == 0
        select (entry.Name, isDirectory);
#endif

    // Asked of the system itself on Unix, which is quicker, and where .NET Standard is mute.
    public override string? GetLinkTarget(string path)
    {
        if (Path.DirectorySeparatorChar == '/')
            return UnixFile.LinkTargetOf(path);
#if NET
        try
        {
            return (File.GetAttributes(path) & FileAttributes.ReparsePoint) == 0 ? null : new FileInfo(path).LinkTarget;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
#else
        return null;
#endif
    }

    private string ResolveLink(string path)
    {
        var target = path;
        for (var links = 0; links < MostLinks && GetLinkTarget(target) is { } next; links++)
            target = Path.Combine(Path.GetDirectoryName(target)!, next);
        return target;
    }
}
