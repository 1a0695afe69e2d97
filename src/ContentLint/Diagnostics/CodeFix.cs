namespace ContentLint.Diagnostics;

/// <summary>How sure a fix is to be what the author meant.</summary>
public enum FixSafety
{
    /// <summary>The only sensible rewrite; applied by <c>--fix</c>.</summary>
    Safe,

    /// <summary>The likely rewrite, worth a look; applied by <c>--fix-suggestions</c>.</summary>
    Suggestion,

    /// <summary>Takes text away or guesses; shown, applied only by hand.</summary>
    Unsafe,
}

/// <summary>A mechanical rewrite that removes a diagnostic. Its edits belong together and to the diagnostic's file.</summary>
public sealed class CodeFix
{
    /// <summary>Makes a fix.</summary>
    /// <param name="title">What it does, as a command to read on a button: <c>Write '\&lt;17'</c>.</param>
    /// <param name="safety">How sure it is.</param>
    /// <param name="edits">The edits, at least one, none overlapping another; their spans are offsets in the diagnostic's file.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">There is no edit.</exception>
    public CodeFix(Message title, FixSafety safety, params TextEdit[] edits)
    {
        Title = title ?? throw new ArgumentNullException(nameof(title));
        Safety = safety;
        Edits = edits ?? throw new ArgumentNullException(nameof(edits));
        if (edits.Length == 0)
            throw new ArgumentException("A fix without an edit fixes nothing.", nameof(edits));
    }

    /// <summary>What the fix does, as a command.</summary>
    public Message Title { get; }

    /// <summary>How sure the fix is to be what the author meant.</summary>
    public FixSafety Safety { get; }

    /// <summary>The edits, all to be applied together.</summary>
    public IReadOnlyList<TextEdit> Edits { get; }
}
