using ContentLint.Diagnostics;
using ContentLint.Workspace;

namespace ContentLint.LanguageServer.Courses;

/// <summary>A course that follows its files. It is opened when it is first asked for.</summary>
/// <param name="request">What is linted and how.</param>
internal sealed class LiveCourse(LintRequest request)
{
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);
    private Course? _course;
    private Course? _indexed;
    private ILookup<string, Diagnostic> _findings = Array.Empty<Diagnostic>().ToLookup(d => d.Location.File.FullPath);

    /// <summary>What is linted and how.</summary>
    public LintRequest Request => request;

    /// <summary>Why there is no course; <see langword="null"/> where there is one, or nobody has asked.</summary>
    public string? Problem { get; private set; }

    /// <summary>Whether it was asked for.</summary>
    public bool IsOpen => _course is not null;

    /// <summary>The course as of the last <see cref="Get"/>.</summary>
    public Course? Current => _course;

    /// <summary>Says that files may be other than they were.</summary>
    /// <param name="paths">Absolute paths of files, or of folders with all that is in them.</param>
    public void Changed(IEnumerable<string> paths)
    {
        _changed.UnionWith(paths);
        Problem = null;
    }

    /// <summary>The course as the files are now.</summary>
    /// <param name="files">The files, with what the client has not saved.</param>
    /// <param name="end">Cancelled when the session ends.</param>
    /// <returns>The course; <see langword="null"/> when a path that it needs is not there, which <see cref="Problem"/> tells.</returns>
    public Course? Get(WorkspaceFileSystem files, CancellationToken end)
    {
        if (Problem is not null || (_course is not null && _changed.Count == 0))
            return _course;

        try
        {
            _course = _course is null ? Course.Open(request, files, progress: null, end) : _course.Refresh(_changed, files, end);
        }
        catch (Exception error) when (error is PathNotFoundException or RuleNotFoundException)
        {
            (_course, Problem) = (null, error.Message);
        }

        _changed.Clear();
        return _course;
    }

    /// <summary>What is found in each file, by its full path, as of the last <see cref="Get"/>.</summary>
    public ILookup<string, Diagnostic> Findings
    {
        get
        {
            if (!ReferenceEquals(_indexed, _course))
                (_indexed, _findings) = (_course, (_course?.Result.Diagnostics ?? []).ToLookup(d => d.Location.File.FullPath, StringComparer.Ordinal));
            return _findings;
        }
    }
}
