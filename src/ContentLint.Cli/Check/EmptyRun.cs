// A run that has checked nothing must not look like a clean course: a misspelt `include` would stay unseen for years. Where a
// selection (--changed, --shard) leaves nothing of a course that is there, all is well.

using ContentLint.Workspace;

namespace ContentLint.Cli.Check;

/// <summary>Says of a run that it has checked nothing, or not all that was named.</summary>
internal static class EmptyRun
{
    private const int MostNames = 5;
    private static readonly string[] Endings = [".mdx", ".md", ".mmd", ".mermaid"];

    /// <summary>Tells the user what was named and not checked, and whether anything was.</summary>
    /// <param name="request">What was to be linted.</param>
    /// <param name="found">How many files were linted.</param>
    /// <param name="allowsEmpty">Whether it may be none; <see langword="null"/> where nobody can say so.</param>
    /// <param name="terminal">Where to say it.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>The least exit code that fits.</returns>
    public static int Report(LintRequest request, int found, bool? allowsEmpty, Terminal terminal, CancellationToken cancellationToken)
    {
        var workspace = new LintWorkspace();
        var all = request with { OnlyFiles = null, Shard = null, CacheFile = null, Profile = null };
        var others = OtherFiles(all, workspace, cancellationToken);
        if (others.Length > 0)
        {
            var names = string.Join(", ", others.Take(MostNames)) + (others.Length > MostNames ? $" and {others.Length - MostNames} more" : "");
            terminal.Say($"Not checked: {names}. Lessons end in .mdx or .md, diagrams in .mmd or .mermaid.");
        }

        if (found > 0 || allowsEmpty == true || workspace.FindFiles(all, cancellationToken).Count > 0)
            return ExitCode.Success;

        var hint = allowsEmpty is null ? "" : " Where an empty run is fine, say --allow-empty.";
        terminal.Say(others.Length == request.Paths.Count && others.Length > 0
            ? "Nothing was checked." + hint
            : $"""
              Nothing was checked: no lesson (.mdx, .md) and no diagram (.mmd, .mermaid) is {(request.Paths.Count == 0 ? "in this folder" : $"in {string.Join(", ", request.Paths)}")}, or 'include' and 'exclude' in contentlint.yml leave all of them out.
              Folders that begin with a dot and node_modules, bin, obj, dist and artifacts are not searched.{hint}
              """);
        return ExitCode.Usage;
    }

    // Files that were named and are neither lessons nor diagrams.
    private static string[] OtherFiles(LintRequest request, LintWorkspace workspace, CancellationToken cancellationToken)
    {
        var named = request.Paths
            .Where(p => !Endings.Any(e => p.EndsWith(e, StringComparison.OrdinalIgnoreCase)) && File.Exists(Path.Combine(request.BaseDirectory, p)))
            .Distinct(StringComparer.Ordinal).ToArray();
        return named.Length == 0 ? [] : [.. named.Where(p => workspace.FindFiles(request with { Paths = [p] }, cancellationToken).Count == 0)];
    }
}
