using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;

namespace ContentLint.Tests.Reporting.Formats;

public sealed class HtmlReporterTests
{
    [Test]
    public void What_a_lesson_says_is_text()
    {
        var message = Findings().Single(a => (string?)a.Attribute("data-rule") == "CL1001").Elements("p").First();
        Assert.That(message.HasElements, Is.False);
        Assert.That(message.Value, Is.EqualTo(AwkwardResult.Harmful.Replace('\u0001', '\uFFFD').Replace('\u001b', '\uFFFD').Replace("\u2028", "<U+2028>")));
    }

    [Test]
    public void The_only_script_is_ours_and_the_policy_lets_no_other_run()
    {
        var html = AwkwardResult.Report("html");
        Assert.That(html.Split("<script").Length - 1, Is.EqualTo(1));
        Assert.That(html.Split("</script").Length - 1, Is.EqualTo(1));
        Assert.That(html, Does.Contain($"script-src 'sha256-{HashOf(html, "<script>", "</script>")}'"));
        Assert.That(html, Does.Contain($"style-src 'sha256-{HashOf(html, "<style>", "</style>")}'"));
        Assert.That(html, Does.Contain("default-src 'none'"));
        Assert.That(html, Does.Not.Contain(" style=").And.Not.Contain("javascript:").And.Not.Contain("<img").And.Not.Contain(" src=").And.Not.Contain("@import"));
    }

    [Test]
    public void The_span_is_marked_in_its_line()
    {
        var marked = Findings().Single(a => (string?)a.Attribute("data-rule") == "CL1001").Descendants("mark").First();
        Assert.That(marked.Value, Is.EqualTo("<17"));
        Assert.That((string?)marked.Attribute("class"), Is.EqualTo("found"));
        Assert.That(marked.Parent!.Value, Is.EqualTo("\tдля версий <17 и </script> ]]> ␁␛<U+202E>"));
        Assert.That((string?)marked.Parent.Attribute("data-line"), Is.EqualTo("2"));
    }

    [Test]
    public void The_fix_stands_beside_the_source()
    {
        var sides = Findings().Single(a => (string?)a.Attribute("data-rule") == "CL1001").Descendants("figure").Take(2).ToArray();
        Assert.That(sides[0].Descendants("span").Select(l => l.Value), Has.Some.Contain("для версий <17 и"));
        Assert.That(sides[1].Descendants("span").Select(l => l.Value), Has.Some.Contain("для версий \\<17 и"));
        Assert.That(sides[1].Descendants("mark").Single().Value, Is.EqualTo("\\"));
    }

    [Test]
    public void An_inserted_block_moves_no_line_number_above_it()
    {
        var after = Findings().Single(a => (string?)a.Attribute("data-rule") == "TEAM001").Descendants("figure").Last();
        Assert.That(after.Descendants("span").Select(l => ((string?)l.Attribute("data-line"), l.Value)), Is.EqualTo(new[]
        {
            ("2", ""), ("3", "> [!WARNING]"), ("4", "> Снимок."), ("5", ""), ("6", "конец"),
        }));
    }

    [Test]
    public void Every_link_leads_to_a_place_on_the_page_or_to_a_rules_page()
    {
        var html = AwkwardResult.Report("html");
        var ids = Attributes(html, " id=\"").ToHashSet();
        foreach (var address in Attributes(html, "href=\""))
            Assert.That(address.StartsWith('#') ? ids.Contains(address[1..]) : address.StartsWith("https://", StringComparison.Ordinal), Is.True, address);
        Assert.That(ids, Does.Contain("rule-CL1001"));
    }

    [Test]
    public void A_page_has_an_end_and_says_what_it_leaves_out()
    {
        var html = AwkwardResult.Report("html", AwkwardResult.CreateLarge(10_100));
        Assert.That(html.Split("<article").Length - 1, Is.EqualTo(10_000));
        Assert.That(html, Does.Contain("100 more findings did not fit on this page."));
    }

    // The part of the page that lessons write is well-formed XML as well: what is parsed is what a browser sees.
    private static IEnumerable<XElement> Findings() => AwkwardResult.Report("html").Split("<article").Skip(1)
        .Select(a => XElement.Parse("<article" + a[..(a.IndexOf("</article>", StringComparison.Ordinal) + "</article>".Length)], LoadOptions.PreserveWhitespace));

    private static string HashOf(string html, string start, string end)
    {
        var from = html.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(html[from..html.IndexOf(end, from, StringComparison.Ordinal)])));
    }

    private static IEnumerable<string> Attributes(string html, string name) =>
        html[html.IndexOf("</head>", StringComparison.Ordinal)..html.LastIndexOf("<script>", StringComparison.Ordinal)].Split(name).Skip(1).Select(a => a[..a.IndexOf('"', StringComparison.Ordinal)]);
}
