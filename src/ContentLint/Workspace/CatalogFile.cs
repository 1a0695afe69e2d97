// The sentences of a report in another language. They are put in last: what is found, cached, compared with a baseline and
// fingerprinted is keys and arguments, and the same in every language.

using ContentLint.Data;
using ContentLint.Linting;
using ContentLint.Rules;
using ContentLint.Yaml;

namespace ContentLint.Workspace;

/// <summary>The catalog that a request names.</summary>
internal static class CatalogFile
{
    /// <summary>The language that sentences are written in.</summary>
    public const string English = "en";

    /// <summary>Says a result in the language of its request; what is wrong with the catalog is added.</summary>
    /// <param name="result">What was found.</param>
    /// <param name="request">The request.</param>
    /// <param name="files">Where files are.</param>
    /// <exception cref="PathNotFoundException">There is no such catalog.</exception>
    public static LintResult Apply(LintResult result, LintRequest request, WorkspaceFileSystem files)
    {
        if (request.Language is not { Length: > 0 } path || path == English)
            return result;

        // Whoever asks for the language says where it is, so no boundary holds.
        var folder = FilePath.Normalize(request.BaseDirectory);
        var reader = new SourceReader(files, folder, ReadBoundary.Of(files, request with { AllowOutside = true }));
        var source = reader.TryReadShown(FilePath.Combine(folder, path))
            ?? throw new PathNotFoundException([path], $"There is no catalog of messages '{path}': give the path of one, or '{English}'.");
        var problems = new List<Diagnostic>();
        var document = YamlReader.Read(Text.MappedText.Whole(source));
        problems.AddRange(document.Diagnostics.Select(d => d.As(ToolDescriptors.InvalidConfiguration)));
        return document.Root is null
            ? result.With(problems)
            : result.In(MessageCatalogReader.Read(document.Root, new DataReport(source, ToolDescriptors.InvalidConfiguration, problems))).With(problems);
    }
}
