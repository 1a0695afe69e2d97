using ContentLint.Diagnostics;
using ContentLint.MSBuild;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Diagnostic = ContentLint.Diagnostics.Diagnostic;

namespace ContentLint.Analyzers.Lessons;

/// <summary>What the project file and <c>.editorconfig</c> say, as the compiler passes it on.</summary>
internal sealed class ProjectSettings(AnalyzerConfigOptionsProvider options)
{
    private readonly WarningPolicy _policy = new(
        treatWarningsAsErrors: false,
        Property(options, "_ContentLintWarningsAsErrors"),
        warningsNotAsErrors: null,
        Property(options, "_ContentLintNoWarn"));

    /// <summary>The project's folder; <see langword="null"/> when the build does not say.</summary>
    public string? Folder => Property(options, "ProjectDir");

    /// <summary>The one configuration for all lessons; <see langword="null"/> for the nearest of each.</summary>
    public string? ConfigurationFile => Property(options, "ContentLintConfigFile");

    /// <summary>The catalog of messages whose language findings are said in; <see langword="null"/> for English.</summary>
    public string? Language => Property(options, "ContentLintLanguage");

    /// <summary>
    /// Whether a file is to be linted: it is by its ending, unless the package's targets say that it is only there for
    /// others. Markdown is a lesson only where they say so; many a project has a README among its additional files.
    /// </summary>
    public bool IsLesson(AdditionalText file)
    {
        if (options.GetOptions(file).TryGetValue("build_metadata.AdditionalFiles.ContentLintRole", out var role) && role.Length > 0)
            return role == "lesson";
        return HasEnding(file, ".mdx") || HasEnding(file, ".mmd") || HasEnding(file, ".mermaid");
    }

    /// <summary>
    /// The severity of a diagnostic after <c>contentlint.&lt;id or name&gt;.severity</c> in the <c>.editorconfig</c> files
    /// of its file and the project's lists of warnings; <see langword="null"/> when it is not reported.
    /// </summary>
    /// <param name="found">The diagnostic with the severity of its configuration.</param>
    /// <param name="file">Its file; <see langword="null"/> when that is none of the compilation.</param>
    /// <param name="misspelt">A key's value that is no severity.</param>
    public Severity? SeverityOf(Diagnostic found, AdditionalText? file, out string? misspelt)
    {
        misspelt = null;
        if (_policy.IsSilent(found.Descriptor))
            return null;
        Severity? severity = found.Severity;
        if (file is not null && Word(options.GetOptions(file), found.Descriptor) is { } word)
        {
            switch (word.Trim().ToLowerInvariant())
            {
                case "error": severity = Severity.Error; break;
                case "warning": severity = Severity.Warning; break;
                case "suggestion": severity = Severity.Suggestion; break;
                case "none": severity = null; break;
                default: misspelt = word; break;
            }
        }

        return severity == Severity.Warning && _policy.IsPromoted(found.Descriptor) ? Severity.Error : severity;
    }

    private static string? Word(AnalyzerConfigOptions own, ContentLint.Diagnostics.DiagnosticDescriptor rule) =>
        own.TryGetValue($"contentlint.{rule.Id.ToLowerInvariant()}.severity", out var byId) ? byId
        : own.TryGetValue($"contentlint.{rule.Name}.severity", out var byName) ? byName
        : null;

    private static string? Property(AnalyzerConfigOptionsProvider options, string name) =>
        options.GlobalOptions.TryGetValue("build_property." + name, out var value) && value.Length > 0 ? value : null;

    private static bool HasEnding(AdditionalText file, string ending) => file.Path.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
