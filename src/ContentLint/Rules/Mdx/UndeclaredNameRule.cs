using ContentLint.Mdx;
using ContentLint.Mdx.Names;

namespace ContentLint.Rules.Mdx;

/// <summary>
/// A name that nothing declares compiles, and then the page throws where it is shown and the build stops without a line.
/// Certain is what runs whenever the page is shown; a name in a function that may never run is a suggestion.
/// </summary>
internal sealed class UndeclaredNameRule : LessonRule
{
    public static readonly DiagnosticDescriptor Undeclared = new(
        "CL1201", "mdx-undeclared-name", "A name in JavaScript is declared nowhere, and the page stops", Severity.Error);

    public static readonly DiagnosticDescriptor NotReady = new(
        "CL1203", "mdx-name-before-declaration", "A name is used before its declaration has run, and the page stops", Severity.Error);

    public static readonly DiagnosticDescriptor Possible = new(
        "CL1106", "mdx-undeclared-name-in-function", "A name in code that may never run is declared nowhere", Severity.Suggestion);

    private const int MostRewritten = 200;

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors => [Undeclared, NotReady, Possible];

    public override void Analyze(LessonRuleContext context)
    {
        var faults = context.Lesson.NameFaults.Where(f => IsSure(f, context.Lesson.Flavor)).ToArray();
        for (var i = 0; i < faults.Length;)
        {
            // The names of one expression that is no code at all, `{T, H, V}`, are one mistake.
            var next = i + 1;
            while (next < faults.Length && faults[i].Expression is { } expression && faults[next].Expression == expression)
                next++;
            var together = faults.Skip(i).Take(next - i).GroupBy(f => KindOf(f)).ToArray();
            foreach (var kind in together)
                Report(context, kind.Key, [.. kind]);
            i = next;
        }
    }

    // A component in JavaScript is a variable where the builder has none to give there; elsewhere the site may give it.
    private static bool IsSure(NameFault fault, MdxFlavor flavor) =>
        fault.Kind != NameFaultKind.UndeclaredComponent || (fault.IsVariable && flavor.IsAstro());

    private static DiagnosticDescriptor KindOf(NameFault fault) =>
        fault.Kind == NameFaultKind.NotReady ? NotReady : fault.IsCertain ? Undeclared : Possible;

    private static void Report(LessonRuleContext context, DiagnosticDescriptor descriptor, NameFault[] faults)
    {
        var first = faults[0];
        var source = context.Lesson.Source;
        RelatedLocation[] others =
        [
            .. faults.Skip(1).GroupBy(f => f.Name, StringComparer.Ordinal).Where(g => g.Key != first.Name)
                .Select(g => new RelatedLocation($"nothing declares '{g.Key:name}' either", source.GetLocation(g.First().Span))),
        ];
        var (message, help) = descriptor == NotReady ? SayNotReady(first)
            : descriptor == Possible ? SayPossible(first)
            : SayCertain(first, source);
        var severity = descriptor == NotReady && !first.IsCertain ? Severity.Warning : (Severity?)null;
        context.Report(new Diagnostic(descriptor, source.GetLocation(first.Span), message, help, others, [.. FixesOf(first, descriptor, source)], severity: severity));
    }

    private static (Message Message, Message Help) SayNotReady(NameFault fault) => (
        fault.IsCertain
            ? (Message)$"'{fault.Name}' is used before its declaration has run, and the page stops here."
            : $"'{fault.Name}' is used before its declaration has run, and has no value yet: the bundler makes it 'undefined' here.",
        $"Move the declaration of '{fault.Name}' above this line.");

    private static (Message Message, Message Help) SayPossible(NameFault fault) => (
        fault.Meant is { } meant
            ? (Message)$"Nothing declares '{fault.Name}'. If this code runs, it fails. Did you mean '{meant}'?"
            : $"Nothing declares '{fault.Name}'. If this code runs, it fails.",
        $"Import or declare '{fault.Name}'.");

    private static (Message Message, Message Help) SayCertain(NameFault fault, SourceText source)
    {
        var name = fault.Name;
        if (fault.IsOfBrowser && fault.Expression is null)
            return ($"Only a browser has '{name}', and the page is made before one shows it: it stops here.", $"Use '{name}' in a function that runs in the browser.");
        if (fault.Kind == NameFaultKind.UndeclaredComponent)
            return ($"No component <{name}> is imported or declared, and the page stops here.", $"Import {name}.");
        if (fault.Expression is not { } expression)
        {
            return fault.Meant is { } near
                ? ((Message)$"Nothing declares '{name}', and the page stops here. Did you mean '{near:meant}'?", (Message)$"Write {near:meant}.")
                : ((Message)$"Nothing declares '{name}', and the page stops here.", (Message)$"Import or declare '{name}'.");
        }

        var shown = BracesAsText.Shorten(source.GetText(expression));
        return (
            fault.Meant is { } meant
                ? (Message)$"MDX runs '{shown}' as JavaScript. Nothing declares '{name}', and the page stops here. Did you mean '{meant}'?"
                : $"MDX runs '{shown}' as JavaScript. Nothing declares '{name}', and the page stops here.",
            $"If it is text, write it as code, `{shown}`, or with a backslash before the brace. Otherwise import or declare '{name}'.");
    }

    private static IEnumerable<CodeFix> FixesOf(NameFault fault, DiagnosticDescriptor descriptor, SourceText source)
    {
        if (fault.Meant is { } meant && source.GetText(fault.Span) == fault.Name)
            yield return new CodeFix($"Write '{meant}'", FixSafety.Suggestion, Rename(source, fault, meant));
        if (descriptor != Undeclared || fault.Expression is not { } expression)
            yield break;

        foreach (var fix in BracesAsText.Fixes(source, expression))
            yield return fix;
    }

    // An expression is one unit to its reader, and changes as one.
    private static TextEdit Rename(SourceText source, NameFault fault, string meant)
    {
        var whole = fault.Expression is { Length: <= MostRewritten } expression ? expression : fault.Span;
        return new TextEdit(whole, source.GetText(new TextSpan(whole.Start, fault.Span.Start)) + meant + source.GetText(new TextSpan(fault.Span.End, whole.End)));
    }
}
