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
    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Begins to watch.</summary>
    /// <param name="folder">The absolute folder, with all below it.</param>
    public FileWatch(string folder)
    {
        _folder = folder;
        _watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
        _watcher.Changed += OnChanged;
        _watcher.Created += OnChanged;
        _watcher.Deleted += OnChanged;
        _watcher.Renamed += OnChanged;

        // More changes than the system keeps: some were lost, so all may have changed.
        _watcher.Error += (_, _) => _changes.Writer.TryWrite(true);
        _watcher.EnableRaisingEvents = true;
    }

    /// <summary>Waits until something has changed and nothing changes any more.</summary>
    /// <returns><see langword="false"/> when the token was cancelled.</returns>
    public async Task<bool> WaitAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _changes.Reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            do
            {
                await Task.Delay(Pause, cancellationToken).ConfigureAwait(false);
            }
            while (_changes.Reader.TryRead(out _));
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    public void Dispose() => _watcher.Dispose();

    // A folder has no ending that tells anything: it may have been moved with all that is in it.
    private void OnChanged(object sender, FileSystemEventArgs change)
    {
        var parts = Path.GetRelativePath(_folder, change.FullPath).Split(Path.DirectorySeparatorChar);
        if (parts.Any(p => SkippedFolders.Contains(p) || (p.StartsWith('.') && p.Length > 1 && p != "..")))
            return;

        var ending = Path.GetExtension(change.FullPath);
        if (ending.Length == 0 || Endings.Contains(ending, StringComparer.OrdinalIgnoreCase))
            _changes.Writer.TryWrite(true);
    }
}
