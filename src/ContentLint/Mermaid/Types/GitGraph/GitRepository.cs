// What the lines of a git graph do to its repository, and what they cannot do: create a branch that exists, go to or
// merge one that does not, merge a branch into itself or without commits, pick a commit that does not exist, is on the
// branch already, or is a merge whose parent is not named.
//
// Where a line could not be understood or carried out, nobody knows what the repository is meant to be: from there on
// only names that nobody has written count as mistakes, and behind a line that is no line at all not even those.
//
// Two commits may have one id: the later one is then what the id means, for branches that stand on the earlier one too.

using ContentLint.Mermaid.Grammars;

namespace ContentLint.Mermaid.Types.GitGraph;

/// <summary>Carries out the lines of a git graph.</summary>
internal sealed class GitRepository
{
    private readonly DiagramContext _context;
    private readonly GitGraphModel _model;
    private readonly Dictionary<string, GitCommit> _commits = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GitCommit?> _heads = new(StringComparer.Ordinal);
    private string _branch;
    private GitCommit? _head;
    private int _own;

    public GitRepository(DiagramContext context, GitGraphModel model)
    {
        (_context, _model, _branch) = (context, model, context.Options.MainBranch);
        AddBranch(_branch, default);
    }

    public void Commit(TextSpan word, string? id) => Add(word, string.IsNullOrEmpty(id) ? null : id, GitCommitKind.Commit);

    public void Branch(TextSpan word, TextSpan name, string branch)
    {
        if (_heads.ContainsKey(branch))
            Report(GitGraphDiagnostics.ExistingBranch(_context, word, name, branch), isName: false);
        else
            AddBranch(branch, name);
        GoTo(branch);
    }

    public void Checkout(TextSpan name, string branch)
    {
        if (!_heads.ContainsKey(branch))
        {
            Report(GitGraphDiagnostics.UnknownBranch(_context, name, branch, _model.Branches.Select(b => b.Name)), isName: true);
            AddBranch(branch, name);
        }

        // The lines that follow are meant for that branch, even if it is none.
        GoTo(branch);
    }

    public void Merge(TextSpan word, TextSpan name, string branch, TextSpan idSpan, string? id)
    {
        var own = Latest(_heads[_branch]);
        var other = _heads.TryGetValue(branch, out var head) ? Latest(head) : null;
        if (_branch == branch || (!_context.Options.Dialect.GitGraphsAreOld && own is not null && other is not null && own.Branch == branch))
            Report(GitGraphDiagnostics.MergeIntoItself(_context, name, branch), isName: false);
        else if (own is null)
            Report(GitGraphDiagnostics.BranchWithoutCommits(_context, MermaidDescriptors.InvalidMerge, word, _branch), isName: false);
        else if (!_heads.ContainsKey(branch))
            Report(GitGraphDiagnostics.UnknownBranch(_context, name, branch, _model.Branches.Select(b => b.Name)), isName: true);
        else if (other is null)
            Report(GitGraphDiagnostics.BranchWithoutCommits(_context, MermaidDescriptors.InvalidMerge, name, branch), isName: false);
        else if (ReferenceEquals(own, other))
            Report(GitGraphDiagnostics.NothingToMerge(_context, name, branch, _branch), isName: false);
        else if (!string.IsNullOrEmpty(id) && _commits.ContainsKey(id!))
            Report(GitGraphDiagnostics.ExistingCommit(_context, idSpan, id!), isName: false);
        else
            Add(word, string.IsNullOrEmpty(id) ? null : id, GitCommitKind.Merge, head);
    }

    public void CherryPick(TextSpan word, (string Value, TextSpan Span)? id, (string Value, TextSpan Span)? parent)
    {
        if (id is not ({ Length: > 0 } value, var span) || !_commits.TryGetValue(value, out var commit))
        {
            Report(GitGraphDiagnostics.UnknownCommit(_context, id?.Span ?? word, id?.Value, _commits.Keys), isName: true);
            return;
        }

        if (parent is ({ Length: > 0 } parentId, var parentSpan) && !commit.Parents.Any(p => p.Id == parentId))
            Report(GitGraphDiagnostics.UnknownParent(_context, parentSpan, parentId, value), isName: false);
        else if (commit.Kind == GitCommitKind.Merge && string.IsNullOrEmpty(parent?.Value))
            Report(GitGraphDiagnostics.PickedMerge(_context, span, value), isName: false);
        else if (commit.Branch == _branch)
            Report(GitGraphDiagnostics.PickedFromItself(_context, span, value, _branch), isName: false);
        else if (Latest(_heads[_branch]) is null)
            Report(GitGraphDiagnostics.BranchWithoutCommits(_context, MermaidDescriptors.InvalidCherryPick, word, _branch), isName: false);
        else
            Add(word, null, GitCommitKind.CherryPick, commit);
    }

    private void Report(Diagnostic diagnostic, bool isName)
    {
        var others = _context.Diagnostics.Count - _own;
        if (others > 0 || (_own > 0 && !isName))
            return;
        _own++;
        _context.Report(diagnostic);
    }

    private void Add(TextSpan word, string? id, GitCommitKind kind, GitCommit? second = null)
    {
        GitCommit?[] parents = [_head, _head is null ? null : second];
        _head = new GitCommit(id, _branch, kind, [.. parents.OfType<GitCommit>()], _context.Slice.ToSource(word));
        if (id is not null)
            _commits[id] = _head;
        _heads[_branch] = _head;
        _model.Commits.Add(_head);
    }

    private void AddBranch(string name, TextSpan span)
    {
        _heads[name] = _head;
        _model.Branches.Add(new DiagramName(name, _context.Slice.ToSource(span)));
    }

    private void GoTo(string branch)
    {
        _branch = branch;
        _head = Latest(_heads[branch]);
    }

    // What a commit's id means by now.
    private GitCommit? Latest(GitCommit? commit) => commit?.Id is { } id ? _commits[id] : commit;
}
