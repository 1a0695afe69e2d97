// A course that lives in memory: for an editor, for watching, for a compiler that asks again. Each change gives a new course
// beside the old one, and only what the change touches is worked out again: of a lesson that is edited that lesson, of a
// configuration, a schema, a pack or a site's own file the lessons that are judged by it.

using System.Text;
using ContentLint.Lessons;
using ContentLint.Linting;
using ContentLint.Rules;
using ContentLint.Rules.Links;
using ContentLint.Workspace.Caching;

namespace ContentLint.Workspace;

/// <summary>The lessons of a request with all that was found in them. Immutable, and safe to share between threads.</summary>
public sealed partial class Course
{
    private readonly WorkspaceFileSystem _files;
    private readonly IReadOnlyDictionary<string, byte[]?> _edits;
    private readonly LintedCourse _linted;
    private readonly Lazy<LintResult> _found;
    private readonly Lazy<LintResult> _result;

    private Course(WorkspaceFileSystem files, IReadOnlyDictionary<string, byte[]?> edits, LintedCourse linted)
    {
        _files = files;
        _edits = edits;
        _linted = linted;
        _found = new Lazy<LintResult>(linted.ToResult);
        _result = new Lazy<LintResult>(() => CatalogFile.Apply(_found.Value, linted.Run.Request, linted.Run.Files));
    }

    /// <summary>All that was found: what linting the same files from scratch would find.</summary>
    /// <exception cref="PathNotFoundException">The request names a catalog that is not there.</exception>
    public LintResult Result => _result.Value;

    /// <summary>The lessons and diagrams that were linted, ordered by full path.</summary>
    public IReadOnlyList<FileId> Files => _linted.Files;

    /// <summary>What every lesson of the course tells the others, ordered by full path; also lessons that the request leaves out and rules about the course look at.</summary>
    public IReadOnlyList<LessonFacts> Facts => _linted.Facts;

    /// <summary>What leads where in the course: links, images and addresses in elements, with their targets, and back.</summary>
    public LinkGraph Links => _linted.Links;

    /// <summary>Lints the files of a request.</summary>
    /// <param name="request">What to lint and how. Its cache, where it names one, saves work now and is not written again later.</param>
    /// <param name="files">Where files are; <see langword="null"/> for the machine's own.</param>
    /// <param name="progress">Told after each file, from several threads; <see langword="null"/> for nobody.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>The course.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is <see langword="null"/>.</exception>
    /// <exception cref="PathNotFoundException">A path, a glob or the configuration file leads to nothing.</exception>
    /// <exception cref="RuleNotFoundException">A pattern of the request's rules matches none.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Course Open(LintRequest request, WorkspaceFileSystem? files = null, IProgress<LintProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        files ??= WorkspaceFileSystem.Physical;
        var cache = LintCache.Open(files, request ?? throw new ArgumentNullException(nameof(request)));
        var linted = LintedCourse.Lint(files, request, cache, progress, cancellationToken);
        var course = new Course(files, new Dictionary<string, byte[]?>(StringComparer.Ordinal), linted);
        if (cache is not null && linted.IsWhole)
            linted.Run.Save(linted.Files, course._found.Value);
        return course;
    }

    /// <summary>The course with another text in a file, whatever the file system has there.</summary>
    /// <param name="path">The file's path, absolute or seen from the request's base folder: a lesson, a configuration, a schema, a pack, a file of the site.</param>
    /// <param name="text">Its characters, as if they were saved in UTF-8.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>The course after the edit; the same one when the file has this text already.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="PathNotFoundException">What the request names is gone.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Course With(string path, string text, CancellationToken cancellationToken = default) =>
        Edit(path ?? throw new ArgumentNullException(nameof(path)), Encoding.UTF8.GetBytes(text ?? throw new ArgumentNullException(nameof(text))), cancellationToken);

    /// <summary>The course without a file, whatever the file system has there.</summary>
    /// <param name="path">The file's path, absolute or seen from the request's base folder.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>The course after the edit.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is <see langword="null"/>.</exception>
    /// <exception cref="PathNotFoundException">What the request names is gone.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Course Without(string path, CancellationToken cancellationToken = default) =>
        Edit(path ?? throw new ArgumentNullException(nameof(path)), bytes: null, cancellationToken);

    /// <summary>The course with some files as the file system has them now: they were saved, made, removed, or an edit of them was given up.</summary>
    /// <param name="paths">The paths of the files, absolute or seen from the request's base folder; a folder stands for all that is in it.</param>
    /// <param name="files">Where files are from now on; <see langword="null"/> for where they were. All files that are other there must be among the paths.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>The course after the changes.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="paths"/> is <see langword="null"/>.</exception>
    /// <exception cref="PathNotFoundException">What the request names is gone.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Course Refresh(IReadOnlyCollection<string> paths, WorkspaceFileSystem? files = null, CancellationToken cancellationToken = default)
    {
        string[] full = [.. (paths ?? throw new ArgumentNullException(nameof(paths))).Select(FullPathOf)];
        var gone = new FileChanges(full, isOfText: false);
        var edits = _edits.Where(e => !gone.Touch(e.Key)).ToDictionary(e => e.Key, e => e.Value, StringComparer.Ordinal);
        files ??= _files;

        // Whether a file was there before is what was seen of it, and not what the file system says by now.
        var now = new OverlayFileSystem(files, edits);
        var isOfText = full.All(p => _linted.Has(p) && now.FileExists(p) && now.GetLinkTarget(p) is null);
        return After(files, edits, new FileChanges(full, isOfText), cancellationToken);
    }

    /// <summary>Reads a file of the course as the lesson that rules see.</summary>
    /// <param name="path">The file's path, absolute or seen from the request's base folder.</param>
    /// <returns>The lesson; <see langword="null"/> when there is no such file or it cannot be read.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is <see langword="null"/>.</exception>
    public Lesson? Read(string path)
    {
        var run = _linted.Run;
        var file = run.Reader.IdOf(FullPathOf(path ?? throw new ArgumentNullException(nameof(path))));
        try
        {
            return run.ReadText(SourceText.FromBytes(file, run.Files.ReadAllBytes(file.FullPath)));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private Course Edit(string path, byte[]? bytes, CancellationToken cancellationToken)
    {
        var full = FullPathOf(path);
        var before = BytesOf(full);
        if (before is null ? bytes is null : bytes is not null && before.AsSpan().SequenceEqual(bytes))
            return this;

        var edits = new Dictionary<string, byte[]?>(_edits.Count + 1, StringComparer.Ordinal);
        foreach (var edit in _edits)
            edits[edit.Key] = edit.Value;
        edits[full] = bytes;
        return After(_files, edits, new FileChanges([full], isOfText: before is not null && bytes is not null), cancellationToken);
    }

    private Course After(WorkspaceFileSystem files, Dictionary<string, byte[]?> edits, FileChanges changes, CancellationToken cancellationToken)
    {
        var run = _linted.Run.After(edits.Count == 0 ? files : new OverlayFileSystem(files, edits), changes, cancellationToken);
        return new Course(files, edits, _linted.After(run, changes));
    }

    private byte[]? BytesOf(string full)
    {
        try
        {
            return _linted.Run.Files.FileExists(full) ? _linted.Run.Files.ReadAllBytes(full) : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private string FullPathOf(string path) => FilePath.Combine(_linted.Run.BaseDirectory, path);
}
