// A course that lives: each edit does again what it touches and nothing else, and ends where a run from scratch would.

using ContentLint.Diagnostics;
using ContentLint.Rules;
using ContentLint.Text;
using ContentLint.Workspace;

namespace ContentLint.Tests.Workspace;

public class CourseTests
{
    private const string Unique = "frontMatter:\n  unique: [order]\n  references: [next]\n";

    [Test]
    public void An_edit_gives_another_course_and_leaves_the_first_as_it_was()
    {
        var before = Open(new InMemoryFileSystem().With("a.mdx", "a <17\n").With("b.mdx", "b <18\n"));
        var after = before.With("a.mdx", "a\n");
        Assert.That(Places(before), Is.EqualTo(new[] { "a.mdx:1:3 CL1001", "b.mdx:1:3 CL1001" }));
        Assert.That(Places(after), Is.EqualTo(new[] { "b.mdx:1:3 CL1001" }));
        Assert.That(after.Result.FindSource("b.mdx")!.Text, Is.EqualTo("b <18\n"));
    }

    [Test]
    public void An_edit_that_changes_nothing_gives_the_same_course()
    {
        var course = Open(new InMemoryFileSystem().With("a.mdx", "a\n"));
        Assert.That(course.With("a.mdx", "a\n"), Is.SameAs(course));
        Assert.That(course.Without("gone.mdx"), Is.SameAs(course));
    }

    [Test]
    public void A_text_that_is_nowhere_else_is_a_lesson_of_the_course()
    {
        var course = Open(new InMemoryFileSystem().With("a.mdx", "a\n")).With("new/deep/b.mdx", "b <18\n");
        Assert.That(Places(course), Is.EqualTo(new[] { "new/deep/b.mdx:1:3 CL1001" }));
        Assert.That(course.Files.Select(f => f.FullPath), Is.EqualTo(new[] { "/course/a.mdx", "/course/new/deep/b.mdx" }));
        Assert.That(Places(course.Without("/course/new/deep/b.mdx")), Is.Empty);
    }

    [Test]
    public void An_edit_of_one_lesson_reads_no_other()
    {
        var files = new InMemoryFileSystem().With("contentlint.yml", Unique).With("a.mdx", "---\norder: 1\n---\n").With("b.mdx", "---\norder: 2\n---\n");
        var course = Open(files);
        files.TakeReads();
        var edited = course.With("a.mdx", "---\norder: 1\n---\n\ntext <17\n").With("a.mdx", "---\norder: 2\n---\n");
        Assert.That(Places(edited), Is.EqualTo(new[] { "b.mdx:2:8 CL5001" }));
        Assert.That(files.TakeReads(), Is.EqualTo(new[] { "a.mdx" }), "what was there before the first edit");
    }

    // The field itself is as it was.
    [TestCase("a.mdx", "b.mdx:2:8 CL5001 a.mdx:3:8")]
    [TestCase("b.mdx", "b.mdx:3:8 CL5001 a.mdx:2:8")]
    public void What_the_course_found_moves_with_its_field(string edited, string expected)
    {
        var course = Open(new InMemoryFileSystem().With("contentlint.yml", Unique).With("a.mdx", "---\norder: 1\n---\n").With("b.mdx", "---\norder: 1\n---\n"));
        var found = course.With(edited, "---\ntitle: new\norder: 1\n---\n").Result.Diagnostics.Single();
        Assert.That($"{found.Location} {found.Id} {found.Related[0].Location}", Is.EqualTo(expected));
    }

    [Test]
    public void A_lesson_that_another_names_is_missed_when_it_is_gone_and_found_when_it_is_back()
    {
        var course = Open(new InMemoryFileSystem().With("contentlint.yml", Unique).With("a.mdx", "---\nnext: b\n---\n").With("b.mdx", "b\n"));
        Assert.That(Places(course), Is.Empty);
        var without = course.Without("b.mdx");
        Assert.That(Places(without), Is.EqualTo(new[] { "a.mdx:2:7 CL5002" }));
        Assert.That(Places(without.With("b.mdx", "again\n")), Is.Empty);
        Assert.That(Places(without.Refresh(["b.mdx"])), Is.Empty, "the edit was given up");
    }

    // Each is a file that lessons are judged by: a change of it is seen in the lessons below it, and the others are left alone.
    [TestCase("x/contentlint.yml", "rules: { CL1001: warning }\n", "x/a.mdx")]
    [TestCase("x/lesson.schema.json", "{ \"required\": [\"order\"] }", "x/a.mdx")]
    [TestCase("x/team.yml", "rules:\n  - id: T001\n    name: no-seventeen\n    message: No seventeen.\n    forbid: { text: { phrases: ['seventeen'] } }\n", "x/a.mdx")]
    [TestCase("y/docusaurus.config.js", "export default {}\n", "y/b.mdx")]
    public void A_file_that_lessons_are_judged_by_touches_those_lessons(string path, string text, string lesson)
    {
        static InMemoryFileSystem Files() => new InMemoryFileSystem()
            .With("x/contentlint.yml", "frontMatter: { schema: lesson.schema.json }\nrulePacks: [team.yml]\n")
            .With("x/lesson.schema.json", "{}")
            .With("x/team.yml", "rules: []\n")
            .With("x/a.mdx", "---\ntitle: A\n---\n\nseventeen <17\n")
            .With("y/b.mdx", "<!-- eighteen --> <18\n")
            .With("z/c.mdx", "nineteen <19\n");
        var before = Open(Files());
        var after = before.With(path, text);
        Assert.That(Report(after), Is.Not.EqualTo(Report(before)));
        Assert.That(Report(after), Is.EqualTo(Report(Open(Files().With(path, text)))));
        Assert.That(Changed(before, after), Is.EqualTo(new[] { lesson }));
        Assert.That(Report(after.Refresh([path])), Is.EqualTo(Report(before)));
    }

    [Test]
    public void Saved_files_are_read_again()
    {
        var files = new InMemoryFileSystem().With("a.mdx", "a <17\n").With("b/b.mdx", "b <18\n");
        var course = Open(files);
        files.With("a.mdx", "a\n").With("b/c.mdx", "c <19\n").Delete("b/b.mdx");
        Assert.That(Places(course), Is.EqualTo(new[] { "a.mdx:1:3 CL1001", "b/b.mdx:1:3 CL1001" }));
        Assert.That(Places(course.Refresh(["a.mdx", "b"])), Is.EqualTo(new[] { "b/c.mdx:1:3 CL1001" }));
    }

    [Test]
    public void A_lesson_that_cannot_be_read_is_one_diagnostic_until_it_can()
    {
        var course = Open(new InMemoryFileSystem().With("a.mdx", "a\n").WithUnreadable("b.mdx"));
        Assert.That(Places(course), Is.EqualTo(new[] { "b.mdx:1:1 CL0001" }));
        Assert.That(Places(course.With("b.mdx", "b <17\n")), Is.EqualTo(new[] { "b.mdx:1:3 CL1001" }));
    }

    [Test]
    public void Facts_are_whole_for_every_lesson_of_the_course()
    {
        var files = new InMemoryFileSystem().With("contentlint.yml", Unique).With("a.mdx", "# A\n").With("b.mdx", "# B\n\n[x](y) ![z](z.png)\n");
        var course = Course.Open(new LintRequest { BaseDirectory = InMemoryFileSystem.Root, Paths = ["a.mdx"] }, files);
        Assert.That(course.Files.Select(f => f.DisplayPath), Is.EqualTo(new[] { "a.mdx" }));
        Assert.That(course.Facts.Select(f => $"{f.File} {f.Headings[0].Slug} {f.Links.Count} {f.Images.Count}"), Is.EqualTo(new[] { "a.mdx a 0 0", "b.mdx b 1 1" }));
    }

    // A lesson that is taken from the cache is not read again, and tells the same.
    [Test]
    public void Facts_from_a_cache_are_those_of_the_lesson()
    {
        var files = new InMemoryFileSystem().With("a.mdx", "import A, { B as C } from './x'\nexport const d = 1\n\n# Ä b\n\n<A b=\"c\" {...d}>[x](y) ![z](z.png)</A>\n\n<img src='i.png' />\n\n```js meta\n```\n");
        var request = new LintRequest { BaseDirectory = InMemoryFileSystem.Root, CacheFile = InMemoryFileSystem.Root + "/obj/cache" };
        var read = Describe(Course.Open(request, files));
        Assert.That(read, Does.Contain("ä-b").And.Contain("z.png").And.Contain("./x"));
        var cache = ContentLint.Workspace.Caching.LintCache.Open(files, request)!;
        var path = InMemoryFileSystem.Root + "/a.mdx";
        Assert.That(cache.Find(new FileId(path, "a.mdx"), ContentLint.Workspace.Caching.FileTrace.Read(files, path, out _)), Is.Not.Null);
        Assert.That(Describe(Course.Open(request, files)), Is.EqualTo(read));
    }

    private static string Describe(Course course) => string.Join("\n", course.Facts.SelectMany(f => new[]
    {
        $"{f.File.FullPath} {f.File} {f.WordCount}",
        string.Join(";", f.Headings.Select(h => $"{h.Location} {h.Location.Span} {h.Location.End} {h.Level} {h.Text} {h.ExplicitId} {h.Slug}")),
        string.Join(";", f.Links.Concat(f.Images).Select(l => $"{l.Location} {l.Location.Span} {l.Url} {l.Text}")),
        string.Join(";", f.Assets.Select(a => $"{a.Location} {a.Element} {a.Attribute} {a.Url}")),
        string.Join(";", f.Imports.Select(i => $"{i.Location} {i.Name} {i.Imported} {i.Module}")),
        string.Join(";", f.Exports.Select(e => $"{e.Location} {e.Name}")),
        string.Join(";", f.Components.Select(c => $"{c.Location} {c.Name} {string.Join(",", c.Attributes.Select(a => $"{a.Name} {a.Value} {a.IsDynamic}"))}")),
        string.Join(";", f.CodeBlocks.Select(b => $"{b.Location} {b.Language} {b.Meta}")),
    }));

    [Test]
    public void A_file_of_the_course_is_read_as_it_is_edited()
    {
        var course = Open(new InMemoryFileSystem().With("a.mdx", "# A\n")).With("a.mdx", "# B\n");
        Assert.That(course.Read("a.mdx")!.Headings.Select(h => h.Text.Text), Is.EqualTo(new[] { "B" }));
        Assert.That(course.Read("gone.mdx"), Is.Null);
    }

    [Test]
    public void A_rule_of_the_host_about_the_course_sees_every_edit()
    {
        var files = new InMemoryFileSystem().With("a.mdx", "# A\n").With("b.mdx", "# B\n");
        var course = Course.Open(new LintRequest { BaseDirectory = InMemoryFileSystem.Root, CourseRules = [new SameHeading()] }, files);
        Assert.That(Places(course), Is.Empty);
        Assert.That(Places(course.With("b.mdx", "text\n\n# A\n")), Is.EqualTo(new[] { "b.mdx:3:1 T001" }));
    }

    private static Course Open(WorkspaceFileSystem files) => Course.Open(new LintRequest { BaseDirectory = InMemoryFileSystem.Root }, files);

    private static string[] Places(Course course) => [.. course.Result.Diagnostics.Select(d => $"{d.Location} {d.Id}")];

    private static string[] Report(Course course) => [.. course.Result.Diagnostics.Select(d => $"{d.Location} {d.Severity} {d.Id} {d.Message}")];

    // The lessons of which something else is reported: what was not touched is reported with the same objects.
    private static string[] Changed(Course before, Course after)
    {
        var known = new HashSet<Diagnostic>(before.Result.Diagnostics, ReferenceEqualityComparer.Instance);
        return [.. after.Result.Diagnostics.Where(d => !known.Contains(d)).Select(d => d.Location.Path).Where(p => p.EndsWith(".mdx", StringComparison.Ordinal)).Distinct()];
    }

    private sealed class SameHeading : CourseRule
    {
        public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [new("T001", "same-heading", "Two lessons have the same heading", Severity.Warning)];

        public override void Analyze(IReadOnlyList<LessonFacts> lessons, Action<Diagnostic> report)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var heading in lessons.SelectMany(l => l.Headings).Where(h => !seen.Add(h.Text)))
                report(new Diagnostic(Descriptors[0], heading.Location, "again"));
        }
    }
}
