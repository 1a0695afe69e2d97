// Nothing ends a run: what fails is one diagnostic where it failed, and all the rest is reported.

using System.Text;
using ContentLint.Diagnostics;
using ContentLint.Rules;
using ContentLint.Text;
using ContentLint.Workspace;

namespace ContentLint.Tests.Workspace;

public sealed class FaultTests
{
    [TestCase("b.mdx", "b.mdx")]
    [TestCase("contentlint.yml", "contentlint.yml")]
    [TestCase("base.yml", "contentlint.yml")]
    [TestCase("front.schema.json", "contentlint.yml")]
    [TestCase("pack.yml", "contentlint.yml")]
    [TestCase("known.json", "contentlint.yml")]
    [TestCase("src/content.config.ts", "src/content.config.ts")]
    public void What_fails_in_a_file_is_reported_once_and_the_rest_too(string broken, string place)
    {
        var files = new FailingFileSystem(broken).With("contentlint.yml", "extends: base.yml\nfrontMatter: { schema: front.schema.json }\nrulePacks: ./pack.yml\nbaseline: known.json\n")
            .With("base.yml", "rules: {}\n").With("front.schema.json", "{}").With("pack.yml", "schemaVersion: 1\nrules: []\n").With("known.json", "{ \"version\": 1, \"files\": {} }")
            .With("src/content.config.ts", "export const collections = {}\n").With("a.mdx", "a <1\n").With("b.mdx", "b <2\n").With("c.mdx", "c <3\n");
        if (place.StartsWith("src/", StringComparison.Ordinal))
            files.Delete("contentlint.yml");
        var found = new LintWorkspace(files).Lint(Request).Diagnostics.Select(d => $"{d.Location} {d.Id}").ToArray();
        var lessons = new[] { "a.mdx:1:3 CL1001", "b.mdx:1:3 CL1001", "c.mdx:1:3 CL1001" }.Where(d => !d.StartsWith(broken, StringComparison.Ordinal));
        Assert.That(found, Is.EquivalentTo(lessons.Append($"{place}:1:1 CL0007")));
    }

    [Test]
    public void It_says_whose_fault_it_is_and_what_to_send()
    {
        var files = new FailingFileSystem("a.mdx").With("a.mdx", "a\n");
        var fault = new LintWorkspace(files).Lint(Request).Diagnostics.Single();
        Assert.That(fault.Message.Text, Is.EqualTo("ContentLint failed on this file and has not checked it: InvalidOperationException: oh dear"));
        Assert.That(fault.Help?.Text, Does.StartWith("This is our fault, not the file's. Please send us"));
        Assert.That(fault.Severity, Is.EqualTo(Severity.Error));
    }

    [Test]
    public void What_a_failed_rule_has_found_does_not_count()
    {
        var files = new InMemoryFileSystem().With("a.mdx", "a <1\n");
        var found = new LintWorkspace(files).Lint(Request with { LessonRules = [new HalfRule()], CourseRules = [new HalfCourseRule()] }).Diagnostics;
        Assert.That(found.Select(d => d.Id), Is.EqualTo(new[] { "CL0005", "CL0005", "CL1001" }));
    }

    [Test]
    public void Unreadable_folders_are_said_and_their_neighbours_linted()
    {
        var files = new FailingFileSystem("closed", new UnauthorizedAccessException("no entry")).With("closed/a.mdx", "a <1\n").With("open/b.mdx", "b <2\n");
        var found = new LintWorkspace(files).Lint(Request).Diagnostics;
        Assert.That(found.Select(d => $"{d.Location} {d.Severity} {d.Id}"), Is.EqualTo(new[] { "closed:1:1 Warning CL0001", "open/b.mdx:1:3 Error CL1001" }));
        Assert.That(found[0].Message.Text, Does.Contain("no entry"));
    }

    [Test]
    public void A_cache_that_cannot_be_written_is_said()
    {
        var files = new FailingFileSystem("cache.bin", new UnauthorizedAccessException("read-only")).With("a.mdx", "a <1\n");
        var result = new LintWorkspace(files).Lint(Request with { CacheFile = InMemoryFileSystem.Root + "/cache.bin" });
        Assert.That(result.Diagnostics.Select(d => d.Id), Is.EqualTo(new[] { "CL1001" }));
        Assert.That(result.Notes.Single(), Does.Contain("cache.bin could not be written: read-only"));
        Assert.That(result.Where(_ => true).Notes, Is.EqualTo(result.Notes));
    }

    [Test]
    public void A_file_that_changes_meanwhile_is_linted_anew()
    {
        var files = new ChangingFileSystem(times: 1).With("a.mdx", "a <1\n");
        var written = new LintWorkspace(files).WriteFixes(Request, FixSafety.Safe);
        Assert.That(written.Problems, Is.Empty);
        Assert.That(files.TextOf("a.mdx"), Is.EqualTo("a \\<1\nsaved 1\n"));
    }

    [Test]
    public void A_file_that_changes_all_the_time_is_left_alone()
    {
        var files = new ChangingFileSystem(times: 1000).With("a.mdx", "a <1\n");
        var written = new LintWorkspace(files).WriteFixes(Request, FixSafety.Safe);
        Assert.That(written.Problems.Single(), Does.StartWith("a.mdx: left alone, because it was changed again and again"));
        Assert.That(files.TextOf("a.mdx"), Does.StartWith("a <1\n"));
    }

    [Test]
    public void Fixes_worked_out_before_a_save_do_not_overwrite_it()
    {
        var files = new InMemoryFileSystem().With("a.mdx", "a <1\n");
        var workspace = new LintWorkspace(files);
        var mended = workspace.Fix(Request, FixSafety.Safe);
        files.With("a.mdx", "saved\n");
        Assert.That(() => workspace.Write(mended), Throws.InstanceOf<IOException>());
        Assert.That(files.TextOf("a.mdx"), Is.EqualTo("saved\n"));
    }

    [TestCase(new byte[] { 0xEF, 0xBB, 0xBF }, "a <1 ", new byte[] { 0xFF })]
    [TestCase(new byte[0], "a <1 ", new byte[] { 0xE9 })]
    [TestCase(new byte[0], "a <1 ", new byte[] { 0xED, 0xA0, 0x80 })]
    public void A_file_with_bytes_that_would_be_lost_is_left_alone(byte[] before, string text, byte[] after)
    {
        byte[] bytes = [.. before, .. Encoding.UTF8.GetBytes(text), .. after, (byte)'\n'];
        var files = new InMemoryFileSystem().With("b.mdx", "a <1\n");
        files.Write(InMemoryFileSystem.Root + "/a.mdx", bytes);
        var written = new LintWorkspace(files).WriteFixes(Request, FixSafety.Safe);
        Assert.That(written.Problems.Single(), Does.StartWith("a.mdx: left alone, because some of its bytes are no UTF-8"));
        Assert.That(files.BytesOf("a.mdx"), Is.EqualTo(bytes));
        Assert.That(files.TextOf("b.mdx"), Is.EqualTo("a \\<1\n"));
    }

    [TestCase("a <1\r\n\r\n```js\r\nlet a\r\n")]
    [TestCase("\uFEFFa <1\r\n\r\n```js\r\nlet a\r\n")]
    [TestCase("a <1\n\n```js\nlet a\n")]
    public void Line_ends_and_the_mark_stay_what_they_are(string text)
    {
        var files = new InMemoryFileSystem().With("a.mdx", text);
        new LintWorkspace(files).WriteFixes(Request, FixSafety.Suggestion);
        var after = files.TextOf("a.mdx");
        Assert.That(after, Does.Contain("\\<1"));
        Assert.That(after.StartsWith('\uFEFF'), Is.EqualTo(text.StartsWith('\uFEFF')));
        Assert.That(after.Replace("\r\n", "").Contains('\n', StringComparison.Ordinal), Is.EqualTo(!text.Contains("\r\n", StringComparison.Ordinal)));
    }

    // A file with one kind of line end keeps to it, one with both is left as it is, and so is a last line without an end.
    [TestCase("x\r\ny\r\n", "a\\nb", "a\r\nb\r\ny\r\n")]
    [TestCase("x\ny\n", "a\\r\\nb", "a\nb\ny\n")]
    [TestCase("x\r\ny\nz\n", "a", "a\r\ny\nz\n")]
    [TestCase("y\r\nx", "a", "y\r\na")]
    [TestCase("y\n\nx", "a", "y\n\na")]
    [TestCase("x", "a", "a")]
    public void What_a_fix_writes_takes_the_files_line_ends(string text, string written, string expected)
    {
        var files = new InMemoryFileSystem().With("contentlint.yml", "rulePacks: [./p.yml]\n").With("a.mdx", text)
            .With("p.yml", $"schemaVersion: 1\nrules: [{{ id: T1, name: t-t, title: t, message: m, forbid: {{ text: x }}, fix: {{ replace: \"{written}\", safety: safe }} }}]\n");
        new LintWorkspace(files).WriteFixes(Request, FixSafety.Safe);
        Assert.That(files.TextOf("a.mdx"), Is.EqualTo(expected));
    }

    [TestCase("docs/**/../*.mdx")]
    [TestCase("docs/../docs/*.mdx")]
    [TestCase("docs/*/../a.mdx")]
    [TestCase("./docs//a.mdx")]
    [TestCase("docs/{a,b}/../a.mdx")]
    public void Globs_may_lead_up_again(string glob)
    {
        var files = new InMemoryFileSystem().With("docs/a.mdx", "a <1\n").With("docs/sub/b.mdx", "b\n");
        Assert.That(new LintWorkspace(files).Lint(Request with { Paths = [glob] }).Diagnostics.Select(d => d.Id), Is.EqualTo(new[] { "CL1001" }));
        files.With("contentlint.yml", $"include: ['{glob}']\n");
        Assert.That(new LintWorkspace(files).Lint(Request).Diagnostics.Select(d => d.Id), Is.EqualTo(new[] { "CL1001" }));
    }

    private static LintRequest Request => new() { BaseDirectory = InMemoryFileSystem.Root };

    private static DiagnosticDescriptor Descriptor { get; } = new("T1", "t-one", "T", Severity.Warning);

    private sealed class HalfRule : LessonRule
    {
        public override IReadOnlyList<DiagnosticDescriptor> Descriptors => [Descriptor];

        public override void Analyze(LessonRuleContext context)
        {
            context.Report(Descriptor, new TextSpan(0, 1), "before it failed");
            throw new InvalidOperationException("oh dear");
        }
    }

    private sealed class HalfCourseRule : CourseRule
    {
        public override IReadOnlyList<DiagnosticDescriptor> Descriptors => [Descriptor];

        public override void Analyze(IReadOnlyList<LessonFacts> lessons, Action<Diagnostic> report)
        {
            report(new Diagnostic(Descriptor, lessons[0].Start, "before it failed"));
            throw new InvalidOperationException("oh dear");
        }
    }
}
