using System.Collections.Immutable;
using ContentLint.Workspace;
using Microsoft.CodeAnalysis;
using Diagnostic = ContentLint.Diagnostics.Diagnostic;

namespace ContentLint.Analyzers.Lessons;

/// <summary>
/// The last pass of the engine, with the checksum of every text it read: it holds for the next compilation too where the
/// files, what is asked of them and these texts are the same. Safe to use from several threads.
/// </summary>
internal sealed class LessonResults
{
    private Pass? _last;

    /// <summary>Lints, unless the last pass holds.</summary>
    public IReadOnlyList<Diagnostic> Lint(LintRequest request, ImmutableArray<AdditionalText> files, CancellationToken cancellationToken)
    {
        var paths = files.Select(f => AdditionalTextFileSystem.Normalize(f.Path)).ToArray();
        if (_last is { } last && last.HoldsFor(request, paths, files, cancellationToken))
            return last.Diagnostics;

        var system = new AdditionalTextFileSystem(files, cancellationToken);
        IReadOnlyList<Diagnostic> found;
        try
        {
            found = new LintWorkspace(system).Lint(request, progress: null, cancellationToken).Diagnostics;
        }
        catch (PathNotFoundException missing)
        {
            // The project names a configuration that is not among the additional files.
            var place = Text.SourceText.From(missing.Paths[0], "").GetLocation(Text.TextSpan.At(0));
            return [new Diagnostic(Rules.RuleCatalog.Find("CL0001")!, place, missing.Message)];
        }

        _last = new Pass(request, paths, system.Read.ToDictionary(r => r.Key, r => r.Value.GetChecksum(), AdditionalTextFileSystem.Comparer), found);
        return found;
    }

    private sealed record Pass(
        LintRequest Request, string[] Paths, Dictionary<string, ImmutableArray<byte>> Read, IReadOnlyList<Diagnostic> Diagnostics)
    {
        public bool HoldsFor(LintRequest request, string[] paths, ImmutableArray<AdditionalText> files, CancellationToken cancellationToken) =>
            request.BaseDirectory == Request.BaseDirectory
            && request.ConfigurationPath == Request.ConfigurationPath
            && request.Paths.SequenceEqual(Request.Paths)
            && paths.SequenceEqual(Paths)
            && files.Zip(paths, (file, path) => (file, path)).All(f => !Read.TryGetValue(f.path, out var known)
                || (f.file.GetText(cancellationToken) is { } text && text.GetChecksum().SequenceEqual(known)));
    }
}
