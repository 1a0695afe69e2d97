// What git knows of a folder, asked of the git command: it alone knows of renames, ignored files and work trees.

using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace ContentLint.Cli.Git;

/// <summary>A repository could not answer; the message says why and what to do.</summary>
internal sealed class GitException(string message) : Exception(message);

/// <summary>A git repository with a work tree.</summary>
internal sealed class GitRepository
{
    private readonly string _folder;

    private GitRepository(string folder, string root)
    {
        _folder = folder;
        Root = root;
    }

    /// <summary>The work tree's absolute folder.</summary>
    public string Root { get; }

    /// <summary>Finds the repository that a folder is in.</summary>
    /// <exception cref="GitException">It is in none, or there is no git.</exception>
    public static GitRepository Find(string folder)
    {
        var (exitCode, output, _) = Run(folder, ["rev-parse", "--show-toplevel"]);
        return exitCode == 0
            ? new GitRepository(folder, output.TrimEnd('\n'))
            : throw new GitException($"'{folder}' is in no git repository, so nothing says what has changed. Leave out --changed and --staged to check all files.");
    }

    /// <summary>The branch that changes here are to go into: of the pull request that CI runs for, else origin's default branch, else what is committed.</summary>
    /// <param name="environment">Gives variables of the environment.</param>
    public string TargetBranch(Func<string, string?> environment)
    {
        string[] variables = ["GITHUB_BASE_REF", "CI_MERGE_REQUEST_TARGET_BRANCH_NAME", "SYSTEM_PULLREQUEST_TARGETBRANCHNAME"];
        if (variables.Select(environment).FirstOrDefault(v => !string.IsNullOrEmpty(v)) is { } target)
            return "origin/" + target;

        var (exitCode, output, _) = Run(_folder, ["rev-parse", "--abbrev-ref", "--verify", "--quiet", "origin/HEAD"]);
        return exitCode == 0 ? output.Trim() : "HEAD";
    }

    /// <summary>What differs between a commit and the work tree, untracked files included.</summary>
    /// <param name="reference">The branch or commit one wants to merge into: what counts is where the two parted.</param>
    /// <exception cref="GitException">There is no such commit.</exception>
    public GitChanges ChangesSince(string reference)
    {
        // From here on a number stands for the reference, which may have any name.
        var (known, commit, _) = Run(_folder, ["rev-parse", "--verify", "--quiet", "--end-of-options", reference + "^{commit}"]);
        if (known != 0)
            throw new GitException($"git knows no commit '{reference}'. In CI, fetch it first: git fetch origin {reference.Replace("origin/", "", StringComparison.Ordinal)}");

        // Without a common ancestor - a shallow clone - the commit itself is what there is to compare with.
        commit = commit.Trim();
        var (exitCode, ancestor, _) = Run(_folder, ["merge-base", commit, "HEAD"]);
        var from = exitCode == 0 ? ancestor.Trim() : commit;
        var untracked = Ask(["ls-files", "--others", "--exclude-standard", "-z", "--full-name", "--", Root]).Split('\0', StringSplitOptions.RemoveEmptyEntries);
        return GitChanges.Read(this, from, Ask([.. DiffOf("--name-status"), "-z", from, "--"]), Ask([.. DiffOf("-U0"), from, "--"]), untracked);
    }

    /// <summary>What is staged for the next commit.</summary>
    /// <exception cref="GitException">git does not answer.</exception>
    public GitChanges Staged()
    {
        var hasHead = Run(_folder, ["rev-parse", "--verify", "--quiet", "HEAD"]).ExitCode == 0;
        string[] diff = ["diff", "--cached", .. DiffOptions];
        return GitChanges.Read(this, hasHead ? "HEAD" : null, Ask([.. diff, "--name-status", "-z"]), Ask([.. diff, "-U0"]), []);
    }

    /// <summary>A file as it was in a commit; <see langword="null"/> when it was not there.</summary>
    public string? FileAt(string commit, string path)
    {
        var (exitCode, output, _) = Run(_folder, ["show", $"{commit}:{path}"]);
        return exitCode == 0 ? output : null;
    }

    // One form, whatever the user's configuration makes of diffs: paths from the root, no other program's output.
    private static string[] DiffOptions =>
        ["-M", "--no-color", "--no-ext-diff", "--no-textconv", "--submodule=short", "--inter-hunk-context=0", "--src-prefix=a/", "--dst-prefix=b/", "--diff-filter=d"];

    private static string[] DiffOf(string form) => ["diff", .. DiffOptions, form];

    private string Ask(string[] args)
    {
        var (exitCode, output, error) = Run(_folder, args);
        return exitCode == 0 ? output : throw new GitException($"git {args[0]} failed: {error.Trim()}");
    }

    private static (int ExitCode, string Output, string Error) Run(string folder, string[] args)
    {
        var start = new ProcessStartInfo("git", ["-c", "core.quotePath=false", "-c", "diff.relative=false", .. args])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        try
        {
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output, error.GetAwaiter().GetResult());
        }
        catch (Win32Exception)
        {
            throw new GitException("git cannot be started. Install it, or leave out --changed and --staged to check all files.");
        }
    }
}
