// Puts new bytes into a file that is there. As a rule beside it and then in its place, so that nobody ever reads half of it,
// with the old file's mode and owner. Where that would lose something - a second name, an owner we cannot give away, a folder
// that takes no new files - the file itself is written, with a copy beside it until that is done.

namespace ContentLint.Workspace;

/// <summary>Replaces files.</summary>
internal static class FileReplacement
{
    /// <summary>Replaces a file's bytes.</summary>
    /// <param name="path">The file's absolute path, which is no link.</param>
    /// <param name="bytes">The new content.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Replace(string path, byte[] bytes)
    {
        if ((File.GetAttributes(path) & FileAttributes.ReadOnly) != 0)
            throw new UnauthorizedAccessException("it is read-only.");

        var temporary = TemporaryName(path);
        try
        {
            if (UnixFile.StatusOf(path) is { Links: > 1 } || !TryPrepare(path, temporary, bytes))
                WriteInPlace(path, bytes);
            else
                File.Replace(temporary, path, destinationBackupFileName: null);
        }
        finally
        {
            TryDelete(temporary);
        }
    }

    /// <summary>Moves a file to where another one may be.</summary>
    public static void MoveOver(string from, string to)
    {
#if NET
        File.Move(from, to, overwrite: true);
#else
        if (File.Exists(to))
            File.Replace(from, to, destinationBackupFileName: null);
        else
            File.Move(from, to);
#endif
    }

    // The new file as it is to be: content, mode, owner.
    private static bool TryPrepare(string path, string temporary, byte[] bytes)
    {
        try
        {
            File.WriteAllBytes(temporary, bytes);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }

        if (Path.DirectorySeparatorChar == '/')
            return UnixFile.StatusOf(path) is { } status && UnixFile.TryGive(temporary, status);
        return true;
    }

    private static void WriteInPlace(string path, byte[] bytes)
    {
        var copy = TemporaryName(path);
        var hasCopy = TryCopy(path, copy);
        using (var stream = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.Read))
        {
            stream.Write(bytes, 0, bytes.Length);
            stream.SetLength(bytes.Length);
            stream.Flush(flushToDisk: true);
        }

        // Where writing has failed the copy stays: it is all that is left of the file.
        if (hasCopy)
            TryDelete(copy);
    }

    private static bool TryCopy(string path, string copy)
    {
        try
        {
            File.Copy(path, copy);
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string TemporaryName(string path) => $"{path}.contentlint-{Guid.NewGuid():N}";

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
        }
    }
}
