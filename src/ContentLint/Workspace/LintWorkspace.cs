// The way in for hosts: paths in, a LintResult out. Files are linted in parallel; the result's order never depends on it.

using System.Text;
using ContentLint.Configuration.Baselines;
using ContentLint.Lessons;
using ContentLint.Linting;
using ContentLint.Reporting;
using ContentLint.RulePacks;
using ContentLint.Workspace.Caching;

namespace ContentLint.Workspace;

/// <summary>Lints files: finds them, finds their configuration, runs the rules. Safe to use from several threads.</summary>
public sealed class LintWorkspace
{
    private static readonly string[] TextEndings = [".yml", ".yaml", ".json", ".ts", ".mts", ".js", ".mjs"];

    private readonly WorkspaceFileSystem _files;

    /// <summary>Makes a workspace over files.</summary>
    /// <param name="files">Where files are; <see langword="null"/> for the machine's own.</param>
    public LintWorkspace(WorkspaceFileSystem? files = null) => _files = files ?? WorkspaceFileSystem.Physical;

    /// <summary>Lints the files of a request.</summary>
    /// <param name="request">What to lint and how.</param>
    /// <param name="progress">Told after each file, from several threads; <see langword="null"/> for nobody.</param>
    /// <param name="cancellationToken">Ends the run early.</param>
    /// <returns>All that was found, mistakes of the configuration and unreadable files included.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is <see langword="null"/>.</exception>
    /// <exception cref="PathNotFoundException">A path, a glob, the configuration file or the catalog leads to nothing.</exception>
    /// <exception cref="RuleNotFoundException">A pattern of the request's rules matches none.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public LintResult Lint(LintRequest request, IProgress<LintProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        _ = request ?? throw new ArgumentNullException(nameof(request));
        return CatalogFile.Apply(LintInEnglish(request, progress, cancellationToken), request, _files);
    }

    private LintResult LintInEnglish(LintRequest request, IProgress<LintProgress>? progress, CancellationToken cancellationToken)
    {
        var cache = LintCache.Open(_files, request);
        if (cache?.FindRun() is { } earlier)
            return Replay(earlier, request, progress);

        var course = LintedCourse.Lint(_files, request, cache, progress, cancellationToken);
        var result = course.ToResult();
        if (course.IsWhole)
            course.Run.Save(course.Files, result);
        return cache?.Problem is { } problem ? result.With(problem) : result;
    }

    /// <summary>Finds the files of a request and reads none of them.</summary>
    /// <param name="request">Its paths, its configuration and its selections count.</param>
    /// <param name="cancellationToken">Ends the search early.</param>
    /// <returns>The lessons and diagrams that <see cref="Lint"/> would lint, in the order of their paths, as reports show them.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is <see langword="null"/>.</exception>
    /// <exception cref="PathNotFoundException">A path, a glob or the configuration file leads to nothing.</exception>
    /// <exception cref="RuleNotFoundException">A pattern of the request's rules matches none.</exception>
    public IReadOnlyList<string> FindFiles(LintRequest request, CancellationToken cancellationToken = default)
    {
        var run = new LintRun(_files, request ?? throw new ArgumentNullException(nameof(request)), cancellationToken);
        return [.. run.FindAll().Chosen.Select(l => l.DisplayPath)];
    }

    /// <summary>Lints a text that is at hand, as if it were the file its path names: that decides its kind and configuration.</summary>
    /// <param name="source">The text, with its path relative to the request's base folder or absolute.</param>
    /// <param name="request">How to lint; its paths are not used.</param>
    /// <param name="cancellationToken">Ends the run early.</param>
    /// <returns>All that was found in the text and in its configuration.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="PathNotFoundException">The request names a configuration file that is not there.</exception>
    /// <exception cref="RuleNotFoundException">A pattern of the request's rules matches none.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public LintResult LintText(SourceText source, LintRequest request, CancellationToken cancellationToken = default)
    {
        _ = source ?? throw new ArgumentNullException(nameof(source));
        var run = new LintRun(_files, request ?? throw new ArgumentNullException(nameof(request)), cancellationToken);
        return CatalogFile.Apply(LintedCourse.LintText(run, Place(source, request)).ToResult(), request, _files);
    }

    /// <summary>Reads a text that is at hand as the lesson that rules would see.</summary>
    /// <param name="source">The text, with its path relative to the request's base folder or absolute: that decides its kind and configuration.</param>
    /// <param name="request">Its base folder, its configuration and its flavor count.</param>
    /// <returns>The lesson; whatever the text is, there is one.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="PathNotFoundException">The request names a configuration file that is not there.</exception>
    public Lesson ReadText(SourceText source, LintRequest request)
    {
        _ = source ?? throw new ArgumentNullException(nameof(source));
        var run = new LintRun(_files, request ?? throw new ArgumentNullException(nameof(request)), CancellationToken.None);
        return run.ReadText(Place(source, request));
    }

    /// <summary>What decides how a file is read and judged: the configuration, the site it stands in, defaults.</summary>
    /// <param name="request">Its base folder, its configuration, its flavor and its packs count.</param>
    /// <param name="path">The file's path, relative to the base folder or absolute; it need not be there.</param>
    /// <returns>The settings, those of the site first.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="PathNotFoundException">The request names a configuration file or a pack that is not there.</exception>
    public IReadOnlyList<EffectiveSetting> FindSettings(LintRequest request, string path)
    {
        _ = request ?? throw new ArgumentNullException(nameof(request));
        var full = FilePath.Combine(FilePath.Normalize(request.BaseDirectory), path ?? throw new ArgumentNullException(nameof(path)));
        return new LintRun(_files, request, CancellationToken.None).SettingsFor(full);
    }

    /// <summary>Mends a text that is at hand. Every fix is verified: with it the text has fewer problems and none of a new kind.</summary>
    /// <param name="source">The text, with its path relative to the request's base folder or absolute: that decides its kind and configuration.</param>
    /// <param name="request">How to lint; its paths are not used.</param>
    /// <param name="most">The least safe kind of fix to apply.</param>
    /// <param name="cancellationToken">Ends the run early.</param>
    /// <returns>The text with its fixes; the same text when there are none.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="PathNotFoundException">The request names a configuration file that is not there.</exception>
    /// <exception cref="RuleNotFoundException">A pattern of the request's rules matches none.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public SourceText FixText(SourceText source, LintRequest request, FixSafety most, CancellationToken cancellationToken = default)
    {
        _ = source ?? throw new ArgumentNullException(nameof(source));
        var run = new LintRun(_files, request ?? throw new ArgumentNullException(nameof(request)), cancellationToken);
        run.CheckRules();
        return run.FixText(Place(source, request), most);
    }

    // A path that is seen from the base folder is shown as it is.
    private static SourceText Place(SourceText source, LintRequest request) =>
        source.In(new FileId(FilePath.Combine(FilePath.Normalize(request.BaseDirectory), source.File.FullPath), source.Path));

    /// <summary>Works out fixes for the files of a request. Nothing is written: see <see cref="Write(IEnumerable{FixedFile})"/>.</summary>
    /// <param name="request">What to lint and how.</param>
    /// <param name="most">The least safe kind of fix to apply.</param>
    /// <param name="cancellationToken">Ends the run early.</param>
    /// <returns>
    /// The files that change, by path. Every fix is verified: with it the file has fewer problems and none of a new kind.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is <see langword="null"/>.</exception>
    /// <exception cref="PathNotFoundException">A path, a glob or the configuration file leads to nothing.</exception>
    /// <exception cref="RuleNotFoundException">A pattern of the request's rules matches none.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public IReadOnlyList<FixedFile> Fix(LintRequest request, FixSafety most, CancellationToken cancellationToken = default)
    {
        var run = new LintRun(_files, request ?? throw new ArgumentNullException(nameof(request)), cancellationToken);
        var lessons = run.FindAll().Chosen;
        run.Neighbours = lessons;
        var results = new FixedFile?[lessons.Count];
        Parallel.For(0, lessons.Count, run.Parallelism, i => results[i] = run.Fix(lessons[i], most, out _));
        return [.. results.OfType<FixedFile>()];
    }

    /// <summary>
    /// Works out fixes for the files of a request and writes them, each file as a whole and with its mode, owner, links,
    /// encoding and line ends as they are. A file that changes meanwhile is linted anew, not overwritten; one with bytes that its
    /// encoding does not have is left alone; one that cannot be written does not keep the others from it.
    /// </summary>
    /// <param name="request">What to lint and how.</param>
    /// <param name="most">The least safe kind of fix to apply.</param>
    /// <param name="cancellationToken">Ends the run early; files that are written stay written.</param>
    /// <returns>What was written, and what was not and why.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is <see langword="null"/>.</exception>
    /// <exception cref="PathNotFoundException">A path, a glob or the configuration file leads to nothing.</exception>
    /// <exception cref="RuleNotFoundException">A pattern of the request's rules matches none.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public WrittenFixes WriteFixes(LintRequest request, FixSafety most, CancellationToken cancellationToken = default)
    {
        var run = new LintRun(_files, request ?? throw new ArgumentNullException(nameof(request)), cancellationToken);
        var lessons = run.FindAll().Chosen;
        run.Neighbours = lessons;
        var (written, problems) = (new FixedFile?[lessons.Count], new string?[lessons.Count]);
        Parallel.For(0, lessons.Count, run.Parallelism, i => written[i] = run.WriteFixes(lessons[i], most, out problems[i]));
        return new WrittenFixes([.. written.OfType<FixedFile>()], [.. problems.OfType<string>()]);
    }

    /// <summary>Writes fixed files, each replaced as a whole. <see cref="WriteFixes"/> does so with more care.</summary>
    /// <param name="files">What <see cref="Fix"/> gave.</param>
    /// <exception cref="ArgumentNullException"><paramref name="files"/> is <see langword="null"/>.</exception>
    /// <exception cref="IOException">A file cannot be written, or has changed since it was read; those before it are written.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be written; those before it are.</exception>
    public void Write(IEnumerable<FixedFile> files)
    {
        foreach (var file in files ?? throw new ArgumentNullException(nameof(files)))
        {
            if (!file.TryWrite(_files))
                throw new IOException($"{file.Before.Path} has changed since it was read.");
        }
    }

    /// <summary>Works out a new text for a baseline. Nothing is written: see <see cref="Write(BaselineUpdate)"/>.</summary>
    /// <param name="request">What to lint and how. Its baseline is the one that is meant; where it names none, the one that the base folder's configuration names.</param>
    /// <param name="mode">What the baseline is made of.</param>
    /// <param name="cancellationToken">Ends the run early.</param>
    /// <returns>The baseline as it is to be; in the base folder, named <c>contentlint-baseline.json</c>, where none is named.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is <see langword="null"/>.</exception>
    /// <exception cref="PathNotFoundException">A path, a glob or the configuration file leads to nothing, or there is no baseline to update or prune.</exception>
    /// <exception cref="InvalidDataException">The baseline that is there cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public BaselineUpdate Revise(LintRequest request, BaselineMode mode, CancellationToken cancellationToken = default)
    {
        var run = new LintRun(_files, request ?? throw new ArgumentNullException(nameof(request)), cancellationToken);
        var path = run.BaselinePath ?? FilePath.Combine(request.BaseDirectory, Baseline.DefaultName);
        var missing = new List<string>();
        if (mode != BaselineMode.Create && !_files.FileExists(path))
            missing.Add(path);
        var files = run.Find(missing);
        if (missing.Count > 0)
            throw run.NotFound(missing);

        return LintedCourse.Lint(run, files, progress: null).Revise(path, mode);
    }

    /// <summary>Tells whether the base folder's configuration names a baseline.</summary>
    /// <param name="request">Its base folder and configuration are used.</param>
    /// <param name="path">The absolute path of the baseline.</param>
    /// <returns><see langword="true"/> when that configuration reads its known problems from there.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="PathNotFoundException">The request names a configuration file that is not there.</exception>
    public bool NamesBaseline(LintRequest request, string path)
    {
        var run = new LintRun(_files, (request ?? throw new ArgumentNullException(nameof(request))) with { BaselinePath = null }, CancellationToken.None);
        return run.BaselinePath == FilePath.Normalize(path ?? throw new ArgumentNullException(nameof(path)));
    }

    /// <summary>Writes a baseline.</summary>
    /// <param name="baseline">What <see cref="Revise"/> gave.</param>
    /// <exception cref="ArgumentNullException"><paramref name="baseline"/> is <see langword="null"/>.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public void Write(BaselineUpdate baseline)
    {
        _ = baseline ?? throw new ArgumentNullException(nameof(baseline));
        _files.Write(baseline.Path, Encoding.UTF8.GetBytes(baseline.Text));
    }

    /// <summary>Makes one result of the reports of several runs, each in the format <c>json</c>.</summary>
    /// <param name="baseDirectory">The absolute folder that the paths in the reports, and relative ones of reports, are seen from.</param>
    /// <param name="reports">The paths of the reports.</param>
    /// <returns>What one run over all their files would have given; without the texts of files that are not there.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="PathNotFoundException">A report is not there or cannot be read.</exception>
    /// <exception cref="InvalidDataException">A file is no such report, or a part of the course is missing or there twice; the message says where.</exception>
    public LintResult Merge(string baseDirectory, IReadOnlyList<string> reports)
    {
        var folder = FilePath.Normalize(baseDirectory ?? throw new ArgumentNullException(nameof(baseDirectory)));
        var named = (reports ?? throw new ArgumentNullException(nameof(reports))).Select(r => FilePath.Combine(folder, r));
        var reader = new SourceReader(_files, folder, ReadBoundary.Of(_files, folder, named));
        var found = reports.Select(r => (Path: r, Source: reader.TryReadShown(r))).ToArray();
        if (found.Any(f => f.Source is null))
            throw new PathNotFoundException([.. found.Where(f => f.Source is null).Select(f => f.Path)]);

        var json = new JsonReportReader(path => IsShown(path) ? reader.TryReadShown(path) : null);
        var shards = new List<(string Report, string? Shard)>();
        var results = new List<LintResult>();
        foreach (var (path, source) in found)
        {
            results.Add(json.Read(source!, out var shard));
            shards.Add((path, shard));
        }

        Shard.CheckAllThere(shards);
        return LintResult.Merge(results);
    }

    // A report may come from anywhere: it gets to show lessons and configurations, and no other file.
    private static bool IsShown(string path) =>
        FileDiscovery.LooksAt(path, isDirectory: false) || TextEndings.Any(e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    /// <summary>Finds rule packs.</summary>
    /// <param name="request">Its base folder and configuration are used.</param>
    /// <param name="words">
    /// Packs as a configuration names them: the name of one that comes with ContentLint, a path seen from the base
    /// folder, <c>package:Name</c>. Empty means the packs that the base folder's configuration enables.
    /// </param>
    /// <returns>The packs, each with the mistakes in it.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="PathNotFoundException">A word leads to no pack, or the request names a configuration file that is not there.</exception>
    public IReadOnlyList<RulePack> FindRulePacks(LintRequest request, IReadOnlyList<string> words)
    {
        _ = words ?? throw new ArgumentNullException(nameof(words));
        _ = request ?? throw new ArgumentNullException(nameof(request));

        // Who names a pack says where it is; what a configuration names is somebody else's word.
        var run = new LintRun(_files, request with { AllowOutside = request.AllowOutside || words.Count > 0 }, CancellationToken.None);
        return run.FindRulePacks(words);
    }

    // The texts are read when somebody wants to show them.
    private LintResult Replay(CachedRun run, LintRequest request, IProgress<LintProgress>? progress)
    {
        progress?.Report(new LintProgress(run.Lessons.Count, run.Lessons.Count));
        var reader = new SourceReader(_files, FilePath.Normalize(request.BaseDirectory), ReadBoundary.Of(_files, request));
        return new LintResult(run.Diagnostics, reader.TryReadShown, run.Files) { KnownCount = run.KnownCount };
    }
}
