using ContentLint.Mermaid.Grammars;

namespace ContentLint.Mermaid.Types.GitGraph;

/// <summary>The messages about git graphs.</summary>
internal static class GitGraphDiagnostics
{
    public static Diagnostic ExistingBranch(DiagramContext context, TextSpan word, TextSpan name, string branch) => context.Mistake(
        MermaidDescriptors.DuplicateBranch, name,
        $"There is a branch '{branch}' already.",
        $"Write 'checkout {branch}' to go to it, or choose another name.",
        fixes: context.Fix($"Write 'checkout'", FixSafety.Suggestion, (word, "checkout")));

    public static Diagnostic RepeatedOption(DiagramContext context, TextSpan word) => context.Mistake(
        MermaidDescriptors.Syntax, word,
        $"In Mermaid {context.Options.Major} a line has '{context.Text.Substring(word.Start, word.Length):word}' once.",
        "Keep one of them. Mermaid 11 accepts this as it is.");

    public static Diagnostic UnknownBranch(DiagramContext context, TextSpan name, string branch, IEnumerable<string> branches)
    {
        var meant = DidYouMean.Suggest(branch, branches);
        return context.Mistake(
            MermaidDescriptors.UnknownBranch, name,
            meant is null ? (Message)$"There is no branch '{branch}' above this line." : $"There is no branch '{branch}' above this line. Did you mean '{meant}'?",
            $"Write 'branch {branch}' to create it.",
            fixes: meant is null ? null : context.Fix($"Write '{meant}'", FixSafety.Suggestion, (name, meant)));
    }

    public static Diagnostic MergeIntoItself(DiagramContext context, TextSpan name, string branch) => context.Mistake(
        MermaidDescriptors.InvalidMerge, name,
        $"'{branch}' cannot be merged into itself.",
        "Check out the branch to merge into first.");

    public static Diagnostic BranchWithoutCommits(DiagramContext context, DiagnosticDescriptor descriptor, TextSpan place, string branch) => context.Mistake(
        descriptor, place,
        $"The branch '{branch}' has no commit yet.",
        "Write a 'commit' on it first.");

    public static Diagnostic NothingToMerge(DiagramContext context, TextSpan name, string branch, string current) => context.Mistake(
        MermaidDescriptors.InvalidMerge, name,
        $"'{branch}' and '{current}' stand on the same commit: there is nothing to merge.",
        "Write a 'commit' on one of them first.");

    public static Diagnostic ExistingCommit(DiagramContext context, TextSpan span, string id) => context.Mistake(
        MermaidDescriptors.InvalidMerge, span,
        $"There is a commit '{id}' already.",
        "Give the merge another id.");

    public static Diagnostic UnknownCommit(DiagramContext context, TextSpan span, string? id, IEnumerable<string> ids)
    {
        var meant = string.IsNullOrEmpty(id) ? null : DidYouMean.Suggest(id!, ids);
        return context.Mistake(
            MermaidDescriptors.InvalidCherryPick, span,
            string.IsNullOrEmpty(id) ? (Message)"A cherry-pick must name a commit."
                : meant is null ? (Message)$"There is no commit '{id}' above this line."
                : $"There is no commit '{id}' above this line. Did you mean '{meant}'?",
            "Give the commit an id, 'commit id: \"A\"', and name it here: 'cherry-pick id: \"A\"'.",
            fixes: meant is null ? null : context.Fix($"Write \"{meant}\"", FixSafety.Suggestion, (span, $"\"{meant}\"")));
    }

    public static Diagnostic UnknownParent(DiagramContext context, TextSpan span, string parent, string id) => context.Mistake(
        MermaidDescriptors.InvalidCherryPick, span,
        $"'{parent}' is no parent of the commit '{id}'.",
        "Name the id of a commit that stands right before it.");

    public static Diagnostic PickedMerge(DiagramContext context, TextSpan span, string id) => context.Mistake(
        MermaidDescriptors.InvalidCherryPick, span,
        $"'{id}' is a merge, and the parent to pick from is missing.",
        "Write 'parent: \"…\"' with the id of one of the two commits it merges.");

    public static Diagnostic PickedFromItself(DiagramContext context, TextSpan span, string id, string branch) => context.Mistake(
        MermaidDescriptors.InvalidCherryPick, span,
        $"The commit '{id}' is on '{branch}' already.",
        "Pick a commit of another branch, or check out the branch to pick it to.");

    public static Diagnostic DirectionWithoutColon(DiagramContext context, TextSpan direction) => context.Mistake(
        MermaidDescriptors.MissingColon, direction,
        $"A colon is missing behind '{context.Written(direction):direction}'.",
        $"Write 'gitGraph {context.Written(direction):direction}:'.",
        fixes: context.Fix("Write ':'", FixSafety.Safe, (TextSpan.At(direction.End), ":")));
}
