// Projects with the analyzer's package, all in one build. Each has the course it is about.

using System.Text.Json;
using ContentLint.Workspace;

namespace ContentLint.MSBuild.Tests;

public sealed class AnalyzerPackageTests
{
    private const string Second = "src/content/old/b.mdx";

    private ThrowawayProject _solution = null!;
    private BuildLog _log = null!;

    // Name, properties, and what is said of the project: severity, id, place.
    private static IEnumerable<(string Name, string Properties, string[] Said)> Projects =>
    [
        ("errors", "", ["error CL1001 3,12"]),
        ("warnings", "", ["warning CL1001 3,12"]),
        ("treat", "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>", ["error CL1001 3,12"]),
        ("as-error", "<WarningsAsErrors>mdx-unexpected-character</WarningsAsErrors>", ["error CL1001 3,12"]),
        ("no-warn", "<NoWarn>$(NoWarn);CL1001</NoWarn>", []),
        ("no-warn-name", "<NoWarn>$(NoWarn);mdx-unexpected-character;TEAM001</NoWarn>", []),
        ("globalconfig", "", ["error CL1001 3,12"]),
        ("globalconfig-none", "", []),
        ("editorconfig", "", ["error CL1001 3,12"]),
        ("suppressed", "", []),
        ("pack", "", ["warning CLL002 1,1"]),
        ("schema", "", ["error CL2103 2,8"]),
        ("course", "", ["error CL5001 2,8"]),
        ("кириллица и пробел", "", ["error CL1001 3,12"]),
        ("multi", "", ["warning CL1001 3,12"]),
        ("off", "<ContentLintEnabled>false</ContentLintEnabled>", []),
    ];

    public static IEnumerable<TestCaseData> Cases => Projects.Select(p => new TestCaseData(p.Name, p.Said).SetArgDisplayNames(p.Name));

    [OneTimeSetUp]
    public void Build()
    {
        _solution = new ThrowawayProject();
        foreach (var (name, properties, _) in Projects)
        {
            var logged = properties + (name == "multi" ? "" : "<ErrorLog>out.sarif,version=2.1</ErrorLog>");
            _solution.WithProject(name, name == "multi" ? ThrowawayProject.MultiTarget(logged, packages: ThrowawayProject.AnalyzerPackage) : ThrowawayProject.Library(logged, packages: ThrowawayProject.AnalyzerPackage));
            if (name is not ("pack" or "schema" or "course"))
                _solution.With($"{name}/{Lessons.Path}", name == "suppressed" ? Lessons.Broken.Replace(".\n", ". {/* contentlint-disable-line CL1001 */}\n", StringComparison.Ordinal) : Lessons.Broken);
            if (name is not ("errors" or "globalconfig-none" or "кириллица и пробел" or "suppressed" or "schema" or "course"))
                _solution.With($"{name}/contentlint.yml", Lessons.AsWarning);
        }

        _solution.With("globalconfig/.globalconfig", "is_global = true\ndotnet_diagnostic.CL1001.severity = error\n")
            .With("globalconfig-none/.globalconfig", "is_global = true\ndotnet_diagnostic.CL1001.severity = none\n")
            .With("editorconfig/.editorconfig", "[src/content/**.mdx]\ncontentlint.cl1001.severity = error\ncontentlint.mdx-unexpected-character.severity = suggestion\n")
            .With($"editorconfig/{Second}", Lessons.Broken)
            .With("editorconfig/src/content/old/.editorconfig", "[*.mdx]\ncontentlint.cl1001.severity = none\n")
            .With("pack/contentlint.yml", "rulePacks: [./packs/house.yml]\n").With("pack/packs/house.yml", PackageFeed.RulePack)
            .With("pack/src/content/a.mdx", "reboot\n")
            .With("schema/contentlint.yml", "frontMatter:\n  schema: schemas/lesson.json\n")
            .With("schema/schemas/lesson.json", "{ \"properties\": { \"order\": { \"type\": \"integer\" } } }")
            .With("schema/src/content/a.mdx", "---\norder: two\n---\n")
            .With("course/contentlint.yml", "frontMatter:\n  unique: [order]\n")
            .With("course/src/content/a.mdx", "---\norder: 1\n---\n").With("course/src/content/b.mdx", "---\norder: 1\n---\n");
        _log = _solution.Build("-m:2").Log;
    }

    [OneTimeTearDown]
    public void Remove() => _solution.Dispose();

    [TestCaseSource(nameof(Cases))]
    public void The_compiler_reports_lessons(string name, string[] said)
    {
        Assert.That(_log.FoundIn(name).Select(e => $"{e.Kind} {e.Code} {e.Line},{e.Column}"), Is.EquivalentTo(said));
        Assert.That(_log.Events.Where(e => e.Code is "AD0001" or "CS8032" or "CS8034"), Is.Empty);
    }

    [Test]
    public void A_message_has_the_help()
    {
        var error = _log.FoundIn("errors").Single();
        Assert.That(error.File, Is.EqualTo(Path.Combine(_solution.Folder, "errors", Lessons.Path)));
        Assert.That(error.Text, Does.Contain("The '<' before '17'").And.Contain("Write '\\<17'").And.Not.Contain("https://"));
        Assert.That(_log.FoundIn("pack").Single().Text, Does.StartWith("TEAM001: The lesson restarts a server ('reboot') and never warns."));
    }

    [TestCase("errors", "CL1001", "error", 3, 12, 3, 15)]
    [TestCase("кириллица и пробел", "CL1001", "error", 3, 12, 3, 15)]
    [TestCase("pack", "CLL002", "warning", 1, 1, 1, 7)]
    public void The_error_log_is_right(string name, string id, string level, params int[] region)
    {
        using var log = JsonDocument.Parse(File.ReadAllText(Path.Combine(_solution.Folder, name, "out.sarif")));
        var run = log.RootElement.GetProperty("runs")[0];
        var result = run.GetProperty("results").EnumerateArray().Single(r => r.GetProperty("ruleId").GetString() == id);
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        var at = place.GetProperty("region");
        Assert.That(new[] { "startLine", "startColumn", "endLine", "endColumn" }.Select(k => at.GetProperty(k).GetInt32()), Is.EqualTo(region));
        var expected = Path.Combine(_solution.Folder, name, name == "pack" ? "src/content/a.mdx" : Lessons.Path);
        Assert.That(new Uri(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!).LocalPath, Is.EqualTo(expected));
        Assert.That(result.GetProperty("level").GetString(), Is.EqualTo(level));
        var rule = run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()];
        Assert.That(rule.GetProperty("id").GetString(), Is.EqualTo(id));
        Assert.That(rule.GetProperty("shortDescription").GetProperty("text").GetString(), Is.Not.Empty);
    }

    [Test]
    public void Rule_packs_of_a_package_count_for_the_task_and_the_analyzer()
    {
        using var both = new ThrowawayProject();
        foreach (var (name, packages) in new[] { ("task", ThrowawayProject.TaskPackage), ("analyzer", ThrowawayProject.AnalyzerPackage) })
        {
            both.WithProject(name, ThrowawayProject.Library(packages: packages + ThrowawayProject.RulesPackage))
                .With($"{name}/contentlint.yml", $"rulePacks: ['package:{PackageFeed.RulesPackage}']\n")
                .With($"{name}/src/content/a.mdx", "reboot\n");
        }

        var log = both.Build().Log;
        Assert.That(log.FoundIn("task").Select(e => $"{e.Kind} {e.Code} {e.Line},{e.Column}"), Is.EqualTo(["warning TEAM001 1,1"]));
        Assert.That(log.FoundIn("analyzer").Select(e => $"{e.Kind} {e.Code} {e.Line},{e.Column} {e.Text.Split(':')[0]}"), Is.EqualTo(["warning CLL002 1,1 TEAM001"]));
    }

    [Test]
    public void The_task_and_the_analyzer_say_the_same()
    {
        using var both = new ThrowawayProject();
        foreach (var (name, packages) in new[] { ("task", ThrowawayProject.TaskPackage), ("analyzer", ThrowawayProject.AnalyzerPackage) })
        {
            both.WithProject(name, ThrowawayProject.Library(packages: packages))
                .With($"{name}/contentlint.yml", "rulePacks: [aurora-cdc]\nfrontMatter:\n  references: [needs]\n")
                .With($"{name}/src/content/a.mdx", "---\nneeds: b\n---\n\n# A <17\n\n<b>x</i>\n\n```mermaid\nflowchart LR\n  A[(x] --> B\n```\n\n{/* contentlint-disable CL3002 */}\n")
                .With($"{name}/other/b.mdx", "# B\n")
                .With($"{name}/src/content/c.mmd", "sequenceDiagram\n  A-->>B\n");
        }

        var log = both.Build().Log;
        var task = log.FoundIn("task").Select(e => $"{e.Kind} {e.Code} {e.Line},{e.Column} {Path.GetFileName(e.File)} {e.Text}").ToArray();
        var analyzer = log.FoundIn("analyzer").Select(e => $"{e.Kind} {e.Code} {e.Line},{e.Column} {Path.GetFileName(e.File)} {e.Text}");
        Assert.That(task, Has.Length.GreaterThan(3));
        Assert.That(analyzer, Is.EquivalentTo(task));
    }

    [Test]
    public void A_baseline_counts_for_both()
    {
        using var both = new ThrowawayProject();
        foreach (var (name, packages) in new[] { ("task", ThrowawayProject.TaskPackage), ("analyzer", ThrowawayProject.AnalyzerPackage) })
        {
            both.WithProject(name, ThrowawayProject.Library(packages: packages))
                .With($"{name}/contentlint.yml", "baseline: known.json\n").With($"{name}/known.json", "{}")
                .With($"{name}/src/content/a.mdx", Lessons.Broken).With($"{name}/elsewhere/b.mdx", Lessons.Broken);
            var workspace = new LintWorkspace();
            var update = workspace.Revise(new LintRequest { BaseDirectory = Path.Combine(both.Folder, name) }, BaselineMode.Create);
            Assert.That(update.Count, Is.EqualTo(2));
            workspace.Write(update);
        }

        var first = both.Build();
        Assert.That(first.ExitCode, Is.Zero, first.Output);
        Assert.That(first.Log.Found, Is.Empty, "known problems, and those of lessons that are not linted");

        // A new problem, and a known one that has moved.
        foreach (var name in new[] { "task", "analyzer" })
            both.With($"{name}/src/content/a.mdx", "New <18.\n\n" + Lessons.Broken);
        var found = both.Build("--no-restore").Log;
        foreach (var name in new[] { "task", "analyzer" })
            Assert.That(found.FoundIn(name).Select(e => $"{e.Kind} {e.Code} {e.Line},{e.Column}"), Is.EqualTo(["error CL1001 1,5"]));
    }

    [Test]
    public void Files_that_come_and_go_are_noticed()
    {
        using var course = new ThrowawayProject(ThrowawayProject.Library(packages: ThrowawayProject.AnalyzerPackage), "c").With("contentlint.yml", Lessons.AsWarning).With("src/content/a.mdx", Lessons.Clean);
        Assert.That(course.Build().Log.Found, Is.Empty);
        course.With("src/content/b.mdx", Lessons.Broken);
        File.SetLastWriteTimeUtc(Path.Combine(course.Folder, "src/content/b.mdx"), new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.That(course.Build("--no-restore").Log.Found.Count(), Is.EqualTo(1), "an old file that is new here");
        course.With("contentlint.yml", "rules: { CL1001: error }\n");
        Assert.That(course.Build("--no-restore").Log.Found.Single().Kind, Is.EqualTo("error"));
        File.Delete(Path.Combine(course.Folder, "src/content/b.mdx"));
        Assert.That(course.Build("--no-restore").ExitCode, Is.Zero);
    }

    [Test]
    public void A_missing_dependency_breaks_the_build()
    {
        using var course = new ThrowawayProject(ThrowawayProject.Library(packages: ThrowawayProject.AnalyzerPackage), "c")
            .With("src/content/a.mdx", "# Урок {1 + 1}\n").With("contentlint.yml", "exclude: ['**/x/**']\n");
        Assert.That(course.Build().ExitCode, Is.Zero);
        foreach (var name in new[] { "ContentLint.dll", "Markdig.dll", "Acornima.dll", "YamlDotNet.dll", "Microsoft.Extensions.FileSystemGlobbing.dll" })
        {
            var file = Path.Combine(PackageFeed.Unpacked("ContentLint.Analyzers.Lessons"), "analyzers", "dotnet", "cs", name);
            File.Move(file, file + ".away");
            try
            {
                // NuGet remembers the hole's name; then the compiler says at once that the file is not there.
                var build = course.Build("--no-restore", "--no-incremental");
                Assert.That(build.ExitCode, Is.EqualTo(1), name + build.Output);
                Assert.That(build.Output, Does.Contain("error CLL001").Or.Contain("error CS0006"), name);
            }
            finally
            {
                File.Move(file + ".away", file);
            }
        }
    }
}
