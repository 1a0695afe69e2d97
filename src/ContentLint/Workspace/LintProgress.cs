namespace ContentLint.Workspace;

/// <summary>How far a run has come.</summary>
/// <param name="Done">The number of files linted.</param>
/// <param name="Total">The number of files to lint.</param>
public readonly record struct LintProgress(int Done, int Total);
