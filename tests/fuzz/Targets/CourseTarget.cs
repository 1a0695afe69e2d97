// A small course in memory in which one file is anybody's: what a host does with it, guards and all.

using ContentLint.Diagnostics;
using ContentLint.Linting;
using ContentLint.Testing;
using ContentLint.Text;
using ContentLint.Workspace;

namespace ContentLint.Fuzz.Targets;

/// <summary>Lints a course.</summary>
internal abstract class CourseTarget(string name, string[] texts, string[] pieces) : FuzzTarget(name, texts, pieces)
{
    /// <summary>The folder of the course.</summary>
    protected const string Folder = "/course";

    /// <summary>A lesson with a bit of everything.</summary>
    protected const string Lesson = "---\ntitle: a\norder: 1\ntags: [x, y]\ndate: 2024-01-01\nauthor: {name: B}\n---\n\nimport A from './a'\n\n# One\n\nВерсия <17 и текст. See [a](b.md).\n\n:::note\nHello\n:::\n\n```mermaid\nflowchart TD\n  A --> end\n```\n\n<A title=\"x\">\n\n> **Note** b\n\n</A>\n";

    /// <inheritdoc/>
    public override IReadOnlyList<Diagnostic> Find(FuzzInput input) => Lint(FilesOf(input)).Diagnostics;

    /// <summary>The course's files by their path in it.</summary>
    protected abstract Dictionary<string, string> FilesOf(FuzzInput input);

    /// <summary>How the course is linted.</summary>
    protected virtual LintRequest Request => new() { BaseDirectory = Folder, MaxDegreeOfParallelism = 1 };

    /// <inheritdoc/>
    protected override IEnumerable<Violation> Check(FuzzInput input)
    {
        var files = FilesOf(input);
        var found = Lint(files).Diagnostics;
        foreach (var violation in Properties.Sound(found, SourcesOf(files)))
            yield return violation;
        if (input.Variant % 4 != 0)
            yield break;
        foreach (var violation in Properties.Same(found, Lint(files).Diagnostics))
            yield return violation;
    }

    /// <summary>The texts as they are read.</summary>
    protected static Dictionary<string, SourceText> SourcesOf(Dictionary<string, string> files) =>
        files.ToDictionary(f => f.Key, f => SourceText.FromBytes(f.Key, System.Text.Encoding.UTF8.GetBytes(f.Value)), StringComparer.Ordinal);

    /// <summary>A workspace over the course.</summary>
    protected static LintWorkspace WorkspaceOf(Dictionary<string, string> files) =>
        new(new InMemoryFileSystem(files.ToDictionary(f => $"{Folder}/{f.Key}", f => f.Value, StringComparer.Ordinal)));

    private LintResult Lint(Dictionary<string, string> files) => WorkspaceOf(files).Lint(Request);
}
