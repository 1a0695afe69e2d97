using System.Collections.Immutable;
using ContentLint.Workspace;
using Microsoft.CodeAnalysis;
using Diagnostic = ContentLint.Diagnostics.Diagnostic;

namespace ContentLint.Analyzers.Lessons;

/// <summary>
/// The course of the last compilation: the next one most often has the same lessons, or one that changed. Safe to use from
/// several threads.
/// </summary>
internal sealed class LessonResults
{
    private Kept? _kept;

    /// <summary>Lints the files of a request.</summary>
    public IReadOnlyList<Diagnostic> Lint(LintRequest request, ImmutableArray<AdditionalText> files, CancellationToken cancellationToken)
    {
        try
        {
            var course = CourseOf(request, files, cancellationToken);
            Volatile.Write(ref _kept, new Kept(course, request, files));
            return course.Result.Diagnostics;
        }
        catch (PathNotFoundException missing)
        {
            // The project names a configuration that is not among the additional files.
            var path = missing.Paths[0];
            var file = new Text.FileId(Path.IsPathRooted(path) ? path : request.BaseDirectory + "/" + path);
            var place = Text.SourceText.From(file, "").GetLocation(Text.TextSpan.At(0));
            return [new Diagnostic(Rules.RuleCatalog.Find("CL0001")!, place, missing.Message)];
        }
    }

    private Course CourseOf(LintRequest request, ImmutableArray<AdditionalText> files, CancellationToken cancellationToken)
    {
        var there = new AdditionalTextFileSystem(files, cancellationToken);
        return Volatile.Read(ref _kept) is { } kept && AsksTheSame(kept.Request, request)
            ? kept.Course.Refresh(Changes(kept.Files, files, cancellationToken), there, cancellationToken)
            : Course.Open(request, there, progress: null, cancellationToken);
    }

    private static bool AsksTheSame(LintRequest one, LintRequest other) =>
        one.BaseDirectory == other.BaseDirectory && one.ConfigurationPath == other.ConfigurationPath && one.Language == other.Language && one.Paths.SequenceEqual(other.Paths, StringComparer.Ordinal);

    // The files that have another text, that are new, and that are gone. A compiler that reads all files again has other
    // objects for the same texts.
    private static List<string> Changes(ImmutableArray<AdditionalText> before, ImmutableArray<AdditionalText> now, CancellationToken cancellationToken)
    {
        var left = new Dictionary<string, AdditionalText>(AdditionalTextFileSystem.Comparer);
        foreach (var file in before)
            left[AdditionalTextFileSystem.Normalize(file.Path)] = file;
        var changes = new List<string>();
        foreach (var file in now)
        {
            var path = AdditionalTextFileSystem.Normalize(file.Path);
            if (!left.TryGetValue(path, out var old) || !IsSame(old, file, cancellationToken))
                changes.Add(path);
            left.Remove(path);
        }

        changes.AddRange(left.Keys);
        return changes;
    }

    private static bool IsSame(AdditionalText one, AdditionalText other, CancellationToken cancellationToken) =>
        ReferenceEquals(one, other)
        || (one.GetText(cancellationToken)?.GetChecksum() is { IsDefault: false } checksum
            && other.GetText(cancellationToken)?.GetChecksum() is { IsDefault: false } now
            && checksum.SequenceEqual(now));

    private sealed record Kept(Course Course, LintRequest Request, ImmutableArray<AdditionalText> Files);
}
