// SARIF 2.1.0, which code scanning, editors and dashboards read. One run, one driver.
//
// - Lines and columns are 1-based, columns count UTF-16 units, and so do offsets.
// - URIs are relative to SRCROOT where a file is inside it.
// - What is wrong with the configuration, with a rule or with reading a file is a notification: it is about the run and
//   not about a lesson.
// - Braces in messages stay single. The standard would have them doubled, and no reader undoes that for a message without
//   arguments; our messages are often about braces.
//
// https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html

using System.Globalization;
using ContentLint.Linting;

namespace ContentLint.Reporting;

/// <summary>The format of the OASIS standard for static analysis.</summary>
internal sealed class SarifReporter : Reporter
{
    /// <summary>The name that relative URIs are resolved against.</summary>
    public const string Root = "SRCROOT";

    public override void Write(LintResult result, ReportedRun run, StyledWriter writer)
    {
        var json = new JsonTextWriter(writer);
        var log = new SarifLog(result, run, json);
        json.BeginObject()
            .Name("$schema").Value("https://json.schemastore.org/sarif-2.1.0.json")
            .Name("version").Value("2.1.0")
            .Name("runs").BeginArray().BeginObject();
        WriteTool(json, log, run);
        WriteInvocation(json, log, run);
        WriteRoot(json, log);
        json.Name("columnKind").Value("utf16CodeUnits");
        log.WriteArtifacts();
        json.Name("results").BeginArray();
        var results = new SarifResults(log);
        foreach (var diagnostic in log.Results)
            results.WriteResult(diagnostic);
        json.EndArray().EndObject().EndArray().EndObject().End();
    }

    /// <summary>The SARIF word for a severity.</summary>
    public static string LevelOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    private static void WriteTool(JsonTextWriter json, SarifLog log, ReportedRun run)
    {
        json.Name("tool").BeginObject().Name("driver").BeginObject()
            .Name("name").Value("ContentLint")
            .Name("version").Value(run.ToolVersion)
            .Name("semanticVersion").Value(run.ToolVersion);
        if (Documentation.Address is { } address)
            json.Name("informationUri").Value(address);
        WriteDescriptors(json, "rules", log.Rules, run);
        WriteDescriptors(json, "notifications", log.NotificationRules, run);
        json.EndObject().EndObject();
    }

    private static void WriteDescriptors(JsonTextWriter json, string name, IReadOnlyList<DiagnosticDescriptor> descriptors, ReportedRun run)
    {
        json.Name(name).BeginArray();
        foreach (var descriptor in descriptors)
            WriteDescriptor(json, descriptor, run.FindRulePage?.Invoke(descriptor.Id) is { } page ? RulePage.Read(page) : null);
        json.EndArray();
    }

    private static void WriteDescriptor(JsonTextWriter json, DiagnosticDescriptor descriptor, RulePage? page)
    {
        var category = RuleCategory.Of(descriptor.Id);
        json.BeginObject().Name("id").Value(descriptor.Id).Name("name").Value(descriptor.Name);
        WriteText(json.Name("shortDescription"), descriptor.Title + ".");
        WriteText(json.Name("fullDescription"), page?.Reason ?? descriptor.Title + ".");
        WriteText(json.Name("help"), page?.PlainText ?? $"{descriptor.Title}. {ReportText.Explanation(descriptor)}", page?.Markdown ?? $"{MarkdownText.Escape(descriptor.Title)}. {MarkdownText.Escape(ReportText.Explanation(descriptor))}");
        if (Uri.TryCreate(descriptor.HelpUri, UriKind.Absolute, out var address))
            json.Name("helpUri").Value(address.AbsoluteUri);
        json.Name("defaultConfiguration").BeginObject()
            .Name("enabled").Value(descriptor.IsEnabledByDefault)
            .Name("level").Value(LevelOf(descriptor.DefaultSeverity)).EndObject();
        json.Name("properties").BeginObject().Name("category").Value(category).Name("tags").BeginArray();
        foreach (var tag in new[] { "content", category }.Distinct())
            json.Value(tag);
        json.EndArray()
            .Name("problem.severity").Value(descriptor.DefaultSeverity == Severity.Suggestion ? "recommendation" : descriptor.DefaultSeverity.Name)
            .EndObject().EndObject();
    }

    private static void WriteInvocation(JsonTextWriter json, SarifLog log, ReportedRun run)
    {
        json.Name("invocations").BeginArray().BeginObject().Name("executionSuccessful").Value(log.HasSucceeded);
        if (run.FinishedAt is { } end)
        {
            json.Name("startTimeUtc").Value(Time(end - run.Elapsed)).Name("endTimeUtc").Value(Time(end));
        }

        var results = new SarifResults(log);
        json.Name("toolConfigurationNotifications").BeginArray();
        foreach (var diagnostic in log.ConfigurationNotifications)
            results.WriteNotification(diagnostic);
        json.EndArray().Name("toolExecutionNotifications").BeginArray();
        foreach (var diagnostic in log.ExecutionNotifications)
            results.WriteNotification(diagnostic);
        json.EndArray().EndObject().EndArray();
    }

    private static void WriteRoot(JsonTextWriter json, SarifLog log)
    {
        json.Name("originalUriBaseIds").BeginObject().Name(Root).BeginObject();
        if (log.Paths.Root is { } root)
            json.Name("uri").Value(ReportPaths.ToUri(root).TrimEnd('/') + "/");
        WriteText(json.Name("description"), "The folder that the paths are relative to.");
        json.EndObject().EndObject();
    }

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>Writes a message object.</summary>
    public static void WriteText(JsonTextWriter json, string text, string? markdown = null)
    {
        json.BeginObject().Name("text").Value(text);
        if (markdown is not null)
            json.Name("markdown").Value(markdown);
        json.EndObject();
    }
}
