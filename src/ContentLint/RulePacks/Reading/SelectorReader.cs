// Reads selectors. Each has a function that lists its keys; a new selector is such a function and a line in ReadSelectors. The
// keys that all selectors share - relations and quantities - are read in one place.

using ContentLint.Data;
using ContentLint.Lessons;
using ContentLint.Mermaid;
using ContentLint.RulePacks.Conditions;
using ContentLint.RulePacks.Words;
using ContentLint.Text;

namespace ContentLint.RulePacks.Reading;

internal sealed partial class ConditionReader
{
    private static readonly IReadOnlyDictionary<string, WordPlaces> PlaceNames = new Dictionary<string, WordPlaces>
    {
        ["prose"] = WordPlaces.Prose,
        ["heading"] = WordPlaces.Heading,
        ["tableCell"] = WordPlaces.TableCell,
        ["codeSpan"] = WordPlaces.CodeSpan,
        ["caption"] = WordPlaces.Caption,
        ["codeBlock"] = WordPlaces.CodeBlock,
        ["diagram"] = WordPlaces.Diagram,
    };

    private IEnumerable<PackCondition?> ReadSelectors(MappingReader reader) =>
    [
        ReadText(reader.Nested("text", "anyOf")),
        ReadHeading(reader.Nested("heading", "text")),
        ReadSection(reader.Nested("section", "heading")),
        ReadComponent(reader.Nested("component", "name")),
        ReadCallout(reader.Nested("callout", "kind")),
        ReadCodeBlock(reader.Nested("codeBlock", "language")),
        ReadDiagram(reader.Nested("diagram", "type")),
        ReadLink(reader.Nested("link", "url")),
        ReadImage(reader.Nested("image", "src")),
        ReadTable(reader.Nested("table", "header")),
        ReadTaskList(reader.Nested("taskList", "min")),
    ];

    private PackCondition? ReadText(MappingReader? reader)
    {
        if (reader is null)
            return null;

        var forms = reading.Expand(reader.Nodes("formsOf"));
        Phrase[] any = [.. reading.Expand(reader.Nodes("anyOf")).Select(p => Phrase.Parse(p, allForms: false)), .. forms.Select(p => Phrase.Parse(p, allForms: true))];
        var all = reading.Expand(reader.Nodes("allOf")).Select(p => Phrase.Parse(p, allForms: false)).ToArray();
        var pattern = ReadPattern(reader, "matches");
        var places = reader.Choices("in", PlaceNames) is { Count: > 0 } named ? named.Aggregate(WordPlaces.None, (a, b) => a | b) : WordPlaces.Reading;
        var (checks, quantity) = ReadRelations(reader);
        reader.Done();

        TextSelector Of(IReadOnlyList<Phrase> phrases, PackPattern? matches) => new()
        {
            Source = reader.Mapping.Span,
            Set = matches is null ? reading.Index.Add(phrases) : null,
            Phrases = phrases,
            Pattern = matches,
            Places = places,
            Checks = checks,
            Quantity = quantity,
        };
        var parts = all.Where(p => p.Words.Count > 0).Select(p => Of([p], null)).ToList();
        if (any.Any(p => p.Words.Count > 0))
            parts.Add(Of(any, null));
        if (pattern is not null)
            parts.Add(Of([], pattern));
        if (parts.Count == 0 && reader.Any("matches") is null)
            reader.Report.Add(reader.Mapping.Span, "'text' needs phrases to look for.", "Write 'anyOf: [phrase, …]'.");
        return parts.Count switch { 0 => null, 1 => parts[0], _ => new AllCondition(parts) { Source = reader.Mapping.Span } };
    }

    private NodeSelector<Heading>? ReadHeading(MappingReader? reader)
    {
        if (reader is null)
            return null;

        var levels = Levels(reader);
        var checks = new List<Check?>
        {
            levels is null ? null : new NodeCheck<Heading>("of level " + string.Join(" or ", levels), h => levels.Contains(h.Level), h => $"is of level {h.Level}, not {levels[0]}"),
            Mentions(reader, "text", WordPlaces.Reading),
            reader.Flag("skipsLevel") is { } skips ? new SkipsLevelCheck(skips) : null,
        };
        return Finish<Heading>(reader, "heading", l => l.Headings, h => h.Span, checks);
    }

    private NodeSelector<Section>? ReadSection(MappingReader? reader)
    {
        if (reader is null)
            return null;

        var levels = Levels(reader);
        var phrases = Phrases(reader, "heading");
        var checks = new List<Check?>
        {
            levels is null ? null : new NodeCheck<Section>("of level " + string.Join(" or ", levels), s => s.Heading is { } h && levels.Contains(h.Level), _ => $"is not of level {levels[0]}"),
            phrases.Count == 0 ? null : new NodeCheck<Section>($"'{phrases[0].Display}'", s => s.Heading is { } h && Says(h.Text, phrases), _ => $"its heading does not say '{phrases[0].Display}'"),
            reader.Flag("last") is { } last ? new NodeCheck<Section>(last ? "at the end" : "", s => s.IsLast == last, _ => last ? "is not the last one" : "is the last one") : null,
        };
        return Finish<Section>(reader, "section", l => l.Sections.All, s => s.Heading?.Span ?? TextSpan.At(s.Span.Start), checks);
    }

    private NodeSelector<Component>? ReadComponent(MappingReader? reader)
    {
        if (reader is null)
            return null;

        var names = reader.Texts("name");
        var attributes = ReadAttributes(reader.Nested("attributes"));
        return Finish<Component>(
            reader,
            names is null ? "component" : "<" + string.Join("> or <", names) + ">",
            l => names is null ? l.Components : l.Components.Where(c => c.Name is not null && names.Contains(c.Name)),
            c => c.OpeningTag,
            attributes,
            isSpecific: names is not null);
    }

    private List<Check?> ReadAttributes(MappingReader? reader)
    {
        var checks = new List<Check?>();
        foreach (var property in reader?.Mapping.Properties ?? [])
        {
            var name = property.Key;
            if (property.Value is DataScalar { Value: bool present })
            {
                checks.Add(new NodeCheck<Component>(
                    (present ? "with '" : "without '") + name + "'", c => c.Find(name) is not null == present, _ => present ? $"has no '{name}'" : $"has a '{name}'"));
                continue;
            }

            var nested = property.Value is DataMapping ? reader!.Nested(name) : null;
            var pattern = nested is null ? null : ReadPattern(nested, "matches");
            var values = nested is null ? reader!.Texts(name) : nested.Texts("equals");
            nested?.Done();
            checks.Add(new NodeCheck<Component>(
                $"with '{name}' " + (values is null ? "of a certain form" : string.Join(" or ", values)),
                c => c.Find(name) is { } a && (values is null || values.Contains(a.Value?.Text ?? "")) && (pattern is null || pattern.IsMatch(a.Value?.Text ?? "")),
                c => c.Find(name) is { } a ? $"its '{name}' is '{a.Value?.Text}'" + (values is null ? "" : $", not '{values[0]}'") : $"has no '{name}'",
                isContent: true)
            { IsUnknown = c => c.Find(name) is { IsDynamic: true } });
        }

        return checks;
    }

    private NodeSelector<Callout>? ReadCallout(MappingReader? reader)
    {
        if (reader is null)
            return null;

        var kinds = reader.Choices("kind", CalloutForms.KindNames);
        var checks = new List<Check?>
        {
            kinds is not { Count: > 0 } ? null : new NodeCheck<Callout>(
                "of kind " + string.Join(" or ", kinds.Select(k => k.Name)),
                c => c.Kind is { } kind && kinds.Contains(kind),
                c => $"its kind is '{c.Kind?.Name ?? "unknown"}', not '{kinds[0].Name}'"),
            reader.Flag("known") is { } known ? new NodeCheck<Callout>(known ? "of a known kind" : "of an unknown kind", c => c.Kind is not null == known, _ => "its kind is unknown") : null,
        };
        return Finish<Callout>(reader, "callout", l => l.Callouts, c => c.Opening, checks);
    }

    private NodeSelector<CodeBlock>? ReadCodeBlock(MappingReader? reader)
    {
        if (reader is null)
            return null;

        var languages = reader.Texts("language");
        var checks = new List<Check?>
        {
            languages is null ? null : new NodeCheck<CodeBlock>(
                "in " + string.Join(" or ", languages.Select(l => l.Length == 0 ? "no language" : l)),
                b => languages.Contains(b.Language, StringComparer.OrdinalIgnoreCase),
                b => b.Language.Length == 0 ? "has no language" : $"is in '{b.Language}', not '{languages[0]}'"),
            reader.Flag("fenced") is { } fenced ? new NodeCheck<CodeBlock>(fenced ? "with a fence" : "without a fence", b => !b.Fence.IsEmpty == fenced, _ => fenced ? "has no fence" : "has a fence") : null,
            Meta(reader),
            Mentions(reader, "text", WordPlaces.CodeBlock | WordPlaces.Diagram),
            Matches<CodeBlock>(reader, "matches", b => b.Content.Text),
        };
        return Finish<CodeBlock>(reader, "code block", l => l.CodeBlocks, b => b.Fence.IsEmpty ? b.Span : b.Fence, checks);
    }

    private static NodeCheck<CodeBlock>? Meta(MappingReader reader) =>
        reader.Text("meta") is { } meta ? new NodeCheck<CodeBlock>($"with '{meta}'", b => b.Meta.Contains(meta), _ => $"has no '{meta}' behind its language") : null;

    private NodeSelector<Diagram>? ReadDiagram(MappingReader? reader)
    {
        if (reader is null)
            return null;

        var types = reader.Choices("type", DiagramWords.All);
        var checks = new List<Check?>
        {
            types is null ? null : new NodeCheck<Diagram>(
                "of type " + string.Join(" or ", types.Select(t => t.Word)),
                d => d.Parsed?.Type is { } type && types.Contains(DiagramWords.Of(type)),
                d => d.Parsed?.Type is { } type ? $"is of type {DiagramWords.Of(type).Word}, not {types[0].Word}" : "is of no known type"),
            Mentions(reader, "text", WordPlaces.Diagram),
            Matches<Diagram>(reader, "matches", d => d.Content.Text),
        };
        return Finish<Diagram>(reader, "diagram", l => l.Diagrams, d => d.Span, checks);
    }

    private NodeSelector<Link>? ReadLink(MappingReader? reader)
    {
        if (reader is null)
            return null;

        var checks = new List<Check?> { Urls(reader, "url"), Mentions(reader, "text", WordPlaces.Reading), Matches<Link>(reader, "matches", l => l.Url) };
        return Finish<Link>(reader, "link", l => l.Links.Where(k => !k.IsImage), k => k.Span, checks);
    }

    private NodeSelector<Link>? ReadImage(MappingReader? reader)
    {
        if (reader is null)
            return null;

        Check? alt = reader.Any("alt") is DataScalar { Value: bool present }
            ? new NodeCheck<Link>(present ? "with alternative text" : "without alternative text", i => i.Text.Text.Trim().Length > 0 == present, _ => present ? "has no alternative text" : "has alternative text")
            : Mentions(reader, "alt", WordPlaces.Reading);
        var checks = new List<Check?> { Urls(reader, "src"), alt, Matches<Link>(reader, "matches", l => l.Url) };
        return Finish<Link>(reader, "image", l => l.Links.Where(k => k.IsImage), k => k.Span, checks);
    }

    private static NodeCheck<Link>? Urls(MappingReader reader, string key) =>
        reader.Texts(key) is { } urls
            ? new NodeCheck<Link>("to " + string.Join(" or ", urls), l => urls.Any(u => Wildcard.IsMatch(u, l.Url, StringComparison.Ordinal)), l => $"leads to '{l.Url}'")
            : null;

    private NodeSelector<Table>? ReadTable(MappingReader? reader)
    {
        if (reader is null)
            return null;

        var header = Phrases(reader, "header");
        var rows = reader.Number("minRows");
        List<Check?> checks =
        [
            .. header.Select(p => new NodeCheck<Table>($"with a column '{p.Display}'", t => t.Header.Any(h => Says(h, [p])), _ => $"has no column '{p.Display}'", isContent: true)),
            rows is null ? null : new NodeCheck<Table>($"of {rows} rows", t => t.RowCount >= rows, t => $"has only {t.RowCount} rows"),
        ];
        return Finish<Table>(reader, "table", l => l.Tables, t => t.Span, checks);
    }

    private NodeSelector<TaskList>? ReadTaskList(MappingReader? reader)
    {
        if (reader is null)
            return null;

        var items = reader.Number("minItems");
        var check = items is null ? null : new NodeCheck<TaskList>($"of {items} items", t => t.ItemCount >= items, t => $"has only {t.ItemCount} items");
        return Finish<TaskList>(reader, "task list", l => l.TaskLists, t => t.Span, [check]);
    }
}
