using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Shared;
using ContentLint.Text;

namespace ContentLint.Mermaid.Types.GitGraph;

/// <summary>What a git graph holds. Spans are offsets in the file.</summary>
internal sealed class GitGraphModel : DiagramModel
{
    /// <summary>The commits in order, those of merges and cherry-picks too.</summary>
    public List<GitCommit> Commits { get; } = [];

    /// <summary>The branches in order, the main one first; that has an empty span, since nobody writes it.</summary>
    public List<DiagramName> Branches { get; } = [];
}

/// <summary>What made a commit.</summary>
internal enum GitCommitKind
{
    Commit, Merge, CherryPick,
}

/// <summary>A commit of a git graph.</summary>
/// <param name="Id">Its id; <see langword="null"/> when it has none of its own.</param>
/// <param name="Branch">The branch it is on.</param>
/// <param name="Kind">What made it.</param>
/// <param name="Parents">The commits it follows.</param>
/// <param name="Span">The word it begins with.</param>
internal sealed record GitCommit(string? Id, string Branch, GitCommitKind Kind, IReadOnlyList<GitCommit> Parents, TextSpan Span);
