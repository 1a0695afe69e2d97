using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ContentLint.Tests.Documentation;

/// <summary>The program of docs/library.md is compiled as a stranger would compile it, and prints what the page says.</summary>
[NonParallelizable]
public sealed class LibraryPageTests
{
    [Test]
    public void The_program_prints_what_the_page_says()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "library.md")).ReplaceLineEndings("\n");
        var (program, printed) = (Fence(page, "csharp"), Fence(page, "text"));
        using var image = new MemoryStream();
        var result = Compile(program).Emit(image);
        Assert.That(result.Success, Is.True, string.Join('\n', result.Diagnostics));

        var (console, written) = (Console.Out, new StringWriter { NewLine = "\n" });
        Console.SetOut(written);
        try
        {
            Assembly.Load(image.ToArray()).EntryPoint!.Invoke(null, [Array.Empty<string>()]);
        }
        finally
        {
            Console.SetOut(console);
        }

        Assert.That(written.ToString(), Is.EqualTo(printed));
    }

    private static string Fence(string page, string language)
    {
        var start = page.IndexOf($"```{language}\n", StringComparison.Ordinal) + language.Length + 4;
        return page[start..page.IndexOf("\n```\n", start, StringComparison.Ordinal)] + "\n";
    }

    private static CSharpCompilation Compile(string program) => CSharpCompilation.Create(
        "Program",
        [CSharpSyntaxTree.ParseText(program, CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp14))],
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(p => MetadataReference.CreateFromFile(p)),
        new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
}
