using ContentLint.Lessons;
using ContentLint.Mdx;

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
        // Where it is known what the site gives, a component that is missing is an error of its own (CL1202).
        if (context.Lesson.Kind != LessonKind.Mdx || context.Settings.GivenComponents.AreAll)
            return;

        var own = new HashSet<string>(StringComparer.Ordinal);
        foreach (var binding in context.Lesson.Bindings)
            own.Add(binding.Name);
        var others = new List<(Component Component, string Root)>();
        foreach (var component in context.Lesson.Components)
        {
            if (component.Name is { } name && IsComponent(name) && JsxName.RootOf(name) is var root && !own.Contains(root))
                others.Add((component, root));
        }

        if (others.Count > 0)
            Analyze(context, own, others);
    }

    private static void Analyze(LessonRuleContext context, HashSet<string> own, IEnumerable<(Component Component, string Root)> others)
    {
        var listed = new HashSet<string>(context.Settings.GivenComponents.Names.Concat(context.Settings.KnownComponents ?? []), StringComparer.Ordinal);
        var callouts = ComponentNames.CalloutsOf(context.Lesson);
        var known = own.Concat(listed).Concat(callouts).Concat(CalloutForms.Default.Components.Keys).Distinct(StringComparer.Ordinal).ToArray();
        var comparisons = MostComparisons;
        var meantBy = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (component, root) in others)
        {
            if (listed.Contains(root) || callouts.Contains(root) || (context.Settings.KnownComponents is null && CalloutForms.Default.Components.ContainsKey(root)))
                continue;

            if (!meantBy.TryGetValue(root, out var meant))
                meantBy.Add(root, meant = DidYouMean.Suggest(root, known, ref comparisons));
            if (meant is not null || context.Settings.KnownComponents is not null)
                Report(context, component, root, meant);
        }
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
            fixes: meant is not null && ComponentNames.Rename(source, component, span, root, meant) is { } fix ? [fix] : null);
    }
}
