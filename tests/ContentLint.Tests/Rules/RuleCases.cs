using ContentLint.Configuration;
using ContentLint.Diagnostics;
using ContentLint.Text;
using ContentLint.Workspace;

namespace ContentLint.Tests.Rules;

/// <summary>Lints a fixture or an example the way a user's run would.</summary>
internal static class RuleCases
{
    /// <summary>What is found in a text, as if it were a file of a folder with fixtures.</summary>
    /// <param name="folder">The folder; its <c>contentlint.yml</c> configures the case.</param>
    /// <param name="name">The file's name: a lesson's, a diagram's, or a schema's.</param>
    /// <param name="text">The text without marks.</param>
    public static IReadOnlyList<Diagnostic> Lint(string folder, string name, string text)
    {
        var source = SourceText.From(name, text);
        return name.EndsWith(".schema.json", StringComparison.Ordinal) ? LoadSchema(source) : LintLesson(folder, source);
    }

    // A schema's mistakes are found when the configuration loads it.
    private static List<Diagnostic> LoadSchema(SourceText source)
    {
        var diagnostics = new List<Diagnostic>();
        SchemaFile.Load("/" + source.Path, source, _ => null, diagnostics);
        return diagnostics;
    }

    private static IReadOnlyList<Diagnostic> LintLesson(string folder, SourceText source)
    {
        var own = Path.Combine(folder, Path.ChangeExtension(source.Path, ".contentlint.yml"));
        var shared = Path.Combine(folder, "contentlint.yml");
        var configuration = File.Exists(own) ? own : File.Exists(shared) ? shared : Path.Combine(Repository.Fixtures, "contentlint.yml");
        var request = new LintRequest { BaseDirectory = folder.Replace('\\', '/'), ConfigurationPath = configuration.Replace('\\', '/') };
        return [.. new LintWorkspace().LintText(source, request).Diagnostics.Where(d => d.Location.Path == source.Path)];
    }
}
