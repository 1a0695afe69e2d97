// The way in for hosts: paths in, a LintResult out. Files are linted in parallel; the result's order never depends on it.

using System.Collections.Concurrent;
using ContentLint.Configuration;
using ContentLint.Diagnostics;
using ContentLint.Fixing;
using ContentLint.Linting;
using ContentLint.Mdx;
using ContentLint.RulePacks;
using ContentLint.RulePacks.Reading;
using ContentLint.Rules;
using ContentLint.Text;

namespace ContentLint.Workspace;

/// <summary>Lints files: finds them, finds their configuration, runs the rules. Safe to use from several threads.</summary>
public sealed class LintWorkspace
{
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
    /// <exception cref="PathNotFoundException">A path, a glob or the configuration file leads to nothing.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public LintResult Lint(LintRequest request, IProgress<LintProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var run = new Run(_files, request ?? throw new ArgumentNullException(nameof(request)), cancellationToken);
        var missing = new List<string>();
        var lessons = run.Find(missing);
        if (missing.Count > 0)
            throw new PathNotFoundException(missing);

        var done = 0;
        var results = new LintedLesson?[lessons.Count];
        var options = new ParallelOptions
        {
            CancellationToken = cancellationToken,
            MaxDegreeOfParallelism = request.MaxDegreeOfParallelism > 0 ? request.MaxDegreeOfParallelism : -1,
        };
        Parallel.For(0, lessons.Count, options, i =>
        {
            results[i] = run.Lint(lessons[i]);
            progress?.Report(new LintProgress(Interlocked.Increment(ref done), lessons.Count));
        });
        return run.Finish(results.OfType<LintedLesson>().ToArray(), lessons.Count);
    }

    /// <summary>Lints a text that is at hand, as if it were the file its path names: that decides its kind and configuration.</summary>
    /// <param name="source">The text, with its path relative to the request's base folder or absolute.</param>
    /// <param name="request">How to lint; its paths are not used.</param>
    /// <param name="cancellationToken">Ends the run early.</param>
    /// <returns>All that was found in the text and in its configuration.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="PathNotFoundException">The request names a configuration file that is not there.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public LintResult LintText(SourceText source, LintRequest request, CancellationToken cancellationToken = default)
    {
        _ = source ?? throw new ArgumentNullException(nameof(source));
        var run = new Run(_files, request ?? throw new ArgumentNullException(nameof(request)), cancellationToken);
        var path = ConfigurationPath.Combine(ConfigurationPath.Normalize(request.BaseDirectory), source.Path);
        return run.Finish([run.Lint(source, path)], 1);
    }

    /// <summary>Works out fixes for the files of a request. Nothing is written: see <see cref="Write"/>.</summary>
    /// <param name="request">What to lint and how.</param>
    /// <param name="most">The least safe kind of fix to apply.</param>
    /// <param name="cancellationToken">Ends the run early.</param>
    /// <returns>
    /// The files that change, by path. Every fix is verified: with it the file has fewer problems and none of a new kind.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is <see langword="null"/>.</exception>
    /// <exception cref="PathNotFoundException">A path, a glob or the configuration file leads to nothing.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public IReadOnlyList<FixedFile> Fix(LintRequest request, FixSafety most, CancellationToken cancellationToken = default)
    {
        var run = new Run(_files, request ?? throw new ArgumentNullException(nameof(request)), cancellationToken);
        var missing = new List<string>();
        var lessons = run.Find(missing);
        if (missing.Count > 0)
            throw new PathNotFoundException(missing);

        var results = new FixedFile?[lessons.Count];
        Parallel.For(0, lessons.Count, new ParallelOptions { CancellationToken = cancellationToken }, i => results[i] = run.Fix(lessons[i], most));
        return [.. results.OfType<FixedFile>()];
    }

    /// <summary>Writes fixed files, each replaced as a whole.</summary>
    /// <param name="files">What <see cref="Fix"/> gave.</param>
    /// <exception cref="ArgumentNullException"><paramref name="files"/> is <see langword="null"/>.</exception>
    /// <exception cref="IOException">A file cannot be written; those before it are.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be written; those before it are.</exception>
    public void Write(IEnumerable<FixedFile> files)
    {
        foreach (var file in files ?? throw new ArgumentNullException(nameof(files)))
            _files.Replace(file.FullPath, file.After.ToBytes());
    }

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
        var run = new Run(_files, request ?? throw new ArgumentNullException(nameof(request)), CancellationToken.None);
        return run.FindRulePacks(words);
    }

    // What is shared by the files of one call.
    private sealed class Run
    {
        private readonly WorkspaceFileSystem _files;
        private readonly LintRequest _request;
        private readonly CancellationToken _cancellationToken;
        private readonly string _baseDirectory;
        private readonly SourceReader _reader;
        private readonly ConfigurationLocator _locator;
        private readonly AstroSiteLocator _sites;
        private readonly CourseConfiguration? _only;
        private readonly List<PackFile> _extraPacks = [];
        private readonly List<Diagnostic> _extraDiagnostics = [];
        private readonly ConcurrentQueue<Diagnostic> _unreadable = new();
        private readonly ConcurrentDictionary<LessonConfiguration, LessonConfiguration> _adjusted = new();

        public Run(WorkspaceFileSystem files, LintRequest request, CancellationToken cancellationToken)
        {
            _files = files;
            _request = request;
            _cancellationToken = cancellationToken;
            _baseDirectory = ConfigurationPath.Normalize(request.BaseDirectory);
            _reader = new SourceReader(files, _baseDirectory);
            _locator = new ConfigurationLocator(_reader, new RuleAssemblyLoader(request));
            _sites = new AstroSiteLocator(_reader);
            if (request.ConfigurationPath is { } path)
                _only = _locator.Load(ConfigurationPath.Combine(_baseDirectory, path)) ?? throw new PathNotFoundException([path]);
            foreach (var pack in request.RulePacks.SelectMany(Locate))
                _extraPacks.Add(RulePackReader.Read(pack.Source, pack.Name, _extraDiagnostics));
        }

        public IReadOnlyList<LessonFile> Find(List<string> missing) =>
            new FileDiscovery(_files, _baseDirectory, ConfigurationOf, _request.ShowRelativePaths).Find(_request.Paths, missing);

        public List<RulePack> FindRulePacks(IReadOnlyList<string> words)
        {
            if (words.Count == 0)
                return [.. ConfigurationOf(_baseDirectory).RulePacks.Select(p => RulePack.Read(p.Source, p.Name))];

            return [.. words.SelectMany(Locate).Select(f => RulePack.Read(f.Source, f.Name))];
        }

        private IReadOnlyList<FoundPack> Locate(string word)
        {
            var found = new RulePackLocator(_reader.TryRead).Find(_baseDirectory, word, out var problem);
            return problem is null ? found : throw new PathNotFoundException([word], problem);
        }

        public LintedLesson? Lint(LessonFile file)
        {
            try
            {
                return Lint(SourceText.FromBytes(file.Display, _files.ReadAllBytes(file.Path)), file.Path);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                var location = SourceText.From(file.Display, "").GetLocation(TextSpan.At(0));
                _unreadable.Enqueue(new Diagnostic(ToolDescriptors.UnreadableFile, location, $"This file cannot be read: {error.Message}"));
                return null;
            }
        }

        // A file that cannot be read has nothing to fix; linting reports it.
        public FixedFile? Fix(LessonFile file, FixSafety most)
        {
            try
            {
                var source = SourceText.FromBytes(file.Display, _files.ReadAllBytes(file.Path));
                var (after, applied) = new FixApplier(text => [.. Linter.Finish([Lint(text, file.Path)])], most).Apply(source);
                return applied == 0 ? null : new FixedFile(file.Path, source, after, applied);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                return null;
            }
        }

        public LintedLesson Lint(SourceText source, string path) =>
            Linter.Lint(source, WithSiteSchema(Adjust(ConfigurationOf(ConfigurationPath.FolderOf(path)).ForFile(path)), path), _cancellationToken);

        public LintResult Finish(IReadOnlyList<LintedLesson> lessons, int fileCount)
        {
            var diagnostics = Linter.Finish(lessons, OthersOf(lessons))
                .Concat(_locator.Loaded.SelectMany(c => c.Diagnostics).Distinct())
                .Concat(_extraDiagnostics)
                .Concat(_sites.Loaded.SelectMany(ProblemsOf))
                .Concat(_unreadable)
                .ToArray();
            var wanted = new HashSet<string>(diagnostics.Select(d => d.Location.Path), StringComparer.Ordinal);
            var sources = new Dictionary<string, SourceText>(StringComparer.Ordinal);
            foreach (var source in lessons.Select(l => l.Source).Concat(_reader.ConfigurationFiles).Where(s => wanted.Contains(s.Path)))
                sources[source.Path] = source;
            var files = lessons.Select(l => l.Source.Path).Concat(_unreadable.Select(d => d.Location.Path));
            return new LintResult(diagnostics, sources, fileCount, files);
        }

        // A lesson alone does not tell whether those it names are there: the rest of its course is read too, where its
        // configuration asks for such a thing.
        private LessonFacts[] OthersOf(IReadOnlyList<LintedLesson> lessons)
        {
            var folders = lessons.Select(l => l.Configuration.Settings.CourseFolder).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
            if (folders.Length == 0)
                return [];

            var linted = new HashSet<string>(lessons.Select(l => ConfigurationPath.Combine(_baseDirectory, l.Source.Path)), StringComparer.Ordinal);

            // Lessons of one folder must be seen to be: all with relative paths, or all without.
            var showRelative = !lessons.Any(l => Path.IsPathRooted(l.Source.Path));
            var others = new FileDiscovery(_files, _baseDirectory, ConfigurationOf, showRelative).Find(folders, []).Where(f => !linted.Contains(f.Path));
            return [.. others.Select(FactsOf).OfType<LessonFacts>()];
        }

        private LessonFacts? FactsOf(LessonFile file)
        {
            try
            {
                return Linter.FactsOf(SourceText.FromBytes(file.Display, _files.ReadAllBytes(file.Path)), ConfigurationOf(ConfigurationPath.FolderOf(file.Path)).ForFile(file.Path));
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                return null;
            }
        }

        private CourseConfiguration ConfigurationOf(string folder) => _only ?? _locator.ForFolder(folder);

        // An Astro site says itself what front matter must be.
        private LessonConfiguration WithSiteSchema(LessonConfiguration configuration, string path)
        {
            var (reading, settings) = (configuration.Reading, configuration.Settings);
            if (settings.FrontMatterSchema is not null || !settings.UsesAstroSchemas || reading.Flavor != MdxFlavor.Astro)
                return configuration;

            return _sites.ForFolder(ConfigurationPath.FolderOf(path))?.SchemaFor(path) is { } schema
                ? configuration with { Settings = settings with { FrontMatterSchema = schema } }
                : configuration;
        }

        // They stand in the site's own code; whether they are said is for the configuration beside it to decide.
        private IEnumerable<Diagnostic> ProblemsOf(AstroSite site)
        {
            var rules = Adjust(ConfigurationOf(ConfigurationPath.FolderOf(site.ConfigPath)).ForFile(site.ConfigPath)).Rules;
            return from problem in site.Diagnostics
                   let severity = rules.SeverityOf(problem.Descriptor)
                   where severity is not null
                   select problem.WithSeverity(severity.Value);
        }

        // What the command line says goes over what the configuration says.
        private LessonConfiguration Adjust(LessonConfiguration configuration) => _adjusted.GetOrAdd(configuration, c => c with
        {
            Rules = c.Rules.Only(_request.Rules),
            PackRules = [.. c.PackRules, .. _extraPacks.SelectMany(p => p.Rules), .. _request.LessonRules],
            CourseRules = [.. c.CourseRules, .. _request.CourseRules],
            Reading = c.Reading with { Flavor = _request.Flavor ?? c.Reading.Flavor },
        });
    }
}
