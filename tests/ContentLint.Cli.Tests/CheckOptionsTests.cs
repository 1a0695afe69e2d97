namespace ContentLint.Cli.Tests;

public sealed class CheckOptionsTests
{
    [TestCase(1)]
    [TestCase(3)]
    [TestCase(8)]
    public void Shards_merged_are_the_whole(int count)
    {
        using var run = Course();
        Assert.That(run.Run("check", "--format", "json=whole.json", "--format", "sarif=whole.sarif", "--format", "text"), Is.EqualTo(2));
        var whole = run.Out;
        string[] parts = [.. Enumerable.Range(1, count).Select(i => $"part {i}.json")];
        for (var i = 1; i <= count; i++)
            run.Run("check", "--shard", $"{i}/{count}", "--format", $"json={parts[i - 1]}");

        Assert.That(run.Run(["merge", .. parts, "--format", "text", "--format", "sarif=merged.sarif", "--format", "json=merged.json"]), Is.EqualTo(2), run.Error);
        Assert.That(run.Out, Is.EqualTo(whole));
        Assert.That(WithoutTimes(run, "merged.sarif"), Is.EqualTo(WithoutTimes(run, "whole.sarif")));
        Assert.That(WithoutTimes(run, "merged.json"), Is.EqualTo(WithoutTimes(run, "whole.json")));
    }

    [TestCase("1 2", "Of 3 parts these are missing: 3/3.")]
    [TestCase("2", "Of 3 parts these are missing: 1/3, 3/3.")]
    [TestCase("1 2 2 3", "Part 2/3 is there more than once: 2.json, 2.json.")]
    [TestCase("1 2 3 other", "other.json: this is one of several parts, and not of the 3 that 1.json is of.")]
    public void Parts_that_are_not_the_whole_are_refused(string parts, string expected)
    {
        using var run = Course();
        for (var i = 1; i <= 3; i++)
            run.Run("check", "--shard", $"{i}/3", "--format", $"json={i}.json");
        run.Run("check", "--shard", "1/2", "--format", "json=other.json");
        Assert.That(run.Run(["merge", .. parts.Split(' ').Select(p => p + ".json")]), Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain(expected));
    }

    [Test]
    public void What_two_reports_found_alike_counts_once()
    {
        using var run = Course();
        run.Run("check", "--no-baseline", "--format", "json=a.json", "--format", "text");
        var whole = run.Out;
        run.Run("merge", "a.json", "a.json");
        Assert.That(run.Out, Is.EqualTo(whole));
    }

    [TestCase("{", "report.json:1:1")]
    [TestCase("{}", "report.json:1:1")]
    [TestCase("""{ "version": 1, "files": [], "diagnostics": [{ "ruleId": "CL1001" }] }""", "report.json:1:1")]
    [TestCase("""{ "version": 1, "files": [{}], "diagnostics": [] }""", "report.json:1:1")]
    public void A_report_that_is_none_is_refused(string text, string expected)
    {
        using var run = new CommandRun().With("report.json", text);
        Assert.That(run.Run("merge", "report.json"), Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain(expected));
        Assert.That(run.Run("merge", "none.json"), Is.EqualTo(2));
    }

    [Test]
    public void Reports_merge_also_where_the_lessons_are_not_at_hand()
    {
        using var run = Course();
        run.Run("check", "--format", "json=a.json");
        foreach (var lesson in Directory.GetFiles(run.Folder, "*.mdx", SearchOption.AllDirectories))
            File.Delete(lesson);
        Assert.That(run.Run("merge", "a.json"), Is.EqualTo(2), run.Error);
        Assert.That(run.Out, Does.Contain("2.mdx:5:3 error CL1001"));
    }

    [TestCase("text")]
    [TestCase("html")]
    [TestCase("sarif")]
    [TestCase("json")]
    [TestCase("markdown")]
    [TestCase("gitlab")]
    public void Reports_merge_also_where_the_lessons_have_changed_since(string format)
    {
        using var run = Course();
        run.Run("check", "--format", "json=a.json");
        foreach (var lesson in Directory.GetFiles(run.Folder, "*.mdx", SearchOption.AllDirectories))
            File.WriteAllText(lesson, "rewritten\n");
        Assert.That(run.Run("merge", "a.json", "--format", format), Is.EqualTo(2), run.Error);
        Assert.That(run.Error, Is.Empty);
        Assert.That(run.Out, Does.Contain("CL1001").And.Not.Contain("rewritten"));
    }

    [Test]
    public void Max_diagnostics_shows_the_heaviest_and_fails_for_all()
    {
        using var run = new CommandRun().With("a.mdx", "import A from './a'\n\na <1 <2 <3\n").With("contentlint.yml", "rules: { CL1105: warning }\n");
        Assert.That(run.Run("check", "--max-diagnostics", "2", "--fail-on", "warning"), Is.EqualTo(1));
        Assert.That(run.Out, Does.Contain("2 errors in 1 of 1 file").And.Contain("2 more problems are not shown.").And.Not.Contain("CL1105"));
        Assert.That(run.Run("check", "--max-diagnostics", "0"), Is.EqualTo(2));
    }

    [Test]
    public void Statistics_counts_by_rule_and_file()
    {
        using var run = new CommandRun().With("a.mdx", "a <1 <2\n").With("b.mdx", "b <3\n\n<br>\n");
        Assert.That(run.Run("check", "--statistics"), Is.EqualTo(1));
        Assert.That(run.Out, Is.EqualTo("""
              found fixable  files  rule
                  3       3      2  CL1001 mdx-unexpected-character
                  1       1      1  CL1002 mdx-unclosed-void-element

              found  file
                  2  a.mdx
                  2  b.mdx

            4 errors in 2 of 2 files.
            --fix mends 4 of them.

            """.ReplaceLineEndings("\n")));
    }

    [Test]
    public void Profile_names_rules_and_files_and_leaves_the_report_alone()
    {
        using var run = new CommandRun().With("a.mdx", "a <1\n");
        run.Run("check");
        var report = run.Out;
        Assert.That(run.Run("check", "--profile", "--jobs", "1"), Is.EqualTo(1));
        Assert.That(run.Out, Is.EqualTo(report));
        Assert.That(run.Error, Does.Contain("reading").And.Contain("a.mdx").And.Contain("CL1101 mdx-unclosed-fence"));
    }

    [TestCase("check", "--cache")]
    [TestCase("check", "--cache-file", "out/c.bin")]
    public void A_cached_run_says_the_same_and_its_file_stays_out_of_git(params string[] args)
    {
        using var run = Course();
        Assert.That(run.Run(args), Is.EqualTo(2));
        var first = run.Out;
        Assert.That(run.Run(args), Is.EqualTo(2));
        Assert.That(run.Out, Is.EqualTo(first));
        Assert.That(File.Exists(Path.Combine(run.Folder, ".contentlint/.gitignore")), Is.EqualTo(args.Length == 2));
    }

    [Test]
    public async Task Watch_checks_again_when_a_lesson_changes_and_ends_with_0()
    {
        using var run = new CommandRun().With("a.mdx", "a <17\n");
        using var output = new SharedWriter();
        using var error = new SharedWriter();
        using var end = new CancellationTokenSource();
        var watching = Task.Run(() => CommandLine.Run(["check", "--watch"], new Terminal(TextReader.Null, output, error), run.Folder, end.Token));
        await error.WaitFor("Waiting for changes", 1);
        Assert.That(output.ToString(), Does.Contain("a.mdx:1:3 error CL1001"));
        run.With("a.mdx", "fine\n");
        await error.WaitFor("Waiting for changes", 2);
        Assert.That(output.ToString(), Does.EndWith("No problems in 1 file.\n"));
        run.With("m/b.mdx", "b <18\n");
        await output.WaitFor("m/b.mdx:1:3 error CL1001", 1);
        await end.CancelAsync();
        Assert.That(await watching, Is.Zero);
    }

    [TestCase("--shard", "0/2")]
    [TestCase("--shard", "3/2")]
    [TestCase("--shard", "two")]
    [TestCase("--staged", "--changed")]
    [TestCase("--watch", "--fix")]
    [TestCase("--watch", "--staged")]
    [TestCase("--stdin", "--shard", "1/2")]
    [TestCase("--jobs", "-1")]
    [TestCase("--baseline", "a.json", "--no-baseline")]
    [TestCase("--cache", "--cache-file", "b")]
    [TestCase("--baseline", "none.json")]
    public void What_does_not_go_together_is_refused(params string[] args)
    {
        using var run = new CommandRun().With("a.mdx", "a <1\n");
        Assert.That(run.Run(["check", .. args]), Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("--help"));
    }

    private static CommandRun Course()
    {
        var run = new CommandRun().With("contentlint.yml", "frontMatter: { unique: [order], references: [after], schema: s.json }\nrulePacks: [callouts]\nbaseline: known.json\nflavour: x\n")
            .With("s.json", """{ "required": ["title"] }""").With("known.json", """{ "version": 1, "files": {} }""");
        for (var i = 1; i <= 11; i++)
            run.With($"m{i % 3}/{i}.mdx", $"---\norder: {i / 2}\nafter: none\n---\na <{i}\n");
        run.Run("baseline", "create", "m1", "--force");
        return run;
    }

    private static string WithoutTimes(CommandRun run, string file) =>
        System.Text.RegularExpressions.Regex.Replace(File.ReadAllText(Path.Combine(run.Folder, file)), @"""(elapsedMs|startTimeUtc|endTimeUtc)"":(""[^""]*""|\d+)", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(5));

    // A writer that one thread writes and another reads.
    private sealed class SharedWriter : StringWriter
    {
        private readonly Lock _lock = new();

        public SharedWriter() => NewLine = "\n";

        public override void Write(char value)
        {
            lock (_lock)
                base.Write(value);
        }

        public override void Write(char[] buffer, int index, int count)
        {
            lock (_lock)
                base.Write(buffer, index, count);
        }

        public override void Write(string? value)
        {
            lock (_lock)
                base.Write(value);
        }

        public override string ToString()
        {
            lock (_lock)
                return base.ToString();
        }

        public async Task WaitFor(string text, int times)
        {
            for (var waited = 0; waited < 600; waited++)
            {
                if (ToString().Split(text).Length > times)
                    return;
                await Task.Delay(100);
            }

            Assert.Fail($"'{text}' did not come {times} times: {this}");
        }
    }
}
