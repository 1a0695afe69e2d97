// The schema that completes `contentlint.yml` in editors says the same as the reader that reads it.

using ContentLint.Configuration;
using ContentLint.Data;
using ContentLint.Diagnostics;
using ContentLint.Schema;
using ContentLint.Schema.Validation;
using ContentLint.Text;
using ContentLint.Yaml;

namespace ContentLint.Tests.Configuration;

public sealed class ConfigurationSchemaTests
{
    private static readonly JsonSchema Schema = Load();

    public static IEnumerable<string> Samples =>
        new[] { "samples", "docs", Path.Combine("tests", "ContentLint.Tests", "Fixtures") }
            .Select(folder => Path.Combine(Repository.Root, folder))
            .SelectMany(folder => Directory.GetFiles(folder, "*contentlint.yml", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(Repository.Root, file))
            .Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Samples))]
    public void Every_configuration_of_the_repository_satisfies_it(string file) =>
        Assert.That(Check(File.ReadAllText(Path.Combine(Repository.Root, file))), Is.Empty);

    [Test]
    public void The_example_of_the_documentation_satisfies_it()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "configuration.md"));
        var start = page.IndexOf("```yaml\n", StringComparison.Ordinal) + 8;
        Assert.That(Check(page[start..page.IndexOf("```", start, StringComparison.Ordinal)]), Is.Empty);
    }

    [TestCase("flavour: astro")]
    [TestCase("flavor: astroo")]
    [TestCase("math: maybe")]
    [TestCase("rules: [CL1001]")]
    [TestCase("rules: { CL1001: warn }")]
    [TestCase("frontMatter: { scema: a.json }")]
    [TestCase("mermaid: { components: [{ attribute: chart }] }")]
    [TestCase("mermaid: { components: Mermaid }")]
    [TestCase("codeBlocks: { yaml: maybe }")]
    [TestCase("codeBlocks: { sql: off }")]
    [TestCase("codeBlocks: off")]
    [TestCase("overrides: [{ flavor: mdx }]")]
    [TestCase("overrides: [{ files: a, include: b }]")]
    [TestCase("callouts: { labels: { warnung: [Achtung] } }")]
    [TestCase("include: [{ a: b }]")]
    [TestCase("- flavor")]
    public void What_the_reader_refuses_the_schema_refuses(string text)
    {
        Assert.That(Read(text), Is.Not.Empty);
        Assert.That(Check(text), Is.Not.Empty);
    }

    [TestCase("flavor: docusaurus\nmath: true\nextends: []")]
    [TestCase("rules: { CL1001: off, mdx-unclosed-tag: suggestion, CL1006: false }")]
    [TestCase("include: '**/*.mdx'\nexclude: ['a', 'b']\nmdxFiles: ['docs/**']")]
    [TestCase("frontMatter: { unique: order }")]
    [TestCase("codeBlocks: { yaml: off, json: true }\noverrides: [{ files: a, codeBlocks: { yaml: on } }]")]
    [TestCase("callouts: { components: [{ name: Box, kind: tip, attribute: a, default: note }], kinds: { tip: t } }")]
    [TestCase("overrides: [{ files: a, rules: {}, math: false, callouts: {}, mermaid: { languages: mmd } }]")]
    public void What_the_reader_takes_the_schema_takes(string text)
    {
        Assert.That(Read(text), Is.Empty);
        Assert.That(Check(text), Is.Empty);
    }

    private static JsonSchema Load()
    {
        var diagnostics = new List<Diagnostic>();
        var path = Path.Combine(Repository.Root, "schemas", "contentlint.schema.json");
        var schema = SchemaFile.Load("/contentlint.schema.json", SourceText.From(path, File.ReadAllText(path)), _ => null, diagnostics);
        Assert.That(diagnostics, Is.Empty);
        return schema!;
    }

    private static IReadOnlyList<SchemaError> Check(string yaml)
    {
        var root = YamlReader.Read(MappedText.Whole(SourceText.From("contentlint.yml", yaml))).Root;
        return Schema.Validate(root ?? new DataMapping(default, [])).Errors;
    }

    private static IReadOnlyList<Diagnostic> Read(string yaml) =>
        ConfigurationReader.Read("/contentlint.yml", SourceText.From("contentlint.yml", yaml), _ => null).Diagnostics;
}
