using ContentLint.Workspace;

namespace ContentLint.Fuzz.Targets;

/// <summary>Baselines: read, taken off, brought up to date.</summary>
internal sealed class BaselineTarget(Corpus corpus) : CourseTarget("baselines", TextsOf(corpus), Marks)
{
    private const string File = "base.json";

    private static readonly string[] Marks =
    [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "\"\\ud800\"", "\"a\"", "1", "2", "-1", "1e400", "null", "true", "\n", " ", "\"version\": 1,", "\"files\": {", "\"a.mdx\": [", "\"../b.mdx\": []", "\"\": []", "{ \"rule\": \"CL1001\", \"fingerprint\": \"0\", \"message\": \"\\u202e\" },",
    ];

    /// <inheritdoc/>
    protected override LintRequest Request => base.Request with { BaselinePath = File };

    /// <inheritdoc/>
    protected override Dictionary<string, string> FilesOf(FuzzInput input) => new() { [File] = input.Text, ["a.mdx"] = Lesson, ["x/b.mdx"] = Lesson };

    /// <inheritdoc/>
    protected override IEnumerable<Violation> Check(FuzzInput input)
    {
        var workspace = WorkspaceOf(FilesOf(input));
        foreach (var mode in new[] { BaselineMode.Update, BaselineMode.Prune })
        {
            try
            {
                _ = workspace.Revise(Request, mode);
            }
            catch (InvalidDataException)
            {
                // The baseline cannot be read, which is promised to be said this way.
            }
        }

        return base.Check(input);
    }

    private static string[] TextsOf(Corpus corpus) =>
    [
        WorkspaceOf(new() { ["a.mdx"] = Lesson, ["x/b.mdx"] = Lesson }).Revise(new LintRequest { BaseDirectory = Folder }, BaselineMode.Create).Text,
        "{ \"version\": 1, \"files\": {} }", .. corpus.Fences("json"),
    ];
}
