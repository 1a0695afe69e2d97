// One pass of the engine over all additional files, shared by the actions of each file: rules about a course need all
// lessons anyway, and an action at the compilation's end would keep them out of an IDE's live analysis.

using ContentLint.CSharp;
using ContentLint.Rules;
using ContentLint.Workspace;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Diagnostic = ContentLint.Diagnostics.Diagnostic;

namespace ContentLint.Analyzers.Lessons;

/// <summary>The lessons of a compilation. Safe to use from several threads.</summary>
internal sealed class LessonRun(AnalyzerOptions options, LessonResults kept)
{
    // The compiler is at hand: it reads the lessons' C#.
    private static readonly LessonRule[] OwnRules = [new CSharpFenceRule()];

    private readonly object _lock = new();
    private ILookup<string, Diagnostic>? _byPath;
    private string? _first;

    /// <summary>What was found in a file.</summary>
    /// <param name="file">An additional file.</param>
    /// <param name="cancellationToken">Ends the run early.</param>
    public IEnumerable<Microsoft.CodeAnalysis.Diagnostic> Find(AdditionalText file, CancellationToken cancellationToken)
    {
        var settings = new ProjectSettings(options.AnalyzerConfigOptionsProvider);
        var all = Results(settings, cancellationToken);
        var path = AdditionalTextFileSystem.Normalize(file.Path);
        var own = all[path].SelectMany(d => Report(d, path, file, settings));

        // What stands in a file that is none of the compilation's goes with the first lesson: somebody has to say it.
        return path != _first
            ? own
            : own.Concat(from elsewhere in all
                         where !options.AdditionalFiles.Any(f => AdditionalTextFileSystem.Comparer.Equals(AdditionalTextFileSystem.Normalize(f.Path), elsewhere.Key))
                         from diagnostic in elsewhere
                         from reported in Report(diagnostic, elsewhere.Key, null, settings)
                         select reported);
    }

    private ILookup<string, Diagnostic> Results(ProjectSettings settings, CancellationToken cancellationToken)
    {
        // The first action works, the others wait; who is cancelled leaves the work to the next.
        lock (_lock)
        {
            if (_byPath is not null)
                return _byPath;
            var lessons = options.AdditionalFiles.Where(settings.IsLesson).Select(f => AdditionalTextFileSystem.Normalize(f.Path)).Distinct(AdditionalTextFileSystem.Comparer).ToArray();
            if (lessons.Length == 0)
                return _byPath = Array.Empty<Diagnostic>().ToLookup(_ => "");
            var folder = AdditionalTextFileSystem.Normalize(settings.Folder ?? Path.GetDirectoryName(lessons[0])!).TrimEnd('/');
            var request = new LintRequest
            {
                BaseDirectory = folder,
                Paths = lessons,
                ConfigurationPath = settings.ConfigurationFile,
                Language = settings.Language,
                ShowRelativePaths = true,
                ExcludesNamedFiles = true,
                LessonRules = OwnRules,

                // The additional files are all that there is, and the project has named them.
                AllowOutside = true,
            };
            _first = lessons.OrderBy(l => l, StringComparer.Ordinal).First();
            var found = kept.Lint(request, options.AdditionalFiles, cancellationToken);
            return _byPath = found.ToLookup(d => d.Location.File.FullPath, AdditionalTextFileSystem.Comparer);
        }
    }

    private static IEnumerable<Microsoft.CodeAnalysis.Diagnostic> Report(Diagnostic found, string path, AdditionalText? file, ProjectSettings settings)
    {
        var severity = settings.SeverityOf(found, file, out var misspelt);
        var place = PlaceOf(found, file?.Path ?? path);
        if (misspelt is not null)
        {
            var configuration = RuleTable.Find(RuleCatalog.Find("CL0002")!, out _);
            yield return Microsoft.CodeAnalysis.Diagnostic.Create(configuration, place, $".editorconfig gives '{found.Id}' the severity '{misspelt}' here. Write error, warning, suggestion or none.");
        }

        if (severity is null)
            yield break;
        var descriptor = RuleTable.Find(found.Descriptor, out var isShared);
        var text = found.MessageWithHelp;
        text = (isShared ? found.Id + ": " + text : text).Replace('\r', ' ').Replace('\n', ' ');
        yield return Microsoft.CodeAnalysis.Diagnostic.Create(
            descriptor, place, RuleTable.SeverityOf(severity.Value), additionalLocations: null, properties: null, text);
    }

    private static Location PlaceOf(Diagnostic found, string path)
    {
        var (span, start, end) = (found.Location.Span, found.Location.Start, found.Location.End);
        return Location.Create(
            path,
            new Microsoft.CodeAnalysis.Text.TextSpan(span.Start, span.Length),
            new Microsoft.CodeAnalysis.Text.LinePositionSpan(new(start.Line - 1, start.Column - 1), new(end.Line - 1, end.Column - 1)));
    }
}
