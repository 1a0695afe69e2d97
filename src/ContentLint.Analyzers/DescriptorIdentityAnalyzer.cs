// CLR002: ids and names are what configurations are written with; they are checked where a descriptor is made.

using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ContentLint.Analyzers;

/// <summary>Finds malformed and repeated ids and names.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class DescriptorIdentityAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [RuleDescriptors.Identity];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (RuleTypes.Find(start.Compilation) is not { } types)
                return;
            var ids = new ConcurrentBag<(string Text, Location At)>();
            start.RegisterOperationAction(c => Collect((IObjectCreationOperation)c.Operation, types, ids), OperationKind.ObjectCreation);
            start.RegisterCompilationEndAction(end => Report(end, ids));
        });
    }

    private static void Collect(IObjectCreationOperation made, RuleTypes types, ConcurrentBag<(string Text, Location At)> found)
    {
        if (!types.IsDescriptor(made.Type))
            return;
        foreach (var argument in made.Arguments)
        {
            // An id and a name are told apart by their first character: "=" and "-" cannot begin either.
            var mark = argument.Parameter?.Name switch { "id" => "=", "name" => "-", _ => null };
            if (mark is not null && argument.Value.ConstantValue is { HasValue: true, Value: string text })
                found.Add((mark + text, argument.Value.Syntax.GetLocation()));
        }
    }

    private static void Report(CompilationAnalysisContext context, IEnumerable<(string Text, Location At)> found)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (marked, at) in found.OrderBy(f => f.At.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(f => f.At.SourceSpan.Start))
        {
            var text = marked.Substring(1);
            var message = marked[0] == '=' ? IdProblem(text) : NameProblem(text);
            if (!seen.Add(marked))
                message ??= $"'{text}' is taken by another descriptor; choose another one";
            if (message is not null)
                context.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.Identity, at, message));
        }
    }

    private static string? IdProblem(string id)
    {
        var letters = id.TakeWhile(c => c is >= 'A' and <= 'Z').Count();
        if (letters == 0 || letters == id.Length || !id.Skip(letters).All(c => c is >= '0' and <= '9'))
            return $"'{id}' is no id; write capital letters, then digits, such as TEAM001";
        return letters == 2 && id.StartsWith("CL", StringComparison.Ordinal)
            ? $"'{id}' is an id of ContentLint itself; begin it with letters of your own, such as TEAM001"
            : null;
    }

    private static string? NameProblem(string name) =>
        name.Split('-').All(word => word.Length > 0 && word.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9'))) && name[0] is >= 'a' and <= 'z'
            ? null
            : $"'{name}' is no name; write small letters and digits with hyphens between words, such as no-todo";
}
