using System.Collections.Concurrent;
using System.Text;
using ContentLint.Workspace;

namespace ContentLint.Tests.Workspace;

/// <summary>Files in memory, below "/course".</summary>
internal class InMemoryFileSystem : WorkspaceFileSystem
{
    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unreadable = new(StringComparer.Ordinal);

    private readonly Dictionary<string, long> _written = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<string> _read = [];
    private long _clock;

    public const string Root = "/course";

    /// <summary>Whether files and folders have stamps.</summary>
    public bool HasStamps { get; init; } = true;

    /// <summary>The files that were read since the last call.</summary>
    public string[] TakeReads()
    {
        string[] read = [.. _read.Select(p => p[(Root.Length + 1)..]).Distinct().Order(StringComparer.Ordinal)];
        _read.Clear();
        return read;
    }

    public InMemoryFileSystem With(string path, string text)
    {
        Write($"{Root}/{path}", Encoding.UTF8.GetBytes(text));
        return this;
    }

    public void Delete(string path)
    {
        _files.Remove($"{Root}/{path}");
        Touch($"{Root}/{path}");
    }

    public InMemoryFileSystem WithUnreadable(string path)
    {
        _unreadable.Add($"{Root}/{path}");
        return With(path, "");
    }

    public override bool FileExists(string path) => _files.ContainsKey(path);

    public override bool DirectoryExists(string path) => path == "/" || _files.Keys.Any(f => f.StartsWith(path + "/", StringComparison.Ordinal));

    public override byte[] ReadAllBytes(string path)
    {
        _read.Add(path);
        return _unreadable.Contains(path) ? throw new UnauthorizedAccessException("access denied")
            : _files.TryGetValue(path, out var bytes) ? bytes : throw new FileNotFoundException(path);
    }

    public override void Replace(string path, byte[] bytes) => Write(path, bytes);

    public override void Write(string path, byte[] bytes)
    {
        var isNew = !_files.ContainsKey(path);
        _files[path] = bytes;
        _written[path] = ++_clock;
        if (isNew)
            Touch(path);
    }

    public override FileStamp? GetStamp(string path) =>
        HasStamps && _written.TryGetValue(path, out var written) && (FileExists(path) || DirectoryExists(path))
            ? new FileStamp(FileExists(path) ? _files[path].Length : -1, written)
            : null;

    /// <summary>A file's bytes now; <see langword="null"/> for none.</summary>
    public byte[]? BytesOf(string path) => _files.GetValueOrDefault($"{Root}/{path}");

    // A folder's list of entries changes with what is made and deleted in it, and for simplicity below it.
    private void Touch(string path)
    {
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
            _written[path[..slash]] = ++_clock;
    }

    /// <summary>A file's text now.</summary>
    public string TextOf(string path) => Encoding.UTF8.GetString(_files[$"{Root}/{path}"]);

    public override IEnumerable<(string Name, bool IsDirectory)> List(string path) =>
        _files.Keys
            .Where(f => f.StartsWith(path.TrimEnd('/') + "/", StringComparison.Ordinal))
            .Select(f => f[(path.TrimEnd('/').Length + 1)..])
            .Select(rest => rest.Contains('/', StringComparison.Ordinal) ? (rest[..rest.IndexOf('/', StringComparison.Ordinal)], true) : (rest, false))
            .Distinct();
}
