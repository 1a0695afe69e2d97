using System.Collections.Immutable;
using ContentLint.Workspace;
using Microsoft.CodeAnalysis;
using Diagnostic = ContentLint.Diagnostics.Diagnostic;

namespace ContentLint.Analyzers.Lessons;

/// <summary>
/// The engine, with its cache in memory: the next compilation most often has the same lessons, or one that changed. Safe
/// to use from several threads.
/// </summary>
internal sealed class LessonResults
{
    // No file has this name: it is a place in the file system of additional files.
    private const string CacheName = "/contentlint.memory";

    private readonly MemoryFile _cache = new(CacheName);

    /// <summary>Lints the files of a request.</summary>
    public IReadOnlyList<Diagnostic> Lint(LintRequest request, ImmutableArray<AdditionalText> files, CancellationToken cancellationToken)
    {
        try
        {
            var workspace = new LintWorkspace(new AdditionalTextFileSystem(files, _cache, cancellationToken));
            return workspace.Lint(request with { CacheFile = CacheName }, progress: null, cancellationToken).Diagnostics;
        }
        catch (PathNotFoundException missing)
        {
            // The project names a configuration that is not among the additional files.
            var place = Text.SourceText.From(missing.Paths[0], "").GetLocation(Text.TextSpan.At(0));
            return [new Diagnostic(Rules.RuleCatalog.Find("CL0001")!, place, missing.Message)];
        }
    }
}

/// <summary>A file that is nowhere but here.</summary>
internal sealed class MemoryFile(string path)
{
    private byte[]? _bytes;

    /// <summary>Its path.</summary>
    public string Path => path;

    /// <summary>What was written last; <see langword="null"/> for nothing yet. Never changed, only replaced.</summary>
    public byte[]? Bytes
    {
        get => Volatile.Read(ref _bytes);
        set => Volatile.Write(ref _bytes, value);
    }
}
