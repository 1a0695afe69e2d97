// Whether a page has ids that its lesson does not show: of what an expression gives, of a heading whose words are only known
// when it runs. Components are not looked at here: which of them are harmless depends on where they come from.

namespace ContentLint.Lessons.Facts;

/// <summary>Looks for what hides ids.</summary>
internal static class UnseenContent
{
    private static readonly HashSet<string> HtmlAttributes = new(StringComparer.Ordinal) { "dangerouslySetInnerHTML", "set:html" };

    /// <summary>Whether a lesson's page may have ids that are not in its text.</summary>
    public static bool IsIn(Lesson lesson) =>
        lesson.UnseenParts.Count > 0
        || lesson.SyntaxDiagnostics.Any(d => d.Id.StartsWith("CL10", StringComparison.Ordinal))
        || lesson.Components.Any(c => c.Name is null ? c.Attributes.Count > 0 : Hides(c))
        || lesson.HtmlTags.Any(t => char.IsUpper(t.Name![0]) || Hides(t))
        || HasUnknownHeading(lesson);

    private static bool Hides(Component component) =>
        component.Attributes.Any(a => a.Name is null || (a.IsDynamic && a.Name == "id") || HtmlAttributes.Contains(a.Name))
        || component.Name!.Contains('-')
        || (IsHeading(component.Name!) && component.Find("id")?.Value is null);

    private static bool IsHeading(string name) => name.Length == 2 && name[0] == 'h' && name[1] is >= '1' and <= '6';

    // A formula, an image or an expression in a heading is part of its id with some builders and not with others.
    private static bool HasUnknownHeading(Lesson lesson)
    {
        foreach (var heading in lesson.Headings)
        {
            if (heading.Text.Text.Contains('$') || IsWithin(lesson.Expressions, heading, e => !e.Code.TrimStart().StartsWith("/*", StringComparison.Ordinal)) || IsWithin(lesson.Links, heading, l => l.IsImage))
                return true;
        }

        return false;
    }

    // Both are in the order of the file.
    private static bool IsWithin<T>(IReadOnlyList<T> nodes, Heading heading, Func<T, bool> counts)
        where T : LessonNode
    {
        var (low, high) = (0, nodes.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (nodes[middle].Span.Start < heading.Span.Start)
                low = middle + 1;
            else
                high = middle;
        }

        for (; low < nodes.Count && nodes[low].Span.Start < heading.Span.End; low++)
        {
            if (counts(nodes[low]))
                return true;
        }

        return false;
    }
}
