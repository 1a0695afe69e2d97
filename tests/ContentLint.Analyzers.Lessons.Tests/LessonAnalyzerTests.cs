using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Analyzers.Lessons.Tests;

public sealed class LessonAnalyzerTests
{
    private const string Broken = "# Урок\n\nДля версий <17 это.\n";
    private const string Role = "build_metadata.AdditionalFiles.ContentLintRole";

    [Test]
    public void A_lesson_on_no_disk_is_linted() =>
        Assert.That(new Compiler().Run(new TestFile("/nowhere/course/a.mdx", Broken)), Is.EqualTo([
            $"Error CL1001 {Places()} The '<' before '17' is read as the start of a tag. Write '\\<17' or '&lt;17', or say it in words.",
        ]));

    [TestCase("/nowhere/course/a.mmd", null, true)]
    [TestCase("/nowhere/course/a.mermaid", null, true)]
    [TestCase("/nowhere/course/a.md", null, false)]
    [TestCase("/nowhere/course/a.md", "lesson", true)]
    [TestCase("/nowhere/course/a.mmd", "context", false)]
    [TestCase("/nowhere/course/a.mmd", "support", false)]
    [TestCase("/nowhere/course/stylecop.json", null, false)]
    public void Which_files_are_lessons(string path, string? role, bool isLesson)
    {
        var compiler = new Compiler();
        if (role is not null)
            compiler.Files[path] = new() { [Role] = role };
        Assert.That(compiler.Run(new TestFile(path, "---\na: [\n---\n\nflowchat LR\n  A --> B\n")), isLesson ? Is.Not.Empty : Is.Empty);
    }

    [TestCase("contentlint.cl1001.severity", "warning", "Warning")]
    [TestCase("contentlint.mdx-unexpected-character.severity", "suggestion", "Info")]
    [TestCase("contentlint.cl1001.severity", "none", null)]
    [TestCase("contentlint.cl1002.severity", "none", "Error")]
    [TestCase("dotnet_diagnostic.cl1001.severity", "none", "Error")]
    public void The_key_of_an_editorconfig_decides(string key, string value, string? severity)
    {
        var compiler = new Compiler();
        compiler.Files["/nowhere/course/a.mdx"] = new() { [key] = value };
        Assert.That(compiler.Run(new TestFile("/nowhere/course/a.mdx", Broken)).Select(d => d.Split(' ')[0]), Is.EqualTo(severity is null ? [] : new[] { severity }));
    }

    [Test]
    public void A_severity_that_is_none_is_reported()
    {
        var compiler = new Compiler();
        compiler.Files["/nowhere/course/a.mdx"] = new() { ["contentlint.cl1001.severity"] = "eror" };
        var found = compiler.Run(new TestFile("/nowhere/course/a.mdx", Broken));
        Assert.That(found, Has.Length.EqualTo(2));
        Assert.That(found[0], Does.StartWith("Error CL0002 ").And.EndsWith("the severity 'eror' here. Write error, warning, suggestion or none."));
    }

    [Test]
    public void Suppressions_and_the_configuration_count()
    {
        var found = new Compiler().Run(
            new TestFile("/nowhere/course/contentlint.yml", "rules: { CL1001: warning, CL0003: off }\nrulePacks: [house.yml]\n"),
            new TestFile("/nowhere/course/house.yml", "schemaVersion: 1\nrules:\n  - { id: TEAM001, name: no-reboot, title: t, severity: error, when: { text: { anyOf: [reboot] } }, require: { callout: { kind: [warning] } }, message: 'No reboot' }\n"),
            new TestFile("/nowhere/course/a.mdx", Broken),
            new TestFile("/nowhere/course/b.mdx", "reboot <17 {/* contentlint-disable-line CL1001 */}\n"));
        Assert.That(found, Is.EqualTo([
            "Error CLL002 /nowhere/course/b.mdx(0,0,0,6) TEAM001: No reboot".Replace("(0,0,0,6)", Span(0, 0, 0, 6)),
            $"Warning CL1001 {Places()} The '<' before '17' is read as the start of a tag. Write '\\<17' or '&lt;17', or say it in words.",
        ]));
    }

    [Test]
    public void The_project_chooses_the_language()
    {
        var compiler = new Compiler();
        compiler.Properties["build_property.ContentLintLanguage"] = "ru.yml";
        var found = compiler.Run(
            new TestFile("/nowhere/course/ru.yml", "language: ru\nmessages: { \"The '<' before '{text}' is read as the start of a tag.\": \"Знак '<' перед '{text}' начинает тег.\" }\n"),
            new TestFile("/nowhere/course/a.mdx", Broken));
        Assert.That(found.Single(), Does.Contain(" Знак '<' перед '17' начинает тег. "));
        compiler.Properties.Remove("build_property.ContentLintLanguage");
        Assert.That(compiler.Run(new TestFile("/nowhere/course/a.mdx", Broken)).Single(), Does.Contain(" The '<' before '17' is read as the start of a tag. "));
    }

    [Test]
    public void A_mistake_in_the_configuration_stands_there() =>
        Assert.That(
            new Compiler().Run(new TestFile("/nowhere/course/contentlint.yml", "flavour: astro\n"), new TestFile("/nowhere/course/a.mdx", "# A\n")).Single(),
            Does.StartWith("Error CL0002 /nowhere/course/contentlint.yml("));

    [TestCase("utf-8", true)]
    [TestCase("utf-8", false)]
    [TestCase("utf-16", true)]
    [TestCase("utf-16BE", true)]
    public void Encodings_and_marks_move_nothing(string name, bool hasMark)
    {
        var encoding = name == "utf-8" ? new UTF8Encoding(hasMark) : Encoding.GetEncoding(name);
        using var bytes = new MemoryStream([.. encoding.GetPreamble(), .. encoding.GetBytes(Broken)]);
        Assert.That(new Compiler().Run(new TestFile("/nowhere/course/a.mdx", SourceText.From(bytes))).Single(), Does.Contain(Places()));
    }

    [Test]
    public void The_next_compilation_takes_what_has_not_changed()
    {
        var compiler = new Compiler();
        var lessons = Enumerable.Range(0, 20).Select(i => new TestFile($"/nowhere/course/{i}.mdx", Broken)).ToArray();
        var first = compiler.Run(lessons);
        Assert.That(first, Has.Length.EqualTo(20));
        Assert.That(compiler.Run(lessons), Is.EqualTo(first));

        var changed = compiler.Run([new TestFile("/nowhere/course/0.mdx", "# Now clean\n"), .. lessons.Skip(1)]);
        Assert.That(changed, Is.EqualTo(first.Where(d => !d.Contains("/0.mdx", StringComparison.Ordinal))));
        Assert.That(compiler.Run([.. lessons.Skip(1)]), Is.EqualTo(changed), "a file that is gone");
        Assert.That(compiler.Run([new TestFile("/nowhere/course/contentlint.yml", "rules: { CL1001: off }\n"), .. lessons]), Is.Empty, "a configuration that is new");
    }

    [Test]
    public void What_the_project_says_about_warnings_counts_for_names_too()
    {
        var compiler = new Compiler();
        compiler.Properties["build_property._ContentLintNoWarn"] = "1701,1702,mdx-unexpected-character";
        Assert.That(compiler.Run(new TestFile("/nowhere/course/a.mdx", Broken)), Is.Empty);
    }

    [Test]
    public void A_configuration_that_is_not_there_is_an_error()
    {
        var compiler = new Compiler();
        compiler.Properties["build_property.ContentLintConfigFile"] = "team.yml";
        Assert.That(compiler.Run(new TestFile("/nowhere/course/a.mdx", Broken)).Single(), Does.StartWith("Error CL0001 /nowhere/course/team.yml("));
    }

    [Test]
    public void Every_built_in_rule_is_known_beforehand()
    {
        var known = new LessonAnalyzer().SupportedDiagnostics;
        Assert.That(known.Select(d => d.Id), Is.SupersetOf(ContentLint.Rules.RuleCatalog.All.Select(r => r.Id)).And.Unique);
        Assert.That(known.Select(d => d.Id), Does.Contain("AUR001").And.Contain("CLL001").And.Contain("CLL002"));
    }

    private static string Places() => "/nowhere/course/a.mdx" + Span(2, 11, 2, 14);

    private static string Span(int line, int column, int endLine, int endColumn) =>
        $"({new LinePosition(line, column)},{new LinePosition(endLine, endColumn)})";
}
