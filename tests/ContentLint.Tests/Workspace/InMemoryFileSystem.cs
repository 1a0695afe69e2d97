using System.Text;
using ContentLint.Workspace;

namespace ContentLint.Tests.Workspace;

/// <summary>Files in memory, below "/course".</summary>
internal sealed class InMemoryFileSystem : WorkspaceFileSystem
{
    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unreadable = new(StringComparer.Ordinal);

    public const string Root = "/course";

    public InMemoryFileSystem With(string path, string text)
    {
        _files[$"{Root}/{path}"] = Encoding.UTF8.GetBytes(text);
        return this;
    }

    public InMemoryFileSystem WithUnreadable(string path)
    {
        _unreadable.Add($"{Root}/{path}");
        return With(path, "");
    }

    public override bool FileExists(string path) => _files.ContainsKey(path);

    public override bool DirectoryExists(string path) => path == "/" || _files.Keys.Any(f => f.StartsWith(path + "/", StringComparison.Ordinal));

    public override byte[] ReadAllBytes(string path) =>
        _unreadable.Contains(path) ? throw new UnauthorizedAccessException("access denied")
        : _files.TryGetValue(path, out var bytes) ? bytes : throw new FileNotFoundException(path);

    public override void Replace(string path, byte[] bytes) => _files[path] = bytes;

    /// <summary>A file's text now.</summary>
    public string TextOf(string path) => Encoding.UTF8.GetString(_files[$"{Root}/{path}"]);

    public override IEnumerable<(string Name, bool IsDirectory)> List(string path) =>
        _files.Keys
            .Where(f => f.StartsWith(path.TrimEnd('/') + "/", StringComparison.Ordinal))
            .Select(f => f[(path.TrimEnd('/').Length + 1)..])
            .Select(rest => rest.Contains('/', StringComparison.Ordinal) ? (rest[..rest.IndexOf('/', StringComparison.Ordinal)], true) : (rest, false))
            .Distinct();
}
