using ContentLint.Configuration;
using ContentLint.Diagnostics;
using ContentLint.Lessons;
using ContentLint.Mdx;
using ContentLint.Rules;
using ContentLint.Text;

namespace ContentLint.Tests.Configuration;

public sealed class ConfigurationReaderTests
{
    [TestCase("{|CL0002:flavour|}: astro", "Unknown key 'flavour'. Did you mean 'flavor'?")]
    [TestCase("flavor: {|CL0002:astroo|}", "'flavor' cannot be 'astroo'. Did you mean 'astro'?")]
    [TestCase("math: {|CL0002:maybe|}", "'math' must be true or false.")]
    [TestCase("rules: {|CL0002:[CL1001]|}", "'rules' must be a mapping of keys to values.")]
    [TestCase("rules:\n  {|CL0002:mdx-unclosd-tag|}: off", "There is no rule 'mdx-unclosd-tag'. Did you mean 'mdx-unclosed-tag'?")]
    [TestCase("rules:\n  CL1001: {|CL0002:warn|}", "'CL1001' cannot be 'warn'. Did you mean 'warning'?")]
    [TestCase("frontMatter:\n  schema: {|CL0002:nowhere.json|}", "There is no schema file 'nowhere.json'.")]
    [TestCase("frontMatter:\n  {|CL0002:scema|}: a.json", "Unknown key 'scema'. Did you mean 'schema'?")]
    [TestCase("mermaid:\n  components:\n    - {|CL0002:attribute|}: chart", "'name' is missing.")]
    [TestCase("mermaid:\n  components: {|CL0002:Mermaid|}", "'components' must be a list.")]
    [TestCase("rulePacks: [{|CL0002:aurora-cdk|}]", "No rule pack 'aurora-cdk' comes with ContentLint. Did you mean 'aurora-cdc'?")]
    [TestCase("rulePacks: [{|CL0002:./mine.yml|}]", "There is no rule pack file './mine.yml'.")]
    [TestCase("extends: {|CL0002:base.yml|}", "There is no file 'base.yml' to extend.")]
    [TestCase("extends: {|CL0002:contentlint.yml|}", "'contentlint.yml' extends this file again.")]
    [TestCase("overrides:\n  - {|CL0002:flavor: mdx|}", "An override needs 'files'.")]
    [TestCase("overrides:\n  - files: a\n    {|CL0002:include|}: b", "Unknown key 'include'.")]
    [TestCase("callouts:\n  labels:\n    {|CL0002:warnung|}: [Achtung]", "Unknown key 'warnung'. Did you mean 'warning'?")]
    [TestCase("{|CL0002:- flavor|}", "The configuration must be a mapping of keys to values.")]
    public void A_mistake_stands_on_its_characters(string marked, string message)
    {
        var text = MarkedText.Parse(marked);
        var diagnostics = Read(text.Text).Diagnostics;
        Assert.That(MarkedText.Format(text.Text, diagnostics.Select(d => new MarkedSpan(d.Id, d.Location.Span))), Is.EqualTo(marked), string.Join("\n", diagnostics));
        Assert.That(diagnostics[0].Message.Text, Is.EqualTo(message));
    }

    [Test]
    public void A_chain_of_extends_that_is_too_long_is_no_circle()
    {
        var configuration = ConfigurationReader.Read("/0.yml", SourceText.From("0.yml", "extends: 1.yml\n"), path =>
        {
            var number = int.Parse(path[1..^4], System.Globalization.CultureInfo.InvariantCulture);
            return SourceText.From(path, $"extends: {number + 1}.yml\nmermaid: {{ maxNodes: {number + 1} }}\n");
        });
        var diagnostic = configuration.Diagnostics.Single();
        Assert.That(diagnostic.Location.ToString(), Is.EqualTo("/15.yml:1:10"));
        Assert.That(diagnostic.Message.Text, Is.EqualTo("'16.yml' is left out: files that extend each other may be at most 16 in a row."));
    }

    [Test]
    public void Files_that_extend_one_base_twice_are_no_circle()
    {
        var configuration = ConfigurationReader.Read("/a.yml", SourceText.From("a.yml", "extends: [b.yml, c.yml]\n"), path => SourceText.From(path, path == "/base.yml" ? "" : "extends: base.yml\n"));
        Assert.That(configuration.Diagnostics, Is.Empty);
    }

    [Test]
    public void Broken_yaml_is_a_mistake_of_the_configuration()
    {
        var diagnostics = Read("flavor: [astro\nmath: true").Diagnostics;
        Assert.That(diagnostics, Is.Not.Empty);
        Assert.That(diagnostics.Select(d => d.Id), Is.All.EqualTo("CL0002"));
    }

    [TestCase("")]
    [TestCase("# nothing but a comment")]
    public void An_empty_file_is_the_default(string text)
    {
        var configuration = Read(text);
        Assert.That(configuration.Diagnostics, Is.Empty);
        Assert.That(configuration.ForFile("/course/a.mdx").Reading, Is.EqualTo(LessonOptions.Default));
    }

    [Test]
    public void Overrides_apply_to_their_files_and_later_ones_win()
    {
        var configuration = Read("""
            flavor: mdx
            rules: { CL1001: warning }
            overrides:
              - files: ['docs/**']
                flavor: docusaurus
                rules: { CL1001: suggestion }
              - files: ['docs/old/**', '!docs/old/keep.mdx']
                rules: { mdx-unexpected-character: off }
            """);
        Assert.That(configuration.Diagnostics, Is.Empty);
        Assert.That(FlavorOf(configuration, "a.mdx"), Is.EqualTo(MdxFlavor.Mdx));
        Assert.That(FlavorOf(configuration, "docs/a.mdx"), Is.EqualTo(MdxFlavor.Docusaurus));
        Assert.That(SeverityOf(configuration, "a.mdx"), Is.EqualTo(Severity.Warning));
        Assert.That(SeverityOf(configuration, "docs/a.mdx"), Is.EqualTo(Severity.Suggestion));
        Assert.That(SeverityOf(configuration, "docs/old/a.mdx"), Is.Null);
        Assert.That(SeverityOf(configuration, "docs/old/keep.mdx"), Is.EqualTo(Severity.Suggestion));
    }

    [Test]
    public void A_file_goes_over_what_it_extends()
    {
        var files = new Dictionary<string, string>
        {
            ["/base/all.yml"] = "flavor: docusaurus\nmath: true\nrules: { CL1001: off }\nextends: more.yml",
            ["/base/more.yml"] = "flavor: mdx\nmermaid: { languages: [diagram] }",
        };
        var configuration = Read("extends: ../base/all.yml\nrules: { CL1001: warning }", files);
        var reading = configuration.ForFile("/course/a.mdx").Reading;
        Assert.That(configuration.Diagnostics, Is.Empty);
        Assert.That(reading.Flavor, Is.EqualTo(MdxFlavor.Docusaurus));
        Assert.That(reading.Math, Is.True);
        Assert.That(reading.DiagramLanguages, Is.EqualTo(new[] { "diagram" }));
        Assert.That(SeverityOf(configuration, "a.mdx"), Is.EqualTo(Severity.Warning));
    }

    [Test]
    public void A_language_of_fences_is_switched_by_the_last_layer_that_names_it()
    {
        var configuration = Read("codeBlocks: { yaml: off, json: false }\noverrides:\n  - { files: a.mdx, codeBlocks: { yaml: on } }\n", []);
        Assert.That(configuration.Diagnostics, Is.Empty);
        Assert.That(configuration.ForFile("/course/b.mdx").Reading.UncheckedLanguages, Is.EquivalentTo(new[] { "json", "yaml" }));
        Assert.That(configuration.ForFile("/course/a.mdx").Reading.UncheckedLanguages, Is.EqualTo(new[] { "json" }));
    }

    [Test]
    public void The_last_of_several_bases_wins_and_paths_in_a_base_are_seen_from_it()
    {
        var files = new Dictionary<string, string>
        {
            ["/one/a.yml"] = "flavor: mdx\nmath: true\nrules: { CL1001: off }\n",
            ["/two/b.yml"] = "flavor: docusaurus\nfrontMatter: { schema: s.json }\noverrides: [{ files: ['../**', 'x.mdx'], math: false }]\n",
            ["/two/s.json"] = "{}",
        };
        var configuration = Read("extends: [../one/a.yml, ../two/b.yml]\n", files);
        Assert.That(configuration.Diagnostics, Is.Empty);
        Assert.That(configuration.ForFile("/course/x.mdx").Reading.Flavor, Is.EqualTo(MdxFlavor.Docusaurus));
        Assert.That(configuration.ForFile("/course/x.mdx").Reading.Math, Is.True, "the base's globs look at the base's folder");
        Assert.That(configuration.ForFile("/two/x.mdx").Reading.Math, Is.False);
    }

    [Test]
    public void Two_files_that_extend_each_other_are_an_error()
    {
        var files = new Dictionary<string, string> { ["/course/b.yml"] = "extends: contentlint.yml" };
        Assert.That(Read("extends: b.yml", files).Diagnostics.Single().Message.Text, Does.Contain("again"));
    }

    [Test]
    public void Markdown_files_become_mdx_where_a_glob_says_so()
    {
        var configuration = Read("mdxFiles: ['docs/**/*.md']");
        Assert.That(configuration.ForFile("/course/docs/a.md").Reading.KindOf("a.md"), Is.EqualTo(LessonKind.Mdx));
        Assert.That(configuration.ForFile("/course/a.md").Reading.KindOf("a.md"), Is.EqualTo(LessonKind.Markdown));
    }

    [Test]
    public void A_search_finds_what_is_included_and_not_excluded()
    {
        var configuration = Read("include: ['src/**/*.{mdx,md}']\nexclude: ['**/drafts/**']");
        Assert.That(configuration.Finds("/course/src/a.mdx"), Is.True);
        Assert.That(configuration.Finds("/course/src/x/a.md"), Is.True);
        Assert.That(configuration.Finds("/course/a.mdx"), Is.False);
        Assert.That(configuration.Finds("/course/src/drafts/a.mdx"), Is.False);
    }

    [Test]
    public void Callout_spellings_are_added_to_the_known_ones()
    {
        var callouts = Read("""
            callouts:
              components: [{ name: Box, attribute: variant }, { name: Achtung, kind: danger }]
              labels: { warning: ['Увага:'] }
              kinds: { warning: beware }
            """).ForFile("/course/a.mdx").Reading.Callouts;
        Assert.That(callouts.Components["Box"].Attribute, Is.EqualTo("variant"));
        Assert.That(callouts.Components["Achtung"].Kind, Is.EqualTo(CalloutKind.Danger));
        Assert.That(callouts.Components.ContainsKey("Callout"), Is.True);
        Assert.That(callouts.FindLabel("Увага"), Is.EqualTo(CalloutKind.Warning));
        Assert.That(callouts.FindLabel("Важно:"), Is.EqualTo(CalloutKind.Important));
        Assert.That(callouts.FindKind("Beware"), Is.EqualTo(CalloutKind.Warning));
    }

    private static CourseConfiguration Read(string text, Dictionary<string, string>? files = null) =>
        ConfigurationReader.Read(
            "/course/contentlint.yml",
            SourceText.From("contentlint.yml", text),
            path => files is not null && files.TryGetValue(path, out var content) ? SourceText.From(path, content)
                : path == "/course/contentlint.yml" ? SourceText.From("contentlint.yml", text) : null);

    private static MdxFlavor FlavorOf(CourseConfiguration configuration, string file) => configuration.ForFile("/course/" + file).Reading.Flavor;

    private static Severity? SeverityOf(CourseConfiguration configuration, string file) =>
        configuration.ForFile("/course/" + file).Rules.SeverityOf(RuleCatalog.Find("CL1001")!);
}
