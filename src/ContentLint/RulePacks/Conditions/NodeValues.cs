// What messages and conditions may say of a node by name: `{url}` of a link, `{language}` of a code block. A component's
// attributes are names too.

using System.Globalization;
using ContentLint.Lessons;

namespace ContentLint.RulePacks.Conditions;

/// <summary>Values of nodes by name.</summary>
internal static class NodeValues
{
    private static readonly Dictionary<Type, string[]> Names = new()
    {
        [typeof(Heading)] = ["text", "level"],
        [typeof(Section)] = ["text", "level"],
        [typeof(Link)] = ["text", "url", "alt"],
        [typeof(CodeBlock)] = ["language", "meta", "text", "lines", "width"],
        [typeof(Callout)] = ["kind", "title"],
        [typeof(Component)] = ["name"],
        [typeof(MarkdownList)] = ["items"],
        [typeof(ListItem)] = ["text", "number"],
        [typeof(Table)] = ["rows"],
        [typeof(TaskList)] = ["items"],
        [typeof(Diagram)] = ["type"],
    };

    /// <summary>The names of a sort of nodes, those of attributes apart.</summary>
    /// <typeparam name="T">The nodes.</typeparam>
    public static IReadOnlyList<string> NamesOf<T>()
        where T : LessonNode =>
        Names.TryGetValue(typeof(T), out var names) ? names : ["text"];

    /// <summary>A value; <see langword="null"/> where the node has none of that name.</summary>
    public static string? Find(LessonNode node, string name) => node switch
    {
        Heading heading => name switch { "text" => heading.Text.Text, "level" => Of(heading.Level), _ => null },
        Section section => section.Heading is { } own ? Find(own, name) : name == "text" ? "" : null,
        Link link => name switch { "text" or "alt" => link.Text.Text, "url" => link.Url, _ => null },
        CodeBlock block => name switch
        {
            "language" => block.Language,
            "meta" => block.Meta,
            "text" => block.Content.Text,
            "lines" => Of(CodeLines.Count(block)),
            "width" => Of(CodeLines.Longest(block)),
            _ => null,
        },
        Callout callout => name switch { "kind" => callout.Kind?.Name ?? "", "title" => callout.Title?.Text ?? "", _ => null },
        Component component => name == "name" ? component.Name ?? "" : component.Find(name) is { } attribute ? attribute.Value?.Text ?? "" : null,
        MarkdownList list => name == "items" ? Of(list.Items.Count) : null,
        ListItem item => name switch { "text" => item.Text.Text, "number" => item.Number is { } number ? Of(number) : "", _ => null },
        Table table => name == "rows" ? Of(table.RowCount) : null,
        TaskList tasks => name == "items" ? Of(tasks.ItemCount) : null,
        Diagram diagram => name == "type" ? diagram.Type ?? "" : null,
        _ => name == "text" ? NodeText.Of(node)?.Text : null,
    };

    private static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);
}
