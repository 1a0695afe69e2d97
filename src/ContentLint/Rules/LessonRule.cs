// The two kinds of rules, and no third: a LessonRule sees one lesson and is pure, so that lessons are linted in parallel
// and results cached by content; a CourseRule sees what all lessons said of themselves.

using ContentLint.Lessons;

namespace ContentLint.Rules;

/// <summary>
/// Looks at one lesson. Keeps no state, reads no files and asks for no time: one instance serves all lessons, on many
/// threads, and its findings are cached by the lesson's content.
/// </summary>
/// <example>
/// <code>
/// public sealed class NoTodoRule : LessonRule
/// {
///     private static readonly DiagnosticDescriptor Descriptor = new("TEAM001", "no-todo", "Nothing is left to do", Severity.Warning);
///
///     public override IReadOnlyList&lt;DiagnosticDescriptor&gt; Descriptors =&gt; [Descriptor];
///
///     public override void Analyze(LessonRuleContext context)
///     {
///         foreach (var heading in context.Lesson.Headings.Where(h =&gt; h.Text.Text.StartsWith("TODO", StringComparison.Ordinal)))
///             context.Report(Descriptor, heading.Span, "This section is still to be written.", "Write it, or remove the heading.");
///     }
/// }
/// </code>
/// </example>
public abstract class LessonRule
{
    /// <summary>What it can report; it is not run when the configuration switches all of it off.</summary>
    public abstract IReadOnlyList<DiagnosticDescriptor> Descriptors { get; }

    /// <summary>
    /// A JSON Schema (draft 7 or 2020-12) for the options that a configuration may set beside the severity
    /// (<c>TEAM001: { severity: error, maxWords: 20 }</c>); <see langword="null"/> for a rule without options.
    /// </summary>
    public virtual string? OptionsSchema => null;

    /// <summary>Reports what is wrong with the lesson.</summary>
    /// <param name="context">The lesson, and where reports go.</param>
    public abstract void Analyze(LessonRuleContext context);
}

/// <summary>What a <see cref="LessonRule"/> works with.</summary>
public sealed class LessonRuleContext
{
    private readonly Action<Diagnostic> _report;
    private readonly Func<DiagnosticDescriptor, RuleOptions> _options;

    internal LessonRuleContext(
        Lesson lesson,
        LessonSettings settings,
        Action<Diagnostic> report,
        CancellationToken cancellationToken,
        Func<DiagnosticDescriptor, RuleOptions>? options = null)
    {
        Lesson = lesson;
        Settings = settings;
        CancellationToken = cancellationToken;
        _report = report;
        _options = options ?? (_ => RuleOptions.None);
    }

    /// <summary>The lesson to look at.</summary>
    public Lesson Lesson { get; }

    /// <summary>To be asked in long loops.</summary>
    public CancellationToken CancellationToken { get; }

    /// <summary>What the configuration says for this lesson to the built-in rules.</summary>
    internal LessonSettings Settings { get; }

    /// <summary>The options the configuration sets for a rule.</summary>
    /// <param name="descriptor">One of the rule's descriptors.</param>
    /// <returns>The options; empty ones when nothing is set.</returns>
    public RuleOptions GetOptions(DiagnosticDescriptor descriptor) => _options(descriptor);

    /// <summary>Adds a diagnostic; its severity is the descriptor's until the configuration changes it.</summary>
    /// <param name="diagnostic">The diagnostic; its location must be in the lesson.</param>
    public void Report(Diagnostic diagnostic) => _report(diagnostic);

    /// <summary>Adds a diagnostic at a span of the lesson.</summary>
    /// <param name="descriptor">What kind it is.</param>
    /// <param name="span">The characters the author must change: 0-based offsets in the lesson, end exclusive.</param>
    /// <param name="message">What is wrong, in one line and in the author's words.</param>
    /// <param name="help">What to write instead; <see langword="null"/> when the message says it all.</param>
    /// <param name="related">Other places that explain it.</param>
    /// <param name="fixes">Rewrites that remove it, the best one first.</param>
    /// <exception cref="ArgumentNullException"><paramref name="descriptor"/> or <paramref name="message"/> is <see langword="null"/>.</exception>
    public void Report(
        DiagnosticDescriptor descriptor,
        TextSpan span,
        Message message,
        Message? help = null,
        IReadOnlyList<RelatedLocation>? related = null,
        IReadOnlyList<CodeFix>? fixes = null) =>
        _report(new Diagnostic(descriptor, Lesson.Source.GetLocation(span), message, help, related, fixes));
}
