// Selectors of elements: components and their attributes, callouts, links, images.

using ContentLint.Data;
using ContentLint.Lessons;
using ContentLint.RulePacks.Conditions;

namespace ContentLint.RulePacks.Reading;

internal sealed partial class ConditionReader
{
    private static readonly IReadOnlyDictionary<string, CalloutSyntax> CalloutSyntaxNames = new Dictionary<string, CalloutSyntax>
    {
        ["component"] = CalloutSyntax.Component,
        ["directive"] = CalloutSyntax.Directive,
        ["alert"] = CalloutSyntax.Alert,
        ["quote"] = CalloutSyntax.LabelledQuote,
    };

    private NodeSelector<Component>? ReadComponent(MappingReader? reader)
    {
        if (reader is null)
            return null;

        var pattern = reader.Any("name") is DataMapping ? ReadValue(reader, "name") : null;
        var names = pattern is null ? reader.Texts("name") : null;
        var attributes = ReadAttributes(reader.Nested("attributes"));
        return Finish(
            reader,
            pattern is not null ? "component with a name of " + pattern.Description : names is null ? "component" : "<" + string.Join("> or <", names) + ">",
            l => names is null ? l.Elements : l.Elements.Where(c => c.Name is not null && names.Any(n => Wildcard.IsMatch(n, c.Name, StringComparison.Ordinal))),
            c => c.OpeningTag,
            pattern is null ? attributes.Checks : attributes.Checks.Prepend(new NodeCheck<Component>("", (c, context) => pattern.Passes(c.Name, context), c => $"is '{c.Name}'") { HasHoles = pattern.LooksFromMatch }),
            isSpecific: names is not null,
            names: attributes.Names);
    }

    private (List<Check?> Checks, IReadOnlyList<string> Names) ReadAttributes(MappingReader? reader)
    {
        var checks = new List<Check?>();
        foreach (var property in reader?.Mapping.Properties ?? [])
        {
            var name = property.Key;
            if (property.Value is DataScalar { Value: bool present })
                checks.Add(new NodeCheck<Component>((present ? "with '" : "without '") + name + "'", c => Find(c, name) is not null == present, _ => present ? $"has no '{name}'" : $"has a '{name}'"));
            else if (property.Value is DataMapping && reader!.Nested(name) is { } nested && nested.Any("expression") is not null)
                checks.Add(ReadExpression(nested, name));
            else if (property.Value is DataScalar { Text.Length: 0 })
                checks.Add(new NodeCheck<Component>($"with '{name}' empty", c => Find(c, name) is { } a && a.Value?.Text is null or "", c => Find(c, name) is null ? $"has no '{name}'" : $"its '{name}' is not empty", isContent: true) { IsUnknown = c => Find(c, name) is { IsDynamic: true } });
            else if (AttributeValue(reader!, name) is { } check)
                checks.Add(check);
        }

        return (checks, reader is null ? [] : [.. reader.Mapping.Properties.Select(p => p.Key)]);
    }

    private NodeCheck<Component>? AttributeValue(MappingReader reader, string name)
    {
        if (ReadValue(reader, name) is not { } test)
            return null;

        return new NodeCheck<Component>(
            $"with '{name}' {test.Description}",
            (c, context) => Find(c, name) is { } a && test.Passes(a.Value?.Text ?? "", context),
            c => Find(c, name) is { } a ? $"its '{name}' is '{Shorten(a.Value?.Text ?? "")}', not {test.Description}" : $"has no '{name}'",
            isContent: true)
        {
            IsUnknown = c => Find(c, name) is { IsDynamic: true },
            HasHoles = test.LooksFromMatch,
            Captures = test.Pattern is { GroupNames.Count: > 0 } pattern ? c => Find(c, name)?.Value is { } own ? pattern.CapturesIn(own.Text) : null : null,
            GroupNames = test.Pattern?.GroupNames ?? [],
        };
    }

    // What an attribute's expression is written as: `{[{ correct: true }]}` is only known when the page runs, its characters now.
    private NodeCheck<Component>? ReadExpression(MappingReader reader, string name)
    {
        var pattern = ReadPatternTest(reader, "expression");
        reader.Done();
        return pattern is null ? null : new NodeCheck<Component>(
            $"with '{name}' written as '{pattern.Text}'",
            (c, context) => Find(c, name) is { } a && pattern.IsMatch(context.Lesson.Source.GetText(a.Span), context),
            _ => $"its '{name}' is not written as '{pattern.Text}'",
            isContent: true)
        { HasHoles = pattern.HasHoles };
    }

    private static ComponentAttribute? Find(Component component, string name) =>
        name.Contains('*') ? component.Attributes.LastOrDefault(a => a.Name is not null && Wildcard.IsMatch(name, a.Name, StringComparison.Ordinal)) : component.Find(name);

    private NodeSelector<Callout>? ReadCallout(MappingReader? reader)
    {
        if (reader is null)
            return null;

        var kinds = reader.Choices("kind", CalloutForms.KindNames);
        var forms = reader.Choices("form", CalloutSyntaxNames);
        var checks = new List<Check?>
        {
            kinds is not { Count: > 0 } ? null : new NodeCheck<Callout>(
                "of kind " + string.Join(" or ", kinds.Select(k => k.Name)),
                c => c.Kind is { } kind && kinds.Contains(kind),
                c => $"its kind is '{c.Kind?.Name ?? "unknown"}', not '{kinds[0].Name}'"),
            reader.Flag("known") is { } known ? new NodeCheck<Callout>(known ? "of a known kind" : "of an unknown kind", c => c.Kind is not null == known, _ => "its kind is unknown") : null,
            forms is not { Count: > 0 } ? null : new NodeCheck<Callout>("in another form", c => forms.Contains(c.Syntax), _ => "is written in another form"),
            Value<Callout>(reader, "title", "title", c => c.Title?.Text, matchesCase: false),
        };
        return Finish(reader, "callout", l => l.Lesson.Callouts, c => c.Opening, checks);
    }

    private NodeSelector<Link>? ReadLink(MappingReader? reader)
    {
        if (reader is null)
            return null;

        List<Check?> checks =
        [
            Value<Link>(reader, "url", "address", l => l.Url),
            .. Words<Link>(reader, "text", WordPlaces.Reading, l => l.Text, patternKey: ""),
            AddressMatches(reader),
        ];
        return Finish(reader, "link", l => l.Lesson.Links.Where(k => !k.IsImage), k => k.Span, checks);
    }

    private NodeSelector<Link>? ReadImage(MappingReader? reader)
    {
        if (reader is null)
            return null;

        List<Check?> checks = [Value<Link>(reader, "src", "address", i => i.Url.Length == 0 ? null : i.Url)];
        if (reader.Any("alt") is DataScalar { Value: bool present })
            checks.Add(new NodeCheck<Link>(present ? "with alternative text" : "without alternative text", i => i.Text.Text.Trim().Length > 0 == present, _ => present ? "has no alternative text" : "has alternative text"));
        else
            checks.AddRange(Words<Link>(reader, "alt", WordPlaces.Reading, i => i.Text, patternKey: ""));
        checks.Add(AddressMatches(reader));
        return Finish(reader, "image", l => l.Lesson.Links.Where(k => k.IsImage), k => k.Span, checks);
    }

    // The older way to say `url: { matches: … }`.
    private NodeCheck<Link>? AddressMatches(MappingReader reader)
    {
        if (reader.Mapping["matches"] is not null)
            Suspect(reader, "matches", "This 'matches' is about the address, and is easily read as about the words.", "Write 'url: { matches: … }', or 'src' for an image; 'text: { matches: … }' for the words.");
        return ReadPatternTest(reader, "matches") is { } pattern
            ? new NodeCheck<Link>($"to what matches '{pattern.Text}'", (l, c) => pattern.IsMatch(l.Url, c), l => $"its address '{Shorten(l.Url)}' does not match '{pattern.Text}'", isContent: true)
            { Captures = pattern.GroupNames.Count == 0 ? null : l => pattern.CapturesIn(l.Url), GroupNames = pattern.GroupNames, HasHoles = pattern.HasHoles }
            : null;
    }
}
