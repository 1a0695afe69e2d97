// The table from a fence's first word to a language, and what every language must stand.

using ContentLint.Data;
using ContentLint.Lessons;
using ContentLint.Lessons.Languages;
using ContentLint.Text;
using ContentLint.Yaml;

namespace ContentLint.Tests.Lessons.Languages;

public sealed class CodeLanguagesTests
{
    public static IEnumerable<string> HostileUnits =>
    [
        "[", "{", "{\"a\":", "\"", "'", "\\", "- ", "? ", "a: ", "&a ", "*a ", "!t ", "{a: ", "[a, ", "---\n", "...\n", "%TAG\n", "|\n", "\t", "\r", "\0", "\ud800",
        "}", "]", ",", ":", "/*", "//\n", "#\n", "\"a\":1,", "'a',", "a:\n", "- a: b\n", "<a ", "> ", "x: y: z\n", "\"a\n",
    ];

    [TestCase("mermaid", "pie\n  \"a\" : 1", ExpectedResult = "diagram")]
    [TestCase("json", "{ \"a\" 1 }", ExpectedResult = "CL1310")]
    [TestCase("jsonc", "{ \"a\": 1, \"a\": 2 }", ExpectedResult = "CL1311")]
    [TestCase("yaml", "a: b: c", ExpectedResult = "CL1312")]
    [TestCase("yml", "a: b: c", ExpectedResult = "CL1312")]
    [TestCase("yam", "a: b: c", ExpectedResult = "")]
    [TestCase("", "a: b: c", ExpectedResult = "")]
    public string A_fence_is_read_as_its_first_word_says(string language, string code)
    {
        var lesson = Read($"```{language} title=\"x\"\n{code}\n```\n", LessonOptions.Default);
        return string.Join(" ", lesson.Diagrams.Select(_ => "diagram").Concat(lesson.SyntaxDiagnostics.Select(d => d.Id)));
    }

    [Test]
    public void What_a_configuration_calls_Mermaid_is_Mermaid()
    {
        var options = LessonOptions.Default with { DiagramLanguages = ["yaml", "chart"] };
        Assert.That(Read("```yaml\npie\n```\n\n```chart\npie\n```\n\n```mermaid\npie\n```\n", options).Diagrams, Has.Count.EqualTo(2));
    }

    [TestCase("json")]
    [TestCase("yaml")]
    public void A_language_that_is_off_is_not_read(string off)
    {
        var options = LessonOptions.Default with { UncheckedLanguages = [off] };
        var found = Read("```json\n{ \"a\" 1 }\n```\n\n```yml\na: b: c\n```\n", options).SyntaxDiagnostics;
        Assert.That(found.Select(d => d.Id), Is.EqualTo(new[] { off == "json" ? "CL1312" : "CL1310" }));
    }

    [TestCase("skip")]
    [TestCase("title=\"a\" Invalid")]
    [TestCase("{1,3} ins={2}")]
    public void A_marked_fence_is_left_alone(string meta) =>
        Assert.That(Read($"```json {meta}\n{{ \"a\" 1 }}\n```\n\n```yaml {meta}\na: b: c\n```\n", LessonOptions.Default).SyntaxDiagnostics, Is.Empty);

    [TestCase("title=\"skipped.json\"")]
    [TestCase("showLineNumbers {1,3}")]
    public void Any_other_word_is_no_mark(string meta) =>
        Assert.That(Read($"```json {meta}\n{{ \"a\" 1 }}\n```\n\n```yaml {meta}\na: b: c\n```\n", LessonOptions.Default).SyntaxDiagnostics, Has.Count.EqualTo(2));

    [Test]
    public void A_fence_without_an_end_is_left_to_the_lesson() =>
        Assert.That(Read("```json\n{ \"a\" 1 }\n", LessonOptions.Default).SyntaxDiagnostics, Is.Empty);

    [TestCaseSource(nameof(HostileUnits))]
    public void Any_text_is_read(string unit)
    {
        var code = string.Concat(Enumerable.Repeat(unit, 20_000));
        var slice = MappedText.Whole(SourceText.From("a.mdx", code));
        Assert.That(() => JsonReader.Read(slice, JsonForm.Example), Throws.Nothing);
        Assert.That(() => YamlReader.ReadStream(slice), Throws.Nothing);
        Assert.That(() => YamlEvents.Accepts(code), Throws.Nothing);
        foreach (var language in CodeLanguages.Switchable.Keys)
            Assert.That(() => Read($"~~~{language}\n{code}\n~~~\n", LessonOptions.Default), Throws.Nothing);
    }

    private static Lesson Read(string text, LessonOptions options) => LessonReader.Read(SourceText.From("a.mdx", text), options);
}
