namespace ContentLint.Reporting;

/// <summary>What a report says about the run itself. The host measures; the engine has no clock.</summary>
/// <param name="ToolVersion">The version of the tool.</param>
/// <param name="Elapsed">How long the run took.</param>
public sealed record ReportedRun(string ToolVersion, TimeSpan Elapsed)
{
    /// <summary>The absolute folder that the result's relative paths are seen from; <see langword="null"/> where there is none.</summary>
    public string? BaseDirectory { get; init; }

    /// <summary>
    /// The absolute folder that paths in reports for other programs are relative to, a repository's root for example;
    /// <see langword="null"/> for <see cref="BaseDirectory"/>.
    /// </summary>
    public string? RootDirectory { get; init; }

    /// <summary>When the run ended; <see langword="null"/> to leave it out, so that equal findings give equal reports.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>The fixes that were applied before, up to the least safe kind; <see langword="null"/> where none were.</summary>
    public FixSafety? AppliedFixes { get; init; }

    /// <summary>Which of several parts of the course it had, <c>2/8</c>; <see langword="null"/> for all of it.</summary>
    public string? Shard { get; init; }

    /// <summary>Gives the Markdown page about a rule by its id, <see langword="null"/> where there is none.</summary>
    public Func<string, string?>? FindRulePage { get; init; }

    /// <summary>Where a CI job shows a summary beside its log; <see langword="null"/> where it has none.</summary>
    public JobSummary? JobSummary { get; init; }
}

/// <summary>The Markdown page that a CI job shows beside its log.</summary>
/// <param name="Writer">Where the page goes.</param>
/// <param name="Capacity">The most bytes of UTF-8 it still takes.</param>
public sealed record JobSummary(StyledWriter Writer, int Capacity);
