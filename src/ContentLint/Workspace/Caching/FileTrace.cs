// What a run asked the file system, and what it was answered. If all the same questions would get the same answers today,
// whatever was concluded from them still holds: no list of dependencies has to be kept right by hand, and a file that was
// not there is a dependency like any other.

using System.Security.Cryptography;

namespace ContentLint.Workspace.Caching;

/// <summary>The kinds of questions.</summary>
internal enum FileQuestion : byte
{
    FileExists,
    DirectoryExists,
    Read,
    List,
}

/// <summary>An answer: the digest of what was said, and the stamp it had then.</summary>
/// <param name="Digest">Equal for equal answers.</param>
/// <param name="Stamp"><see langword="null"/> where only asking again tells.</param>
internal readonly record struct FileAnswer(string Digest, FileStamp? Stamp);

/// <summary>Questions with their answers.</summary>
internal sealed class FileTrace
{
    private const string Yes = "+";
    private const string No = "-";

    private readonly Dictionary<(FileQuestion Question, string Path), FileAnswer> _answers = [];

    /// <summary>The questions and answers.</summary>
    public IReadOnlyDictionary<(FileQuestion Question, string Path), FileAnswer> Answers => _answers;

    /// <summary>Whether an answer was kept although it has no stamp yet: a later check could do with less.</summary>
    public bool LacksStamps { get; private set; }

    /// <summary>Keeps an answer; the first one to a question counts, since a run acts on it.</summary>
    public void Add(FileQuestion question, string path, FileAnswer answer)
    {
        lock (_answers)
        {
            if (_answers.TryAdd((question, path), answer))
                LacksStamps |= question is FileQuestion.Read or FileQuestion.List && answer.Stamp is null;
        }
    }

    /// <summary>Keeps the answers of another trace too.</summary>
    public void AddAll(FileTrace other)
    {
        foreach (var pair in other.Answers)
            Add(pair.Key.Question, pair.Key.Path, pair.Value);
    }

    /// <summary>Whether every question gets the same answer today; the stamps that are new are kept.</summary>
    public bool IsCurrent(WorkspaceFileSystem files)
    {
        LacksStamps = false;
        foreach (var pair in _answers.ToArray())
        {
            var (question, path) = pair.Key;
            if (question is FileQuestion.Read or FileQuestion.List)
            {
                var stamp = files.GetStamp(path);
                if (stamp is not null && stamp == pair.Value.Stamp)
                    continue;

                var answer = question == FileQuestion.Read ? Read(files, path, out _) : List(files, path, out _);
                if (answer.Digest != pair.Value.Digest)
                    return false;

                _answers[pair.Key] = answer;
                LacksStamps |= answer.Stamp is null;
            }
            else if (Ask(question, files, path).Digest != pair.Value.Digest)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Asks whether something is there.</summary>
    public static FileAnswer Ask(FileQuestion question, WorkspaceFileSystem files, string path) =>
        new((question == FileQuestion.FileExists ? files.FileExists(path) : files.DirectoryExists(path)) ? Yes : No, null);

    /// <summary>Whether an answer to <see cref="Ask"/> is yes.</summary>
    public static bool IsYes(FileAnswer answer) => answer.Digest == Yes;

    /// <summary>Reads a file, or says why it cannot be read.</summary>
    /// <remarks>The stamp is taken first: what is written between the two is seen the next time.</remarks>
    public static FileAnswer Read(WorkspaceFileSystem files, string path, out (byte[]? Bytes, Exception? Error) result)
    {
        try
        {
            var stamp = files.GetStamp(path);
            result = (files.ReadAllBytes(path), null);
            return new FileAnswer(DigestOf(result.Bytes!), stamp);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            result = (null, error);
            return new FileAnswer(No, null);
        }
    }

    /// <summary>Lists a folder, or says why it cannot be listed. Entries that no search looks at, this cache among them, make no other answer.</summary>
    public static FileAnswer List(WorkspaceFileSystem files, string path, out (IReadOnlyList<(string Name, bool IsDirectory)>? Entries, Exception? Error) result)
    {
        try
        {
            var stamp = files.GetStamp(path);
            (string Name, bool IsDirectory)[] entries = [.. files.List(path)];
            result = (entries, null);
            var names = string.Join("\0", entries.Where(e => FileDiscovery.LooksAt(e.Name, e.IsDirectory)).Select(e => e.Name + (e.IsDirectory ? "/" : "")).OrderBy(n => n, StringComparer.Ordinal));
            return new FileAnswer(DigestOf(System.Text.Encoding.UTF8.GetBytes(names)), stamp);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            result = (null, error);
            return new FileAnswer(No, null);
        }
    }

    /// <summary>The digest of a file's bytes.</summary>
    public static string DigestOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
