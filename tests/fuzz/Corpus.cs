// The texts that inputs are made of: what the repository has, and some rows of the reference corpora, where they are.

using System.Text.Json;
using System.Text.RegularExpressions;
using ContentLint.Text;

namespace ContentLint.Fuzz;

/// <summary>Finds texts.</summary>
internal sealed partial class Corpus
{
    private const int MostCharacters = 6000;
    private const int MostRows = 1500;

    private readonly Dictionary<string, string[]> _files = new(StringComparer.Ordinal);

    /// <summary>The folder with ContentLint.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The texts of files of the repository, without the marks of fixtures.</summary>
    /// <param name="folder">A folder of the repository.</param>
    /// <param name="pattern">The files' names, with <c>*</c>.</param>
    public string[] Files(string folder, string pattern)
    {
        var key = $"{folder}/{pattern}";
        return _files.TryGetValue(key, out var known) ? known : _files[key] =
        [
            .. Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
                .Where(f => !f.Contains("/artifacts/", StringComparison.Ordinal) && !f.Contains("/node_modules/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal).Select(f => WithoutMarks(File.ReadAllText(f))),
        ];
    }

    /// <summary>The code of some languages in the fences of the docs, and of fixtures and samples.</summary>
    public IEnumerable<string> Fences(params string[] languages) =>
        from text in Files("docs", "*.md").Concat(Files("tests/ContentLint.Tests/Fixtures", "*.mdx")).Concat(Files("samples", "*.mdx"))
        from match in Fence().Matches(text)
        where languages.Contains(match.Groups[1].Value)
        select match.Groups[2].Value;

    /// <summary>A member of the rows of a reference corpus, evenly taken; none where there is no such corpus.</summary>
    public static IEnumerable<string> Rows(string file, string member)
    {
        var path = Path.Combine(Root, "..", "shared", "corpus", file);
        if (!File.Exists(path))
            return [];

        string[] lines = [.. File.ReadLines(path).Where(l => l.Length is > 0 and < 3 * MostCharacters)];
        var step = Math.Max(1, lines.Length / MostRows);
        return lines.Where((_, i) => i % step == 0).Select(l => Member(l, member)).OfType<string>().Where(t => t.Length < MostCharacters).ToArray();
    }

    private static string? Member(string line, string member)
    {
        using var row = JsonDocument.Parse(line, new JsonDocumentOptions { MaxDepth = 1000 });
        try
        {
            return row.RootElement.TryGetProperty(member, out var value) ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, which no string of JSON may hold here.
            return null;
        }
    }

    private static string WithoutMarks(string text)
    {
        try
        {
            return MarkedText.Parse(text).Text;
        }
        catch (FormatException)
        {
            return text;
        }
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ContentLint.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("No ContentLint.sln above the program: it runs from inside the repository.");
    }

    [GeneratedRegex(@"^```(\w+)[^\n]*\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Fence();
}
