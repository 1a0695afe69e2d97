using ContentLint.Lessons;

namespace ContentLint.RulePacks.Conditions;

/// <summary>Texts in lower case, in which what a pattern needs is looked for before the pattern is.</summary>
/// <param name="runs">The texts.</param>
internal sealed class LowerTexts(IReadOnlyList<TextRun> runs)
{
    private readonly string[] _texts = [.. runs.Select(r => r.Text.Text.ToLowerInvariant())];
    private string? _all;

    /// <summary>The texts that a pattern may match in.</summary>
    public IEnumerable<TextRun> For(PackPattern pattern) =>
        pattern.MayMatch(_all ??= string.Join("\n", _texts)) ? Each(pattern) : [];

    private IEnumerable<TextRun> Each(PackPattern pattern)
    {
        for (var i = 0; i < _texts.Length; i++)
        {
            if (pattern.MayMatch(_texts[i]))
                yield return runs[i];
        }
    }
}
