using ContentLint.Lessons;
using ContentLint.Mdx;
using ContentLint.Mdx.Names;

namespace ContentLint.Rules.Mdx;

/// <summary>
/// An element that compiles and cannot be rendered: its name holds a number, or nothing, or names a member that is not there; React finds children in an element that
/// has none in HTML, <c>&lt;br&gt;x&lt;/br&gt;</c>.
/// </summary>
internal sealed class RefusedElementRule : LessonRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "CL1207", "mdx-refused-element", "An element cannot be rendered as it is written, and the page stops", Severity.Error);

    // React's own list.
    private static readonly HashSet<string> VoidElements = new(StringComparer.Ordinal)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "keygen", "link", "meta", "param", "source", "track", "wbr",
    };

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors => [Descriptor];

    public override void Analyze(LessonRuleContext context)
    {
        var lesson = context.Lesson;
        foreach (var fault in lesson.CodeFaults.Where(f => f.Kind == CodeFaultKind.NoComponent))
            context.Report(Descriptor, fault.Span, $"'{fault.Name}' is no component, and the page stops here.", $"A component is a function. Show a value as it is: {{{fault.Name}}}.");
        foreach (var fault in lesson.CodeFaults.Where(f => f.Kind == CodeFaultKind.NoMember))
            ReportMember(context, fault);
        if (lesson.Kind != LessonKind.Mdx || lesson.Flavor.IsAstro())
            return;

        // What stands in a component may never be rendered.
        var components = new SpanIndex(lesson.Components.Where(c => JsxName.IsComponent(c.Name)).Select(c => c.Span));
        foreach (var element in lesson.Components.Where(c => c.Name is not null && VoidElements.Contains(c.Name) && HasChildren(lesson, c) && !components.HoldsInside(c.Span.Start)))
            context.Report(Descriptor, element.OpeningTag, $"<{element.Name}> has no content in HTML, and React stops the page for what stands in it.", $"Close the tag in itself, <{element.Name} />, and write the text behind it.");
    }

    private static void ReportMember(LessonRuleContext context, CodeFault fault)
    {
        var (message, help) = fault.Meant is { } meant
            ? ((Message)$"There is no '{fault.Name}', and the page stops. Did you mean '{meant}'?", (Message)$"Write <{meant}>.")
            : ((Message)$"There is no '{fault.Name}', and the page stops.", (Message)$"Declare it where its object is declared, or name another component.");
        context.Report(Descriptor, fault.Span, message, help);
    }

    // A line break at either end is no text in JSX.
    private static bool HasChildren(Lesson lesson, Component element)
    {
        var source = lesson.Source;
        var closing = element.Span.End - 1 > element.OpeningTag.End ? source.Text.LastIndexOf('<', element.Span.End - 1, element.Span.End - element.OpeningTag.End) : -1;
        if (closing <= element.OpeningTag.End)
            return false;

        var inside = new TextSpan(element.OpeningTag.End, closing);
        if (lesson.Expressions.FirstOrDefault(e => e.Span == inside) is { } expression)
            return expression.Shows != ShownValue.Nothing && !expression.Code.TrimStart().StartsWith("/*", StringComparison.Ordinal);
        var text = source.GetText(inside);
        return !(string.IsNullOrWhiteSpace(text) && text.Contains('\n'));
    }
}
