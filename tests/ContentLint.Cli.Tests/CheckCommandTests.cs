using System.Text.Json;

namespace ContentLint.Cli.Tests;

public sealed class CheckCommandTests
{
    private const string Broken = "# Урок\n\nДля версий <17 это не работает.\n";

    [Test]
    public void A_clean_folder_exits_with_0()
    {
        using var run = new CommandRun().With("a.mdx", "# Урок\n\nВсё хорошо.\n");
        Assert.That(run.Run("check"), Is.Zero, run.Out);
        Assert.That(run.Out, Is.EqualTo("No problems in 1 file.\n"));
    }

    [Test]
    public void A_mistake_is_shown_on_its_line_and_exits_with_1()
    {
        using var run = new CommandRun().With("course/a.mdx", Broken);
        Assert.That(run.Run("check", "course"), Is.EqualTo(1));
        Assert.That(run.Out, Does.StartWith("course/a.mdx:3:12 error CL1001 mdx-unexpected-character\n"));
        Assert.That(run.Out, Does.Contain("    3 │ Для версий <17 это не работает.\n      │            ^^^\n"));
        Assert.That(run.Out, Does.EndWith("    1  CL1001 mdx-unexpected-character\n1 error in 1 of 1 file.\n--fix mends 1 of them.\n"));
    }

    [Test]
    public void Findings_are_said_in_the_language_of_a_catalog()
    {
        using var run = new CommandRun().With("a.mdx", Broken)
            .With("ru.yml", "language: ru\nmessages: { \"The '<' before '{text}' is read as the start of a tag.\": \"Знак '<' перед '{text}' начинает тег.\" }\n");
        Assert.That(run.Run("check", "--language", "ru.yml", "a.mdx"), Is.EqualTo(1));
        Assert.That(run.Out, Does.Contain("Знак '<' перед '17' начинает тег."));
        Assert.That(run.Run("check", "--language", "en", "a.mdx"), Is.EqualTo(1));
        Assert.That(run.Out, Does.Contain("The '<' before '17' is read as the start of a tag."));
        Assert.That(run.Run("check", "--language", "ru", "a.mdx"), Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("There is no catalog of messages 'ru'"));
    }

    [Test]
    public void Json_has_the_documented_shape()
    {
        using var run = new CommandRun().With("a.mdx", Broken);
        Assert.That(run.Run("check", "--format", "json"), Is.EqualTo(1));
        using var json = JsonDocument.Parse(run.Out);
        var root = json.RootElement;
        Assert.That(root.GetProperty("version").GetInt32(), Is.EqualTo(1));
        Assert.That(root.GetProperty("tool").GetProperty("name").GetString(), Is.EqualTo("contentlint"));
        Assert.That(root.GetProperty("summary").GetProperty("errors").GetInt32(), Is.EqualTo(1));
        Assert.That(root.GetProperty("summary").GetProperty("elapsedMs").GetInt64(), Is.GreaterThanOrEqualTo(0));
        var diagnostic = root.GetProperty("diagnostics").EnumerateArray().Single();
        Assert.That(diagnostic.GetProperty("ruleId").GetString(), Is.EqualTo("CL1001"));
        Assert.That(diagnostic.GetProperty("file").GetString(), Is.EqualTo("a.mdx"));
        Assert.That(diagnostic.GetProperty("start").GetProperty("line").GetInt32(), Is.EqualTo(3));
        Assert.That(diagnostic.GetProperty("start").GetProperty("column").GetInt32(), Is.EqualTo(12));
        Assert.That(diagnostic.GetProperty("end").GetProperty("column").GetInt32(), Is.EqualTo(15));
        var fix = diagnostic.GetProperty("fixes").EnumerateArray().First();
        Assert.That(fix.GetProperty("safety").GetString(), Is.EqualTo("safe"));
        Assert.That(fix.GetProperty("edits").EnumerateArray().Single().GetProperty("newText").GetString(), Does.StartWith("\\"));
    }

    [TestCase("error", "warning", 0)]
    [TestCase("warning", "warning", 1)]
    [TestCase("suggestion", "suggestion", 1)]
    [TestCase("suggestion", "off", 0)]
    [TestCase("never", "error", 0)]
    public void Fail_on_compares_with_the_configured_severity(string failOn, string severity, int exitCode)
    {
        using var run = new CommandRun().With("a.mdx", Broken).With("contentlint.yml", $"rules:\n  CL1001: {severity}\n");
        Assert.That(run.Run("check", "--fail-on", failOn), Is.EqualTo(exitCode), run.Out);
    }

    [TestCase("CL10*", 1)]
    [TestCase("mdx-*", 1)]
    [TestCase("CL20*", 0)]
    public void Rule_lets_only_matching_rules_report(string pattern, int exitCode)
    {
        using var run = new CommandRun().With("a.mdx", Broken);
        Assert.That(run.Run("check", "--rule", pattern), Is.EqualTo(exitCode), run.Out);
    }

    [Test]
    public void Stdin_is_linted_as_the_file_it_is_named_for()
    {
        using var run = new CommandRun();
        Assert.That(run.RunWithInput(Broken, "check", "--stdin", "--stdin-filename", "a.mdx"), Is.EqualTo(1));
        Assert.That(run.Out, Does.StartWith("a.mdx:3:12 "));
        Assert.That(run.RunWithInput("a <https://example.com>\n", "check", "--stdin", "--stdin-filename", "a.md"), Is.Zero);
    }

    [Test]
    public void Flavor_overrides_the_configuration()
    {
        using var run = new CommandRun().With("a.mdx", "<!-- a comment -->\n");
        Assert.That(run.Run("check"), Is.EqualTo(1));
        Assert.That(run.Run("check", "--flavor", "docusaurus"), Is.Zero, run.Out);
    }

    [TestCase("check", "nowhere")]
    [TestCase("check", "*.nothing")]
    [TestCase("check", "--config", "nowhere.yml")]
    [TestCase("check", "--format", "xml")]
    [TestCase("check", "--fail-on", "sometimes")]
    [TestCase("check", "--stdin", "a.mdx")]
    [TestCase("check", "--stdin-filename", "a.mdx")]
    [TestCase("check", "--unknown")]
    [TestCase("chekc")]
    [TestCase]
    public void Wrong_use_exits_with_2_and_says_why(params string[] args)
    {
        using var run = new CommandRun().With("a.mdx", "# a\n");
        Assert.That(run.Run(args), Is.EqualTo(2));
        Assert.That(run.Error, Is.Not.Empty.And.Contains("--help"));
        Assert.That(run.Out, Is.Empty);
    }

    [Test]
    public void A_mistake_in_the_configuration_exits_with_2_and_stands_on_its_characters()
    {
        using var run = new CommandRun().With("a.mdx", "# a\n").With("contentlint.yml", "flavour: astro\n");
        Assert.That(run.Run("check"), Is.EqualTo(2));
        Assert.That(run.Out, Does.StartWith("contentlint.yml:1:1 error CL0002 invalid-configuration\n  Unknown key 'flavour'. Did you mean 'flavor'?\n"));
    }

    [Test]
    public void Files_that_cannot_be_read_do_not_hide_the_others()
    {
        using var run = new CommandRun().With("b.mdx", Broken).With("a.mdx", "");
        File.Delete(Path.Combine(run.Folder, "a.mdx"));
        File.CreateSymbolicLink(Path.Combine(run.Folder, "a.mdx"), Path.Combine(run.Folder, "gone.mdx"));
        Assert.That(run.Run("check"), Is.EqualTo(1));
        Assert.That(run.Out, Does.Contain("a.mdx:1:1 error CL0001 unreadable-file").And.Contain("b.mdx:3:12 error CL1001"));
    }

    [Test]
    public void Version_and_help()
    {
        using var run = new CommandRun();
        Assert.That(run.Run("--version"), Is.Zero);
        Assert.That(run.Out, Does.Match(@"^\d+\.\d+\.\d+"));
        Assert.That(run.Run("--help"), Is.Zero);
        Assert.That(run.Out, Does.Contain("Examples:").And.Contain("Exit codes:"));
        Assert.That(run.Run("check", "--help"), Is.Zero);
        Assert.That(run.Out, Does.Contain("--stdin-filename"));
    }
}
