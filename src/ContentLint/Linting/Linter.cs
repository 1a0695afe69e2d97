// Lints lessons: text → lesson → rules, each on its own; then the course rules over all, severities, suppressions. Pure and
// thread-safe; who calls it decides about files and parallelism.

using System.Diagnostics.CodeAnalysis;
using ContentLint.Configuration;
using ContentLint.Data;
using ContentLint.Diagnostics;
using ContentLint.Lessons;
using ContentLint.Rules;
using ContentLint.Text;
using ContentLint.Yaml;

namespace ContentLint.Linting;

/// <summary>What linting one lesson gave.</summary>
/// <param name="Source">The lesson's text.</param>
/// <param name="Found">What its rules found, before configuration and suppressions have spoken.</param>
/// <param name="Facts">What the lesson tells the course.</param>
/// <param name="Configuration">The configuration it was linted with.</param>
/// <param name="Suppressions">What its comments silence.</param>
internal sealed record LintedLesson(
    SourceText Source, IReadOnlyList<Diagnostic> Found, LessonFacts Facts, LessonConfiguration Configuration, SuppressionSet Suppressions)
{
    /// <summary>Whether the source ends with the front matter, because nothing was found behind it.</summary>
    public bool IsHead { get; private init; }

    /// <summary>The words for the types of its diagrams that were detected and cannot be checked, one for each diagram.</summary>
    public IReadOnlyList<string> UncheckedDiagrams { get; init; } = [];

    /// <summary>
    /// What the built-in course rules need: front matter, and the text only where something was found in it. Most lessons
    /// have nothing wrong; all their texts at once would fill the memory, and every collection would move them.
    /// </summary>
    public LintedLesson ToLight()
    {
        var isHead = Found.Count == 0 && Suppressions.All.Count == 0 && Suppressions.Problems.Count == 0;
        var source = isHead ? Source.Head(FrontMatterBlock.Find(Source)?.Span.End ?? 0) : Source;
        return this with
        {
            Source = source,
            Facts = new LessonFacts(source, Facts.FrontMatter, Facts.Settings),
            Suppressions = isHead ? SuppressionSet.Restore(source, [], []) : Suppressions,
            IsHead = isHead,
        };
    }
}

/// <summary>The way of lessons through the engine.</summary>
internal static class Linter
{
    /// <summary>Lints a lesson.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <param name="source">The lesson's text.</param>
    /// <param name="configuration">What it is judged by.</param>
    /// <param name="profile">Takes down how long things take; <see langword="null"/> not to measure.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public static LintedLesson Lint(SourceText source, LessonConfiguration configuration, LintProfile? profile, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var start = profile?.Now() ?? 0;
        var lesson = LessonReader.Read(source, configuration.Reading);
        profile?.AddReading(start);
        return Lint(lesson, configuration, profile, cancellationToken, start);
    }

    /// <summary>Lints a lesson that has been read.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <param name="lesson">The lesson, read as the configuration wants it.</param>
    /// <param name="configuration">What it is judged by.</param>
    /// <param name="profile">Takes down how long things take; <see langword="null"/> not to measure.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <param name="start">When reading it began, where that is measured.</param>
    public static LintedLesson Lint(Lesson lesson, LessonConfiguration configuration, LintProfile? profile, CancellationToken cancellationToken, long start = 0)
    {
        var source = lesson.Source;
        var found = new List<Diagnostic>();
        var context = new LessonRuleContext(lesson, configuration.Settings, found.Add, cancellationToken, configuration.Rules.OptionsOf);
        foreach (var rule in RuleRegistry.LessonRules.Concat(configuration.PackRules))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (rule.Descriptors.Any(d => configuration.Rules.SeverityOf(d) is not null))
                Run(rule, context, found, profile);
        }

        profile?.AddFile(source.Path, start);
        var facts = FactsOf(lesson, configuration);
        HashSet<string>? known = null;
        var suppressions = SuppressionSet.Read(lesson, word => (known ??= KnownRules(configuration)).Contains(word));
        return new LintedLesson(source, found, facts, configuration, suppressions)
        {
            UncheckedDiagrams = [.. lesson.Diagrams.Where(d => d.Parsed is { IsJudged: false }).Select(d => d.Type).OfType<string>()],
        };
    }

    /// <summary>What a lesson tells the course.</summary>
    public static LessonFacts FactsOf(Lesson lesson, LessonConfiguration configuration) =>
        new(lesson.Source, lesson.FrontMatter?.Root as DataMapping, configuration.Settings) { Headings = lesson.Headings, Links = lesson.Links };

    /// <summary>What a lesson tells the course by its front matter alone, which is all that the built-in rules ask.</summary>
    public static LessonFacts FactsOf(SourceText source, LessonConfiguration configuration)
    {
        var root = FrontMatterBlock.Find(source) is { } block ? YamlReader.Read(block.Content).Root : null;
        return new LessonFacts(source, root as DataMapping, configuration.Settings);
    }

    /// <summary>Runs the course rules over linted lessons, then has each lesson's configuration and comments decide what is reported.</summary>
    /// <param name="lessons">The lessons.</param>
    /// <param name="others">The rest of their course, of which nothing is reported.</param>
    public static IEnumerable<Diagnostic> Finish(IReadOnlyList<LintedLesson> lessons, IReadOnlyList<LessonFacts>? others = null)
    {
        var course = new List<Diagnostic>();
        var facts = lessons.Select(l => l.Facts).Concat(others ?? []).OrderBy(f => f.Source.Path, StringComparer.Ordinal).ToArray();
        foreach (var rule in RuleRegistry.CourseRules.Concat(lessons.SelectMany(l => l.Configuration.CourseRules).Distinct()).Where(_ => facts.Length > 0))
            Run(rule, facts, course);
        var byPath = course.ToLookup(d => d.Location.Path, StringComparer.Ordinal);
        return lessons.SelectMany(l => Decide(l, byPath[l.Source.Path]));
    }

    // Severities come first, so that a rule that is off leaves its suppressions unused; those reports are weighed again.
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "a lesson that we fail on must not take the others' findings with it")]
    private static IReadOnlyList<Diagnostic> Decide(LintedLesson lesson, IEnumerable<Diagnostic> course)
    {
        var rules = lesson.Configuration.Rules;
        try
        {
            return Weigh(lesson.Suppressions.Apply(Weigh(lesson.Found.Concat(course), rules)), rules);
        }
        catch (Exception fault) when (InternalFault.Is(fault))
        {
            return [.. lesson.Found, InternalFault.At(lesson.Source.Path, fault)];
        }
    }

    private static IReadOnlyList<Diagnostic> Weigh(IEnumerable<Diagnostic> diagnostics, RuleSelection rules) =>
        [.. diagnostics.Select(d => rules.SeverityOf(d.Descriptor) is { } severity ? d.WithSeverity(severity) : null).OfType<Diagnostic>()];

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "a rule's fault must not take the other rules' findings with it")]
    private static void Run(LessonRule rule, LessonRuleContext context, List<Diagnostic> found, LintProfile? profile)
    {
        var before = found.Count;
        var start = profile?.Now() ?? 0;
        try
        {
            rule.Analyze(context);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            found.RemoveRange(before, found.Count - before);
            found.Add(Fault(fault, rule.Descriptors, context.Lesson.Source, "this file"));
        }

        profile?.AddRule(rule.Descriptors, start);
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "a rule's fault must not take the other rules' findings with it")]
    private static void Run(CourseRule rule, LessonFacts[] facts, List<Diagnostic> found)
    {
        var before = found.Count;
        try
        {
            rule.Analyze(facts, found.Add);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            found.RemoveRange(before, found.Count - before);
            found.Add(Fault(fault, rule.Descriptors, facts[0].Source, "this course"));
        }
    }

    private static Diagnostic Fault(Exception fault, IReadOnlyList<DiagnosticDescriptor> descriptors, SourceText source, Message what) => new(
        ToolDescriptors.RuleFault,
        source.GetLocation(TextSpan.At(0)),
        $"The rule for {string.Join(", ", descriptors.Take(3).Select(d => d.Id)):ids} failed on {what}: {fault.GetType().Name:exception}: {fault.Message.Replace('\n', ' '):reason}",
        fault is FileNotFoundException or FileLoadException
            ? (Message)"An assembly that the rule needs is not beside it. Build the rules with <CopyLocalLockFileAssemblies>true</CopyLocalLockFileAssemblies>."
            : "This is a mistake in the rule, not in the lesson. Report it with the file, or switch the rule off.");

    private static HashSet<string> KnownRules(LessonConfiguration configuration) => new(
        RuleRegistry.Descriptors.Concat(configuration.PackRules.SelectMany(r => r.Descriptors)).Concat(configuration.CourseRules.SelectMany(r => r.Descriptors))
            .SelectMany(d => new[] { d.Id, d.Name }),
        StringComparer.OrdinalIgnoreCase);
}
