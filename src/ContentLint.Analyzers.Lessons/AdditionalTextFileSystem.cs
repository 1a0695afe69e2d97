// The engine's files in a compilation: the additional files and nothing else. Nothing here reads the disk, so what an
// editor has not saved yet counts, and the compiler knows what a result depends on.

using System.Collections.Immutable;
using System.Text;
using ContentLint.Workspace;
using Microsoft.CodeAnalysis;
using RoslynText = Microsoft.CodeAnalysis.Text.SourceText;

namespace ContentLint.Analyzers.Lessons;

/// <summary>Stands in for a disk. Safe to use from several threads.</summary>
internal sealed class AdditionalTextFileSystem : WorkspaceFileSystem
{
    private static readonly bool IgnoresCase = Path.DirectorySeparatorChar == '\\';

    private readonly Dictionary<string, AdditionalText> _files;
    private readonly Dictionary<string, HashSet<(string Name, bool IsDirectory)>> _folders;
    private readonly CancellationToken _cancellationToken;

    /// <summary>Makes a file system of additional files.</summary>
    /// <param name="files">The files.</param>
    /// <param name="cancellationToken">Ends reading early.</param>
    public AdditionalTextFileSystem(ImmutableArray<AdditionalText> files, CancellationToken cancellationToken)
    {
        _files = new(Comparer);
        _folders = new(Comparer);
        _cancellationToken = cancellationToken;
        foreach (var file in files)
        {
            var path = Normalize(file.Path);
            if (!_files.ContainsKey(path))
                Add(path, file);
        }
    }

    /// <summary>How paths are compared: as the machine's own files are.</summary>
    public static StringComparer Comparer => IgnoresCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <summary>A path as the engine writes it.</summary>
    public static string Normalize(string path) => IgnoresCase ? path.Replace('\\', '/') : path;

    public override bool FileExists(string path) => _files.ContainsKey(path);

    public override bool DirectoryExists(string path) => _folders.ContainsKey(path);

    public override byte[] ReadAllBytes(string path) =>
        TextOf(path) is { } text ? ToBytes(text) : throw new FileNotFoundException("It is not among the additional files, or the compiler cannot read it.", path);

    public override void Replace(string path, byte[] bytes) => throw new UnauthorizedAccessException("An analyzer writes nothing.");

    public override IEnumerable<(string Name, bool IsDirectory)> List(string path) =>
        _folders.TryGetValue(path, out var entries) ? entries : throw new DirectoryNotFoundException(path);

    private RoslynText? TextOf(string path) => _files.TryGetValue(path, out var file) ? file.GetText(_cancellationToken) : null;

    private void Add(string path, AdditionalText file)
    {
        _files.Add(path, file);
        for (var (name, isDirectory) = (path, false); name.LastIndexOf('/') is >= 0 and var slash; isDirectory = true)
        {
            var folder = slash == 0 ? "/" : name.Substring(0, slash);
            if (!_folders.TryGetValue(folder, out var entries))
                _folders.Add(folder, entries = []);
            if (!entries.Add((name.Substring(slash + 1), isDirectory)) || slash == 0)
                break;
            name = folder;
        }
    }

    // The bytes the compiler read, so that the engine decodes them itself: what is no UTF-8 is its to judge.
    private static byte[] ToBytes(RoslynText text)
    {
        var encoding = text.Encoding is { } own and not UTF8Encoding ? own : Encoding.UTF8;
        var body = encoding.GetBytes(text.ToString());
        return text.Encoding?.GetPreamble() is { Length: > 0 } mark ? [.. mark, .. body] : body;
    }
}
