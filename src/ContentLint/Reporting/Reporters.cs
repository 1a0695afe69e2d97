using ContentLint.Reporting.Html;

namespace ContentLint.Reporting;

/// <summary>The output formats by name. A new format is a line here.</summary>
public static class Reporters
{
    // GitHub takes 65,536 characters as a comment.
    private const int CommentCapacity = 60_000;

    private static readonly Dictionary<string, Reporter> ByName = new(StringComparer.OrdinalIgnoreCase)
    {
        ["text"] = new TextReporter(),
        ["concise"] = new ConciseReporter(),
        ["statistics"] = new StatisticsReporter(),
        ["json"] = new JsonReporter(),
        ["json-lines"] = new JsonLinesReporter(),
        ["sarif"] = new SarifReporter(),
        ["html"] = new HtmlReporter(),
        ["markdown"] = new MarkdownReporter(CommentCapacity),
        ["github"] = new GitHubReporter(),
        ["gitlab"] = new GitLabReporter(),
        ["azure"] = new AzureReporter(),
        ["junit"] = new JUnitReporter(),
        ["checkstyle"] = new CheckstyleReporter(),
        ["rdjson"] = new RdjsonReporter(),
        ["msbuild"] = new MSBuildReporter(),
    };

    /// <summary>The names of all formats.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. ByName.Keys];

    /// <summary>Gives the reporter of a format.</summary>
    /// <param name="name">A format's name; case does not count.</param>
    /// <returns>The reporter; <see langword="null"/> when there is no such format.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    public static Reporter? Find(string name) =>
        ByName.TryGetValue(name ?? throw new ArgumentNullException(nameof(name)), out var reporter) ? reporter : null;

    /// <summary>Finds what a misspelt format probably meant.</summary>
    /// <param name="name">A word that is no format's name.</param>
    /// <returns>The closest name; <see langword="null"/> when none is close.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    public static string? Suggest(string name) => DidYouMean.Suggest(name ?? throw new ArgumentNullException(nameof(name)), Names);
}
