// What the page asks of the engine: texts go in and come out as JSON, offsets count UTF-16 units as JavaScript's strings do. The
// course is three files in memory: a configuration, the lesson, and a page beside it that links may lead to.

using System.Runtime.InteropServices.JavaScript;
using System.Runtime.Versioning;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using ContentLint.Diagnostics;
using ContentLint.Rules;
using ContentLint.Text;
using ContentLint.Workspace;

[assembly: SupportedOSPlatform("browser")]

namespace ContentLint.Playground;

/// <summary>The functions of the page.</summary>
internal static partial class Playground
{
    private const string Folder = "/course";

    private static void Main()
    {
    }

    /// <summary>Lints a lesson.</summary>
    /// <param name="name">The lesson's file name, whose ending says what it is.</param>
    /// <param name="text">Its text.</param>
    /// <param name="configuration">The text of <c>contentlint.yml</c>.</param>
    /// <returns>A <see cref="Report"/> as JSON.</returns>
    [JSExport]
    internal static string Lint(string name, string text, string configuration)
    {
        var (workspace, request, source) = Open(name, text, configuration);
        var result = workspace.LintText(source, request);
        var lesson = workspace.ReadText(source, request);
        var report = new Report(
            [.. result.Diagnostics.Select(d => ToFinding(d, source))],
            [.. lesson.Diagrams.Select(d => new Drawing(d.Content.Text, d.Type ?? "", d.Span.Start, d.Span.End, d.Model is not null))]);
        return JsonSerializer.Serialize(report, ReportJson.Default.Report);
    }

    /// <summary>Applies what is safe to apply.</summary>
    /// <param name="name">The lesson's file name.</param>
    /// <param name="text">Its text.</param>
    /// <param name="configuration">The text of <c>contentlint.yml</c>.</param>
    /// <returns>The lesson's text afterwards.</returns>
    [JSExport]
    internal static string Fix(string name, string text, string configuration)
    {
        var (workspace, request, source) = Open(name, text, configuration);
        return workspace.FixText(source, request, FixSafety.Safe).Text;
    }

    private static (LintWorkspace Workspace, LintRequest Request, SourceText Source) Open(string name, string text, string configuration)
    {
        var files = new OverlayFileSystem(WorkspaceFileSystem.None, new Dictionary<string, byte[]?>
        {
            [$"{Folder}/contentlint.yml"] = Encoding.UTF8.GetBytes(configuration),
            [$"{Folder}/{name}"] = Encoding.UTF8.GetBytes(text),
        });
        return (new LintWorkspace(files), new LintRequest { BaseDirectory = Folder, ShowRelativePaths = true, MaxDegreeOfParallelism = 1 }, SourceText.From($"{Folder}/{name}", text));
    }

    // What is wrong with the configuration stands at the lesson's start: the page shows one text.
    private static Finding ToFinding(Diagnostic diagnostic, SourceText source)
    {
        var isOfLesson = diagnostic.Location.Path.EndsWith(source.Path[(source.Path.LastIndexOf('/') + 1)..], StringComparison.Ordinal);
        var span = isOfLesson ? diagnostic.Location.Span : new TextSpan(0, 0);
        var start = isOfLesson ? diagnostic.Location.Start : new LinePosition(1, 1);
        return new Finding(
            diagnostic.Id, diagnostic.Descriptor.Name, diagnostic.Severity.ToString().ToLowerInvariant(), isOfLesson ? diagnostic.Message.Text : $"{diagnostic.Location.Path}: {diagnostic.Message.Text}", diagnostic.Help?.Text,
            span.Start, span.End, start.Line, start.Column,
            [.. diagnostic.Fixes.Where(_ => isOfLesson).Select(f => new Fixing(f.Title.Text, f.Safety.ToString().ToLowerInvariant(), [.. f.Edits.Select(e => new Edit(e.Span.Start, e.Span.End, e.NewText))]))],
            RuleCatalog.Find(diagnostic.Id) is not null);
    }
}

internal sealed record Report(Finding[] Findings, Drawing[] Diagrams);

internal sealed record Finding(string Id, string Name, string Severity, string Message, string? Help, int Start, int End, int Line, int Column, Fixing[] Fixes, bool HasPage);

internal sealed record Fixing(string Title, string Safety, Edit[] Edits);

internal sealed record Edit(int Start, int End, string NewText);

internal sealed record Drawing(string Text, string Type, int Start, int End, bool IsRead);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Report))]
internal sealed partial class ReportJson : JsonSerializerContext;
