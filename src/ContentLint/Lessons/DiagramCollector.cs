using ContentLint.Diagnostics;
using ContentLint.Mermaid;
using ContentLint.Mermaid.Grammars;
using ContentLint.Text;

namespace ContentLint.Lessons;

/// <summary>Adds the diagrams in components to those in fences.</summary>
internal sealed class DiagramCollector(SourceText source, LessonOptions options)
{
    /// <summary>The diagrams in document order; their mistakes are added to <paramref name="diagnostics"/>.</summary>
    public IReadOnlyList<Diagram> Collect(IEnumerable<Diagram> inFences, IEnumerable<Component> components, List<Diagnostic> diagnostics)
    {
        var diagrams = inFences
            .Concat(components.SelectMany(FromComponent))
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

    private IEnumerable<Diagram> FromComponent(Component component) =>
        from form in options.DiagramComponents
        where form.Component == component.Name
        let attribute = component.Find(form.Attribute)
        where attribute is { Value: not null } or { IsDynamic: true }
        select attribute.IsDynamic
            ? new Diagram(attribute.Span, attribute.Value ?? MappedText.Of(source, attribute.Span))
            : Parse(attribute.Span, attribute.Value!);

    private Diagnostic NotChecked(TextSpan span) => new(
        MermaidDescriptors.NotChecked,
        source.GetLocation(span),
        "This diagram is put together when the page is built, so it is not checked.",
        "Write it as one template literal without '${…}' to have it checked.");

    private Diagram Parse(TextSpan span, MappedText content) =>
        new(span, content) { Parsed = MermaidParser.Parse(content, options.Mermaid) };
}
