using System.Globalization;
using System.Text;
using ContentLint.LanguageServer.Courses;
using ContentLint.Lessons.Facts;
using ContentLint.Rules;

namespace ContentLint.LanguageServer.Hover;

/// <summary>Says in Markdown what the course knows of a component: where it is from, and which attributes it is given.</summary>
internal static class ComponentDescription
{
    private const int MostAttributes = 12;
    private const int MostValues = 4;

    /// <summary>The component's import, its uses, its attributes with values that are seen often.</summary>
    public static string Of(LessonContext context, string name)
    {
        var text = new StringBuilder($"**<{name}>**");
        if (context.Own?.Imports.FirstOrDefault(i => i.Name == name) is { } import)
            text.Append(CultureInfo.InvariantCulture, $"\n\nimported from `{import.Module}`");
        var uses = ComponentUses.Of(context, name);
        if (uses.Count > 0)
            text.Append(CultureInfo.InvariantCulture, $"\n\nused {HoverProvider.Count(uses.Count, "time")} in {HoverProvider.Count(uses.Lessons, "lesson")}");
        foreach (var attribute in uses.Attributes.Take(MostAttributes))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n- `{attribute.Name}`");
            if (attribute.Values.Count > 0)
                text.Append(": ").AppendJoin(", ", attribute.Values.Take(MostValues).Select(v => $"`{v}`"));
        }

        return text.ToString();
    }
}

/// <summary>An attribute as it is used.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Count">How often.</param>
/// <param name="Values">Its texts, the most frequent first.</param>
internal sealed record AttributeUse(string Name, int Count, IReadOnlyList<string> Values);

/// <summary>How a component is used in a course.</summary>
/// <param name="Count">How often.</param>
/// <param name="Lessons">In how many lessons.</param>
/// <param name="Attributes">Its attributes, the most frequent first.</param>
internal sealed record ComponentUses(int Count, int Lessons, IReadOnlyList<AttributeUse> Attributes)
{
    private const int LongestValue = 40;

    /// <summary>Counts the uses of a component.</summary>
    public static ComponentUses Of(LessonContext context, string name)
    {
        (LessonFacts Lesson, ComponentFact Component)[] uses = [.. context.Components[name]];
        var attributes =
            from use in uses
            from attribute in use.Component.Attributes
            group attribute by attribute.Name into same
            orderby same.Count() descending, same.Key
            let values = same.Select(a => a.Value).OfType<string>().Where(v => v.Length is > 0 and <= LongestValue && !v.Contains('\n', StringComparison.Ordinal))
            select new AttributeUse(same.Key, same.Count(), [.. values.GroupBy(v => v).OrderByDescending(v => v.Count()).ThenBy(v => v.Key, StringComparer.Ordinal).Select(v => v.Key)]);
        return new ComponentUses(uses.Length, uses.Select(u => u.Lesson).Distinct().Count(), [.. attributes]);
    }
}
