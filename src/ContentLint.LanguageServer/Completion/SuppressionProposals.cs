using ContentLint.LanguageServer.Protocol;

namespace ContentLint.LanguageServer.Completion;

/// <summary>The words of comments that silence rules: what they do, and the rules.</summary>
internal static class SuppressionProposals
{
    private const string Prefix = "contentlint-";
    private static readonly string[] Marks = ["{/*", "<!--", "#", "%%"];
    private static readonly (string Verb, string About)[] Verbs =
    [
        ("disable-next-line", "the next line"),
        ("disable-line", "this line"),
        ("disable-file", "the whole file"),
        ("disable", "from here on"),
        ("enable", "up to here"),
    ];

    /// <summary>What may be meant; <see langword="null"/> where the caret is in no such comment.</summary>
    public static Proposals? Find(Caret caret, Func<IEnumerable<Proposal>> rules)
    {
        var at = caret.Before.LastIndexOf(Prefix, StringComparison.Ordinal);
        var typed = at < 0 ? caret.Before[(caret.WordStart() - caret.LineStart)..] : caret.Before[at..];
        var before = caret.Before[..(caret.Before.Length - typed.Length)].TrimEnd();
        if (!Marks.Any(before.EndsWith) || (at < 0 && !IsBegun(typed)))
            return null;
        if (!typed.Contains(' ', StringComparison.Ordinal))
            return new Proposals(caret.Offset - typed.Length, [.. Verbs.Select(v => new Proposal(Prefix + v.Verb + " ", CompletionKind.Keyword) { Label = Prefix + v.Verb, Detail = v.About })]);
        if (typed.Contains(" --", StringComparison.Ordinal))
            return null;

        var named = typed.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new Proposals(caret.WordStart(c => c == '-'), [.. rules().Where(r => !named.Contains(r.Text))]);
    }

    private static bool IsBegun(string typed) => typed.Length >= 2 && Prefix.StartsWith(typed, StringComparison.Ordinal);
}
