// The two kinds of rules, and no third: a LessonRule sees one lesson and is pure, so that lessons are linted in parallel
// and results cached by content; a CourseRule sees what all lessons said of themselves.

using ContentLint.Diagnostics;
using ContentLint.Lessons;
using ContentLint.Text;

namespace ContentLint.Rules;

/// <summary>Looks at one lesson. Keeps no state: one instance serves all lessons, on many threads.</summary>
internal abstract class LessonRule
{
    /// <summary>What it can report; it is not run when the configuration switches all of it off.</summary>
    public abstract IReadOnlyList<DiagnosticDescriptor> Descriptors { get; }

    /// <summary>Reports what is wrong with the lesson.</summary>
    public abstract void Analyze(LessonRuleContext context);
}

/// <summary>What a <see cref="LessonRule"/> works with.</summary>
internal sealed class LessonRuleContext(Lesson lesson, LessonSettings settings, Action<Diagnostic> report, CancellationToken cancellationToken)
{
    /// <summary>The lesson to look at.</summary>
    public Lesson Lesson { get; } = lesson;

    /// <summary>What the configuration says for this lesson.</summary>
    public LessonSettings Settings { get; } = settings;

    /// <summary>To be asked in long loops.</summary>
    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>Adds a diagnostic; its severity is the descriptor's until the configuration changes it.</summary>
    public void Report(Diagnostic diagnostic) => report(diagnostic);

    /// <summary>Adds a diagnostic at a span of the lesson.</summary>
    public void Report(
        DiagnosticDescriptor descriptor,
        TextSpan span,
        string message,
        string? help = null,
        IReadOnlyList<RelatedLocation>? related = null,
        IReadOnlyList<CodeFix>? fixes = null) =>
        report(new Diagnostic(descriptor, Lesson.Source.GetLocation(span), message, help, related, fixes));
}
