namespace ContentLint.MSBuild.Tests;

/// <summary>A project chooses the language of findings, for the task and for the analyzer.</summary>
public sealed class LanguageTests
{
    private const string Catalog = "language: ru\nmessages: { \"The '<' before '{text}' is read as the start of a tag.\": \"Знак '<' перед '{text}' начинает тег.\" }\n";

    private const string Chosen = "<ContentLintLanguage>ru.yml</ContentLintLanguage>";

    [Test]
    public void The_task_says_what_the_catalog_says()
    {
        using var course = new ThrowawayProject(ThrowawayProject.NoTargets(Chosen), "c").With("ru.yml", Catalog).With("src/content/a.mdx", "a <17\n");
        Assert.That(course.Run("restore", "course.csproj").ExitCode, Is.Zero);
        Assert.That(course.Run("msbuild", "course.csproj", "-t:ContentLint").Log.Found.Single().Text, Does.Contain("Знак '<' перед '17' начинает тег."));
    }

    [Test]
    public void So_does_the_analyzer()
    {
        using var course = new ThrowawayProject(ThrowawayProject.Library(Chosen, packages: ThrowawayProject.AnalyzerPackage), "c").With("ru.yml", Catalog).With("src/content/a.mdx", "a <17\n");
        Assert.That(course.Run("restore", "course.csproj").ExitCode, Is.Zero);
        Assert.That(course.Run("build", "course.csproj", "--no-restore").Log.Found.Single().Text, Does.Contain("Знак '<' перед '17' начинает тег."));
    }
}
