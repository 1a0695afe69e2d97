// `<style>` and `<script>` hold text in HTML, and MDX like any other element's content in MDX: a rule's braces are run as
// JavaScript. However many of them do not parse, that is one mistake with one cure: a template literal around all.

using ContentLint.Mdx.Jsx;

namespace ContentLint.Mdx.Reading;

/// <summary>Merges the mistakes in elements whose content is no MDX.</summary>
internal static class RawTextElements
{
    /// <summary>Puts one diagnostic in place of those in the content of each such element.</summary>
    /// <param name="source">The file.</param>
    /// <param name="elements">The elements of the document.</param>
    /// <param name="diagnostics">The diagnostics in document order.</param>
    public static IReadOnlyList<Diagnostic> Merge(SourceText source, IReadOnlyList<MdxJsxElement> elements, IReadOnlyList<Diagnostic> diagnostics)
    {
        if (diagnostics.Count == 0)
            return diagnostics;

        // Both are in document order, so that each diagnostic is looked at once.
        var merged = new Dictionary<Diagnostic, Diagnostic?>();
        var next = 0;
        foreach (var element in elements.Where(e => e.Name is "style" or "script" && !e.ContentSpan.IsEmpty))
        {
            while (next < diagnostics.Count && diagnostics[next].Location.Span.Start < element.ContentSpan.Start)
                next++;
            var inside = new List<Diagnostic>();
            for (; next < diagnostics.Count && element.ContentSpan.Contains(diagnostics[next].Location.Span); next++)
                inside.Add(diagnostics[next]);
            if (!inside.Exists(d => d.Descriptor == MdxDescriptors.BadExpression || d.Descriptor == MdxDescriptors.UnclosedExpression))
                continue;

            inside.ForEach(d => merged[d] = null);
            merged[inside[0]] = TagMatchDiagnostics.RawText(source, element, inside[0]);
        }

        return merged.Count == 0 ? diagnostics : [.. diagnostics.Select(d => merged.TryGetValue(d, out var one) ? one : d).OfType<Diagnostic>()];
    }
}
