// The SARIF log against the standard's schema, as Sarif.Sdk ships it, and against Sarif.Sdk's own reading.

using ContentLint.Data;
using ContentLint.Schema;
using ContentLint.Text;
using Microsoft.CodeAnalysis.Sarif;
using JsonConvert = Newtonsoft.Json.JsonConvert;

namespace ContentLint.Tests.Reporting.Formats;

public sealed class SarifReporterTests
{
    private static readonly Lazy<JsonSchema> Schema = new(() =>
    {
        var source = SourceText.FromBytes("sarif-2.1.0.json", File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "sarif-2.1.0.json")));
        return JsonSchema.Load(new SchemaDocument(source, JsonReader.Read(MappedText.Whole(source)).Root!), "sarif-2.1.0.json");
    });

    [Test]
    public void The_log_is_valid() => Assert.That(ErrorsOf(AwkwardResult.Report("sarif")), Is.Empty);

    [Test]
    public void The_log_of_the_broken_course_is_valid()
    {
        var course = Path.Combine(Repository.Root, "samples", "broken-course").Replace('\\', '/');
        var result = new ContentLint.Workspace.LintWorkspace().Lint(new ContentLint.Workspace.LintRequest { BaseDirectory = course });
        var log = AwkwardResult.Report("sarif", result, AwkwardResult.Run with { BaseDirectory = course, RootDirectory = course, FinishedAt = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero) });
        Assert.That(ErrorsOf(log), Is.Empty);
        Assert.That(Load(log).Results, Has.Count.EqualTo(result.Diagnostics.Count).And.Count.GreaterThan(40));
    }

    [TestCase("\"startLine\":2", "\"startLine\":0")]
    [TestCase("\"level\":\"error\"", "\"level\":\"fatal\"")]
    [TestCase("\"version\":\"2.1.0\"", "\"version\":\"2.0.0\"")]
    [TestCase("\"driver\":", "\"driven\":")]
    public void The_schema_would_see_a_mistake(string text, string mistake)
    {
        var log = AwkwardResult.Report("sarif");
        Assert.That(log, Does.Contain(text));
        Assert.That(ErrorsOf(log.Replace(text, mistake)), Is.Not.Empty);
    }

    [Test]
    public void Rules_have_help_and_results_refer_to_them()
    {
        var run = Load(AwkwardResult.Report("sarif"));
        foreach (var result in run.Results)
            Assert.That(result.RuleId, Is.EqualTo(run.Tool.Driver.Rules[result.RuleIndex].Id));
        var rule = run.Tool.Driver.Rules.Single(r => r.Id == "CL1001");
        Assert.That(rule.Name, Is.EqualTo("mdx-unexpected-character"));
        Assert.That(rule.HelpUri, Is.Null, "the documentation has no address yet");
        Assert.That(rule.FullDescription.Text, Is.EqualTo("Because <b>MDX</b> says so."));
        Assert.That(rule.Help.Markdown, Does.StartWith("A `<` starts a tag.").And.Contain("```mdx"));
        Assert.That(rule.Help.Text, Does.Contain("    # no heading").And.Not.Contain("```"));
        Assert.That(rule.DefaultConfiguration.Level, Is.EqualTo(FailureLevel.Error));
        var team = run.Tool.Driver.Rules.Single(r => r.Id == "TEAM001");
        Assert.That((team.DefaultConfiguration.Level, team.DefaultConfiguration.Enabled), Is.EqualTo((FailureLevel.Note, false)));
        Assert.That(team.Help.Text, Does.StartWith("A lesson warns about backups."));
    }

    [Test]
    public void Regions_cover_the_marked_characters()
    {
        var run = Load(AwkwardResult.Report("sarif"));
        var source = AwkwardResult.Create().FindSource(AwkwardResult.LessonPath)!;
        Assert.That(run.ColumnKind, Is.EqualTo(ColumnKind.Utf16CodeUnits));
        var place = run.Results.Single(r => r.RuleId == "CL1001").Locations.Single().PhysicalLocation;
        var region = place.Region;
        Assert.That((region.StartLine, region.StartColumn, region.EndLine, region.EndColumn), Is.EqualTo((2, 13, 2, 16)));
        Assert.That(source.GetText(TextSpan.FromLength(region.CharOffset, region.CharLength)), Is.EqualTo("<17").And.EqualTo(region.Snippet.Text));
        Assert.That(place.ContextRegion.Snippet.Text, Does.Contain("# Урок 😀").And.Contain("```sql"));
        var lines = run.Results.Single(r => r.RuleId == "CL1101").Locations.Single().PhysicalLocation.Region;
        Assert.That((lines.StartLine, lines.EndLine, lines.EndColumn), Is.EqualTo((3, 5, 1)));
        var point = run.Results.Single(r => r.RuleId == "TEAM001").Locations.Single().PhysicalLocation.Region;
        Assert.That((point.StartColumn, point.EndColumn, point.CharLength), Is.EqualTo((1, 1, 0)));
    }

    [Test]
    public void Uris_resolve_to_the_files()
    {
        var run = Load(AwkwardResult.Report("sarif"));
        var root = run.OriginalUriBaseIds["SRCROOT"].Uri;
        Assert.That(root.AbsoluteUri, Is.EqualTo("file:///repo/"));
        var place = run.Results.Single(r => r.RuleId == "CL1001").Locations.Single().PhysicalLocation.ArtifactLocation;
        Assert.That(place.UriBaseId, Is.EqualTo("SRCROOT"));
        Assert.That(new Uri(root, place.Uri).LocalPath, Is.EqualTo("/repo/мой курс/" + AwkwardResult.LessonPath));
        Assert.That(run.Artifacts[place.Index].Location.Uri, Is.EqualTo(place.Uri));
        var elsewhere = run.Invocations.Single().ToolExecutionNotifications.Single().Locations.Single().PhysicalLocation.ArtifactLocation;
        Assert.That((elsewhere.Uri.AbsoluteUri, elsewhere.UriBaseId), Is.EqualTo(("file:///elsewhere/x%20y.mdx", (string?)null)));
        Assert.That(run.Artifacts.Select(a => a.Location.Uri.OriginalString), Has.Some.EndWith("clean.mdx"));
    }

    [Test]
    public void Fixes_applied_by_their_offsets_give_the_fixed_text()
    {
        var run = Load(AwkwardResult.Report("sarif"));
        var source = AwkwardResult.Create().FindSource(AwkwardResult.LessonPath)!.Text;
        var fixes = run.Results.Single(r => r.RuleId == "CL1001").Fixes;
        var texts = fixes.Select(f => f.ArtifactChanges.Single().Replacements
            .OrderByDescending(r => r.DeletedRegion.CharOffset)
            .Aggregate(source, (text, r) => text.Remove(r.DeletedRegion.CharOffset, r.DeletedRegion.CharLength).Insert(r.DeletedRegion.CharOffset, r.InsertedContent.Text)));
        Assert.That(texts, Is.EqualTo(new[] { source.Replace("<17", "\\<17"), source[2..].Replace("<17", "`<17`") }));
        Assert.That(fixes[0].Description.Text, Is.EqualTo("Write '\\<17'"));
    }

    [Test]
    public void Messages_are_what_was_said_and_hold_no_link_by_accident()
    {
        var result = Load(AwkwardResult.Report("sarif")).Results.Single(r => r.RuleId == "CL1001");
        Assert.That(result.Message.Text.Replace("\\[", "[").Replace("\\]", "]"), Does.StartWith(AwkwardResult.Harmful));
        Assert.That(result.Message.Text, Does.Contain("\\[text\\](url)"));
        Assert.That(result.PartialFingerprints["contentlint/v2"], Is.Not.Empty);
        var related = Load(AwkwardResult.Report("sarif")).Results.Single(r => r.RuleId == "CL1101").RelatedLocations.Single();
        Assert.That((int)related.Id, Is.EqualTo(1));
        Assert.That(related.PhysicalLocation.ArtifactLocation.Uri.OriginalString, Does.EndWith("/b.mdx"));
    }

    [Test]
    public void A_mistake_in_the_configuration_is_said_about_the_run()
    {
        var run = Load(AwkwardResult.Report("sarif"));
        Assert.That(run.Results.Select(r => r.RuleId), Is.EquivalentTo(new[] { "CL1001", "CL1101", "TEAM001" }));
        var invocation = run.Invocations.Single();
        Assert.That(invocation.ExecutionSuccessful, Is.False);
        var notification = invocation.ToolConfigurationNotifications.Single();
        Assert.That(run.Tool.Driver.Notifications[notification.Descriptor.Index].Id, Is.EqualTo(notification.Descriptor.Id).And.EqualTo("CL0002"));
    }

    private static IEnumerable<string> ErrorsOf(string log)
    {
        Assert.That(Schema.Value.Diagnostics, Is.Empty);
        var document = JsonReader.Read(MappedText.Whole(SourceText.From("log.sarif", log)));
        Assert.That(document.Diagnostics, Is.Empty);
        return Schema.Value.Validate(document.Root!).Errors.Select(e => $"{e.Path}: {e.Kind}");
    }

    private static Run Load(string log) => JsonConvert.DeserializeObject<SarifLog>(log)!.Runs.Single();
}
