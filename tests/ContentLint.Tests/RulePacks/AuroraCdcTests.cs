using ContentLint.Diagnostics;
using ContentLint.Tests.Workspace;
using ContentLint.Text;
using ContentLint.Workspace;

namespace ContentLint.Tests.RulePacks;

/// <summary>The rule that gave the product its name among our authors, through the whole engine: every form of a callout counts.</summary>
public sealed class AuroraCdcTests
{
    private const string Both = "В DB cluster parameter group параметр есть, в DB instance parameter group его нет.";

    [TestCase("# Aurora\n\nСоздайте {|AUR001:группу параметров|} и примените её.\n")]
    [TestCase("# Aurora\n\nIn the {|AUR001:parameter group|} set it to 1.\n")]
    [TestCase("# {|AUR001:Группы параметров|} Aurora\n")]
    [TestCase("# Aurora\n\n| a |\n| - |\n| {|AUR001:rds.logical_replication|} |\n")]
    [TestCase("# Aurora\n\n{|AUR001:Группа параметров|}.\n\n<Callout type=\"info\">\n" + Both + "\n</Callout>\n", TestName = "A note is no warning")]
    [TestCase("# Aurora\n\n{|AUR001:Группа параметров|}.\n\n<Callout type=\"warning\">\nDB cluster parameter group.\n</Callout>\n", TestName = "Half a warning is none")]
    [TestCase("# Aurora\n\n{|AUR001:Группа параметров|}.\n\n" + Both + "\n", TestName = "Prose is no warning")]
    public void Reports_a_missing_warning(string marked)
    {
        var text = MarkedText.Parse(marked);
        var found = Lint(text.Text);
        Assert.That(MarkedText.Format(text.Text, found.Select(d => new MarkedSpan(d.Id, d.Location.Span))), Is.EqualTo(marked), string.Join("\n", found));
    }

    [TestCase("<Callout type=\"warning\">\n" + Both + "\n</Callout>")]
    [TestCase("<Aside type=\"caution\">\n" + Both + "\n</Aside>")]
    [TestCase("<Warning>\n" + Both + "\n</Warning>")]
    [TestCase("<Admonition type=\"danger\">\n" + Both + "\n</Admonition>")]
    [TestCase("> [!WARNING]\n> " + Both)]
    [TestCase("> **Внимание:** " + Both)]
    [TestCase("> **Warning:** " + Both)]
    [TestCase("> **Важно:**\n> группа параметров кластера — одно, группа параметров экземпляра — другое.")]
    public void Is_satisfied_by_every_form_of_callout(string callout) =>
        Assert.That(Lint($"# Aurora\n\nСоздайте группу параметров.\n\n{callout}\n"), Is.Empty);

    [Test]
    public void Is_satisfied_by_a_directive() =>
        Assert.That(Lint($"# Aurora\n\nГруппа параметров.\n\n:::warning[Важно]\n{Both}\n:::\n", "flavor: docusaurus\n"), Is.Empty);

    [TestCase("# RDS\n\nСоздайте группу параметров.\n", TestName = "Not about Aurora")]
    [TestCase("# Aurora\n\nНичего о параметрах.\n", TestName = "Not about parameter groups")]
    [TestCase("# Aurora\n\n```bash\n# parameter group\n```\n", TestName = "Code blocks are not prose")]
    public void Does_not_concern_other_lessons(string text) => Assert.That(Lint(text), Is.Empty);

    [Test]
    public void Says_what_a_near_miss_lacks()
    {
        var related = Lint($"# Aurora\n\nГруппа параметров.\n\n<Callout type=\"info\">\n{Both}\n</Callout>\n\n<Callout type=\"warning\">\nDB cluster parameter group\n</Callout>\n").Single().Related;
        Assert.That(related.Select(r => r.Message.Text), Is.EqualTo(new[]
        {
            "this callout is close, but its kind is 'info', not 'warning'",
            "this callout is close, but does not mention 'DB instance parameter group'",
        }));
        Assert.That(related[0].Location.Start.Line, Is.EqualTo(5));
    }

    private static IReadOnlyList<Diagnostic> Lint(string text, string configuration = "")
    {
        var files = new InMemoryFileSystem().With("contentlint.yml", configuration + "rulePacks: [aurora-cdc]\n");
        var request = new LintRequest { BaseDirectory = InMemoryFileSystem.Root, Rules = ["AUR001"] };
        return new LintWorkspace(files).LintText(SourceText.From("a.mdx", text), request).Diagnostics;
    }
}
