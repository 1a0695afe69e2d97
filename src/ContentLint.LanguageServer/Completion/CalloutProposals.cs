using ContentLint.LanguageServer.Protocol;
using ContentLint.Lessons;

namespace ContentLint.LanguageServer.Completion;

/// <summary>Kinds of callouts: <c>:::warning</c>, <c>&gt; [!WARNING]</c>; those in attributes come with the components.</summary>
internal static class CalloutProposals
{
    private static readonly HashSet<string> Components = new(["Callout", "Aside", "Admonition", "Alert"], StringComparer.Ordinal);

    // What GitHub draws, and the sites with it.
    private static readonly string[] Alerts = ["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"];

    /// <summary>The words for kinds.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [.. Enum.GetNames<CalloutKind>().Select(n => n.ToLowerInvariant())];

    /// <summary>Whether a component is a callout whose kind stands in an attribute.</summary>
    public static bool IsCallout(string name) => Components.Contains(name);

    /// <summary>What may be meant; <see langword="null"/> where the caret is at no kind.</summary>
    public static Proposals? Find(Caret caret)
    {
        var start = caret.WordStart();
        var before = caret.Before[..(start - caret.LineStart)].TrimStart();
        if (before.Length >= 3 && before.AsSpan().TrimStart(':').IsEmpty)
            return new Proposals(start, [.. Kinds.Select(k => new Proposal(k, CompletionKind.Enum))]);
        return before.StartsWith('>') && before.TrimStart('>', ' ') == "[!"
            ? new Proposals(start, [.. Alerts.Select(a => new Proposal(a, CompletionKind.Enum))])
            : null;
    }
}
