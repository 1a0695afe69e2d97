using ContentLint.Lessons;
using ContentLint.Mdx;

namespace ContentLint.Rules.Mdx;

/// <summary>
/// React takes a <c>style</c> that is an object: one in quotes compiles, and then the page throws and the build stops. HTML's
/// <c>class</c> and <c>for</c> are shown as they are meant. Astro takes HTML's spelling.
/// </summary>
internal sealed class HtmlAttributeRule : LessonRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "CL1103", "mdx-html-attribute", "A style is written as in HTML, where React takes an object", Severity.Error);

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors => [Descriptor];

    public override void Analyze(LessonRuleContext context)
    {
        if (context.Lesson.Kind != LessonKind.Mdx || context.Lesson.Flavor.IsAstro())
            return;

        var onElements = context.Lesson.Components
            .Where(c => c.Name is { } name && char.IsLower(name[0]) && !name.Contains('-') && !name.Contains('.'))
            .SelectMany(c => c.Attributes);
        foreach (var attribute in onElements)
        {
            if (attribute is { Name: "style", IsDynamic: false, Value: { } style } && context.Lesson.Source.Text[attribute.Span.End - 1] is '"' or '\'')
                ReportStyle(context, attribute, style.Text);
        }
    }

    private static void ReportStyle(LessonRuleContext context, ComponentAttribute attribute, string style)
    {
        var value = ToObject(style);
        context.Report(
            Descriptor,
            attribute.Span,
            "React takes 'style' as an object and fails on a text.",
            value is null ? (Message)"Write style={{ … }}." : $"Write style={value}.",
            fixes: value is null ? null : [new CodeFix("Write it as an object", FixSafety.Unsafe, new Text.TextEdit(attribute.Span, "style=" + value))]);
    }

    // `width: 10px; margin-top: 1em` is {{ width: '10px', marginTop: '1em' }}.
    private static string? ToObject(string style)
    {
        var members = new List<string>();
        foreach (var declaration in style.Split([';'], StringSplitOptions.RemoveEmptyEntries).Where(d => d.Trim().Length > 0))
        {
            var parts = declaration.Split([':'], 2);
            if (parts.Length < 2 || parts[1].IndexOfAny(['\'', '\\', '\n']) >= 0 || parts[0].Trim().Any(c => !char.IsLetter(c) && c != '-'))
                return null;

            var words = parts[0].Trim().Split('-');
            var name = words[0] + string.Concat(words.Skip(1).Select(w => w.Length == 0 ? "" : char.ToUpperInvariant(w[0]) + w.Substring(1)));
            members.Add($"{name}: '{parts[1].Trim()}'");
        }

        return members.Count == 0 ? null : $"{{{{ {string.Join(", ", members)} }}}}";
    }
}
