// Conditions about a lesson as a whole.

using ContentLint.Data;
using ContentLint.Text;

namespace ContentLint.RulePacks.Conditions;

/// <summary>A front matter field: present, or with a certain value.</summary>
/// <param name="name">The field's name, or a JSON pointer.</param>
/// <param name="present">Whether it must be there at all.</param>
/// <param name="values">The values that count; <see langword="null"/> for any.</param>
/// <param name="pattern">What a value must match; <see langword="null"/> for nothing.</param>
internal sealed class FrontMatterCondition(string name, bool present, IReadOnlyList<string>? values, PackPattern? pattern) : PackCondition
{
    public override string Description => $"front matter '{name}'";

    protected internal override IReadOnlyList<PackMatch> FindCore(MatchContext context, TextSpan scope)
    {
        var (node, key) = Locate(context.Lesson.FrontMatter?.Root);
        if (node is null or { Kind: DataKind.Null } || key is not { } span)
            return present ? [] : [PackMatch.At(context.Lesson.FrontMatter?.OpeningFence ?? TextSpan.At(0))];

        var found = present && (node is DataSequence list ? list.Items : [node]).Any(IsWanted);
        return found ? [new PackMatch(new TextSpan(span.Start, Math.Max(span.End, node.Span.End)), span)] : [];
    }

    private bool IsWanted(DataNode node)
    {
        if (values is null && pattern is null)
            return true;
        return node is DataScalar scalar && (values is null || values.Contains(scalar.Text)) && (pattern is null || pattern.IsMatch(scalar.Text));
    }

    private (DataNode? Node, TextSpan? Key) Locate(DataNode? root)
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

/// <summary>The lesson's path.</summary>
internal sealed class PathCondition(string description, Func<string, bool> matches) : PackCondition
{
    public override string Description => description;

    protected internal override IReadOnlyList<PackMatch> FindCore(MatchContext context, TextSpan scope) =>
        matches(context.Lesson.Source.Path) ? [PackMatch.At(TextSpan.At(0))] : [];
}

/// <summary>The length of a lesson, or of a part of it, in words.</summary>
internal sealed class LengthCondition(int minimum, int? maximum) : PackCondition
{
    public override string Description => maximum is null ? $"at least {minimum} words" : $"{minimum} to {maximum} words";

    protected internal override IReadOnlyList<PackMatch> FindCore(MatchContext context, TextSpan scope)
    {
        var count = context.Index.CountWords(scope);
        return count >= minimum && (maximum is null || count <= maximum) ? [PackMatch.At(TextSpan.At(scope.Start))] : [];
    }
}
