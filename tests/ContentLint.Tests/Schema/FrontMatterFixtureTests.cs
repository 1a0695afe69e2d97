using ContentLint.Data;
using ContentLint.Diagnostics;
using ContentLint.Schema;
using ContentLint.Testing;
using ContentLint.Text;
using ContentLint.Yaml;

namespace ContentLint.Tests.Schema;

/// <summary>The fixtures and doc pages of the front matter rules, against the front matter layers alone.</summary>
public sealed class FrontMatterFixtureTests
{
    private static readonly DiagnosticDescriptor[] Descriptors =
        [.. YamlDescriptors.All, .. SchemaDescriptors.All, .. DataDescriptors.All];

    private static IEnumerable<string> Ids => Descriptors.Select(d => d.Id).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Lessons => Files("*lesson.mdx");

    private static IEnumerable<string> Schemas => Files("*valid-lesson.schema.json");

    [TestCaseSource(nameof(Lessons))]
    public void A_lesson_shows_its_marks_and_nothing_else(string file)
    {
        var path = Path.Combine(Repository.Fixtures, file);
        var marked = File.ReadAllText(path);
        var source = SourceText.From(file, MarkedText.Parse(marked).Text);
        var diagnostics = Check(source, SchemaOf(path));
        Assert.That(MarkedText.Format(source.Text, diagnostics.Select(d => new MarkedSpan(d.Id, d.Location.Span))), Is.EqualTo(marked));
        Assert.That(diagnostics.Count == 0, Is.EqualTo(Path.GetFileName(file).StartsWith("valid-", StringComparison.Ordinal)));
    }

    [TestCaseSource(nameof(Lessons))]
    public void A_fix_gives_what_the_fixture_says(string file)
    {
        var path = Path.Combine(Repository.Fixtures, file);
        var source = SourceText.From(file, MarkedText.Parse(File.ReadAllText(path)).Text);
        var schema = SchemaOf(path);
        var diagnostics = Check(source, schema);
        var expected = Path.ChangeExtension(path, ".fixed.mdx");
        if (diagnostics.Count == 0 || diagnostics.Any(d => d.Fixes.Count == 0))
        {
            Assert.That(File.Exists(expected), Is.False);
            return;
        }

        var actual = TextEdit.Apply(source.Text, diagnostics.SelectMany(d => d.Fixes[0].Edits));
        Assert.That(actual, Is.EqualTo(File.ReadAllText(expected)));
        Assert.That(Check(SourceText.From(file, actual), schema), Is.Empty);
    }

    [TestCaseSource(nameof(Schemas))]
    public void A_schema_shows_its_marks_and_nothing_else(string file)
    {
        var marked = File.ReadAllText(Path.Combine(Repository.Fixtures, file));
        var source = SourceText.From(file, MarkedText.Parse(marked).Text);
        Assert.That(MarkedText.Format(source.Text, Load(source).Diagnostics.Select(d => new MarkedSpan(d.Id, d.Location.Span))), Is.EqualTo(marked));
    }

    [TestCaseSource(nameof(Ids))]
    public void Each_kind_has_a_page_whose_examples_hold(string id)
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "rules", $"{id}-{Descriptors.Single(d => d.Id == id).Name}.md"));
        var wrong = Block(page, "## Wrong", out var language);
        var right = Block(page, "## Right", out _);
        var schema = page.IndexOf("```json", StringComparison.Ordinal) is var at && at >= 0 && at < page.IndexOf("## Wrong", StringComparison.Ordinal)
            ? Load(SourceText.From("lesson.schema.json", Block(page, "with this schema", out _))).Schema
            : null;
        Func<string, IReadOnlyList<Diagnostic>> check = language == "json"
            ? text => Load(SourceText.From("lesson.schema.json", text)).Diagnostics
            : text => Check(SourceText.From("lesson.mdx", text), schema);
        Assert.That(check(wrong).Select(d => d.Id).Distinct(), Is.EqualTo(new[] { id }));
        Assert.That(check(right), Is.Empty);
    }

    private static IEnumerable<string> Files(string pattern) =>
        Ids.SelectMany(id => Directory.GetFiles(Path.Combine(Repository.Fixtures, id), pattern)).Select(f => Path.GetRelativePath(Repository.Fixtures, f));

    private static string Block(string page, string after, out string language)
    {
        var fence = page.IndexOf("```", page.IndexOf(after, StringComparison.Ordinal), StringComparison.Ordinal);
        var start = page.IndexOf('\n', fence) + 1;
        language = page[(fence + 3)..(start - 1)];
        return page[start..page.IndexOf("\n```", start, StringComparison.Ordinal)] + "\n";
    }

    private static JsonSchema? SchemaOf(string lesson)
    {
        var file = Path.Combine(Path.GetDirectoryName(lesson)!, "lesson.schema.json");
        return File.Exists(file) ? Load(SourceText.From(file, File.ReadAllText(file))).Schema : null;
    }

    private static (JsonSchema? Schema, IReadOnlyList<Diagnostic> Diagnostics) Load(SourceText source)
    {
        var document = JsonReader.Read(SourceSlice.Whole(source));
        var schema = document.Root is null ? null : JsonSchema.Load(new SchemaDocument(source, document.Root), "lesson.schema.json");
        return (schema, [.. document.Diagnostics, .. schema?.Diagnostics ?? []]);
    }

    private static List<Diagnostic> Check(SourceText source, JsonSchema? schema)
    {
        if (FrontMatterBlock.Find(source) is not { } block)
        {
            return FrontMatterBlock.FindNearMiss(source) is { } miss ? [miss]
                : schema is null ? []
                : [SchemaDiagnostics.MissingFrontMatter(source, schema)];
        }

        var document = YamlReader.Read(block.Content);
        return schema is null
            ? [.. document.Diagnostics]
            : [.. document.Diagnostics, .. SchemaReport.Check(schema, document.Root, new SchemaSite(source, block.OpeningFence, block.ClosingFence.Start))];
    }
}
