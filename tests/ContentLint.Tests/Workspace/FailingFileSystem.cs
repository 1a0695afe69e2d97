using System.Text;

namespace ContentLint.Tests.Workspace;

/// <summary>Files in memory of which one, or a folder, cannot be asked for.</summary>
internal sealed class FailingFileSystem(string broken, Exception? error = null) : InMemoryFileSystem
{
    private readonly string _broken = $"{Root}/{broken}";
    private readonly Exception _error = error ?? new InvalidOperationException("oh dear");

    public new FailingFileSystem With(string path, string text)
    {
        base.Write($"{Root}/{path}", Encoding.UTF8.GetBytes(text));
        return this;
    }

    public override byte[] ReadAllBytes(string path) => path == _broken ? throw _error : base.ReadAllBytes(path);

    public override IEnumerable<(string Name, bool IsDirectory)> List(string path) => path == _broken ? throw _error : base.List(path);

    public override void Write(string path, byte[] bytes)
    {
        if (path == _broken)
            throw _error;
        base.Write(path, bytes);
    }
}

/// <summary>Files in memory that somebody saves between two readings, so many times.</summary>
internal sealed class ChangingFileSystem(int times) : InMemoryFileSystem
{
    private int _reads;

    public override byte[] ReadAllBytes(string path)
    {
        // Every second reading is the one before writing.
        if (++_reads % 2 == 0 && _reads / 2 <= times)
            Write(path, [.. base.ReadAllBytes(path), .. Encoding.UTF8.GetBytes($"saved {_reads / 2}\n")]);
        return base.ReadAllBytes(path);
    }

    public new ChangingFileSystem With(string path, string text)
    {
        Write($"{Root}/{path}", Encoding.UTF8.GetBytes(text));
        return this;
    }
}
