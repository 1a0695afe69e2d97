namespace ContentLint.Workspace.Caching;

/// <summary>Passes questions on and keeps them with their answers.</summary>
internal sealed class TracingFileSystem(WorkspaceFileSystem files) : WorkspaceFileSystem
{
    /// <summary>What was asked so far.</summary>
    public FileTrace Trace { get; } = new();

    public override bool FileExists(string path) => Ask(FileQuestion.FileExists, path);

    public override bool DirectoryExists(string path) => Ask(FileQuestion.DirectoryExists, path);

    public override byte[] ReadAllBytes(string path)
    {
        Trace.Add(new FileFact(FileQuestion.Read, path, FileTrace.Read(files, path, out var result)));
        return result.Bytes ?? throw result.Error!;
    }

    public override IEnumerable<(string Name, bool IsDirectory)> List(string path)
    {
        Trace.Add(new FileFact(FileQuestion.List, path, FileTrace.List(files, path, out var result)));
        return result.Entries ?? throw result.Error!;
    }

    public override string? GetLinkTarget(string path)
    {
        var target = files.GetLinkTarget(path);
        Trace.Add(new FileFact(FileQuestion.LinkTarget, path, FileTrace.AnswerOf(target)));
        return target;
    }

    public override void Replace(string path, byte[] bytes) => files.Replace(path, bytes);

    private bool Ask(FileQuestion question, string path)
    {
        var answer = FileTrace.Ask(question, files, path);
        Trace.Add(new FileFact(question, path, answer));
        return FileTrace.IsYes(answer);
    }
}
