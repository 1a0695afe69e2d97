using System.IO.Compression;

namespace ContentLint.MSBuild.Tests;

/// <summary>Real builds of real projects with the packed package.</summary>
public sealed class PackageTests
{
    private const string Clean = "# Урок\n\nВсё хорошо.\n";
    private const string Broken = "# Урок\n\nДля версий <17 это не работает.\n";
    private const string Lesson = "src/content/урок 1/a.mdx";

    public static IEnumerable<TestCaseData> Kinds =>
    [
        new TestCaseData(ThrowawayProject.Library()).SetArgDisplayNames("library"),
        new TestCaseData(ThrowawayProject.NoTargets()).SetArgDisplayNames("NoTargets"),
    ];

    [TestCaseSource(nameof(Kinds))]
    public void A_clean_course_builds(string project)
    {
        using var course = new ThrowawayProject(project).With(Lesson, Clean);
        var (exitCode, output) = course.Build();
        Assert.That(exitCode, Is.Zero, output);
        Assert.That(output, Does.Contain("0 Warning(s)"));
    }

    [TestCaseSource(nameof(Kinds))]
    public void A_mistake_breaks_the_build_in_canonical_form(string project)
    {
        using var course = new ThrowawayProject(project).With(Lesson, Broken);
        var (exitCode, output) = course.Build();
        Assert.That(exitCode, Is.EqualTo(1), output);
        Assert.That(output, Does.Contain("a.mdx(3,12,3,15): error CL1001: ").And.Contain("1 Error(s)"));
    }

    [Test]
    public void Named_files_are_linted_instead_of_the_default_ones()
    {
        using var course = new ThrowawayProject(ThrowawayProject.Library(items: "<ContentLintFile Include=\"lessons/**/*.mdx\" />"))
            .With(Lesson, Broken)
            .With("lessons/b.mdx", Clean);
        Assert.That(course.Build().ExitCode, Is.Zero);
        course.With("lessons/b.mdx", Broken);
        Assert.That(course.Build().Output, Does.Contain("b.mdx(3,12,3,15): error CL1001").And.Not.Contain("a.mdx("));
    }

    [TestCase("", "", 0, "warning CL1001")]
    [TestCase("<TreatWarningsAsErrors>true</TreatWarningsAsErrors>", "", 1, "error CL1001")]
    [TestCase("<WarningsAsErrors>CL1001</WarningsAsErrors>", "", 1, "error CL1001")]
    [TestCase("<TreatWarningsAsErrors>true</TreatWarningsAsErrors><WarningsNotAsErrors>CL1001</WarningsNotAsErrors>", "", 0, "warning CL1001")]
    [TestCase("<NoWarn>CL1001</NoWarn>", "", 0, null)]
    [TestCase("<ContentLintEnabled>false</ContentLintEnabled>", "", 0, null)]
    public void The_project_decides_about_warnings(string properties, string items, int exitCode, string? said)
    {
        using var course = new ThrowawayProject(ThrowawayProject.Library(properties, items))
            .With(Lesson, Broken)
            .With("contentlint.yml", "rules:\n  CL1001: warning\n");
        var build = course.Build();
        Assert.That(build.ExitCode, Is.EqualTo(exitCode), build.Output);
        Assert.That(build.Output, said is null ? Does.Not.Contain("CL1001") : Does.Contain(said));
    }

    [Test]
    public void Warnings_come_back_in_every_build()
    {
        using var course = new ThrowawayProject(ThrowawayProject.Library()).With(Lesson, Broken).With("contentlint.yml", "rules:\n  CL1001: warning\n");
        course.Build();
        Assert.That(course.Build().Output, Does.Contain("warning CL1001"));
    }

    [Test]
    public void Several_target_frameworks_are_linted_once()
    {
        var project = ThrowawayProject.Library().Replace("<TargetFramework>net10.0</TargetFramework>", "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>", StringComparison.Ordinal);
        using var course = new ThrowawayProject(project).With(Lesson, Broken);
        var (exitCode, output) = course.Build();
        Assert.That(exitCode, Is.EqualTo(1));
        Assert.That(output, Does.Contain("1 Error(s)"), output);
    }

    [Test]
    public void The_package_carries_its_dependencies()
    {
        using var package = ZipFile.OpenRead(Directory.GetFiles(PackageFeed.Folder, "*.nupkg").Single());
        var names = package.Entries.Select(e => e.FullName).ToArray();
        foreach (var framework in new[] { "net10.0", "net472" })
        {
            foreach (var assembly in new[] { "ContentLint.MSBuild", "ContentLint", "Markdig", "Acornima" })
                Assert.That(names, Does.Contain($"tasks/{framework}/{assembly}.dll"));
        }

        using var nuspec = new StreamReader(package.Entries.Single(e => e.Name.EndsWith(".nuspec", StringComparison.Ordinal)).Open());
        Assert.That(nuspec.ReadToEnd(), Does.Not.Contain("<dependency ").And.Contain("<developmentDependency>true"));
        Assert.That(names, Has.None.Match("Microsoft.Build"));
    }
}
