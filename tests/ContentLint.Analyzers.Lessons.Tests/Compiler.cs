using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Analyzers.Lessons.Tests;

/// <summary>An additional file that is on no disk.</summary>
internal sealed class TestFile(string path, SourceText text) : AdditionalText
{
    public TestFile(string path, string text)
        : this(path, SourceText.From(text, Encoding.UTF8))
    {
    }

    public int Reads { get; private set; }

    public override string Path => path;

    public override SourceText? GetText(CancellationToken cancellationToken = default)
    {
        Reads++;
        return text;
    }
}

/// <summary>Compilations with lessons; one analyzer for all of them, as in an IDE.</summary>
internal sealed class Compiler
{
    private readonly LessonAnalyzer _analyzer = new();

    /// <summary>What the project file says: <c>build_property.X</c>.</summary>
    public Dictionary<string, string> Properties { get; } = new() { ["build_property.ProjectDir"] = "/nowhere/course/" };

    /// <summary>What <c>.editorconfig</c> files say, by path.</summary>
    public Dictionary<string, Dictionary<string, string>> Files { get; } = [];

    public string[] Run(params AdditionalText[] files)
    {
        var compilation = CSharpCompilation.Create("x");
        var options = new AnalyzerOptions([.. files], new Options(Properties, Files));
        var found = compilation.WithAnalyzers([_analyzer], options).GetAnalyzerDiagnosticsAsync().Result;
        return [.. found.Select(Show).Order(StringComparer.Ordinal)];
    }

    private static string Show(Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetLineSpan();
        return $"{diagnostic.Severity} {diagnostic.Id} {place.Path}({place.StartLinePosition},{place.EndLinePosition}) {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}";
    }

    private sealed class Options(Dictionary<string, string> properties, Dictionary<string, Dictionary<string, string>> files) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => new Values(properties);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values([]);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(files.GetValueOrDefault(textFile.Path, []));
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
