using ContentLint.Data;
using ContentLint.Schema.Validation;

namespace ContentLint.Schema.Keywords;

/// <summary>
/// The items by position: first those with a schema each (<c>prefixItems</c>, in draft 7 a list in <c>items</c>), then
/// the rest (<c>items</c>, in draft 7 <c>additionalItems</c>).
/// </summary>
internal sealed class ItemsKeyword(IReadOnlyList<Subschema> first, Subschema? rest) : SchemaKeyword
{
    /// <summary>The schema of the items behind the first ones; <see langword="null"/> for none.</summary>
    public Subschema? Rest { get; } = rest;

    public override bool Validate(ValidationRun run, DataNode node, Evaluated? evaluated)
    {
        if (node is not DataSequence list)
            return true;

        var isValid = true;
        var count = Rest is null ? Math.Min(first.Count, list.Items.Count) : list.Items.Count;
        for (var i = 0; i < count; i++)
            isValid &= run.ValidateItem(i < first.Count ? first[i] : Rest!, list, i);
        evaluated?.AddLeadingItems(count);
        return isValid;
    }
}

/// <summary><c>unevaluatedItems</c>.</summary>
internal sealed class UnevaluatedItemsKeyword(Subschema schema) : SchemaKeyword
{
    public override bool IsLast => true;

    public override bool Validate(ValidationRun run, DataNode node, Evaluated? evaluated)
    {
        if (node is not DataSequence list)
            return true;

        var isValid = true;
        for (var i = 0; i < list.Items.Count; i++)
        {
            if (evaluated?.Contains(i) != true)
                isValid &= run.ValidateItem(schema, list, i);
        }

        evaluated?.AddLeadingItems(list.Items.Count);
        return isValid;
    }
}

/// <summary><c>contains</c> with <c>minContains</c> and <c>maxContains</c>.</summary>
internal sealed class ContainsKeyword(Subschema schema, double minimum, double maximum, bool marksItems) : SchemaKeyword
{
    public override bool Validate(ValidationRun run, DataNode node, Evaluated? evaluated)
    {
        if (node is not DataSequence list)
            return true;

        var matches = 0;
        for (var i = 0; i < list.Items.Count; i++)
        {
            if (!run.TryItem(schema, list, i))
                continue;

            matches++;
            if (marksItems)
                evaluated?.Add(i);
        }

        if (matches < minimum && !list.IsBroken)
            return run.Fail(SchemaErrorKind.Contains, node, schema.Node);

        return matches <= maximum || run.Fail(SchemaErrorKind.MaxContains, node, schema.Node);
    }
}

/// <summary><c>minItems</c> and <c>maxItems</c>.</summary>
internal sealed class ItemCountKeyword(DataScalar limit, bool isMinimum) : SchemaKeyword
{
    private readonly double _limit = (double)limit.Value!;

    public override bool Validate(ValidationRun run, DataNode node, Evaluated? evaluated)
    {
        if (node is not DataSequence list || (isMinimum && list.IsBroken))
            return true;
        if (isMinimum)
            return list.Items.Count >= _limit || run.Fail(SchemaErrorKind.MinItems, node, limit);

        return list.Items.Count <= _limit || run.Fail(SchemaErrorKind.MaxItems, node, limit);
    }
}

/// <summary><c>uniqueItems</c>.</summary>
internal sealed class UniqueItemsKeyword : SchemaKeyword
{
    public override bool Validate(ValidationRun run, DataNode node, Evaluated? evaluated)
    {
        if (node is not DataSequence list)
            return true;

        var seen = new HashSet<DataNode>(DataEquality.Instance);
        var isValid = true;
        for (var i = 0; i < list.Items.Count; i++)
        {
            if (list.Items[i].Kind != DataKind.Invalid && !seen.Add(list.Items[i]))
                isValid = run.FailItem(SchemaErrorKind.UniqueItems, list, i);
        }

        return isValid;
    }
}
