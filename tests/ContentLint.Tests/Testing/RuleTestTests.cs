// The kit that rule authors test with: it passes what is right, and says in words what is wrong.

using ContentLint.Diagnostics;
using ContentLint.Rules;
using ContentLint.Testing;

namespace ContentLint.Tests.Testing;

public sealed class RuleTestTests
{
    [Test]
    public void A_test_that_is_right_passes()
    {
        Assert.That(
            () => new RuleTest<TodoRule>
            {
                Lesson = "# A\n\n{|T001:## TODO|}\n",
                Messages = ["still to be written"],
                Fixed = "# A\n\n## done\n",
            }.Run(),
            Throws.Nothing);
    }

    [TestCase("## TODO", "line 1 should be  ## TODO\n  line 1 is         {|T001:## TODO|}")]
    [TestCase("{|T001:## A|}", "Its reports:\n  none")]
    [TestCase("{|T001:## TODO|}\n\na <17", "lesson.mdx:3:3: CL1001")]
    [TestCase("{|T001:## TODO", "is not closed")]
    public void A_test_that_is_wrong_says_why(string lesson, string expected) =>
        Assert.That(() => new RuleTest<TodoRule> { Lesson = lesson }.Run(), Throws.InstanceOf<RuleTestException>().With.Message.Contains(expected));

    [Test]
    public void Messages_are_compared_in_order() =>
        Assert.That(() => new RuleTest<TodoRule> { Lesson = "{|T001:## TODO|}", Messages = ["other"] }.Run(), Throws.InstanceOf<RuleTestException>().With.Message.Contains("'other'"));

    [Test]
    public void A_fix_is_compared() =>
        Assert.That(() => new RuleTest<TodoRule> { Lesson = "{|T001:## TODO|}", Fixed = "## DONE" }.Run(), Throws.InstanceOf<RuleTestException>().With.Message.Contains("line 1 should be  ## DONE\n  line 1 is         ## done"));

    [Test]
    public void A_fix_that_takes_other_words_away_fails_its_test()
    {
        Assert.That(() => new RuleTest<GreedyRule> { Lesson = "a {|T004:b|} c" }.Run(), Throws.InstanceOf<RuleTestException>().With.Message.Contains("The fix 'Cut' of GreedyRule in lesson.mdx:1:3 does not work"));
        Assert.That(() => new RuleTest<GreedyRule> { Lesson = "a {|T004:b|} c", ChecksFixes = false }.Run(), Throws.Nothing);
    }

    [Test]
    public void A_fix_that_never_ends_fails_its_test() =>
        Assert.That(() => new RuleTest<RestlessRule> { Lesson = "{|T005:a|}" }.Run(), Throws.InstanceOf<RuleTestException>().With.Message.Contains("does not work"));

    [Test]
    public void Options_come_from_the_configuration() =>
        Assert.That(() => new RuleTest<TodoRule> { Configuration = "rules: { todo: { severity: error, word: FIXME } }", Lesson = "## TODO\n\n{|T001:## FIXME|}" }.Run(), Throws.Nothing);

    [TestCase("rules: { T001: { wrd: a } }", "Did you mean 'word'?")]
    [TestCase("rules: { T001: { word: [a] } }", "'word'")]
    [TestCase("rules: { T001: { severity: loud } }", "'severity' cannot be 'loud'.")]
    [TestCase("rules: { CL1001: { word: a } }", "The rule 'CL1001' has no options.")]
    public void A_mistake_in_the_options_is_told(string configuration, string expected) =>
        Assert.That(() => new RuleTest<TodoRule> { Configuration = configuration, Lesson = "a" }.Run(), Throws.InstanceOf<RuleTestException>().With.Message.Contains(expected));

    [Test]
    public void A_rule_that_throws_fails_its_test() =>
        Assert.That(() => new RuleTest<ThrowingRule> { Lesson = "a" }.Run(), Throws.InstanceOf<RuleTestException>().With.Message.Contains("The rule for T002 failed on this file: InvalidOperationException: oh"));

    [Test]
    public void A_course_rule_that_throws_fails_its_test() =>
        Assert.That(() => new RuleTest<ThrowingCourseRule> { Lesson = "a" }.Run(), Throws.InstanceOf<RuleTestException>().With.Message.Contains("The rule for T003 failed on this course"));

    [Test]
    public void What_is_no_rule_is_told() =>
        Assert.That(() => new RuleTest<object> { Lesson = "a" }.Run(), Throws.InstanceOf<RuleTestException>().With.Message.Contains("Object is no rule"));

    private sealed class GreedyRule : LessonRule
    {
        private static readonly DiagnosticDescriptor Descriptor = new("T004", "greedy", "No b", Severity.Warning);

        public override IReadOnlyList<DiagnosticDescriptor> Descriptors => [Descriptor];

        public override void Analyze(LessonRuleContext context)
        {
            var text = context.Lesson.Source.Text;
            if (text.IndexOf('b', StringComparison.Ordinal) is >= 0 and var at)
                context.Report(Descriptor, new ContentLint.Text.TextSpan(at, at + 1), "A b.", fixes: [new CodeFix("Cut", FixSafety.Suggestion, new ContentLint.Text.TextEdit(new ContentLint.Text.TextSpan(at, text.Length), ""))]);
        }
    }

    private sealed class RestlessRule : LessonRule
    {
        private static readonly DiagnosticDescriptor Descriptor = new("T005", "restless", "No a", Severity.Warning);

        public override IReadOnlyList<DiagnosticDescriptor> Descriptors => [Descriptor];

        // What it puts there it reports again.
        public override void Analyze(LessonRuleContext context)
        {
            var first = context.Lesson.Source.Text[0];
            if (first is 'a' or 'b')
                context.Report(Descriptor, new ContentLint.Text.TextSpan(0, 1), "A letter.", fixes: [new CodeFix("Go on", FixSafety.Suggestion, new ContentLint.Text.TextEdit(new ContentLint.Text.TextSpan(0, 1), first == 'a' ? "b" : "a"))]);
        }
    }

    private sealed class TodoRule : LessonRule
    {
        private static readonly DiagnosticDescriptor Descriptor = new("T001", "todo", "Nothing is left to do", Severity.Warning);

        public override IReadOnlyList<DiagnosticDescriptor> Descriptors => [Descriptor];

        public override string? OptionsSchema => """{ "additionalProperties": false, "properties": { "word": { "type": "string" } } }""";

        public override void Analyze(LessonRuleContext context)
        {
            var word = context.GetOptions(Descriptor).GetText("word") ?? "TODO";
            foreach (var heading in context.Lesson.Headings.Where(h => h.Text.Text == word))
            {
                var fix = new CodeFix("Do it", FixSafety.Suggestion, new ContentLint.Text.TextEdit(heading.Text.ToSource(new ContentLint.Text.TextSpan(0, word.Length)), "done"));
                context.Report(Descriptor, heading.Span, "This is still to be written.", fixes: [fix]);
            }
        }
    }

    private sealed class ThrowingRule : LessonRule
    {
        public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [new("T002", "throwing", "Throws", Severity.Warning)];

        public override void Analyze(LessonRuleContext context) => throw new InvalidOperationException("oh");
    }

    private sealed class ThrowingCourseRule : CourseRule
    {
        public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [new("T003", "throwing-course", "Throws", Severity.Warning)];

        public override void Analyze(IReadOnlyList<LessonFacts> lessons, Action<Diagnostic> report) => throw new InvalidOperationException("oh");
    }
}
