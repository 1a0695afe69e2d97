using ContentLint.Text;
using ContentLint.Workspace;

namespace ContentLint.Tests.Workspace;

public sealed class LintWorkspaceTests
{
    private const string Broken = "a <17\n";

    [Test]
    public void Output_is_ordered_by_path_line_column_and_id_whatever_the_parallelism()
    {
        var files = new InMemoryFileSystem();
        for (var i = 0; i < 40; i++)
            files.With($"d{i % 7}/f{i}.mdx", "a <17 <18\n\n<19\n");
        var one = Lint(files, parallelism: 1);
        var many = Lint(files, parallelism: 8);
        Assert.That(one, Has.Count.EqualTo(120));
        Assert.That(many, Is.EqualTo(one));
        Assert.That(one, Is.EqualTo(one.OrderBy(l => l.Split(':')[0], StringComparer.Ordinal)));
    }

    [Test]
    public void A_search_finds_lessons_and_diagrams_and_leaves_out_what_holds_no_sources()
    {
        var files = new InMemoryFileSystem()
            .With("a.mdx", Broken).With("b.md", "<br>\n").With("c.mmd", "flowchart TD\n  A -- B\n").With("d.txt", Broken)
            .With("node_modules/x/e.mdx", Broken).With(".astro/f.mdx", Broken).With("bin/g.mdx", Broken);
        var result = new LintWorkspace(files).Lint(Request());
        Assert.That(result.FileCount, Is.EqualTo(3));
        Assert.That(result.Diagnostics.Select(d => d.Location.Path).Distinct(), Is.EqualTo(new[] { "a.mdx", "c.mmd" }));
    }

    [Test]
    public void A_named_file_is_linted_even_when_the_configuration_excludes_it()
    {
        var files = new InMemoryFileSystem().With("contentlint.yml", "exclude: ['drafts/**']").With("drafts/a.mdx", Broken);
        Assert.That(new LintWorkspace(files).Lint(Request()).FileCount, Is.Zero);
        Assert.That(new LintWorkspace(files).Lint(Request("drafts/a.mdx")).Diagnostics, Has.Count.EqualTo(1));
        Assert.That(new LintWorkspace(files).Lint(Request("drafts/a.mdx") with { ExcludesNamedFiles = true }).FileCount, Is.Zero);
    }

    [Test]
    public void The_nearest_configuration_counts()
    {
        var files = new InMemoryFileSystem()
            .With("contentlint.yml", "rules: { CL1001: off }").With("a.mdx", Broken)
            .With("x/contentlint.yml", "rules: { CL1001: warning }").With("x/y/b.mdx", Broken);
        Assert.That(Lint(files), Is.EqualTo(new[] { "x/y/b.mdx:1:3 CL1001 Warning" }));
    }

    [TestCase("a/2.mdx")]
    [TestCase("/course/a/2.mdx")]
    public void A_lesson_is_seen_in_its_course_also_when_only_it_is_checked(string path)
    {
        var files = new InMemoryFileSystem()
            .With("contentlint.yml", "frontMatter: { references: [after], sequence: [order] }")
            .With("a/1.mdx", "---\norder: 1\nslug: one\n---\n").With("a/2.mdx", "---\norder: 3\nafter: [one, two]\n---\n").With("b/4.mdx", "---\norder: 4\nafter: nobody\n---\n");
        var result = new LintWorkspace(files).Lint(Request(path));
        Assert.That(result.FileCount, Is.EqualTo(1));
        Assert.That(result.Diagnostics.Select(d => (d.Id, d.Location.Start.Line)), Is.EqualTo(new[] { ("CL5003", 2), ("CL5002", 3) }));
    }

    [Test]
    public void Globs_absolute_paths_and_repeated_paths_lead_to_each_file_once()
    {
        var files = new InMemoryFileSystem().With("x/a.mdx", Broken).With("x/b.md", "ok\n");
        Assert.That(new LintWorkspace(files).Lint(Request("x/*.mdx", "x", "x/a.mdx")).FileCount, Is.EqualTo(2));
        Assert.That(new LintWorkspace(files).Lint(Request("/course/x/a.mdx")).Diagnostics.Single().Location.Path, Is.EqualTo("/course/x/a.mdx"));
    }

    [Test]
    public void Paths_that_lead_nowhere_are_refused()
    {
        var workspace = new LintWorkspace(new InMemoryFileSystem().With("a.mdx", ""));
        Assert.That(() => workspace.Lint(Request("b.mdx", "a.mdx", "**/*.nope")), Throws.InstanceOf<PathNotFoundException>().With.Property("Paths").EqualTo(new[] { "b.mdx", "**/*.nope" }));
        Assert.That(() => workspace.Lint(Request() with { ConfigurationPath = "no.yml" }), Throws.InstanceOf<PathNotFoundException>());
    }

    [Test]
    public void An_unreadable_file_is_reported_and_the_rest_is_linted()
    {
        var files = new InMemoryFileSystem().WithUnreadable("a.mdx").With("b.mdx", Broken);
        Assert.That(Lint(files), Is.EqualTo(new[] { "a.mdx:1:1 CL0001 Error", "b.mdx:1:3 CL1001 Error" }));
    }

    [Test]
    public void A_cancelled_run_ends()
    {
        var files = new InMemoryFileSystem().With("a.mdx", Broken);
        Assert.That(() => new LintWorkspace(files).Lint(Request(), progress: null, new CancellationToken(canceled: true)), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void Two_lessons_of_a_folder_with_one_order_are_reported_on_the_second()
    {
        var files = new InMemoryFileSystem()
            .With("contentlint.yml", "frontMatter: { unique: [order] }")
            .With("m1/a.mdx", "---\norder: 1\n---\n").With("m1/b.mdx", "---\norder: 1\n---\n").With("m2/a.mdx", "---\norder: 1\n---\n")
            .With("m1/c.mdx", "---\n# contentlint-disable-next-line CL5001 -- an appendix\norder: 1\n---\n");
        var result = new LintWorkspace(files).Lint(Request());
        Assert.That(result.Diagnostics.Select(d => d.ToString()), Is.EqualTo(new[] { "m1/b.mdx:2:8 CL5001 'order: 1' is taken by another lesson of this folder." }));
        Assert.That(result.Diagnostics[0].Related.Single().Location.ToString(), Is.EqualTo("m1/a.mdx:2:8"));
    }

    [Test]
    public void Text_at_hand_is_linted_as_the_file_it_is_named_for()
    {
        var files = new InMemoryFileSystem().With("x/contentlint.yml", "rules: { CL1001: warning }");
        var result = new LintWorkspace(files).LintText(SourceText.From("x/new.mdx", Broken), Request());
        Assert.That(Show(result), Is.EqualTo(new[] { "x/new.mdx:1:3 CL1001 Warning" }));
    }

    private static IReadOnlyList<string> Lint(InMemoryFileSystem files, int parallelism = 0) =>
        Show(new LintWorkspace(files).Lint(Request() with { MaxDegreeOfParallelism = parallelism }));

    private static IReadOnlyList<string> Show(ContentLint.Linting.LintResult result) =>
        [.. result.Diagnostics.Select(d => $"{d.Location} {d.Id} {d.Severity}")];

    private static LintRequest Request(params string[] paths) => new() { BaseDirectory = InMemoryFileSystem.Root, Paths = paths };
}
