// CLR001 and CLR003 look at what a rule declares: its summary, its Descriptors, and the descriptors in its fields.

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContentLint.Analyzers;

/// <summary>Finds rules that do not say what they report.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class RuleClassAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [RuleDescriptors.Incomplete, RuleDescriptors.Unlisted];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (RuleTypes.Find(start.Compilation) is { } types)
                start.RegisterSymbolAction(c => Analyze(c, types), SymbolKind.NamedType);
        });
    }

    private static void Analyze(SymbolAnalysisContext context, RuleTypes types)
    {
        var rule = (INamedTypeSymbol)context.Symbol;
        if (rule.IsAbstract || !types.IsRule(rule))
            return;
        if (!HasSummary(rule, context.CancellationToken))
            context.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.Incomplete, rule.Locations[0], $"Say in a /// <summary> of '{rule.Name}' what the rule is for"));

        if (rule.GetMembers("Descriptors").OfType<IPropertySymbol>().FirstOrDefault() is not { } list)
            return;
        var syntax = list.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(context.CancellationToken);
        if (syntax is not PropertyDeclarationSyntax property || ListOf(property) is not { } value)
            return;
        if (IsEmpty(value))
            context.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.Incomplete, value.GetLocation(), $"'{rule.Name}' has no descriptor, so it is never run; list in Descriptors what it reports"));
        if (ElementsOf(value) is not { } elements)
            return;

        var listed = new HashSet<string>(elements.Select(LastName));
        foreach (var field in rule.GetMembers().OfType<IFieldSymbol>())
        {
            if (!field.IsImplicitlyDeclared && types.IsDescriptor(field.Type) && !listed.Contains(field.Name))
                context.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.Unlisted, field.Locations[0], field.Name));
        }
    }

    // The text is asked for, not the parsed comment: a build without a documentation file does not parse comments.
    private static bool HasSummary(INamedTypeSymbol rule, CancellationToken cancellation) =>
        rule.DeclaringSyntaxReferences.Any(r => r.GetSyntax(cancellation).GetLeadingTrivia().ToFullString() is var text
            && (text.Contains("<summary>") || text.Contains("<inheritdoc")));

    /// <summary>The expression a Descriptors property gives; <see langword="null"/> when it takes more than one to say.</summary>
    internal static ExpressionSyntax? ListOf(PropertyDeclarationSyntax property)
    {
        if ((property.ExpressionBody?.Expression ?? property.Initializer?.Value) is { } value)
            return value;
        var getter = property.AccessorList?.Accessors.FirstOrDefault(a => a.IsKind(SyntaxKind.GetAccessorDeclaration));
        return getter?.ExpressionBody?.Expression
            ?? (getter?.Body?.Statements is [ReturnStatementSyntax { Expression: { } returned }] ? returned : null);
    }

    // A spread or a call may list anything: then there is nothing to say.
    private static IEnumerable<ExpressionSyntax>? ElementsOf(ExpressionSyntax list) => list switch
    {
        CollectionExpressionSyntax c when c.Elements.All(e => e is ExpressionElementSyntax) =>
            c.Elements.Cast<ExpressionElementSyntax>().Select(e => e.Expression),
        ArrayCreationExpressionSyntax { Initializer: { } i } => i.Expressions,
        ImplicitArrayCreationExpressionSyntax { Initializer: { } i } => i.Expressions,
        _ => null,
    };

    private static bool IsEmpty(ExpressionSyntax list) => list switch
    {
        CollectionExpressionSyntax c => c.Elements.Count == 0,
        ArrayCreationExpressionSyntax { Initializer: { } i } => i.Expressions.Count == 0,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var of, Name.Identifier.ValueText: "Empty" } } =>
            LastName(of) is "Array" or "Enumerable" or "ImmutableArray",
        _ => false,
    };

    private static string LastName(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax m => m.Name.Identifier.ValueText,
        SimpleNameSyntax n => n.Identifier.ValueText,
        _ => "",
    };
}
