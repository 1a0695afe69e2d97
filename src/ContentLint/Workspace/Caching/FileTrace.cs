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
    LinkTarget,
}

/// <summary>An answer: the digest of what was said, and the stamp it had then.</summary>
/// <param name="Digest">Equal for equal answers.</param>
/// <param name="Stamp"><see langword="null"/> where only asking again tells.</param>
internal sealed record FileAnswer(string Digest, FileStamp? Stamp);

/// <summary>A question with its answer.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Path">Of which file or folder.</param>
/// <param name="Answer">What was answered.</param>
internal sealed record FileFact(FileQuestion Question, string Path, FileAnswer Answer);

/// <summary>Questions with their answers.</summary>
internal sealed class FileTrace
{
    /// <summary>The length of a digest, in characters.</summary>
    public const int DigestLength = 32;

    private const string Yes = "+";
    private const string No = "-";

    // By question, and of classes only: a collection of structs would have to be compiled in every build.
    private readonly Dictionary<string, FileFact>[] _facts = [New(), New(), New(), New(), New()];

    /// <summary>The questions and answers.</summary>
    public List<FileFact> Facts
    {
        get
        {
            var facts = new List<FileFact>();
            foreach (var ofQuestion in _facts)
                facts.AddRange(ofQuestion.Values);
            return facts;
        }
    }

    /// <summary>Keeps an answer; the first one to a question counts, since a run acts on it.</summary>
    public void Add(FileFact fact)
    {
        lock (_facts)
        {
            if (!_facts[(int)fact.Question].ContainsKey(fact.Path))
                _facts[(int)fact.Question].Add(fact.Path, fact);
        }
    }

    /// <summary>Keeps the answers of another trace too.</summary>
    public void AddAll(FileTrace other) => other.Facts.ForEach(Add);

    /// <summary>Whether every question gets the same answer today; the stamps that are new are kept.</summary>
    public bool IsCurrent(WorkspaceFileSystem files)
    {
        foreach (var fact in Facts)
        {
            if (fact.Question is FileQuestion.FileExists or FileQuestion.DirectoryExists)
            {
                if (Ask(fact.Question, files, fact.Path).Digest != fact.Answer.Digest)
                    return false;

                continue;
            }

            if (fact.Question == FileQuestion.LinkTarget)
            {
                if (AnswerOf(files.GetLinkTarget(fact.Path)).Digest != fact.Answer.Digest)
                    return false;

                continue;
            }

            if (fact.Answer.Stamp is { } stamp && stamp == files.GetStamp(fact.Path))
                continue;

            var answer = fact.Question == FileQuestion.Read ? Read(files, fact.Path, out _) : List(files, fact.Path, out _);
            if (answer.Digest != fact.Answer.Digest)
                return false;

            _facts[(int)fact.Question][fact.Path] = fact with { Answer = answer };
        }

        return true;
    }

    private static Dictionary<string, FileFact> New() => new(StringComparer.Ordinal);

    /// <summary>Asks whether something is there.</summary>
    public static FileAnswer Ask(FileQuestion question, WorkspaceFileSystem files, string path) =>
        new((question == FileQuestion.FileExists ? files.FileExists(path) : files.DirectoryExists(path)) ? Yes : No, null);

    /// <summary>The answer to where a link leads.</summary>
    public static FileAnswer AnswerOf(string? target) => new(target is null ? No : DigestOf(System.Text.Encoding.UTF8.GetBytes(target)), null);

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
    public static string DigestOf(byte[] bytes) => ToDigest(SHA256.HashData(bytes));

    /// <summary>Half a hash is still far more than chance can match.</summary>
    public static string ToDigest(byte[] hash) => Convert.ToHexStringLower(hash).Substring(0, DigestLength);
}
