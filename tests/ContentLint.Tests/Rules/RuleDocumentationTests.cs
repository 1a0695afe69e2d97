// A rule without a page, a valid and an invalid example does not exist.

using ContentLint.Diagnostics;
using ContentLint.Rules;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ContentLint.Tests.Rules;

public sealed class RuleDocumentationTests
{
    // What is shown in the page's example is not a lesson: a broken configuration, a file that cannot be read. These are
    // tested with whole folders.
    private static readonly HashSet<string> WithoutLessonExample = new(StringComparer.Ordinal) { "CL0001", "CL0002", "CL0005", "CL0006", "CL0007", "CL0008", "CL1204", "CL1205", "CL1208", "CL1313", "CL2118", "CL2124", "CL2125", "CL5001", "CL5101", "CL5102", "CL5103", "CL5104", "CL5105", "CL5202", "CL5301", "CL5302", "CL5303", "CL9001", "CL9002", "CL9003", "CL9004", "CL9005" };

    private static readonly string[] LessonLanguages = ["mdx", "md", "mermaid", "json"];

    public static IEnumerable<DiagnosticDescriptor> Descriptors => RuleCatalog.All;

    public static IEnumerable<DiagnosticDescriptor> WithLessonExample => RuleCatalog.All.Where(d => !WithoutLessonExample.Contains(d.Id));

    [TestCaseSource(nameof(Descriptors))]
    public void Rule_has_a_page(DiagnosticDescriptor rule)
    {
        var path = PageOf(rule);
        Assert.That(path, Does.Exist);
        var headings = Markdown.Parse(File.ReadAllText(path)).Descendants<HeadingBlock>().Select(TextOf).ToArray();
        Assert.That(headings[0], Is.EqualTo($"{rule.Id} {rule.Name}"));
        Assert.That(headings, Is.SupersetOf(new[] { "Why", "Wrong", "Right", "Fix" }));
    }

    [TestCaseSource(nameof(WithLessonExample))]
    public void Examples_of_the_page_are_what_they_say(DiagnosticDescriptor rule)
    {
        var wrong = ExamplesOf(rule, "Wrong");
        var right = ExamplesOf(rule, "Right");
        Assert.That(wrong, Is.Not.Empty);
        Assert.That(right, Is.Not.Empty);
        foreach (var example in wrong)
            Assert.That(Lint(rule, example).Select(d => d.Id).Distinct(), Is.EqualTo(new[] { rule.Id }), example.Text);
        foreach (var example in right)
            Assert.That(Lint(rule, example), Is.Empty, example.Text);
    }

    [TestCaseSource(nameof(WithLessonExample))]
    public void Rule_has_a_valid_and_an_invalid_fixture(DiagnosticDescriptor rule)
    {
        var folder = Path.Combine(Repository.Fixtures, rule.Id);
        Assert.That(folder, Does.Exist);
        Assert.That(Directory.GetFiles(folder, "valid*", SearchOption.AllDirectories), Is.Not.Empty);
        var invalid = Directory.GetFiles(folder, "invalid*", SearchOption.AllDirectories);
        Assert.That(invalid.Any(f => File.ReadAllText(f).Contains("{|" + rule.Id + ":", StringComparison.Ordinal)), Is.True);
    }

    [Test]
    public void Ids_and_names_are_well_formed_and_unique()
    {
        Assert.That(RuleCatalog.All.Select(d => d.Id), Is.Unique.And.All.Match("^CL[0-9]{4}$"));
        Assert.That(RuleCatalog.All.Select(d => d.Name), Is.Unique.And.All.Match("^[a-z][a-z0-9]*(-[a-z0-9]+)+$"));
        Assert.That(RuleCatalog.All.Select(d => d.Title), Is.Unique.And.None.EndsWith("."));
    }

    [Test]
    public void No_page_and_no_fixture_is_left_without_its_rule()
    {
        var pages = Directory.GetFiles(Path.Combine(Repository.Root, "docs", "rules"), "CL*.md").Select(Path.GetFileNameWithoutExtension);
        Assert.That(pages, Is.SubsetOf(RuleCatalog.All.Select(d => $"{d.Id}-{d.Name}")));
        var fixtures = Directory.GetDirectories(Repository.Fixtures, "CL*").Select(Path.GetFileName);
        Assert.That(fixtures, Is.SubsetOf(RuleCatalog.All.Select(d => d.Id)));
    }

    private static string PageOf(DiagnosticDescriptor rule) => Path.Combine(Repository.Root, "docs", "rules", $"{rule.Id}-{rule.Name}.md");

    private static IReadOnlyList<Diagnostic> Lint(DiagnosticDescriptor rule, (string Language, string Text) example)
    {
        var name = example.Language switch { "md" => "example.md", "mermaid" => "example.mmd", "json" => "example.schema.json", _ => "example.mdx" };
        return RuleCases.Lint(Path.Combine(Repository.Fixtures, rule.Id), name, example.Text);
    }

    private static List<(string Language, string Text)> ExamplesOf(DiagnosticDescriptor rule, string section)
    {
        var examples = new List<(string, string)>();
        var inside = false;
        foreach (var block in Markdown.Parse(File.ReadAllText(PageOf(rule))))
        {
            if (block is HeadingBlock heading)
                inside = TextOf(heading) == section;
            else if (inside && block is FencedCodeBlock { Info: { } language } fence && LessonLanguages.Contains(language))
                examples.Add((language, fence.Lines.ToString() + "\n"));
        }

        return examples;
    }

    private static string TextOf(HeadingBlock heading) =>
        string.Concat(heading.Inline!.Descendants<LiteralInline>().Select(l => l.Content.ToString()));
}
