// A project for each way to say what warnings are, all in one build.

namespace ContentLint.MSBuild.Tests;

public sealed class WarningSettingsTests
{
    private static readonly (string Name, string Properties, string? Said)[] Settings =
    [
        ("none", "", "warning"),
        ("all", "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>", "error"),
        ("all-msbuild", "<MSBuildTreatWarningsAsErrors>true</MSBuildTreatWarningsAsErrors>", "error"),
        ("all-but-lessons", "<TreatWarningsAsErrors>true</TreatWarningsAsErrors><ContentLintTreatWarningsAsErrors>false</ContentLintTreatWarningsAsErrors>", "warning"),
        ("only-lessons", "<ContentLintTreatWarningsAsErrors>true</ContentLintTreatWarningsAsErrors>", "error"),
        ("as-error", "<WarningsAsErrors>CL1001</WarningsAsErrors>", "error"),
        ("as-error-name", "<WarningsAsErrors>mdx-unexpected-character</WarningsAsErrors>", "error"),
        ("as-error-msbuild", "<MSBuildWarningsAsErrors>CL1001</MSBuildWarningsAsErrors>", "error"),
        ("not-as-error", "<TreatWarningsAsErrors>true</TreatWarningsAsErrors><WarningsNotAsErrors>CL1001</WarningsNotAsErrors>", "warning"),
        ("not-as-error-msbuild", "<TreatWarningsAsErrors>true</TreatWarningsAsErrors><MSBuildWarningsNotAsErrors>mdx-unexpected-character</MSBuildWarningsNotAsErrors>", "warning"),
        ("no-warn", "<NoWarn>$(NoWarn);CL1001</NoWarn>", null),
        ("no-warn-name", "<NoWarn>$(NoWarn),mdx-unexpected-character</NoWarn>", null),
        ("no-warn-msbuild", "<MSBuildWarningsAsMessages>CL1001</MSBuildWarningsAsMessages>", null),
        ("off", "<ContentLintEnabled>false</ContentLintEnabled>", null),
    ];

    private ThrowawayProject _solution = null!;
    private BuildLog _log = null!;

    public static IEnumerable<TestCaseData> Cases => Settings.Select(s => new TestCaseData(s.Name, s.Said).SetArgDisplayNames(s.Name));

    [OneTimeSetUp]
    public void Build()
    {
        _solution = new ThrowawayProject();
        foreach (var (name, properties, _) in Settings)
            _solution.WithProject(name, ThrowawayProject.NoTargets(properties)).With($"{name}/{Lessons.Path}", Lessons.Broken);
        _log = _solution.With("contentlint.yml", Lessons.AsWarning).Build("-m:2").Log;
    }

    [OneTimeTearDown]
    public void Remove() => _solution.Dispose();

    [TestCaseSource(nameof(Cases))]
    public void The_project_decides_about_warnings(string name, string? said) =>
        Assert.That(_log.FoundIn(name).Select(e => e.Kind), Is.EqualTo(said is null ? [] : new[] { said }));

    [Test]
    public void NoWarn_silences_errors_too()
    {
        using var course = new ThrowawayProject(ThrowawayProject.NoTargets("<NoWarn>CL1001</NoWarn>"), "c").With(Lessons.Path, Lessons.Broken);
        Assert.That(course.Build().ExitCode, Is.Zero);
    }

    [Test]
    public void An_error_breaks_the_build_in_canonical_form()
    {
        using var course = new ThrowawayProject(ThrowawayProject.Library(), "c").With(Lessons.Path, Lessons.Broken);
        var (exitCode, output, log) = course.Build();
        Assert.That(exitCode, Is.EqualTo(1), output);
        Assert.That(output, Does.Contain("a.mdx(3,12,3,15): error CL1001: ").And.Contain("1 Error(s)").And.Contain("ContentLint: 1 file, 1 error."));
        Assert.That(log.Found.Single().Kind, Is.EqualTo("error"));
        Assert.That(File.Exists(Path.Combine(course.Folder, "obj/contentlint/course.csproj.stamp")), Is.False, "an IDE must not take this for up to date");
    }

    [Test]
    public void A_clean_course_is_quiet()
    {
        using var course = new ThrowawayProject(ThrowawayProject.NoTargets(), "c").With(Lessons.Path, Lessons.Clean);
        var (exitCode, output, log) = course.Build();
        Assert.That(exitCode, Is.Zero, output);
        Assert.That(output, Does.Not.Contain("ContentLint:").And.Contain("0 Warning(s)"));
        Assert.That(log.Events.Select(e => e.Text), Has.Some.EqualTo("ContentLint: 1 file, nothing found."));
    }

    [Test]
    public void Named_files_are_linted_instead_of_the_default_ones()
    {
        using var course = new ThrowawayProject(ThrowawayProject.NoTargets("", "<ContentLintFile Include=\"lessons/**/*.mdx\" />"), "c")
            .With(Lessons.Path, Lessons.Broken)
            .With("lessons/b.mdx", Lessons.Broken);
        Assert.That(course.Build().Log.Found.Select(e => e.File), Is.EqualTo(["lessons/b.mdx"]));
    }
}
