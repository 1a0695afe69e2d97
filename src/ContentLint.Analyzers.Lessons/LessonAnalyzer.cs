// Lessons in the compiler. This file names nothing of the engine where it could not be caught: an assembly that is missing
// beside the analyzer would else be a warning of the compiler's, and every lesson would pass.

using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContentLint.Analyzers.Lessons;

/// <summary>Reports what the engine finds in the lessons among the additional files.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class LessonAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor CannotRun = new(
        "CLL001", "ContentLint cannot look at the lessons", "ContentLint cannot look at the lessons, because a part of it cannot be loaded ({0}); restore the package again",
        "ContentLint", DiagnosticSeverity.Error, isEnabledByDefault: true,
        customTags: [WellKnownDiagnosticTags.NotConfigurable, WellKnownDiagnosticTags.CompilationEnd]);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = FindRules();

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        var host = new Host();
        context.RegisterCompilationStartAction(host.Start);
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "whatever keeps the engine from loading is reported when it is to run")]
    private static ImmutableArray<DiagnosticDescriptor> FindRules()
    {
        try
        {
            return RulesOfEngine().Add(CannotRun);
        }
        catch (Exception)
        {
            return [CannotRun];
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ImmutableArray<DiagnosticDescriptor> RulesOfEngine() => RuleTable.All;

    // What outlives a compilation.
    private sealed class Host
    {
        private readonly Lazy<LessonResults> _results = new(CreateResults);

        public void Start(CompilationStartAnalysisContext context)
        {
            Exception? fault = null;
            var run = new Lazy<LessonRun>(() => CreateRun(context.Options, _results.Value));
            context.RegisterAdditionalFileAction(file =>
            {
                if (Volatile.Read(ref fault) is null && Look(run, file) is { } problem)
                    Volatile.Write(ref fault, problem);
            });
            context.RegisterCompilationEndAction(end =>
            {
                if (fault is not null)
                    end.ReportDiagnostic(Diagnostic.Create(CannotRun, Location.None, Cause(fault).Message.Replace('\r', ' ').Replace('\n', ' ')));
            });
        }

        // Only what says that an assembly is not there or does not fit: our own mistakes are the compiler's to show.
        private static Exception? Look(Lazy<LessonRun> run, AdditionalFileAnalysisContext file)
        {
            try
            {
                Report(run.Value, file);
                return null;
            }
            catch (Exception error) when (Cause(error) is FileNotFoundException or FileLoadException or BadImageFormatException or TypeLoadException or MissingMemberException)
            {
                return error;
            }
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        private static LessonResults CreateResults() => new();

        [MethodImpl(MethodImplOptions.NoInlining)]
        private static LessonRun CreateRun(AnalyzerOptions options, LessonResults results) => new(options, results);

        [MethodImpl(MethodImplOptions.NoInlining)]
        private static void Report(LessonRun run, AdditionalFileAnalysisContext file)
        {
            foreach (var diagnostic in run.Find(file.AdditionalFile, file.CancellationToken))
                file.ReportDiagnostic(diagnostic);
        }

        private static Exception Cause(Exception error) =>
            error is TypeInitializationException { InnerException: { } inner } ? Cause(inner)
            : error is AggregateException { InnerException: { } first } ? Cause(first)
            : error;
    }
}
