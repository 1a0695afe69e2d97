using ContentLint.Diagnostics;
using ContentLint.Lessons;
using ContentLint.Mdx.Names;
using ContentLint.Text;

namespace ContentLint.Rules.Mdx;

/// <summary>
/// Where it is known what the site gives to its lessons, a component that is neither among it nor imported nor declared stops
/// the page: MDX asks for each one when the page starts, even for one that would not be shown.
/// </summary>
internal sealed class MissingComponentRule : LessonRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "CL1202", "mdx-missing-component", "A component is neither imported nor declared nor given by the site, and the page stops", Severity.Error);

    // Hundreds of names and as many components that are none of them: some get no suggestion.
    private const int MostComparisons = 200_000;

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors => [Descriptor];

    public override void Analyze(LessonRuleContext context)
    {
        if (context.Settings.SiteComponents is not { } site)
            return;

        var given = new HashSet<string>(site.Concat(context.Settings.KnownComponents ?? []).Concat(ComponentNames.CalloutsOf(context.Lesson)), StringComparer.Ordinal);
        var faults = context.Lesson.NameFaults.Where(f => f.Kind == NameFaultKind.UndeclaredComponent && f.IsCertain && !given.Contains(f.Name)).ToArray();
        if (faults.Length == 0)
            return;

        string[] known = [.. context.Lesson.Bindings.Select(b => b.Name).Concat(given).Distinct(StringComparer.Ordinal)];
        var elements = context.Lesson.Components.ToLookup(c => c.OpeningTag.Start);
        var meantBy = new Dictionary<string, string?>(StringComparer.Ordinal);
        var comparisons = MostComparisons;
        foreach (var fault in faults)
        {
            if (!meantBy.TryGetValue(fault.Name, out var meant))
                meantBy.Add(fault.Name, meant = DidYouMean.Suggest(fault.Name, known, ref comparisons));
            Report(context, fault, elements[fault.Span.Start - 1].FirstOrDefault(), meant);
        }
    }

    private static void Report(LessonRuleContext context, NameFault fault, Component? component, string? meant)
    {
        var name = fault.Name;
        var rename = component is null || meant is null ? null : ComponentNames.Rename(context.Lesson.Source, component, fault.Span, name, meant);
        context.Report(
            Descriptor,
            fault.Span,
            meant is null
                ? (Message)$"No component <{name}> is imported or declared, and the site gives none of that name: the page stops."
                : $"No component <{name}> is imported or declared, and the site gives none of that name: the page stops. Did you mean <{meant}>?",
            meant is null ? (Message)$"Import {name}, or write the tag as code." : $"Write <{meant}>.",
            fixes: rename is null ? null : [rename]);
    }
}
