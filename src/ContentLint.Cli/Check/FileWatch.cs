// Waits for files to change. Editors write a file in several steps, and a branch switch changes hundreds: what comes within
// a short while is one change.

using System.Threading.Channels;

namespace ContentLint.Cli.Check;

/// <summary>Watches a folder.</summary>
internal sealed class FileWatch : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);
    private static readonly string[] Endings = [".mdx", ".md", ".mmd", ".mermaid", ".yml", ".yaml", ".json", ".ts", ".mts", ".js", ".mjs", ".dll"];
    private static readonly string[] SkippedFolders = ["node_modules", "bin", "obj", "dist", "artifacts"];

    private readonly FileSystemWatcher _watcher;
    private readonly string _folder;
    private readonly Channel<string?> _changes = Channel.CreateUnbounded<string?>();

    /// <summary>Begins to watch.</summary>
    /// <param name="folder">The absolute folder, with all below it.</param>
    public FileWatch(string folder)
    {
        _folder = folder;
        _watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
        _watcher.Changed += (_, change) => OnChanged(change.FullPath);
        _watcher.Created += (_, change) => OnChanged(change.FullPath);
        _watcher.Deleted += (_, change) => OnChanged(change.FullPath);
        _watcher.Renamed += (_, change) =>
        {
            OnChanged(change.OldFullPath);
            OnChanged(change.FullPath);
        };

        // More changes than the system keeps: some were lost, so all may have changed.
        _watcher.Error += (_, _) => _changes.Writer.TryWrite(null);
        _watcher.EnableRaisingEvents = true;
    }

    /// <summary>Waits until something has changed and nothing changes any more.</summary>
    /// <param name="changes">The absolute paths of files, and of folders that may have been moved with all that is in them; <see langword="null"/> when all may have changed.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns><see langword="false"/> when the token was cancelled.</returns>
    public bool Wait(out IReadOnlyCollection<string>? changes, CancellationToken cancellationToken)
    {
        changes = null;
        try
        {
            var paths = CollectAsync(cancellationToken).GetAwaiter().GetResult();
            changes = paths.Contains(null) ? null : [.. paths.OfType<string>()];
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async Task<HashSet<string?>> CollectAsync(CancellationToken cancellationToken)
    {
        var paths = new HashSet<string?>(StringComparer.Ordinal) { await _changes.Reader.ReadAsync(cancellationToken).ConfigureAwait(false) };
        var isQuiet = false;
        while (!isQuiet)
        {
            await Task.Delay(Pause, cancellationToken).ConfigureAwait(false);
            isQuiet = true;
            while (_changes.Reader.TryRead(out var path))
            {
                paths.Add(path);
                isQuiet = false;
            }
        }

        return paths;
    }

    public void Dispose() => _watcher.Dispose();

    // A folder has no ending that tells anything: it may have been moved with all that is in it.
    private void OnChanged(string path)
    {
        var parts = Path.GetRelativePath(_folder, path).Split(Path.DirectorySeparatorChar);
        if (parts.Any(p => SkippedFolders.Contains(p) || (p.StartsWith('.') && p.Length > 1 && p != "..")))
            return;

        var ending = Path.GetExtension(path);
        if (ending.Length == 0 || Endings.Contains(ending, StringComparer.OrdinalIgnoreCase))
            _changes.Writer.TryWrite(path);
    }
}
