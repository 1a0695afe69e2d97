using Microsoft.Build.Framework;
using Microsoft.Build.Logging.StructuredLogger;

namespace ContentLint.MSBuild.Tests;

/// <summary>An error, a warning or a message of a build.</summary>
internal sealed record LoggedEvent(
    string Kind, string? Code, string? File, int Line, int Column, int EndLine, int EndColumn, string? Page, string Text, string Project)
{
    /// <summary>The place and the kind, for comparisons: <c>warning CL1001 src/content/a.mdx(3,12,3,15)</c>.</summary>
    public override string ToString() => $"{Kind} {Code} {File}({Line},{Column},{EndLine},{EndColumn})";
}

/// <summary>A run of ContentLint's task.</summary>
internal sealed record TaskRun(string Project, TimeSpan Duration, bool Succeeded);

/// <summary>A build, read from its binary log: what consoles show of it depends on who looks.</summary>
internal sealed class BuildLog
{
    private readonly List<LoggedEvent> _events = [];
    private readonly List<TaskRun> _runs = [];

    /// <summary>Reads a log.</summary>
    public static BuildLog Read(string path)
    {
        var log = new BuildLog();
        var projects = new Dictionary<int, string>();
        var started = new Dictionary<(int, int), DateTime>();
        foreach (var record in new BinLogReader().ReadRecords(path))
        {
            switch (record.Args)
            {
                case ProjectStartedEventArgs p:
                    projects[p.BuildEventContext!.ProjectContextId] = Path.GetFileNameWithoutExtension(p.ProjectFile ?? "");
                    break;
                case TaskStartedEventArgs { TaskName: "ContentLintTask" } t:
                    started[Key(t)] = t.Timestamp;
                    break;
                case TaskFinishedEventArgs { TaskName: "ContentLintTask" } t:
                    log._runs.Add(new TaskRun(Of(t, projects), t.Timestamp - started[Key(t)], t.Succeeded));
                    break;
                case BuildErrorEventArgs e:
                    log._events.Add(new("error", e.Code, e.File, e.LineNumber, e.ColumnNumber, e.EndLineNumber, e.EndColumnNumber, e.HelpKeyword, e.Message!, Of(e, projects)));
                    break;
                case BuildWarningEventArgs w:
                    log._events.Add(new("warning", w.Code, w.File, w.LineNumber, w.ColumnNumber, w.EndLineNumber, w.EndColumnNumber, w.HelpKeyword, w.Message!, Of(w, projects)));
                    break;
                case BuildMessageEventArgs m when m.Importance != MessageImportance.Low || m.Message?.Contains("ContentLint", StringComparison.Ordinal) == true:
                    log._events.Add(new(m.Importance == MessageImportance.High ? "message" : "detail", m.Code, m.File, m.LineNumber, m.ColumnNumber, m.EndLineNumber, m.EndColumnNumber, m.HelpKeyword, m.Message ?? "", Of(m, projects)));
                    break;
            }
        }

        return log;
    }

    /// <summary>Everything that was said.</summary>
    public IReadOnlyList<LoggedEvent> Events => _events;

    /// <summary>The runs of the task.</summary>
    public IReadOnlyList<TaskRun> Runs => _runs;

    /// <summary>The errors, warnings and messages with a code of ours.</summary>
    public IEnumerable<LoggedEvent> Found => _events.Where(e => e.Code?.StartsWith("CL", StringComparison.Ordinal) == true || e.Code?.StartsWith("TEAM", StringComparison.Ordinal) == true);

    /// <summary>What was found in a project.</summary>
    public IEnumerable<LoggedEvent> FoundIn(string project) => Found.Where(e => e.Project == project);

    private static (int, int) Key(BuildEventArgs args) => (args.BuildEventContext!.NodeId, args.BuildEventContext.TaskId);

    private static string Of(BuildEventArgs args, Dictionary<int, string> projects) =>
        projects.GetValueOrDefault(args.BuildEventContext?.ProjectContextId ?? -1, "");
}
