namespace ContentLint.Reporting;

/// <summary>The output formats by name. A new format is a line here.</summary>
public static class Reporters
{
    private static readonly Dictionary<string, Reporter> ByName = new(StringComparer.OrdinalIgnoreCase)
    {
        ["text"] = new TextReporter(),
        ["json"] = new JsonReporter(),
    };

    /// <summary>The names of all formats.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. ByName.Keys];

    /// <summary>Gives the reporter of a format.</summary>
    /// <param name="name">A format's name; case does not count.</param>
    /// <returns>The reporter; <see langword="null"/> when there is no such format.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    public static Reporter? Find(string name) =>
        ByName.TryGetValue(name ?? throw new ArgumentNullException(nameof(name)), out var reporter) ? reporter : null;
}
