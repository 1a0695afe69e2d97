using ContentLint.Mermaid;
using ContentLint.Mermaid.Grammars;

namespace ContentLint.Lessons;

/// <summary>Adds the diagrams in components to those in fences.</summary>
internal sealed class DiagramCollector(SourceText source, LessonOptions options)
{
    /// <summary>The diagrams in document order; their mistakes are added to <paramref name="diagnostics"/>.</summary>
    public IReadOnlyList<Diagram> Collect(IEnumerable<Diagram> inFences, IEnumerable<Component> components, List<Diagnostic> diagnostics)
    {
        var diagrams = inFences
            .Concat(FromComponents(components))
            .OrderBy(d => d.Span)
            .ToArray();
        foreach (var diagram in diagrams)
        {
            if (diagram.Parsed is null)
                diagnostics.Add(NotChecked(diagram.Span));
            else
                diagnostics.AddRange(diagram.Parsed.Diagnostics);
        }

        return diagrams;
    }

    private IEnumerable<Diagram> FromComponents(IEnumerable<Component> components)
    {
        foreach (var component in components)
        {
            foreach (var form in options.DiagramComponents)
            {
                if (form.Component != component.Name || component.Find(form.Attribute) is not { } attribute)
                    continue;
                if (attribute.IsDynamic)
                    yield return new Diagram(attribute.Span, attribute.Value ?? MappedText.Of(source, attribute.Span));
                else if (attribute.Value is not null)
                    yield return Parse(attribute.Span, attribute.Value);
            }
        }
    }

    private Diagnostic NotChecked(TextSpan span) => new(
        MermaidDescriptors.NotChecked,
        source.GetLocation(span),
        "This diagram is put together when the page is built, so it is not checked.",
        "Write it as one template literal without '${…}' to have it checked.");

    private Diagram Parse(TextSpan span, MappedText content) =>
        new(span, content) { Parsed = MermaidParser.Parse(content, options.Mermaid) };
}
