using ContentLint.Data;
using ContentLint.Schema.Validation;

namespace ContentLint.Schema.Keywords;

/// <summary><c>$ref</c>: another schema, as if it stood here.</summary>
internal sealed class RefKeyword : SchemaKeyword
{
    /// <summary>What it leads to; set once all documents are known. A reference that leads nowhere allows anything.</summary>
    public Subschema? Target { get; set; }

    public override bool Validate(ValidationRun run, DataNode node, Evaluated? evaluated) =>
        Target is null || run.Follow(Target, node, evaluated);
}

/// <summary><c>$dynamicRef</c>: the schema of that anchor in the outermost resource on the way here that has one.</summary>
internal sealed class DynamicRefKeyword(string? anchor, Dictionary<(SchemaResource Resource, string Anchor), Subschema> dynamicAnchors) : SchemaKeyword
{
    /// <summary>What it leads to without anything dynamic.</summary>
    public Subschema? Target { get; set; }

    public override bool Validate(ValidationRun run, DataNode node, Evaluated? evaluated)
    {
        if (Target is null)
            return true;

        var target = Target;
        if (anchor is not null
            && Target.Resource.DynamicAnchors.Contains(anchor)
            && ReferenceEquals(Target.Resource.Anchors[anchor], Target.Node)
            && run.OutermostWith(anchor) is { } resource
            && dynamicAnchors.TryGetValue((resource, anchor), out var outermost))
        {
            target = outermost;
        }

        return run.Follow(target, node, evaluated);
    }
}
