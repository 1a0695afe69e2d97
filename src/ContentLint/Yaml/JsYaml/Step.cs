namespace ContentLint.Yaml.JsYaml;

/// <summary>What comes behind an entry of a block collection.</summary>
internal enum StepKind
{
    /// <summary>One more entry, perhaps.</summary>
    Next,

    /// <summary>Nothing of this collection.</summary>
    End,

    /// <summary>What was read is no entry but a node of its own: there is no collection here.</summary>
    SingleNode,

    /// <summary>Nothing certain: the entry is broken.</summary>
    Failed,
}

/// <summary>How the reading of an entry ended.</summary>
/// <param name="Kind">What comes next.</param>
/// <param name="Node">The node of its own.</param>
/// <param name="Failure">What broke the entry.</param>
internal readonly record struct Step(StepKind Kind, Node Node = default, Failure? Failure = null)
{
    public static Step Next => new(StepKind.Next);

    public static Step End => new(StepKind.End);

    public static implicit operator Step(Failure failure) => new(StepKind.Failed, Failure: failure);
}
