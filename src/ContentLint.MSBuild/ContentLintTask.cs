// Runs the engine inside the build. It runs in every build and leaves it to the engine's cache to be quick: a target that
// is skipped says nothing, and warnings that are said once are overlooked.

using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using ContentLint.Reporting;
using ContentLint.Workspace;
using Microsoft.Build.Framework;

namespace ContentLint.MSBuild;

/// <summary>Lints lessons and fails the build on errors.</summary>
[MSBuildMultiThreadableTask]
public sealed class ContentLintTask : Microsoft.Build.Utilities.Task, ICancelableTask, IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();

    /// <summary>The lessons and diagrams to lint.</summary>
    public ITaskItem[] Files { get; set; } = [];

    /// <summary>The project's absolute folder; paths are shown relative to it.</summary>
    [Required]
    public string ProjectDirectory { get; set; } = "";

    /// <summary>One configuration file for all lessons; empty to look for <c>contentlint.yml</c> upwards from each.</summary>
    public string? ConfigurationFile { get; set; }

    /// <summary>The path of the catalog of messages whose language findings are said in; empty for English.</summary>
    public string? Language { get; set; }

    /// <summary>The absolute path of the file that keeps results for the next build; empty for none.</summary>
    public string? CacheFile { get; set; }

    /// <summary>The absolute path of an empty file whose time is that of the last run without errors; empty for none.</summary>
    public string? StampFile { get; set; }

    /// <summary>The most diagnostics to log, the most severe first; 0 for all.</summary>
    public int MaxDiagnostics { get; set; }

    /// <summary>Whether warnings are errors.</summary>
    public bool TreatWarningsAsErrors { get; set; }

    /// <summary>Ids and names of rules whose warnings are errors, separated by semicolons or commas.</summary>
    public string? WarningsAsErrors { get; set; }

    /// <summary>Ids and names of rules whose warnings stay warnings.</summary>
    public string? WarningsNotAsErrors { get; set; }

    /// <summary>Ids and names of rules that are not reported.</summary>
    public string? NoWarn { get; set; }

    /// <summary>Whether assemblies that a configuration lists under <c>plugins</c> may be loaded.</summary>
    public bool AllowPlugins { get; set; }

    /// <summary>Whether files outside of the repository are read where the configuration names them or links lead to them.</summary>
    public bool AllowOutside { get; set; }

    /// <summary>Lints the files.</summary>
    /// <returns><see langword="false"/> when an error was logged or the build was cancelled.</returns>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "the last resort: an error with a word to the user, never a bare stack trace")]
    public override bool Execute()
    {
        try
        {
            if (Files.Length > 0)
            {
                var clock = Stopwatch.StartNew();
                var result = new LintWorkspace().Lint(Request(), progress: null, _cancellation.Token);
                Log.LogMessage(MessageImportance.Low, "{0}", $"ContentLint: linted in {clock.ElapsedMilliseconds} ms.");
                var policy = new WarningPolicy(TreatWarningsAsErrors, WarningsAsErrors, WarningsNotAsErrors, NoWarn);
                new DiagnosticLog(Log, policy, MaxDiagnostics).Write(result.Diagnostics, result.FileCount);
                foreach (var note in result.Notes)
                    Log.LogMessage(MessageImportance.Normal, "{0}", "ContentLint: " + LogText.Line(note));
            }

            if (!Log.HasLoggedErrors)
                Stamp();
        }
        catch (PathNotFoundException missing)
        {
            Log.LogError(null, "CL0001", null, null, missing.Paths.Count == 1 ? missing.Paths[0] : null, 0, 0, 0, 0, "{0}", LogText.Line(missing.Message));
        }
        catch (OperationCanceledException) when (_cancellation.IsCancellationRequested)
        {
            Log.LogMessage(MessageImportance.Normal, "{0}", "ContentLint was cancelled.");
            return false;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Log.LogError(null, "CL0007", null, null, null, 0, 0, 0, 0, "{0}", LogText.Line($"ContentLint failed and has checked nothing: {fault.GetType().Name}: {fault.Message} This is our fault; please send us this message."));
        }

        return !Log.HasLoggedErrors;
    }

    /// <summary>Ends a running <see cref="Execute"/> early.</summary>
    public void Cancel() => _cancellation.Cancel();

    /// <summary>Gives up what cancellation holds.</summary>
    public void Dispose() => _cancellation.Dispose();

    private LintRequest Request() => new()
    {
        BaseDirectory = ProjectDirectory,
        Paths = [.. Files.Select(f => f.GetMetadata("FullPath")).Distinct(StringComparer.Ordinal)],
        ConfigurationPath = string.IsNullOrEmpty(ConfigurationFile) ? null : ConfigurationFile,
        Language = Language,
        ShowRelativePaths = true,
        ExcludesNamedFiles = true,
        AllowPlugins = AllowPlugins,
        AllowOutside = AllowOutside,
        CacheFile = string.IsNullOrEmpty(CacheFile) ? null : CacheFile,

        // Not more: with every thread of the pool at work, Ctrl-C would find none to be told on.
        MaxDegreeOfParallelism = Environment.ProcessorCount,
    };

    // An IDE compares its time with the lessons' to see whether there is anything to build. That it cannot be written must
    // not fail a build whose lessons are right.
    private void Stamp()
    {
        if (string.IsNullOrEmpty(StampFile))
            return;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(StampFile)!);
            File.WriteAllBytes(StampFile!, []);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Log.LogMessage(MessageImportance.Low, "{0}", $"ContentLint cannot write {StampFile}: {error.Message}");
        }
    }
}
