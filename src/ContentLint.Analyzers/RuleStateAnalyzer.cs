// CLR004: what a rule remembers of one lesson it would tell of another.

using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ContentLint.Analyzers;

/// <summary>Finds fields that a rule writes to.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class RuleStateAnalyzer : DiagnosticAnalyzer
{
    private static readonly ImmutableHashSet<string> Writers = ImmutableHashSet.Create(
        "Add", "AddRange", "Insert", "Remove", "RemoveAt", "RemoveAll", "Clear", "Push", "Pop", "Enqueue", "Dequeue",
        "TryAdd", "TryRemove", "TryUpdate", "GetOrAdd", "AddOrUpdate", "UnionWith", "ExceptWith", "Append", "AppendLine", "Sort", "Reverse");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [RuleDescriptors.State];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (RuleTypes.Find(start.Compilation) is { } types)
                start.RegisterSymbolStartAction(c => AnalyzeRule(c, types), SymbolKind.NamedType);
        });
    }

    private static void AnalyzeRule(SymbolStartAnalysisContext context, RuleTypes types)
    {
        var rule = (INamedTypeSymbol)context.Symbol;
        if (!types.IsRule(rule))
            return;
        var filled = new ConcurrentDictionary<ISymbol, bool>(SymbolEqualityComparer.Default);
        context.RegisterOperationAction(c => Collect(c, filled), OperationKind.Invocation, OperationKind.SimpleAssignment);
        context.RegisterSymbolEndAction(end =>
        {
            foreach (var field in rule.GetMembers().OfType<IFieldSymbol>().Where(f => !f.IsConst))
                Report(end, field, filled.ContainsKey(field));
        });
    }

    private static void Report(SymbolAnalysisContext context, IFieldSymbol field, bool isFilled)
    {
        var symbol = field.AssociatedSymbol ?? field;
        var advice = (field.IsReadOnly, isFilled) switch
        {
            (true, false) => null,
            (true, true) => "fill a local variable of Analyze instead",
            _ => field.AssociatedSymbol is null ? "make it readonly, or a local variable of Analyze" : "remove its setter",
        };
        if (advice is not null)
            context.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.State, symbol.Locations[0], symbol.Name, advice));
    }

    private static void Collect(OperationAnalysisContext context, ConcurrentDictionary<ISymbol, bool> filled)
    {
        // What a constructor fills is finished before the first lesson.
        if (context.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor } or IFieldSymbol)
            return;
        var target = context.Operation switch
        {
            // An immutable collection's Add gives another collection and leaves this one as it is.
            IInvocationOperation { Instance: { } instance } call when Writers.Contains(call.TargetMethod.Name)
                && instance.Type?.ContainingNamespace?.ToDisplayString() != "System.Collections.Immutable" => instance,
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments.Length: > 0 } indexer } => indexer.Instance,
            ISimpleAssignmentOperation { Target: IArrayElementReferenceOperation element } => element.ArrayReference,
            _ => null,
        };
        if (target is IFieldReferenceOperation reference)
            filled.TryAdd(reference.Field, true);
    }
}
