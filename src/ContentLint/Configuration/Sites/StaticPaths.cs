// Which collection a dynamic page of Astro makes its pages of, where it does so in the usual way:
//
//   export async function getStaticPaths() {
//     const posts = await getCollection('course');
//     return posts.map((post) => ({ params: { slug: post.id }, props: { post } }));
//   }
//
// A filter leaves entries out, and then the page of one that is there may still be missing: nobody is told of it.

using ContentLint.Astro.Scripts;

namespace ContentLint.Configuration.Sites;

/// <summary>Reads <c>getStaticPaths</c>.</summary>
internal static class StaticPaths
{
    private const int MostSteps = 20;

    private static readonly HashSet<string> Selecting = new(StringComparer.Ordinal) { "filter", "sort", "toSorted", "reverse", "toReversed", "slice" };

    /// <summary>The collection whose entries become a page's parameter, with the member of an entry that does; <see langword="null"/> for anything else.</summary>
    /// <param name="page">The page's text.</param>
    /// <param name="parameter">The parameter in its name.</param>
    public static (string Collection, string Member)? Find(string page, string parameter)
    {
        var start = page.TrimStart().StartsWith("---", StringComparison.Ordinal) ? page.IndexOf("---", StringComparison.Ordinal) + 3 : -1;
        var end = start < 0 ? -1 : page.IndexOf("\n---", start, StringComparison.Ordinal);
        if (end < 0)
            return null;

        var script = ScriptParser.Read(page.Substring(start, end - start));
        return script.Find("getStaticPaths") is FunctionExpression { Result: CallExpression { Target: MemberExpression { Name: "map" } map, Arguments: [FunctionExpression each] } } paths
            && CollectionOf(map.Target, paths, script) is { } collection && MemberOf(each, parameter) is { } member
            ? (collection, member)
            : null;
    }

    private static string? CollectionOf(ScriptExpression entries, FunctionExpression paths, Script script)
    {
        for (var i = 0; i < MostSteps; i++)
        {
            switch (entries)
            {
                case NameExpression name when (paths.Locals.LastOrDefault(l => l.Pattern.Name == name.Name)?.Value ?? script.Find(name.Name)) is { } value && value != entries:
                    entries = value;
                    break;
                case CallExpression { Target: MemberExpression { Name: var method } member } when Selecting.Contains(method):
                    entries = member.Target;
                    break;
                case CallExpression { Target: NameExpression { Name: "getCollection" }, Arguments: [LiteralExpression { Value: string collection }, ..] }:
                    return collection;
                default:
                    return null;
            }
        }

        return null;
    }

    private static string? MemberOf(FunctionExpression each, string parameter)
    {
        if (each.Parameters.Count == 0 || each.Result is not ObjectExpression result
            || result.Entries.FirstOrDefault(e => e.Name == "params")?.Value is not ObjectExpression { Entries: [{ Name: { } name } only] } || name != parameter)
            return null;

        var value = only.Value is NameExpression local && each.Locals.LastOrDefault(l => l.Pattern.Name == local.Name) is { } declared ? declared.Value : only.Value;
        var pattern = each.Parameters[0].Pattern;
        return value switch
        {
            MemberExpression { Target: NameExpression target } member when target.Name == pattern.Name => member.Name,
            NameExpression taken => pattern.Entries.FirstOrDefault(e => e.Name == taken.Name).Member,
            _ => null,
        };
    }
}
