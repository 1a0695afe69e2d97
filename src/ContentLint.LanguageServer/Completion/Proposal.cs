using ContentLint.Text;

namespace ContentLint.LanguageServer.Completion;

/// <summary>A text that may be meant at the caret.</summary>
/// <param name="Text">What is written in place of what has been typed of it.</param>
/// <param name="Kind">One of <see cref="Protocol.CompletionKind"/>.</param>
internal sealed record Proposal(string Text, int Kind)
{
    /// <summary>What the list shows; the text where it says nothing else.</summary>
    public string? Label { get; init; }

    /// <summary>A word or two beside it.</summary>
    public string? Detail { get; init; }

    /// <summary>Markdown about it.</summary>
    public string? Documentation { get; init; }

    /// <summary>What must be written elsewhere with it.</summary>
    public TextEdit? Also { get; init; }
}

/// <summary>What may be meant at the caret.</summary>
/// <param name="Start">Where the typed part begins, an offset.</param>
/// <param name="All">The texts, the likeliest first.</param>
internal sealed record Proposals(int Start, IReadOnlyList<Proposal> All);
