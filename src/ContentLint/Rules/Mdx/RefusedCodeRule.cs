using ContentLint.Mdx.Names;

namespace ContentLint.Rules.Mdx;

/// <summary>
/// Imports and exports that stand in several blocks become one module, which the compiler does not look at as a whole; the bundler
/// does, and stops. What it would let through, an assignment to a constant, stops the page when it runs.
/// </summary>
internal sealed class RefusedCodeRule : LessonRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "CL1206", "mdx-refused-code", "Code that the MDX compiler takes stops the bundler or the page", Severity.Error);

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors => [Descriptor];

    public override void Analyze(LessonRuleContext context)
    {
        foreach (var fault in context.Lesson.CodeFaults)
        {
            if (fault.Kind is CodeFaultKind.NoComponent or CodeFaultKind.NoMember)
                continue;

            var (message, help) = Say(fault);
            RelatedLocation[] first = fault.First is { } span ? [new RelatedLocation("it stands here first", context.Lesson.Source.GetLocation(span))] : [];
            context.Report(Descriptor, fault.Span, message, help, first);
        }
    }

    private static (Message Message, Message Help) Say(CodeFault fault) => fault.Kind switch
    {
        CodeFaultKind.SecondDefault => ((Message)$"A page has one default export, its layout, and this is the second: the build stops.", (Message)$"Remove one of the two, or give this one a name."),
        CodeFaultKind.Taken => ($"The builder declares '{fault.Name}' for every page itself, and the build stops.", $"Give '{fault.Name}' another name."),
        CodeFaultKind.AssignedImport => ($"'{fault.Name}' is imported, and nothing can be assigned to an import: the build stops.", $"Use a variable of the page's own, 'export let', or a name in a function."),
        CodeFaultKind.AssignedConstant => ($"'{fault.Name}' is a constant, and nothing can be assigned to it: the page stops here.", $"Declare '{fault.Name}' with 'let', or give the new value another name."),
        CodeFaultKind.LateKey => ($"'key' stands behind a spread such as {{...props}}, and the build stops.", $"Put 'key' before the spread."),
        CodeFaultKind.ModuleWaits => ($"Docusaurus cannot wait for a value where a page is imported, and the build stops.", $"Wait in a component that runs in the browser, or read the value before the build."),
        _ => ($"'{fault.Name}' is declared or exported twice in this page, and the build stops.", $"Rename one of the two."),
    };
}
