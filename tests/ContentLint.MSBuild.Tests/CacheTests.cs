// What the next build notices, seen through the package. How the cache itself works is the engine's, and tested there.

namespace ContentLint.MSBuild.Tests;

public sealed class CacheTests
{
    private const string Schema = "{ \"properties\": { \"order\": { \"type\": \"integer\" } } }";

    [Test]
    public void A_build_notices_every_change()
    {
        using var course = new ThrowawayProject(ThrowawayProject.NoTargets(), "c")
            .With("contentlint.yml", "rules: { CL1001: warning }\nrulePacks: [house.yml]\nfrontMatter: { schema: lesson.schema.json }\n")
            .With("lesson.schema.json", Schema).With("house.yml", PackageFeed.RulePack)
            .With("src/content/a.mdx", Lessons.Broken).With("src/content/b.mdx", "---\norder: 2\n---\n\nreboot\n");
        Assert.That(course.Run("restore", "course.csproj").ExitCode, Is.Zero);
        Expect("first", "CL1001 a", "TEAM001 b");
        Expect("again", "CL1001 a", "TEAM001 b");

        course.With("src/content/b.mdx", "---\norder: two\n---\n\nreboot\n");
        Expect("a changed lesson", "CL1001 a", "CL2103 b", "TEAM001 b");

        course.With("lesson.schema.json", Schema.Replace("integer", "string", StringComparison.Ordinal));
        Expect("a changed schema", "CL1001 a", "TEAM001 b");

        course.With("house.yml", PackageFeed.RulePack.Replace("reboot*", "restart*", StringComparison.Ordinal));
        Expect("a changed pack", "CL1001 a");

        File.Move(Path.Combine(course.Folder, "src/content/a.mdx"), Path.Combine(course.Folder, "src/content/c.mdx"));
        Expect("a renamed lesson", "CL1001 c");

        course.With("contentlint.yml", "rulePacks: [house.yml]\n");
        Expect("a changed configuration", "CL1001 c");

        File.Delete(Path.Combine(course.Folder, "src/content/c.mdx"));
        Expect("a deleted lesson");

        course.With("src/content/d.mdx", Lessons.Broken);
        File.WriteAllText(Path.Combine(course.Folder, "obj/contentlint/course.csproj.cache"), "contentlint cache\nbroken");
        Expect("a broken cache", "CL1001 d");

        void Expect(string what, params string[] found)
        {
            var log = course.Run("msbuild", "course.csproj", "-t:ContentLint").Log;
            Assert.That(log.Found.Select(e => $"{e.Code} {Path.GetFileNameWithoutExtension(e.File)}").Order(), Is.EqualTo(found), what);
        }
    }

    [Test]
    public void Builds_at_the_same_time_share_a_cache_without_harm()
    {
        using var course = new ThrowawayProject(ThrowawayProject.NoTargets(), "c").With("contentlint.yml", Lessons.AsWarning);
        for (var i = 0; i < 50; i++)
            course.With($"src/content/{i}.mdx", Lessons.Broken);
        Assert.That(course.Run("restore", "course.csproj").ExitCode, Is.Zero);
        var builds = Enumerable.Range(0, 3).Select(i => Task.Run(() => PackageFeed.Dotnet(course.Folder, "msbuild", "course.csproj", "-t:ContentLint", "-v:m"))).ToArray();
        Task.WaitAll(builds);
        foreach (var build in builds)
            Assert.That(build.Result.Output, Does.Contain("ContentLint: 50 files, 50 warnings."));
        Assert.That(course.Run("msbuild", "course.csproj", "-t:ContentLint").Log.Found.Count(), Is.EqualTo(50));
    }

    [Test]
    public void An_IDE_knows_what_a_build_depends_on()
    {
        string[] files = ["src/content/a.mdx", "contentlint.yml", "base.contentlint.yaml", "packs/house.yml", "lesson.schema.json", "packs/base.json", "known.json"];
        using var course = new ThrowawayProject(ThrowawayProject.NoTargets(), "c")
            .With("contentlint.yml", "extends: [base.contentlint.yaml]\nrulePacks: ['./packs/house.yml']\nfrontMatter: { schema: lesson.schema.json }\nbaseline: known.json\n")
            .With("base.contentlint.yaml", "frontMatter:\n  schema: packs/base.json # and more\n").With("known.json", "{}")
            .With("packs/base.json", "{}").With("packs/house.yml", PackageFeed.RulePack).With("lesson.schema.json", Schema).With("src/content/a.mdx", Lessons.Clean);
        course.Run("restore", "course.csproj");
        var (exitCode, output) = PackageFeed.Dotnet(course.Folder, "msbuild", "course.csproj", "-t:_ContentLintUpToDateCheck", "-getItem:UpToDateCheckInput,UpToDateCheckOutput");
        Assert.That(exitCode, Is.Zero, output);
        using var items = System.Text.Json.JsonDocument.Parse(output);
        var inputs = items.RootElement.GetProperty("Items").GetProperty("UpToDateCheckInput").EnumerateArray()
            .Where(i => i.GetProperty("Set").GetString() == "ContentLint").Select(i => i.GetProperty("FullPath").GetString());
        Assert.That(inputs, Is.SupersetOf(files.Select(f => Path.Combine(course.Folder, f))));
        Assert.That(items.RootElement.GetProperty("Items").GetProperty("UpToDateCheckOutput").GetRawText(), Does.Contain("course.csproj.stamp"));
    }
}
