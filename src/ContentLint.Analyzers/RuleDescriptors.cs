// All that these analyzers can report. The prefix is CLR, so that the code of a rule's author and the lessons a rule looks
// at never share an id.

using Microsoft.CodeAnalysis;

namespace ContentLint.Analyzers;

/// <summary>The descriptors of CLR001 and up.</summary>
internal static class RuleDescriptors
{
    private const string Category = "ContentLint.Rules";

    public static readonly DiagnosticDescriptor Incomplete = new(
        "CLR001", "A rule says what it reports", "{0}", Category, DiagnosticSeverity.Warning, true);

    public static readonly DiagnosticDescriptor Identity = new(
        "CLR002", "A descriptor has an id and a name of its own", "{0}", Category, DiagnosticSeverity.Warning, true, customTags: WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor Unlisted = new(
        "CLR003", "A rule lists its descriptors", "'{0}' is not in Descriptors, so the rule cannot be configured by it; add it to the list",
        Category, DiagnosticSeverity.Warning, true);

    public static readonly DiagnosticDescriptor State = new(
        "CLR004", "A rule keeps no state", "'{0}' keeps state, but one rule object serves all lessons on many threads; {1}",
        Category, DiagnosticSeverity.Warning, true);

    public static readonly DiagnosticDescriptor Outside = new(
        "CLR005", "A rule looks at nothing but its lessons",
        "'{0}' makes the finding depend on more than the lesson, and findings are cached by the lesson; take what you need from the lesson or from the rule's options",
        Category, DiagnosticSeverity.Warning, true);

    public static readonly DiagnosticDescriptor Timeout = new(
        "CLR006", "A regular expression has a time-out",
        "This regular expression may run for ever on some lesson; give it a time-out such as {0}",
        Category, DiagnosticSeverity.Warning, true);

    public static readonly DiagnosticDescriptor LineArithmetic = new(
        "CLR007", "A span comes from the lesson",
        "A span computed from lines and columns goes wrong at other line ends; take the Span of a node of the lesson",
        Category, DiagnosticSeverity.Warning, true);
}
