using ContentLint.Diagnostics;
using ContentLint.Linting;
using ContentLint.Rules;
using ContentLint.Workspace;

namespace ContentLint.Tests.Workspace;

/// <summary>A run lets go of the texts it does not need; who asks for one gets it all the same, or none when it has changed.</summary>
public sealed class SourcesOfResultTests
{
    private const string First = "---\norder: 1\n---\n\nfirst\n";
    private const string Second = "---\norder: 1\n---\n\nsecond\n";
    private const string Unique = "frontMatter: { unique: [order] }\n";

    [Test]
    public void What_a_course_rule_finds_in_a_lesson_that_is_right_by_itself_has_its_text()
    {
        var result = Lint(Course().With("a.mdx", First).With("b.mdx", Second));
        Assert.That(result.Diagnostics.Select(d => $"{d.Location} {d.Id}"), Is.EqualTo(new[] { "b.mdx:2:8 CL5001" }));
        Assert.That(result.FindSource("b.mdx")?.Text, Is.EqualTo(Second));
        Assert.That(result.FindSource("a.mdx")?.Text, Is.EqualTo(First), "the related place is in it");
    }

    [TestCase("---\norder: 1\n---\n\nsecond, changed\n", true)]
    [TestCase("---\ntitle: B\norder: 1\n---\n", false)]
    [TestCase("---\norder: 2\n---\n\nsecond\n", false)]
    [TestCase("-", false)]
    [TestCase("", false)]
    public void A_text_that_has_changed_is_shown_only_if_the_places_are_still_there(string now, bool isShown)
    {
        var files = Course().With("a.mdx", First).With("b.mdx", Second);
        var result = Lint(files);
        files.With("b.mdx", now);
        Assert.That(result.FindSource("b.mdx")?.Text, Is.EqualTo(isShown ? now : null));
        Assert.That(result.FingerprintOf(result.Diagnostics[0]), Is.Not.Empty);
    }

    [Test]
    public void What_a_course_rule_finds_is_known_to_a_baseline()
    {
        var files = Course().With("a.mdx", First).With("b.mdx", Second);
        var workspace = new LintWorkspace(files);
        workspace.Write(workspace.Revise(Request(), BaselineMode.Create));
        files.With("contentlint.yml", Unique + "baseline: contentlint-baseline.json\n");
        Assert.That(Lint(files).Diagnostics, Is.Empty);
        files.With("b.mdx", "---\ntitle: B\norder: 1\n---\n");
        Assert.That(Lint(files).Diagnostics, Is.Empty, "the line has moved");
        files.With("c.mdx", Second);
        Assert.That(Lint(files).Diagnostics.Select(d => d.Location.ToString()), Is.EqualTo(new[] { "c.mdx:2:8" }));
    }

    [Test]
    public void A_suppression_in_a_lesson_without_findings_is_still_unused()
    {
        var result = Lint(Course().With("a.mdx", "fine\n\n{/* contentlint-disable-file CL1001 -- why */}\n"));
        Assert.That(result.Diagnostics.Select(d => $"{d.Location} {d.Id}"), Is.EqualTo(new[] { "a.mdx:3:5 CL0003" }));
    }

    [Test]
    public void A_course_rule_of_the_host_sees_all_of_every_lesson()
    {
        var files = Course().With("a.mdx", First + "\n# A\n").With("b.mdx", "# B\n\n[x](y)\n").With("c/contentlint.yml", "rules: {}\n").With("c/c.mdx", "# C\n");
        var rule = new Listening();
        new LintWorkspace(files).Lint(Request() with { CourseRules = [rule] });
        Assert.That(rule.Seen, Is.EqualTo(new[] { "a.mdx 2 1 0", "b.mdx 2 1 1", "c/c.mdx 1 1 0" }));
    }

    // What a course rule says must not hang on how much of the course somebody wants to look at.
    [TestCase(false, false)]
    [TestCase(true, false)]
    [TestCase(false, true)]
    [TestCase(true, true)]
    public void A_course_rule_sees_the_whole_course_from_a_part_of_it(bool isNamed, bool isCached)
    {
        var files = new InMemoryFileSystem().With("a.mdx", "# A\n").With("b.mdx", "# B\n\n[x](y)\n").With("c/contentlint.yml", "rules: {}\n").With("c/c.mdx", "# C\n");
        var request = Request() with { CacheFile = isCached ? InMemoryFileSystem.Root + "/cache" : null };
        request = isNamed ? request with { Paths = ["b.mdx"] } : request with { OnlyFiles = [InMemoryFileSystem.Root + "/b.mdx"] };
        for (var run = 0; run < 2; run++)
        {
            var rule = new Listening();
            var result = new LintWorkspace(files).Lint(request with { CourseRules = [rule] });
            Assert.That(result.Files, Is.EqualTo(new[] { "b.mdx" }));
            Assert.That(rule.Seen.Order(StringComparer.Ordinal), Is.EqualTo(new[] { "a.mdx 1 1 0", "b.mdx 2 1 1", "c/c.mdx 1 1 0" }), $"run {run}");
        }
    }

    private static InMemoryFileSystem Course() => new InMemoryFileSystem().With("contentlint.yml", Unique);

    private static LintResult Lint(InMemoryFileSystem files) => new LintWorkspace(files).Lint(Request());

    private static LintRequest Request() => new() { BaseDirectory = InMemoryFileSystem.Root };

    private sealed class Listening : CourseRule
    {
        public List<string> Seen { get; } = [];

        public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [new("TEAM001", "listening", "Listening", Severity.Warning)];

        public override void Analyze(IReadOnlyList<LessonFacts> lessons, Action<Diagnostic> report) =>
            Seen.AddRange(lessons.Select(l => $"{l.File.DisplayPath} {l.WordCount} {l.Headings.Count} {l.Links.Count}"));
    }
}
