using System.Collections.Concurrent;

namespace ContentLint.Linting;

/// <summary>What a run found, in a fixed order: by path, line, column and id. Immutable.</summary>
public sealed class LintResult
{
    private readonly ConcurrentDictionary<string, SourceText?> _sources = new(StringComparer.Ordinal);
    private readonly Func<string, SourceText?> _readSource;
    private readonly Lazy<ILookup<string, Diagnostic>> _byFile;
    private readonly Lazy<ILookup<string, Diagnostic>> _inFile;

    // Made for a file when one of its diagnostics is asked for: an editor asks for those of one file after each edit.
    private readonly ConcurrentDictionary<string, Dictionary<Diagnostic, string>> _fingerprints = new(StringComparer.Ordinal);

    /// <param name="diagnostics">What was found, in any order.</param>
    /// <param name="readSource">Gives texts by the path that diagnostics show.</param>
    /// <param name="files">The paths of the lessons.</param>
    internal LintResult(IEnumerable<Diagnostic> diagnostics, Func<string, SourceText?> readSource, IReadOnlyList<string> files)
    {
        Diagnostics = InOrder([.. diagnostics]);
        _readSource = readSource;
        Files = IsInOrder(files) ? files : [.. files.Distinct(StringComparer.Ordinal).OrderBy(p => p, StringComparer.Ordinal)];
        _byFile = new Lazy<ILookup<string, Diagnostic>>(IndexFiles);
        _inFile = new Lazy<ILookup<string, Diagnostic>>(() => Diagnostics.ToLookup(d => d.Location.Path, StringComparer.Ordinal));
    }

    /// <summary>The diagnostics by path (ordinal), line, column, id.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>The number of lessons and diagrams that were linted, unreadable ones included.</summary>
    public int FileCount => Files.Count;

    /// <summary>
    /// The paths of those lessons and diagrams as diagnostics show them, in ordinal order: also of files in which nothing was
    /// found. Files of the configuration are not among them.
    /// </summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>The number of problems that are left out because a baseline lists them.</summary>
    public int KnownCount { get; internal init; }

    /// <summary>The number of diagnostics that <see cref="Limit"/> left out.</summary>
    public int OmittedCount { get; private init; }

    /// <summary>What the run went on without, a sentence each: a cache that could not be written. For hosts to say beside the report.</summary>
    public IReadOnlyList<string> Notes { get; private init; } = [];

    /// <summary>Adds a note.</summary>
    internal LintResult With(string note) =>
        new(Diagnostics, FindSource, Files) { KnownCount = KnownCount, OmittedCount = OmittedCount, Notes = [.. Notes, note] };

    /// <summary>Leaves diagnostics out.</summary>
    /// <param name="isWanted">Says of a diagnostic whether it stays.</param>
    /// <returns>A result of the same files with the diagnostics that stay.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="isWanted"/> is <see langword="null"/>.</exception>
    public LintResult Where(Func<Diagnostic, bool> isWanted) => With(Diagnostics.Where(isWanted ?? throw new ArgumentNullException(nameof(isWanted))), omitted: 0);

    /// <summary>Leaves out all but so many diagnostics, the lightest first and of equal ones the last.</summary>
    /// <param name="most">The most diagnostics that stay; a negative number is as good as 0.</param>
    /// <returns>A result of the same files; this one when nothing has to go.</returns>
    public LintResult Limit(int most) => Diagnostics.Count <= most
        ? this
        : With(Diagnostics.OrderByDescending(d => d.Severity).Take(most), Diagnostics.Count - Math.Max(0, most));

    /// <summary>
    /// Makes one result of several runs that had a part of the files each. What several of them found alike, in a file of the
    /// configuration or in one that they share, counts once.
    /// </summary>
    /// <param name="results">The results.</param>
    /// <returns>What one run over all files would have given.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="results"/> is <see langword="null"/>.</exception>
    public static LintResult Merge(IReadOnlyList<LintResult> results)
    {
        _ = results ?? throw new ArgumentNullException(nameof(results));
        var files = new HashSet<string>(results.SelectMany(r => r.Files), StringComparer.Ordinal);
        var own = new HashSet<string>(results.SelectMany(r => r.Files).GroupBy(f => f, StringComparer.Ordinal).Where(g => g.Count() == 1).Select(g => g.Key), StringComparer.Ordinal);
        var all = results.SelectMany(r => r.Diagnostics).ToArray();
        var shared = new SortedSet<Diagnostic>(all.Where(d => !own.Contains(d.Location.Path)), DiagnosticOrder.Instance);
        return new LintResult(
            all.Where(d => own.Contains(d.Location.Path)).Concat(shared),
            path => results.Select(r => r.FindSource(path)).FirstOrDefault(s => s is not null),
            [.. files])
        {
            KnownCount = results.Sum(r => r.KnownCount),
            OmittedCount = results.Sum(r => r.OmittedCount),
            Notes = [.. results.SelectMany(r => r.Notes).Distinct(StringComparer.Ordinal)],
        };
    }

    /// <summary>Counts the diagnostics of a severity.</summary>
    /// <param name="severity">The severity to count.</param>
    /// <returns>How many diagnostics have exactly that severity.</returns>
    public int Count(Severity severity) => Diagnostics.Count(d => d.Severity == severity);

    /// <summary>Gives the text a diagnostic's places speak of.</summary>
    /// <param name="path">A path as it stands in a diagnostic's location.</param>
    /// <returns>
    /// The text; <see langword="null"/> for a file without a diagnostic, for one that could not be read, and for one that has
    /// changed since, so that what was found in it is no longer where it was.
    /// </returns>
    public SourceText? FindSource(string path) => _sources.GetOrAdd(path, ReadFitting);

    /// <summary>
    /// Names a diagnostic by its content: the rule, the marked characters and their line. Moved lines and a renamed file leave
    /// it as it is, so that other tools know it again.
    /// </summary>
    /// <param name="diagnostic">One of <see cref="Diagnostics"/>.</param>
    /// <returns>A text of hexadecimal digits and perhaps a number, different from those of the file's other diagnostics.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="diagnostic"/> is <see langword="null"/>.</exception>
    /// <exception cref="KeyNotFoundException">The diagnostic is not one of this result.</exception>
    public string FingerprintOf(Diagnostic diagnostic) =>
        _fingerprints.GetOrAdd((diagnostic ?? throw new ArgumentNullException(nameof(diagnostic))).Location.Path, FindFingerprints)[diagnostic];

    // A course that is edited has its diagnostics in order already.
    private static Diagnostic[] InOrder(Diagnostic[] diagnostics)
    {
        for (var i = 1; i < diagnostics.Length; i++)
        {
            if (DiagnosticOrder.Instance.Compare(diagnostics[i - 1], diagnostics[i]) > 0)
                return [.. diagnostics.OrderBy(d => d, DiagnosticOrder.Instance)];
        }

        return diagnostics;
    }

    private static bool IsInOrder(IReadOnlyList<string> paths)
    {
        for (var i = 1; i < paths.Count; i++)
        {
            if (string.CompareOrdinal(paths[i - 1], paths[i]) >= 0)
                return false;
        }

        return true;
    }

    /// <summary>The same result with the sentences of another language; the order stays what it is.</summary>
    internal LintResult In(MessageCatalog catalog) => With(Diagnostics.Select(d => d.In(catalog)), omitted: 0);

    /// <summary>The result with more diagnostics.</summary>
    internal LintResult With(IReadOnlyList<Diagnostic> more) => more.Count == 0 ? this : With(Diagnostics.Concat(more), omitted: 0);

    private LintResult With(IEnumerable<Diagnostic> diagnostics, int omitted) =>
        new(diagnostics, FindSource, Files) { KnownCount = KnownCount, OmittedCount = OmittedCount + omitted, Notes = Notes };

    // Texts are read again when they are shown. Nothing is better than the wrong lines.
    private SourceText? ReadFitting(string path) =>
        _readSource(path) is { } source && _byFile.Value[path].All(d => IsOf(d, path, source)) ? source : null;

    private static bool IsOf(Diagnostic diagnostic, string path, SourceText source) =>
        PlacesOf(diagnostic).All(p => p.Path != path || source.Has(p))
        && (diagnostic.Location.Path != path || diagnostic.Fixes.All(f => f.Edits.All(e => e.Span.End <= source.Length)));

    private static IEnumerable<SourceLocation> PlacesOf(Diagnostic diagnostic) => diagnostic.Related.Select(r => r.Location).Prepend(diagnostic.Location);

    private ILookup<string, Diagnostic> IndexFiles() =>
        (from diagnostic in Diagnostics
         from path in PlacesOf(diagnostic).Select(p => p.Path).Distinct(StringComparer.Ordinal)
         select (Path: path, Diagnostic: diagnostic)).ToLookup(p => p.Path, p => p.Diagnostic, StringComparer.Ordinal);

    private Dictionary<Diagnostic, string> FindFingerprints(string path)
    {
        var found = new Dictionary<Diagnostic, string>();
        Diagnostic[] ofFile = [.. _inFile.Value[path]];
        var fingerprints = Fingerprints.Of(ofFile, FindSource(path));
        for (var i = 0; i < ofFile.Length; i++)
            found[ofFile[i]] = fingerprints[i];
        return found;
    }
}
