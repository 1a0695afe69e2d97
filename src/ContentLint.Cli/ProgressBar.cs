using ContentLint.Workspace;
using Spectre.Console;

namespace ContentLint.Cli;

/// <summary>Remembers how far a run has come.</summary>
internal sealed class LatestProgress : IProgress<LintProgress>
{
    private int _done;
    private int _total;

    /// <summary>The files linted, and all there are; zero until the first is done.</summary>
    public (int Done, int Total) Latest => (Volatile.Read(ref _done), Volatile.Read(ref _total));

    public void Report(LintProgress value)
    {
        Volatile.Write(ref _total, value.Total);
        Volatile.Write(ref _done, Math.Max(value.Done, Volatile.Read(ref _done)));
    }
}

/// <summary>A bar that goes away when the run ends.</summary>
internal static class ProgressBar
{
    /// <summary>Shows a run's progress until it ends.</summary>
    public static void Show(IAnsiConsole console, LatestProgress progress, Task run) =>
        console.Progress().AutoClear(true).Start(context =>
        {
            var task = context.AddTask("Linting");
            while (Task.WaitAny([run], TimeSpan.FromMilliseconds(100)) < 0)
            {
                var (done, total) = progress.Latest;
                task.MaxValue = Math.Max(1, total);
                task.Value = done;
            }
        });
}
