using System.Collections.Concurrent;

namespace ContentLint.Linting;

/// <summary>How long parts of a run took. Filled by the run that it is given to, from several threads.</summary>
public sealed class LintProfile
{
    private readonly ConcurrentDictionary<string, long> _rules = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, long> _files = new(StringComparer.Ordinal);
    private readonly Func<long> _timestamp;

    /// <summary>Makes an empty profile.</summary>
    /// <param name="timestamp">The clock, since the engine has none: a number that grows by one a tick, in units of the caller's choice.</param>
    /// <exception cref="ArgumentNullException"><paramref name="timestamp"/> is <see langword="null"/>.</exception>
    public LintProfile(Func<long> timestamp) => _timestamp = timestamp ?? throw new ArgumentNullException(nameof(timestamp));

    /// <summary>The ticks each rule took over all lessons, by the rule's first id and name; reading lessons, with all syntax checks, is <c>reading</c>.</summary>
    public IReadOnlyDictionary<string, long> Rules => _rules;

    /// <summary>The ticks each lesson took, by its path as diagnostics show it; lessons that came from a cache are not among them.</summary>
    public IReadOnlyDictionary<string, long> Files => _files;

    /// <summary>What reading is called.</summary>
    internal const string Reading = "reading";

    /// <summary>The clock's time.</summary>
    internal long Now() => _timestamp();

    /// <summary>Adds what a rule took.</summary>
    internal void AddRule(IReadOnlyList<DiagnosticDescriptor> descriptors, long start) =>
        Add(_rules, descriptors.Count == 0 ? "?" : $"{descriptors[0].Id} {descriptors[0].Name}", start);

    /// <summary>Adds what reading a lesson took.</summary>
    internal void AddReading(long start) => Add(_rules, Reading, start);

    /// <summary>Adds what a lesson took.</summary>
    internal void AddFile(string path, long start) => Add(_files, path, start);

    private void Add(ConcurrentDictionary<string, long> times, string name, long start)
    {
        var ticks = _timestamp() - start;
        times.AddOrUpdate(name, ticks, (_, before) => before + ticks);
    }
}
