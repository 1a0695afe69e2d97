using ContentLint.Diagnostics;
using ContentLint.Lessons;
using ContentLint.Text;

namespace ContentLint.Rules.Mdx;

/// <summary>
/// A component that is neither imported nor declared nor listed fails when the page is built or shown. Sites may provide
/// components to all lessons, so without a list (<c>components</c> in the configuration) only those are reported that are
/// a slip away from a known one.
/// </summary>
internal sealed class UnknownComponentRule : LessonRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "CL1102", "mdx-unknown-component", "A component is neither imported nor declared nor listed", Severity.Warning);

    // Hundreds of imports and as many components that are none of them: some get no suggestion.
    private const int MostComparisons = 200_000;

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors => [Descriptor];

    public override void Analyze(LessonRuleContext context)
    {
        if (context.Lesson.Kind != LessonKind.Mdx)
            return;

        var own = new HashSet<string>(context.Lesson.Bindings.Select(b => b.Name), StringComparer.Ordinal);
        var listed = new HashSet<string>(context.Settings.KnownComponents ?? [], StringComparer.Ordinal);
        var callouts = CalloutsOf(context.Lesson);
        var known = own.Concat(listed).Concat(callouts).Concat(CalloutForms.Default.Components.Keys).Distinct(StringComparer.Ordinal).ToArray();
        var comparisons = MostComparisons;
        var meantBy = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var component in context.Lesson.Components)
        {
            if (component.Name is not { } name || !IsComponent(name))
                continue;

            var root = name.Split('.')[0];
            if (own.Contains(root) || listed.Contains(root) || callouts.Contains(root) || (context.Settings.KnownComponents is null && CalloutForms.Default.Components.ContainsKey(root)))
                continue;

            if (!meantBy.TryGetValue(root, out var meant))
                meantBy.Add(root, meant = DidYouMean.Suggest(root, known, ref comparisons));
            if (meant is not null || context.Settings.KnownComponents is not null)
                Report(context, component, root, meant);
        }
    }

    // What the team's configuration reads as a callout is a component of its site.
    private static HashSet<string> CalloutsOf(Lesson lesson)
    {
        var spans = new HashSet<TextSpan>(lesson.Callouts.Where(c => c.Syntax == CalloutSyntax.Component).Select(c => c.Span));
        return new(
            lesson.Components.Where(c => c.Name is { } name && !CalloutForms.Default.Components.ContainsKey(name) && spans.Contains(c.Span)).Select(c => c.Name!),
            StringComparer.Ordinal);
    }

    // Lower-case names are HTML elements, and so are names with a colon, `a:b`; a member of an object, `a.b`, is a component
    // whatever its case.
    private static bool IsComponent(string name) => !name.Contains(':') && (char.IsUpper(name[0]) || name.Contains('.'));

    private static void Report(LessonRuleContext context, Component component, string root, string? meant)
    {
        var source = context.Lesson.Source;
        var start = source.Text.IndexOf(root, component.OpeningTag.Start, component.OpeningTag.Length, StringComparison.Ordinal);
        var span = start < 0 ? component.OpeningTag : TextSpan.FromLength(start, root.Length);
        context.Report(
            Descriptor,
            span,
            meant is null ? (Message)$"No component <{root}> is imported, declared or listed." : $"No component <{root}> is imported, declared or listed. Did you mean <{meant}>?",
            meant is null ? (Message)$"Import {root}, or list it under 'components' in contentlint.yml." : $"Write <{meant}>.",
            fixes: meant is not null && Rename(source, component, span, root, meant) is { } fix ? [fix] : null);
    }

    private static CodeFix? Rename(SourceText source, Component component, TextSpan span, string root, string meant)
    {
        var edits = new List<TextEdit> { new(span, meant) };
        if (component.Span.End > component.OpeningTag.End)
        {
            // `</ Name >` may have space in it, and renaming one tag alone would break the other.
            var closing = source.Text.LastIndexOf('<', component.Span.End - 1, component.Span.End - component.OpeningTag.End);
            var name = closing < 0 ? -1 : source.Text.IndexOf(root, closing, component.Span.End - closing, StringComparison.Ordinal);
            if (name < 0)
                return null;

            edits.Add(new TextEdit(TextSpan.FromLength(name, root.Length), meant));
        }

        var safety = DidYouMean.Distance(root, meant) == 1 ? FixSafety.Safe : FixSafety.Suggestion;
        return new CodeFix($"Rename to <{meant}>", safety, [.. edits]);
    }
}
