// Lints lessons: text → lesson → rules, each on its own; then the course rules over all, severities, suppressions. Pure and
// thread-safe; who calls it decides about files and parallelism.

using System.Diagnostics.CodeAnalysis;
using ContentLint.Configuration;
using ContentLint.Data;
using ContentLint.Lessons;
using ContentLint.Lessons.Facts;
using ContentLint.RulePacks.Model;
using ContentLint.Rules;

namespace ContentLint.Linting;

/// <summary>The way of lessons through the engine.</summary>
internal static class Linter
{
    /// <summary>Lints a lesson.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <param name="lesson">The lesson, read as the configuration wants it.</param>
    /// <param name="configuration">What it is judged by.</param>
    /// <param name="profile">Takes down how long things take; <see langword="null"/> not to measure.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <param name="start">When reading it began, where that is measured.</param>
    public static LintedLesson Lint(Lesson lesson, LessonConfiguration configuration, LintProfile? profile, CancellationToken cancellationToken, long start = 0)
    {
        var found = Find(lesson, configuration, profile, cancellationToken);
        profile?.AddFile(lesson.Source.Path, start);
        HashSet<string>? known = null;
        var suppressions = SuppressionSet.Read(lesson, word => (known ??= KnownRules(configuration)).Contains(word));
        return new LintedLesson(lesson.Source, found, FactsOf(lesson, configuration), configuration, suppressions);
    }

    /// <summary>What the rules find in a lesson, before its configuration and comments have spoken.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <param name="lesson">The lesson, read as the configuration wants it.</param>
    /// <param name="configuration">What it is judged by.</param>
    /// <param name="profile">Takes down how long things take; <see langword="null"/> not to measure.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public static IReadOnlyList<Diagnostic> Find(Lesson lesson, LessonConfiguration configuration, LintProfile? profile, CancellationToken cancellationToken)
    {
        var found = new List<Diagnostic>();
        var context = new LessonRuleContext(lesson, configuration.Settings, found.Add, cancellationToken, configuration.Rules.OptionsOf);
        foreach (var rule in configuration.Rules.BuiltIn)
            Run(rule, context, found, profile);
        foreach (var rule in configuration.PackRules)
        {
            if (configuration.Rules.ReportsAny(rule.Descriptors))
                Run(rule, context, found, profile);
        }

        return found;
    }

    /// <summary>What a lesson tells the course.</summary>
    public static LessonFacts FactsOf(Lesson lesson, LessonConfiguration configuration)
    {
        var facts = AllFactsOf(lesson, configuration);
        return new LessonFacts(
            lesson.Source.Head(lesson.FrontMatter?.Span.End ?? 0), lesson.FrontMatter?.Root as DataMapping, configuration.Settings, new Lazy<FactSet>(() => facts));
    }

    /// <summary>What a lesson tells the course, front matter apart: also what rules of packs over several lessons take down.</summary>
    public static FactSet AllFactsOf(Lesson lesson, LessonConfiguration configuration)
    {
        var facts = FactSet.Of(lesson);
        var rules = configuration.PackRules.OfType<PackRule>().Where(r => r.Over != RuleScope.Lesson && configuration.Rules.SeverityOf(r.Descriptor) is not null).ToArray();
        return rules.Length == 0 ? facts : facts with { RuleFacts = [.. rules.SelectMany(r => r.FactsOf(lesson))] };
    }

    /// <summary>What a lesson tells the course that is not to be linted: its front matter now, the rest when a rule asks for it.</summary>
    /// <param name="file">The lesson.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="configuration">What it would be judged by.</param>
    /// <param name="facts">What is behind its front matter.</param>
    public static LessonFacts FactsOf(FileId file, byte[] bytes, LessonConfiguration configuration, Lazy<FactSet> facts)
    {
        var source = FrontMatterReader.ReadHead(file, bytes, configuration.Reading, out var block);
        var root = block is null ? null : FrontMatterReader.Read(block, configuration.Reading).Root;
        return new LessonFacts(source.Head(block?.Span.End ?? 0), root as DataMapping, configuration.Settings, facts);
    }

    /// <summary>Has a lesson's configuration and comments decide what is reported of it.</summary>
    /// <param name="lesson">The lesson.</param>
    /// <param name="course">What the course rules found in it.</param>
    /// <returns>What is reported, in the order of the file.</returns>
    /// <remarks>Severities come first, so that a rule that is off leaves its suppressions unused; those reports are weighed again.</remarks>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "a lesson that we fail on must not take the others' findings with it")]
    public static IReadOnlyList<Diagnostic> Decide(LintedLesson lesson, IEnumerable<Diagnostic> course)
    {
        var rules = lesson.Configuration.Rules;
        try
        {
            var decided = Weigh(lesson.Suppressions.Apply(Weigh(lesson.Found.Concat(course), rules)), rules);
            Array.Sort(decided, DiagnosticOrder.Instance);
            return decided;
        }
        catch (Exception fault) when (InternalFault.Is(fault))
        {
            return [.. lesson.Found, InternalFault.At(lesson.File, fault)];
        }
    }

    private static Diagnostic[] Weigh(IEnumerable<Diagnostic> diagnostics, RuleSelection rules) =>
        [.. diagnostics.Select(d => rules.SeverityOf(d) is { } severity ? d.WithSeverity(severity) : null).OfType<Diagnostic>()];

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "a rule's fault must not take the other rules' findings with it")]
    private static void Run(LessonRule rule, LessonRuleContext context, List<Diagnostic> found, LintProfile? profile)
    {
        context.CancellationToken.ThrowIfCancellationRequested();
        var before = found.Count;
        var start = profile?.Now() ?? 0;
        try
        {
            rule.Analyze(context);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            found.RemoveRange(before, found.Count - before);
            found.Add(Fault(fault, rule.Descriptors, context.Lesson.Source.GetLocation(TextSpan.At(0)), "this file"));
        }

        profile?.AddRule(rule.Descriptors, start);
    }

    /// <summary>What is said of a rule that failed.</summary>
    internal static Diagnostic Fault(Exception fault, IReadOnlyList<DiagnosticDescriptor> descriptors, SourceLocation start, Message what) => new(
        ToolDescriptors.RuleFault,
        start,
        $"The rule for {string.Join(", ", descriptors.Take(3).Select(d => d.Id)):ids} failed on {what}: {fault.GetType().Name:exception}: {fault.Message.Replace('\n', ' '):reason}",
        fault is FileNotFoundException or FileLoadException
            ? (Message)"An assembly that the rule needs is not beside it. Build the rules with <CopyLocalLockFileAssemblies>true</CopyLocalLockFileAssemblies>."
            : "This is a mistake in the rule, not in the lesson. Report it with the file, or switch the rule off.");

    private static HashSet<string> KnownRules(LessonConfiguration configuration) => new(
        RuleRegistry.Descriptors.Concat(configuration.PackRules.SelectMany(r => r.Descriptors)).Concat(configuration.CourseRules.SelectMany(r => r.Descriptors))
            .SelectMany(d => new[] { d.Id, d.Name }),
        StringComparer.OrdinalIgnoreCase);
}
