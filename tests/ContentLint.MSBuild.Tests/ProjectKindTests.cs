// One solution with a project of every kind, each with a course of its own, built as people build: first, again, published,
// and by target.

namespace ContentLint.MSBuild.Tests;

public sealed class ProjectKindTests
{
    private static readonly string[] Kinds = ["library", "web", "multi", "notargets", "второй курс"];
    private ThrowawayProject _solution = null!;
    private BuildLog _first = null!;
    private BuildLog _second = null!;

    [OneTimeSetUp]
    public void Build()
    {
        _solution = new ThrowawayProject("все курсы")
            .WithProject("library", ThrowawayProject.Library())
            .WithProject("web", ThrowawayProject.Web())
            .WithProject("multi", ThrowawayProject.MultiTarget())
            .WithProject("notargets", ThrowawayProject.NoTargets())
            .WithProject("второй курс", ThrowawayProject.NoTargets())
            .With("web/Program.cs", "System.Console.WriteLine();");
        foreach (var kind in Kinds)
            _solution.With($"{kind}/{Lessons.Path}", Lessons.Broken).With($"{kind}/contentlint.yml", Lessons.AsWarning);

        // The second course has the same names and another content.
        _solution.With($"второй курс/{Lessons.Path}", Lessons.Broken + "\nИ <18.\n");
        var first = _solution.Build("-m:2");
        Assert.That(first.ExitCode, Is.Zero, first.Output);
        _first = first.Log;
        _second = _solution.Build("-m:2", "--no-restore").Log;
    }

    [OneTimeTearDown]
    public void Remove() => _solution.Dispose();

    [TestCaseSource(nameof(Kinds))]
    public void A_course_is_linted_once(string kind)
    {
        Assert.That(_first.Runs.Count(r => r.Project == kind), Is.EqualTo(1));
        Assert.That(_first.FoundIn(kind).First().ToString(), Is.EqualTo($"warning CL1001 {Lessons.Path}(3,12,3,15)"));
        Assert.That(_first.FoundIn(kind).Count(), Is.EqualTo(kind == "второй курс" ? 2 : 1));
    }

    [TestCaseSource(nameof(Kinds))]
    public void A_build_without_changes_says_the_same(string kind) =>
        Assert.That(_second.FoundIn(kind), Is.EqualTo(_first.FoundIn(kind)).And.Not.Empty);

    [Test]
    public void Warnings_say_what_to_write() =>
        Assert.That(_second.Found, Has.All.Matches<LoggedEvent>(e => string.IsNullOrEmpty(e!.Page) && e.Text.Contains("Write '\\<1", StringComparison.Ordinal)));

    [TestCase("publish", "web")]
    [TestCase("build", "multi", "-f", "netstandard2.0")]
    [TestCase("msbuild", "library", "-t:ContentLint")]
    [TestCase("msbuild", "multi", "-t:ContentLint")]
    [TestCase("msbuild", "notargets", "-t:ContentLint")]
    public void Other_ways_to_build_lint_too(string command, string kind, params string[] args)
    {
        if (command != "msbuild")
            args = ["--no-restore", .. args];
        var run = _solution.Run(command, $"{kind}/{kind}.csproj", args);
        Assert.That(run.ExitCode, Is.Zero, run.Output);
        Assert.That(run.Log.FoundIn(kind).Count(), Is.EqualTo(1), run.Output);
    }

    [Test]
    public void A_design_time_build_does_not_lint()
    {
        var run = _solution.Run("msbuild", "library/library.csproj", "-t:Compile", "-p:DesignTimeBuild=true", "-p:BuildingInsideVisualStudio=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true");
        Assert.That(run.Log.Runs, Is.Empty);
    }

    [TestCase("library")]
    [TestCase("notargets")]
    public void Clean_leaves_nothing_of_ours(string kind)
    {
        using var course = new ThrowawayProject(kind == "library" ? ThrowawayProject.Library() : ThrowawayProject.NoTargets(), "c").With(Lessons.Path, Lessons.Clean);
        course.Build();
        var ours = Path.Combine(course.Folder, "obj", "contentlint");
        Assert.That(Directory.GetFiles(ours).Select(Path.GetFileName), Is.EquivalentTo(["course.csproj.cache", "course.csproj.stamp"]));
        course.Run("clean", "course.csproj");
        Assert.That(Directory.Exists(ours) ? Directory.GetFiles(ours) : [], Is.Empty);
    }

    [Test]
    public void A_build_writes_nothing_beside_read_only_sources()
    {
        using var course = new ThrowawayProject(ThrowawayProject.NoTargets(), "c")
            .With("Directory.Build.props", "<Project><PropertyGroup><BaseIntermediateOutputPath>../out/obj/</BaseIntermediateOutputPath><BaseOutputPath>../out/bin/</BaseOutputPath></PropertyGroup></Project>")
            .With(Lessons.Path, Lessons.Broken).With("contentlint.yml", Lessons.AsWarning);
        var sources = Path.Combine(course.Folder, "src");
        foreach (var file in Directory.GetFiles(sources, "*", SearchOption.AllDirectories))
            File.SetAttributes(file, FileAttributes.ReadOnly);
        var before = Snapshot(course.Folder);
        var build = course.Build();
        Assert.That(build.ExitCode, Is.Zero, build.Output);
        Assert.That(build.Log.Found.Count(), Is.EqualTo(1));
        Assert.That(Snapshot(course.Folder), Is.EqualTo(before));
    }

    private static string[] Snapshot(string folder) =>
        [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Where(f => !f.EndsWith(".binlog", StringComparison.Ordinal)).Order().Select(f => $"{f} {File.GetLastWriteTimeUtc(f).Ticks}")];
}
