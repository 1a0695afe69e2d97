using System.Text.Json;

namespace ContentLint.Cli.Tests;

public sealed class CourseCommandTests
{
    [Test]
    public void A_tree_shows_modules_lessons_and_links()
    {
        using var run = Course();
        Assert.That(run.Run("course"), Is.EqualTo(0));
        Assert.That(run.Out.ReplaceLineEndings("\n"), Is.EqualTo("""
            one  2 lessons, 31 min
            ├─    1  First      30 min    1 in    1 out  01-a.mdx
            └─    2  <b>"B"&    1 min    1 in    0 out  02-b.mdx

            two  1 lesson, 1 min
            └─    1  Last    1 min    0 in    1 out  01-c.mdx  no lesson links here

            3 lessons in 2 modules, 32 min, 2 links between them; no lesson links to 1 of them.

            """.Replace("First      30", "First     30", StringComparison.Ordinal)));
    }

    [Test]
    public void Json_has_all_of_it()
    {
        using var run = Course();
        Assert.That(run.Run("course", "--format", "json"), Is.EqualTo(0));
        using var json = JsonDocument.Parse(run.Out);
        var first = json.RootElement.GetProperty("modules")[0].GetProperty("lessons")[0];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(first.GetProperty("path").GetString(), Is.EqualTo("one/01-a.mdx"));
            Assert.That(first.GetProperty("minutes").GetInt32(), Is.EqualTo(30));
            Assert.That(first.GetProperty("linksOut").EnumerateArray().Select(e => e.GetString()), Is.EqualTo(new[] { "one/02-b.mdx" }));
            Assert.That(first.GetProperty("linksIn").EnumerateArray().Select(e => e.GetString()), Is.EqualTo(new[] { "two/01-c.mdx" }));
            Assert.That(first.GetProperty("isOrphan").GetBoolean(), Is.False);
        }
    }

    [Test]
    public void A_flowchart_is_one_that_Mermaid_accepts()
    {
        using var run = Course();
        Assert.That(run.Run("course", "--format", "mermaid"), Is.EqualTo(0));
        Assert.That(run.Out, Does.Contain("l0 --> l1").And.Contain("l2 --> l0").And.Contain("#60;b#62;#34;B#34;#38;"));
        run.With("map.mmd", run.Out);
        Assert.That(run.Run("check", "map.mmd", "--rule", "CL30*"), Is.EqualTo(0), run.Out);
    }

    [Test]
    public void A_page_is_escaped_and_loads_nothing()
    {
        using var run = Course();
        Assert.That(run.Run("course", "--format", "html"), Is.EqualTo(0));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Out, Does.Contain("&lt;b&gt;").And.Not.Contain("<b>"));
            Assert.That(run.Out, Does.Contain("default-src 'none'").And.Not.Contain("http://").Or.Contain("http://www.w3.org/2000/svg"));
            Assert.That(run.Out, Does.Contain("href=\"#l2\"").And.Contain("class=\"orphan\""));
        }
    }

    [Test]
    public void A_path_that_is_not_there_is_a_mistake()
    {
        using var run = Course();
        Assert.That(run.Run("course", "gone"), Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("gone"));
    }

    private static CommandRun Course()
    {
        var run = new CommandRun();
        run.With("one/01-a.mdx", "---\ntitle: First\nminutes: 30\n---\n\n[b](./02-b.mdx)\n").With("one/02-b.mdx", "---\ntitle: '<b>\"B\"&'\n---\n\nText.\n").With("two/01-c.mdx", "# Last\n\n[a](../one/01-a.mdx) [a](../one/01-a.mdx#x)\n");
        return run;
    }
}
