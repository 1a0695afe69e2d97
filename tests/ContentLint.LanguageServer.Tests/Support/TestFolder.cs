using ContentLint.LanguageServer.Documents;

namespace ContentLint.LanguageServer.Tests.Support;

/// <summary>A folder that goes away.</summary>
internal sealed class TestFolder : IDisposable
{
    // A link on the way (`/tmp` on some systems) would give files two paths. A repository of its own bounds what is read.
    public TestFolder()
    {
        Path = Directory.CreateTempSubdirectory("contentlint-server-").FullName;
        Directory.CreateDirectory(System.IO.Path.Combine(Path, ".git"));
    }

    /// <summary>Its absolute path.</summary>
    public string Path { get; }

    /// <summary>The URI of a file in it; of the folder itself for an empty name.</summary>
    public string Uri(string name) => DocumentUri.FromPath(name.Length == 0 ? Path : $"{Path}/{name}");

    public void Write(string name, string text)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public string Read(string name) => File.ReadAllText(System.IO.Path.Combine(Path, name));

    public void Delete(string name) => File.Delete(System.IO.Path.Combine(Path, name));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
