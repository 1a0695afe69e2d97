// Which components the lessons of a site import, from where, and how another lesson would write that: a relative path is seen
// from each lesson anew.

using ContentLint.Lessons.Facts;
using ContentLint.Mdx;

namespace ContentLint.Rules.Course;

/// <summary>An import that a lesson can take over.</summary>
/// <param name="Declaration">The whole of it.</param>
/// <param name="Module">The module, as that lesson writes it.</param>
/// <param name="Lessons">How many lessons have it; 0 for one that its builder's documentation names.</param>
internal sealed record ComponentImport(string Declaration, string Module, int Lessons);

/// <summary>The imports of components.</summary>
/// <param name="lessons">The lessons of one site.</param>
internal sealed class ComponentImports(IReadOnlyList<LessonFacts> lessons)
{
    // What the builders' own documentation tells to import.
    private static readonly Dictionary<string, string> OfStarlight = new[] { "Aside", "Badge", "Card", "CardGrid", "Code", "FileTree", "Icon", "LinkButton", "LinkCard", "Steps", "TabItem", "Tabs" }
        .ToDictionary(n => n, n => $"import {{ {n} }} from '@astrojs/starlight/components';", StringComparer.Ordinal);

    private static readonly Dictionary<string, string> OfDocusaurus = new(StringComparer.Ordinal)
    {
        ["Tabs"] = "import Tabs from '@theme/Tabs';",
        ["TabItem"] = "import TabItem from '@theme/TabItem';",
        ["CodeBlock"] = "import CodeBlock from '@theme/CodeBlock';",
        ["Admonition"] = "import Admonition from '@theme/Admonition';",
        ["Link"] = "import Link from '@docusaurus/Link';",
        ["BrowserOnly"] = "import BrowserOnly from '@docusaurus/BrowserOnly';",
    };

    private static readonly Dictionary<string, string> OfAstro = new(StringComparer.Ordinal)
    {
        ["Image"] = "import { Image } from 'astro:assets';",
        ["Picture"] = "import { Picture } from 'astro:assets';",
        ["Code"] = "import { Code } from 'astro:components';",
    };

    private readonly ILookup<string, (LessonFacts Lesson, ImportFact Import)> _byName = lessons
        .SelectMany(l => l.Imports.Where(i => i.Name.Length > 0 && char.IsUpper(i.Name[0])).Select(i => (Lesson: l, Import: i)))
        .ToLookup(p => p.Import.Name, StringComparer.Ordinal);

    /// <summary>How many lessons import a component of a name.</summary>
    public int CountOf(string name) => _byName[name].Select(p => p.Lesson).Distinct().Count();

    /// <summary>Whether all lessons that import a component have it from one module.</summary>
    public bool AgreeOn(string name) => _byName[name].Select(p => (p.Import.Imported, Absolute(p.Lesson, p.Import.Module))).Distinct().Count() == 1;

    /// <summary>The import of a component that most lessons have, as a lesson would write it; <see langword="null"/> when nobody has one.</summary>
    public ComponentImport? Find(string name, LessonFacts lesson)
    {
        var common = _byName[name].GroupBy(p => (p.Import.Imported, Module: Absolute(p.Lesson, p.Import.Module)))
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Module, StringComparer.Ordinal).FirstOrDefault();
        if (common is null)
            return KnownIn(lesson.Settings.Flavor).TryGetValue(name, out var known) ? new ComponentImport(known, "", 0) : null;

        var module = common.Key.Module[0] == '/' && common.First().Import.Module[0] == '.' ? FilePath.SeenFrom(lesson.Folder, common.Key.Module) : common.Key.Module;
        return new ComponentImport(Declare(name, common.Key.Imported, module), module, common.Count());
    }

    private static Dictionary<string, string> KnownIn(MdxFlavor flavor) => flavor switch
    {
        MdxFlavor.Starlight => OfStarlight,
        MdxFlavor.Docusaurus => OfDocusaurus,
        MdxFlavor.Astro => OfAstro,
        _ => [],
    };

    private static string Declare(string name, string imported, string module)
    {
        var what = imported switch
        {
            "default" => name,
            "*" => $"* as {name}",
            _ when imported == name => $"{{ {name} }}",
            _ => $"{{ {imported} as {name} }}",
        };
        return $"import {what} from '{module}';";
    }

    private static string Absolute(LessonFacts lesson, string module) =>
        module.Length == 0 ? "?" : module[0] == '.' ? FilePath.Combine(lesson.Folder, module) : module;
}
