// One call of a host: its files, the configurations they are read with, what was found in them.

using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using ContentLint.Configuration;
using ContentLint.Configuration.Baselines;
using ContentLint.Diagnostics;
using ContentLint.Fixing;
using ContentLint.Linting;
using ContentLint.Mdx;
using ContentLint.RulePacks;
using ContentLint.RulePacks.Model;
using ContentLint.RulePacks.Reading;
using ContentLint.Rules;
using ContentLint.Text;
using ContentLint.Workspace.Caching;
using ContentLint.Yaml;

namespace ContentLint.Workspace;

/// <summary>What the files of one call share.</summary>
internal sealed partial class LintRun
{
    private readonly WorkspaceFileSystem _files;
    private readonly WorkspaceFileSystem _surroundings;
    private readonly TracingFileSystem? _configurationTrace;
    private readonly TracingFileSystem? _surroundingsTrace;
    private readonly LintCache? _cache;
    private readonly RuleAssemblyLoader _assemblies;
    private readonly LintRequest _request;
    private readonly CancellationToken _cancellationToken;
    private readonly string _baseDirectory;
    private readonly ReadBoundary _boundary;

    // A lesson that leads elsewhere has another content, which is all the cache has to know.
    private readonly ReadBoundary _lessonBoundary;
    private readonly SourceReader _reader;
    private readonly ConfigurationLocator _locator;
    private readonly AstroSiteLocator _sites;
    private readonly SiteLocator _profiles;
    private readonly CourseConfiguration? _only;
    private readonly List<PackFile> _extraPacks = [];
    private readonly List<Diagnostic> _extraDiagnostics = [];
    private readonly ConcurrentQueue<Diagnostic> _unreadable = new();
    private readonly ConcurrentDictionary<LessonConfiguration, LessonConfiguration> _adjusted = new();
    private IReadOnlyList<LessonFile> _notChosen = [];
    private bool _keepsAll;

    public LintRun(WorkspaceFileSystem files, LintRequest request, CancellationToken cancellationToken, LintCache? cache = null)
    {
        // With a cache, all that is asked of the file system is kept: for configuration, and for the lessons' surroundings.
        _files = files;
        _cache = cache;
        _configurationTrace = cache is null ? null : new TracingFileSystem(files);
        _surroundingsTrace = cache is null ? null : new TracingFileSystem(files);
        _surroundings = _surroundingsTrace ?? files;
        _assemblies = new RuleAssemblyLoader(request);
        _onlyBaseline = new Lazy<Baseline?>(ReadOnlyBaseline);
        _request = request;
        _cancellationToken = cancellationToken;

        // Never all of the thread pool: the host needs a thread to cancel with.
        Parallelism = new ParallelOptions
        {
            CancellationToken = cancellationToken,
            MaxDegreeOfParallelism = request.MaxDegreeOfParallelism > 0 ? request.MaxDegreeOfParallelism : Environment.ProcessorCount,
        };
        _baseDirectory = ConfigurationPath.Normalize(request.BaseDirectory);
        _boundary = ReadBoundary.Of(files, request, _configurationTrace);
        _lessonBoundary = cache is null ? _boundary : ReadBoundary.Of(files, request);
        _reader = new SourceReader(_configurationTrace ?? files, _baseDirectory, _boundary);
        _locator = new ConfigurationLocator(_reader, _assemblies);
        _sites = new AstroSiteLocator(_reader);
        _profiles = new SiteLocator(_reader, _configurationTrace ?? files);
        if (request.ConfigurationPath is { } path)
            _only = _locator.Load(ConfigurationPath.Combine(_baseDirectory, path)) ?? throw NotFound([path]);
        foreach (var pack in request.RulePacks.SelectMany(Locate).GroupBy(p => p.Source.Path, StringComparer.Ordinal).Select(g => g.First()))
            AddPack(pack);
    }

    /// <summary>How many files may be worked on at a time, and until when.</summary>
    public ParallelOptions Parallelism { get; }

    public IReadOnlyList<LessonFile> Find(List<string> missing)
    {
        var discovery = new FileDiscovery(_surroundings, _baseDirectory, ConfigurationOf, _request.ShowRelativePaths, _request.ExcludesNamedFiles);
        var all = discovery.Find(_request.Paths, missing);
        foreach (var (folder, reason) in discovery.Unreadable)
            _extraDiagnostics.Add(Unreadable(_reader.Display(folder), $"This folder cannot be read, and no lesson in it is checked: {reason}").WithSeverity(Severity.Warning));
        var chosen = all;
        if (_request.OnlyFiles is { } only)
        {
            var wanted = new HashSet<string>(only.Select(ConfigurationPath.Normalize), StringComparer.Ordinal);

            // What lessons are judged by has changed: any of them may have a problem that it had not.
            foreach (var lesson in all)
                ConfigurationFor(lesson.Path);
            if (!_reader.ConfigurationFiles.Any(s => wanted.Contains(ConfigurationPath.Combine(_baseDirectory, s.Path))))
                chosen = [.. all.Where(l => wanted.Contains(l.Path))];
        }

        if (_request.Shard is { } shard)
            chosen = [.. chosen.Where((_, i) => shard.Has(i))];
        _notChosen = all.Count == chosen.Count ? [] : [.. all.Except(chosen)];

        // Course rules that are not ours may ask for all of every lesson.
        foreach (var lesson in chosen)
            ConfigurationOf(ConfigurationPath.FolderOf(lesson.Path));
        _keepsAll = _request.CourseRules.Count > 0 || _assemblies.HasLoaded;
        if (missing.Count == 0)
            CheckRules();
        return chosen;
    }

    public List<RulePack> FindRulePacks(IReadOnlyList<string> words)
    {
        if (words.Count == 0)
            return [.. ConfigurationOf(_baseDirectory).RulePacks.Select(p => RulePack.Read(p.Source, p.Name))];

        return [.. words.SelectMany(Locate).Select(f => RulePack.Read(f.Source, f.Name))];
    }

    private IReadOnlyList<FoundPack> Locate(string word)
    {
        var found = new RulePackLocator(_reader.FilesOf(_baseDirectory)).Find(_baseDirectory, word, out var problem);
        return problem is null ? found : throw new PathNotFoundException([word], problem.Text);
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "a pack that we fail on must not take the run with it")]
    private void AddPack(FoundPack pack)
    {
        try
        {
            _extraPacks.Add(RulePackReader.Read(pack.Source, pack.Name, _extraDiagnostics));
        }
        catch (Exception fault) when (InternalFault.Is(fault))
        {
            _extraDiagnostics.Add(InternalFault.At(pack.Source.Path, fault));
        }
    }

    /// <summary>Lints a file; <see langword="null"/> where that failed, which the result says.</summary>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "a lesson that we fail on must not take the others' findings with it")]
    public LintedLesson? Lint(LessonFile file)
    {
        try
        {
            CheckBoundary(file);
            var linted = _cache is null
                ? Lint(SourceText.FromBytes(file.Display, _files.ReadAllBytes(file.Path)), file.Path)
                : Lint(file, _cache);
            return _keepsAll ? linted : linted.ToLight();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            _unreadable.Enqueue(Unreadable(file.Display, $"This file cannot be read: {error.Message}"));
            return null;
        }
        catch (Exception fault) when (InternalFault.Is(fault))
        {
            _unreadable.Enqueue(InternalFault.At(file.Display, fault));
            return null;
        }
    }

    private void CheckBoundary(LessonFile file)
    {
        if (!_lessonBoundary.Allows(file.Path))
            throw new IOException("it leads outside of this repository. Copy what it leads to, or say `--allow-outside`, or <ContentLintAllowOutside>true</ContentLintAllowOutside> in a build.");
    }

    private static Diagnostic Unreadable(string shown, Message message) =>
        new(ToolDescriptors.UnreadableFile, SourceText.From(shown, "").GetLocation(TextSpan.At(0)), message);

    private LintedLesson Lint(LessonFile file, LintCache cache)
    {
        var content = FileTrace.Read(_files, file.Path, out var read);
        var bytes = read.Bytes ?? throw read.Error!;
        if (cache.Find(file, content) is { } known)
        {
            var source = known.HasNothing ? FrontMatterBlock.ReadHead(file.Display, bytes) : SourceText.FromBytes(file.Display, bytes);
            var configuration = ConfigurationFor(file.Path);
            return new LintedLesson(source, known.Found, Linter.FactsOf(source, configuration), configuration, SuppressionSet.Restore(source, known.Suppressions, known.Problems))
            {
                UncheckedDiagrams = known.UncheckedDiagrams,
            };
        }

        var linted = Lint(SourceText.FromBytes(file.Display, bytes), file.Path);
        cache.Add(new CachedLesson(file.Path, file.Display, content, linted.Found, linted.Suppressions.All, linted.Suppressions.Problems) { UncheckedDiagrams = linted.UncheckedDiagrams });
        return linted;
    }

    /// <summary>Leaves the run's result for the next one.</summary>
    public void Save(IReadOnlyList<LessonFile> lessons, LintResult result)
    {
        // What an assembly's rules find depends on more than we can see; what ran out of time, on the machine.
        if (_cache is not null && !_assemblies.HasLoaded && !_hasGivenUp)
            _cache.Save(_configurationTrace!.Trace, _surroundingsTrace!.Trace, [.. lessons.Select(l => l.Path)], result);
    }

    /// <summary>Lints a text that is at hand; none where that failed, which the result says.</summary>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "a lesson that we fail on is reported like any other problem")]
    public IReadOnlyList<LintedLesson> LintText(SourceText source, string path)
    {
        try
        {
            return [Lint(source, path)];
        }
        catch (Exception fault) when (InternalFault.Is(fault))
        {
            _unreadable.Enqueue(InternalFault.At(source.Path, fault));
            return [];
        }
    }

    // What is shown is what has been tried.
    private LintedLesson Lint(SourceText source, string path)
    {
        var reader = new LastReading(text => Read(text, path));
        var linted = LintUnverified(source, path, reader, _request.Profile);
        return linted.Found.All(d => d.Fixes.Count == 0)
            ? linted
            : linted with { Found = new FixVerifier(text => LintUnverified(text, path, reader, profile: null).Found, reader.Read).Verify(source, linted.Found) };
    }

    private LintedLesson LintUnverified(SourceText source, string path, LastReading reader, LintProfile? profile)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        var start = profile?.Now() ?? 0;
        var lesson = reader.Read(source);
        profile?.AddReading(start);
        return Linter.Lint(lesson, ConfigurationFor(path), profile, _cancellationToken, start);
    }

    private LessonConfiguration ConfigurationFor(string path) =>
        WithSiteSchema(WithSite(Adjust(ConfigurationOf(ConfigurationPath.FolderOf(path)).ForFile(path)), path), path);

    private CourseConfiguration ConfigurationOf(string folder) => _only ?? _locator.ForFolder(folder);

    // What nobody says, the site says that the file stands in.
    private LessonConfiguration WithSite(LessonConfiguration configuration, string path)
    {
        var reading = configuration.Reading;
        var setsFlavor = configuration.SetsFlavor || _request.Flavor is not null;
        if (setsFlavor && configuration.SetsMath && configuration.SetsMdxFiles)
            return configuration;

        var site = _profiles.ForFolder(ConfigurationPath.FolderOf(path));
        var flavor = setsFlavor ? reading.Flavor : site?.Flavor ?? reading.Flavor;
        var isInSite = site?.Flavor == MdxFlavor.Docusaurus && _request.Flavor is null;
        return configuration with
        {
            Reading = reading with
            {
                Flavor = flavor,
                Math = configuration.SetsMath ? reading.Math : site?.Math == true,
                MarkdownIsMdx = configuration.SetsMdxFiles ? reading.MarkdownIsMdx : flavor == MdxFlavor.Docusaurus && (!isInSite || site!.ReadsAsMdx(path)),
            },
        };
    }

    // An Astro site says itself what front matter must be.
    private LessonConfiguration WithSiteSchema(LessonConfiguration configuration, string path)
    {
        var (reading, settings) = (configuration.Reading, configuration.Settings);
        if (settings.FrontMatterSchema is not null || !settings.UsesAstroSchemas || reading.Flavor != MdxFlavor.Astro)
            return configuration;

        return _sites.SchemaFor(path) is { } schema
            ? configuration with { Settings = settings with { FrontMatterSchema = schema } }
            : configuration;
    }

    // The sites of a repository are often set up alike: what is to be said of several is said once, with the others' places.
    private IEnumerable<Diagnostic> ProblemsOfSites() =>
        from problem in _sites.Loaded.SelectMany(ProblemsOf)
        group problem by (problem.Descriptor, problem.Message) into same
        let first = same.First()
        let others = same.Where(d => d.Location.Path != first.Location.Path).Select(d => new RelatedLocation("and here", d.Location)).ToArray()
        from problem in same.Where(d => d.Location.Path == first.Location.Path)
        select problem != first || others.Length == 0 ? problem : new Diagnostic(problem.Descriptor, problem.Location, problem.Message, problem.Help, [.. problem.Related, .. others], problem.Fixes).WithSeverity(problem.Severity);

    // They stand in the site's own code; whether they are said is for the configuration beside it to decide.
    private IEnumerable<Diagnostic> ProblemsOf(AstroSite site) => Weigh(site.ConfigPath, site.Diagnostics);

    private IEnumerable<Diagnostic> Weigh(string path, IEnumerable<Diagnostic> diagnostics)
    {
        var rules = Adjust(ConfigurationOf(ConfigurationPath.FolderOf(path)).ForFile(path)).Rules;
        return from problem in diagnostics
               let severity = rules.SeverityOf(problem.Descriptor)
               where severity is not null
               select problem.WithSeverity(severity.Value);
    }

    // A pack that the configuration names too is run once.
    private IEnumerable<PackRule> ExtraRules(LessonConfiguration configuration)
    {
        var known = new HashSet<string>(configuration.PackRules.SelectMany(r => r.Descriptors).Select(d => d.Id), StringComparer.OrdinalIgnoreCase);
        return _extraPacks.SelectMany(p => p.Rules).Where(r => !known.Contains(r.Descriptor.Id));
    }

    // What the command line says goes over what the configuration says.
    private LessonConfiguration Adjust(LessonConfiguration configuration) => _adjusted.GetOrAdd(configuration, c => c with
    {
        Rules = c.Rules.Only(_request.Rules),
        PackRules = [.. c.PackRules, .. ExtraRules(c), .. _request.LessonRules],
        CourseRules = [.. c.CourseRules, .. _request.CourseRules],
        Reading = c.Reading with { Flavor = _request.Flavor ?? c.Reading.Flavor },
    });
}
