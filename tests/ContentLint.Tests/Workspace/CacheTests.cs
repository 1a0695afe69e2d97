// A run with a cache must say what a run without one says, whatever happened to the files in between, and must not look at
// what it need not look at.

using System.Text;
using ContentLint.Linting;
using ContentLint.Mdx;
using ContentLint.Rules;
using ContentLint.Text;
using ContentLint.Workspace;
using ContentLint.Workspace.Caching;

namespace ContentLint.Tests.Workspace;

public sealed class CacheTests
{
    private const string Cache = InMemoryFileSystem.Root + "/obj/cache.bin";

    [Test]
    public void A_run_over_unchanged_files_reads_only_the_cache_and_says_the_same()
    {
        var files = Course();
        var first = Describe(Lint(files));
        files.TakeReads();
        Assert.That(Describe(Lint(files)), Is.EqualTo(first));
        Assert.That(files.TakeReads(), Is.EqualTo(new[] { "obj/cache.bin" }));
        Assert.That(first, Has.Some.Contains("CL1001"));
    }

    [Test]
    public void Without_stamps_the_bytes_are_compared()
    {
        var files = Course(hasStamps: false);
        var first = Describe(Lint(files));
        Assert.That(Describe(Lint(files)), Is.EqualTo(first));
        files.With("a.mdx", "fine\n");
        Assert.That(Describe(Lint(files)), Is.EqualTo(Describe(Lint(files, cache: null))).And.Not.EqualTo(first));
    }

    [Test]
    public void A_replayed_result_still_shows_the_texts()
    {
        var files = Course();
        Lint(files);
        Assert.That(Lint(files).FindSource("a.mdx")!.Text, Does.StartWith("a <17"));
    }

    [Test]
    public void Only_a_changed_lesson_is_linted_again()
    {
        var files = Course();
        Lint(files);
        var cache = LintCache.Open(files, Request(Cache))!;
        files.With("a.mdx", "a <18\n");
        Assert.That(cache.FindRun(), Is.Null);
        Assert.That(Found("a.mdx"), Is.Null);
        Assert.That(Found("b.mdx"), Is.Not.Null);

        CachedLesson? Found(string name)
        {
            var path = $"{InMemoryFileSystem.Root}/{name}";
            return cache.Find(new FileId(path, name), FileTrace.Read(files, path, out _));
        }
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public void Whatever_changes_a_cached_run_says_what_a_fresh_one_says(int seed)
    {
        var random = new Random(seed);
        var files = Course();
        for (var step = 0; step < 150; step++)
        {
            Change(files, random);
            var request = Request(Cache) with
            {
                Paths = random.Next(4) == 0 && files.BytesOf("a.mdx") is not null ? ["a.mdx"] : [],
                Rules = random.Next(6) == 0 ? ["CL10*"] : [],
            };
            Assert.That(Describe(Lint(files, request)), Is.EqualTo(Describe(Lint(files, request with { CacheFile = null }))), $"step {step}");
        }
    }

    // The bytes behind a link may be the same ones, and no longer lie where they may be read.
    [TestCase("a.mdx", "in/a.mdx", "../outside/a.mdx")]
    [TestCase("base.yml", "in/base.yml", "../outside/base.yml")]
    [TestCase("folder", "in", "../outside")]
    public void A_link_that_leads_elsewhere_is_followed_anew(string link, string inside, string outside)
    {
        using var folder = new DiskFolder();
        foreach (var place in new[] { "repo/in", "outside" })
            folder.With(place + "/a.mdx", "a <1\n").With(place + "/base.yml", "rules: { CL1001: warning }\n");
        folder.With("repo/.git/HEAD", "").With("repo/contentlint.yml", $"extends: {(link == "folder" ? "folder/" : "")}base.yml\nexclude: ['in/**']\n").With("repo/b.mdx", "b <1\n");
        if (link != "base.yml" && link != "folder")
            folder.With("repo/base.yml", "");
        var request = folder.Request with { BaseDirectory = folder.Full("repo") };
        folder.WithLink("repo/" + link, inside);
        var before = folder.Lint(request);
        foreach (var target in new[] { inside, outside, outside, inside })
        {
            File.Delete(folder.Full("repo/" + link));
            folder.WithLink("repo/" + link, target);
            var fresh = folder.Lint(request);
            Assert.That(fresh.SequenceEqual(before), Is.EqualTo(target == inside), string.Join("\n", fresh));
            Assert.That(folder.Lint(request with { CacheFile = folder.Full("cache.bin") }), Is.EqualTo(fresh), target);
        }
    }

    // A package lies outside of the repository. Its packs are read there, as long as that is what their links lead to.
    [TestCase("packages/own/1/contentlint/a.yml", "../../../../store/contentlint/a.yml", "../../../../store/other/a.yml")]
    [TestCase("packages/own/1/contentlint", "../../../store/contentlint", "../../../store/other")]
    public void A_link_behind_the_pack_of_a_package_is_followed_anew(string link, string pack, string other)
    {
        using var folder = new DiskFolder();
        var assets = $$"""{ "libraries": { "Own/1": { "path": "own/1", "files": ["contentlint/a.yml"] } }, "packageFolders": { "{{folder.Full("packages").Replace('\\', '/')}}/": {} } }""";
        foreach (var place in new[] { "store/contentlint", "store/other" })
            folder.With(place + "/a.yml", "schemaVersion: 1\ntitle: A\nrules:\n  - id: TEAM1\n    name: no-a\n    title: A\n    message: No a\n    forbid: { text: a }\n");
        folder.With("repo/.git/HEAD", "").With("repo/obj/project.assets.json", assets).With("repo/contentlint.yml", "rulePacks: ['package:Own']\n").With("repo/a.mdx", "a\n");
        var request = folder.Request with { BaseDirectory = folder.Full("repo") };
        folder.WithLink(link, pack);
        var before = folder.Lint(request);
        Assert.That(before, Has.Exactly(1).Contains("TEAM1"));
        foreach (var target in new[] { pack, other, other, pack })
        {
            File.Delete(folder.Full(link));
            folder.WithLink(link, target);
            var fresh = folder.Lint(request);
            Assert.That(fresh.SequenceEqual(before), Is.EqualTo(target == pack), string.Join("\n", fresh));
            Assert.That(folder.Lint(request with { CacheFile = folder.Full("cache.bin") }), Is.EqualTo(fresh), target);
        }
    }

    // What may be read hangs on where the repository begins.
    [Test]
    public void A_folder_that_comes_or_goes_is_seen()
    {
        var files = new InMemoryFileSystem().With(".git/HEAD", "").With("base.yml", "rules: { CL1001: warning }\n").With("sub/contentlint.yml", "extends: ../base.yml\n").With("sub/a.mdx", "a <1\n");
        var request = Request(Cache) with { BaseDirectory = InMemoryFileSystem.Root + "/sub" };
        var inside = Describe(Lint(files, request));
        files.Delete(".git/HEAD");
        var alone = Describe(Lint(files, request));
        Assert.That(alone, Is.Not.EqualTo(inside).And.EqualTo(Describe(Lint(files, request with { CacheFile = null }))));
        files.With(".git/HEAD", "");
        Assert.That(Describe(Lint(files, request)), Is.EqualTo(inside));
    }

    // A link has a time of its own, which stays when the file behind it changes.
    [Test]
    public void What_changes_behind_a_link_is_seen()
    {
        using var folder = new DiskFolder();
        folder.With("in/a.mdx", "a\n").With("contentlint.yml", "exclude: ['in/**']\n").WithLink("a.mdx", "in/a.mdx");
        folder.Unix("touch", "-h", "-d", "2020-01-01", "a.mdx", "contentlint.yml");
        var request = folder.Request with { CacheFile = folder.Full("cache.bin") };
        Assert.That(folder.Lint(request), Is.Empty);
        folder.With("in/a.mdx", "a <1\n");
        Assert.That(folder.Lint(request), Has.Length.EqualTo(1));
    }

    [TestCase(0, TestName = "An empty cache is started anew")]
    [TestCase(10, TestName = "A cache cut in its first line is no cache of ours")]
    [TestCase(60, TestName = "A cache cut in its digest is started anew")]
    [TestCase(500, TestName = "A cache cut in its content is started anew")]
    public void A_cut_cache_changes_nothing(int length)
    {
        var files = Course();
        var whole = Describe(Lint(files));
        files.With("obj/cache.bin", "").Write(Cache, files.BytesOf("obj/cache.bin")![..0]);
        Lint(files);
        files.Write(Cache, files.BytesOf("obj/cache.bin")![..length]);
        Assert.That(Describe(Lint(files)), Is.EqualTo(whole));
    }

    [Test]
    public void No_flipped_byte_gets_through()
    {
        var files = Course();
        var whole = Describe(Lint(files));
        var bytes = files.BytesOf("obj/cache.bin")!;
        for (var i = 20; i < bytes.Length; i += Math.Max(1, bytes.Length / 300))
        {
            byte[] flipped = [.. bytes];
            flipped[i] ^= 0x10;
            files.Write(Cache, flipped);
            Assert.That(Describe(Lint(files)), Is.EqualTo(whole), $"byte {i}");
        }
    }

    [Test]
    public void Content_that_passes_the_digest_and_is_nonsense_is_left_unused()
    {
        var random = new Random(7);
        for (var i = 0; i < 300; i++)
        {
            var content = new byte[random.Next(400)];
            random.NextBytes(content);
            var file = new MemoryStream([.. "contentlint cache\n"u8, .. Encoding.ASCII.GetBytes(FileTrace.DigestOf(content)), .. content]);
            Assert.That(() => CacheFile.Read(FileBlocks.Read(file), "key"), Is.Null);
        }
    }

    [Test]
    public void A_file_that_is_no_cache_is_left_alone()
    {
        var files = Course().With("obj/cache.bin", "my notes");
        Lint(files);
        Assert.That(files.TextOf("obj/cache.bin"), Is.EqualTo("my notes"));
    }

    [Test]
    public void Rules_of_the_host_are_not_cached() =>
        Assert.That(LintCache.Open(Course(), Request(Cache) with { CourseRules = [.. RuleRegistry.CourseRules] }), Is.Null);

    [Test]
    public void Every_setting_of_a_request_makes_another_key_or_no_cache()
    {
        var changes = new Dictionary<string, LintRequest>
        {
            [nameof(LintRequest.BaseDirectory)] = Request(Cache) with { BaseDirectory = "/other" },
            [nameof(LintRequest.Paths)] = Request(Cache) with { Paths = ["a"] },
            [nameof(LintRequest.ConfigurationPath)] = Request(Cache) with { ConfigurationPath = "c.yml" },
            [nameof(LintRequest.Flavor)] = Request(Cache) with { Flavor = MdxFlavor.Mdx },
            [nameof(LintRequest.Rules)] = Request(Cache) with { Rules = ["CL1*"] },
            [nameof(LintRequest.RulePacks)] = Request(Cache) with { RulePacks = ["callouts"] },
            [nameof(LintRequest.AllowPlugins)] = Request(Cache) with { AllowPlugins = true },
            [nameof(LintRequest.AllowOutside)] = Request(Cache) with { AllowOutside = true },
            [nameof(LintRequest.BaselinePath)] = Request(Cache) with { BaselinePath = "b.json" },
            [nameof(LintRequest.IgnoreBaseline)] = Request(Cache) with { IgnoreBaseline = true },
            [nameof(LintRequest.OnlyFiles)] = Request(Cache) with { OnlyFiles = [] },
            [nameof(LintRequest.ExcludesNamedFiles)] = Request(Cache) with { ExcludesNamedFiles = true },
            [nameof(LintRequest.Shard)] = Request(Cache) with { Shard = new Shard(1, 2) },
            [nameof(LintRequest.ShowRelativePaths)] = Request(Cache) with { ShowRelativePaths = true },
        };
        string[] without = [nameof(LintRequest.LessonRules), nameof(LintRequest.CourseRules), nameof(LintRequest.MaxDegreeOfParallelism), nameof(LintRequest.Language), nameof(LintRequest.Profile), nameof(LintRequest.CacheFile)];
        Assert.That(typeof(LintRequest).GetProperties().Select(p => p.Name), Is.EquivalentTo([.. changes.Keys, .. without]), "a new setting belongs into CacheKey, and here");
        var keys = changes.Values.Append(Request(Cache)).Select(r => CacheKey.OfRules(r) + CacheKey.OfFiles(r));
        Assert.That(keys, Is.Unique);
    }

    [Test]
    public void A_file_just_written_has_no_stamp_and_an_old_one_has()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "x");
            Assert.That(WorkspaceFileSystem.Physical.GetStamp(path), Is.Null);
            File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddMinutes(-1));
            Assert.That(WorkspaceFileSystem.Physical.GetStamp(path)?.Length, Is.EqualTo(1));
            Assert.That(WorkspaceFileSystem.Physical.GetStamp(path + "-"), Is.Null);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Test]
    public void Runs_at_the_same_time_share_a_cache_on_disk()
    {
        var folder = Directory.CreateTempSubdirectory("contentlint-cache-");
        try
        {
            for (var i = 0; i < 20; i++)
                File.WriteAllText(Path.Combine(folder.FullName, $"{i}.mdx"), $"a <{i}\n");
            var request = new LintRequest { BaseDirectory = folder.FullName, CacheFile = Path.Combine(folder.FullName, "obj", "cache.bin") };
            Parallel.For(0, 40, i =>
            {
                if (i % 7 == 0)
                    File.WriteAllText(Path.Combine(folder.FullName, $"{i % 20}.mdx"), $"b <{i}\n");
                Assert.That(new LintWorkspace().Lint(request).Diagnostics, Has.Count.LessThanOrEqualTo(20), "a file may be seen half written");
            });
            Assert.That(Describe(new LintWorkspace().Lint(request)), Is.EqualTo(Describe(new LintWorkspace().Lint(request with { CacheFile = null }))));
            Assert.That(Directory.GetFiles(Path.Combine(folder.FullName, "obj")), Has.Length.EqualTo(1), "no temporary file is left");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Change(InMemoryFileSystem files, Random random)
    {
        var lesson = $"{(random.Next(2) == 0 ? "" : "m/")}{"abcdef"[random.Next(6)]}.mdx";
        switch (random.Next(12))
        {
            case 0 or 1 or 2:
                files.With(lesson, $"---\norder: {random.Next(4)}\n---\n\na <{random.Next(9)} {(random.Next(3) == 0 ? "{/* contentlint-disable-line CL1001 */}" : "")}\n");
                break;
            case 3:
                files.Delete(lesson);
                break;
            case 4:
                files.With("contentlint.yml", $"rules: {{ CL1001: {(random.Next(2) == 0 ? "warning" : "error")} }}\nfrontMatter: {{ unique: [order], schema: s.json }}\nrulePacks: [p.yml]\n");
                break;
            case 5:
                files.With("s.json", random.Next(2) == 0 ? """{ "required": ["title"] }""" : "{}");
                break;
            case 6:
                files.With("m/contentlint.yml", random.Next(2) == 0 ? "flavor: mdx\n" : "rules: { CL1001: off }\n");
                break;
            case 7:
                files.Delete("m/contentlint.yml");
                break;
            case 8:
                files.Delete("contentlint.yml");
                break;
            case 9:
                files.With("p.yml", $$"""
                    schemaVersion: 1
                    rules:
                      - id: TEAM001
                        name: words
                        title: A word
                        severity: {{(random.Next(2) == 0 ? "error" : "warning")}}
                        when: { text: { anyOf: ['a'] } }
                        require: { callout: { kind: [warning] } }
                        message: "'{match}' needs a callout."
                    """);
                break;
            case 10:
                files.With("src/content.config.ts", "export const collections = {}\n");
                break;
            default:
                break;
        }
    }

    private static InMemoryFileSystem Course(bool hasStamps = true) => new InMemoryFileSystem { HasStamps = hasStamps }
        .With("contentlint.yml", "frontMatter: { unique: [order], schema: s.json }\nrulePacks: [callouts]\n").With("s.json", """{ "required": ["title"] }""")
        .With("a.mdx", "a <17\n").With("b.mdx", "---\norder: 1\n---\n").With("m/c.mdx", "---\norder: 1\n---\n\nc <18 {/* contentlint-disable-line CL1001 */}\n")
        .With("m/d.mdx", "---\norder: 1\n---\n");

    private static LintRequest Request(string? cache) => new() { BaseDirectory = InMemoryFileSystem.Root, CacheFile = cache };

    private static LintResult Lint(InMemoryFileSystem files, string? cache = Cache) => Lint(files, Request(cache));

    private static LintResult Lint(InMemoryFileSystem files, LintRequest request) => new LintWorkspace(files).Lint(request);

    private static string[] Describe(LintResult result) =>
    [
        result.FileCount.ToString(System.Globalization.CultureInfo.InvariantCulture),
        .. result.Diagnostics.Select(d => $"{d.Location}-{d.Location.End} {d.Location.Span} {d} {d.Severity} {d.Help} {d.Descriptor.HelpUri} {string.Join(",", d.Related)} "
            + string.Join(",", d.Fixes.Select(f => f.Title.Text + f.Safety + string.Join("+", f.Edits)))),
    ];
}
