using ContentLint.Lessons;

namespace ContentLint.RulePacks.Conditions;

/// <summary>Finds nodes of the lesson model.</summary>
/// <typeparam name="T">Their type.</typeparam>
/// <param name="noun">What the author calls one of them.</param>
/// <param name="nodes">All of a lesson.</param>
/// <param name="anchor">The characters of a node to report on.</param>
internal sealed class NodeSelector<T>(string noun, Func<LessonIndex, IEnumerable<T>> nodes, Func<T, TextSpan> anchor) : Selector
    where T : LessonNode
{
    public override string Noun => noun;

    protected override string Describe() =>
        noun + string.Concat(Checks.OfType<NodeCheck<T>>().Select(c => c.Description.Length == 0 ? "" : " " + c.Description))
        + (Checks.OfType<ContainsCheck>().FirstOrDefault() is { } contains ? " that mentions " + contains.Description : "");

    public override IEnumerable<PackMatch> Candidates(MatchContext context, TextSpan scope)
    {
        foreach (var node in nodes(context.Index))
        {
            if (!scope.Contains(node.Span))
                continue;

            var match = new PackMatch(node.Span, anchor(node), node, Captures(node));
            yield return Replaced is null ? match : Replaced(node, match);
        }
    }

    /// <summary>What any of its nodes may have; for components also what their attributes are called.</summary>
    public override IEnumerable<string> ValueNames => NodeValues.NamesOf<T>().Concat(ExtraNames).Concat(Checks.OfType<NodeCheck<T>>().SelectMany(c => c.GroupNames));

    /// <summary>Puts the words that should stand in a place's stead into it; <see langword="null"/> where nobody says.</summary>
    public Func<T, PackMatch, PackMatch>? Replaced { get; init; }

    public override bool KnowsReplacements => Replaced is not null;

    /// <summary>Names of its own.</summary>
    public IReadOnlyList<string> ExtraNames { get; init; } = [];

    // What the patterns of its checks caught, for messages and for what is asked of the place.
    private IReadOnlyDictionary<string, string>? Captures(T node)
    {
        IReadOnlyDictionary<string, string>? captures = null;
        foreach (var check in Checks)
        {
            if (check is NodeCheck<T> { Captures: { } capture } && capture(node) is { } found)
                captures = captures is null ? found : captures.Concat(found).GroupBy(p => p.Key).ToDictionary(g => g.Key, g => g.First().Value, StringComparer.Ordinal);
        }

        return captures;
    }
}

/// <summary>A check of a selector's own.</summary>
/// <typeparam name="T">The nodes it looks at.</typeparam>
/// <param name="description">What is asked for, put behind the noun: "of kind warning".</param>
/// <param name="passes">Whether a node passes.</param>
/// <param name="lacking">What a node that does not pass lacks.</param>
/// <param name="isContent">Whether it speaks of what the node says.</param>
internal sealed class NodeCheck<T>(string description, Func<T, MatchContext, bool> passes, Func<T, string> lacking, bool isContent = false) : Check
    where T : LessonNode
{
    public NodeCheck(string description, Func<T, bool> passes, Func<T, string> lacking, bool isContent = false)
        : this(description, (node, _) => passes(node), lacking, isContent)
    {
    }

    public override bool IsContent => isContent;

    /// <summary>What is asked for.</summary>
    public string Description { get; } = description;

    /// <summary>Whether only running the page could tell; <see langword="null"/> for never.</summary>
    public Func<T, bool>? IsUnknown { get; init; }

    /// <summary>What the named groups of its pattern catch in a node; <see langword="null"/> for a check without.</summary>
    public Func<T, IReadOnlyDictionary<string, string>?>? Captures { get; init; }

    /// <summary>The names of those groups.</summary>
    public IReadOnlyList<string> GroupNames { get; init; } = [];

    /// <summary>Whether it depends on the place the rule looks from.</summary>
    public bool HasHoles { get; init; }

    public override bool LooksFromMatch => HasHoles;

    public override string Summary => Description;

    public override bool Passes(MatchContext context, PackMatch match) =>
        IsUnknown?.Invoke((T)match.Node!) == true ? context.UnknownPasses : passes((T)match.Node!, context);

    public override string Lacking(MatchContext context, PackMatch match) => lacking((T)match.Node!);
}
