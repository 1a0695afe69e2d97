using ContentLint.Diagnostics;
using ContentLint.Schema;
using ContentLint.Text;
using ContentLint.Workspace;

namespace ContentLint.Tests.Workspace;

/// <summary>What an editor asks of a course beside its findings.</summary>
public sealed class CourseEditingTests
{
    private static readonly LintRequest Request = new() { BaseDirectory = InMemoryFileSystem.Root };

    [TestCase("a <17\n\n<Card />\n")]
    [TestCase("a <17\r\n\r\n<Card />\r\n")]
    public void A_text_is_mended_as_the_command_mends_it(string text)
    {
        var files = new InMemoryFileSystem()
            .With("contentlint.yml", "flavor: starlight\ngiven: { components: [] }\n")
            .With("a.mdx", text)
            .With("b.mdx", "import Card from './Card.astro';\n\n<Card />\n")
            .With("Card.astro", "");
        var course = Course.Open(Request, files);
        foreach (var most in new[] { FixSafety.Safe, FixSafety.Suggestion })
        {
            var expected = new LintWorkspace(files).Fix(Request, most).FirstOrDefault(f => f.Before.Path == "a.mdx")?.After.Text ?? text;
            Assert.That(course.FixText("a.mdx", most)!.Text, Is.EqualTo(expected));
        }

        Assert.That(course.FixText("gone.mdx", FixSafety.Safe), Is.Null);
    }

    [TestCase("docs/b.mdx")]
    [TestCase("docs/one/b.mdx")]
    [TestCase("docs/one/two/b.mdx")]
    public void A_page_in_a_new_folder_is_there_at_once(string path)
    {
        var files = new InMemoryFileSystem().With("package.json", """{ "dependencies": { "@docusaurus/core": "3.10.2" } }""").With("docusaurus.config.js", "export default { presets: [['classic', {}]] }").With("docs/a.mdx", "# A\n");
        var course = Course.Open(Request, files);
        Assert.That(course.Links.RouteOf(InMemoryFileSystem.Root + "/docs/a.mdx"), Is.EqualTo("docs/a"));

        course = course.With(path, "# B\n");
        Assert.That(course.Links.RouteOf($"{InMemoryFileSystem.Root}/{path}"), Is.EqualTo(path.Substring(0, path.Length - 4)));
        course = course.Without(path);
        Assert.That(course.Links.RouteOf($"{InMemoryFileSystem.Root}/{path}"), Is.Null);
    }

    [Test]
    public void Only_the_problems_of_one_rule_are_mended()
    {
        var course = Course.Open(Request, new InMemoryFileSystem().With("a.mdx", "a <17\n\n<br>\n\nb <18\n"));
        Assert.That(course.FixText("a.mdx", FixSafety.Safe, "CL1001")!.Text, Is.EqualTo("a \\<17\n\n<br>\n\nb \\<18\n"));
        Assert.That(course.FixText("a.mdx", FixSafety.Safe, "CL9999")!.Text, Is.EqualTo("a <17\n\n<br>\n\nb <18\n"));
    }

    [Test]
    public void The_baseline_of_a_file_is_known()
    {
        var files = new InMemoryFileSystem().With("contentlint.yml", "baseline: known.json\n").With("known.json", "{ \"version\": 2, \"files\": {} }").With("a.mdx", "a");
        Assert.That(Course.Open(Request, files).BaselineOf("a.mdx"), Is.EqualTo(InMemoryFileSystem.Root + "/known.json"));
        Assert.That(Course.Open(Request, new InMemoryFileSystem().With("a.mdx", "a")).BaselineOf("a.mdx"), Is.Null);
    }

    [Test]
    public void The_fields_of_front_matter_are_those_of_its_schema()
    {
        var files = new InMemoryFileSystem()
            .With("contentlint.yml", "frontMatter: { schema: s.json }\n")
            .With("s.json", """
                {
                  "required": ["level"],
                  "allOf": [{ "properties": { "more": { "type": "boolean", "default": false } }, "required": ["more"] }],
                  "anyOf": [{ "required": ["tags"] }, { "required": ["author"] }],
                  "properties": {
                    "level": { "title": "Level", "description": "How hard.", "enum": ["easy", "hard"] },
                    "tags": { "type": "array", "items": { "$ref": "#/$defs/tag" } },
                    "author": { "type": ["object", "null"], "properties": { "mail": { "type": "string", "format": "email" } } }
                  },
                  "$defs": { "tag": { "const": "a" } }
                }
                """)
            .With("a.mdx", "a");
        var fields = Course.Open(Request, files).FieldsOf("a.mdx").ToDictionary(f => f.Name);
        Assert.That(fields.Keys, Is.EquivalentTo(new[] { "level", "tags", "author", "more" }));
        Assert.That(fields.Values.Where(f => f.IsRequired).Select(f => f.Name), Is.EquivalentTo(new[] { "level", "more" }), "what one of several schemas asks for is not required");
        Assert.That((fields["level"].Title, fields["level"].Description), Is.EqualTo(("Level", "How hard.")));
        Assert.That(fields["level"].Values.Select(v => v.Text), Is.EqualTo(new[] { "easy", "hard" }));
        Assert.That(fields["tags"].Items!.Values.Select(v => v.Text), Is.EqualTo(new[] { "a" }));
        Assert.That(fields["author"].Fields.Single(), Has.Property(nameof(SchemaField.Name)).EqualTo("mail").And.Property(nameof(SchemaField.Format)).EqualTo("email"));
        Assert.That(fields["author"].Types, Is.EqualTo(new[] { "object", "null" }));
        Assert.That(fields["more"].Values.Select(v => v.Value), Is.EqualTo(new object[] { true, false }));
        Assert.That(fields["more"].Default, Is.EqualTo("false"));
    }

    [Test]
    public void A_schema_that_holds_itself_has_fields()
    {
        var fields = SchemaField.Read(SourceText.From("s.json", """{ "allOf": [{ "$ref": "#" }], "properties": { "a": { "$ref": "#" } } }"""));
        Assert.That(fields.Single().Fields.Single().Fields.Single().Name, Is.EqualTo("a"));
        Assert.That(SchemaField.Read(SourceText.From("s.json", "{")), Is.Empty);
    }

    [TestCase("text\n", "import Card from './parts/Card.astro';\n\ntext\n")]
    [TestCase("---\ntitle: A\n---\n\ntext\n", "---\ntitle: A\n---\n\nimport Card from './parts/Card.astro';\n\ntext\n")]
    [TestCase("import Card from './other'\n\ntext\n", null)]
    public void A_component_comes_with_its_import(string text, string? expected)
    {
        var files = new InMemoryFileSystem().With("a.mdx", text).With("docs/b.mdx", "import Card from '../parts/Card.astro';\n");
        var edit = Course.Open(Request, files).ImportOf("a.mdx", "Card");
        Assert.That(edit is null ? null : TextEdit.Apply(text, [edit]), Is.EqualTo(expected));
    }

    [Test]
    public void Nobody_knows_where_some_components_are_from()
    {
        var course = Course.Open(Request, new InMemoryFileSystem().With("a.mdx", "a"));
        Assert.That(course.ImportOf("a.mdx", "Unheard"), Is.Null);
        Assert.That(course.ImportOf("gone.mdx", "Card"), Is.Null);
    }
}
