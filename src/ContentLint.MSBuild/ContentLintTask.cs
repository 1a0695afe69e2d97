// Runs the engine inside the build and logs what it finds in MSBuild's canonical form, so that consoles, IDEs and CI
// systems show it like a compiler's errors.

using ContentLint.Diagnostics;
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

    /// <summary>The project's folder; paths are shown relative to it.</summary>
    [Required]
    public string ProjectDirectory { get; set; } = "";

    /// <summary>One configuration file for all lessons; empty to look for <c>contentlint.yml</c> upwards from each.</summary>
    public string? ConfigurationFile { get; set; }

    /// <summary>Whether warnings are errors.</summary>
    public bool TreatWarningsAsErrors { get; set; }

    /// <summary>Ids whose warnings are errors, separated by semicolons or commas.</summary>
    public string? WarningsAsErrors { get; set; }

    /// <summary>Ids whose warnings stay warnings.</summary>
    public string? WarningsNotAsErrors { get; set; }

    /// <summary>Ids that are not reported.</summary>
    public string? NoWarn { get; set; }

    /// <summary>Whether assemblies that a configuration lists under <c>plugins</c> may be loaded.</summary>
    public bool AllowPlugins { get; set; }

    /// <summary>Lints the files.</summary>
    /// <returns><see langword="false"/> when an error was logged.</returns>
    public override bool Execute()
    {
        if (Files.Length == 0)
            return true;

        var request = new LintRequest
        {
            BaseDirectory = ProjectDirectory,
            Paths = [.. Files.Select(f => f.GetMetadata("FullPath")).Distinct(StringComparer.Ordinal)],
            ConfigurationPath = string.IsNullOrEmpty(ConfigurationFile) ? null : ConfigurationFile,
            ShowRelativePaths = true,
            AllowPlugins = AllowPlugins,
        };
        try
        {
            var result = new LintWorkspace().Lint(request, progress: null, _cancellation.Token);
            var policy = new WarningPolicy(TreatWarningsAsErrors, WarningsAsErrors, WarningsNotAsErrors, NoWarn);
            foreach (var diagnostic in result.Diagnostics)
                Report(diagnostic, policy);
            Log.LogMessage(MessageImportance.Normal, "{0}", $"ContentLint: {result.FileCount} files, {result.Diagnostics.Count} diagnostics.");
        }
        catch (PathNotFoundException missing)
        {
            Log.LogError(null, "CL0001", null, null, 0, 0, 0, 0, "{0}", missing.Message);
        }
        catch (OperationCanceledException)
        {
            Log.LogMessage(MessageImportance.Normal, "{0}", "ContentLint was cancelled.");
            return false;
        }

        return !Log.HasLoggedErrors;
    }

    /// <summary>Ends a running <see cref="Execute"/> early.</summary>
    public void Cancel() => _cancellation.Cancel();

    /// <summary>Gives up what cancellation holds.</summary>
    public void Dispose() => _cancellation.Dispose();

    // The text goes in as an argument: braces in it are the author's, not a format's.
    private void Report(Diagnostic diagnostic, WarningPolicy policy)
    {
        if (policy.IsSilent(diagnostic.Id))
            return;

        var (path, start, end) = (diagnostic.Location.Path, diagnostic.Location.Start, diagnostic.Location.End);
        var text = diagnostic.Help is { } help ? diagnostic.Message + " " + help : diagnostic.Message;
        text = text.Replace('\r', ' ').Replace('\n', ' ');
        var uri = diagnostic.Descriptor.HelpUri;
        if (diagnostic.Severity == Severity.Error || (diagnostic.Severity == Severity.Warning && policy.IsPromoted(diagnostic.Id)))
            Log.LogError(null, diagnostic.Id, null, uri, path, start.Line, start.Column, end.Line, end.Column, "{0}", text);
        else if (diagnostic.Severity == Severity.Warning)
            Log.LogWarning(null, diagnostic.Id, null, uri, path, start.Line, start.Column, end.Line, end.Column, "{0}", text);
        else
            Log.LogMessage(null, diagnostic.Id, null, path, start.Line, start.Column, end.Line, end.Column, MessageImportance.High, "{0}", text);
    }
}
