// What one run takes from an earlier one. If nothing that the earlier run looked at has changed, its result stands as it is;
// if only lessons have, those that have not need no rules: what was found in them counts again, and the course as a whole
// is judged anew.

using System.Collections.Concurrent;
using ContentLint.Linting;

namespace ContentLint.Workspace.Caching;

/// <summary>The cache of a run.</summary>
internal sealed class LintCache
{
    private readonly WorkspaceFileSystem _files;
    private readonly string _path;
    private readonly string _key;
    private readonly string _runKey;
    private readonly CacheFile? _earlier;
    private readonly bool _mayWrite;
    private readonly Lazy<bool> _configurationIsCurrent;
    private readonly Lazy<ReadBoundary> _boundary;
    private readonly ConcurrentDictionary<string, CachedLesson> _lessons = new(StringComparer.Ordinal);

    private LintCache(WorkspaceFileSystem files, string path, LintRequest request)
    {
        _files = files;
        _path = path;
        _key = CacheKey.OfRules(request);
        _runKey = CacheKey.OfFiles(request);
        _boundary = new Lazy<ReadBoundary>(() => ReadBoundary.Of(files, request));
        var bytes = TryRead(files, path);
        _mayWrite = bytes is null ? !files.FileExists(path) : CacheFile.IsOurs(bytes);
        _earlier = bytes is null ? null : CacheFile.Read(bytes, _key);
        _configurationIsCurrent = new Lazy<bool>(() => _earlier?.Configuration.IsCurrent(files) == true);
    }

    /// <summary>Opens the cache that a request names; <see langword="null"/> when it names none, or when rules of the host take part, which nothing here knows.</summary>
    public static LintCache? Open(WorkspaceFileSystem files, LintRequest request) =>
        request.CacheFile is { } path && request.LessonRules.Count == 0 && request.CourseRules.Count == 0
            ? new LintCache(files, path, request)
            : null;

    /// <summary>Why nothing is kept for the next run; <see langword="null"/> where that went well.</summary>
    public string? Problem { get; private set; }

    /// <summary>The earlier run's result, if all of it still stands; else <see langword="null"/>.</summary>
    public CachedRun? FindRun()
    {
        if (_earlier is not { Run: { } run } || run.Key != _runKey || !_configurationIsCurrent.Value || !run.Surroundings.IsCurrent(_files))
            return null;

        var hasNewStamps = false;
        foreach (var lesson in run.Lessons)
        {
            if (!_earlier.Contents.TryGetValue(lesson, out var known))
                return null;

            // A link may lead outside by now, to the same bytes.
            if (!_boundary.Value.Allows(lesson))
                return null;
            if (known.Stamp is not null && known.Stamp == _files.GetStamp(lesson))
                continue;

            var now = FileTrace.Read(_files, lesson, out _);
            if (now.Digest != known.Digest)
                return null;

            hasNewStamps |= now.Stamp is not null;
            _earlier.Contents[lesson] = now;
        }

        // The next run need not read what this one had to.
        if (hasNewStamps)
            Write(_earlier);
        return run;
    }

    /// <summary>What is known of a lesson with these bytes; <see langword="null"/> when it must be linted.</summary>
    public CachedLesson? Find(FileId file, FileAnswer content)
    {
        if (!_configurationIsCurrent.Value || !_earlier!.Lessons.TryGetValue(file.FullPath, out var known) || known.File.DisplayPath != file.DisplayPath || known.Content.Digest != content.Digest)
            return null;

        Add(known with { Content = content });
        return known;
    }

    /// <summary>Keeps what was found in a lesson.</summary>
    public void Add(CachedLesson lesson) => _lessons[lesson.File.FullPath] = lesson;

    /// <summary>Writes the cache. Where that fails the next run has more to do, and that is all.</summary>
    /// <param name="configuration">What the configuration was read from.</param>
    /// <param name="surroundings">What else was asked of the file system.</param>
    /// <param name="lessons">The paths of the run's lessons.</param>
    /// <param name="result">The run's result.</param>
    public void Save(FileTrace configuration, FileTrace surroundings, IReadOnlyList<string> lessons, LintResult result)
    {
        // Lessons that this run was not asked about keep what is known of them, as long as they are there. Of one that it was
        // asked about and could not read nothing is known any more.
        if (_configurationIsCurrent.Value)
        {
            var asked = new HashSet<string>(lessons, StringComparer.Ordinal);
            configuration.AddAll(_earlier!.Configuration);
            foreach (var lesson in _earlier.Lessons.Values.Where(l => !_lessons.ContainsKey(l.File.FullPath) && !asked.Contains(l.File.FullPath) && _files.FileExists(l.File.FullPath)))
                Add(lesson);
        }

        Write(new CacheFile(_key, configuration, new CachedRun(_runKey, surroundings, lessons, result.Files, result.KnownCount, result.Diagnostics), _lessons.Values.OrderBy(l => l.File.FullPath, StringComparer.Ordinal)));
    }

    private static FileBlocks? TryRead(WorkspaceFileSystem files, string path)
    {
        try
        {
            using var stream = files.OpenRead(path);
            return FileBlocks.Read(stream);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private void Write(CacheFile file)
    {
        if (!_mayWrite)
        {
            Problem = $"The cache {_path} was not written: there is another file, which was left alone.";
            return;
        }

        try
        {
            _files.Write(_path, file.ToBytes());
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Problem = $"The cache {_path} could not be written: {error.Message}";
        }
    }
}
