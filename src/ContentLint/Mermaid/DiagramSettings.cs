// What a diagram sets for itself, in front matter (`config:`) or in a directive `%%{init: { … }}%%`, as far as the
// verdict depends on it. A directive wins over front matter; one that cannot be read counts for nothing.

using ContentLint.Data;
using ContentLint.Mermaid.Syntax;
using ContentLint.Text;

namespace ContentLint.Mermaid;

/// <summary>Reads a diagram's own settings.</summary>
internal static class DiagramSettings
{
    private const string MainBranch = "mainBranchName";

    /// <summary>The options with what the diagram sets itself.</summary>
    /// <param name="options">What the site sets.</param>
    /// <param name="frontMatter">The root of the diagram's front matter, if it has one.</param>
    /// <param name="body">The diagram without its front matter, with its directives.</param>
    public static MermaidOptions Apply(MermaidOptions options, DataNode? frontMatter, SourceSlice body)
    {
        if (Find(frontMatter, "config", "gitGraph", MainBranch) is { } set)
            options = options with { MainBranch = set };
        if (!body.Text.Contains(MainBranch))
            return options;

        foreach (var directive in FindInitDirectives(body.Text))
        {
            var root = MermaidYaml.Read(body.Slice(directive)).Root;
            if ((Find(root, "gitGraph", MainBranch) ?? Find(root, "config", MainBranch)) is { } name)
                options = options with { MainBranch = name };
        }

        return options;
    }

    private static string? Find(DataNode? node, params string[] path)
    {
        foreach (var key in path)
            node = (node as DataMapping)?[key];
        return (node as DataScalar)?.Text;
    }

    // The spans of what stands between `init:` and `}%%`.
    private static IEnumerable<TextSpan> FindInitDirectives(string text)
    {
        for (var i = text.IndexOf("%%{", StringComparison.Ordinal); i >= 0; i = text.IndexOf("%%{", i + 3, StringComparison.Ordinal))
        {
            var name = Characters.SkipSpaces(text, i + 3);
            var end = Characters.SkipWord(text, name);
            var colon = Characters.SkipSpaces(text, end);
            if (text.Substring(name, end - name) is not ("init" or "initialize") || colon >= text.Length || text[colon] != ':')
                continue;

            var close = text.IndexOf("}%%", colon, StringComparison.Ordinal);
            if (close < 0)
                yield break;
            yield return new TextSpan(Characters.SkipSpaces(text, colon + 1), close);
        }
    }
}
