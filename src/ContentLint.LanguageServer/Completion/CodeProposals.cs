using ContentLint.LanguageServer.Protocol;

namespace ContentLint.LanguageServer.Completion;

/// <summary>Languages of code fences: those of the course first, then those that courses have.</summary>
internal static class CodeProposals
{
    private static readonly string[] Common =
    [
        "bash", "c", "cpp", "csharp", "css", "diff", "dockerfile", "go", "graphql", "html", "http", "ini", "java", "javascript", "json", "jsx", "kotlin", "lua",
        "markdown", "mdx", "mermaid", "php", "powershell", "properties", "proto", "python", "ruby", "rust", "shell", "sql", "swift", "text", "toml", "ts", "tsx", "xml", "yaml",
    ];

    /// <summary>What may be meant; <see langword="null"/> where the caret is at no fence.</summary>
    public static Proposals? Find(Caret caret)
    {
        var start = caret.WordStart(c => c is '-' or '+' or '#');
        var mark = caret.Before[..(start - caret.LineStart)].TrimStart(' ', '>', '\t');
        if (mark.Length < 3 || mark[0] is not ('`' or '~') || !mark.AsSpan().TrimStart(mark[0]).IsEmpty || Closes(caret))
            return null;

        var used = caret.Context.Facts.SelectMany(f => f.CodeBlocks).Select(b => b.Language).Where(l => l.Length > 0).GroupBy(l => l, StringComparer.Ordinal).OrderByDescending(g => g.Count()).Select(g => g.Key);
        return new Proposals(start, [.. used.Concat(Common).Distinct(StringComparer.Ordinal).Select(l => new Proposal(l, CompletionKind.Keyword))]);
    }

    // A fence inside a block ends it, and has no language.
    private static bool Closes(Caret caret) =>
        caret.Context.Lesson.CodeBlocks.Any(b => b.Span.Start < caret.LineStart && caret.LineStart < b.Span.End && b.Fence.Start < caret.LineStart);
}
