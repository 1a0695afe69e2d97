// What no diagram may be configured with, whatever is drawn: before the reference uses a configuration it goes through the
// characters of CSS and of the names of fonts, and it writes `displayMode` of front matter into the settings of Gantt charts. A
// value of another type ends that with an exception.

using ContentLint.Data;
using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Shared;

namespace ContentLint.Mermaid.Settings;

/// <summary>Checks the types of a diagram's own settings.</summary>
internal static class ConfigurationChecks
{
    // The settings that hold settings in every major; what stands in unknown ones is thrown away.
    private static readonly HashSet<string> Sections = new(StringComparer.Ordinal)
    {
        "flowchart", "sequence", "gantt", "journey", "timeline", "class", "state", "er", "pie", "quadrantChart", "xyChart", "requirement", "mindmap",
        "gitGraph", "c4", "sankey", "themeVariables",
    };

    /// <summary>The settings whose values are of a wrong type.</summary>
    public static IEnumerable<Diagnostic> Check(DiagramSettings settings, DiagramContext context)
    {
        var texts = settings.Layers.SelectMany(FindTexts).Where(p => p.Value is DataScalar { Kind: not (DataKind.String or DataKind.Null) });
        return FindPlaceOfDisplayMode(settings.FrontMatter).Select(p => NoSettings(context, p)).Concat(texts.Select(p => NoText(context, p)));
    }

    private static IEnumerable<DataProperty> FindTexts(DataMapping settings)
    {
        foreach (var property in settings.Properties)
        {
            if (property.Key is "themeCSS" or "fontFamily")
                yield return property;
            if (property.Value is not DataMapping inner || !Sections.Contains(property.Key))
                continue;
            foreach (var text in FindTexts(inner))
                yield return text;
        }
    }

    // Where `displayMode` would be written, where that is no mapping.
    private static IEnumerable<DataProperty> FindPlaceOfDisplayMode(DataMapping? frontMatter)
    {
        if (frontMatter?["displayMode"] is not (DataScalar or DataMapping or DataSequence { Items.Count: > 1 }) || !PropertyText.IsSet(frontMatter["displayMode"]))
            return [];
        var config = frontMatter.Find("config");
        var place = config?.Value is DataMapping settings ? settings.Find("gantt") : config;
        return place?.Value is DataScalar && PropertyText.IsSet(place.Value) ? [place] : [];
    }

    private static Diagnostic NoSettings(DiagramContext context, DataProperty property) => new(
        MermaidDescriptors.InvalidFrontMatter, context.Slice.Source.GetLocation(property.Value.Span),
        $"'{property.Key:name}' must be settings, since 'displayMode' is set, and this is a single value.",
        "Write each setting on a line of its own, further in, with a space behind its colon: 'theme: forest'.");

    private static Diagnostic NoText(DiagramContext context, DataProperty property)
    {
        var span = property.Value.Span;
        return new(
            MermaidDescriptors.InvalidFrontMatter, context.Slice.Source.GetLocation(span),
            $"'{property.Key:name}' must be a text, and this is none.",
            "Put it in quotes.",
            fixes: [new CodeFix("Put it in quotes", FixSafety.Suggestion, TextEdit.Insert(span.Start, "\""), TextEdit.Insert(span.End, "\""))]);
    }
}
