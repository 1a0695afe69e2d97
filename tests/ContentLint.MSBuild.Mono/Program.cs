// ContentLint.MSBuild.Mono FOLDER CACHE FILE...: runs the task, and prints what it says, a line each.

using ContentLint.MSBuild;
using ContentLint.MSBuild.Tests;
using Microsoft.Build.Utilities;

var engine = new FakeEngine();
using var task = new ContentLintTask
{
    BuildEngine = engine,
    ProjectDirectory = args[0],
    CacheFile = args[1],
    Files = [.. args.Skip(2).Select(f => new TaskItem(f))],
};
var succeeded = task.Execute();
Console.OutputEncoding = System.Text.Encoding.UTF8;
foreach (var said in engine.Events.Where(e => e.Kind != "low"))
    Console.WriteLine(said + "\t" + said.Text);
return succeeded ? 0 : 1;
