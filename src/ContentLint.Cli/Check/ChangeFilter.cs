// What a change is responsible for: the diagnostics that touch its lines, and those that are new since the commit it starts
// at. The second finds the tag whose closing half was taken out: no line of it has changed.

using ContentLint.Cli.Git;
using ContentLint.Diagnostics;
using ContentLint.Linting;
using ContentLint.Text;
using ContentLint.Workspace;

namespace ContentLint.Cli.Check;

/// <summary>Leaves out what a change is not responsible for.</summary>
internal static class ChangeFilter
{
    /// <summary>Filters by changed lines.</summary>
    /// <param name="result">What was found in the changed files.</param>
    /// <param name="changes">The change.</param>
    /// <param name="request">How the result was found.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public static LintResult Apply(LintResult result, GitChanges changes, LintRequest request, CancellationToken cancellationToken)
    {
        var before = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        return result.Where(d => IsOfChange(d));

        bool IsOfChange(Diagnostic diagnostic)
        {
            var path = diagnostic.Location.Path;
            if (!changes.Files.TryGetValue(Path.GetFullPath(path, request.BaseDirectory).Replace('\\', '/'), out var file))
                return false;
            if (file.Touches(diagnostic.Location.Start.Line, diagnostic.Location.End.Line) || diagnostic.Related.Any(r => r.Location.Path == path && file.Touches(r.Location.Start.Line, r.Location.End.Line)))
                return true;

            if (!before.TryGetValue(path, out var known))
                before.Add(path, known = KnownBefore(file, path));
            return !known.Contains(result.FingerprintOf(diagnostic));
        }

        HashSet<string> KnownBefore(GitFile file, string path)
        {
            if (changes.From is null || file.OldPath is null || changes.Repository.FileAt(changes.From, file.OldPath) is not { } text)
                return [];

            var old = new LintWorkspace().LintText(SourceText.From(path, text), request with { CacheFile = null, Profile = null, IgnoreBaseline = true }, cancellationToken);
            return [.. old.Diagnostics.Select(old.FingerprintOf)];
        }
    }
}
