// Conditions about a lesson as a whole.

using ContentLint.Data;

namespace ContentLint.RulePacks.Conditions;

/// <summary>A front matter field: present, or with a certain value.</summary>
/// <param name="name">The field's name, or a JSON pointer.</param>
/// <param name="present">Whether it must be there at all.</param>
/// <param name="test">What a value must be.</param>
/// <param name="items">Whether each item of a list is a place.</param>
internal sealed class FrontMatterCondition(string name, bool present, ValueTest test, bool items) : PackCondition
{
    /// <summary>The names of the groups of its pattern.</summary>
    public IReadOnlyList<string> GroupNames => test.Pattern?.GroupNames ?? [];

    protected override bool UsesMatch => test.LooksFromMatch;

    protected override string Describe() => $"front matter '{name}'";

    protected internal override IReadOnlyList<PackMatch> FindCore(MatchContext context, TextSpan scope)
    {
        var (node, key) = FrontMatterFields.Find(context.Lesson.FrontMatter?.Root, name);
        if (node is null or { Kind: DataKind.Null } || key is not { } span)
            return present ? [] : [PackMatch.At(context.Lesson.FrontMatter?.OpeningFence ?? TextSpan.At(0))];
        if (!present)
            return [];

        DataNode[] wanted = [.. (node is DataSequence list ? list.Items : [node]).Where(n => IsWanted(n, context))];
        if (wanted.Length == 0)
            return [];
        if (items)
            return [.. wanted.Select(n => new PackMatch(n.Span, n.Span, null, ValuesOf(n)))];
        return [new PackMatch(new TextSpan(span.Start, Math.Max(span.End, node.Span.End)), span, null, ValuesOf(node is DataSequence ? wanted[0] : node))];
    }

    private Dictionary<string, string>? ValuesOf(DataNode node)
    {
        if (node is not DataScalar scalar)
            return null;

        var values = new Dictionary<string, string>(StringComparer.Ordinal) { ["value"] = scalar.Text };
        foreach (var capture in test.Pattern?.CapturesIn(scalar.Text) ?? new Dictionary<string, string>())
            values[capture.Key] = capture.Value;
        return values;
    }

    private bool IsWanted(DataNode node, MatchContext context) =>
        (test.Values is null && test.Pattern is null) || (node is DataScalar scalar && test.Passes(scalar.Text, context));
}

/// <summary>Fields of front matter by name.</summary>
internal static class FrontMatterFields
{
    /// <summary>A field's value, and its name's characters.</summary>
    /// <param name="root">The front matter's value.</param>
    /// <param name="name">The field's name, or a JSON pointer.</param>
    public static (DataNode? Node, TextSpan? Key) Find(DataNode? root, string name)
    {
        TextSpan? key = null;
        var steps = name.StartsWith('/') ? name.Substring(1).Split('/').Select(s => s.Replace("~1", "/").Replace("~0", "~")) : [name];
        foreach (var step in steps)
        {
            if (root is DataMapping mapping && mapping.Find(step) is { } property)
                (root, key) = (property.Value, property.KeySpan);
            else if (root is DataSequence list && int.TryParse(step, out var index) && index >= 0 && index < list.Items.Count)
                (root, key) = (list.Items[index], list.Items[index].Span);
            else
                return (null, null);
        }

        return (root, key);
    }
}

/// <summary>Front matter whose fields stand in an order, as far as they are there.</summary>
internal sealed class FieldOrderCondition(IReadOnlyList<string> order) : PackCondition
{
    protected override string Describe() => "front matter in the order " + string.Join(", ", order);

    protected internal override IReadOnlyList<PackMatch> FindCore(MatchContext context, TextSpan scope)
    {
        if (context.Lesson.FrontMatter is not { Root: DataMapping mapping } frontMatter)
            return [PackMatch.At(TextSpan.At(0))];

        var last = -1;
        foreach (var property in mapping.Properties)
        {
            var at = IndexOf(property.Key);
            if (at >= 0 && at < last)
                return [];
            last = Math.Max(last, at);
        }

        return [PackMatch.At(frontMatter.OpeningFence)];
    }

    private int IndexOf(string key)
    {
        for (var i = 0; i < order.Count; i++)
        {
            if (order[i] == key)
                return i;
        }

        return -1;
    }
}

/// <summary>The lesson's path.</summary>
internal sealed class PathCondition(string description, Func<string, MatchContext, bool> matches, PatternTest? pattern) : PackCondition
{
    /// <summary>The names of the groups of its pattern.</summary>
    public IReadOnlyList<string> GroupNames => pattern?.GroupNames ?? [];

    protected override bool UsesMatch => pattern is { HasHoles: true };

    protected override string Describe() => description;

    protected internal override IReadOnlyList<PackMatch> FindCore(MatchContext context, TextSpan scope)
    {
        var path = context.Lesson.Source.Path.Replace('\\', '/');
        return matches(path, context) ? [new PackMatch(TextSpan.At(0), TextSpan.At(0), null, pattern?.CapturesIn(path))] : [];
    }
}

/// <summary>The length of a lesson, or of a part of it, in words.</summary>
internal sealed class LengthCondition(int minimum, int? maximum) : PackCondition
{
    // Of each place that a rule judges, its own words count.
    protected override bool UsesMatch => true;

    protected override string Describe() => maximum is null ? $"at least {minimum} words" : $"{minimum} to {maximum} words";

    protected internal override IReadOnlyList<PackMatch> FindCore(MatchContext context, TextSpan scope)
    {
        var place = scope == context.Whole && context is { IsAtPlace: true, Match: { } match } ? match : PackMatch.At(scope);
        var count = context.Index.CountWords(place);
        return count >= minimum && (maximum is null || count <= maximum) ? [PackMatch.At(TextSpan.At(scope.Start))] : [];
    }
}
