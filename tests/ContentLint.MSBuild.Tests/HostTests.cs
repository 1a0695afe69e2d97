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

    [Test]
    public void A_setting_that_lints_nowhere_is_an_error()
    {
        (string Name, string Project, string Said)[] wrong =
        [
            ("typo", ThrowawayProject.Library("<ContentLintHost>Sometimes</ContentLintHost>"), "Write Task, Analyzer or Both"),
            ("no-task", ThrowawayProject.Library("<ContentLintHost>Task</ContentLintHost>", packages: ThrowawayProject.AnalyzerPackage), "Reference the package ContentLint.MSBuild"),
            ("no-analyzer", ThrowawayProject.Library("<ContentLintHost>Analyzer</ContentLintHost>"), "Reference the package ContentLint.Analyzers.Lessons"),
            ("no-code", ThrowawayProject.NoTargets(packages: ThrowawayProject.AnalyzerPackage), "runs no compiler and no analyzers"),
            ("off", ThrowawayProject.Library("<RunAnalyzers>false</RunAnalyzers>", packages: ThrowawayProject.AnalyzerPackage), "analyzers are switched off"),
            ("old", ThrowawayProject.Library(packages: ThrowawayProject.AnalyzerPackage), "needs a compiler of version 4.14"),
        ];
        using var solution = new ThrowawayProject()
            .With("Directory.Build.targets", "<Project><PropertyGroup Condition=\"'$(MSBuildProjectName)' == 'old'\"><CompilerApiVersion>roslyn4.8</CompilerApiVersion></PropertyGroup></Project>");
        foreach (var (name, project, _) in wrong)
            solution.WithProject(name, project).With($"{name}/{Lessons.Path}", Lessons.Clean);
        var log = solution.Build("-m:2").Log;
        foreach (var (name, _, said) in wrong)
            Assert.That(log.FoundIn(name).Select(e => e.Text), Has.Exactly(1).Contains(said), name);
    }
}
