// One owner of all that is linted: a course for each workspace folder that has a configuration, and for each open lesson that is
// in none a course of that lesson alone. They all see the same files: those of the disk, with the open documents over them.

using ContentLint.Diagnostics;
using ContentLint.LanguageServer.Documents;
using ContentLint.LanguageServer.Session;
using ContentLint.RulePacks;
using ContentLint.Rules;
using ContentLint.Text;
using ContentLint.Workspace;

namespace ContentLint.LanguageServer.Courses;

/// <summary>The courses of a session. Brought up to date when something is asked of them.</summary>
internal sealed class CourseSet(OpenDocuments documents, ServerHost host, CancellationToken end)
{
    private static readonly string[] ConfigurationNames = ["contentlint.yml", "contentlint.yaml"];

    private readonly Dictionary<string, LiveCourse> _byFolder = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LiveCourse> _alone = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (OpenDocument Document, int Change, IReadOnlyList<Diagnostic> Found)> _texts = new(StringComparer.Ordinal);
    private OverlayFileSystem? _files;
    private ServerSettings _settings = new();
    private int _changes;

    // What was asked for last: a client asks several things of one document at a time.
    private LessonContext? _context;
    private int _contextChange;

    /// <summary>What the user has set.</summary>
    public ServerSettings Settings
    {
        get => _settings;
        set
        {
            var isOther = value.ConfigurationPath != _settings.ConfigurationPath;
            _settings = value;
            if (isOther)
                Reset();
        }
    }

    /// <summary>The workspace folders, by path.</summary>
    public IReadOnlyList<string> Folders { get; private set; } = [];

    /// <summary>The files as they are for the client.</summary>
    public WorkspaceFileSystem Files => _files ??= new OverlayFileSystem(
        WorkspaceFileSystem.Physical, documents.All.Where(d => d.FilePath is not null).GroupBy(d => d.FilePath!).ToDictionary(g => g.Key, g => (byte[]?)g.First().Bytes, StringComparer.Ordinal));

    /// <summary>What could not be opened and why, a sentence each.</summary>
    public IEnumerable<string> Problems => _byFolder.Values.Concat(_alone.Values).Select(c => c.Problem).OfType<string>().Distinct();

    /// <summary>Sets the workspace folders.</summary>
    public void SetFolders(IEnumerable<string> folders)
    {
        Folders = [.. folders.Distinct(StringComparer.Ordinal).OrderBy(f => f, StringComparer.Ordinal)];
        foreach (var gone in _byFolder.Keys.Except(Folders).ToArray())
            _byFolder.Remove(gone);
        foreach (var folder in Folders.Where(f => !_byFolder.ContainsKey(f)))
            _byFolder[folder] = new LiveCourse(RequestFor(folder));
        _alone.Clear();
        _changes++;
    }

    /// <summary>Says that a document was opened, changed or closed.</summary>
    public void Changed(OpenDocument document)
    {
        if (document.FilePath is { } path)
            Changed([path]);
        if (documents.Find(document.Uri) is null)
        {
            _alone.Remove(document.Uri);
            _texts.Remove(document.Uri);
        }
    }

    /// <summary>Says that files may be other than they were.</summary>
    public void Changed(IReadOnlyCollection<string> paths)
    {
        _files = null;
        _changes++;
        foreach (var course in _byFolder.Values.Concat(_alone.Values))
            course.Changed(paths);
    }

    /// <summary>What is found in an open document.</summary>
    public IReadOnlyList<Diagnostic> FindingsOf(OpenDocument document)
    {
        if (document.IsLesson)
            return document.IsFile ? [.. CourseFor(document)?.Findings[document.LintPath] ?? []] : FindingsOfText(document);

        // A configuration, a schema, a pack: any course may have read it.
        if (document.FilePath is not { } path)
            return [];
        FolderCourseOf(path);
        return [.. OpenCourses.SelectMany(c => c.Findings[path]).DistinctBy(d => (d.Id, d.Location.Span, d.Message.Text))];
    }

    /// <summary>What is found in all files of the workspace folders, by path.</summary>
    public IEnumerable<IGrouping<string, Diagnostic>> AllFindings()
    {
        foreach (var folder in Folders)
            Update(_byFolder[folder]);
        return from folder in Folders
               from file in _byFolder[folder].Findings
               where FolderOf(file.Key) == folder || FolderOf(file.Key) is null
               select file;
    }

    /// <summary>The courses of all workspace folders that can be opened.</summary>
    public IEnumerable<Course> All() => Folders.Select(f => Update(_byFolder[f])?.Current).OfType<Course>();

    /// <summary>What the lessons of all workspace folders tell.</summary>
    public IEnumerable<LessonFacts> AllFacts() => Folders.SelectMany(f => Update(_byFolder[f])?.Current?.Facts ?? []);

    /// <summary>The course that an open document belongs to: the one of its folder, or its own.</summary>
    /// <returns>The course; <see langword="null"/> for what is no file, or where it cannot be opened.</returns>
    public LiveCourse? CourseFor(OpenDocument document)
    {
        if (document.FilePath is not { } path)
            return null;
        if (FolderCourseOf(path) is { } ofFolder)
            return ofFolder;
        if (!document.IsLesson || !document.IsFile)
            return null;

        if (!_alone.TryGetValue(document.Uri, out var alone))
            _alone[document.Uri] = alone = new LiveCourse(RequestFor(FolderOf(path) ?? DocumentUri.FolderOf(path)) with { Paths = [path], ShowRelativePaths = true });
        return Update(alone);
    }

    /// <summary>An open lesson with the course around it: of its workspace folder, whether that has a configuration or not.</summary>
    /// <returns>The lesson; <see langword="null"/> for a document that is none.</returns>
    public LessonContext? ContextOf(OpenDocument document)
    {
        if (!document.IsLesson)
            return null;

        var course = document is { IsFile: true, FilePath: { } path } && FolderOf(path) is { } folder ? Update(_byFolder[folder])?.Current : CourseFor(document)?.Current;
        if (_context is { } known && ReferenceEquals(known.Document, document) && ReferenceEquals(known.Course, course) && _contextChange == _changes)
            return known;

        var lesson = course?.Read(document.LintPath) ?? new LintWorkspace(Files).ReadText(document.Source, RequestForText(document));
        _contextChange = _changes;
        return _context = new LessonContext(document, course, lesson);
    }

    /// <summary>The text of a file as the client has it; <see langword="null"/> when it cannot be read.</summary>
    public SourceText? TextOf(string path)
    {
        try
        {
            return documents.FindFile(path)?.Source ?? (Files.FileExists(path) ? SourceText.FromBytes(path, Files.ReadAllBytes(path)) : null);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The packs of rules that the lessons of a folder are judged by; empty where one cannot be found.</summary>
    public IReadOnlyList<RulePack> PacksOf(string folder)
    {
        try
        {
            return new LintWorkspace(Files).FindRulePacks(RequestFor(folder), []);
        }
        catch (PathNotFoundException)
        {
            return [];
        }
    }

    /// <summary>How documents of a folder are linted.</summary>
    public LintRequest RequestFor(string folder) => new()
    {
        BaseDirectory = folder,
        ConfigurationPath = _settings.ConfigurationPath ?? host.ConfigurationPath,
        AllowPlugins = host.AllowPlugins,
        AllowOutside = host.AllowOutside,
    };

    /// <summary>How a text is linted that is no file.</summary>
    public LintRequest RequestForText(OpenDocument document) => RequestFor(document.FilePath is { } path ? DocumentUri.FolderOf(path) : Folders is [var first, ..] ? first : "/");

    /// <summary>The innermost workspace folder that a path is in; <see langword="null"/> for none.</summary>
    public string? FolderOf(string path) => Folders.LastOrDefault(f => DocumentUri.IsIn(f, path));

    private IEnumerable<LiveCourse> OpenCourses => _byFolder.Values.Where(c => c.IsOpen).Select(Update).OfType<LiveCourse>().Concat(_alone.Values.Select(Update).OfType<LiveCourse>());

    private LiveCourse? FolderCourseOf(string path) =>
        FolderOf(path) is { } folder && (_settings.LintsWorkspace || HasConfiguration(path)) ? Update(_byFolder[folder]) : null;

    private LiveCourse? Update(LiveCourse course) => course.Get(Files, end) is null ? null : course;

    private bool HasConfiguration(string path)
    {
        if ((_settings.ConfigurationPath ?? host.ConfigurationPath) is not null)
            return true;

        for (var folder = DocumentUri.FolderOf(path); ; folder = DocumentUri.FolderOf(folder))
        {
            if (ConfigurationNames.Any(n => Files.FileExists($"{folder.TrimEnd('/')}/{n}")))
                return true;
            if (folder == "/" || !folder.Contains('/'))
                return false;
        }
    }

    // A text that is no file is linted by itself, again when anything may have changed that it is judged by.
    private IReadOnlyList<Diagnostic> FindingsOfText(OpenDocument document)
    {
        if (_texts.TryGetValue(document.Uri, out var known) && ReferenceEquals(known.Document, document) && known.Change == _changes)
            return known.Found;

        IReadOnlyList<Diagnostic> found = [];
        try
        {
            var result = new LintWorkspace(Files).LintText(document.Source, RequestForText(document), end);
            found = [.. result.Diagnostics.Where(d => d.Location.Path == document.LintPath)];
        }
        catch (PathNotFoundException)
        {
            // The configuration that the user has set is not there; the courses say so.
        }

        _texts[document.Uri] = (document, _changes, found);
        return found;
    }

    private void Reset()
    {
        _byFolder.Clear();
        _alone.Clear();
        var folders = Folders;
        Folders = [];
        SetFolders(folders);
    }
}
