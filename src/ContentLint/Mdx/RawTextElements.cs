// `<style>` and `<script>` hold text in HTML, and MDX like any other element's content in MDX: a rule's braces are run as
// JavaScript. However many of them do not parse, that is one mistake with one cure: a template literal around all.

using ContentLint.Diagnostics;
using ContentLint.Text;

namespace ContentLint.Mdx;

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

        var result = diagnostics;
        foreach (var element in elements.Where(e => e.Name is "style" or "script" && !e.ContentSpan.IsEmpty))
        {
            var inside = result.Where(d => element.ContentSpan.Contains(d.Location.Span)).ToArray();
            if (inside.Any(d => d.Descriptor == MdxDescriptors.BadExpression || d.Descriptor == MdxDescriptors.UnclosedExpression))
                result = [.. result.TakeWhile(d => d != inside[0]), MdxDiagnostics.RawText(source, element, inside[0]), .. result.Where(d => d.Location.Span > inside[0].Location.Span && !inside.Contains(d))];
        }

        return result;
    }
}
