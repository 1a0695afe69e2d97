// What a pack's rule can ask of a lesson: selectors that find places (`text`, `callout`, `frontMatter`, `path`) and
// connectives over them (`all`, `any`, `not`). A condition holds where it finds at least one place; the places are
// what the rule reports. A new selector is a class here and a line in PackConditionReader.

using ContentLint.Data;
using ContentLint.Lessons;
using ContentLint.Text;

namespace ContentLint.RulePacks;

/// <summary>Something that holds for a lesson, or a part of it, or does not.</summary>
internal abstract class PackCondition
{
    /// <summary>The places where it holds within a part of the lesson, in document order; none when it does not.</summary>
    public abstract IEnumerable<TextSpan> Find(Lesson lesson, TextSpan scope);

    /// <summary>What it asks for, in words an author understands; for near misses.</summary>
    public abstract string Description { get; }

    /// <summary>Whether it holds.</summary>
    public bool Holds(Lesson lesson, TextSpan scope) => Find(lesson, scope).Any();
}

/// <summary>Phrases in the lesson's words; code blocks are not searched.</summary>
internal sealed class TextCondition(PhraseSet phrases, IReadOnlyList<TextPlace>? places) : PackCondition
{
    public override string Description => $"'{phrases.Phrases[0].Replace("*", "")}'";

    public override IEnumerable<TextSpan> Find(Lesson lesson, TextSpan scope) =>
        from run in lesson.Texts
        where scope.Contains(run.Span) && (places is null || places.Contains(run.Place))
        from match in phrases.Find(run.Text.Text)
        select run.Text.ToSource(match);
}

/// <summary>Callouts of certain kinds, in any form, that contain something.</summary>
internal sealed class CalloutCondition(IReadOnlyList<CalloutKind> kinds, PackCondition? contains) : PackCondition
{
    /// <summary>The kinds that count; empty for all.</summary>
    public IReadOnlyList<CalloutKind> Kinds { get; } = kinds;

    /// <summary>What the callout must say; <see langword="null"/> for anything.</summary>
    public PackCondition? Contains { get; } = contains;

    public override string Description =>
        (Kinds.Count == 0 ? "callout" : string.Join(" or ", Kinds.Select(k => k.ToString().ToLowerInvariant())) + " callout")
        + (Contains is null ? "" : " that mentions " + Contains.Description);

    public override IEnumerable<TextSpan> Find(Lesson lesson, TextSpan scope) =>
        from callout in lesson.Callouts
        where scope.Contains(callout.Span) && HasKind(callout) && (Contains is null || Contains.Holds(lesson, callout.Span))
        select callout.Span;

    /// <summary>Whether a callout is of a kind that counts.</summary>
    public bool HasKind(Callout callout) => Kinds.Count == 0 || Kinds.Contains(callout.Kind);
}

/// <summary>A front matter field, present or with a certain value.</summary>
internal sealed class FrontMatterCondition(string name, IReadOnlyList<string>? values) : PackCondition
{
    public override string Description => $"front matter '{name}'";

    public override IEnumerable<TextSpan> Find(Lesson lesson, TextSpan scope)
    {
        if ((lesson.FrontMatter?.Root as DataMapping)?.Find(name) is not { } property)
            return [];

        var found = values is null
            || (property.Value is DataSequence list ? list.Items : [property.Value]).OfType<DataScalar>().Any(s => values.Contains(s.Text));
        return found ? [property.KeySpan] : [];
    }
}

/// <summary>All of several conditions; the places are those of the last one that looks at the text, which is the most special.</summary>
internal sealed class AllCondition(IReadOnlyList<PackCondition> conditions) : PackCondition
{
    /// <summary>The conditions that must hold together.</summary>
    public IReadOnlyList<PackCondition> Conditions { get; } = conditions;

    public override string Description => string.Join(" and ", Conditions.Select(c => c.Description));

    public override IEnumerable<TextSpan> Find(Lesson lesson, TextSpan scope)
    {
        if (!Conditions.All(c => c.Holds(lesson, scope)))
            return [];

        var best = Conditions.LastOrDefault(c => c is TextCondition or CalloutCondition) ?? Conditions[0];
        return best.Find(lesson, scope);
    }
}

/// <summary>At least one of several conditions.</summary>
internal sealed class AnyCondition(IReadOnlyList<PackCondition> conditions) : PackCondition
{
    public override string Description => string.Join(" or ", conditions.Select(c => c.Description));

    public override IEnumerable<TextSpan> Find(Lesson lesson, TextSpan scope) =>
        conditions.SelectMany(c => c.Find(lesson, scope)).OrderBy(s => s);
}

/// <summary>The contrary of a condition; its place is the start of what was looked at.</summary>
internal sealed class NotCondition(PackCondition condition) : PackCondition
{
    public override string Description => "no " + condition.Description;

    public override IEnumerable<TextSpan> Find(Lesson lesson, TextSpan scope) =>
        condition.Holds(lesson, scope) ? [] : [TextSpan.At(scope.Start)];
}
