// What the files of one call share: where they are, which there are, what they are judged by. A run of files that have changed
// since takes over from the run before what the changes do not touch.

using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using ContentLint.Configuration;
using ContentLint.Linting;
using ContentLint.Mdx;
using ContentLint.RulePacks;
using ContentLint.RulePacks.Model;
using ContentLint.RulePacks.Reading;
using ContentLint.Rules;
using ContentLint.Rules.Links;
using ContentLint.Workspace.Caching;

namespace ContentLint.Workspace;

/// <summary>A request over files as they are at one time. Safe to share between threads.</summary>
internal sealed partial class LintRun
{
    private readonly TracingFileSystem? _configurationTrace;
    private readonly TracingFileSystem? _surroundingsTrace;
    private readonly LintCache? _cache;
    private readonly RuleAssemblyLoader _assemblies;
    private readonly CancellationToken _cancellationToken;
    private readonly ReadBoundary _boundary;

    // A lesson that leads elsewhere has another content, which is all the cache has to know.
    private readonly ReadBoundary _lessonBoundary;
    private readonly ConfigurationLocator _locator;
    private readonly AstroSiteLocator _sites;
    private readonly SiteLocator _profiles;
    private readonly CourseConfiguration? _only;
    private readonly IReadOnlyList<PackFile> _extraPacks;
    private readonly List<Diagnostic> _packDiagnostics = [];
    private readonly ConcurrentDictionary<LessonConfiguration, LessonConfiguration> _adjusted;

    // Asked for each time a lesson is read or linted.
    private readonly ConcurrentDictionary<string, LessonConfiguration> _ofFiles = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<(SiteRouting? Site, LinkSettings Links, MdxFlavor Flavor), SiteRouting?> _routings;

    // What the request itself names: where that changes, nothing of the run stands.
    private readonly ConcurrentDictionary<string, bool> _askedByRequest;

    public LintRun(WorkspaceFileSystem files, LintRequest request, CancellationToken cancellationToken, LintCache? cache = null)
        : this(files, request, cache, earlier: null, new FileChanges([], isOfText: false), cancellationToken)
    {
    }

    private LintRun(WorkspaceFileSystem files, LintRequest request, LintCache? cache, LintRun? earlier, FileChanges changes, CancellationToken cancellationToken)
    {
        // With a cache, all that is asked of the file system is kept: for configuration, and for the lessons' surroundings.
        Files = files;
        Request = request;
        BaseDirectory = FilePath.Normalize(request.BaseDirectory);
        _cache = cache;
        _configurationTrace = cache is null ? null : new TracingFileSystem(files);
        _surroundingsTrace = cache is null ? null : new TracingFileSystem(files);
        Surroundings = _surroundingsTrace ?? files;
        _cancellationToken = cancellationToken;
        Parallelism = ParallelismOf(request, cancellationToken);
        _boundary = earlier is not null && LeadsAsBefore(earlier, changes) ? earlier._lessonBoundary : ReadBoundary.Of(files, request, _configurationTrace);
        _lessonBoundary = cache is null ? _boundary : ReadBoundary.Of(files, request);
        Reader = new SourceReader(_configurationTrace ?? files, BaseDirectory, _boundary);
        _assemblies = earlier?._assemblies ?? new RuleAssemblyLoader(request);
        _adjusted = earlier?._adjusted ?? new();
        _routings = earlier?._routings ?? new();
        _askedByRequest = earlier?._askedByRequest ?? new(StringComparer.Ordinal);
        _locator = new ConfigurationLocator(Reader, _assemblies);
        _sites = new AstroSiteLocator(Reader);
        _profiles = new SiteLocator(Reader);
        Modules = new ModuleFiles(new SourceReader(Surroundings, BaseDirectory, _lessonBoundary), FactsOfOther);
        if (earlier is not null)
            HasSameConfiguration = TakeFrom(earlier, changes);
        if (request.ConfigurationPath is { } path)
            _only = _locator.Load(FilePath.Combine(BaseDirectory, path)) ?? throw NotFound([path]);
        _extraPacks = earlier?._extraPacks ?? ReadExtraPacks();
        OnlyBaseline = earlier?.OnlyBaseline ?? new Lazy<BaselineReading>(ReadOnlyBaseline);
    }

    /// <summary>Where files are.</summary>
    public WorkspaceFileSystem Files { get; }

    /// <summary>The same, where questions about what is around the lessons are kept.</summary>
    public WorkspaceFileSystem Surroundings { get; }

    /// <summary>What was asked for.</summary>
    public LintRequest Request { get; }

    /// <summary>The normalised absolute folder that paths are seen from.</summary>
    public string BaseDirectory { get; }

    /// <summary>Reads configurations, and keeps them.</summary>
    public SourceReader Reader { get; }

    /// <summary>How many files may be worked on at a time, and until when.</summary>
    public ParallelOptions Parallelism { get; }

    /// <summary>Whether every lesson is judged by the same as in the run before, which has the same lessons.</summary>
    public bool HasSameConfiguration { get; }

    /// <summary>The modules that lessons import.</summary>
    public ModuleFiles Modules { get; }

    /// <summary>Whether what is known of modules is as in the run before.</summary>
    public bool HasSameModules { get; private set; }

    /// <summary>Whether rules of assemblies take part: what they find depends on more than we can see.</summary>
    public bool HasAssemblies => _assemblies.HasLoaded;

    /// <summary>The run of the same request after files have changed.</summary>
    /// <param name="files">Where files are now.</param>
    /// <param name="changes">What has changed.</param>
    /// <param name="cancellationToken">Ends the run early.</param>
    /// <exception cref="PathNotFoundException">The configuration or a pack that the request names is gone.</exception>
    public LintRun After(WorkspaceFileSystem files, FileChanges changes, CancellationToken cancellationToken) =>
        _askedByRequest.Keys.Any(changes.Touch) || _assemblies.Paths.Any(changes.Touch)
            ? new LintRun(files, Request, cancellationToken)
            : new LintRun(files, Request, cache: null, this, changes, cancellationToken);

    /// <summary>Finds the files to lint.</summary>
    /// <exception cref="PathNotFoundException">A path leads nowhere.</exception>
    /// <exception cref="RuleNotFoundException">A pattern of the request's rules matches none.</exception>
    public FoundFiles FindAll()
    {
        var missing = new List<string>();
        var found = Find(missing);
        return missing.Count == 0 ? found : throw NotFound(missing);
    }

    /// <summary>Finds the files to lint, as far as paths lead to some.</summary>
    /// <param name="missing">Takes the paths that lead nowhere.</param>
    public FoundFiles Find(List<string> missing)
    {
        var discovery = new FileDiscovery(Surroundings, BaseDirectory, ConfigurationOf, Request.ShowRelativePaths, Request.ExcludesNamedFiles);
        var all = discovery.Find(Request.Paths, missing);
        var chosen = Choose(all);
        if (Request.Shard is { } shard)
            chosen = [.. chosen.Where((_, i) => shard.Has(i))];

        // A folder's configuration is read, and its mistakes are said, also where nobody finds a lesson worth reading.
        foreach (var lesson in chosen)
            ConfigurationOf(FilePath.FolderOf(lesson.FullPath));
        if (missing.Count == 0)
            CheckRules();
        return new FoundFiles(chosen, all.Count == chosen.Count ? [] : [.. all.Except(chosen)])
        {
            Diagnostics = [.. from folder in discovery.Unreadable
                              select Unreadable(Reader.IdOf(folder.Folder), $"This folder cannot be read, and no lesson in it is checked: {folder.Reason}").WithSeverity(Severity.Warning)],
        };
    }

    /// <summary>The configuration of a file, with all that the site it stands in adds.</summary>
    /// <param name="path">Its normalised absolute path.</param>
    public LessonConfiguration ConfigurationFor(string path) => _ofFiles.GetOrAdd(
        path, file => WithSiteSchema(WithSite(Adjust(ConfigurationOf(FilePath.FolderOf(file)).ForFile(file)), file), file));

    /// <summary>The configuration of the files in a folder.</summary>
    /// <param name="folder">Its normalised absolute path.</param>
    public CourseConfiguration ConfigurationOf(string folder) => _only ?? _locator.ForFolder(folder);

    /// <summary>What is wrong with configurations, packs, assemblies and sites.</summary>
    public IEnumerable<Diagnostic> Diagnostics =>
        _locator.Loaded.SelectMany(c => c.Diagnostics).Distinct()
            .Concat(_packDiagnostics)
            .Concat(ProblemsOfSites())
            .Concat(OldSites().SelectMany(d => WithSeverities(d.Location.File.FullPath, [d])))
            .Concat(_sites.Faults.Concat(_profiles.Faults))
            .Concat(_assemblies.StuckRules);

    /// <summary>The packs that take part.</summary>
    public IEnumerable<PackFile> Packs => _locator.Loaded.SelectMany(c => c.RulePacks).Concat(_extraPacks).Distinct();

    /// <summary>Gives diagnostics of a configuration's file the severity that the configuration beside it gives them.</summary>
    /// <param name="path">The file's normalised absolute path.</param>
    /// <param name="diagnostics">What was found.</param>
    public IEnumerable<Diagnostic> WithSeverities(string path, IEnumerable<Diagnostic> diagnostics)
    {
        var rules = Adjust(ConfigurationOf(FilePath.FolderOf(path)).ForFile(path)).Rules;
        return from problem in diagnostics
               let severity = rules.SeverityOf(problem.Descriptor)
               where severity is not null
               select problem.WithSeverity(severity.Value);
    }

    public List<RulePack> FindRulePacks(IReadOnlyList<string> words) => words.Count == 0
        ? [.. ConfigurationOf(BaseDirectory).RulePacks.Select(p => RulePack.Read(p.Source, p.Name, p.Load))]
        : [.. words.SelectMany(w => Locate(Reader, w)).Select(f => RulePack.Read(f.Source, f.Name, f.Load))];

    /// <summary>Leaves the run's result for the next one.</summary>
    public void Save(IReadOnlyList<FileId> lessons, LintResult result) =>
        _cache?.Save(_configurationTrace!.Trace, _surroundingsTrace!.Trace, [.. lessons.Select(l => l.FullPath)], result);

    // Never all of the thread pool: the host needs a thread to cancel with.
    private static ParallelOptions ParallelismOf(LintRequest request, CancellationToken cancellationToken) => new()
    {
        CancellationToken = cancellationToken,
        MaxDegreeOfParallelism = request.MaxDegreeOfParallelism > 0 ? request.MaxDegreeOfParallelism : Environment.ProcessorCount,
    };

    // A link that an editor's text lies over leads nowhere any more.
    private static bool LeadsAsBefore(LintRun earlier, FileChanges changes) => changes.IsOfText && !changes.Paths.Any(earlier._lessonBoundary.IsLink);

    private bool TakeFrom(LintRun earlier, FileChanges changes)
    {
        var isSame = changes.IsOfText && !earlier._locator.IsTouchedBy(changes) && !earlier._sites.IsTouchedBy(changes) && !earlier._profiles.IsTouchedBy(changes);
        Reader.TakeFrom(earlier.Reader, changes);
        _locator.TakeFrom(earlier._locator, changes, isSame);
        _sites.TakeFrom(earlier._sites, changes, isSame);
        _profiles.TakeFrom(earlier._profiles, changes, isSame);
        HasSameModules = !earlier.Modules.IsTouchedBy(changes);
        Modules.TakeFrom(earlier.Modules, changes, HasSameModules, isSame);
        _packDiagnostics.AddRange(earlier._packDiagnostics);
        return isSame;
    }

    // What lessons are judged by has changed: any of them may have a problem that it had not.
    private IReadOnlyList<FileId> Choose(IReadOnlyList<FileId> all)
    {
        if (Request.OnlyFiles is not { } only)
            return all;

        var wanted = new HashSet<string>(only.Select(FilePath.Normalize), StringComparer.Ordinal);
        foreach (var lesson in all)
            ConfigurationFor(lesson.FullPath);
        return Reader.ConfigurationFiles.Any(s => wanted.Contains(s.File.FullPath)) ? all : [.. all.Where(l => wanted.Contains(l.FullPath))];
    }

    private List<PackFile> ReadExtraPacks()
    {
        var packs = new List<PackFile>();
        var reader = Reader.Tracing(_askedByRequest);
        foreach (var pack in Request.RulePacks.SelectMany(w => Locate(reader, w)).GroupBy(p => p.Source.File).Select(g => g.First()))
            AddPack(packs, pack);
        return packs;
    }

    private IReadOnlyList<FoundPack> Locate(SourceReader reader, string word)
    {
        var found = new RulePackLocator(reader.FilesOf(BaseDirectory)).Find(BaseDirectory, word, out var problem);
        return problem is null ? found : throw new PathNotFoundException([word], problem.Text);
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "a pack that we fail on must not take the run with it")]
    private void AddPack(List<PackFile> packs, FoundPack pack)
    {
        try
        {
            packs.Add(RulePackReader.Read(pack.Source, pack.Name, _packDiagnostics, pack.Load));
        }
        catch (Exception fault) when (InternalFault.Is(fault))
        {
            _packDiagnostics.Add(InternalFault.At(pack.Source.File, fault));
        }
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
        Rules = c.Rules.Only(Request.Rules),
        PackRules = [.. c.PackRules, .. ExtraRules(c), .. Request.LessonRules],
        CourseRules = [.. c.CourseRules, .. ExtraRules(c).Select(r => r.Course).OfType<PackCourseRule>(), .. Request.CourseRules],
        Reading = c.Reading with { Flavor = Request.Flavor ?? c.Reading.Flavor },
    });
}
