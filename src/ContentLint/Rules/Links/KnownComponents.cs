// Components of the builders, of which it is known that they give no ids to links: all they show is what the lesson puts into
// them.

using ContentLint.Lessons.Facts;
using ContentLint.Mdx;

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
        ["@theme/IdealImage"] = Names("default"),
        ["@theme/TOCInline"] = Names("default"),
        ["@theme/Mermaid"] = Names("default"),
        ["@theme/DocCardList"] = Names("default"),
        ["@theme/DocCard"] = Names("default"),
        ["@docusaurus/Link"] = Names("default"),
        ["@docusaurus/Head"] = Names("default"),
        ["nextra/components"] = Names("Callout", "Tabs", "Tab", "Steps", "FileTree", "Bleed"),
        ["fumadocs-ui/components/tabs"] = Names("Tabs", "Tab"),
        ["fumadocs-ui/components/callout"] = Names("Callout"),
        ["fumadocs-ui/components/steps"] = Names("Steps", "Step"),
        ["starlight-package-managers"] = Names("PackageManagers"),
        ["lucide-react"] = Names(),
    };

    // The components that lead on to the address in one of their attributes as it is.
    private static readonly HashSet<string> Links = Names("Link", "LinkCard", "LinkButton");

    /// <summary>What a lesson imports and shows of which nobody knows here what ids it has; <see langword="null"/> where a component is not imported.</summary>
    public static IReadOnlyList<ImportFact>? UnknownIn(LessonFacts lesson)
    {
        var (unknown, isKnown) = (new List<ImportFact>(), true);
        foreach (var component in lesson.Components)
        {
            if (component.Name is not { Length: > 0 } name || !IsComponent(name))
                continue;

            // A theme's component may be the site's own.
            if (ImportOf(lesson, name) is not { } import)
                isKnown &= name == "Fragment" && lesson.Settings.Flavor.IsAstro();
            else if (!IsHarmless(import.Module, import.Imported) || import.Module.StartsWith("@theme/", StringComparison.Ordinal))
                unknown.Add(import);
        }

        return isKnown ? unknown : null;
    }

    /// <summary>Whether an element's address is a link like any other.</summary>
    /// <param name="lesson">The lesson.</param>
    /// <param name="element">The element's name.</param>
    public static bool IsLink(LessonFacts lesson, string element) => Links.Contains(element) && IsHarmless(lesson, element);

    /// <summary>Whether a name is that of a component.</summary>
    public static bool IsComponent(string name) => char.IsUpper(name[0]) || name.Contains('.');

    private static bool IsHarmless(LessonFacts lesson, string name) => ImportOf(lesson, name) is { } import && IsHarmless(import.Module, import.Imported);

    /// <summary>Whether a component of a builder gives no ids.</summary>
    /// <param name="module">Its module.</param>
    /// <param name="member">Its name there.</param>
    public static bool IsHarmless(string module, string member) => ByModule.TryGetValue(module, out var names) && (names.Count == 0 || names.Contains(member));

    private static ImportFact? ImportOf(LessonFacts lesson, string name)
    {
        var dot = name.IndexOf('.');
        var first = dot < 0 ? name : name.Substring(0, dot);
        return lesson.Imports.FirstOrDefault(i => i.Name == first);
    }

    private static HashSet<string> Names(params string[] names) => new(names, StringComparer.Ordinal);
}
