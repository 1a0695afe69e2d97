namespace ContentLint.Cli.Tests;

/// <summary>What the report for people says about the whole, and that it says nothing twice.</summary>
public sealed class SummaryTests
{
    [Test]
    public void Files_of_the_configuration_are_not_counted_as_lessons()
    {
        using var run = new CommandRun().With("a.mdx", "a <1\n").With("contentlint.yml", "flavour: astro\n");
        Assert.That(run.Run("check"), Is.EqualTo(2));
        Assert.That(run.Out, Does.Contain("\n2 errors in 1 of 1 file and in 1 configuration file.\n"));
        run.Run("check", "--format", "markdown");
        Assert.That(run.Out, Does.Contain("\nIn 1 of 1 file and in 1 configuration file.\n"));
        run.Run("check", "--format", "html");
        Assert.That(run.Out, Does.Contain("<p>in 1 of 1 file and in 1 configuration file</p>"));
    }

    [TestCase("fine\n", "No problems in 1 file.\n")]
    [TestCase("a <1 <2\n", "2 errors in 1 of 1 file.\n--fix mends 2 of them.\n")]
    [TestCase("a {b\n", "1 error in 1 of 1 file.\n--fix-suggestions mends 1 of them, marked (check it): the fix is likely what you mean; look at what it changes.\n")]
    [TestCase("a <1\n\nb {c\n", "2 errors in 1 of 1 file.\n--fix mends 1 of them.\n--fix-suggestions mends 1 more, marked (check it): the fix is likely what you mean; look at what it changes.\n")]
    [TestCase("---\ntitle: a\ntitle: b\n---\n", "1 error in 1 of 1 file.\n")]
    public void The_summary_says_what_fixes_would_mend(string lesson, string expected)
    {
        using var run = new CommandRun().With("a.mdx", lesson);
        run.Run("check");
        Assert.That("\n" + run.Out, Does.EndWith("\n" + expected));
    }

    [Test]
    public void What_fixes_have_left_is_not_promised_again()
    {
        using var run = new CommandRun().With("a.mdx", "a <1\n\nb {c\n");
        run.Run("check", "--fix");
        Assert.That(run.Out, Does.Contain("--fix-suggestions mends 1 of them").And.Not.Contain("--fix mends"));
        run.Run("check", "--fix-suggestions");
        Assert.That(run.Out, Does.Not.Contain("mends"));
    }

    [Test]
    public void Findings_that_differ_in_their_place_alone_are_folded()
    {
        using var run = new CommandRun().With("a.mdx", string.Concat(Enumerable.Repeat("x<br>\n\n", 6))).With("b.mdx", "x<br>\n");
        run.Run("check");
        Assert.That(run.Out, Does.Contain("  and 3 more like this at 7:2, 9:2, 11:2\n\nb.mdx:1:2 "));
        Assert.That(run.Out, Does.Contain("    7  CL1002 mdx-unclosed-void-element\n7 errors in 2 of 2 files.\n"));
        Assert.That(run.Out.Split("MDX wants"), Has.Length.EqualTo(5));
    }

    [TestCase("a <1\n", "  help: Write '\\<1' or '&lt;1', or say it in words.\n  fix:\n      + a \\<1\n")]
    [TestCase("```mermaid\nflowchart TD\n  A -> B\n```\n", "      │     ^^\n  fix:\n      +   A --> B\n", TestName = "Help that the title repeats is left out")]
    [TestCase("a\n\n</Callout>\n", "  help: Remove it, or open <Callout> before it.\n  fix (check it): Remove the closing tag\n", TestName = "Without lines to show the title is said")]
    public void Help_title_and_line_say_it_once(string lesson, string expected)
    {
        using var run = new CommandRun().With("a.mdx", lesson);
        run.Run("check");
        Assert.That(run.Out, Does.Contain(expected));
    }
}
