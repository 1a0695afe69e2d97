// Pins what the author of each broken lesson is shown, to the character. After an intended change run the tests with
// UPDATE_SNAPSHOTS=1, then read the difference as that author would.

using ContentLint.Reporting;
using ContentLint.Workspace;

namespace ContentLint.Tests.Reporting;

public sealed class BrokenCourseTests
{
    private static readonly string Course = Path.Combine(Repository.Root, "samples", "broken-course");

    public static IEnumerable<TestCaseData> Lessons =>
        from file in Directory.GetFiles(Course, "*.mdx", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        select new TestCaseData(Path.GetRelativePath(Course, file).Replace('\\', '/')).SetArgDisplayNames(Path.GetFileNameWithoutExtension(file));

    [TestCaseSource(nameof(Lessons))]
    public void Author_is_shown(string lesson)
    {
        var result = new LintWorkspace().Lint(new LintRequest { BaseDirectory = Course.Replace('\\', '/'), Paths = [lesson] });
        using var output = new StringWriter { NewLine = "\n" };
        Reporters.Find("text")!.Write(result, new ReportedRun("0.0.0", TimeSpan.Zero), new PlainWriter(output));
        var snapshot = Path.Combine(Repository.Root, "tests", "ContentLint.Tests", "Snapshots", Path.GetFileNameWithoutExtension(lesson) + ".txt");
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(snapshot)!);
            File.WriteAllText(snapshot, output.ToString());
        }

        Assert.That(snapshot, Does.Exist);
        Assert.That(output.ToString(), Is.EqualTo(File.ReadAllText(snapshot)));
    }

    [Test]
    public void No_snapshot_is_left_without_its_lesson()
    {
        var lessons = Directory.GetFiles(Course, "*.mdx", SearchOption.AllDirectories).Select(Path.GetFileNameWithoutExtension);
        var snapshots = Directory.GetFiles(Path.Combine(Repository.Root, "tests", "ContentLint.Tests", "Snapshots"), "*.txt").Select(Path.GetFileNameWithoutExtension);
        Assert.That(snapshots, Is.EquivalentTo(lessons));
    }
}
