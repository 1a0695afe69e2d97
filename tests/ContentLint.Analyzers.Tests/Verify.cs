// Compiles a rule against the real engine, so that the tests fail when the engine's names change.

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace ContentLint.Analyzers.Tests;

/// <summary>Runs an analyzer, and its fix, over a rule's members or a whole file with <c>{|CLR001:…|}</c> marks.</summary>
internal static class Verify
{
    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => Path.GetFileName(p) is var n && (n.StartsWith("System", StringComparison.Ordinal) || n is "ContentLint.dll" or "netstandard.dll"))
            .Select(p => MetadataReference.CreateFromFile(p))];

    public static Task Members<TAnalyzer>(string members) where TAnalyzer : DiagnosticAnalyzer, new() => File<TAnalyzer>(Rule(members));

    public static async Task File<TAnalyzer>(string source) where TAnalyzer : DiagnosticAnalyzer, new()
    {
        var test = new CSharpAnalyzerTest<TAnalyzer, DefaultVerifier> { TestCode = Usings + source };
        Prepare(test);
        await test.RunAsync();
    }

    public static async Task Fix<TAnalyzer, TFix>(string members, string fixedMembers)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new()
    {
        var test = new CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier> { TestCode = Usings + Rule(members), FixedCode = Usings + Rule(fixedMembers) };
        Prepare(test);
        await test.RunAsync();
    }

    private const string Usings = """
        using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Text.RegularExpressions;
        using ContentLint.Diagnostics; using ContentLint.Rules; using ContentLint.Text;

        """;

    private static string Rule(string members) => $$"""
        /// <summary>A rule.</summary>
        public sealed class SomeRule : LessonRule
        {
            private static readonly DiagnosticDescriptor Todo = new DiagnosticDescriptor("TEAM001", "no-todo", "Nothing is left to do", Severity.Warning);
            public override void Analyze(LessonRuleContext context) { }
            {{(members.Contains(" Descriptors ", StringComparison.Ordinal) ? "" : "public override IReadOnlyList<DiagnosticDescriptor> Descriptors => [Todo];")}}
            {{members}}
        }
        """;

    private static void Prepare(AnalyzerTest<DefaultVerifier> test)
    {
        test.ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        test.TestState.AdditionalReferences.AddRange(References);
        test.CompilerDiagnostics = CompilerDiagnostics.Errors;
        test.SolutionTransforms.Add((solution, id) => solution.WithProjectParseOptions(id,
            new Microsoft.CodeAnalysis.CSharp.CSharpParseOptions(Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp13)));
    }
}
