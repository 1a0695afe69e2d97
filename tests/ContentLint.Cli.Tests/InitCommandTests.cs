using System.Globalization;

namespace ContentLint.Cli.Tests;

public sealed class InitCommandTests
{
    private const string Lesson = "---\ntitle: A\norder: 1\n---\n\nText.\n";

    private static string Read(CommandRun run, string name) => File.ReadAllText(Path.Combine(run.Folder, name));

    [TestCase("astro.config.mjs", "src/content/lessons/a.mdx", "An Astro site with 1 lesson.", "flavor: astro", "include: ['src/content/**/*.{mdx,md,mmd,mermaid}']")]
    [TestCase("src/content.config.ts", "src/content/lessons/a.mdx", "An Astro site with 1 lesson.", "flavor: astro", "include: ['src/content/**/*.{mdx,md,mmd,mermaid}']")]
    [TestCase("docusaurus.config.ts", "docs/a.mdx", "A Docusaurus site with 1 lesson.", "flavor: docusaurus", "include: ['docs/**/*.{mdx,md,mmd,mermaid}']")]
    [TestCase("docusaurus.config.js", "docs/a.md", "A Docusaurus site with 1 lesson.", "mdxFiles: ['**/*.md']", "flavor: docusaurus")]
    [TestCase("next.config.mjs", "content/a.mdx", "A Next.js site with 1 lesson.", "flavor: mdx", "include: ['content/**/*.{mdx,md,mmd,mermaid}']")]
    [TestCase("readme.txt", "lessons/a.mdx", "A folder with 1 lesson.", "flavor: astro", "# include: ['lessons/**/*.mdx']")]
    public void The_kind_of_site_decides_what_is_written(string marker, string lesson, string found, string first, string second)
    {
        using var run = new CommandRun().With(marker, "").With(lesson, Lesson);
        Assert.That(run.Run("init"), Is.Zero, run.Error);
        Assert.That(run.Out, Is.EqualTo($"{found}\nWrote contentlint.yml.\nNext: contentlint check\n"));
        var lines = Read(run, "contentlint.yml").Split('\n');
        Assert.That(lines, Does.Contain(first).And.Contain(second));
        Assert.That(run.Run("check"), Is.Zero, run.Out);
        Assert.That(run.Out, Is.EqualTo("No problems in 1 file.\n"));
    }

    [Test]
    public void Lessons_outside_the_usual_folders_are_not_left_out()
    {
        using var run = new CommandRun().With("astro.config.mjs", "").With("src/content/a.mdx", Lesson).With("lessons/b.mdx", Lesson).With("README.md", "Hi\n");
        Assert.That(run.Run("init"), Is.Zero);
        Assert.That(Read(run, "contentlint.yml"), Does.Contain("# include:"));
    }

    [Test]
    public void Nothing_is_replaced_without_force()
    {
        using var run = new CommandRun().With("contentlint.yml", "flavor: mdx\n").With("a.mdx", Lesson);
        Assert.That(run.Run("init"), Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("contentlint.yml is there already").And.Contain("--force"));
        Assert.That(Read(run, "contentlint.yml"), Is.EqualTo("flavor: mdx\n"));
        Assert.That(run.Run("init", "--force"), Is.Zero);
        Assert.That(Read(run, "contentlint.yml"), Does.Contain("flavor: astro"));
    }

    [Test]
    public void A_schema_can_be_added_later_as_the_configuration_recommends()
    {
        using var run = new CommandRun().With("a.mdx", Lesson).With("b.mdx", Lesson);
        Assert.That(run.Run("init"), Is.Zero);
        Assert.That(Read(run, "contentlint.yml"), Does.Contain("`contentlint init --schema` infers one"));
        Assert.That(run.Run("init", "--schema"), Is.Zero, run.Error);
        Assert.That(Read(run, "contentlint.yml"), Does.Contain("\nfrontMatter:\n  schema: lesson.schema.json\n"));
        Assert.That(run.Run("check"), Is.Zero, run.Out);
    }

    [Test]
    public void A_configuration_with_words_of_its_own_stays_and_the_lines_to_add_are_said()
    {
        using var run = new CommandRun().With("contentlint.yml", "flavor: mdx\n").With("a.mdx", Lesson);
        Assert.That(run.Run("init", "--schema"), Is.Zero, run.Error);
        Assert.That(Read(run, "contentlint.yml"), Is.EqualTo("flavor: mdx\n"));
        Assert.That(Read(run, "lesson.schema.json"), Does.Contain("properties"));
        Assert.That(run.Out, Does.Contain("Wrote lesson.schema.json.\n").And.Contain("  frontMatter:\n    schema: lesson.schema.json\n"));
        Assert.That(run.Run("init", "--schema"), Is.EqualTo(2));
    }

    [Test]
    public void A_schema_that_is_there_keeps_everything_from_being_written()
    {
        using var run = new CommandRun().With("lesson.schema.json", "{}").With("a.mdx", Lesson);
        Assert.That(run.Run("init", "--schema"), Is.EqualTo(2));
        Assert.That(File.Exists(Path.Combine(run.Folder, "contentlint.yml")), Is.False);
    }

    [Test]
    public void A_folder_that_is_not_there_is_refused()
    {
        using var run = new CommandRun();
        Assert.That(run.Run("init", "nowhere"), Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("There is no folder 'nowhere'."));
    }

    [Test]
    public void A_schema_says_what_the_lessons_have_in_common()
    {
        using var run = new CommandRun()
            .With("course/a.mdx", "---\ntitle: A\nlevel: basic\nupdated: 2024-05-31\ntags: [a]\n---\n")
            .With("course/b.mdx", "---\ntitle: B\nlevel: expert\nupdated: 2024-06-01\norder: 2\n---\n");
        for (var i = 0; i < 5; i++)
            run.With($"course/c{i}.mdx", $"---\ntitle: C{i}\nlevel: {(i % 2 == 0 ? "basic" : "expert")}\nupdated: 2024-05-0{i + 1}\nauthor: {{ name: N{i} }}\n---\n");
        Assert.That(run.Run("init", "course", "--schema"), Is.Zero, run.Error);
        Assert.That(run.Out, Is.EqualTo("A folder with 7 lessons.\nWrote contentlint.yml and lesson.schema.json.\nNext: contentlint check course\n"));
        Assert.That(Read(run, "course/lesson.schema.json"), Is.EqualTo("""
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "type": "object",
              "required": ["title", "level", "updated"],
              "properties": {
                "title": {
                  "type": "string"
                },
                "level": {
                  "type": "string",
                  "enum": ["basic", "expert"]
                },
                "updated": {
                  "type": "string",
                  "format": "date"
                },
                "tags": {
                  "type": "array",
                  "items": {
                    "type": "string"
                  }
                },
                "order": {
                  "type": "integer"
                },
                "author": {
                  "type": "object",
                  "required": ["name"],
                  "properties": {
                    "name": {
                      "type": "string"
                    }
                  }
                }
              }
            }

            """.ReplaceLineEndings("\n")));
        run.With("course/d.mdx", "---\ntitle: D\nlevel: bsic\n---\n");
        Assert.That(run.Run("check", "course"), Is.EqualTo(1));
        Assert.That(run.Out, Does.Contain("CL2104").And.Contain("CL2101"));
    }

    [Test]
    public void Lessons_without_front_matter_are_said()
    {
        using var run = new CommandRun().With("a.mdx", Lesson).With("b.mdx", "Text.\n");
        Assert.That(run.Run("init", "--schema"), Is.Zero);
        Assert.That(run.Out, Does.Contain("1 of 2 lessons have no front matter, so the schema requires no field."));
        Assert.That(run.Run("check"), Is.Zero, run.Out);
    }

    [Test]
    public void The_schemas_of_a_site_count_more_than_an_inferred_one()
    {
        using var run = new CommandRun()
            .With("src/content.config.ts", "import { defineCollection, z } from 'astro:content';\nexport const collections = { a: defineCollection({ schema: z.object({ title: z.string() }) }) };\n")
            .With("src/content/a/a.mdx", Lesson);
        Assert.That(run.Run("init", "--schema"), Is.Zero);
        Assert.That(run.Out, Does.Contain("none was inferred").And.Contain("Wrote contentlint.yml.\n"));
    }

    [Test]
    public void Every_lesson_satisfies_the_schema_that_is_inferred_from_it([Range(1, 25)] int seed)
    {
        string[] values =
        [
            "text", "'in quotes'", "\"\"", "1", "-3", "1.5", "true", "null", "~", "", "2024-05-31", "2024-05-31T10:00:00Z", "\"2024-05-31\"", "[]", "[a, 1]", "[[1], {x: y}]",
            "{}", "{ a: 1 }", "{ a: { b: [2024-01-01] } }", "basic", "expert", "|\n  several\n  lines", ".inf", "0x1F", "yes", "'\U0001F600'",
        ];
        var random = new Random(seed);
        using var run = new CommandRun();
        for (var i = 0; i < 12; i++)
        {
            var fields = Enumerable.Range(0, 6).Where(_ => random.Next(4) > 0).Select(f => $"field{f}: {values[random.Next(seed % 2 == 0 ? values.Length : 4 + (seed % 5))]}");
            run.With($"l{i.ToString(CultureInfo.InvariantCulture)}.mdx", $"---\n{string.Join("\n", fields)}\n---\n\nText.\n");
        }

        Assert.That(run.Run("init", "--schema"), Is.Zero, run.Error);
        Assert.That(run.Run("check", "--rule", "CL2*"), Is.Zero, run.Out + Read(run, "lesson.schema.json"));
    }
}
