// Components of the builders, of which it is known that they give no ids to links: all they show is what the lesson puts into
// them.

namespace ContentLint.Rules.Links;

/// <summary>What the builders' own components make.</summary>
internal static class KnownComponents
{
    private static readonly Dictionary<string, HashSet<string>> ByModule = new(StringComparer.Ordinal)
    {
        ["@astrojs/starlight/components"] = Names("Aside", "Badge", "Card", "CardGrid", "Code", "FileTree", "Icon", "LinkButton", "LinkCard", "Steps", "TabItem", "Tabs"),
        ["astro:assets"] = Names("Image", "Picture"),
        ["astro:components"] = Names("Code", "Fragment"),
        ["@theme/Tabs"] = Names("default"),
        ["@theme/TabItem"] = Names("default"),
        ["@theme/CodeBlock"] = Names("default"),
        ["@theme/Admonition"] = Names("default"),
        ["@theme/Details"] = Names("default"),
        ["@theme/ThemedImage"] = Names("default"),
        ["@docusaurus/Link"] = Names("default"),
        ["@docusaurus/Head"] = Names("default"),
        ["nextra/components"] = Names("Callout", "Tabs", "Tab", "Steps", "FileTree", "Bleed"),
        ["fumadocs-ui/components/tabs"] = Names("Tabs", "Tab"),
        ["fumadocs-ui/components/callout"] = Names("Callout"),
        ["fumadocs-ui/components/steps"] = Names("Steps", "Step"),
        ["lucide-react"] = Names(),
    };

    // The components that lead on to the address in one of their attributes as it is.
    private static readonly HashSet<string> Links = Names("Link", "LinkCard", "LinkButton");

    /// <summary>Whether a component of a lesson may have ids that are not in its text.</summary>
    public static bool MayHaveIds(LessonFacts lesson)
    {
        foreach (var component in lesson.Components)
        {
            if (component.Name is { Length: > 0 } name && IsComponent(name) && !IsHarmless(lesson, name))
                return true;
        }

        return false;
    }

    /// <summary>Whether an element's address is a link like any other.</summary>
    /// <param name="lesson">The lesson.</param>
    /// <param name="element">The element's name.</param>
    public static bool IsLink(LessonFacts lesson, string element) => Links.Contains(element) && IsHarmless(lesson, element);

    /// <summary>Whether a name is that of a component.</summary>
    public static bool IsComponent(string name) => char.IsUpper(name[0]) || name.Contains('.');

    private static bool IsHarmless(LessonFacts lesson, string name)
    {
        var dot = name.IndexOf('.');
        var first = dot < 0 ? name : name.Substring(0, dot);
        var import = lesson.Imports.FirstOrDefault(i => i.Name == first);
        return import is not null && ByModule.TryGetValue(import.Module, out var names) && (names.Count == 0 || names.Contains(import.Imported));
    }

    private static HashSet<string> Names(params string[] names) => new(names, StringComparer.Ordinal);
}
