namespace ContentLint.Workspace;

/// <summary>
/// The files a run works on. The engine reaches files through this class only, so that a host without a disk (Roslyn's
/// additional files, an editor's unsaved buffers) can stand in for one. Paths are absolute and use <c>/</c>.
/// Implementations must be safe to call from several threads.
/// </summary>
public abstract class WorkspaceFileSystem
{
    /// <summary>The machine's own files.</summary>
    public static WorkspaceFileSystem Physical { get; } = new PhysicalFileSystem();

    /// <summary>No files at all: for texts that are judged by what a request says alone.</summary>
    public static WorkspaceFileSystem None { get; } = new NoFileSystem();

    /// <summary>Tells whether there is a file at a path.</summary>
    /// <param name="path">An absolute path.</param>
    /// <returns><see langword="true"/> for a file; <see langword="false"/> for a folder or nothing.</returns>
    public abstract bool FileExists(string path);

    /// <summary>Tells whether there is a folder at a path.</summary>
    /// <param name="path">An absolute path.</param>
    /// <returns><see langword="true"/> for a folder; <see langword="false"/> for a file or nothing.</returns>
    public abstract bool DirectoryExists(string path);

    /// <summary>Reads a file's bytes.</summary>
    /// <param name="path">An absolute path.</param>
    /// <returns>All bytes of the file.</returns>
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public abstract byte[] ReadAllBytes(string path);

    /// <summary>Opens a file for reading.</summary>
    /// <param name="path">An absolute path.</param>
    /// <returns>A stream over the file's bytes, for the caller to dispose.</returns>
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public virtual Stream OpenRead(string path) => new MemoryStream(ReadAllBytes(path));

    /// <summary>Replaces a file's bytes, all at once: whoever reads the file sees the old bytes or the new ones, never a part.</summary>
    /// <param name="path">An absolute path of a file that is there.</param>
    /// <param name="bytes">The new content.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public abstract void Replace(string path, byte[] bytes);

    /// <summary>Lists the entries of a folder, files and folders, in any order.</summary>
    /// <param name="path">An absolute path of a folder.</param>
    /// <returns>The name of each entry and whether it is a folder. Links to folders are not followed: they are left out.</returns>
    /// <exception cref="IOException">The folder is not there or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be read.</exception>
    public abstract IEnumerable<(string Name, bool IsDirectory)> List(string path);

    /// <summary>Gives what tells without reading that a file or a folder is as it was.</summary>
    /// <param name="path">An absolute path.</param>
    /// <returns>
    /// The stamp; <see langword="null"/> where only reading tells: nothing is there, it was written a moment ago and a second
    /// change might leave the same stamp, or the file system keeps none.
    /// </returns>
    public virtual FileStamp? GetStamp(string path) => null;

    /// <summary>Tells where a link leads, one step and as it is written: perhaps a path seen from the link's folder.</summary>
    /// <param name="path">An absolute path.</param>
    /// <returns>The path that the link holds; <see langword="null"/> for what is no link, for nothing, and where the file system has no links.</returns>
    public virtual string? GetLinkTarget(string path) => null;

    /// <summary>Writes a file, all at once, and makes it and its folders where they are not there.</summary>
    /// <param name="path">An absolute path.</param>
    /// <param name="bytes">The content.</param>
    /// <exception cref="IOException">The file cannot be written, or this file system makes no new files.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public virtual void Write(string path, byte[] bytes) => throw new IOException("This file system makes no new files.");

    private sealed class NoFileSystem : WorkspaceFileSystem
    {
        public override bool FileExists(string path) => false;

        public override bool DirectoryExists(string path) => false;

        public override byte[] ReadAllBytes(string path) => throw new FileNotFoundException("There are no files here.", path);

        public override void Replace(string path, byte[] bytes) => throw new FileNotFoundException("There are no files here.", path);

        public override IEnumerable<(string Name, bool IsDirectory)> List(string path) => throw new DirectoryNotFoundException("There are no folders here.");
    }
}
