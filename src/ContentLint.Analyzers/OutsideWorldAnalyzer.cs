// CLR005: a finding is cached by the lesson's content, so nothing but the lesson may decide it.

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ContentLint.Analyzers;

/// <summary>Finds files, network, processes, environment, chance and the clock in a rule.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class OutsideWorldAnalyzer : DiagnosticAnalyzer
{
    private static readonly ImmutableHashSet<string> Types = ImmutableHashSet.Create(
        "System.IO.File", "System.IO.Directory", "System.IO.FileInfo", "System.IO.DirectoryInfo", "System.IO.FileStream",
        "System.IO.StreamReader", "System.IO.StreamWriter", "System.IO.DriveInfo", "System.Diagnostics.Process",
        "System.Diagnostics.Stopwatch", "System.Console", "System.Threading.Thread", "System.Threading.Timer", "System.TimeProvider");

    private static readonly ImmutableHashSet<string> Members = ImmutableHashSet.Create(
        "System.DateTime.Now", "System.DateTime.UtcNow", "System.DateTime.Today", "System.DateTimeOffset.Now",
        "System.DateTimeOffset.UtcNow", "System.Guid.NewGuid", "System.Random.Shared", "System.Threading.Tasks.Task.Delay",
        "System.IO.Path.GetFullPath", "System.IO.Path.GetTempPath", "System.IO.Path.GetTempFileName");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [RuleDescriptors.Outside];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (RuleTypes.Find(start.Compilation) is { } types)
                start.RegisterOperationAction(c => Analyze(c, types), OperationKind.Invocation, OperationKind.PropertyReference, OperationKind.ObjectCreation);
        });
    }

    private static void Analyze(OperationAnalysisContext context, RuleTypes types)
    {
        if (!types.IsInRule(context.ContainingSymbol))
            return;
        var (member, isChance) = context.Operation switch
        {
            // An object's own members are not reported: the place where the object was made is.
            IInvocationOperation { Instance: null } call => ((ISymbol)call.TargetMethod, false),
            IPropertyReferenceOperation { Instance: null } property => (property.Property, false),
            IObjectCreationOperation { Constructor: { } made } => (made, made.Parameters.IsEmpty && made.ContainingType.ToDisplayString() == "System.Random"),
            _ => (null, false),
        };
        if (member?.ContainingType is not { } type)
            return;
        var name = type.ToDisplayString();
        var isOutside = isChance || Types.Contains(name) || Members.Contains(name + "." + member.Name)
            || name.StartsWith("System.Net.Http.", StringComparison.Ordinal) || name.StartsWith("System.Net.Sockets.", StringComparison.Ordinal)
            || (name == "System.Environment" && member.Name != "NewLine");
        if (isOutside)
        {
            var shown = member.Name == ".ctor" ? "new " + type.Name : type.Name + "." + member.Name;
            context.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.Outside, context.Operation.Syntax.GetLocation(), shown));
        }
    }
}
