using System.Text;
using ContentLint.Workspace;

namespace ContentLint.Testing;

/// <summary>The files of a test, by absolute path.</summary>
internal sealed class InMemoryFileSystem(IDictionary<string, string> texts) : WorkspaceFileSystem
{
    private readonly Dictionary<string, byte[]> _files = texts.ToDictionary(t => t.Key, t => Encoding.UTF8.GetBytes(t.Value), StringComparer.Ordinal);

    /// <summary>Adds a file.</summary>
    public void Add(string path, string text) => _files[path] = Encoding.UTF8.GetBytes(text);

    public override bool FileExists(string path) => _files.ContainsKey(path);

    public override bool DirectoryExists(string path) => _files.Keys.Any(f => f.StartsWith(path + "/", StringComparison.Ordinal));

    public override byte[] ReadAllBytes(string path) => _files.TryGetValue(path, out var bytes) ? bytes : throw new FileNotFoundException(path);

    public override void Replace(string path, byte[] bytes) => _files[path] = bytes;

    public override IEnumerable<(string Name, bool IsDirectory)> List(string path)
    {
        var prefix = path.TrimEnd('/') + "/";
        return _files.Keys
            .Where(f => f.StartsWith(prefix, StringComparison.Ordinal))
            .Select(f => f.Substring(prefix.Length).Split('/'))
            .Select(parts => (parts[0], parts.Length > 1))
            .Distinct();
    }
}
