// A test of a rule in one expression: a lesson with marks on what the rule must report, and what else must be true. Works in any
// test framework: what is wrong is thrown, with the difference in words.

using ContentLint.Diagnostics;
using ContentLint.Linting;
using ContentLint.Rules;
using ContentLint.Text;
using ContentLint.Workspace;

namespace ContentLint.Testing;

/// <summary>Runs a rule on lessons and compares what it reports with what is marked.</summary>
/// <typeparam name="TRule">The rule: a <see cref="LessonRule"/> or a <see cref="CourseRule"/>.</typeparam>
/// <example>
/// <code>
/// new RuleTest&lt;NoTodoRule&gt;
/// {
///     Lesson = """
///         {|TEAM001:# TODO: slots|}
///         """,
///     Messages = ["still to be written"],
/// }.Run();
/// </code>
/// </example>
public sealed class RuleTest<TRule>
    where TRule : class, new()
{
    private const string Root = "/course";

    /// <summary>
    /// The lesson. <c>{|ID:characters|}</c> marks what must be reported, <c>{|ID:|}</c> a point; what is not marked must not
    /// be reported. The lesson must be sound: an error of its syntax fails the test.
    /// </summary>
    public required string Lesson { get; init; }

    /// <summary>The path the lesson is linted as, relative to the course's folder; its ending decides how it is read.</summary>
    public string Path { get; init; } = "lesson.mdx";

    /// <summary>The other lessons of the course by path, with marks like <see cref="Lesson"/>.</summary>
    public IDictionary<string, string> OtherLessons { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>A <c>contentlint.yml</c> for the course, for example to set the rule's options; <see langword="null"/> for none.</summary>
    public string? Configuration { get; init; }

    /// <summary>A part of the message of each report, in document order; <see langword="null"/> to leave messages untested.</summary>
    public IReadOnlyList<string>? Messages { get; init; }

    /// <summary>The lesson after all fixes, unsafe ones too; <see langword="null"/> to leave fixes untested.</summary>
    public string? Fixed { get; init; }

    /// <summary>
    /// Whether every fix that the rule offers must work: its problem is gone after it, so that the same fix never comes twice, there is
    /// no new problem, and no word that readers read is taken away. The engine shows no fix that does not, so without this nobody
    /// hears of it. Not looked at in a test with a <see cref="Configuration"/>.
    /// </summary>
    public bool ChecksFixes { get; init; } = true;

    /// <summary>Runs the test.</summary>
    /// <exception cref="RuleTestException">The rule does something else than the test says, or the test itself is wrong.</exception>
    public void Run()
    {
        var lessons = new Dictionary<string, MarkedText>(StringComparer.Ordinal) { [Path] = Parse(Lesson) };
        foreach (var other in OtherLessons)
            lessons[other.Key] = Parse(other.Value);

        var files = new InMemoryFileSystem(lessons.ToDictionary(l => $"{Root}/{l.Key}", l => l.Value.Text, StringComparer.Ordinal));
        if (Configuration is not null)
            files.Add($"{Root}/contentlint.yml", Configuration);
        var request = CreateRequest();
        var result = new LintWorkspace(files).Lint(request);
        CheckSoundness(result, lessons);
        foreach (var lesson in lessons)
            CheckReports(lesson.Key, lesson.Value, result);
        CheckMessages(result);
        CheckOffers(files, request, result);
        CheckFixes(files, request);
    }

    private static LintRequest CreateRequest()
    {
        var rule = new TRule();
        var descriptors = rule switch
        {
            LessonRule lessonRule => lessonRule.Descriptors,
            CourseRule courseRule => courseRule.Descriptors,
            _ => throw new RuleTestException($"{typeof(TRule).Name} is no rule: it derives neither from LessonRule nor from CourseRule."),
        };
        if (descriptors.Count == 0)
            throw new RuleTestException($"{typeof(TRule).Name} has no descriptor, so nothing it reports can be switched or explained.");

        return new LintRequest
        {
            BaseDirectory = Root,
            LessonRules = rule is LessonRule one ? [one] : [],
            CourseRules = rule is CourseRule course ? [course] : [],
            Rules = [.. descriptors.Select(d => d.Id), "CL00*", "CL10*", "CL20*", "CL30*"],
        };
    }

    private static MarkedText Parse(string marked)
    {
        try
        {
            return MarkedText.Parse(marked);
        }
        catch (FormatException error)
        {
            throw new RuleTestException(error.Message);
        }
    }

    // What the engine itself says is no report of the rule: a broken lesson, a broken configuration, a rule that threw.
    private static void CheckSoundness(LintResult result, Dictionary<string, MarkedText> lessons)
    {
        var expected = new HashSet<string>(lessons.Values.SelectMany(l => l.Spans).Select(s => s.Id), StringComparer.Ordinal);
        var broken = result.Diagnostics.FirstOrDefault(d => d.Id.StartsWith("CL", StringComparison.Ordinal) && d.Severity == Severity.Error && !expected.Contains(d.Id));
        if (broken is not null)
            throw new RuleTestException($"{broken.Location}: {broken.Id} {broken.Message}\n{broken.Help}");
    }

    private static void CheckReports(string path, MarkedText lesson, LintResult result)
    {
        var found = result.Diagnostics.Where(d => d.Location.Path == path).ToArray();
        var actual = MarkedText.Format(lesson.Text, found.Select(d => new MarkedSpan(d.Id, d.Location.Span)));
        var expected = MarkedText.Format(lesson.Text, lesson.Spans);
        if (actual != expected)
            throw new RuleTestException($"{typeof(TRule).Name} reports something else in {path}:\n{TextDifference.Describe(expected, actual)}\nIts reports:\n{Describe(found)}");
    }

    private void CheckMessages(LintResult result)
    {
        if (Messages is null)
            return;

        var own = result.Diagnostics.Where(d => d.Location.Path == Path).ToArray();
        for (var i = 0; i < Math.Max(own.Length, Messages.Count); i++)
        {
            if (i >= own.Length || i >= Messages.Count || own[i].Message.Text.IndexOf(Messages[i], StringComparison.Ordinal) < 0)
                throw new RuleTestException($"{Messages.Count} messages are expected, number {i + 1} to contain '{(i < Messages.Count ? Messages[i] : "nothing")}'. The reports:\n{Describe(own)}");
        }
    }

    // What the rule offers, against what is left of it once the engine has tried it.
    private void CheckOffers(InMemoryFileSystem files, LintRequest request, LintResult result)
    {
        if (!ChecksFixes || Configuration is not null || request.LessonRules.Count == 0 || Course.Open(request, files).Read(Path) is not { } lesson)
            return;

        var offers = new List<Diagnostic>();
        request.LessonRules[0].Analyze(new LessonRuleContext(lesson, LessonSettings.Default, offers.Add, CancellationToken.None));
        foreach (var offer in offers.Where(o => o.Fixes.Count > 0))
        {
            var shown = result.Diagnostics.Where(d => d.Id == offer.Id && d.Location.Span == offer.Location.Span && d.Location.Path == Path).SelectMany(d => d.Fixes).Select(f => f.Title.Text).ToArray();
            if (offer.Fixes.FirstOrDefault(f => !shown.Contains(f.Title.Text)) is { } refused)
                throw new RuleTestException($"The fix '{refused.Title}' of {typeof(TRule).Name} in {offer.Location} does not work: its problem must be gone after it, with no new one, and no word that readers read may be taken away.");
        }
    }

    private void CheckFixes(InMemoryFileSystem files, LintRequest request)
    {
        if (Fixed is null)
            return;

        var changed = new LintWorkspace(files).Fix(request with { Paths = [Path] }, FixSafety.Unsafe);
        var actual = changed.Count == 0 ? MarkedText.Parse(Lesson).Text : changed[0].After.Text;
        if (actual != Fixed)
            throw new RuleTestException($"The fixes of {typeof(TRule).Name} give something else:\n{TextDifference.Describe(Fixed, actual)}");
    }

    private static string Describe(Diagnostic[] found) =>
        found.Length == 0 ? "  none" : string.Join("\n", found.Select(d => "  " + d));
}
