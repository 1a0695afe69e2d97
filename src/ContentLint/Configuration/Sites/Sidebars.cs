// The pages that sidebars name. Lists in lists, short forms and long ones; what is made by code, or by a plugin, is passed over.

using ContentLint.Astro.Zod;
using ContentLint.Data;
using ContentLint.Rules.Links;

namespace ContentLint.Configuration.Sites;

/// <summary>Reads the sidebars of sites.</summary>
internal static class Sidebars
{
    // A list may be used many times over.
    private const int MostEntries = 20_000;

    /// <summary>The docs that a file of sidebars names by their ids.</summary>
    /// <param name="file">The file: a script, or JSON.</param>
    /// <param name="content">The docs.</param>
    public static IReadOnlyList<SidebarEntry> OfDocusaurus(SourceText file, ContentRoute content)
    {
        var sidebars = file.Path.EndsWith(".json", StringComparison.Ordinal) ? ToValue(JsonReader.Read(MappedText.Whole(file)).Root) as ObjectValue : SiteConfig.Read(file);
        return sidebars is null ? [] : ToEntries(sidebars.Members.SelectMany(m => DocsIn(m.Value)), file, content);
    }

    /// <summary>The pages that Starlight's sidebar names by their addresses.</summary>
    /// <param name="sidebar">The option.</param>
    /// <param name="script">The file it stands in.</param>
    /// <param name="content">The docs.</param>
    public static IReadOnlyList<SidebarEntry> OfStarlight(ScriptValue? sidebar, SourceText script, ContentRoute content) => ToEntries(PagesIn(sidebar), script, content);

    /// <summary>The addresses that Starlight's sidebar links to.</summary>
    /// <param name="sidebar">The option.</param>
    /// <param name="script">The file it stands in.</param>
    /// <param name="content">The docs.</param>
    public static IReadOnlyList<SidebarEntry> LinksOfStarlight(ScriptValue? sidebar, SourceText script, ContentRoute content) => ToEntries(LinksIn(sidebar), script, content);

    private static SidebarEntry[] ToEntries(IEnumerable<PlainValue> names, SourceText script, ContentRoute content) =>
        [.. from name in names.Take(MostEntries) where !name.Span.IsEmpty && name.Value is string select new SidebarEntry(script.GetLocation(name.Span), (string)name.Value!, content)];

    private static ScriptValue ToValue(DataNode? node) => node switch
    {
        DataScalar { Value: string text } scalar => new PlainValue(text) { Span = scalar.Span },
        DataSequence list => new ListValue([.. list.Items.Select(ToValue)]),
        DataMapping mapping => new ObjectValue([.. mapping.Properties.Select(p => new KeyValuePair<string, ScriptValue>(p.Key, ToValue(p.Value)))], IsWhole: true),
        _ => PlainValue.Undefined,
    };

    // An id; { type: 'doc', id }; { type: 'category', items, link: { type: 'doc', id } }; { 'A label': [...] }.
    private static IEnumerable<PlainValue> DocsIn(ScriptValue? item) => item switch
    {
        PlainValue id => [id],
        ListValue list => list.Items.SelectMany(DocsIn),
        ObjectValue entry when entry["type"] is null => entry.Members.SelectMany(m => m.Value is PlainValue ? [] : DocsIn(m.Value)),
        ObjectValue entry when entry.Text("type") is "doc" or "ref" => entry["id"] is PlainValue id ? [id] : [],
        ObjectValue entry when entry.Text("type") is "category" => DocsIn(entry["items"]).Concat(entry["link"] is ObjectValue link && link.Text("type") == "doc" ? DocsIn(link) : []),
        _ => [],
    };

    // { label, link }, in lists and groups.
    private static IEnumerable<PlainValue> LinksIn(ScriptValue? item) => item switch
    {
        ListValue list => list.Items.SelectMany(LinksIn),
        ObjectValue entry when entry["link"] is PlainValue link => [link],
        ObjectValue entry => entry["items"] is ListValue items ? LinksIn(items) : [],
        _ => [],
    };

    // An address; { slug }; { label, items: [...] }.
    private static IEnumerable<PlainValue> PagesIn(ScriptValue? item) => item switch
    {
        PlainValue slug => [slug],
        ListValue list => list.Items.SelectMany(PagesIn),
        ObjectValue entry when entry["slug"] is PlainValue slug => [slug],
        ObjectValue entry => entry["items"] is ListValue items ? PagesIn(items) : [],
        _ => [],
    };
}
