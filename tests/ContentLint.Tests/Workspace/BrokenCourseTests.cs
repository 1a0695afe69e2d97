// Courses whose links are all right, each broken in one way on purpose: every link that the change breaks must be found, and no
// other.

using System.Globalization;
using ContentLint.Workspace;

namespace ContentLint.Tests.Workspace;

public sealed class BrokenCourseTests
{
    private const int Lessons = 24;
    private const int LinksOfEach = 6;

    // Front matter and a heading take six lines, each link one.
    private const int FirstLink = 7;

    private static readonly string[] Sites = ["astro", "starlight", "docusaurus", "none"];

    public static IEnumerable<TestCaseData> Breaks =>
        from site in Sites
        from change in new[] { "renamed", "moved", "anchor", "case", "base", "image", "locale" }
        where Applies(site, change)
        select new TestCaseData(site, change);

    [TestCaseSource(nameof(Sites))]
    public void A_whole_course_has_nothing_to_report(string site) => Assert.That(Check(new Site(site, seed: 1)), Is.Empty);

    [TestCaseSource(nameof(Breaks))]
    public void Every_broken_link_is_found_and_no_other(string kind, string change)
    {
        for (var seed = 1; seed <= 3; seed++)
        {
            var site = new Site(kind, seed);
            var expected = site.Break(change);
            Assert.That(expected, Is.Not.Empty, "nothing was broken");
            Assert.That(Check(site), Is.EqualTo(expected.Order(StringComparer.Ordinal)), $"seed {seed}");
        }
    }

    // A base is Astro's, languages are Starlight's; without a site, and of addresses, there is no case, and no images.
    private static bool Applies(string site, string change) => change switch
    {
        "base" => site == "astro",
        "locale" => site == "starlight",
        "case" => site is "docusaurus" or "none",
        "image" => site != "none",
        "moved" => site != "none",
        _ => true,
    };

    private static IEnumerable<string> Check(Site site)
    {
        var request = new LintRequest { BaseDirectory = InMemoryFileSystem.Root, Rules = ["CL51*", "CL52*", "CL53*"] };
        return new LintWorkspace(site.ToFiles()).Lint(request).Diagnostics
            .Select(d => string.Create(CultureInfo.InvariantCulture, $"{d.Location.Path}:{d.Location.Start.Line}")).Order(StringComparer.Ordinal);
    }

    /// <summary>A course: lessons in three parts, each with links to others, an anchor and an image.</summary>
    private sealed class Site
    {
        private readonly Random _random;
        private readonly string _kind;
        private readonly List<Lesson> _lessons = [];
        private readonly HashSet<int> _withoutBase = [];
        private string _locale = "";
        private int _lostImage = -1;

        public Site(string kind, int seed)
        {
            (_kind, _random) = (kind, new Random(seed));
            for (var i = 0; i < Lessons; i++)
                _lessons.Add(new Lesson($"{i % 3:00}-part", $"lesson-{i}", $"Words of lesson {i}"));
            for (var i = 0; i < Lessons; i++)
            {
                for (var j = 0; j < LinksOfEach; j++)
                    _lessons[i].Links.Add(_random.Next(Lessons));
            }
        }

        // Where each link writes its target: as the course was before the change.
        private Lesson[] Before { get => field ?? [.. _lessons]; set; }

        public IEnumerable<string> Break(string change)
        {
            Before = [.. _lessons.Select(l => l with { })];
            var hit = _lessons.SelectMany(l => l.Links).First(t => t != 0);
            switch (change)
            {
                case "renamed":
                    _lessons[hit] = _lessons[hit] with { Name = "another-name" };
                    break;
                case "moved":
                    _lessons[hit] = _lessons[hit] with { Part = "09-elsewhere" };
                    break;
                case "case":
                    _lessons[hit] = _lessons[hit] with { Name = "Lesson-" + hit.ToString(CultureInfo.InvariantCulture) };
                    break;
                case "anchor":
                    _lessons[hit] = _lessons[hit] with { Heading = "Other words" };
                    break;
                case "base":
                    _withoutBase.Add(hit);
                    return PlacesOf((i, _) => i == hit);
                case "image":
                    _lostImage = hit;
                    return [$"{PathOf(_lessons[hit])}:{FirstLink + LinksOfEach}"];
                case "locale":
                    _lessons[hit] = _lessons[hit] with { Name = "another-name" };
                    _locale = "/ru";
                    break;
            }

            // A lesson that is moved takes its links along: those to files beside it would break too, so it has none.
            if (change == "moved" && _kind == "docusaurus")
                _lessons[hit].Links.Clear();
            return PlacesOf((_, target) => target == hit);
        }

        public InMemoryFileSystem ToFiles()
        {
            var files = new InMemoryFileSystem();
            foreach (var (path, text) in Configurations())
                files.With(path, text);
            for (var i = 0; i < Lessons; i++)
            {
                files.With(PathOf(_lessons[i]), TextOf(i));
                if (i != _lostImage)
                    files.With(Path.Combine(Path.GetDirectoryName(PathOf(_lessons[i]))!, $"pic-{i}.png").Replace('\\', '/'), "");
            }

            return files;
        }

        private IEnumerable<string> PlacesOf(Func<int, int, bool> isBroken) =>
            from i in Enumerable.Range(0, Lessons)
            from j in Enumerable.Range(0, _lessons[i].Links.Count)
            where isBroken(i, _lessons[i].Links[j])
            select $"{PathOf(_lessons[i])}:{FirstLink + j}";

        private string TextOf(int i)
        {
            var image = _kind == "none" ? "" : $"![x](./pic-{i}.png)\n";
            return $"---\ntitle: T\n---\n\n## {_lessons[i].Heading}\n\n{string.Concat(_lessons[i].Links.Select(t => $"[x]({AddressOf(i, t)})\n"))}{image}";
        }

        private string AddressOf(int from, int target)
        {
            var lesson = Before[target];
            var anchor = "#" + lesson.Heading.ToLowerInvariant().Replace(' ', '-');
            return _kind switch
            {
                "astro" => $"{(_withoutBase.Contains(from) ? "" : "/base")}/course/{lesson.Part}/{lesson.Name}/{anchor}",
                "starlight" => $"{_locale}/{lesson.Part}/{lesson.Name}/{anchor}",
                _ => $"../{lesson.Part}/{lesson.Name}.mdx{anchor}",
            };
        }

        private string PathOf(Lesson lesson) => (_kind switch
        {
            "astro" => "src/content/course/",
            "starlight" => "src/content/docs/",
            "docusaurus" => "docs/",
            _ => "lessons/",
        }) + $"{lesson.Part}/{lesson.Name}.mdx";

        private (string Path, string Text)[] Configurations() => _kind switch
        {
            "astro" =>
            [
                ("astro.config.mjs", "export default { base: '/base' };"),
                ("package.json", "{ \"dependencies\": { \"astro\": \"^5.2.0\" } }"),
                ("src/content.config.ts", "import { defineCollection } from 'astro:content';\nimport { glob } from 'astro/loaders';\nexport const collections = { course: defineCollection({ loader: glob({ pattern: '**/*.mdx', base: './src/content/course' }) }) };"),
                ("src/pages/course/[...slug].astro", "---\nexport async function getStaticPaths() {\n  const all = await getCollection('course');\n  return all.map((e) => ({ params: { slug: e.id } }));\n}\n---\n"),
            ],
            "starlight" =>
            [
                ("package.json", "{ \"dependencies\": { \"astro\": \"^5.1.0\", \"@astrojs/starlight\": \"^0.32.0\" } }"),
                ("astro.config.mjs", "import starlight from '@astrojs/starlight';\nexport default { integrations: [starlight({ title: 'T', locales: { root: { label: 'English', lang: 'en' }, ru: { label: 'Русский' } } })] };"),
                ("src/content.config.ts", "import { defineCollection } from 'astro:content';\nimport { docsLoader } from '@astrojs/starlight/loaders';\nexport const collections = { docs: defineCollection({ loader: docsLoader() }) };"),
            ],
            "docusaurus" => [("docusaurus.config.js", "export default { presets: ['classic'] };")],
            _ => [],
        };
    }

    private sealed record Lesson(string Part, string Name, string Heading)
    {
        public List<int> Links { get; init; } = [];
    }
}
