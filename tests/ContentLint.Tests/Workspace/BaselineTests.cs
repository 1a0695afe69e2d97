using ContentLint.Workspace;

namespace ContentLint.Tests.Workspace;

public sealed class BaselineTests
{
    private const string Path = "contentlint-baseline.json";

    [Test]
    public void What_is_listed_is_not_reported_and_what_is_new_is()
    {
        var files = Course().With("a.mdx", "a <17\n\nb <18\n");
        Create(files);
        Assert.That(Lint(files), Is.Empty);
        files.With("a.mdx", "a <17\n\nb <18\n\nc <19\n");
        Assert.That(Lint(files), Is.EqualTo(new[] { "a.mdx:5:3 CL1001" }));
        Assert.That(new LintWorkspace(files).Lint(Request()).KnownCount, Is.EqualTo(2));
        Assert.That(new LintWorkspace(files).Lint(Request() with { IgnoreBaseline = true }).Diagnostics, Has.Count.EqualTo(3));
    }

    [Test]
    public void Lines_that_move_and_files_that_are_renamed_stay_known()
    {
        var files = Course().With("a.mdx", "a <17\n").With("b.mdx", "b <17\n");
        Create(files);
        files.With("a.mdx", "# A\n\nmore\n\n  a  <17\n").With("m/new name.mdx", "b <17\n").Delete("b.mdx");
        Assert.That(Lint(files), Is.Empty);
    }

    [Test]
    public void An_entry_is_spent_once()
    {
        var files = Course().With("a.mdx", "a <17\n");
        Create(files);
        files.With("a.mdx", "a <17\n\na <17\n");
        Assert.That(Lint(files), Is.EqualTo(new[] { "a.mdx:3:3 CL1001" }));
        files.With("a.mdx", "a <17\n").With("b.mdx", "a <17\n");
        Assert.That(Lint(files), Is.EqualTo(new[] { "b.mdx:1:3 CL1001" }), "a copy is not the file that was listed");
    }

    [Test]
    public void A_file_that_is_gone_is_taken_for_one_file_only()
    {
        var files = Course().With("gone.mdx", "a <17\n");
        Create(files);
        files.With("new-1.mdx", "a <17\n").With("new-2.mdx", "a <17\n").Delete("gone.mdx");
        Assert.That(Lint(files), Is.EqualTo(new[] { "new-2.mdx:1:3 CL1001" }));
    }

    [Test]
    public void Entries_whose_problem_is_gone_are_reported_where_they_stand()
    {
        var files = Course().With("a.mdx", "a <17\n\nb <18\n").With("b.mdx", "b <18\n");
        Create(files);
        files.With("a.mdx", "fine\n");
        Assert.That(Lint(files), Is.EqualTo(new[] { $"{Path}:4:5 CL0006" }));
        Assert.That(Lint(files, Request("b.mdx")), Is.Empty, "nothing is known of a lesson that was not looked at");
        Assert.That(Lint(files, Request() with { Rules = ["CL20*"] }), Is.Empty, "nor of rules that did not run");
        Assert.That(Lint(files, Request() with { Rules = ["CL20*", "CL0006"] }), Is.Empty, "also where stale entries are asked for");
        files.Delete("b.mdx");
        Assert.That(Lint(files), Is.EqualTo(new[] { $"{Path}:4:5 CL0006", $"{Path}:8:5 CL0006" }));
        Assert.That(Lint(files, Request("a.mdx")), Has.Exactly(2).Items);
        files.With("contentlint.yml", $"baseline: {Path}\nrules: {{ stale-baseline: off }}\n");
        Assert.That(Lint(files), Is.Empty);
    }

    // It may be one of the files that nobody looked at, under another name.
    [Test]
    public void A_file_that_is_gone_proves_nothing_where_only_some_lessons_are_looked_at()
    {
        var files = Course().With("a.mdx", "a <17\n").With("b.mdx", "b <18\n").With("c.mdx", "c <19\n");
        Create(files);
        files.Delete("c.mdx");
        Assert.That(Lint(files, Request("a.mdx")), Is.Empty);
        Assert.That(Lint(files, Request() with { OnlyFiles = [$"{InMemoryFileSystem.Root}/b.mdx"] }), Is.Empty);
        Assert.That(Lint(files, Request("a.mdx", "b.mdx")), Is.EqualTo(new[] { $"{Path}:10:5 CL0006" }));
        files.With("d.mdx", "c <19\n");
        Assert.That(Lint(files), Is.Empty, "under its new name it is known");
    }

    [Test]
    public void Prune_takes_off_what_is_mended_and_adds_nothing()
    {
        var files = Course().With("a.mdx", "a <17\n\nb <18\n").With("b.mdx", "b <18\n");
        Create(files);
        files.With("a.mdx", "c <19\n\nb <18\n").With("c.mdx", "b <18\n").Delete("b.mdx");
        var pruned = Revise(files, BaselineMode.Prune, Request());
        Assert.That((pruned.Count, pruned.Added, pruned.Removed), Is.EqualTo((2, 0, 1)));
        Assert.That(pruned.Text, Does.Contain("\"c.mdx\"").And.Not.Contain("\"b.mdx\""), "a renamed file is listed under its new name");
        Assert.That(Lint(files), Is.EqualTo(new[] { "a.mdx:1:3 CL1001" }));
    }

    [Test]
    public void Update_lists_what_there_is_in_the_lessons_at_hand_and_keeps_the_rest()
    {
        var files = Course().With("a.mdx", "a <17\n").With("b.mdx", "b <18\n");
        Create(files);
        files.With("a.mdx", "c <19\n\nd <20\n").With("b.mdx", "fine\n");
        var updated = Revise(files, BaselineMode.Update, Request("a.mdx"));
        Assert.That((updated.Count, updated.Added, updated.Removed), Is.EqualTo((3, 2, 1)));
        Assert.That(Lint(files), Is.EqualTo(new[] { $"{Path}:8:5 CL0006" }));
    }

    [Test]
    public void A_baseline_is_the_same_for_the_same_problems()
    {
        var files = Course().With("b.mdx", "b <18\n").With("a.mdx", "a <17 'x'\n");
        var first = Create(files);
        Assert.That(Create(files), Is.EqualTo(first));
        Assert.That(Revise(files, BaselineMode.Update, Request()).Text, Is.EqualTo(first));
        Assert.That(Revise(files, BaselineMode.Prune, Request()).Text, Is.EqualTo(first));
        Assert.That(first, Does.StartWith("{\n  \"version\": 2,\n  \"files\": {\n    \"a.mdx\": [\n      { \"rule\": \"CL1001\", \"fingerprint\": \""));
    }

    [Test]
    public void A_baseline_of_version_1_is_told_by_its_messages_and_kept()
    {
        var files = Course().With("a.mdx", "a <17\n").With("b.mdx", "b <18\n");
        var old = System.Text.RegularExpressions.Regex.Replace(Create(files), "\"fingerprint\": \"[^\"]*\"", "\"fingerprint\": \"0\"").Replace("\"version\": 2", "\"version\": 1");
        Assert.That(Lint(files.With(Path, old)), Is.Empty);
        Assert.That(Lint(files.With("b.mdx", "b <18\n\nc <19\n")), Is.EqualTo(new[] { "b.mdx:3:3 CL1001" }));
        var updated = Revise(files, BaselineMode.Update, Request("b.mdx")).Text;
        Assert.That(updated, Does.Contain("\"version\": 2").And.Contain("{ \"rule\": \"CL1001\", \"fingerprint\": \"\", "));
        Assert.That(Lint(files.With(Path, updated)), Is.Empty);
    }

    [TestCase("", "contentlint-baseline.json:1:1 CL0002")]
    [TestCase("{", "contentlint-baseline.json:1:1 CL0002")]
    [TestCase("[]", "contentlint-baseline.json:1:1 CL0002")]
    [TestCase("""{ "version": 3, "files": {} }""", "contentlint-baseline.json:1:14 CL0002")]
    [TestCase("""{ "version": 1, "file": {} }""", "contentlint-baseline.json:1:17 CL0002")]
    [TestCase("""{ "version": 1, "files": { "a.mdx": 1 } }""", "contentlint-baseline.json:1:37 CL0002")]
    [TestCase("""{ "version": 1, "files": { "a.mdx": [1] } }""", "contentlint-baseline.json:1:38 CL0002")]
    [TestCase("""{ "version": 1, "files": { "a.mdx": [{ "rule": "CL1001" }] } }""", "contentlint-baseline.json:1:40 CL0002")]
    public void A_broken_baseline_is_reported_on_its_characters(string text, string expected) =>
        Assert.That(Lint(Course().With(Path, text)), Does.Contain(expected));

    [Test]
    public void A_baseline_that_is_not_there_is_reported_where_it_is_named() =>
        Assert.That(Lint(Course()), Is.EqualTo(new[] { "contentlint.yml:1:11 CL0002" }));

    [Test]
    public void The_requests_baseline_counts_for_all_lessons()
    {
        var files = new InMemoryFileSystem().With("a.mdx", "a <17\n").With("m/contentlint.yml", "flavor: mdx\n").With("m/b.mdx", "b <18\n");
        var request = Request() with { BaselinePath = "known.json" };
        new LintWorkspace(files).Write(new LintWorkspace(files).Revise(request, BaselineMode.Create));
        Assert.That(Lint(files, request), Is.Empty);
        Assert.That(Lint(files), Has.Exactly(2).Items);
        Assert.That(() => Lint(files, request with { BaselinePath = "none.json" }), Throws.TypeOf<PathNotFoundException>());
        Assert.That(() => new LintWorkspace(files).Revise(request with { BaselinePath = "none.json" }, BaselineMode.Prune), Throws.TypeOf<PathNotFoundException>());
    }

    [Test]
    public void Suppressed_problems_and_those_of_the_configuration_are_never_listed()
    {
        var files = new InMemoryFileSystem().With("contentlint.yml", "flavour: x\n").With("a.mdx", "a <17 {/* contentlint-disable-line CL1001 */}\n");
        Assert.That(new LintWorkspace(files).Revise(Request(), BaselineMode.Create).Count, Is.Zero);
    }

    [Test]
    public void A_cached_run_knows_the_baseline()
    {
        var files = Course().With("a.mdx", "a <17\n");
        Create(files);
        var request = Request() with { CacheFile = InMemoryFileSystem.Root + "/obj/c" };
        for (var i = 0; i < 2; i++)
        {
            var result = new LintWorkspace(files).Lint(request);
            Assert.That((result.Diagnostics.Count, result.KnownCount), Is.EqualTo((0, 1)));
        }

        files.With(Path, """{ "version": 1, "files": {} }""");
        Assert.That(new LintWorkspace(files).Lint(request).Diagnostics.Select(d => d.Id), Is.EqualTo(new[] { "CL1001" }));
    }

    [Test]
    public void One_problem_is_added_and_all_else_stays()
    {
        var files = Course().With("a.mdx", "a <17\n\nb <18\n").With("b.mdx", "b <18\n");
        Create(files);
        files.With("a.mdx", "b <18\n\nb <18\n\nc <19\n\nd <20\n");
        Add(files, "a.mdx:5:3 CL1001");
        Assert.That(Lint(files), Is.EqualTo(new[] { "a.mdx:3:3 CL1001", "a.mdx:7:3 CL1001", $"{Path}:4:5 CL0006" }), "what is mended is not taken off");
        Add(files, "a.mdx:3:3 CL1001");
        Assert.That(Lint(files), Is.EqualTo(new[] { "a.mdx:7:3 CL1001", $"{Path}:4:5 CL0006" }));
    }

    [Test]
    public void A_problem_of_a_renamed_file_takes_the_others_along()
    {
        var files = Course().With("a.mdx", "a <17\n\nb <18\n");
        Create(files);
        files.With("new.mdx", "a <17\n\nc <19\n").Delete("a.mdx");
        Add(files, "new.mdx:3:3 CL1001");
        Assert.That(Lint(files), Is.EqualTo(new[] { $"{Path}:4:5 CL0006" }), "one was mended before");
        Assert.That(Revise(files, BaselineMode.Prune, Request()), Has.Property("Count").EqualTo(2).And.Property("Removed").EqualTo(1));
    }

    [Test]
    public void What_is_listed_or_is_in_no_lesson_is_not_added()
    {
        var files = Course().With("a.mdx", "a <17\n").With("contentlint.yml", $"flavour: x\nbaseline: {Path}\n").With(Path, "{}");
        var course = ContentLint.Workspace.Course.Open(Request(), files);
        Assert.That(course.Result.Diagnostics.Select(d => course.AddToBaseline(d) is null), Is.EqualTo(new[] { false, true }));
        var problem = course.Result.Diagnostics[0];
        Create(files);
        Assert.That(ContentLint.Workspace.Course.Open(Request(), files).AddToBaseline(problem), Is.Null);
    }

    private static void Add(InMemoryFileSystem files, string problem)
    {
        var course = ContentLint.Workspace.Course.Open(Request(), files);
        new LintWorkspace(files).Write(course.AddToBaseline(course.Result.Diagnostics.First(d => $"{d.Location} {d.Id}" == problem))!);
    }

    private static InMemoryFileSystem Course() => new InMemoryFileSystem().With("contentlint.yml", $"baseline: {Path}\n").With("z.mdx", "fine\n");

    private static LintRequest Request(params string[] paths) => new() { BaseDirectory = InMemoryFileSystem.Root, Paths = paths };

    private static string Create(InMemoryFileSystem files) => Revise(files, BaselineMode.Create, Request()).Text;

    private static BaselineUpdate Revise(InMemoryFileSystem files, BaselineMode mode, LintRequest request)
    {
        var workspace = new LintWorkspace(files);
        var baseline = workspace.Revise(request, mode);
        workspace.Write(baseline);
        return baseline;
    }

    private static string[] Lint(InMemoryFileSystem files, LintRequest? request = null) =>
        [.. new LintWorkspace(files).Lint(request ?? Request()).Diagnostics.Select(d => $"{d.Location} {d.Id}")];
}
