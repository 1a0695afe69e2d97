// CLR007: offsets that were added up from lines are wrong as soon as a lesson has other line ends.

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ContentLint.Analyzers;

/// <summary>Finds spans whose offsets are computed from lines and columns.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class LineArithmeticAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [RuleDescriptors.LineArithmetic];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (RuleTypes.Find(start.Compilation) is { TextSpan: not null } types)
                start.RegisterOperationAction(c => Analyze(c, types), OperationKind.ObjectCreation, OperationKind.Invocation);
        });
    }

    private static void Analyze(OperationAnalysisContext context, RuleTypes types)
    {
        var arguments = context.Operation switch
        {
            IObjectCreationOperation made when RuleTypes.Same(made.Type, types.TextSpan) => made.Arguments,
            IInvocationOperation { Instance: null } call when RuleTypes.Same(call.TargetMethod.ContainingType, types.TextSpan) => call.Arguments,
            _ => [],
        };
        if (arguments.Any(a => a.DescendantsAndSelf().OfType<IBinaryOperation>().Any(b => b.Descendants().Any(o => IsLine(o, types)))))
            context.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.LineArithmetic, context.Operation.Syntax.GetLocation()));
    }

    private static bool IsLine(IOperation operation, RuleTypes types) => operation switch
    {
        IPropertyReferenceOperation p => RuleTypes.Same(p.Property.ContainingType, types.LinePosition),
        IInvocationOperation { TargetMethod: { Name: "Split", ContainingType.SpecialType: SpecialType.System_String } } split =>
            split.Arguments.Any(a => a.Descendants().Any(o => o.ConstantValue is { HasValue: true, Value: '\n' or "\n" or "\r\n" })),
        _ => false,
    };
}
