using System.Collections;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace ContentLint.MSBuild.Tests;

/// <summary>What a task said to a build that is none.</summary>
internal sealed record SaidEvent(string Kind, string? Code, string? File, int Line, int Column, int EndLine, int EndColumn, string Text, string? Link = null)
{
    public override string ToString() => Code is null ? $"{Kind} {Text}" : $"{Kind} {Code} {File}({Line},{Column},{EndLine},{EndColumn})";
}

/// <summary>A build engine that only listens.</summary>
internal sealed class FakeEngine : IBuildEngine
{
    private readonly List<SaidEvent> _events = [];

    public FakeEngine() => Log = new TaskLoggingHelper(this, "ContentLintTask");

    public TaskLoggingHelper Log { get; }

    public IReadOnlyList<SaidEvent> Events => _events;

    public bool ContinueOnError => false;

    public int LineNumberOfTaskNode => 0;

    public int ColumnNumberOfTaskNode => 0;

    public string ProjectFileOfTaskNode => "";

    public bool BuildProjectFile(string projectFileName, string[] targetNames, IDictionary globalProperties, IDictionary targetOutputs) => false;

    public void LogCustomEvent(CustomBuildEventArgs e)
    {
    }

    public void LogErrorEvent(BuildErrorEventArgs e) =>
        _events.Add(new("error", e.Code, e.File, e.LineNumber, e.ColumnNumber, e.EndLineNumber, e.EndColumnNumber, e.Message!, e.HelpLink));

    public void LogWarningEvent(BuildWarningEventArgs e) =>
        _events.Add(new("warning", e.Code, e.File, e.LineNumber, e.ColumnNumber, e.EndLineNumber, e.EndColumnNumber, e.Message!, e.HelpLink));

    public void LogMessageEvent(BuildMessageEventArgs e) =>
        _events.Add(new(e.Importance.ToString().ToLowerInvariant(), e.Code, e.File, e.LineNumber, e.ColumnNumber, e.EndLineNumber, e.EndColumnNumber, e.Message!));
}
