// action.yml, run step by step as the runner would: inputs with their defaults put into env, scripts in bash. The steps that
// use other actions are GitHub's.

using ContentLint.Data;
using JsonDocument = System.Text.Json.JsonDocument;

namespace ContentLint.Packages.Tests;

public sealed class ActionTests
{
    private static readonly DataNode Action = CiFile.Read("action.yml");

    [Test]
    public void The_steps_lint_annotate_summarize_and_write_sarif()
    {
        using var course = new CourseFolder();
        using var run = new ActionRun(course);
        var results = run.Execute(Action, new() { ["version"] = PackedTool.Version, ["sarif-file"] = "out/a.sarif" });
        Assert.That(results.Select(r => r.ExitCode), Is.EqualTo(new[] { 0, 1 }), string.Concat(results.Select(r => r.Output)));
        Assert.That(results[^1].Out, Does.StartWith("::error file=lessons/урок 1.mdx,line=3,col=12,"));
        Assert.That(File.ReadAllText(run.SummaryPath), Does.StartWith("## ContentLint: 1 error"));
        using var sarif = JsonDocument.Parse(course.Read("out/a.sarif"));
        var place = sarif.RootElement.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.That(place.GetProperty("artifactLocation").GetProperty("uri").GetString(), Is.EqualTo("lessons/%D1%83%D1%80%D0%BE%D0%BA%201.mdx"));
    }

    [TestCase("lessons/good.mdx\n\n", "error", 0)]
    [TestCase("lessons/good.mdx\nlessons/урок 1.mdx\n", "error", 1)]
    [TestCase("lessons/*.mdx", "never", 0)]
    [TestCase("nowhere", "error", 2)]
    [TestCase("--fail-on=never", "error", 2)]
    [TestCase("@lessons/good.mdx", "error", 2)]
    [TestCase("lessons/good.mdx\n$(touch hacked)`touch hacked`; touch hacked", "error", 2)]
    public void Inputs_reach_the_command_and_never_become_one(string paths, string failOn, int exitCode)
    {
        using var course = new CourseFolder();
        using var run = new ActionRun(course);
        var results = run.Execute(Action, new() { ["version"] = PackedTool.Version, ["paths"] = paths, ["fail-on"] = failOn });
        Assert.That(results[^1].ExitCode, Is.EqualTo(exitCode), results[^1].Output);
        Assert.That(Path.Combine(course.Path, "hacked"), Does.Not.Exist);
    }

    [Test]
    public void Only_what_the_pull_request_changes_is_reported()
    {
        using var course = new CourseFolder();
        using var run = new ActionRun(course);
        run.Shell.Script("git init -q -b main . && git add . && git -c user.name=a -c user.email=a@b commit -qm a && git update-ref refs/remotes/origin/main HEAD");
        course.With("lessons/new.mdx", "A <- B\n");
        run.Shell.Variables["GITHUB_BASE_REF"] = "main";
        var results = run.Execute(Action, new() { ["version"] = PackedTool.Version, ["changed-only"] = "true" });
        Assert.That(results[^1].Out, Does.Contain("lessons/new.mdx").And.Not.Contain("урок 1.mdx"), results[^1].Output);
    }

    [Test]
    public void The_example_uses_inputs_that_there_are()
    {
        var inputs = Action.Get("inputs").Entries.Select(i => i.Key).ToArray();
        var step = CiFile.Read("docs", "ci", "github.yml").Get("jobs").Get("contentlint").Get("steps").Items.Single(s => s.Find("with")?.Find("paths") is not null);
        Assert.That(step.Get("with").Entries.Select(e => e.Key), Is.SubsetOf(inputs));
        foreach (var input in inputs)
            Assert.That(File.ReadAllText(Path.Combine(Repository.Root, "docs", "ci.md")), Does.Contain($"| `{input}` |"));
    }

    // A job's stand-in: its folders, its variables, its steps.
    private sealed class ActionRun : IDisposable
    {
        private readonly string _temporary = Directory.CreateTempSubdirectory("contentlint-runner-").FullName;

        public ActionRun(CourseFolder course)
        {
            Shell = new Shell(course.Path);
            File.Copy(Path.Combine(course.Path, "nuget.config"), Path.Combine(_temporary, "nuget.config"));
            course.WithFeedOfAStranger();
            Shell.Variables["RUNNER_TEMP"] = _temporary;
            Shell.Variables["GITHUB_WORKSPACE"] = course.Path;
            Shell.Variables["GITHUB_STEP_SUMMARY"] = SummaryPath;
        }

        public Shell Shell { get; }

        public string SummaryPath => Path.Combine(_temporary, "summary.md");

        public List<ShellResult> Execute(DataNode action, Dictionary<string, string> inputs)
        {
            var results = new List<ShellResult>();
            foreach (var step in action.Get("runs").Get("steps").Items.Where(s => s.Find("run") is not null))
            {
                Assert.That(step.Get("shell").Text, Is.EqualTo("bash"));
                Assert.That(step.Get("run").Text, Does.Not.Contain("${{"));
                foreach (var (name, value) in step.Get("env").Entries)
                    Shell.Variables[name] = Evaluate(value.Text, action, inputs);
                results.Add(Shell.Script(step.Get("run").Text));
                if (results[^1].ExitCode != 0)
                    break;
            }

            return results;
        }

        private static string Evaluate(string expression, DataNode action, Dictionary<string, string> inputs)
        {
            Assert.That(expression, Does.StartWith("${{ inputs.").And.EndWith(" }}"));
            var name = expression["${{ inputs.".Length..^" }}".Length];
            return inputs.TryGetValue(name, out var value) ? value : action.Get("inputs").Get(name).Get("default").Text;
        }

        public void Dispose() => Directory.Delete(_temporary, recursive: true);
    }
}
