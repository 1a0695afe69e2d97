// A pattern of a condition that looks at one text - a heading, an address, a field - and may name words of the place the rule looks
// from: `^<{n}>`.

namespace ContentLint.RulePacks.Conditions;

/// <summary>A test of a text by a pattern. Safe to share between threads.</summary>
/// <param name="pattern">The pattern as its author wrote it.</param>
internal sealed class PatternTest(PackPattern pattern)
{
    private readonly FilledPatterns? _filled = new PackText(pattern.Text, isPattern: true) is { HasHoles: true } text ? new FilledPatterns(text, pattern.GroupNames) : null;

    /// <summary>The pattern as its author wrote it.</summary>
    public string Text => pattern.Text;

    /// <summary>Whether it names words of the place the rule looks from.</summary>
    public bool HasHoles => _filled is not null;

    /// <summary>The names of its groups; none where the pattern is another one at each place.</summary>
    public IReadOnlyList<string> GroupNames => HasHoles ? [] : pattern.GroupNames;

    /// <summary>Whether a text matches.</summary>
    /// <param name="text">The text.</param>
    /// <param name="context">Fills what stands for words of the place the rule looks from.</param>
    public bool IsMatch(string text, MatchContext context) =>
        _filled is null ? pattern.IsMatch(text) : _filled.For(context)?.IsMatch(text) ?? context.UnknownPasses;

    /// <summary>What the named groups caught; <see langword="null"/> where it does not match or has no groups.</summary>
    public IReadOnlyDictionary<string, string>? CapturesIn(string text) => HasHoles ? null : pattern.CapturesIn(text);
}
