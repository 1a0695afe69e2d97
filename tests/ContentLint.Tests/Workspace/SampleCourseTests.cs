using ContentLint.Workspace;

namespace ContentLint.Tests.Workspace;

/// <summary>The sample courses are what the README says they are.</summary>
public sealed class SampleCourseTests
{
    [Test]
    public void The_aurora_course_is_clean_and_has_its_diagrams()
    {
        var course = Path.Combine(Repository.Root, "samples", "aurora-cdc-course").Replace('\\', '/');
        var result = new LintWorkspace().Lint(new LintRequest { BaseDirectory = course });
        Assert.That(result.Diagnostics, Is.Empty);
        Assert.That(result.FileCount, Is.EqualTo(2));
        var lessons = Directory.GetFiles(course, "*.mdx", SearchOption.AllDirectories).Select(File.ReadAllText).ToArray();
        Assert.That(lessons.Sum(l => l.Split("```mermaid").Length + l.Split("<Mermaid").Length - 2), Is.GreaterThanOrEqualTo(7));
    }

    [Test]
    public void The_aurora_courses_lessons_lead_to_each_other()
    {
        var folder = Path.Combine(Repository.Root, "samples", "aurora-cdc-course").Replace('\\', '/');
        var course = Course.Open(new LintRequest { BaseDirectory = folder });
        var lessons = course.Files.Select(f => f.FullPath).ToArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(course.Links.LinksTo(lessons[0]).Select(l => l.Lesson.File.FullPath), Is.EqualTo(new[] { lessons[1] }));
            Assert.That(course.Links.LinksTo(lessons[1], "runbook-failover-случился").Select(l => l.Lesson.File.FullPath), Is.EqualTo(new[] { lessons[0] }));
            Assert.That(course.Links.LinksFrom(lessons[1]).Where(l => l.Fragment is not null).Select(l => course.Links.FindAnchor(l.TargetPath!, l.Fragment!)), Has.None.Null);
        }
    }

    [Test]
    public void The_aurora_course_would_miss_its_warning()
    {
        var course = Path.Combine(Repository.Root, "samples", "aurora-cdc-course").Replace('\\', '/');
        var lesson = Directory.GetFiles(course, "04-*.mdx", SearchOption.AllDirectories).Single();
        var text = File.ReadAllText(lesson).Replace("<Callout type=\"warning\" title=\"Критично", "<Callout type=\"info\" title=\"Критично", StringComparison.Ordinal);
        var source = ContentLint.Text.SourceText.From(Path.GetRelativePath(course, lesson).Replace('\\', '/'), text);
        var result = new LintWorkspace().LintText(source, new LintRequest { BaseDirectory = course });
        Assert.That(result.Diagnostics.Select(d => d.Id), Is.EqualTo(new[] { "AUR001" }));
    }
}
