// CLR006: a pattern that backtracks without end would hang the build of the whole course.

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ContentLint.Analyzers;

/// <summary>Finds regular expressions without a time-out in an assembly that uses the engine.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class RegexTimeoutAnalyzer : DiagnosticAnalyzer
{
    // RegexOptions.NonBacktracking, which netstandard2.0 does not have: its matching is linear and needs no time-out.
    private const int NonBacktracking = 1024;

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [RuleDescriptors.Timeout];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (RuleTypes.Find(start.Compilation) is null
                || start.Compilation.GetTypeByMetadataName("System.Text.RegularExpressions.Regex") is not { } regex)
                return;
            start.RegisterOperationAction(c => AnalyzeUse(c, regex), OperationKind.Invocation, OperationKind.ObjectCreation);
            start.RegisterSymbolAction(AnalyzeGenerated, SymbolKind.Method, SymbolKind.Property);
        });
    }

    private static void AnalyzeUse(OperationAnalysisContext context, INamedTypeSymbol regex)
    {
        var (method, arguments) = context.Operation switch
        {
            IInvocationOperation { Instance: null } call => (call.TargetMethod, call.Arguments),
            IObjectCreationOperation made => (made.Constructor, made.Arguments),
            _ => (null, []),
        };
        if (method is not null && RuleTypes.Same(method.ContainingType, regex)
            && method.Parameters.Any(p => p.Name == "pattern") && !method.Parameters.Any(p => p.Name == "matchTimeout")
            && !arguments.Any(a => a.Parameter?.Name == "options" && a.Value.ConstantValue.Value is int o && (o & NonBacktracking) != 0))
        {
            context.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.Timeout, context.Operation.Syntax.GetLocation(), "TimeSpan.FromSeconds(1)"));
        }
    }

    private static void AnalyzeGenerated(SymbolAnalysisContext context)
    {
        foreach (var attribute in context.Symbol.GetAttributes())
        {
            if (attribute.AttributeClass?.ToDisplayString() != "System.Text.RegularExpressions.GeneratedRegexAttribute"
                || attribute.AttributeConstructor?.Parameters.Any(p => p.Name == "matchTimeoutMilliseconds") != false
                || attribute.ConstructorArguments.Any(a => a is { Kind: TypedConstantKind.Enum, Value: int o } && (o & NonBacktracking) != 0))
                continue;
            if (attribute.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken).GetLocation() is { } at)
                context.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.Timeout, at, "matchTimeoutMilliseconds: 1000"));
        }
    }
}
