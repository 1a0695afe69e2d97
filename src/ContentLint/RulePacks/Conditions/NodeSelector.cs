using ContentLint.Lessons;
using ContentLint.Text;

namespace ContentLint.RulePacks.Conditions;

/// <summary>Finds nodes of the lesson model.</summary>
/// <typeparam name="T">Their type.</typeparam>
/// <param name="noun">What the author calls one of them.</param>
/// <param name="nodes">All of a lesson.</param>
/// <param name="anchor">The characters of a node to report on.</param>
internal sealed class NodeSelector<T>(string noun, Func<Lesson, IEnumerable<T>> nodes, Func<T, TextSpan> anchor) : Selector
    where T : LessonNode
{
    public override string Noun => noun;

    public override string Description =>
        noun + string.Concat(Checks.OfType<NodeCheck<T>>().Select(c => c.Description.Length == 0 ? "" : " " + c.Description))
        + (Checks.OfType<ContainsCheck>().FirstOrDefault() is { } contains ? " that mentions " + contains.Description : "");

    public override IEnumerable<PackMatch> Candidates(MatchContext context, TextSpan scope) =>
        from node in nodes(context.Lesson)
        where scope.Contains(node.Span)
        select new PackMatch(node.Span, anchor(node), node);
}

/// <summary>A check of a selector's own.</summary>
/// <typeparam name="T">The nodes it looks at.</typeparam>
/// <param name="description">What is asked for, put behind the noun: "of kind warning".</param>
/// <param name="passes">Whether a node passes.</param>
/// <param name="lacking">What a node that does not pass lacks.</param>
/// <param name="isContent">Whether it speaks of what the node says.</param>
internal sealed class NodeCheck<T>(string description, Func<T, bool> passes, Func<T, string> lacking, bool isContent = false) : Check
    where T : LessonNode
{
    public override bool IsContent => isContent;

    /// <summary>What is asked for.</summary>
    public string Description { get; } = description;

    /// <summary>Whether only running the page could tell; <see langword="null"/> for never.</summary>
    public Func<T, bool>? IsUnknown { get; init; }

    public override bool Passes(MatchContext context, PackMatch match) =>
        IsUnknown?.Invoke((T)match.Node!) == true ? context.UnknownPasses : passes((T)match.Node!);

    public override string Lacking(MatchContext context, PackMatch match) => lacking((T)match.Node!);
}
