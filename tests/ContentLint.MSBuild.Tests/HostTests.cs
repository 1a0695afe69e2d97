// Both packages in one project: one setting says who lints, and nothing is said twice.

namespace ContentLint.MSBuild.Tests;

public sealed class HostTests
{
    private static readonly (string Name, string Host, bool IsTask)[] Hosts =
    [
        ("default", "", true),
        ("task", "<ContentLintHost>Task</ContentLintHost>", true),
        ("analyzer", "<ContentLintHost>Analyzer</ContentLintHost>", false),
        ("both", "<ContentLintHost>Both</ContentLintHost>", true),
    ];

    private ThrowawayProject _solution = null!;
    private BuildLog _log = null!;

    public static IEnumerable<TestCaseData> Cases =>
        from host in Hosts
        from order in new[] { "-ta", "-at" }
        select new TestCaseData(host.Name + order, host.IsTask).SetArgDisplayNames(host.Name + order);

    [OneTimeSetUp]
    public void Build()
    {
        _solution = new ThrowawayProject();
        foreach (var (name, host, _) in Hosts)
        {
            _solution.WithProject(name + "-ta", ThrowawayProject.Library(host, packages: ThrowawayProject.TaskPackage + ThrowawayProject.AnalyzerPackage));
            _solution.WithProject(name + "-at", ThrowawayProject.Library(host, packages: ThrowawayProject.AnalyzerPackage + ThrowawayProject.TaskPackage));
            foreach (var order in new[] { "-ta", "-at" })
                _solution.With($"{name}{order}/{Lessons.Path}", Lessons.Broken);
        }

        _log = _solution.With("contentlint.yml", Lessons.AsWarning).Build("-m:2").Log;
    }

    [OneTimeTearDown]
    public void Remove() => _solution.Dispose();

    [TestCaseSource(nameof(Cases))]
    public void One_host_reports_once(string project, bool isTask)
    {
        var found = _log.FoundIn(project).Single();

        // The task knows where a mistake ends and shows the path from the project; the compiler does neither.
        Assert.That(found.EndColumn, Is.EqualTo(isTask ? 15 : 0));
        Assert.That(_log.Runs.Count(r => r.Project == project), Is.EqualTo(isTask ? 1 : 0));
    }

    [TestCase("task-ta", false)]
    [TestCase("analyzer-ta", true)]
    [TestCase("both-ta", true)]
    [TestCase("both-at", true)]
    public void The_analyzer_is_there_for_the_IDE(string project, bool isThere)
    {
        var (exitCode, output) = PackageFeed.Dotnet(
            Path.Combine(_solution.Folder, project), "msbuild", project + ".csproj", "-t:CompileDesignTime", "-getItem:CscCommandLineArgs",
            "-p:DesignTimeBuild=true", "-p:BuildingInsideVisualStudio=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-p:BuildProjectReferences=false");
        if (exitCode != 0 && output.Contains("MSB4057", StringComparison.Ordinal))
        {
            // CompileDesignTime is the managed project system's; CoreCompile does the same.
            (exitCode, output) = PackageFeed.Dotnet(
                Path.Combine(_solution.Folder, project), "msbuild", project + ".csproj", "-t:Compile", "-getItem:CscCommandLineArgs",
                "-p:DesignTimeBuild=true", "-p:BuildingInsideVisualStudio=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-p:BuildProjectReferences=false");
        }

        Assert.That(exitCode, Is.Zero, output);
        Assert.That(output.Contains("/analyzer:", StringComparison.Ordinal) && output.Contains("ContentLint.Analyzers.Lessons.dll", StringComparison.Ordinal), Is.EqualTo(isThere));
        Assert.That(output.Contains("/additionalfile:", StringComparison.Ordinal) && output.Contains("a.mdx", StringComparison.Ordinal), Is.EqualTo(isThere));
    }

    [TestCase("Sometimes", true, true, "Write Task, Analyzer or Both")]
    [TestCase("Task", false, true, "Reference the package ContentLint.MSBuild")]
    [TestCase("Analyzer", true, false, "Reference the package ContentLint.Analyzers.Lessons")]
    public void A_setting_that_lints_nowhere_is_an_error(string host, bool hasTask, bool hasAnalyzer, string said)
    {
        var packages = (hasTask ? ThrowawayProject.TaskPackage : "") + (hasAnalyzer ? ThrowawayProject.AnalyzerPackage : "");
        using var course = new ThrowawayProject(ThrowawayProject.Library($"<ContentLintHost>{host}</ContentLintHost>", packages: packages), "c").With(Lessons.Path, Lessons.Clean);
        var build = course.Build();
        Assert.That(build.ExitCode, Is.EqualTo(1), build.Output);
        Assert.That(build.Output, Does.Contain(said));
    }

    [Test]
    public void An_analyzer_in_a_project_without_code_is_an_error()
    {
        using var course = new ThrowawayProject(ThrowawayProject.NoTargets(packages: ThrowawayProject.AnalyzerPackage), "c").With(Lessons.Path, Lessons.Broken);
        var build = course.Build();
        Assert.That(build.ExitCode, Is.EqualTo(1), build.Output);
        Assert.That(build.Output, Does.Contain("runs no compiler and no analyzers"));
    }
}
